package nl.nachtwacht.backtest;

import nl.nachtwacht.stat.Interval;

/**
 * A figure with its 95 % interval; all three NaN where it doesn't exist.
 *
 * @param value the figure
 * @param low lower end
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
  /** The level of all intervals. */
  public static final double LEVEL = 0.95;

  static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  static Estimate of(double value, Interval interval) {
    return new Estimate(value, interval.low(), interval.high());
  }

  static Estimate exactly(double value) {
    return new Estimate(value, value, value);
  }

  /** {@return this figure divided by one that is taken as known; none by 0} */
  Estimate over(double known) {
    return known > 0 ? new Estimate(value / known, low / known, high / known) : NONE;
  }

  /** {@return this figure with its upper end at most so much} */
  Estimate atMost(double most) {
    return new Estimate(value, low, high > most ? most : high);
  }
}
