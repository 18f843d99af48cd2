package nl.nachtwacht.stat;

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
      throw new IllegalStateException(
          "a count's interval needs a count from 0 and a level below 1");
    }
    double tail = (1 - level) / 2;
    double low = count == 0 ? 0 : GammaDistribution.of(count, 1).inverseCumulativeProbability(tail);
    return new Interval(low, GammaDistribution.of(count + 1, 1).inverseSurvivalProbability(tail));
  }
}
