package nl.nachtwacht.stat;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The interval of a share after so many hits in so many trials.
 *
 * <p>Guarantee: within 0 to 1, 0 without a hit and 1 without a miss. Source: Wilson 1927.
 */
public final class WilsonInterval {
  private WilsonInterval() {}

  /**
   * {@return the interval of hits/trials}
   *
   * @param hits 0 to trials; an effective number may be a fraction
   * @param trials more than 0
   * @param level such as 0.95
   */
  public static Interval of(double hits, double trials, double level) {
    if (!(hits >= 0 && hits <= trials && trials > 0 && level > 0 && level < 1)) {
      throw new IllegalStateException("interval " + level + " of " + hits + " in " + trials);
    }
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double share = hits / trials;
    double z2 = z * z / trials;
    double middle = share + z2 / 2;
    double half = Math.sqrt(z2 * share * (1 - share) + z2 * z2 / 4);
    double low = hits == 0 ? 0 : Math.max(0, (middle - half) / (1 + z2));
    return new Interval(low, hits == trials ? 1 : Math.min(1, (middle + half) / (1 + z2)));
  }
}
