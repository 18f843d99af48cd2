package nl.nachtwacht.plan;

import java.util.List;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Ground where nothing new can stand, such as open water. A cell is left out by its centre alone,
 * so cells that count may still hold some of it.
 *
 * <p>Units: polygons in metres of the working reference system, places in centimetres. Guarantee:
 * exact (JTS's orientation of three points), borders included; the order of polygons changes
 * nothing. Missing: without polygons no place is excluded.
 */
public final class Excluded {
  private static final double CM = 100;

  private final STRtree byBox = new STRtree();

  private Excluded() {}

  /** {@return ground where all may stand} */
  public static Excluded none() {
    return new Excluded();
  }

  /**
   * {@return the excluded ground in and around some cells}
   *
   * @param polygons polygons and multipolygons, valid; other geometries exclude nothing
   * @param cells only what may touch their box is kept
   */
  public static Excluded of(List<Geometry> polygons, PlanCells cells) {
    Excluded excluded = new Excluded();
    Envelope around = box(cells);
    for (Geometry polygon : polygons) {
      for (int part = 0; part < polygon.getNumGeometries(); part++) {
        Geometry one = polygon.getGeometryN(part);
        Envelope box = one.getEnvelopeInternal();
        if (one instanceof Polygon && box.intersects(around)) {
          excluded.byBox.insert(box, new IndexedPointInAreaLocator(one));
        }
      }
    }
    return excluded;
  }

  private static Envelope box(PlanCells cells) {
    Grid grid = cells.grid();
    double size = grid.cellMetres();
    Envelope box = new Envelope();
    for (int c = 0; c < cells.count(); c++) {
      double left = Cell.ix(cells.cell(c)) * size;
      double low = Cell.iy(cells.cell(c)) * size;
      box.expandToInclude(left, low);
      box.expandToInclude(left + size, low + size);
    }
    return box;
  }

  /** {@return whether a polygon contains or touches a place in or near the cells} */
  boolean holds(int xCm, int yCm) {
    Coordinate place = new Coordinate(xCm / CM, yCm / CM);
    for (Object near : byBox.query(new Envelope(place))) {
      if (((PointOnGeometryLocator) near).locate(place) != Location.EXTERIOR) {
        return true;
      }
    }
    return false;
  }
}
