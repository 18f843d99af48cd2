package nl.nachtwacht.tile;

/**
 * The quartic kernel that spreads a report over the cell centres around it.
 *
 * <p>Guarantee: terms are whole numbers of 2⁻³², so their sums don't depend on order. Source:
 * Silverman 1986, equation 4.5, without its constant 3/(π h²).
 */
public final class Kernel {
  /** Below this a double holds halves. */
  private static final double HALVES = 0x1p51;

  private Kernel() {}

  /**
   * {@return weight · (1 − d²/h²)² in units of 2⁻³², rounded once; 0 from the bandwidth on}
   *
   * @param squaredCm squared distance d² in cm², exact
   * @param bandwidthCm bandwidth h in centimetres, above 0
   * @param weight weight of the place, below 2³¹
   */
  public static long term(long squaredCm, long bandwidthCm, double weight) {
    long reach = bandwidthCm * bandwidthCm;
    if (squaredCm >= reach) {
      return 0;
    }
    double rest = 1 - (double) squaredCm / reach;
    double units = rest * rest * weight * Fixed.ONE;
    // Math.round takes a number apart bit by bit, here for every cell around every report.
    return units < HALVES ? (long) (units + 0.5) : Math.round(units);
  }
}
