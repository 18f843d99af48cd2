package nl.nachtwacht.stat;

/**
 * Climbs to the maximum of a smooth function of two variables, by Newton's method with step
 * halving.
 *
 * <p>A step that Newton's method can't give, where the function isn't concave, follows the slope.
 * No step is longer than 2 in either variable. The climb ends when both changes are below 1e-12 or
 * no step leads higher; with variables that are logarithms that is a relative change. At the low
 * end of the range of x it goes on along y; at the high end it stops, for there the function rises
 * beyond it.
 */
final class Ascent {
  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 40;
  private static final double LONGEST = 2;
  private static final double STILL = 1e-12;

  /** What rounding may hide in a sum of many logarithms. */
  private static final double BLUR = 1e-11;

  /**
   * The function at a point.
   *
   * @param value its value
   * @param x slope in x
   * @param y slope in y
   * @param xx curvature in x
   * @param xy mixed second derivative
   * @param yy curvature in y
   */
  record Slope(double value, double x, double y, double xx, double xy, double yy) {
    /** A function of x alone: y stays where it is. */
    static Slope ofOne(double value, double x, double xx) {
      return new Slope(value, x, 0, xx, 0, -1);
    }

    /** The same point where x is held. */
    Slope alongY() {
      return new Slope(value, 0, y, -1, 0, yy);
    }
  }

  /** A point of the plane. */
  record Point(double x, double y) {}

  /** A function of two variables with its derivatives. */
  interface Surface {
    /** The function at a point. */
    Slope at(double x, double y);
  }

  private Ascent() {}

  /** The top within the range, or the point where x came to its high end. */
  static Point climb(Surface surface, Point start, double lowX, double highX) {
    Point here = start;
    Slope slope = surface.at(here.x, here.y);
    for (int step = 0; step < MOST_STEPS; step++) {
      boolean isHeld = here.x <= lowX && slope.x < 0;
      Point move = move(isHeld ? slope.alongY() : slope);
      double part = 1;
      Point next = moved(here, move, part, lowX, highX);
      Slope there = surface.at(next.x, next.y);
      double least = slope.value - BLUR * (1 + Math.abs(slope.value));
      for (int halving = 0; !(there.value >= least) && halving < MOST_HALVINGS; halving++) {
        part /= 2;
        next = moved(here, move, part, lowX, highX);
        there = surface.at(next.x, next.y);
      }
      if (!(there.value >= least)) {
        return here;
      }
      double change = Math.max(Math.abs(next.x - here.x), Math.abs(next.y - here.y));
      here = next;
      slope = there;
      if (change < STILL || here.x >= highX) {
        return here;
      }
    }
    return here;
  }

  private static Point moved(Point from, Point move, double part, double lowX, double highX) {
    double x = Math.max(lowX, Math.min(highX, from.x + part * move.x));
    return new Point(x, from.y + part * move.y);
  }

  private static Point move(Slope s) {
    double determinant = s.xx * s.yy - s.xy * s.xy;
    boolean isConcave = s.xx < 0 && determinant > 0;
    double x = isConcave ? (s.xy * s.y - s.yy * s.x) / determinant : s.x / (Math.abs(s.xx) + 1e-9);
    double y = isConcave ? (s.xy * s.x - s.xx * s.y) / determinant : s.y / (Math.abs(s.yy) + 1e-9);
    double length = Math.max(Math.abs(x), Math.abs(y));
    double shorter = length > LONGEST ? LONGEST / length : 1;
    return new Point(x * shorter, y * shorter);
  }
}
