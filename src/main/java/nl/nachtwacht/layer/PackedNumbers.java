package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Whole numbers of features, held column by column in the least room: once where all are alike,
 * else in four bytes each where they fit, else in eight.
 *
 * <p>Shape: features × width. Immutable.
 */
final class PackedNumbers implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Per column its numbers, one or as many as there are features; null where they are wide. */
  private final int[][] narrow;

  private final long[][] wide;

  /**
   * Per column which bits of a feature's number lead to its place: all, or none where it is one.
   */
  private final int[] places;

  private PackedNumbers(int width) {
    narrow = new int[width][];
    wide = new long[width][];
    places = new int[width];
  }

  /** {@return the numbers that stand feature by feature in an array, which may be longer} */
  static PackedNumbers of(long[] byFeature, int count, int width) {
    PackedNumbers numbers = new PackedNumbers(width);
    for (int column = 0; column < width; column++) {
      numbers.take(byFeature, count, column);
    }
    return numbers;
  }

  private void take(long[] byFeature, int count, int column) {
    int width = places.length;
    long first = count == 0 ? 0 : byFeature[column];
    boolean isAlike = true;
    boolean isNarrow = true;
    for (int at = column; at < count * width; at += width) {
      isAlike &= byFeature[at] == first;
      isNarrow &= byFeature[at] == (int) byFeature[at];
    }
    places[column] = isAlike ? 0 : -1;
    int held = isAlike ? Math.min(1, count) : count;
    if (isNarrow) {
      narrow[column] = new int[held];
      Arrays.setAll(narrow[column], feature -> (int) byFeature[feature * width + column]);
    } else {
      wide[column] = new long[held];
      Arrays.setAll(wide[column], feature -> byFeature[feature * width + column]);
    }
  }

  /** {@return a number of a feature} */
  long at(int feature, int column) {
    int place = feature & places[column];
    int[] values = narrow[column];
    return values == null ? wide[column][place] : values[place];
  }
}
