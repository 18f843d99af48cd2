package nl.nachtwacht.fit;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.nachtwacht.fit.IndexFormula.SurveyPrior;
import nl.nachtwacht.fit.IndexFormula.Term;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.stat.PoissonBootstrap;

/** The rows of the reference city as the index resamples them. */
final class IndexCity {
  static final Reference.Csv SPATIAL = Reference.csv("expected/spatial.csv");
  static final Reference.Csv SCORE = Reference.csv("expected/score.csv");
  static final int[] IX = SPATIAL.ints("ix");
  static final int[] IY = SPATIAL.ints("iy");
  static final int CELLS = IX.length;
  static final CellLookup LOOKUP = new CellLookup(IX, IY, 100);
  static final DensityScale SCALE = scale();
  static final PoissonBootstrap BOOTSTRAP = new PoissonBootstrap(42);

  private static final int BANDWIDTH_CM = 30_000;
  private static final long ANSWER_KEYS = 1_000_000_000;
  private static final Map<Long, Integer> AT = new HashMap<>();

  static {
    for (int cell = 0; cell < CELLS; cell++) {
      AT.put(Cell.of(IX[cell], IY[cell]), cell);
    }
  }

  private IndexCity() {}

  private static DensityScale scale() {
    int[] reach = new int[CELLS];
    Arrays.fill(reach, BANDWIDTH_CM);
    return new DensityScale(reach, ones(CELLS));
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The cell of a name in columns ix and iy. */
  static int cell(int ix, int iy) {
    return AT.get(Cell.of(ix, iy));
  }

  private static int[] centimetres(Reference.Csv table, String column) {
    return Arrays.stream(table.reals(column)).mapToInt(m -> (int) Math.round(m * 100)).toArray();
  }

  private static int[] cells(int[] xCm, int[] yCm, int... order) {
    return IntStream.of(order)
        .map(i -> cell(Math.floorDiv(xCm[i], 10_000), Math.floorDiv(yCm[i], 10_000)))
        .toArray();
  }

  private static double[] weights(Reference.Csv table) {
    int[] severity = table.ints("severity");
    String[] times = table.texts("ts");
    double[] weights = new double[severity.length];
    Instant end = Instant.parse("2025-01-01T00:00:00Z");
    for (int i = 0; i < weights.length; i++) {
      double days = (end.getEpochSecond() - Instant.parse(times[i]).getEpochSecond()) / 86_400.0;
      weights[i] = severity[i] * StrictMath.pow(0.5, days / 365);
    }
    return weights;
  }

  /** Its reports, by their ids forwards or backwards. */
  static IndexReports reports(boolean isBackwards) {
    Reference.Csv table = Reference.csv("city/reports.csv");
    int[] order = order(table.rows(), isBackwards);
    int[] x = centimetres(table, "x");
    int[] y = centimetres(table, "y");
    double[] weights = weights(table);
    int[] ids = table.ints("id");
    return new IndexReports(
        IntStream.of(order).map(i -> x[i]).toArray(),
        IntStream.of(order).map(i -> y[i]).toArray(),
        IntStream.of(order).mapToLong(i -> ids[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> weights[i]).toArray(),
        ones(order.length),
        cells(x, y, order));
  }

  /** Its answers, by their ids forwards or backwards. */
  static IndexAnswers answers(boolean isBackwards) {
    Reference.Csv table = Reference.csv("city/surveys.csv");
    int[] order = order(table.rows(), isBackwards);
    int[] ids = table.ints("id");
    double[] scores = table.reals("score");
    return new IndexAnswers(
        IntStream.of(order).mapToLong(i -> ANSWER_KEYS + ids[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> scores[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> 1).toArray(),
        cells(centimetres(table, "x"), centimetres(table, "y"), order));
  }

  private static int[] order(int rows, boolean isBackwards) {
    return IntStream.range(0, rows).map(i -> isBackwards ? rows - 1 - i : i).toArray();
  }

  /** The index of the reference, without a lid on what passes the maximum. */
  static IndexFormula formula() {
    double mostReports = Arrays.stream(SPATIAL.reals("w_rep")).max().orElseThrow();
    double mostDensity =
        Arrays.stream(Reference.csv("expected/kde.csv").reals("kde")).max().orElseThrow();
    double[] nightlife = SPATIAL.reals("nl_frac");
    double[] factor = SCORE.reals("factor");
    return new IndexFormula(
        new Term(0.35, value -> value / mostReports),
        new Term(0.25, value -> value / mostDensity),
        new Term(0.2, mean -> (5 - mean) / 4),
        prior(),
        Arrays.stream(nightlife).map(share -> 0.2 * share).toArray(),
        Arrays.stream(factor).map(f -> 100 * f / 1.3).toArray());
  }

  /** What neighbourhoods say of their cells, from the shrunken means of the reference. */
  private static SurveyPrior prior() {
    double kappa = Reference.values("score").at("kappa_survey");
    double[] shrunk = SCORE.reals("survey_shrunk");
    double[] means = SPATIAL.reals("mean_sur");
    int[] answers = SPATIAL.ints("n_sur");
    double[] prior = new double[CELLS];
    for (int cell = 0; cell < CELLS; cell++) {
      double sum = answers[cell] == 0 ? 0 : answers[cell] * means[cell];
      prior[cell] = (shrunk[cell] * (answers[cell] + kappa) - sum) / kappa;
    }
    return new SurveyPrior(kappa, prior);
  }

  /** A formula that is nothing but one term of reports or of density. */
  static IndexFormula bare(Term reports, Term density) {
    return new IndexFormula(
        reports,
        density,
        Term.none(),
        new SurveyPrior(0, new double[CELLS]),
        new double[CELLS],
        ones(CELLS));
  }

  /** The replicates of a formula. */
  static IndexReplicates replicates(IndexFormula formula, boolean isBackwards) {
    return IndexReplicates.of(
        LOOKUP, reports(isBackwards), answers(isBackwards), SCALE, formula, BOOTSTRAP);
  }

  /** The replicates of a formula with some reports. */
  static IndexReplicates replicates(IndexFormula formula, IndexReports reports) {
    return IndexReplicates.of(LOOKUP, reports, answers(false), SCALE, formula, BOOTSTRAP);
  }

  /** The replicates of the number of reports in a cell. */
  static IndexReplicates counts() {
    IndexReports rows = reports(false);
    double[] one = ones(rows.count());
    IndexReports alike =
        new IndexReports(rows.xCm(), rows.yCm(), rows.keys(), one, one, rows.cells());
    IndexFormula formula = bare(new Term(1, value -> value), Term.none());
    return IndexReplicates.of(LOOKUP, alike, IndexAnswers.none(), SCALE, formula, BOOTSTRAP);
  }
}
