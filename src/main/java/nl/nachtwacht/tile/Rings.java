package nl.nachtwacht.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * One polygon as numbers: its rings in cells of a tile, (0, 0) at the tile's south-west corner.
 *
 * <p>Shape: {@code xy} holds pairs; ring r takes the pairs {@code ends[r − 1]} to {@code ends[r]},
 * not closed; the first ring runs counter-clockwise, holes clockwise, each from its least corner.
 * Ordered by their numbers, so that how and in which order polygons came is forgotten.
 */
final class Rings implements Comparable<Rings> {
  private final double[] xy;
  private final int[] ends;

  /** Bounds in cells. */
  double minX = Double.POSITIVE_INFINITY;

  double minY = Double.POSITIVE_INFINITY;
  double maxX = Double.NEGATIVE_INFINITY;
  double maxY = Double.NEGATIVE_INFINITY;

  private Rings(double[] xy, int[] ends) {
    this.xy = xy;
    this.ends = ends;
    for (int i = 0; i < xy.length; i += 2) {
      minX = Math.min(minX, xy[i]);
      maxX = Math.max(maxX, xy[i]);
      minY = Math.min(minY, xy[i + 1]);
      maxY = Math.max(maxY, xy[i + 1]);
    }
  }

  /** {@return the polygons that reach into the tile, sorted, equal ones once} */
  static Rings[] of(List<? extends Geometry> shapes, double left, double low, double side) {
    List<Rings> all = new ArrayList<>();
    for (Geometry shape : shapes) {
      for (int part = 0; part < shape.getNumGeometries(); part++) {
        if (shape.getGeometryN(part) instanceof Polygon polygon && !polygon.isEmpty()) {
          Rings rings = of(polygon, left, low, side);
          if (rings.maxX > 0 && rings.maxY > 0 && rings.minX < 64 && rings.minY < 64) {
            all.add(rings);
          }
        }
      }
    }
    Rings[] sorted = all.toArray(Rings[]::new);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (kept == 0 || sorted[i].compareTo(sorted[kept - 1]) != 0) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private static Rings of(Polygon polygon, double left, double low, double side) {
    double[] xy = new double[2 * polygon.getNumPoints()];
    int[] ends = new int[1 + polygon.getNumInteriorRing()];
    int at = 0;
    for (int r = 0; r < ends.length; r++) {
      LineString ring = r == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(r - 1);
      CoordinateSequence points = ring.getCoordinateSequence();
      int from = at;
      for (int i = 0; i + 1 < points.size(); i++) {
        xy[at++] = (points.getX(i) - left) / side;
        xy[at++] = (points.getY(i) - low) / side;
      }
      ends[r] = at / 2;
      if (clockwise(xy, from, at) != (r > 0)) {
        turn(xy, from, at);
      }
      startAtLeast(xy, from, at);
    }
    return new Rings(Arrays.copyOf(xy, at), ends);
  }

  private static boolean clockwise(double[] xy, int from, int to) {
    double twice = 0;
    for (int i = from; i < to; i += 2) {
      int j = i + 2 < to ? i + 2 : from;
      twice += (xy[i] - xy[from]) * (xy[j + 1] - xy[i + 1]);
      twice -= (xy[j] - xy[i]) * (xy[i + 1] - xy[from + 1]);
    }
    return twice < 0;
  }

  private static void turn(double[] xy, int from, int to) {
    for (int i = from, j = to - 2; i < j; i += 2, j -= 2) {
      double x = xy[i];
      double y = xy[i + 1];
      xy[i] = xy[j];
      xy[i + 1] = xy[j + 1];
      xy[j] = x;
      xy[j + 1] = y;
    }
  }

  /** Where a ring starts is chance; from its least corner on it is always the same. */
  private static void startAtLeast(double[] xy, int from, int to) {
    int least = from;
    for (int i = from + 2; i < to; i += 2) {
      if (xy[i] < xy[least] || xy[i] == xy[least] && xy[i + 1] < xy[least + 1]) {
        least = i;
      }
    }
    if (least > from) {
      double[] head = Arrays.copyOfRange(xy, from, least);
      System.arraycopy(xy, least, xy, from, to - least);
      System.arraycopy(head, 0, xy, to - head.length, head.length);
    }
  }

  /** {@return how many rings, the outer one first} */
  int rings() {
    return ends.length;
  }

  /** {@return the position in {@link #xy} of a ring's first pair} */
  int from(int ring) {
    return ring == 0 ? 0 : 2 * ends[ring - 1];
  }

  /** {@return the position after a ring's last pair} */
  int to(int ring) {
    return 2 * ends[ring];
  }

  /** {@return the pairs; read only} */
  double[] xy() {
    return xy;
  }

  /** {@return the polygon in cells of the tile} */
  Polygon polygon(GeometryFactory factory) {
    LinearRing[] all = new LinearRing[ends.length];
    for (int ring = 0; ring < all.length; ring++) {
      int count = (to(ring) - from(ring)) / 2;
      Coordinate[] points = new Coordinate[count + 1];
      for (int i = 0; i <= count; i++) {
        int at = from(ring) + 2 * (i % count);
        points[i] = new Coordinate(xy[at], xy[at + 1]);
      }
      all[ring] = factory.createLinearRing(points);
    }
    return factory.createPolygon(all[0], Arrays.copyOfRange(all, 1, all.length));
  }

  @Override
  public int compareTo(Rings other) {
    int order = Arrays.compare(xy, other.xy);
    return order != 0 ? order : Arrays.compare(ends, other.ends);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rings rings && compareTo(rings) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(xy) + Arrays.hashCode(ends);
  }
}
