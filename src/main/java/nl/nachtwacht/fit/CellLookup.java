package nl.nachtwacht.fit;

import java.util.Arrays;

/**
 * Finds the cells of a municipality by column and row.
 *
 * <p>Units: whole centimetres, from the origin of the lattice.
 */
public final class CellLookup {
  private static final int NONE = -1;

  private final int cellCm;
  private final int cells;
  private final int west;
  private final int south;
  private final int columns;
  private final int rows;
  private final int[] at;

  /**
   * The cells of a municipality.
   *
   * @param ix columns of the cells, which stand in the order (iy, ix)
   * @param iy their rows
   * @param cellMetres side of a cell
   */
  public CellLookup(int[] ix, int[] iy, int cellMetres) {
    cellCm = Math.multiplyExact(cellMetres, 100);
    cells = ix.length;
    west = Arrays.stream(ix).min().orElse(0);
    south = cells == 0 ? 0 : iy[0];
    columns = Arrays.stream(ix).max().orElse(west - 1) - west + 1;
    rows = cells == 0 ? 0 : iy[cells - 1] - south + 1;
    at = new int[Math.multiplyExact(columns, rows)];
    Arrays.fill(at, NONE);
    for (int cell = 0; cell < cells; cell++) {
      at[(iy[cell] - south) * columns + ix[cell] - west] = cell;
    }
  }

  /** {@return how many cells} */
  public int cells() {
    return cells;
  }

  /** {@return the cell that a point lies in, below 0 when it is none of the municipality's} */
  public int at(int xCm, int yCm) {
    int column = index(xCm, west);
    int row = index(yCm, south);
    return column >= 0 && column < columns && row >= 0 && row < rows
        ? at[row * columns + column]
        : NONE;
  }

  /** Takes a cell and how far its centre lies from a point. */
  interface Near {
    void take(int cell, long squaredCm);
  }

  /** Hands out the cells whose centre lies nearer to a point than so many centimetres. */
  void near(int xCm, int yCm, int withinCm, Near near) {
    long most = (long) withinCm * withinCm;
    int north = Math.min(rows - 1, index((long) yCm + withinCm, south));
    int east = Math.min(columns - 1, index((long) xCm + withinCm, west));
    for (int row = Math.max(0, index((long) yCm - withinCm, south)); row <= north; row++) {
      long dy = centre(row + south) - yCm;
      for (int column = Math.max(0, index((long) xCm - withinCm, west)); column <= east; column++) {
        long dx = centre(column + west) - xCm;
        long squared = dx * dx + dy * dy;
        int cell = at[row * columns + column];
        if (squared < most && cell != NONE) {
          near.take(cell, squared);
        }
      }
    }
  }

  private int index(long cm, int from) {
    return Math.toIntExact(Math.floorDiv(cm, (long) cellCm) - from);
  }

  private long centre(long index) {
    return index * cellCm + cellCm / 2;
  }
}
