package nl.nachtwacht.stat;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * The exact interval of a Poisson mean after counting x events.
 *
 * <p>Guarantee: covers the true mean with at least the asked probability, whatever it is. Source:
 * Garwood 1936; the ends are quantiles of gamma distributions with shapes x and x + 1 (half those
 * of χ² with 2x and 2x + 2 degrees of freedom). Limits: conservative; at 95 % and small counts it
 * covers 97 % and more.
 */
public final class PoissonInterval {
  private PoissonInterval() {}

  /**
   * {@return the interval of the expected count}
   *
   * @param count how many events, 0 or more; need not be whole; the lower end for 0 is 0
   * @param level such as 0.95
   */
  public static Interval garwood(double count, double level) {
    if (!(count >= 0 && level > 0 && level < 1)) {
      throw new IllegalStateException("interval " + level + " of count " + count);
    }
    double tail = (1 - level) / 2;
    double low = count == 0 ? 0 : GammaDistribution.of(count, 1).inverseCumulativeProbability(tail);
    return new Interval(low, GammaDistribution.of(count + 1, 1).inverseSurvivalProbability(tail));
  }

  /**
   * {@return whether a count lies in the central part of a Poisson distribution: between its
   * quantiles at (1 − level)/2 and (1 + level)/2, both included}
   *
   * @param count 0 or more
   * @param mean 0 or more; of 0 only the count 0 is central
   * @param level such as 0.95
   */
  public static boolean isCentral(long count, double mean, double level) {
    if (mean == 0) {
      return count == 0;
    }
    double tail = (1 - level) / 2;
    boolean isLow = RegularizedGamma.Q.value(count + 1.0, mean) < tail;
    boolean isHigh = count > 0 && RegularizedGamma.P.value(count, mean) <= tail;
    return !isLow && !isHigh;
  }
}
