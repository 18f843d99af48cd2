package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.CompensatedSum;
import nl.nachtwacht.stat.LargestRemainder;
import nl.nachtwacht.stat.Quantile;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Sums up scored cells by neighbourhood: counts are added, shares and scores are means over the
 * cells that have one.
 *
 * <p>Guarantee: sums run in the order of cells within a strip and of strips, so the result does not
 * depend on how the work was spread. Classes are quintiles of the municipality's neighbourhoods,
 * now or in the run that this one is measured by.
 */
public final class Neighbourhoods {
  /** Cells of class 5. */
  public static final Column HIGH_RISK_CELLS =
      Column.ints("high_risk_cell_count", "")
          .label("Vakken in de hoogste klasse", "Cells in the highest class")
          .says("Vakken van de buurt in klasse 5.", "Cells of the neighbourhood in class 5.");

  /** Share of victims among those who told, drawn to that of all; NaN where nobody told. */
  public static final Column VICTIM_SHARE = Column.reals("victim_share", "", 4).working();

  /** Reports a year over the victims that survey and inhabitants make expect. */
  public static final Column REPORT_PER_VICTIM =
      Column.reals("report_per_victim", "", 4)
          .missing("no victim in the survey, or no inhabitants")
          .label("Meldingen per slachtoffer", "Reports per victim")
          .says(
              "Meldingen per jaar, gedeeld door het aandeel slachtoffers in de enquête maal de"
                  + " inwoners.",
              "Reports a year, divided by the share of victims in the survey times inhabitants.");

  /** In place of a unit: the cell is in none. */
  public static final int NOWHERE = -1;

  /** Share of the surface in risk areas: of a cell 1 or 0. */
  public static final Column RISK_AREA_SHARE =
      Column.reals("risk_area_share", "", 4)
          .missing("no risk areas in the job")
          .label("Aandeel risicogebied", "Share in risk areas")
          .says(
              "Deel van de vakken dat in een risicogebied ligt.",
              "Share of the cells that lie in a risk area.");

  /** Mean dark share of the cells in risk areas; of a cell outside them missing. */
  public static final Column DARK_IN_RISK_AREAS =
      Column.reals("dark_share_in_risk_areas", "", 4)
          .missing("no light layer, or no risk area")
          .label("Aandeel donker in risicogebieden", "Dark share in risk areas")
          .says(
              "Gemiddeld donker deel van de vakken in risicogebieden.",
              "Mean dark share of the cells in risk areas.");

  /** Mean share in view of the cells in risk areas; of a cell outside them missing. */
  public static final Column CAMERA_IN_RISK_AREAS =
      Column.reals("camera_share_in_risk_areas", "", 4)
          .missing("no camera layer, or no risk area")
          .label("Aandeel in beeld in risicogebieden", "Share in view in risk areas")
          .says(
              "Gemiddeld deel in beeld van de vakken in risicogebieden.",
              "Mean share in view of the cells in risk areas.");

  /** A cell's score where it lies more than 250 m from nightlife, else 0. */
  public static final Column BEYOND_NIGHTLIFE =
      Column.reals("score_beyond_nightlife", "0-100", 2).working();

  private static final String AREA = "area";
  private static final List<String> COUNTS =
      List.of("report_count", "survey_respondent_count", "lamp_count", "lamp_out_count");
  private static final String EXPECTED = "expected_per_year";
  private static final String CORRECTED = "report_corrected_count";
  private static final List<String> MEANS =
      List.of(
          "dark_share",
          "nightlife_share",
          "camera_cover_share",
          "risk_area_share",
          "dark_share_in_risk_areas",
          "camera_share_in_risk_areas");
  private static final String SURVEY_MEAN = "survey_mean";
  private static final String SURVEY_WEIGHT = "survey_weight";
  private static final int HIGHEST = 5;
  private static final int FEW_REPORTS = 5;
  private static final int FEW_RESPONDENTS = 10;

  private Neighbourhoods() {}

  /** Sums of some cells by neighbourhood. */
  public static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;
    private final TreeMap<Integer, TreeMap<String, double[]>> byArea = new TreeMap<>();

    /** The sum that was added to last: neighbours are mostly of one area. */
    private transient double[] last;

    private transient int lastArea;
    private transient String lastName;

    /** {@return these sums by what the areas are part of, per area its number} */
    public Sums by(int[] wholeOf) {
      Sums wholes = new Sums();
      byArea.forEach(
          (area, figures) ->
              figures.forEach(
                  (name, sum) -> {
                    double[] whole = wholes.of(wholeOf[area], name);
                    whole[0] += sum[0];
                    whole[1] += sum[1];
                  }));
      return wholes;
    }

    private void add(int area, String name, double value, double weight) {
      if (area != NOWHERE) {
        double[] sum = of(area, name);
        sum[0] += value * weight;
        sum[1] += weight;
      }
    }

    private double[] of(int area, String name) {
      if (last == null || area != lastArea || !name.equals(lastName)) {
        lastArea = area;
        lastName = name;
        last =
            byArea
                .computeIfAbsent(area, a -> new TreeMap<>())
                .computeIfAbsent(name, n -> new double[2]);
      }
      return last;
    }
  }

  /** {@return the sums of a strip of scored cells} */
  public static Sums sums(Table cells) {
    return sums(cells, cells.ints(AREA).toArray());
  }

  /**
   * {@return the sums of a strip by units of another kind}
   *
   * @param areas per cell its unit, {@link #NOWHERE} where it is in none
   */
  public static Sums sums(Table cells, int[] areas) {
    Sums sums = new Sums();
    for (Column column : cells.columns()) {
      String name = column.name();
      if (COUNTS.contains(name)) {
        Table.Ints values = cells.ints(name);
        for (int row = 0; row < cells.rows(); row++) {
          sums.add(areas[row], name, values.at(row), 1);
        }
      } else if (isAveraged(name) || isAddedUp(name)) {
        addMeans(cells, areas, name, sums);
      }
    }
    addSurvey(cells, areas, sums);
    Table.Ints classes = cells.ints("risk_class");
    for (int row = 0; row < cells.rows(); row++) {
      sums.add(areas[row], HIGH_RISK_CELLS.name(), classes.at(row) == HIGHEST ? 1 : 0, 1);
    }
    return sums;
  }

  /** {@return whether neighbourhoods have a figure of cells too} */
  public static boolean isSummedUp(String column) {
    return COUNTS.contains(column)
        || MEANS.contains(column)
        || List.of(CORRECTED, SURVEY_MEAN).contains(column);
  }

  /** Sums that aren't whole, as those of the slices of the week. */
  private static boolean isAddedUp(String name) {
    return name.equals(CORRECTED)
        || name.equals(EXPECTED)
        || name.equals(BEYOND_NIGHTLIFE.name())
        || name.startsWith("s_count_");
  }

  private static boolean isAveraged(String name) {
    return MEANS.contains(name)
        || name.equals("risk_score")
        || name.startsWith("contrib_")
        || name.startsWith("survey_unsafe_share");
  }

  private static void addMeans(Table cells, int[] areas, String name, Sums sums) {
    Table.Reals values = cells.reals(name);
    for (int row = 0; row < cells.rows(); row++) {
      if (!values.isMissing(row)) {
        sums.add(areas[row], name, values.at(row), 1);
      }
    }
  }

  private static void addSurvey(Table cells, int[] areas, Sums sums) {
    if (cells.find(SURVEY_WEIGHT).isPresent()) {
      Table.Reals means = cells.reals(SURVEY_MEAN);
      Table.Reals weights = cells.reals(SURVEY_WEIGHT);
      for (int row = 0; row < cells.rows(); row++) {
        if (!means.isMissing(row)) {
          sums.add(areas[row], SURVEY_MEAN, means.at(row), weights.at(row));
        }
      }
    }
  }

  /**
   * {@return a row per area with what its cells add up to}
   *
   * @param strips the sums of all strips, from south to north
   * @param municipalityOf per area its municipality
   * @param cells columns of the cells, which say what each figure is
   * @param language {@code nl} or {@code en}
   * @param kept per municipality the scores of an earlier run's areas as they were printed, whose
   *     quintiles make the classes; without them those of the areas themselves do
   */
  public static Table table(
      List<Sums> strips,
      int[] municipalityOf,
      List<Column> cells,
      String language,
      SortedMap<Integer, List<Double>> kept) {
    Table table = scored(strips, municipalityOf.length, cells, true);
    return withClasses(table, municipalityOf, language, kept);
  }

  /**
   * {@return a row per unit with what its cells add up to, without classes; a unit has a score
   * where a cell of it has one, whatever evidence of its own there is}
   *
   * @param strips the sums of all strips, from south to north
   * @param areas how many units
   * @param cells columns of the cells, which say what each figure is
   */
  public static Table scored(List<Sums> strips, int areas, List<Column> cells) {
    return scored(strips, areas, cells, false);
  }

  private static Table scored(
      List<Sums> strips, int areas, List<Column> cells, boolean needsEvidence) {
    SortedMap<Integer, TreeMap<String, double[]>> totals = totals(strips);
    Table table = figures(totals, areas, cells);
    Table.Texts evidence = table.texts(Evidence.EVIDENCE.name());
    double[] scores = means(totals, Contributions.RISK_SCORE.name(), areas);
    for (int area = 0; area < areas; area++) {
      boolean isKnown = !needsEvidence || !evidence.at(area).equals(Evidence.NONE);
      scores[area] = isKnown ? Contributions.RISK_SCORE.round(scores[area]) : Double.NaN;
    }
    table = table.with(Contributions.RISK_SCORE, scores);
    List<Column> contributions =
        cells.stream().filter(column -> column.name().startsWith("contrib_")).toList();
    return withContributions(table, contributions, totals, scores);
  }

  /** {@return what adds up, or is a mean of cells, and how much is known; no scores} */
  public static Table figures(List<Sums> strips, int areas, List<Column> cells) {
    return figures(totals(strips), areas, cells);
  }

  private static Table figures(
      SortedMap<Integer, TreeMap<String, double[]>> totals, int areas, List<Column> cells) {
    Table table = Table.ofRows(areas);
    for (Column column : cells) {
      String name = column.name();
      if (COUNTS.contains(name)) {
        table = table.with(column, counts(totals, column, areas));
      } else if (name.equals(CORRECTED)) {
        table = table.with(column, sums(totals, name, areas));
      } else if (name.equals(SURVEY_MEAN) || MEANS.contains(name)) {
        table = table.with(column, means(totals, name, areas));
      }
    }
    table = table.with(HIGH_RISK_CELLS, counts(totals, HIGH_RISK_CELLS, areas));
    return table.with(Evidence.EVIDENCE, evidence(table));
  }

  /**
   * What the cells of each area add up to in a column.
   *
   * @param sums per area, 0 where no cell has a value
   * @param cells how many cells have a value
   */
  public record Total(double[] sums, double[] cells) {}

  /** {@return the sums of a column that is added up} */
  public static Total total(List<Sums> strips, String column, int areas) {
    SortedMap<Integer, TreeMap<String, double[]>> totals = totals(strips);
    Total total = new Total(new double[areas], new double[areas]);
    for (int area = 0; area < areas; area++) {
      double[] of = figure(totals, area, column);
      total.sums()[area] = of[0];
      total.cells()[area] = of[1];
    }
    return total;
  }

  private static SortedMap<Integer, TreeMap<String, double[]>> totals(List<Sums> strips) {
    SortedMap<Integer, TreeMap<String, CompensatedSum[]>> sums = new TreeMap<>();
    for (Sums strip : strips) {
      strip.byArea.forEach(
          (area, figures) ->
              figures.forEach(
                  (name, sum) -> {
                    CompensatedSum[] total =
                        sums.computeIfAbsent(area, a -> new TreeMap<>())
                            .computeIfAbsent(
                                name,
                                n ->
                                    new CompensatedSum[] {
                                      new CompensatedSum(), new CompensatedSum()
                                    });
                    total[0].add(sum[0]);
                    total[1].add(sum[1]);
                  }));
    }
    SortedMap<Integer, TreeMap<String, double[]>> totals = new TreeMap<>();
    sums.forEach(
        (area, figures) -> {
          TreeMap<String, double[]> of = new TreeMap<>();
          figures.forEach((n, t) -> of.put(n, new double[] {t[0].value(), t[1].value()}));
          totals.put(area, of);
        });
    return totals;
  }

  private static double[] figure(
      SortedMap<Integer, TreeMap<String, double[]>> totals, int area, String name) {
    return totals.getOrDefault(area, new TreeMap<>()).getOrDefault(name, new double[2]);
  }

  /** A count that no cell has is of a layer that isn't there: missing, not 0. */
  private static int[] counts(
      SortedMap<Integer, TreeMap<String, double[]>> totals, Column column, int areas) {
    int[] counts = new int[areas];
    boolean isThere = totals.values().stream().anyMatch(f -> f.containsKey(column.name()));
    for (int area = 0; area < areas; area++) {
      long sum = Math.round(figure(totals, area, column.name())[0]);
      boolean isMissing = !isThere && !column.nullMeans().equals("never");
      counts[area] = isMissing ? Table.NO_INT : Math.toIntExact(sum);
    }
    return counts;
  }

  private static double[] sums(
      SortedMap<Integer, TreeMap<String, double[]>> totals, String name, int areas) {
    double[] sums = new double[areas];
    for (int area = 0; area < areas; area++) {
      double[] sum = figure(totals, area, name);
      sums[area] = sum[1] == 0 ? Double.NaN : sum[0];
    }
    return sums;
  }

  private static double[] means(
      SortedMap<Integer, TreeMap<String, double[]>> totals, String name, int areas) {
    double[] means = new double[areas];
    for (int area = 0; area < areas; area++) {
      double[] sum = figure(totals, area, name);
      means[area] = sum[1] == 0 ? Double.NaN : sum[0] / sum[1];
    }
    return means;
  }

  /** The printed contributions of a row add up to its printed score. */
  private static Table withContributions(
      Table table,
      List<Column> columns,
      SortedMap<Integer, TreeMap<String, double[]>> totals,
      double[] scores) {
    double[][] printed = new double[columns.size()][scores.length];
    String[] top = new String[scores.length];
    for (int area = 0; area < scores.length; area++) {
      double[] parts = new double[columns.size()];
      for (int i = 0; i < parts.length; i++) {
        double[] sum = figure(totals, area, columns.get(i).name());
        parts[i] = sum[1] == 0 ? 0 : sum[0] / sum[1] * 100;
      }
      boolean isScored = !Double.isNaN(scores[area]);
      long[] digits =
          isScored
              ? LargestRemainder.round(parts, Contributions.RISK_SCORE.digits(scores[area]))
              : new long[parts.length];
      int largest = 0;
      for (int i = 0; i < parts.length; i++) {
        boolean isThere = figure(totals, area, columns.get(i).name())[1] > 0;
        printed[i][area] = isScored && isThere ? digits[i] / 100.0 : Double.NaN;
        largest = digits[i] > digits[largest] ? i : largest;
      }
      top[area] =
          isScored && !columns.isEmpty()
              ? columns.get(largest).name().substring("contrib_".length())
              : null;
    }
    Table all = table;
    for (int i = 0; i < columns.size(); i++) {
      all = all.with(columns.get(i), printed[i]);
    }
    return all.with(TopFactor.TOP_FACTOR, top);
  }

  private static Table withClasses(
      Table table, int[] municipalityOf, String language, SortedMap<Integer, List<Double>> kept) {
    // As printed, so that an area that stays as it was stays in its class.
    double[] scores =
        Arrays.stream(table.reals(Contributions.RISK_SCORE.name()).toArray())
            .map(Contributions.RISK_SCORE::round)
            .toArray();
    SortedMap<Integer, List<Double>> known = new TreeMap<>();
    for (int area = 0; area < scores.length; area++) {
      if (!Double.isNaN(scores[area])) {
        known.computeIfAbsent(municipalityOf[area], m -> new ArrayList<>()).add(scores[area]);
      }
    }
    SortedMap<Integer, double[]> breaks = new TreeMap<>();
    known.putAll(kept);
    known.forEach((municipality, values) -> breaks.put(municipality, quintiles(values)));
    int[] classes = new int[scores.length];
    String[] labels = new String[scores.length];
    for (int area = 0; area < scores.length; area++) {
      classes[area] = Table.NO_INT;
      if (!Double.isNaN(scores[area])) {
        classes[area] = 1;
        for (double end : breaks.get(municipalityOf[area])) {
          classes[area] += scores[area] > end ? 1 : 0;
        }
        labels[area] = RiskClass.LABELS.get(classes[area] - 1).in(language);
      }
    }
    return table.with(RiskClass.RISK_CLASS, classes).with(RiskClass.RISK_LABEL, labels);
  }

  private static double[] quintiles(List<Double> values) {
    double[] ascending = values.stream().mapToDouble(d -> d).sorted().toArray();
    return IntStream.range(1, HIGHEST)
        .mapToDouble(fifth -> Quantile.type7(ascending, fifth / 5.0))
        .toArray();
  }

  private static String[] evidence(Table table) {
    String[] levels = new String[table.rows()];
    for (int area = 0; area < levels.length; area++) {
      int reports = count(table, "report_count", area);
      int respondents = count(table, "survey_respondent_count", area);
      levels[area] =
          reports >= FEW_REPORTS || respondents >= FEW_RESPONDENTS
              ? "sufficient"
              : reports == 0 && respondents == 0 ? Evidence.NONE : "weak";
    }
    return levels;
  }

  private static int count(Table table, String name, int area) {
    return table.find(name).isPresent() ? Math.max(0, table.ints(name).at(area)) : 0;
  }

  /** {@return the columns that sum up cells, in the order of publication} */
  public static List<Column> columns(ScoreJob job) {
    List<Column> columns = new ArrayList<>();
    columns.addAll(Contributions.SCORES);
    columns.addAll(RiskClass.COLUMNS);
    columns.addAll(List.of(Ranks.LOW, Ranks.HIGH));
    columns.add(HIGH_RISK_CELLS);
    columns.add(REPORT_PER_VICTIM);
    columns.addAll(Contributions.columns(job.contexts()));
    columns.add(TopFactor.TOP_FACTOR);
    columns.add(Evidence.EVIDENCE);
    return columns;
  }
}
