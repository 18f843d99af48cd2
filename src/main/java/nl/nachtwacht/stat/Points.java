package nl.nachtwacht.stat;

import java.util.Arrays;

/**
 * Points of the plane in whole centimetres, each with a row key that is blind to files and order.
 *
 * <p>Guarantee: two sets of the same points and keys behave the same, whatever order they were
 * given in. Immutable.
 */
public final class Points {
  private final long[] places;
  private final long[] keys;

  private Points(long[] places, long[] keys) {
    this.places = places;
    this.keys = keys;
  }

  /** {@return points at these coordinates; the arrays have one length and are copied} */
  public static Points of(int[] xCm, int[] yCm, long[] keys) {
    if (xCm.length != yCm.length || xCm.length != keys.length) {
      throw new IllegalStateException("coordinates or keys are missing");
    }
    long[] places = new long[xCm.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = (long) yCm[i] << 32 | (xCm[i] ^ Integer.MIN_VALUE) & 0xffffffffL;
    }
    return new Points(places, keys.clone());
  }

  /** {@return how many points} */
  public int size() {
    return places.length;
  }

  static int x(long place) {
    return (int) place ^ Integer.MIN_VALUE;
  }

  static int y(long place) {
    return (int) (place >> 32);
  }

  /** All places, by y, then x. */
  long[] sorted() {
    long[] copy = places.clone();
    Arrays.sort(copy);
    return copy;
  }

  /** The places of the rows with the least keys (unsigned), by y, then x; all when fewer. */
  long[] leastKeys(int limit) {
    if (places.length <= limit) {
      return sorted();
    }
    long[] order = new long[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = keys[i] ^ Long.MIN_VALUE;
    }
    Arrays.sort(order);
    long last = order[limit - 1];
    long[] some = new long[places.length];
    int found = 0;
    for (int i = 0; i < places.length; i++) {
      if ((keys[i] ^ Long.MIN_VALUE) <= last) {
        some[found++] = places[i];
      }
    }
    Arrays.sort(some, 0, found);
    return Arrays.copyOf(some, found);
  }
}
