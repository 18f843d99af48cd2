package nl.nachtwacht.publish;

import java.util.Arrays;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/**
 * The distinct corners of a block of cells, numbered in the order of their first appearance, so
 * that each is transformed once. An open-addressing table: a map of boxed numbers would cost more
 * than the transform.
 */
final class Corners {
  private long[] corners;
  private int[] slots;
  private int count;

  Corners(int cells) {
    corners = new long[cells + 16];
    slots = new int[Integer.highestOneBit(corners.length) * 4];
    Arrays.fill(slots, -1);
  }

  int count() {
    return count;
  }

  /** {@return the number of the corner at the lower left of a cell} */
  int number(int ix, int iy) {
    long corner = Cell.of(ix, iy);
    int at = slot(corner);
    if (slots[at] >= 0) {
      return slots[at];
    }
    if (count == corners.length) {
      grow();
      at = slot(corner);
    }
    slots[at] = count;
    corners[count] = corner;
    return count++;
  }

  /** {@return x, y of every corner in metres, by number} */
  double[] places(Grid grid) {
    double[] xy = new double[2 * count];
    for (int i = 0; i < count; i++) {
      xy[2 * i] = grid.edgeCm(Cell.ix(corners[i])) / 100.0;
      xy[2 * i + 1] = grid.edgeCm(Cell.iy(corners[i])) / 100.0;
    }
    return xy;
  }

  private int slot(long corner) {
    long mixed = corner * 0x9e3779b97f4a7c15L;
    int at = (int) (mixed >>> 32) & slots.length - 1;
    while (slots[at] >= 0 && corners[slots[at]] != corner) {
      at = at + 1 & slots.length - 1;
    }
    return at;
  }

  private void grow() {
    corners = Arrays.copyOf(corners, corners.length * 2);
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < count; i++) {
      slots[slot(corners[i])] = i;
    }
  }
}
