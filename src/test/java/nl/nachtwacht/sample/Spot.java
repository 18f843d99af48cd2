package nl.nachtwacht.sample;

import nl.nachtwacht.grid.Cell;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place in RD New (EPSG:28992), in metres, on whole centimetres.
 *
 * @param x metres to the east
 * @param y metres to the north
 */
record Spot(double x, double y) {
  /** The side of a cell in metres. */
  static final int CELL = 100;

  /** Farther from a cell's edge than any two transforms of a place differ, in metres. */
  private static final double MARGIN = 2;

  Spot {
    x = Math.round(x * 100) / 100.0;
    y = Math.round(y * 100) / 100.0;
  }

  /** {@return the place at this many metres and degrees (counter-clockwise from the east)} */
  Spot at(double degrees, double metres) {
    double angle = StrictMath.toRadians(degrees);
    return plus(metres * StrictMath.cos(angle), metres * StrictMath.sin(angle));
  }

  /** {@return the place this many metres to the east and north} */
  Spot plus(double dx, double dy) {
    return new Spot(x + dx, y + dy);
  }

  /** {@return the nearest place in the same cell that keeps clear of the cell's edges} */
  Spot clearOfEdges() {
    return new Spot(clear(x), clear(y));
  }

  private static double clear(double value) {
    double low = Math.floor(value / CELL) * CELL;
    return Math.max(low + MARGIN, Math.min(low + CELL - MARGIN, value));
  }

  /** {@return the distance in metres} */
  double distance(Spot other) {
    return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
  }

  /** {@return the cell that holds this place} */
  long cell() {
    return Cell.of((int) Math.floor(x / CELL), (int) Math.floor(y / CELL));
  }

  /** {@return the same place for JTS} */
  Coordinate coordinate() {
    return new Coordinate(x, y);
  }

  /** {@return the centre of a cell} */
  static Spot centre(long cell) {
    return new Spot((Cell.ix(cell) + 0.5) * CELL, (Cell.iy(cell) + 0.5) * CELL);
  }

  /** {@return the code of a cell: its south-western corner in hectometres} */
  static String code(long cell) {
    return "E" + Cell.ix(cell) + "N" + Cell.iy(cell);
  }
}
