package nl.nachtwacht.tile;

import java.util.function.IntBinaryOperator;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/**
 * Marks the bands of one tile. A mark that reaches beyond the tile is cut off: the neighbouring
 * tile gets the same feature and keeps its own part, so no cell is marked twice.
 *
 * <p>Units: places and radii in centimetres of the working system. Bounds: a centre at exactly the
 * radius counts. Guarantee: every mark commutes with every other.
 */
public final class Brush {
  private static final long[] NOT_COUNTED = {};

  private final Tile tile;
  private final Grid grid;
  private final int[] scope;
  private final IntBinaryOperator municipalityAt;
  private final int firstIx;
  private final int firstIy;
  private final Walk walk = new Walk();

  /**
   * A brush for a tile.
   *
   * @param scope per position the municipality of the cell, −1 outside the domain
   * @param municipalityAt the same of the cell of any place, x and y in centimetres: for marks that
   *     depend on cells beyond the tile
   */
  public Brush(Tile tile, Grid grid, int[] scope, IntBinaryOperator municipalityAt) {
    this.tile = tile;
    this.grid = grid;
    this.scope = scope;
    this.municipalityAt = municipalityAt;
    this.firstIx = Cell.ix(tile.id()) << 6;
    this.firstIy = Cell.iy(tile.id()) << 6;
  }

  /** {@return the municipality of the cell of any place, −1 outside the domain} */
  public int municipalityAt(int xCm, int yCm) {
    return municipalityAt.applyAsInt(xCm, yCm);
  }

  /** Marks the cell that holds a place. */
  public void cell(int band, int xCm, int yCm, long value) {
    int position = position(grid.index(xCm), grid.index(yCm));
    if (position >= 0) {
      tile.mark(band, position, value);
    }
  }

  /**
   * Marks the cell that holds a place and its eight neighbours, as far as they belong to the same
   * municipality: the members that Gi* counts.
   */
  public void queen(int band, int xCm, int yCm, int municipality, long value) {
    int ix = grid.index(xCm);
    int iy = grid.index(yCm);
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int position = position(ix + dx, iy + dy);
        if (position >= 0 && scope[position] == municipality) {
          tile.mark(band, position, value);
        }
      }
    }
  }

  /** Marks every cell whose centre lies within a radius. */
  public void within(int band, int xCm, int yCm, int radiusCm, long value) {
    long reach = (long) radiusCm * radiusCm;
    for (walk.begin(xCm, yCm, radiusCm); walk.isOn(); walk.step()) {
      if (walk.squaredCm() <= reach) {
        tile.mark(band, walk.position(), value);
      }
    }
  }

  /**
   * Adds the quartic kernel of a place to every domain cell whose centre lies within the bandwidth
   * of the cell's municipality, and counts it there.
   *
   * @param kernelBand sum of kernel terms in 2⁻³²
   * @param countBand number of places within the bandwidth; −1: not counted
   * @param weight weight of the place
   */
  public void kernel(
      int kernelBand, int countBand, int xCm, int yCm, Bandwidths bandwidths, double weight) {
    walk.begin(xCm, yCm, bandwidths.widestCm());
    if (!walk.isOn()) {
      return;
    }
    // The innermost loop of a run with many reports: no calls for a cell but the kernel itself.
    long[] sums = tile.sums(kernelBand);
    long[] counts = countBand < 0 ? NOT_COUNTED : tile.sums(countBand);
    for (int iy = walk.iy; iy <= walk.high; iy++) {
      long dy = (long) yCm - grid.centreCm(iy);
      for (int ix = walk.left; ix <= walk.right; ix++) {
        int position = (iy - firstIy) << 6 | (ix - firstIx);
        if (scope[position] >= 0) {
          long dx = (long) xCm - grid.centreCm(ix);
          long term = Kernel.term(dx * dx + dy * dy, bandwidths.atCm(scope[position]), weight);
          if (term > 0) {
            sums[position] = Math.addExact(sums[position], term);
            if (counts.length > 0) {
              counts[position]++;
            }
          }
        }
      }
    }
  }

  /** Counts a place where {@link #kernel} would, without its terms. */
  public void near(int countBand, int xCm, int yCm, Bandwidths bandwidths) {
    for (walk.begin(xCm, yCm, bandwidths.widestCm()); walk.isOn(); walk.step()) {
      int municipality = scope[walk.position()];
      if (municipality >= 0
          && Kernel.term(walk.squaredCm(), bandwidths.atCm(municipality), 1) > 0) {
        tile.mark(countBand, walk.position(), 1);
      }
    }
  }

  /** Lights the sample points that a lamp reaches, see {@link LitMask}. */
  public void light(int band, int xCm, int yCm, int reachCm) {
    int size = grid.cellCm();
    for (walk.begin(xCm, yCm, reachCm + (size + 1) / 2); walk.isOn(); walk.step()) {
      int dx = xCm - grid.edgeCm(walk.ix);
      int dy = yCm - grid.edgeCm(walk.iy);
      long mask = LitMask.of(dx, dy, reachCm, size);
      if (mask != 0) {
        tile.mark(band, walk.position(), mask);
      }
    }
  }

  /** Goes over the cells of the tile whose centre lies in the square around a place; used again. */
  private final class Walk {
    private int xCm;
    private int yCm;
    private int left;
    private int right;
    private int high;
    private int ix;
    private int iy;

    /** Begins in the south-west of a square of that half side. */
    void begin(int xCm, int yCm, int radiusCm) {
      int size = grid.cellCm();
      int half = size / 2;
      this.xCm = xCm;
      this.yCm = yCm;
      this.left = Math.max(firstIx, Math.floorDiv(xCm - radiusCm - half + size - 1, size));
      this.right = Math.min(firstIx + 63, Math.floorDiv(xCm + radiusCm - half, size));
      this.high = Math.min(firstIy + 63, Math.floorDiv(yCm + radiusCm - half, size));
      this.ix = left;
      this.iy = Math.max(firstIy, Math.floorDiv(yCm - radiusCm - half + size - 1, size));
    }

    boolean isOn() {
      return ix <= right && iy <= high;
    }

    void step() {
      if (++ix > right) {
        ix = left;
        iy++;
      }
    }

    int position() {
      return (iy - firstIy) << 6 | (ix - firstIx);
    }

    long squaredCm() {
      long dx = (long) xCm - grid.centreCm(ix);
      long dy = (long) yCm - grid.centreCm(iy);
      return dx * dx + dy * dy;
    }
  }

  private int position(int ix, int iy) {
    int dx = ix - firstIx;
    int dy = iy - firstIy;
    return (dx | dy) >= 0 && dx < 64 && dy < 64 ? dy << 6 | dx : -1;
  }
}
