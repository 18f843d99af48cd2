package nl.nachtwacht.plan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The points that some items of a problem can earn something by, numbered in the order of cells and
 * bits, and the numbers that each item covers: a list is walked faster than the bits of a mask.
 *
 * <p>Shape: an array of items runs like the items that were given. Immutable.
 */
final class CoverPoints {
  /** Of each point its cell and its bit. */
  private final int[] cells;

  private final long[] bits;

  /** Where the points of each item begin, and these points. */
  private final int[] starts;

  private final int[] points;

  private CoverPoints(int[] cells, long[] bits, int[] starts, int[] points) {
    this.cells = cells;
    this.bits = bits;
    this.starts = starts;
    this.points = points;
  }

  /** {@return the points of some items that are worth something} */
  static CoverPoints of(Cover cover, int[] items) {
    int[] starts = new int[items.length + 1];
    int[] points = new int[16];
    long[] within = new long[cover.cells()];
    for (int i = 0; i < items.length; i++) {
      int size = starts[i];
      for (int at = cover.start(items[i]); at < cover.start(items[i] + 1); at++) {
        int cell = cover.cellAt(at);
        long mask = cover.weight(cell) > 0 ? cover.maskAt(at) : 0;
        within[cell] |= mask;
        if (points.length < size + Long.SIZE) {
          points = Arrays.copyOf(points, 2 * size + Long.SIZE);
        }
        for (long left = mask; left != 0; left &= left - 1) {
          points[size++] = cell * Long.SIZE + Long.numberOfTrailingZeros(left);
        }
      }
      starts[i + 1] = size;
    }
    int[] places =
        IntStream.range(0, within.length * Long.SIZE)
            .filter(place -> (within[place / Long.SIZE] >>> place & 1) != 0)
            .toArray();
    int[] numbers = new int[within.length * Long.SIZE];
    for (int point = 0; point < places.length; point++) {
      numbers[places[point]] = point;
    }
    return new CoverPoints(
        IntStream.of(places).map(place -> place / Long.SIZE).toArray(),
        IntStream.of(places).mapToLong(place -> 1L << place).toArray(),
        starts,
        Arrays.stream(points, 0, starts[items.length]).map(place -> numbers[place]).toArray());
  }

  /** {@return how many there are} */
  int count() {
    return cells.length;
  }

  /** {@return the cell of a point} */
  int cell(int point) {
    return cells[point];
  }

  /** {@return whether a point is in masks by cell} */
  boolean isIn(long[] masks, int point) {
    return (masks[cells[point]] & bits[point]) != 0;
  }

  /** {@return the sum of what the points of an item have} */
  double sum(int item, double[] values) {
    double sum = 0;
    for (int at = starts[item]; at < starts[item + 1]; at++) {
      sum += values[points[at]];
    }
    return sum;
  }

  /** Adds something to each point of an item. */
  void add(int item, double[] values, double amount) {
    for (int at = starts[item]; at < starts[item + 1]; at++) {
      values[points[at]] += amount;
    }
  }
}
