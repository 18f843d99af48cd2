package nl.nachtwacht.tile;

/** Weights as whole numbers of 2⁻³², so that sums of them are exact in any order. */
public final class Fixed {
  /** One. */
  public static final long ONE = 1L << 32;

  private Fixed() {}

  /** {@return a weight, rounded to the nearest unit; below 2³¹ in magnitude} */
  public static long of(double weight) {
    return Math.round(weight * ONE);
  }

  /** {@return the weight that a sum of units stands for} */
  public static double real(long units) {
    return (double) units / ONE;
  }
}
