package nl.nachtwacht.grid;

import java.io.Serializable;

/**
 * A rectangle that places of a reference system are expected in, edges included.
 *
 * <p>Units: those of the reference system, metres or degrees.
 *
 * @param minX least x or longitude
 * @param minY least y or latitude
 * @param maxX greatest x or longitude
 * @param maxY greatest y or latitude
 */
public record Extent(double minX, double minY, double maxX, double maxY) implements Serializable {
  /** Checks that the rectangle is not empty and finite. */
  public Extent {
    if (!(minX < maxX && minY < maxY && Double.isFinite(maxX - minX + maxY - minY))) {
      throw new IllegalStateException("extent without area");
    }
  }

  /** {@return whether a place lies in it or on its edge; a NaN never does} */
  public boolean contains(double x, double y) {
    return x >= minX && x <= maxX && y >= minY && y <= maxY;
  }
}
