package nl.nachtwacht.grid;

/**
 * A cell or a tile as one long: column and row of the lattice, packed so that the natural order of
 * longs is the order of (iy, ix), which breaks every tie in the product.
 *
 * <p>Guarantee: a bijection for all ints {@code ix, iy}, negative ones too.
 */
public final class Cell {
  private Cell() {}

  /** {@return the cell at column ix, row iy} */
  public static long of(int ix, int iy) {
    return ((long) iy << 32) | ((ix ^ Integer.MIN_VALUE) & 0xffffffffL);
  }

  /** {@return the column} */
  public static int ix(long cell) {
    return (int) cell ^ Integer.MIN_VALUE;
  }

  /** {@return the row} */
  public static int iy(long cell) {
    return (int) (cell >> 32);
  }
}
