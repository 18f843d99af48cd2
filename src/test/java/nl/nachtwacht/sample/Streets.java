package nl.nachtwacht.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Lays streets: main roads as planned, and in each neighbourhood rows that bend a little. */
final class Streets {
  /** A row of fewer places than this is no street. */
  private static final int SHORTEST = 6;

  private final CityPlan plan;
  private final List<PointOnGeometryLocator> closed = new ArrayList<>();
  private final List<PointOnGeometryLocator> parks = new ArrayList<>();
  private final StreetNames names = new StreetNames();
  private final List<Street> laid = new ArrayList<>();

  Streets(CityPlan plan) {
    this.plan = plan;
    plan.ground().excluded().forEach(site -> closed.add(locator((Polygon) site.shape())));
    plan.ground().parks().forEach(site -> parks.add(locator((Polygon) site.shape())));
  }

  /** {@return all streets of the city; neighbourhoods in the plan's order} */
  List<Street> lay(List<Polygon> neighbourhoods) {
    plan.ground().roads().forEach(this::layRoad);
    for (int i = 0; i < neighbourhoods.size(); i++) {
      layRows(plan.ground().quarters().get(i), neighbourhoods.get(i));
    }
    return List.copyOf(laid);
  }

  private void layRoad(CityPlan.Road road) {
    List<Spot> points = new ArrayList<>();
    for (int i = 0; i + 1 < road.line().size(); i++) {
      Spot from = road.line().get(i);
      Spot to = road.line().get(i + 1);
      int steps = (int) Math.round(from.distance(to) / Street.STEP);
      for (int k = 0; k < steps; k++) {
        double share = (double) k / steps;
        points.add(from.plus((to.x() - from.x()) * share, (to.y() - from.y()) * share));
      }
    }
    laid.add(new Street(road.name(), road.kind(), List.copyOf(points)));
  }

  private void layRows(Quarter quarter, Polygon border) {
    Dice dice = plan.identity().dice("streets " + quarter.code());
    double degrees = dice.between(0, 90);
    PointOnGeometryLocator inside = locator(border);
    Envelope box = border.getEnvelopeInternal();
    double reach = Math.max(box.getWidth(), box.getHeight());
    Spot middle = new Spot(box.centre().x, box.centre().y);
    Quarter.Kind kind = quarter.kind();
    for (double side = -reach; side < reach; side += kind.along() * dice.between(0.85, 1.15)) {
      layRow(new Row(middle, degrees, side, reach), quarter, inside);
    }
    for (double side = -reach; side < reach; side += kind.across() * dice.between(0.85, 1.15)) {
      layRow(new Row(middle, degrees + 90, side, reach), quarter, inside);
    }
  }

  /** A line of places right across a neighbourhood, {@code side} metres beside its middle. */
  private record Row(Spot middle, double degrees, double side, double reach) {
    Spot at(double along) {
      double bend = 14 * StrictMath.sin(along / 190);
      return middle.at(degrees, along).at(degrees + 90, side + bend);
    }
  }

  private void layRow(Row row, Quarter quarter, PointOnGeometryLocator inside) {
    List<Spot> run = new ArrayList<>();
    for (double along = -row.reach(); along <= row.reach(); along += Street.STEP) {
      Spot spot = row.at(along);
      if (isOpen(spot, quarter, inside)) {
        run.add(spot);
      } else {
        finish(run);
      }
    }
    finish(run);
  }

  private void finish(List<Spot> run) {
    if (run.size() >= SHORTEST) {
      laid.add(new Street(names.next(), Street.Kind.STREET, List.copyOf(run)));
    }
    run.clear();
  }

  private boolean isOpen(Spot spot, Quarter quarter, PointOnGeometryLocator inside) {
    boolean built =
        quarter.kind() == Quarter.Kind.RURAL
            || spot.distance(plan.identity().centre()) < edgeOfTown(spot);
    return built && holds(inside, spot) && !anyHolds(closed, spot) && !anyHolds(parks, spot);
  }

  /** Metres from the centre to where the houses end in this direction: towns aren't round. */
  private double edgeOfTown(Spot spot) {
    Spot centre = plan.identity().centre();
    double angle = StrictMath.atan2(spot.y() - centre.y(), spot.x() - centre.x());
    double bulge = 0.1 * StrictMath.sin(3 * angle + 1) + 0.06 * StrictMath.sin(7 * angle);
    return plan.ground().builtUp() * (1 + bulge);
  }

  private static boolean anyHolds(List<PointOnGeometryLocator> locators, Spot spot) {
    return locators.stream().anyMatch(locator -> holds(locator, spot));
  }

  private static boolean holds(PointOnGeometryLocator locator, Spot spot) {
    return locator.locate(spot.coordinate()) != Location.EXTERIOR;
  }

  private static PointOnGeometryLocator locator(Polygon polygon) {
    return new IndexedPointInAreaLocator(polygon);
  }
}
