package nl.nachtwacht.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Simple shapes in RD, drawn vertex by vertex so that no library's trigonometry enters. */
final class Shapes {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private Shapes() {}

  /** {@return a point} */
  static Point point(Spot at) {
    return FACTORY.createPoint(at.coordinate());
  }

  /** {@return a line through these places} */
  static LineString line(List<Spot> spots) {
    return FACTORY.createLineString(coordinates(spots));
  }

  /** {@return a polygon with these corners, not closed, counter-clockwise} */
  static Polygon polygon(List<Spot> corners) {
    List<Spot> ring = new ArrayList<>(corners);
    ring.add(corners.get(0));
    return FACTORY.createPolygon(coordinates(ring));
  }

  /** {@return a regular polygon of twelve corners} */
  static Polygon disc(Spot centre, double radius) {
    List<Spot> corners = new ArrayList<>();
    for (int degrees = 0; degrees < 360; degrees += 30) {
      corners.add(centre.at(degrees, radius));
    }
    return polygon(corners);
  }

  /** {@return a lake or park of uneven outline} */
  static Polygon blob(Spot centre, double radius, Dice dice) {
    List<Spot> corners = new ArrayList<>();
    for (int degrees = 0; degrees < 360; degrees += 20) {
      corners.add(centre.at(degrees, radius * dice.between(0.8, 1.2)));
    }
    return polygon(corners);
  }

  /** {@return a rectangle that is turned by some degrees; width and height in metres} */
  static Polygon box(Spot centre, double width, double height, double degrees) {
    List<Spot> corners = new ArrayList<>();
    for (int[] sign : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
      Spot onAxis = centre.at(degrees, sign[0] * width / 2);
      corners.add(onAxis.at(degrees + 90, sign[1] * height / 2));
    }
    return polygon(corners);
  }

  /** {@return a river along a line that bends gently; width in metres} */
  static Polygon band(List<Spot> line, double width) {
    List<Spot> right = new ArrayList<>();
    List<Spot> left = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Spot before = line.get(Math.max(0, i - 1));
      Spot after = line.get(Math.min(line.size() - 1, i + 1));
      double length = before.distance(after);
      double dx = (after.x() - before.x()) / length * width / 2;
      double dy = (after.y() - before.y()) / length * width / 2;
      right.add(line.get(i).plus(dy, -dx));
      left.add(0, line.get(i).plus(-dy, dx));
    }
    right.addAll(left);
    return polygon(right);
  }

  private static Coordinate[] coordinates(List<Spot> spots) {
    return spots.stream().map(Spot::coordinate).toArray(Coordinate[]::new);
  }
}
