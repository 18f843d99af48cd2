package nl.nachtwacht.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Draws the borders of neighbourhoods: each takes what lies nearest its seat, and then every border
 * is bent, the same way for both sides, so that the polygons fit without gaps. Seats of other
 * municipalities on a rim outside give the city its own border.
 */
final class Boundaries {
  /** How far the middle of a border is moved aside, as a share of the border's length. */
  private static final double BEND = 0.09;

  /** How often a border is halved. */
  private static final int HALVINGS = 3;

  private final CityPlan plan;

  Boundaries(CityPlan plan) {
    this.plan = plan;
  }

  /** {@return a polygon in RD for each neighbourhood of the plan, in its order} */
  List<Polygon> draw() {
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(seats());
    var diagram = builder.getDiagram(new GeometryFactory());
    List<Polygon> polygons = new ArrayList<>();
    for (Quarter quarter : plan.ground().quarters()) {
      for (int i = 0; i < diagram.getNumGeometries(); i++) {
        if (diagram.getGeometryN(i).getUserData().equals(quarter.seat().coordinate())) {
          polygons.add(bent((Polygon) diagram.getGeometryN(i)));
        }
      }
    }
    return polygons;
  }

  private List<Coordinate> seats() {
    Dice dice = plan.identity().dice("rim");
    List<Coordinate> seats = new ArrayList<>();
    plan.ground().quarters().forEach(quarter -> seats.add(quarter.seat().coordinate()));
    for (int degrees = 0; degrees < 360; degrees += 20) {
      double metres = plan.ground().rim() * dice.between(0.96, 1.06);
      seats.add(plan.identity().centre().at(degrees, metres).coordinate());
    }
    // An outermost square keeps the cells of the rim finite.
    for (int degrees = 45; degrees < 360; degrees += 90) {
      seats.add(plan.identity().centre().at(degrees, 4 * plan.ground().rim()).coordinate());
    }
    return seats;
  }

  private Polygon bent(Polygon straight) {
    Coordinate[] ring = straight.getExteriorRing().getCoordinates();
    List<Spot> corners = new ArrayList<>();
    for (int i = 0; i + 1 < ring.length; i++) {
      Spot from = new Spot(ring[i].x, ring[i].y);
      Spot to = new Spot(ring[i + 1].x, ring[i + 1].y);
      corners.add(from);
      corners.addAll(between(from, to));
    }
    return (Polygon) Shapes.polygon(corners).norm().reverse();
  }

  /** Places between two corners; in one direction the reverse of the other. */
  private List<Spot> between(Spot from, Spot to) {
    boolean forward = from.x() < to.x() || (from.x() == to.x() && from.y() < to.y());
    Spot first = forward ? from : to;
    Spot last = forward ? to : from;
    Dice dice = plan.identity().dice("border " + first + last);
    List<Spot> middle = new ArrayList<>();
    halve(first, last, HALVINGS, dice, middle);
    if (!forward) {
      Collections.reverse(middle);
    }
    return middle;
  }

  private static void halve(Spot from, Spot to, int times, Dice dice, List<Spot> middle) {
    if (times == 0 || from.distance(to) < 80) {
      return;
    }
    double aside = dice.between(-BEND, BEND);
    Spot half =
        new Spot(
            (from.x() + to.x()) / 2 - aside * (to.y() - from.y()),
            (from.y() + to.y()) / 2 + aside * (to.x() - from.x()));
    halve(from, half, times - 1, dice, middle);
    middle.add(half);
    halve(half, to, times - 1, dice, middle);
  }
}
