package nl.nachtwacht.fit;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonBootstrap;

/**
 * The weighted index of a municipality with resampled reports and survey answers.
 *
 * <p>Reports and answers are drawn anew, all else stays: registers are no samples, and maxima,
 * priors and modifiers are the ruler. Guarantee: sums over rows are whole numbers of 2⁻³², so the
 * order of rows has no effect. Source: designed for this product, see docs/methods.md.
 */
public final class IndexReplicates implements Replicates {
  private static final double ONE = 1L << 32;

  private final CellLookup cells;
  private final IndexReports reports;
  private final IndexAnswers answers;
  private final ReportDensity density;
  private final IndexFormula formula;
  private final Draw draw;

  private IndexReplicates(
      CellLookup cells,
      IndexReports reports,
      IndexAnswers answers,
      ReportDensity density,
      IndexFormula formula,
      Draw draw) {
    this.cells = cells;
    this.reports = reports;
    this.answers = answers;
    this.density = density;
    this.formula = formula;
    this.draw = draw;
  }

  /**
   * {@return the index with rows drawn by a bootstrap}
   *
   * @param cells the municipality's cells
   * @param reports its reports and those that its density reaches
   * @param answers its survey answers
   * @param scale how its density is measured
   * @param formula the index
   * @param bootstrap how often each row is drawn
   */
  public static IndexReplicates of(
      CellLookup cells,
      IndexReports reports,
      IndexAnswers answers,
      DensityScale scale,
      IndexFormula formula,
      PoissonBootstrap bootstrap) {
    ReportDensity density = new ReportDensity(cells, reports, scale);
    return new IndexReplicates(cells, reports, answers, density, formula, bootstrap::draw);
  }

  /** The same with rows drawn in another way. */
  IndexReplicates drawn(Draw otherwise) {
    return new IndexReplicates(cells, reports, answers, density, formula, otherwise);
  }

  @Override
  public void each(int count, Consumer<double[]> take) {
    for (int first = 0; first < count; first += ReportDensity.BLOCK) {
      double[][] densities = density.block(draw, first);
      for (int b = 0; b < densities.length && first + b < count; b++) {
        take.accept(formula.scores(found(first + b, densities[b])));
      }
    }
  }

  private IndexFormula.Found found(int replicate, double[] densities) {
    long[] weights = new long[cells.cells()];
    for (int row = 0; row < reports.count(); row++) {
      add(weights, reports.cells()[row], reports.keys()[row], replicate, reports.weights()[row]);
    }
    long[] answerSums = new long[cells.cells()];
    long[] answerWeights = new long[cells.cells()];
    for (int row = 0; row < answers.count(); row++) {
      int cell = answers.cells()[row];
      double weight = answers.weights()[row];
      add(answerSums, cell, answers.keys()[row], replicate, weight * answers.scores()[row]);
      add(answerWeights, cell, answers.keys()[row], replicate, weight);
    }
    return new IndexFormula.Found(real(weights), densities, real(answerSums), real(answerWeights));
  }

  private void add(long[] sums, int cell, long key, int replicate, double amount) {
    if (cell >= 0) {
      long times = draw.of(key, replicate);
      sums[cell] = Math.addExact(sums[cell], Math.multiplyExact(times, Math.round(amount * ONE)));
    }
  }

  private static double[] real(long... sums) {
    return Arrays.stream(sums).mapToDouble(sum -> sum / ONE).toArray();
  }

  /**
   * {@return the interval of every cell's score, neither end cut off at 0 or 100}
   *
   * <p>A cell without reports draws none in any replicate. Its upper end is at least the score that
   * it would have with as many reports as it may plausibly get.
   *
   * @param stability what the replicates told of the cells
   * @param upperReports per cell the upper end of its expected reports in the period; of no account
   *     where there are reports
   */
  public Interval[] intervals(Stability stability, double[] upperReports) {
    double[] room = room(upperReports);
    boolean[] hasReports = new boolean[room.length];
    for (int cell : reports.cells()) {
      if (cell >= 0) {
        hasReports[cell] = true;
      }
    }
    Interval[] intervals = new Interval[room.length];
    for (int cell = 0; cell < room.length; cell++) {
      Interval drawn = stability.score(cell);
      double high = hasReports[cell] ? drawn.high() : Math.max(drawn.high(), room[cell]);
      intervals[cell] = new Interval(drawn.low(), high);
    }
    return intervals;
  }

  /** Scores of the data as they are, but with so many reports of the mean weight in each cell. */
  private double[] room(double[] upperReports) {
    IndexReplicates once = drawn(Draw.ONCE);
    IndexFormula.Found found = once.found(0, once.density.block(once.draw, 0)[0]);
    double most = Arrays.stream(found.reports()).max().orElse(0);
    double mean = meanWeight();
    double[] weights = Arrays.stream(upperReports).map(n -> Math.min(most, mean * n)).toArray();
    return formula.scores(found.withReports(weights));
  }

  private double meanWeight() {
    long sum = 0;
    LongStream.Builder keys = LongStream.builder();
    for (int row = 0; row < reports.count(); row++) {
      if (reports.cells()[row] >= 0) {
        sum = Math.addExact(sum, Math.round(reports.weights()[row] * ONE));
        keys.add(reports.keys()[row]);
      }
    }
    long count = keys.build().distinct().count();
    return count == 0 ? 0 : sum / ONE / count;
  }
}
