package nl.nachtwacht.stat;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The interval of a share by Wilson's score, cut off at 0 and 1.
 *
 * <p>Guarantee: exactly 0 at the low end when nobody and 1 at the high end when everybody counts.
 * Missing: with nobody asked anything is possible, 0 to 1. Source: Wilson 1927. Limits: an
 * approximation; at few answers and extreme shares it covers a few per cent less than it says.
 */
public final class ShareInterval {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private ShareInterval() {}

  /**
   * {@return the interval of the share}
   *
   * @param yes how many count, 0 to {@code of}; need not be whole
   * @param of of how many, 0 or more; with weights their effective number
   * @param level such as 0.95
   */
  public static Interval wilson(double yes, double of, double level) {
    if (!(yes >= 0 && yes <= of && level > 0 && level < 1)) {
      throw new IllegalStateException("a share's interval needs 0 ≤ yes ≤ of and a level below 1");
    }
    if (of == 0) {
      return new Interval(0, 1);
    }
    double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
    double share = yes / of;
    double scale = 1 + z * z / of;
    double middle = share + z * z / (2 * of);
    double half = z * Math.sqrt(share * (1 - share) / of + z * z / (4 * of * of));
    return new Interval(
        yes == 0 ? 0 : Math.max(0, (middle - half) / scale),
        yes == of ? 1 : Math.min(1, (middle + half) / scale));
  }
}
