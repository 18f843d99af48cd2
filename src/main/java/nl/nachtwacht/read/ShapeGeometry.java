package nl.nachtwacht.read;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * Reads the shapes of a shapefile: points, multipoints, lines and polygons; heights and measures
 * are dropped. A ring that isn't closed is closed, one of fewer than three corners left out, and
 * both counted as repairs. Not thread-safe.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998.
 */
final class ShapeGeometry {
  private static final int NULL = 0;
  private static final int POINT = 1;
  private static final int LINES = 3;
  private static final int POLYGON = 5;
  private static final int POINTS = 8;

  /** Kinds with height are these plus 10, kinds with measures plus 20; 31 is of surfaces. */
  private static final int KINDS = 10;

  private static final int BEYOND_KINDS = 30;

  /** Bytes of kind and box, after which the counts follow. */
  private static final int BOXED = 36;

  private static final int BYTES_OF_POINT = 16;

  private final GeometryFactory factory = new GeometryFactory();

  /** Puts the shape of a record, little-endian bytes, into the row. */
  void into(RawRecord row, ByteBuffer shape) {
    if (shape.limit() == 0) {
      row.noPlace();
      return;
    }
    int kind = shape.limit() < 4 ? -1 : shape.getInt(0);
    int plain = kind < 0 || kind >= BEYOND_KINDS ? -1 : kind % KINDS;
    if (plain == NULL) {
      row.noPlace();
    } else if (plain == POINT && shape.limit() >= 4 + BYTES_OF_POINT) {
      point(row, shape.getDouble(4), shape.getDouble(12));
    } else if (plain == POINTS && shape.limit() >= BOXED + 4) {
      points(row, shape);
    } else if ((plain == LINES || plain == POLYGON) && shape.limit() >= BOXED + 8) {
      parts(row, shape, plain == POLYGON);
    } else {
      row.broken();
    }
  }

  /** Some programs write a point that they don't know as one that is no number. */
  private static void point(RawRecord row, double x, double y) {
    if (Double.isNaN(x) && Double.isNaN(y)) {
      row.noPlace();
    } else {
      row.point(x, y);
    }
  }

  private void points(RawRecord row, ByteBuffer shape) {
    int count = shape.getInt(BOXED);
    if (count < 0 || (shape.limit() - BOXED - 4) / BYTES_OF_POINT < count) {
      row.broken();
    } else if (count == 0) {
      row.noPlace();
    } else {
      Coordinate[] points = coordinates(shape, BOXED + 4, 0, count);
      row.shape(factory.createMultiPointFromCoords(points), false);
    }
  }

  private void parts(RawRecord row, ByteBuffer shape, boolean rings) {
    int parts = shape.getInt(BOXED);
    int count = shape.getInt(BOXED + 4);
    long first = BOXED + 8 + 4L * parts;
    if (parts < 0 || count < 0 || first + (long) BYTES_OF_POINT * count > shape.limit()) {
      row.broken();
      return;
    }
    if (parts == 0 || count == 0) {
      row.noPlace();
      return;
    }
    List<Coordinate[]> split = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = shape.getInt(BOXED + 8 + 4 * part);
      int to = part + 1 < parts ? shape.getInt(BOXED + 12 + 4 * part) : count;
      if (from < 0 || to < from || to > count) {
        row.broken();
        return;
      }
      split.add(coordinates(shape, (int) first, from, to));
    }
    if (rings) {
      polygons(row, split);
    } else {
      lines(row, split);
    }
  }

  private static Coordinate[] coordinates(ByteBuffer shape, int first, int from, int to) {
    Coordinate[] out = new Coordinate[to - from];
    for (int i = 0; i < out.length; i++) {
      int at = first + BYTES_OF_POINT * (from + i);
      out[i] = new Coordinate(shape.getDouble(at), shape.getDouble(at + 8));
    }
    return out;
  }

  private void lines(RawRecord row, List<Coordinate[]> parts) {
    List<Geometry> lines = new ArrayList<>();
    for (Coordinate[] part : parts) {
      if (part.length < 2) {
        row.broken();
        return;
      }
      lines.add(factory.createLineString(part));
    }
    row.shape(factory.buildGeometry(lines), false);
  }

  private void polygons(RawRecord row, List<Coordinate[]> parts) {
    boolean repaired = false;
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (Coordinate[] part : parts) {
      Coordinate[] ring = closed(part);
      if (ring.length < 4 || !isFinite(ring)) {
        repaired = true;
        continue;
      }
      repaired |= ring.length != part.length;
      // Rings that run clockwise are outlines, others are holes; a lone ring is an outline.
      boolean hole = parts.size() > 1 && Orientation.isCCW(ring);
      (hole ? holes : shells).add(factory.createLinearRing(ring));
    }
    if (shells.isEmpty() && holes.isEmpty()) {
      row.broken();
    } else {
      row.shape(new RingNesting(factory).polygons(shells, holes), repaired);
    }
  }

  private static boolean isFinite(Coordinate[] ring) {
    for (Coordinate corner : ring) {
      if (!Double.isFinite(corner.x) || !Double.isFinite(corner.y)) {
        return false;
      }
    }
    return true;
  }

  private static Coordinate[] closed(Coordinate[] part) {
    if (part.length == 0 || part[0].equals2D(part[part.length - 1])) {
      return part;
    }
    Coordinate[] ring = java.util.Arrays.copyOf(part, part.length + 1);
    ring[part.length] = part[0].copy();
    return ring;
  }
}
