package nl.nachtwacht.release;

import nl.nachtwacht.stat.PoissonInterval;

/**
 * A published count over what it is set against, with Garwood's 95 % interval widened by b − 1 on
 * each side; all NaN where the count isn't published or there is nothing to set it against.
 *
 * @param value the rate
 * @param low lower end
 * @param high upper end
 */
record PublicRate(double value, double low, double high) {
  static final PublicRate NONE = new PublicRate(Double.NaN, Double.NaN, Double.NaN);
  private static final int FEWEST_INHABITANTS = 500;
  private static final double INHABITANTS = 10_000;
  private static final double LEVEL = 0.95;

  /**
   * {@return the rate}
   *
   * @param published a multiple of b
   * @param exposure such as km² times years; 0 or NaN: none
   * @param round b
   */
  static PublicRate of(int published, double exposure, int round) {
    if (!(exposure > 0)) {
      return NONE;
    }
    int off = round - 1;
    double low = PoissonInterval.garwood(Math.max(0, published - off), LEVEL).low();
    double high = PoissonInterval.garwood(published + off, LEVEL).high();
    return new PublicRate(published / exposure, low / exposure, high / exposure);
  }

  /** {@return inhabitants in units of 10,000; NaN under 500 or when not known} */
  static double per10k(int inhabitants) {
    return inhabitants >= FEWEST_INHABITANTS ? inhabitants / INHABITANTS : Double.NaN;
  }
}
