package nl.nachtwacht.stat;

import java.util.Arrays;

/**
 * Places in the order of their values, the highest first; among equals the earlier place.
 *
 * <p>Guarantee: exact for all doubles, infinities too; 0 and -0 are equal. Missing: a NaN is an
 * error, as it has no rank. Source: radix sort from the least digit (Knuth, The Art of Computer
 * Programming 3, 5.2.5), which keeps the order of equals and takes time in proportion to the number
 * of places.
 */
public final class Ranking {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private Ranking() {}

  /** {@return the places by rank: first the one with the highest value} */
  public static int[] descending(double[] values) {
    int count = values.length;
    long[] keys = new long[count];
    int[] order = new int[count];
    for (int place = 0; place < count; place++) {
      keys[place] = key(values[place]);
      order[place] = place;
    }
    long[] otherKeys = new long[count];
    int[] otherOrder = new int[count];
    int[] start = new int[DIGITS];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      if (findStarts(keys, shift, start)) {
        for (int i = 0; i < count; i++) {
          int to = start[digit(keys[i], shift)]++;
          otherKeys[to] = keys[i];
          otherOrder[to] = order[i];
        }
        long[] sortedKeys = otherKeys;
        int[] sortedOrder = otherOrder;
        otherKeys = keys;
        otherOrder = order;
        keys = sortedKeys;
        order = sortedOrder;
      }
    }
    return order;
  }

  /** A number that is, without sign, the lower the higher the value. */
  private static long key(double value) {
    if (Double.isNaN(value)) {
      throw new IllegalStateException("a value without a rank");
    }
    long bits = Double.doubleToRawLongBits(value + 0.0); // makes 0 of -0
    return ~(bits ^ (bits >> 63 | Long.MIN_VALUE));
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & DIGITS - 1;
  }

  /** Where each digit begins; false where all keys have the same one. */
  private static boolean findStarts(long[] keys, int shift, int[] start) {
    Arrays.fill(start, 0);
    for (long key : keys) {
      start[digit(key, shift)]++;
    }
    int before = 0;
    boolean differs = false;
    for (int digit = 0; digit < DIGITS; digit++) {
      int here = start[digit];
      differs |= here > 0 && here < keys.length;
      start[digit] = before;
      before += here;
    }
    return differs;
  }
}
