package nl.nachtwacht.publish;

import java.util.Arrays;
import java.util.List;

/**
 * The coordinates of a block of rows as flat arrays, in the reference system of a file.
 *
 * <p>Shape: a row has polygons, a polygon rings, a ring vertices; a point or a line is one polygon
 * of one ring. Each array of ends holds the number after the last one.
 */
public final class Outlines {
  private final Shapes.Kind kind;
  private final double[] xy;
  private final int[] ringEnds;
  private final int[] polygonEnds;
  private final int[] rowEnds;

  Outlines(Shapes.Kind kind, double[] xy, int[] ringEnds, int[] polygonEnds, int[] rowEnds) {
    this.kind = kind;
    this.xy = xy;
    this.ringEnds = ringEnds;
    this.polygonEnds = polygonEnds;
    this.rowEnds = rowEnds;
  }

  /** {@return x and y of all vertices in turn} */
  double[] xy() {
    return xy;
  }

  /** {@return the ends of rings, of polygons and of rows} */
  List<int[]> ends() {
    return List.of(ringEnds, polygonEnds, rowEnds);
  }

  /** {@return the rectangle around a row} */
  public Box box(int row) {
    int from = firstVertex(firstRing(firstPolygon(row)));
    return around(from, firstVertex(firstRing(rowEnds[row])));
  }

  /** {@return the rectangle around all rows} */
  public Box box() {
    return around(0, xy.length / 2);
  }

  private Box around(int from, int to) {
    double minX = Double.POSITIVE_INFINITY;
    double minY = Double.POSITIVE_INFINITY;
    double maxX = Double.NEGATIVE_INFINITY;
    double maxY = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      minX = Math.min(minX, xy[2 * i]);
      minY = Math.min(minY, xy[2 * i + 1]);
      maxX = Math.max(maxX, xy[2 * i]);
      maxY = Math.max(maxY, xy[2 * i + 1]);
    }
    return new Box(minX, minY, maxX, maxY);
  }

  /** Prints the GeoJSON geometry of a row; coordinates are degrees. */
  void geoJson(int row, Bytes out) {
    out.put("{\"type\":\"").put(kind.title()).put("\",\"coordinates\":");
    if (kind == Shapes.Kind.MULTI_POLYGON) {
      out.put('[');
      for (int polygon = firstPolygon(row); polygon < rowEnds[row]; polygon++) {
        separate(polygon > firstPolygon(row), out);
        printPolygon(polygon, out);
      }
      out.put(']');
    } else {
      printPolygon(firstPolygon(row), out);
    }
    out.put('}');
  }

  private void printPolygon(int polygon, Bytes out) {
    if (kind == Shapes.Kind.POINT) {
      printVertex(firstVertex(firstRing(polygon)), out);
    } else if (kind == Shapes.Kind.LINE_STRING) {
      printRing(firstRing(polygon), out);
    } else {
      out.put('[');
      for (int ring = firstRing(polygon); ring < polygonEnds[polygon]; ring++) {
        separate(ring > firstRing(polygon), out);
        printRing(ring, out);
      }
      out.put(']');
    }
  }

  private void printRing(int ring, Bytes out) {
    out.put('[');
    for (int i = firstVertex(ring); i < ringEnds[ring]; i++) {
      separate(i > firstVertex(ring), out);
      printVertex(i, out);
    }
    out.put(']');
  }

  private void printVertex(int i, Bytes out) {
    out.put('[').fixed(Frame.units(xy[2 * i]), Frame.DECIMALS, '.');
    out.put(',').fixed(Frame.units(xy[2 * i + 1]), Frame.DECIMALS, '.').put(']');
  }

  private static void separate(boolean needed, Bytes out) {
    if (needed) {
      out.put(',');
    }
  }

  /** Puts the geometry of a row as little-endian well-known binary. */
  void wkb(int row, Bytes out) {
    out.put((char) 1).le32(kind.wkb());
    if (kind == Shapes.Kind.MULTI_POLYGON) {
      out.le32(rowEnds[row] - firstPolygon(row));
      for (int polygon = firstPolygon(row); polygon < rowEnds[row]; polygon++) {
        out.put((char) 1).le32(Shapes.Kind.POLYGON.wkb());
        putPolygon(polygon, out);
      }
    } else {
      putPolygon(firstPolygon(row), out);
    }
  }

  private void putPolygon(int polygon, Bytes out) {
    boolean rings = kind == Shapes.Kind.POLYGON || kind == Shapes.Kind.MULTI_POLYGON;
    if (rings) {
      out.le32(polygonEnds[polygon] - firstRing(polygon));
    }
    for (int ring = firstRing(polygon); ring < polygonEnds[polygon]; ring++) {
      if (kind != Shapes.Kind.POINT) {
        out.le32(ringEnds[ring] - firstVertex(ring));
      }
      for (int i = firstVertex(ring); i < ringEnds[ring]; i++) {
        out.leDouble(xy[2 * i]).leDouble(xy[2 * i + 1]);
      }
    }
  }

  private int firstPolygon(int row) {
    return row == 0 ? 0 : rowEnds[row - 1];
  }

  private int firstRing(int polygon) {
    return polygon == 0 ? 0 : polygonEnds[polygon - 1];
  }

  private int firstVertex(int ring) {
    return ring == 0 ? 0 : ringEnds[ring - 1];
  }

  /** Collects vertices, rings, polygons and rows one after the other. */
  static final class Builder {
    private final Shapes.Kind kind;
    private double[] xy = new double[1024];
    private int vertices;
    private final Ends rings = new Ends();
    private final Ends polygons = new Ends();
    private final Ends rows = new Ends();

    Builder(Shapes.Kind kind) {
      this.kind = kind;
    }

    void add(double x, double y) {
      if (2 * vertices == xy.length) {
        xy = Arrays.copyOf(xy, xy.length * 2);
      }
      xy[2 * vertices] = x;
      xy[2 * vertices + 1] = y;
      vertices++;
    }

    void endRing() {
      rings.add(vertices);
    }

    void endPolygon() {
      polygons.add(rings.count);
    }

    void endRow() {
      rows.add(polygons.count);
    }

    Outlines build(Frame frame) {
      double[] all = Arrays.copyOf(xy, 2 * vertices);
      frame.apply(all, vertices);
      return new Outlines(kind, all, rings.toArray(), polygons.toArray(), rows.toArray());
    }
  }

  private static final class Ends {
    private int[] values = new int[64];
    private int count;

    void add(int end) {
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = end;
    }

    int[] toArray() {
      return Arrays.copyOf(values, count);
    }
  }
}
