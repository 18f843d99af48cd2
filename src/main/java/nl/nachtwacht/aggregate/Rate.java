package nl.nachtwacht.aggregate;

import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonInterval;

/**
 * Reports over what they are set against, with Garwood's 95 % interval; all NaN where that is
 * nothing or not known.
 *
 * @param value reports per unit of exposure
 * @param low lower end
 * @param high upper end
 */
record Rate(double value, double low, double high) {
  private static final int FEWEST_INHABITANTS = 500;
  private static final double INHABITANTS = 10_000;
  private static final double LEVEL = 0.95;

  /**
   * {@return the rate}
   *
   * @param reports 0 or more; a fraction when reports are weighted; NaN: not known
   * @param exposure such as km² times years; 0 or NaN: none
   */
  static Rate of(double reports, double exposure) {
    if (!(exposure > 0) || Double.isNaN(reports)) {
      return new Rate(Double.NaN, Double.NaN, Double.NaN);
    }
    Interval ends = PoissonInterval.garwood(reports, LEVEL).times(1 / exposure);
    return new Rate(reports / exposure, ends.low(), ends.high());
  }

  /** {@return inhabitants in units of 10,000; NaN under 500 or when not known, −1} */
  static double per10k(int inhabitants) {
    return inhabitants >= FEWEST_INHABITANTS ? inhabitants / INHABITANTS : Double.NaN;
  }
}
