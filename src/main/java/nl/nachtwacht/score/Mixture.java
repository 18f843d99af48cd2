package nl.nachtwacht.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The risk mixture as a score: what the fit of the municipality expects, in points of 0 to 100.
 *
 * <p>The fit leaves in the cells, per source x, the points {@code mixture_x}, which add up to the
 * score; {@code expected_per_year}, the reports to be expected; and {@code trust_low} and {@code
 * trust_high}, what a value is multiplied with for its interval of 95 %. The score is cut off at
 * 100. A cell whose {@code evidence} says {@code none} has no score. Cells without a fit have
 * nothing of all this.
 */
final class Mixture implements Score {
  static final Column MIXTURE_SCORE =
      Column.reals("mixture_score", "0-100", 2)
          .missing("no evidence; the other method switched off")
          .label("Score volgens de gegevens", "Score by the data")
          .says(
              "Risicoscore met gewichten die uit de gegevens zelf komen.",
              "Risk score with weights that come from the data themselves.");

  private static final String NO_RATE =
      "period shorter than 12 months, or no mixture in the job (score.both: false)";
  private static final Column RATE =
      Column.reals("report_per_km2_year", "per km2 per year", 1)
          .missing(NO_RATE)
          .label("Meldingen per km² per jaar", "Reports per km² a year")
          .says(
              "Te verwachten meldingen per km² en jaar, voor een periode als deze.",
              "Reports to be expected per km² and year, for a period like this one.");

  /** What is to be expected, with its interval. */
  static final List<Column> RATES = Ends.with(RATE);

  private static final double FULL = 100;

  @Override
  public String name() {
    return "mixture";
  }

  @Override
  public String says() {
    return "Weighs reports and surroundings by how well each foretells where reports come from.";
  }

  @Override
  public boolean isWanted(ScoreJob job) {
    return job.spec().needsFit();
  }

  static boolean isChosen(ScoreJob job) {
    return job.spec().method() == ScoreSpec.Method.MIXTURE;
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    List<Column> columns = new ArrayList<>(List.of(MIXTURE_SCORE));
    columns.addAll(RATES);
    if (isChosen(job)) {
      columns.addAll(Contributions.SCORES);
      columns.addAll(Contributions.columns(job.mixtureLayers()));
    }
    return columns;
  }

  private record Nothing() implements Part {}

  @Override
  public Part gather(Table cells, ScoreJob job) {
    return new Nothing();
  }

  @Override
  public Rule rule(List<? extends Part> parts, ScoreJob job) {
    return new Printed(job);
  }

  private record Printed(ScoreJob job) implements Rule {
    @Override
    public Table score(Table cells) {
      List<String> sources =
          Stream.concat(
                  Stream.of("reports", "survey", "darkness", "nightlife", "everywhere"),
                  job.mixtureLayers().stream())
              .filter(source -> cells.find("mixture_" + source).isPresent())
              .toList();
      Contributions points = Contributions.of(job.mixtureLayers(), cells.rows());
      double[] scores = new double[cells.rows()];
      for (String source : sources) {
        double[] part = points.points(source.equals("everywhere") ? "context" : source);
        Table.Reals of = cells.reals("mixture_" + source);
        for (int row = 0; row < scores.length; row++) {
          part[row] = of.at(row);
          scores[row] += part[row];
        }
      }
      Evidence.withoutNone(cells, scores);
      Table table = Table.ofRows(scores.length).with(MIXTURE_SCORE, scores).and(rates(cells));
      return isChosen(job) ? table.and(chosen(cells, scores)).and(points.print(scores)) : table;
    }

    private Table chosen(Table cells, double[] scores) {
      Table.Reals low = cells.reals("trust_low");
      Table.Reals high = cells.reals("trust_high");
      return Ends.of(
          Contributions.SCORES,
          scores,
          row -> Math.min(FULL, scores[row] * low.at(row)),
          row -> Math.min(FULL, scores[row] * high.at(row)));
    }

    private Table rates(Table cells) {
      Table.Reals expected = cells.reals("expected_per_year");
      double[] rates = new double[cells.rows()];
      for (int row = 0; row < rates.length; row++) {
        rates[row] = job.hasRates() ? expected.at(row) / job.cellKm2() : Double.NaN;
      }
      Table.Reals low = cells.reals("trust_low");
      Table.Reals high = cells.reals("trust_high");
      return Ends.of(
          RATES, rates, row -> rates[row] * low.at(row), row -> rates[row] * high.at(row));
    }
  }
}
