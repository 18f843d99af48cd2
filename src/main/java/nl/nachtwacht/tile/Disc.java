package nl.nachtwacht.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The ground that a camera sees: a disc or a sector of one as a polygon.
 *
 * <p>Units: metres in the working reference system; angles in degrees. Rings run counter-clockwise.
 * Guarantee: the same bits on every machine (StrictMath).
 */
public final class Disc {
  /** Corners of the polygon that stands for a disc. */
  public static final int CORNERS = 32;

  private static final double STEP = 360.0 / CORNERS;
  private static final double[] COS = new double[CORNERS];
  private static final double[] SIN = new double[CORNERS];
  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 0);

  static {
    for (int k = 0; k < CORNERS; k++) {
      COS[k] = StrictMath.cos(2 * Math.PI * k / CORNERS);
      SIN[k] = StrictMath.sin(2 * Math.PI * k / CORNERS);
    }
  }

  private Disc() {}

  /**
   * {@return the regular 32-gon inscribed in a circle, the first corner in the east}
   *
   * <p>Its area is 0.64 % less than the circle's. The radius is above 0.
   */
  public static Polygon of(double x, double y, double radius) {
    double[] xy = new double[2 * CORNERS + 2];
    for (int k = 0; k <= CORNERS; k++) {
      xy[2 * k] = x + radius * COS[k % CORNERS];
      xy[2 * k + 1] = y + radius * SIN[k % CORNERS];
    }
    CoordinateSequence ring = new PackedCoordinateSequence.Double(xy, 2, 0);
    return FACTORY.createPolygon(ring);
  }

  /**
   * {@return the part of a disc that a camera with a direction sees: its place, both edges, and
   * points on the arc every 11.25° from the first edge}
   *
   * @param bearing middle of the view, clockwise from north
   * @param angle full width of the view, above 0; 360 or more is the whole disc
   */
  public static Polygon sector(double x, double y, double radius, double bearing, double angle) {
    if (angle >= 360) {
      return of(x, y, radius);
    }
    int steps = (int) Math.ceil(angle / STEP - 1e-9);
    Coordinate[] ring = new Coordinate[steps + 3];
    ring[0] = new Coordinate(x, y);
    for (int k = 0; k <= steps; k++) {
      double turned = k == steps ? angle : k * STEP;
      double radians = StrictMath.toRadians(90 - bearing - angle / 2 + turned);
      ring[k + 1] =
          new Coordinate(
              x + radius * StrictMath.cos(radians), y + radius * StrictMath.sin(radians));
    }
    ring[steps + 2] = new Coordinate(x, y);
    return FACTORY.createPolygon(new CoordinateArraySequence(ring, 2, 0));
  }
}
