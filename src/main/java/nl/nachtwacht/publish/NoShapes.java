package nl.nachtwacht.publish;

import nl.nachtwacht.grid.Grid;

/**
 * Rows without geometries.
 *
 * @param rows how many
 */
record NoShapes(int rows) implements Shapes {
  @Override
  public Kind kind() {
    return Kind.NONE;
  }

  @Override
  public Shapes pick(int[] which) {
    return new NoShapes(which.length);
  }

  @Override
  public long cell(int row, Grid grid) {
    throw new IllegalStateException("rows without geometry have no cell");
  }

  @Override
  public Outlines outlines(Frame frame) {
    throw new IllegalStateException("rows without geometry have no outlines");
  }
}
