package nl.nachtwacht.publish;

import java.io.Serializable;

/**
 * The rectangle around geometries, in the units of their reference system; edges belong to it.
 *
 * @param minX west
 * @param minY south
 * @param maxX east
 * @param maxY north
 */
public record Box(double minX, double minY, double maxX, double maxY) implements Serializable {
  /** Around nothing. */
  public static final Box EMPTY =
      new Box(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /** {@return whether it is around nothing} */
  public boolean isEmpty() {
    return minX > maxX;
  }

  /** {@return the rectangle around both} */
  public Box plus(Box other) {
    return new Box(
        Math.min(minX, other.minX),
        Math.min(minY, other.minY),
        Math.max(maxX, other.maxX),
        Math.max(maxY, other.maxY));
  }
}
