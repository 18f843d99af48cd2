package nl.nachtwacht.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Distance from the centres of a tile's cells to the nearest of many places, however far.
 *
 * <p>Units: centimetres, rounded half up. Guarantee: exact for points, whose distances are compared
 * as integers; for shapes the least of the distances to each of their segments in double precision.
 * The order of the places doesn't matter. Missing: −1 when there is no place at all.
 */
public final class Nearest {
  private Nearest() {}

  /** Places to measure to: points, lines and polygons. Not thread-safe. */
  public static final class Places {
    private int count;
    private int[] x = new int[64];
    private int[] y = new int[64];
    private final List<Geometry> shapes = new ArrayList<>();

    /** Adds a point in centimetres. */
    public void add(int xCm, int yCm) {
      if (count == x.length) {
        x = Arrays.copyOf(x, 2 * count);
        y = Arrays.copyOf(y, 2 * count);
      }
      x[count] = xCm;
      y[count++] = yCm;
    }

    /**
     * Adds a shape in metres: inside a polygon the distance is 0, else it is that to the border; of
     * a collection the nearest part counts. A point is rounded to centimetres.
     */
    public void add(Geometry shape) {
      for (int part = 0; part < shape.getNumGeometries(); part++) {
        Geometry simple = shape.getGeometryN(part);
        if (simple instanceof Point point && !point.isEmpty()) {
          add(Grid.cm(point.getX()), Grid.cm(point.getY()));
        } else if (!simple.isEmpty()) {
          shapes.add(simple);
        }
      }
    }
  }

  /** {@return the distance of each position of a tile, 0 to 4,095, in the order asked} */
  public static int[] distancesCm(Grid grid, long tile, int[] positions, Places places) {
    int[] distances = new int[positions.length];
    Arrays.fill(distances, -1);
    if (places.count > 0) {
      toPoints(grid, tile, positions, places, distances);
    }
    if (!places.shapes.isEmpty()) {
      toShapes(grid, tile, positions, places.shapes, distances);
    }
    return distances;
  }

  private static void toPoints(
      Grid grid, long tile, int[] positions, Places places, int[] distances) {
    Buckets buckets = new Buckets(grid.cellCm(), places.x, places.y, places.count);
    long known = Long.MAX_VALUE;
    long x = 0;
    long y = 0;
    for (int i = 0; i < positions.length; i++) {
      long nextX = centreX(grid, tile, positions[i]);
      long nextY = centreY(grid, tile, positions[i]);
      // The nearest place of the centre before can't be farther than its distance and the way here.
      long bound =
          known == Long.MAX_VALUE ? known : known + Math.abs(nextX - x) + Math.abs(nextY - y);
      long squared = buckets.nearest(nextX, nextY, bound);
      distances[i] = Math.toIntExact(rootHalfUp(squared));
      known = distances[i] + 1L;
      x = nextX;
      y = nextY;
    }
  }

  private static void toShapes(
      Grid grid, long tile, int[] positions, List<Geometry> shapes, int[] distances) {
    boolean[] inside = inside(grid, tile, shapes);
    Segments segments = Segments.of(shapes);
    for (int i = 0; i < positions.length; i++) {
      if (inside[positions[i]]) {
        distances[i] = 0;
        continue;
      }
      double x = centreX(grid, tile, positions[i]) / 100.0;
      double y = centreY(grid, tile, positions[i]) / 100.0;
      int cm = Math.toIntExact((long) Math.floor(segments.nearest(x, y) * 100 + 0.5));
      distances[i] = distances[i] < 0 ? cm : Math.min(distances[i], cm);
    }
  }

  private static boolean[] inside(Grid grid, long tile, List<Geometry> shapes) {
    double side = (double) Grid.TILE * grid.cellMetres();
    double left = Cell.ix(tile) * side;
    double low = Cell.iy(tile) * side;
    Envelope box = new Envelope(left, left + side, low, low + side);
    List<Polygon> near = new ArrayList<>();
    for (Geometry shape : shapes) {
      if (shape instanceof Polygon polygon && box.intersects(polygon.getEnvelopeInternal())) {
        near.add(polygon);
      }
    }
    int[] first = Inside.first(grid, tile, near);
    boolean[] inside = new boolean[first.length];
    for (int i = 0; i < first.length; i++) {
      inside[i] = first[i] >= 0;
    }
    return inside;
  }

  private static long centreX(Grid grid, long tile, int position) {
    return grid.centreCm(Cell.ix(tile) * Grid.TILE + (position & 63));
  }

  private static long centreY(Grid grid, long tile, int position) {
    return grid.centreCm(Cell.iy(tile) * Grid.TILE + (position >> 6));
  }

  /** {@return the root rounded half up: no square lies at (r + ½)², so integers decide} */
  static long rootHalfUp(long square) {
    long root = (long) Math.sqrt((double) square);
    while (root * root > square) {
      root--;
    }
    while ((root + 1) * (root + 1) <= square) {
      root++;
    }
    return square > root * root + root ? root + 1 : root;
  }
}
