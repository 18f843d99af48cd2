package nl.nachtwacht.backtest;

import java.io.Serializable;
import java.util.Arrays;
import nl.nachtwacht.stat.CentralCount;
import nl.nachtwacht.stat.CompensatedSum;
import nl.nachtwacht.stat.PoissonInterval;

/**
 * Whether a method expects as many reports as follow, per tenth of the cells from the least
 * expected to the most. Adds up over municipalities, each with tenths of its own.
 *
 * <p>What a method says of the cells of a municipality is scaled so that it expects as many reports
 * there as followed: only how they are spread is judged.
 *
 * @param expected reports expected per tenth
 * @param observed reports that followed
 * @param covered cells whose reports lie within the central 95 % of a count around what was
 *     expected there: negative binomial for a method that says how far it may be off, else Poisson
 * @param cells cells per tenth
 * @param blindCells cells where none was expected and one followed
 * @param blindReports reports that followed there
 */
public record Calibration(
    double[] expected,
    long[] observed,
    long[] covered,
    long[] cells,
    long blindCells,
    long blindReports)
    implements Serializable {
  /** How many parts of the cells. */
  public static final int TENTHS = 10;

  /** The calibration of a method, with the size of a count around what it expects of a cell. */
  static Calibration of(Ranking ranking, Cells all, double size) {
    int count = all.count();
    CompensatedSum sum = new CompensatedSum();
    for (int cell = 0; cell < count; cell++) {
      sum.add(ranking.said(cell));
    }
    double scale = sum.value() > 0 ? all.tests() / sum.value() : 0;
    CompensatedSum[] expected = new CompensatedSum[TENTHS];
    Arrays.setAll(expected, tenth -> new CompensatedSum());
    long[] observed = new long[TENTHS];
    long[] covered = new long[TENTHS];
    long[] cells = new long[TENTHS];
    long blindCells = 0;
    long blindReports = 0;
    int[] tenths = tenths(ranking);
    for (int cell = 0; cell < count; cell++) {
      double mean = scale * ranking.said(cell);
      int reports = all.tested(cell);
      int tenth = tenths[cell];
      expected[tenth].add(mean);
      observed[tenth] += reports;
      covered[tenth] += CentralCount.isCentral(reports, mean, size, Estimate.LEVEL) ? 1 : 0;
      cells[tenth]++;
      blindCells += mean == 0 && reports > 0 ? 1 : 0;
      blindReports += mean == 0 ? reports : 0;
    }
    double[] means = Arrays.stream(expected).mapToDouble(CompensatedSum::value).toArray();
    return new Calibration(means, observed, covered, cells, blindCells, blindReports);
  }

  /** {@return per cell its tenth: ⌈10·rank/N⌉ − 1 by rank from the least, equals in their order} */
  private static int[] tenths(Ranking ranking) {
    int count = ranking.count();
    int[] tenths = new int[count];
    for (int start = 0; start < count; ) {
      int end = ranking.endOfEquals(start);
      for (int rank = start; rank < end; rank++) {
        // Equals keep their order from the least too: the first of them comes first both ways.
        long fromLeast = count - end + (rank - start) + 1;
        tenths[ranking.cell(rank)] = (int) ((TENTHS * fromLeast + count - 1) / count) - 1;
      }
      start = end;
    }
    return tenths;
  }

  Calibration plus(Calibration other) {
    double[] means = expected.clone();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      means[tenth] += other.expected[tenth];
    }
    return new Calibration(
        means,
        sum(observed, other.observed),
        sum(covered, other.covered),
        sum(cells, other.cells),
        blindCells + other.blindCells,
        blindReports + other.blindReports);
  }

  private static long[] sum(long[] one, long[] other) {
    long[] sum = one.clone();
    Arrays.setAll(sum, i -> one[i] + other[i]);
    return sum;
  }

  /** {@return the reports that followed in a tenth, 0 to 9, with Garwood's interval} */
  public Estimate observedIn(int tenth) {
    return Estimate.of(observed[tenth], PoissonInterval.garwood(observed[tenth], Estimate.LEVEL));
  }

  /** {@return the share of a tenth's cells that got about what was expected, NaN without cells} */
  public double coverage(int tenth) {
    return share(covered[tenth], cells[tenth]);
  }

  /** {@return the same of all cells} */
  public double coverage() {
    return share(Arrays.stream(covered).sum(), Arrays.stream(cells).sum());
  }

  private static double share(long covered, long cells) {
    return cells == 0 ? Double.NaN : covered / (double) cells;
  }
}
