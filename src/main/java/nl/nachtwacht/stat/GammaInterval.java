package nl.nachtwacht.stat;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** The central interval of a gamma distribution. */
public final class GammaInterval {
  private GammaInterval() {}

  /**
   * {@return its ends}
   *
   * @param shape above 0; the mean is {@code shape / rate}
   * @param rate above 0
   * @param level such as 0.95
   */
  public static Interval of(double shape, double rate, double level) {
    GammaDistribution gamma = GammaDistribution.of(shape, 1 / rate);
    double tail = (1 - level) / 2;
    return new Interval(
        gamma.inverseCumulativeProbability(tail), gamma.inverseSurvivalProbability(tail));
  }
}
