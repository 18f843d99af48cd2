package nl.nachtwacht.effect;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.CompensatedSum;

/**
 * How many reports cells would have had after, without any measure, if they were chosen because
 * they had many before: such places get better by themselves.
 *
 * <p>With counts of a negative binomial of mean μ and size α a cell with y reports before expects
 * μ(α + y)/(α + μ) in as much time after. Both come from the moments of all cells of the
 * municipality. Source: the mean of its Poisson–gamma posterior, Clayton and Kaldor 1987
 * (10.2307/2532003). Limits: of no account where cells were chosen for another reason.
 */
final class ChosenForReports {
  private final Evidence evidence;
  private final int[] before;
  private final double mean;
  private final double size;

  ChosenForReports(Evidence evidence) {
    this.evidence = evidence;
    this.before = evidence.reportsBefore();
    int cells = before.length;
    long sum = IntStream.of(before).asLongStream().sum();
    long squares = IntStream.of(before).mapToLong(y -> (long) y * y).sum();
    this.mean = (double) sum / cells;
    double variance = cells > 1 ? ((double) squares - sum * mean) / (cells - 1) : 0;
    this.size = variance > mean ? mean * mean / (variance - mean) : Double.POSITIVE_INFINITY;
  }

  /** {@return μ(α + y)/(α + μ)} */
  static double expected(double count, double mean, double size) {
    return Double.isInfinite(size) ? mean : mean * (size + count) / (size + mean);
  }

  /** {@return the reports that some cells together expect in the time after} */
  double expectedAfter(int... cells) {
    double[] each =
        Arrays.stream(cells).mapToDouble(cell -> expected(before[cell], mean, size)).toArray();
    return CompensatedSum.of(each) * evidence.years().after() / evidence.years().before();
  }
}
