package nl.nachtwacht.stat;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How many times as high a rate of events is as another, with its interval.
 *
 * <p>Source: given how many there are in all, the events of the one are binomial, so the exact
 * interval of their share (Clopper and Pearson 1934) makes that of the ratio (Przyborowski and
 * Wilenski 1940). Limits: events that come in bunches vary more than this knows.
 *
 * @param value the ratio; NaN where neither has an event
 * @param interval of 95 %; from 0 without events of the one, to infinity without those of the other
 */
public record RateRatio(double value, Interval interval) {
  private static final double TAIL = 0.025;

  /**
   * {@return the ratio of the first rate to the second}
   *
   * @param events of the first, 0 or more
   * @param time in which they came, above 0
   * @param otherEvents of the second
   * @param otherTime in which those came
   */
  public static RateRatio of(long events, double time, long otherEvents, double otherTime) {
    if (!(time > 0 && otherTime > 0 && events >= 0 && otherEvents >= 0)) {
      throw new IllegalStateException("a ratio of rates needs counts from 0 and times above 0");
    }
    double odds = otherTime / time;
    double low =
        events == 0
            ? 0
            : BetaDistribution.of(events, otherEvents + 1).inverseCumulativeProbability(TAIL);
    double high =
        otherEvents == 0
            ? 1
            : BetaDistribution.of(events + 1, otherEvents).inverseSurvivalProbability(TAIL);
    return new RateRatio(
        (double) events / otherEvents * odds,
        new Interval(low / (1 - low) * odds, high / (1 - high) * odds));
  }
}
