package nl.nachtwacht.publish;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/** The squares of cells: eight bytes a row, corners drawn from the lattice when they are needed. */
final class CellShapes implements Shapes {
  private static final long serialVersionUID = 1L;

  /** Corners of a cell as steps from its lower left one, counter-clockwise and closed. */
  private static final int[] EAST = {0, 1, 1, 0, 0};

  private static final int[] NORTH = {0, 0, 1, 1, 0};

  private final Grid grid;
  private final long[] cells;

  CellShapes(Grid grid, long[] cells) {
    this.grid = grid;
    this.cells = cells;
  }

  @Override
  public Kind kind() {
    return Kind.POLYGON;
  }

  @Override
  public int rows() {
    return cells.length;
  }

  @Override
  public Shapes pick(int[] which) {
    return new CellShapes(grid, Arrays.stream(which).mapToLong(i -> cells[i]).toArray());
  }

  /** {@return the cell of a row} */
  long cell(int row) {
    return cells[row];
  }

  @Override
  public long cell(int row, Grid other) {
    return grid.equals(other)
        ? cells[row]
        : other.cellAt(grid.centreCm(Cell.ix(cells[row])), grid.centreCm(Cell.iy(cells[row])));
  }

  @Override
  public Outlines outlines(Frame frame) {
    int perCell = EAST.length;
    Corners corners = new Corners(cells.length);
    int[] vertex = new int[perCell * cells.length];
    for (int row = 0, at = 0; row < cells.length; row++) {
      for (int k = 0; k < perCell; k++) {
        vertex[at++] =
            corners.number(Cell.ix(cells[row]) + EAST[k], Cell.iy(cells[row]) + NORTH[k]);
      }
    }
    double[] places = corners.places(grid);
    frame.apply(places, corners.count());
    double[] xy = new double[2 * vertex.length];
    for (int i = 0; i < vertex.length; i++) {
      xy[2 * i] = places[2 * vertex[i]];
      xy[2 * i + 1] = places[2 * vertex[i] + 1];
    }
    int[] one = IntStream.rangeClosed(1, cells.length).toArray();
    int[] ringEnds = IntStream.rangeClosed(1, cells.length).map(i -> i * perCell).toArray();
    return new Outlines(kind(), xy, ringEnds, one, one);
  }
}
