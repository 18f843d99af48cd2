package nl.nachtwacht.outline;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.geom.MultiPolygon;

/** Cells without order or repetition. Shape: held ascending, by (iy, ix). Immutable. */
public final class CellSet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] cells;

  private CellSet(long[] ascending) {
    cells = ascending;
  }

  /** {@return the set of some cells, in any order; a cell given twice is in it once} */
  public static CellSet of(long... cells) {
    return new CellSet(LongStream.of(cells).sorted().distinct().toArray());
  }

  /** {@return the cells of all sets together} */
  static CellSet union(List<CellSet> sets) {
    return of(sets.stream().flatMapToLong(CellSet::stream).toArray());
  }

  /** {@return how many cells} */
  public int size() {
    return cells.length;
  }

  /** {@return the cell at a position of the ascending order, from 0} */
  public long at(int position) {
    return cells[position];
  }

  /** {@return the position of a cell in the ascending order, negative when it isn't in the set} */
  public int indexOf(long cell) {
    return Arrays.binarySearch(cells, cell);
  }

  /** {@return whether a cell is in the set} */
  public boolean contains(long cell) {
    return indexOf(cell) >= 0;
  }

  /** {@return the cells in ascending order} */
  public LongStream stream() {
    return LongStream.of(cells);
  }

  /** {@return the exact outline of the cells, in metres of the grid's system} */
  public MultiPolygon outline(Grid grid) {
    return Rim.of(grid, this);
  }

  /** {@return how many cells are in both sets} */
  public int shared(CellSet other) {
    int shared = 0;
    for (int i = 0, j = 0; i < cells.length && j < other.cells.length; ) {
      int order = Long.compare(cells[i], other.cells[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /**
   * {@return the pieces of the set that touch each other nowhere, by their least cells}
   *
   * @param isRook whether cells touch over edges only, not over corners
   */
  public List<CellSet> parts(boolean isRook) {
    DisjointSets sets = new DisjointSets(cells.length);
    for (int i = 0; i < cells.length; i++) {
      for (long neighbour : neighbours(cells[i], isRook)) {
        int j = indexOf(neighbour);
        if (j >= 0) {
          sets.join(i, j);
        }
      }
    }
    return sets.groups().stream()
        .map(group -> new CellSet(Arrays.stream(group).mapToLong(i -> cells[i]).toArray()))
        .toList();
  }

  /** {@return the four cells beyond the edges of a cell, or these and those beyond its corners} */
  static long[] neighbours(long cell, boolean isRook) {
    int x = Cell.ix(cell);
    int y = Cell.iy(cell);
    long east = Cell.of(x + 1, y);
    long north = Cell.of(x, y + 1);
    long west = Cell.of(x - 1, y);
    long south = Cell.of(x, y - 1);
    if (isRook) {
      return new long[] {east, north, west, south};
    }
    long southEast = Cell.of(x + 1, y - 1);
    long northEast = Cell.of(x + 1, y + 1);
    long northWest = Cell.of(x - 1, y + 1);
    long southWest = Cell.of(x - 1, y - 1);
    return new long[] {east, north, west, south, southEast, northEast, northWest, southWest};
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellSet set && Arrays.equals(cells, set.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return cells.length + " cells";
  }
}
