package nl.nachtwacht.tile;

/**
 * Which parts of a cell are lit: 8 × 8 sample points, one bit each.
 *
 * <p>Sample (a, b) lies (a + ½, b + ½) eighths of the cell's side from its south-west corner and is
 * bit 8·b + a. A point is lit when a lamp is within reach, the reach included. Guarantee:
 * comparisons are made on integers and masks combine by OR, so no order of lamps changes anything.
 */
public final class LitMask {
  private static final int SIDE = 8;

  private LitMask() {}

  /**
   * {@return the sample points of a cell that a lamp lights}
   *
   * @param dxCm x of the lamp from the cell's west edge, may be outside the cell
   * @param dyCm y of the lamp from the cell's south edge
   * @param reachCm how far the lamp lights, at most 100,000 cm
   * @param cellCm side of the cell
   */
  public static long of(int dxCm, int dyCm, int reachCm, int cellCm) {
    long outX = Math.max(0, Math.max(-dxCm, dxCm - cellCm));
    long outY = Math.max(0, Math.max(-dyCm, dyCm - cellCm));
    if (outX * outX + outY * outY > (long) reachCm * reachCm) {
      return 0;
    }
    // In sixteenths of a centimetre every sample point is an integer for every size of cell.
    int x = 16 * dxCm;
    int reach = 16 * reachCm;
    long mask = 0;
    for (int b = 0; b < SIDE; b++) {
      int dy = cellCm * (2 * b + 1) - 16 * dyCm;
      if (Math.abs(dy) <= reach) {
        // Exact: a double holds these squares, and no square but its own root rounds up to it.
        int half = (int) Math.sqrt((double) reach * reach - (double) dy * dy);
        mask |= row(x - half, x + half, cellCm) << (SIDE * b);
      }
    }
    return mask;
  }

  /** {@return the lit share of a cell, 0 to 1} */
  public static double share(long mask) {
    return Long.bitCount(mask) / 64.0;
  }

  /** Samples a with from ≤ cell · (2a + 1) ≤ to, in sixteenths of a centimetre. */
  private static long row(int from, int to, int cellCm) {
    if (to < cellCm) {
      return 0;
    }
    // Divisions only where a lamp's circle ends within the cell.
    int first = from <= cellCm ? 0 : (from + cellCm - 1) / (2 * cellCm);
    int last = to >= (2 * SIDE - 1) * cellCm ? SIDE - 1 : (to - cellCm) / (2 * cellCm);
    return first > last ? 0 : (0xffL >>> (SIDE - 1 - last)) & (0xffL << first);
  }
}
