package nl.nachtwacht.plan;

import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.geom.Geometry;

/**
 * What a camera sees or a lamp lights: a disc, a sector of one, or a polygon.
 *
 * <p>Units: whole centimetres of the working reference system. Limits: walls and trees hide
 * nothing.
 */
public sealed interface Sight permits View, SeenPolygon {
  /** {@return whether a place lies in it, the edge included} */
  boolean sees(int xCm, int yCm);

  /** {@return the 8 × 8 sample points of a cell that lie in it, bits as in a lit mask} */
  long samples(Grid grid, int ix, int iy);

  /** {@return a rectangle that holds all of it} */
  Box box();

  /** {@return it as a polygon or multipolygon, in metres} */
  Geometry shape();

  /** {@return how far it reaches, in metres; NaN: it is a polygon} */
  default double reachMetres() {
    return Double.NaN;
  }

  /** {@return the middle of the view, degrees clockwise from north; NaN: it has none} */
  default double direction() {
    return Double.NaN;
  }

  /**
   * A rectangle of whole centimetres, edges included.
   *
   * @param west least x
   * @param south least y
   * @param east greatest x
   * @param north greatest y
   */
  record Box(int west, int south, int east, int north) {}
}
