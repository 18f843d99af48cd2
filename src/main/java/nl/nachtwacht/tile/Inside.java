package nl.nachtwacht.tile;

import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds the polygon that holds the centre of each cell of a tile, row by row: an edge is looked at
 * once for each row of centres that it crosses.
 *
 * <p>Guarantee: exact. A centre near an edge is decided by JTS's orientation of three points, which
 * has no rounding, so a centre on a border that polygons share is seen by all of them and goes to
 * the first. Not thread-safe inside; {@link #first} is.
 */
public final class Inside {
  private static final int SIDE = Grid.TILE;

  /** Nearer than this many metres to an edge the exact test decides. */
  private static final double NEAR = 1e-4;

  private final double left;
  private final double low;
  private final double size;
  private final boolean[] flips = new boolean[SIDE * SIDE];
  private final boolean[] touched = new boolean[SIDE * SIDE];

  /** One polygon's cells lie between these columns and rows. */
  private int fromColumn;

  private int toColumn;
  private int fromRow;
  private int toRow;

  private Inside(Grid grid, long tile) {
    this.size = grid.cellMetres();
    this.left = (Cell.ix(tile) * (double) SIDE + 0.5) * size;
    this.low = (Cell.iy(tile) * (double) SIDE + 0.5) * size;
  }

  /**
   * {@return per position of the tile the index of the first polygon that contains or touches the
   * centre of the cell, −1 where none does}
   *
   * @param polygons polygons and multipolygons in metres of the working system, valid, in the order
   *     of their claim; other geometries hold no centre
   */
  public static int[] first(Grid grid, long tile, List<? extends Geometry> polygons) {
    int[] first = new int[Tile.CELLS];
    Arrays.fill(first, -1);
    if (polygons.isEmpty()) {
      return first;
    }
    Inside inside = new Inside(grid, tile);
    for (int i = 0; i < polygons.size(); i++) {
      for (int part = 0; part < polygons.get(i).getNumGeometries(); part++) {
        if (polygons.get(i).getGeometryN(part) instanceof Polygon polygon) {
          inside.claim(polygon, i, first);
        }
      }
    }
    return first;
  }

  private void claim(Polygon polygon, int index, int[] first) {
    if (!window(polygon.getEnvelopeInternal())) {
      return;
    }
    ring(polygon.getExteriorRing());
    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
      ring(polygon.getInteriorRingN(hole));
    }
    for (int row = fromRow; row <= toRow; row++) {
      boolean in = false;
      for (int column = fromColumn; column <= toColumn; column++) {
        int position = row * SIDE + column;
        in ^= flips[position];
        if ((in || touched[position]) && first[position] < 0) {
          first[position] = index;
        }
        flips[position] = false;
        touched[position] = false;
      }
    }
  }

  /** {@return whether centres of the tile may lie in an envelope, which it turns to cells} */
  private boolean window(Envelope box) {
    fromColumn = Math.max(0, (int) Math.ceil((box.getMinX() - NEAR - left) / size));
    toColumn = Math.min(SIDE - 1, (int) Math.floor((box.getMaxX() + NEAR - left) / size));
    fromRow = Math.max(0, (int) Math.ceil((box.getMinY() - NEAR - low) / size));
    toRow = Math.min(SIDE - 1, (int) Math.floor((box.getMaxY() + NEAR - low) / size));
    return fromColumn <= toColumn && fromRow <= toRow;
  }

  private void ring(LineString ring) {
    CoordinateSequence points = ring.getCoordinateSequence();
    double x = points.size() == 0 ? 0 : points.getX(0);
    double y = points.size() == 0 ? 0 : points.getY(0);
    for (int i = 1; i < points.size(); i++) {
      double nextX = points.getX(i);
      double nextY = points.getY(i);
      if (y <= nextY) {
        edge(x, y, nextX, nextY);
      } else {
        edge(nextX, nextY, x, y);
      }
      x = nextX;
      y = nextY;
    }
  }

  /** Looks at the rows of centres that an edge going up crosses or touches. */
  private void edge(double x0, double y0, double x1, double y1) {
    int first = Math.max(fromRow, (int) Math.ceil((y0 - NEAR - low) / size));
    int last = Math.min(toRow, (int) Math.floor((y1 + NEAR - low) / size));
    for (int row = first; row <= last; row++) {
      double y = low + row * size;
      if (y0 == y1 && y == y0) {
        touchLevel(row, Math.min(x0, x1), Math.max(x0, x1));
      } else if (y >= y0 && y <= y1 && y0 < y1) {
        cross(row, y < y1, new double[] {x0, y0, x1, y1});
      }
    }
  }

  private void touchLevel(int row, double from, double to) {
    int first = Math.max(fromColumn, (int) Math.ceil((from - NEAR - left) / size));
    int last = Math.min(toColumn, (int) Math.floor((to + NEAR - left) / size));
    for (int column = first; column <= last; column++) {
      double x = left + column * size;
      touched[row * SIDE + column] |= x >= from && x <= to;
    }
  }

  /**
   * Turns inside and outside for the centres to the right of an edge, and marks a centre on it.
   *
   * @param turns false at the upper end of an edge, which belongs to the next edge up
   */
  private void cross(int row, boolean turns, double[] edge) {
    double y = low + row * size;
    double part = (y - edge[1]) / (edge[3] - edge[1]);
    double column = (edge[0] + part * (edge[2] - edge[0]) - left) / size;
    int right = (int) Math.max(-1, Math.min(SIDE + 1.0, Math.floor(column) + 1));
    int nearest = (int) Math.max(-1, Math.min(SIDE + 1.0, Math.rint(column)));
    if (Math.abs(column - nearest) * size < NEAR) {
      Coordinate centre = new Coordinate(left + nearest * size, y);
      int side =
          Orientation.index(
              new Coordinate(edge[0], edge[1]), new Coordinate(edge[2], edge[3]), centre);
      right = side == Orientation.CLOCKWISE ? nearest : nearest + 1;
      if (side == Orientation.COLLINEAR && nearest >= fromColumn && nearest <= toColumn) {
        touched[row * SIDE + nearest] = true;
      }
    }
    if (turns && right <= toColumn) {
      flips[row * SIDE + Math.max(right, fromColumn)] ^= true;
    }
  }
}
