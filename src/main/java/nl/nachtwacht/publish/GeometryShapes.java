package nl.nachtwacht.publish;

import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Geometries of JTS, transformed vertex by vertex; exterior rings turn counter-clockwise. */
final class GeometryShapes implements Shapes {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final Geometry[] geometries;

  GeometryShapes(Kind kind, Geometry[] geometries) {
    this.kind = kind;
    this.geometries = geometries;
    for (int row = 0; row < geometries.length; row++) {
      if (geometries[row].isEmpty() || !fits(geometries[row])) {
        String found = geometries[row].isEmpty() ? "empty" : geometries[row].getGeometryType();
        throw new IllegalStateException("geometry of row " + row + " is " + found);
      }
    }
  }

  static GeometryShapes joined(List<GeometryShapes> all) {
    return new GeometryShapes(
        all.get(0).kind,
        all.stream().flatMap(s -> Arrays.stream(s.geometries)).toArray(Geometry[]::new));
  }

  private boolean fits(Geometry geometry) {
    String type = geometry.getGeometryType();
    return type.equals(kind.title()) || kind == Kind.MULTI_POLYGON && type.equals("Polygon");
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public int rows() {
    return geometries.length;
  }

  @Override
  public Shapes pick(int[] which) {
    return new GeometryShapes(
        kind, Arrays.stream(which).mapToObj(i -> geometries[i]).toArray(Geometry[]::new));
  }

  @Override
  public long cell(int row, Grid grid) {
    Envelope box = geometries[row].getEnvelopeInternal();
    return grid.cellAt(
        Grid.cm((box.getMinX() + box.getMaxX()) / 2), Grid.cm((box.getMinY() + box.getMaxY()) / 2));
  }

  @Override
  public Outlines outlines(Frame frame) {
    Outlines.Builder out = new Outlines.Builder(kind);
    for (Geometry geometry : geometries) {
      for (int part = 0; part < geometry.getNumGeometries(); part++) {
        add(geometry.getGeometryN(part), out);
      }
      out.endRow();
    }
    return out.build(frame);
  }

  private static void add(Geometry part, Outlines.Builder out) {
    if (part instanceof Polygon polygon) {
      addRing(polygon.getExteriorRing().getCoordinateSequence(), true, out);
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        addRing(polygon.getInteriorRingN(hole).getCoordinateSequence(), false, out);
      }
    } else if (part instanceof LineString line) {
      addLine(line.getCoordinateSequence(), false, out);
    } else if (part instanceof Point point) {
      addLine(point.getCoordinateSequence(), false, out);
    }
    out.endPolygon();
  }

  private static void addRing(CoordinateSequence ring, boolean exterior, Outlines.Builder out) {
    boolean clockwise = Area.ofRingSigned(ring) > 0;
    addLine(ring, clockwise == exterior, out);
  }

  private static void addLine(CoordinateSequence line, boolean backwards, Outlines.Builder out) {
    int size = line.size();
    for (int i = 0; i < size; i++) {
      int at = backwards ? size - 1 - i : i;
      out.add(line.getX(at), line.getY(at));
    }
    out.endRing();
  }
}
