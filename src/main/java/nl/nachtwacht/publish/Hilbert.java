package nl.nachtwacht.publish;

import nl.nachtwacht.grid.Cell;

/**
 * Places of cells along a Hilbert curve, so that rows that lie together in a file lie together in
 * the city.
 *
 * <p>Source: D. Hilbert (1891), Mathematische Annalen 38, 459-460, one bit of each coordinate at a
 * time. The curve fills a fixed square of 2^31 by 2^31 cells around the origin, so a cell's place
 * never depends on what else is in the file.
 */
public final class Hilbert {
  private static final int ORDER = 31;
  private static final int HALF = 1 << ORDER - 1;

  private Hilbert() {}

  /**
   * {@return the place of a cell on the curve; equal for no two cells}
   *
   * <p>Bounds: columns and rows from -2^30 to 2^30 - 1.
   */
  public static long index(long cell) {
    int x = Cell.ix(cell) + HALF;
    int y = Cell.iy(cell) + HALF;
    if (x < 0 || y < 0) {
      throw new IllegalStateException("cell beyond the curve");
    }
    long index = 0;
    for (int bit = ORDER - 1; bit >= 0; bit--) {
      int right = x >> bit & 1;
      int upper = y >> bit & 1;
      index = index << 2 | (3 * right ^ upper);
      if (upper == 0) {
        int mask = right == 1 ? (1 << bit) - 1 : 0;
        int swapped = x ^ mask;
        x = y ^ mask;
        y = swapped;
      }
    }
    return index;
  }
}
