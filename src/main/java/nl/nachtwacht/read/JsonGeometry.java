package nl.nachtwacht.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds a geometry from the members {@code type} and {@code coordinates} of GeoJSON, in whichever
 * order they come.
 *
 * <p>Coordinates are kept flat: pairs, and where each array that holds positions or rings ended.
 * Heights and further ordinates are dropped; a ring that isn't closed is closed and counted.
 */
final class JsonGeometry {
  /** More positions are no place of a city; the row is refused rather than held in memory. */
  private static final int MOST = 4_000_000;

  private final GeometryFactory factory = new GeometryFactory();
  private String type = "";
  private double[] xy = new double[64];
  private int positions;

  /** Depth of an array that ended, and how many positions came before its end. */
  private final List<int[]> ends = new ArrayList<>();

  private int depthOfPositions;
  private boolean broken;
  private boolean given;
  private boolean closed;

  void begin() {
    type = "";
    positions = 0;
    ends.clear();
    depthOfPositions = 0;
    broken = false;
    given = false;
    closed = false;
  }

  void type(String name) {
    type = name;
  }

  void broken() {
    broken = true;
    given = true;
  }

  /** Reads the geometry object on whose first token the parser stands. */
  void readObject(JsonParser p) throws IOException {
    while (p.nextToken() == JsonToken.FIELD_NAME) {
      String member = p.currentName();
      JsonToken value = p.nextToken();
      if (member.equals("type") && value == JsonToken.VALUE_STRING) {
        type = p.getText();
      } else if (member.equals("coordinates") && value == JsonToken.START_ARRAY) {
        readCoordinates(p);
      } else {
        p.skipChildren();
      }
    }
    given = true;
  }

  /** Reads the array on whose first token the parser stands. */
  void readCoordinates(JsonParser p) throws IOException {
    given = true;
    int depth = 1;
    int ordinate = 0;
    while (depth > 0) {
      JsonToken token = p.nextToken();
      if (token == null) {
        broken = true;
        return;
      }
      if (token == JsonToken.START_ARRAY) {
        broken |= ordinate > 0;
        depth++;
        ordinate = 0;
      } else if (token == JsonToken.END_ARRAY) {
        end(depth--, ordinate);
        ordinate = 0;
      } else if (token.isNumeric()) {
        ordinate(p.getDoubleValue(), ordinate++);
      } else {
        // Behind x and y anything may stand that isn't a coordinate, but not before.
        broken |= ordinate++ < 2;
        p.skipChildren();
      }
    }
  }

  private void ordinate(double value, int ordinate) {
    if (ordinate > 1) {
      return;
    }
    if (positions * 2 + 2 > xy.length) {
      xy = Arrays.copyOf(xy, xy.length * 2);
    }
    xy[positions * 2 + ordinate] = value;
  }

  private void end(int depth, int ordinates) {
    if (ordinates == 0) {
      ends.add(new int[] {depth, positions});
      return;
    }
    broken |= ordinates < 2 || positions > 0 && depth != depthOfPositions || positions >= MOST;
    depthOfPositions = depth;
    positions += broken ? 0 : 1;
  }

  /** Puts what was read into a record. */
  void into(RawRecord record) {
    if (!given) {
      record.noPlace();
    } else if (broken || !deepEnough()) {
      record.broken();
    } else if (positions == 0) {
      record.noPlace();
    } else if (type.equals("Point")) {
      record.point(xy[0], xy[1]);
    } else {
      List<Geometry> parts = parts();
      if (broken) {
        record.broken();
      } else {
        record.shape(
            type.startsWith("Multi") ? factory.buildGeometry(parts) : parts.get(0), closed);
      }
    }
  }

  private boolean deepEnough() {
    int depth =
        switch (type) {
          case "Point" -> 1;
          case "LineString", "MultiPoint" -> 2;
          case "Polygon", "MultiLineString" -> 3;
          case "MultiPolygon" -> 4;
          default -> -1;
        };
    return depth > 0 && (positions == 0 || depth == depthOfPositions);
  }

  private List<Geometry> parts() {
    return switch (type) {
      case "MultiPoint" -> points();
      case "LineString" -> List.of(line(0, positions));
      case "MultiLineString" -> lines();
      case "Polygon" -> polygons(1);
      default -> polygons(2);
    };
  }

  private List<Geometry> points() {
    List<Geometry> points = new ArrayList<>();
    for (Coordinate c : coordinates(0, positions)) {
      points.add(factory.createPoint(c));
    }
    return points;
  }

  private List<Geometry> lines() {
    List<Geometry> lines = new ArrayList<>();
    int from = 0;
    for (int[] end : ends) {
      if (end[0] == 2) {
        lines.add(line(from, end[1]));
        from = end[1];
      }
    }
    return lines;
  }

  private LineString line(int from, int to) {
    broken |= to - from < 2;
    return factory.createLineString(broken ? new Coordinate[0] : coordinates(from, to));
  }

  /** Polygons whose arrays end at a depth; their rings end one deeper. */
  private List<Geometry> polygons(int depth) {
    List<Geometry> polygons = new ArrayList<>();
    List<LinearRing> rings = new ArrayList<>();
    int from = 0;
    for (int[] end : ends) {
      if (end[0] == depth + 1) {
        rings.add(ring(from, end[1]));
        from = end[1];
      } else if (end[0] == depth && !rings.isEmpty()) {
        polygons.add(polygon(rings));
        rings.clear();
      }
    }
    return polygons;
  }

  private Polygon polygon(List<LinearRing> rings) {
    return factory.createPolygon(
        rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
  }

  private LinearRing ring(int from, int to) {
    Coordinate[] ring = coordinates(from, to);
    if (ring.length > 0 && !ring[0].equals2D(ring[ring.length - 1])) {
      ring = Arrays.copyOf(ring, ring.length + 1);
      ring[ring.length - 1] = ring[0].copy();
      closed = true;
    }
    broken |= ring.length < 4;
    return factory.createLinearRing(broken ? new Coordinate[0] : ring);
  }

  private Coordinate[] coordinates(int from, int to) {
    Coordinate[] out = new Coordinate[to - from];
    for (int i = 0; i < out.length; i++) {
      out[i] = new Coordinate(xy[2 * (from + i)], xy[2 * (from + i) + 1]);
    }
    return out;
  }
}
