package nl.nachtwacht.plan;

import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** A polygon that is seen, as a register of cameras may draw it. Units: metres where a geometry. */
public final class SeenPolygon implements Sight {
  private static final double SIDE = 8;
  private static final double CM = 100;

  private final Box box;
  private final PointOnGeometryLocator locator;

  private final Geometry polygon;

  private SeenPolygon(Geometry polygon, Box box, PointOnGeometryLocator locator) {
    this.polygon = polygon;
    this.box = box;
    this.locator = locator;
  }

  /** {@return what lies in a polygon or multipolygon of metres, its border included} */
  public static SeenPolygon of(Geometry polygon) {
    Envelope around = polygon.getEnvelopeInternal();
    Box box =
        new Box(
            Grid.cm(Math.floor(around.getMinX())),
            Grid.cm(Math.floor(around.getMinY())),
            Grid.cm(Math.ceil(around.getMaxX())),
            Grid.cm(Math.ceil(around.getMaxY())));
    return new SeenPolygon(polygon, box, new IndexedPointInAreaLocator(polygon));
  }

  @Override
  public boolean sees(int xCm, int yCm) {
    return holds(xCm / CM, yCm / CM);
  }

  @Override
  public long samples(Grid grid, int ix, int iy) {
    double cell = grid.cellMetres();
    long seen = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      double x = (ix + (bit % 8 + 0.5) / SIDE) * cell;
      double y = (iy + (bit / 8 + 0.5) / SIDE) * cell;
      seen |= holds(x, y) ? 1L << bit : 0;
    }
    return seen;
  }

  @Override
  public Geometry shape() {
    return polygon;
  }

  private boolean holds(double x, double y) {
    return locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
  }

  @Override
  public Box box() {
    return box;
  }
}
