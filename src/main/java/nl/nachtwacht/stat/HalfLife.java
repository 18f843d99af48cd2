package nl.nachtwacht.stat;

/**
 * Weights that halve with age.
 *
 * @param days age at which a weight is one half, above 0; infinite: weights don't fall
 */
public record HalfLife(double days) {
  /** No loss of weight with age. */
  public static final HalfLife NONE = new HalfLife(Double.POSITIVE_INFINITY);

  /** Checks the days. */
  public HalfLife {
    if (!(days > 0)) {
      throw new IllegalStateException("half-life of " + days + " days");
    }
  }

  /** {@return the weight, above 0 to 1, at an age of at least 0 days, fractions included} */
  public double weight(double ageDays) {
    return StrictMath.pow(0.5, ageDays / days);
  }
}
