package nl.nachtwacht.stat;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Tail probabilities of the standard normal distribution. */
public final class NormalTail {
  private static final double SQRT_2 = Math.sqrt(2);

  private NormalTail() {}

  /**
   * {@return the probability of a value at least as far from 0 as z}
   *
   * <p>Guarantee: accurate relative to the result down to 1e-300, where 1 - Φ(z) has long become 0.
   */
  public static double twoSided(double z) {
    return Erfc.value(Math.abs(z) / SQRT_2);
  }

  /** {@return how many standard errors an interval of a level such as 0.95 reaches to each side} */
  public static double reach(double level) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }
}
