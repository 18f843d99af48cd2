package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Places of reports and the keys that tell them apart. Holds personal data: it stays between tasks
 * and prints nothing.
 */
public final class ReportPoints implements Protected, Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] xCm;
  private final int[] yCm;
  private final long[] keys;

  private ReportPoints(int[] xCm, int[] yCm, long[] keys) {
    this.xCm = xCm;
    this.yCm = yCm;
    this.keys = keys;
  }

  /** {@return all points in the order of their keys, whatever parts they came in} */
  public static ReportPoints joined(Iterable<ReportPoints> parts) {
    Builder all = new Builder();
    for (ReportPoints part : parts) {
      for (int i = 0; i < part.keys.length; i++) {
        all.add(part.xCm[i], part.yCm[i], part.keys[i]);
      }
    }
    ReportPoints joined = all.build();
    int[] order =
        IntStream.range(0, joined.keys.length)
            .boxed()
            .sorted(
                java.util.Comparator.<Integer>comparingLong(i -> joined.keys[i])
                    .thenComparingInt(i -> joined.xCm[i])
                    .thenComparingInt(i -> joined.yCm[i]))
            .mapToInt(i -> i)
            .toArray();
    return new ReportPoints(
        IntStream.of(order).map(i -> joined.xCm[i]).toArray(),
        IntStream.of(order).map(i -> joined.yCm[i]).toArray(),
        IntStream.of(order).mapToLong(i -> joined.keys[i]).toArray());
  }

  /** {@return how many} */
  public int count() {
    return keys.length;
  }

  /** {@return x of every point} */
  public int[] xCm() {
    return xCm.clone();
  }

  /** {@return y of every point} */
  public int[] yCm() {
    return yCm.clone();
  }

  /** {@return the key of every point} */
  public long[] keys() {
    return keys.clone();
  }

  @Override
  public String toString() {
    return keys.length + " reports";
  }

  /** Gathers points. */
  static final class Builder {
    private int count;
    private int[] x = new int[64];
    private int[] y = new int[64];
    private long[] keys = new long[64];

    void add(int xCm, int yCm, long key) {
      if (count == keys.length) {
        x = Arrays.copyOf(x, count * 2);
        y = Arrays.copyOf(y, count * 2);
        keys = Arrays.copyOf(keys, count * 2);
      }
      x[count] = xCm;
      y[count] = yCm;
      keys[count++] = key;
    }

    ReportPoints build() {
      return new ReportPoints(
          Arrays.copyOf(x, count), Arrays.copyOf(y, count), Arrays.copyOf(keys, count));
    }
  }
}
