package nl.nachtwacht.stat;

/**
 * Quantiles by linear interpolation between order statistics: type 7 of Hyndman and Fan 1996, the
 * default of R, numpy and spreadsheets. The quantile p of n values lies at position 1 + (n - 1) p.
 */
public final class Quantile {
  private Quantile() {}

  /**
   * {@return the quantile of ascending values without NaN}
   *
   * @param p 0 (least value) to 1 (greatest)
   */
  public static double type7(double[] ascending, double p) {
    if (ascending.length == 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalStateException("quantile " + p + " of " + ascending.length + " values");
    }
    double position = (ascending.length - 1) * p;
    int below = (int) position;
    double low = ascending[below];
    double part = position - below;
    return part == 0 ? low : low + part * (ascending[below + 1] - low);
  }

  /**
   * {@return the quantile of whole numbers 0, 1, 2, … of which {@code counts[k]} equal k, rounded
   * down to a whole number}
   *
   * <p>Guarantee: exact integer arithmetic, so that "a whole number is at most the quantile" and
   * "is at most the result" mean the same.
   *
   * @param permille 0 to 1,000
   */
  public static int type7Floor(long[] counts, int permille) {
    long n = 0;
    for (long count : counts) {
      n = Math.addExact(n, count);
    }
    if (n == 0 || permille < 0 || permille > 1000) {
      throw new IllegalStateException("quantile " + permille + " of " + n + " values");
    }
    long scaled = Math.multiplyExact(n - 1, (long) permille);
    int low = valueAt(counts, scaled / 1000);
    long part = scaled % 1000;
    if (part == 0) {
      return low;
    }
    int high = valueAt(counts, scaled / 1000 + 1);
    return (int) (low + (high - low) * part / 1000);
  }

  private static int valueAt(long[] counts, long position) {
    long seen = 0;
    for (int value = 0; value < counts.length; value++) {
      seen += counts[value];
      if (seen > position) {
        return value;
      }
    }
    throw new IllegalStateException("no value at position " + position);
  }
}
