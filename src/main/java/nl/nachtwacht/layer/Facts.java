package nl.nachtwacht.layer;

import java.io.Serializable;

/**
 * Which geometries a layer turned out to hold, once all its rows are read. It settles which columns
 * the layer makes.
 *
 * @param points how many features are points
 * @param lines how many are lines
 * @param polygons how many are polygons
 */
public record Facts(long points, long lines, long polygons) implements Serializable {
  /** Nothing. */
  public static final Facts NOTHING = new Facts(0, 0, 0);

  /** {@return the facts of both parts of a layer} */
  public Facts plus(Facts other) {
    return new Facts(points + other.points, lines + other.lines, polygons + other.polygons);
  }
}
