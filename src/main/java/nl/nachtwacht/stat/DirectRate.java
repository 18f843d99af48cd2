package nl.nachtwacht.stat;

/**
 * A rate of events as it would be in a population made up like a standard one, so that places with
 * other shares of young and old can be held side by side.
 *
 * <p>Source: the sum of the groups' rates by the standard's shares, with the gamma interval of Fay
 * and Feuer 1997 (equation 4), as epitools computes it. Guarantee: without events the interval
 * begins at 0. Limits: the interval is conservative where few people make up much of the standard.
 *
 * @param value events per person
 * @param interval plausible values
 */
public record DirectRate(double value, Interval interval) {
  /**
   * {@return the standardised rate}
   *
   * @param counts events by group, 0 or more
   * @param people by group, above 0
   * @param shares of the groups in the standard; they sum to 1
   * @param level such as 0.95
   */
  public static DirectRate of(double[] counts, double[] people, double[] shares, double level) {
    double rate = 0;
    double variance = 0;
    double most = 0;
    for (int group = 0; group < counts.length; group++) {
      if (!(people[group] > 0)) {
        throw new IllegalStateException("a group without people");
      }
      double weight = shares[group] / people[group];
      rate += weight * counts[group];
      variance += weight * weight * counts[group];
      most = Math.max(most, weight);
    }
    double low = rate == 0 ? 0 : gamma(rate, variance, level).low();
    double high = gamma(rate + most, variance + most * most, level).high();
    return new DirectRate(rate, new Interval(low, high));
  }

  private static Interval gamma(double mean, double variance, double level) {
    return GammaInterval.of(mean * mean / variance, mean / variance, level);
  }
}
