package nl.nachtwacht.stat;

/**
 * Rounds the parts of a whole so that the rounded parts add up to the rounded whole.
 *
 * <p>Each part is rounded down; the units that are then missing go to the parts that lost most,
 * ties to the earlier part. Parts may be negative. Guarantee: the results sum to the whole exactly;
 * when the whole is the rounded sum of the parts, no part moves by a whole unit, and a part that
 * was a whole number stays what it was.
 */
public final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * {@return the rounded parts, in units of the last printed digit like the parts and the whole}
   */
  public static long[] round(double[] parts, long whole) {
    long[] rounded = new long[parts.length];
    long missing = whole;
    for (int i = 0; i < parts.length; i++) {
      rounded[i] = (long) Math.floor(parts[i]);
      missing -= rounded[i];
    }
    if (parts.length == 0 && missing != 0) {
      throw new IllegalStateException("a whole other than 0 needs parts");
    }
    // What the sum of the parts and the whole differ by is a rounding error, so the loops are
    // short.
    for (; missing > 0; missing--) {
      rounded[mostLost(parts, rounded)]++;
    }
    for (; missing < 0; missing++) {
      rounded[leastLost(parts, rounded)]--;
    }
    return rounded;
  }

  private static int mostLost(double[] parts, long[] rounded) {
    int most = 0;
    for (int i = 1; i < parts.length; i++) {
      if (parts[i] - rounded[i] > parts[most] - rounded[most]) {
        most = i;
      }
    }
    return most;
  }

  private static int leastLost(double[] parts, long[] rounded) {
    int least = parts.length - 1;
    for (int i = parts.length - 2; i >= 0; i--) {
      if (parts[i] - rounded[i] < parts[least] - rounded[least]) {
        least = i;
      }
    }
    return least;
  }
}
