package nl.nachtwacht.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.stat.LargestRemainder;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The parts of a risk score by what they are due to.
 *
 * <p>Guarantee: the printed parts of a cell, missing ones as 0, sum to its printed score exactly.
 * Each part is its true value rounded up or down to the printed digit, by largest remainder, ties
 * to the earlier column.
 */
final class Contributions {
  private static final String PREFIX = "contrib_";
  private static final double UNITS = 100;

  /** The risk score of the method that the job chose. */
  static final Column RISK_SCORE =
      Column.reals("risk_score", "0-100", 2)
          .missing("no evidence")
          .label("Risicoscore (0-100)", "Risk score (0-100)")
          .says(
              "Hoe hoog het risico op straatintimidatie hier is, vergeleken met de rest van de"
                  + " gemeente.",
              "How high the risk of street harassment is here, compared with the rest of the"
                  + " municipality.");

  /** The risk score and the ends of its interval. */
  static final List<Column> SCORES = Ends.with(RISK_SCORE);

  private static final Column REPORTS =
      part("reports", "meldingen", "reports")
          .says(
              "Scorepunten door meldingen in het vak en in de omgeving.",
              "Score points due to reports in the cell and around it.");
  private static final Column SURVEY =
      part("survey", "enquête", "survey")
          .says(
              "Scorepunten door wat deelnemers aan de enquête zeggen.",
              "Score points due to what survey respondents say.");
  private static final Column DARKNESS =
      part("darkness", "donkerte", "darkness")
          .says("Scorepunten door te weinig licht.", "Score points due to too little light.");
  private static final Column NIGHTLIFE =
      part("nightlife", "uitgaansgebied", "nightlife")
          .says(
              "Scorepunten door uitgaansgebied in het vak.",
              "Score points due to nightlife in the cell.");
  private static final Column CAMERAS =
      part("cameras", "camera's", "cameras")
          .says(
              "Scorepunten door cameratoezicht; negatief is lager.",
              "Score points due to camera surveillance; negative is lower.");
  private static final Column CONTEXT =
      part("context", "wat overal is", "what is everywhere")
          .says(
              "Scorepunten door wat in de hele gemeente meespeelt.",
              "Score points due to what plays a part everywhere in the municipality.");

  /** What people call the factors that every job can have. */
  static final Map<String, Column.Words> LABELS =
      Map.of(
          "reports", new Column.Words("meldingen", "reports"),
          "survey", new Column.Words("enquête", "survey"),
          "darkness", new Column.Words("donkerte", "darkness"),
          "nightlife", new Column.Words("uitgaan", "nightlife"),
          "cameras", new Column.Words("camera's", "cameras"),
          "context", new Column.Words("overal", "everywhere"));

  private final List<Column> columns;
  private final double[][] points;
  private final int rows;

  private Contributions(List<Column> columns, int rows) {
    this.columns = columns;
    this.points = new double[columns.size()][];
    this.rows = rows;
  }

  private static Column part(String factor, String nl, String en) {
    return Column.reals(PREFIX + factor, "points", 2)
        .missing("no evidence; layer absent from the job or no part of the method")
        .label("Aandeel van " + nl, "Part due to " + en);
  }

  /** The columns, in order, when these context layers are in the score. */
  static List<Column> columns(List<String> contexts) {
    List<Column> columns = new ArrayList<>(List.of(REPORTS, SURVEY, DARKNESS, NIGHTLIFE, CAMERAS));
    for (String context : contexts) {
      columns.add(
          part(context, context, context)
              .says(
                  "Scorepunten door nabijheid van " + context + ".",
                  "Score points due to being near " + context + "."));
    }
    columns.add(CONTEXT);
    return columns;
  }

  /** The factor that a column of contributions is about; empty for other columns. */
  static String factor(Column column) {
    return column.name().startsWith(PREFIX) ? column.name().substring(PREFIX.length()) : "";
  }

  /** No contributions yet, to be filled for that many rows. */
  static Contributions of(List<String> contexts, int rows) {
    return new Contributions(columns(contexts), rows);
  }

  /** The score points of a factor, 0 at first, for adding to. */
  double[] points(String factor) {
    for (int c = 0; c < points.length; c++) {
      if (factor(columns.get(c)).equals(factor)) {
        points[c] = points[c] == null ? new double[rows] : points[c];
        return points[c];
      }
    }
    throw new IllegalStateException("no contribution of " + factor);
  }

  /** The columns as they are printed beside these scores; a missing score leaves all missing. */
  Table print(double[] scores) {
    double[][] printed = new double[points.length][];
    for (int c = 0; c < points.length; c++) {
      printed[c] = new double[rows];
      Arrays.fill(printed[c], Double.NaN);
    }
    for (int row = 0; row < rows; row++) {
      if (!Double.isNaN(scores[row])) {
        printRow(row, RISK_SCORE.digits(scores[row]), printed);
      }
    }
    Table table = Table.ofRows(rows);
    for (int c = 0; c < points.length; c++) {
      table = table.with(columns.get(c), printed[c]);
    }
    return table;
  }

  private void printRow(int row, long whole, double[][] printed) {
    double[] parts = new double[points.length];
    int used = 0;
    for (double[] factor : points) {
      if (factor != null) {
        parts[used++] = factor[row] * UNITS;
      }
    }
    long[] rounded = LargestRemainder.round(Arrays.copyOf(parts, used), whole);
    int at = 0;
    for (int c = 0; c < points.length; c++) {
      if (points[c] != null) {
        printed[c][row] = rounded[at++] / UNITS;
      }
    }
  }
}
