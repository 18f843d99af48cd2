package nl.nachtwacht.stat;

import org.apache.commons.statistics.distribution.TDistribution;

/** Tails of Student's t: of an estimate divided by its own standard error. */
public final class StudentTail {
  private StudentTail() {}

  /**
   * {@return how probable a value at least as far from 0 is, on either side}
   *
   * @param freedom degrees of freedom, 1 or more
   */
  public static double twoSided(double t, int freedom) {
    return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t)));
  }

  /**
   * {@return how many standard errors an interval reaches to each side}
   *
   * @param level such as 0.95
   * @param freedom degrees of freedom, 1 or more
   */
  public static double reach(double level, int freedom) {
    return TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
  }
}
