package nl.nachtwacht.outline;

import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The exact outline of cells: a polygon for each piece that is joined by edges, holes included.
 *
 * <p>Units: metres of the working system. Guarantee: valid; a vertex at every corner of a cell that
 * lies on the rim, so that the outlines of neighbours share theirs. Where a piece touches itself in
 * a corner the rim turns away from it, so that a hole touches the outer ring there and no ring
 * touches itself.
 */
final class Rim {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final int SIDES = 4;

  /** The way along a side with the cell on the left: below it east, and so on to the left. */
  private static final int[] STEP_X = {1, 0, -1, 0};

  private static final int[] STEP_Y = {0, 1, 0, -1};

  private final Grid grid;
  private final CellSet piece;
  private final boolean[] walked;

  private Rim(Grid grid, CellSet piece) {
    this.grid = grid;
    this.piece = piece;
    walked = new boolean[SIDES * piece.size()];
  }

  static MultiPolygon of(Grid grid, CellSet cells) {
    Polygon[] polygons =
        cells.parts(true).stream()
            .map(piece -> new Rim(grid, piece).polygon())
            .toArray(Polygon[]::new);
    return GEOMETRIES.createMultiPolygon(polygons);
  }

  /** The least cell has nothing below it, so the first ring is the outer one. */
  private Polygon polygon() {
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < piece.size(); i++) {
      for (int side = 0; side < SIDES; side++) {
        if (!walked[SIDES * i + side] && !isInside(piece.at(i), side)) {
          rings.add(ring(piece.at(i), side));
        }
      }
    }
    LinearRing[] holes = rings.subList(1, rings.size()).toArray(LinearRing[]::new);
    return GEOMETRIES.createPolygon(rings.get(0), holes);
  }

  private boolean isInside(long cell, int side) {
    return piece.contains(beyond(cell, right(side)));
  }

  private LinearRing ring(long firstCell, int firstSide) {
    List<Coordinate> corners = new ArrayList<>();
    long cell = firstCell;
    int side = firstSide;
    while (!walked[SIDES * piece.indexOf(cell) + side]) {
      walked[SIDES * piece.indexOf(cell) + side] = true;
      corners.add(start(cell, side));
      long ahead = beyond(cell, side);
      long aheadRight = beyond(ahead, right(side));
      if (piece.contains(aheadRight)) {
        cell = aheadRight;
        side = right(side);
      } else if (piece.contains(ahead)) {
        cell = ahead;
      } else {
        side = (side + 1) % SIDES;
      }
    }
    corners.add(corners.get(0).copy());
    return GEOMETRIES.createLinearRing(corners.toArray(Coordinate[]::new));
  }

  private static long beyond(long cell, int way) {
    return Cell.of(Cell.ix(cell) + STEP_X[way], Cell.iy(cell) + STEP_Y[way]);
  }

  private static int right(int way) {
    return (way + SIDES - 1) % SIDES;
  }

  /** The corner where the way along a side begins. */
  private Coordinate start(long cell, int side) {
    int x = Cell.ix(cell) + (side == 1 || side == 2 ? 1 : 0);
    int y = Cell.iy(cell) + (side >= 2 ? 1 : 0);
    return new Coordinate((double) x * grid.cellMetres(), (double) y * grid.cellMetres());
  }
}
