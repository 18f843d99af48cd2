package nl.nachtwacht.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The limits within which the ratio of a count to what was expected would lie by chance: wide where
 * little is expected, so that small places aren't singled out for noise.
 *
 * <p>Exact Poisson limits, drawn between whole counts by interpolation. Where the places vary more
 * than that, as places do, the limits are widened by the winsorised mean square of 2(√x − √E), on
 * the scale of square roots. Source: Spiegelhalter 2005, sections 2.3 and 3.2. Limits: with few
 * places one far out would widen them for all, so they stay Poisson's.
 *
 * @param spread φ, how many times the variance is that of chance; 1 where limits are Poisson's
 * @param isJudged whether there were enough places to tell
 */
public record Funnel(double spread, boolean isJudged) {
  /** Fewest places from which the spread is taken. */
  public static final int FEWEST = 10;

  private static final double TRIMMED = 0.1;

  /** {@return the funnel of places with these counts, of which so many were expected} */
  public static Funnel of(double[] counts, double[] expected) {
    if (counts.length < FEWEST) {
      return new Funnel(1, false);
    }
    double spread = spread(counts, expected);
    boolean isWide = spread > 1 + 2 * Math.sqrt(2.0 / counts.length);
    return new Funnel(isWide ? spread : 1, true);
  }

  /** {@return φ, with the tenth at either end drawn in} */
  static double spread(double[] counts, double[] expected) {
    double[] z = new double[counts.length];
    Arrays.setAll(z, i -> 2 * (Math.sqrt(counts[i]) - Math.sqrt(expected[i])));
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    double low = Quantile.type7(sorted, TRIMMED);
    double high = Quantile.type7(sorted, 1 - TRIMMED);
    return Arrays.stream(z)
        .map(value -> Math.min(high, Math.max(low, value)))
        .map(value -> value * value)
        .average()
        .orElseThrow();
  }

  /**
   * {@return the limits of the ratio}
   *
   * @param expected how many events, above 0
   * @param tail chance beyond each limit, such as 0.025
   */
  public Interval limits(double expected, double tail) {
    if (spread == 1) {
      return new Interval(poisson(expected, tail), poisson(expected, 1 - tail));
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    double half = z * Math.sqrt(spread) / (2 * Math.sqrt(expected));
    double root = Math.max(0, 1 - half);
    return new Interval(root * root, (1 + half) * (1 + half));
  }

  private static double poisson(double expected, double p) {
    PoissonDistribution chance = PoissonDistribution.of(expected);
    int count = chance.inverseCumulativeProbability(p);
    double reached = chance.cumulativeProbability(count);
    double before = count == 0 ? 0 : chance.cumulativeProbability(count - 1);
    return Math.max(0, count - (reached - p) / (reached - before)) / expected;
  }
}
