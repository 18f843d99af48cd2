package nl.nachtwacht.stat;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The ranks that a place may have among others, 1 for the highest.
 *
 * <p>Guarantee: narrows only by places that are surely above or below, so places that can't be told
 * apart share their ranks. Source: Goldstein and Spiegelhalter 1996, who warn of any rank without
 * its interval.
 *
 * @param low the best rank: one more than there are places surely above
 * @param high the worst: as many as there are places, less those surely below
 */
public record RankInterval(int low, int high) {
  /** Tells whether one place is surely above another. */
  @FunctionalInterface
  public interface Above {
    /** {@return whether the first place is surely above the second} */
    boolean isSure(int first, int second);
  }

  /** {@return the ranks of a place among so many} */
  public static RankInterval of(int place, int places, Above above) {
    int low = 1;
    int high = places;
    for (int other = 0; other < places; other++) {
      if (other != place) {
        low += above.isSure(other, place) ? 1 : 0;
        high -= above.isSure(place, other) ? 1 : 0;
      }
    }
    return new RankInterval(low, high);
  }

  /** {@return whether it covers more than half of the places, so that it tells no order} */
  public boolean isVague(int places) {
    return 2 * (high - low + 1) > places;
  }

  /**
   * {@return the probability that the rate of one place is above that of another}
   *
   * <p>Rates have Jeffreys posteriors, gamma distributions of shape count + ½.
   *
   * @param count events of the one, 0 or more
   * @param exposure in which they came, above 0
   * @param otherCount events of the other
   * @param otherExposure in which those came
   */
  public static double above(
      double count, double exposure, double otherCount, double otherExposure) {
    return BetaDistribution.of(otherCount + 0.5, count + 0.5)
        .cumulativeProbability(otherExposure / (exposure + otherExposure));
  }
}
