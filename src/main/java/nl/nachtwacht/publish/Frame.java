package nl.nachtwacht.publish;

import java.io.Serializable;
import nl.nachtwacht.grid.Transform;
import nl.nachtwacht.table.Rounding;

/**
 * The reference system in which the coordinates of a file stand.
 *
 * <p>Guarantee: degrees are rounded half even to 7 decimals, about a centimetre, so that a corner
 * has the same coordinates in every file; metres stay as they are.
 *
 * @param crs its code, such as {@code EPSG:28992} or {@code OGC:CRS84}
 * @param transform from the working reference system to it
 * @param degrees whether its coordinates are longitude and latitude
 */
public record Frame(String crs, Transform transform, boolean degrees) implements Serializable {
  /** Digits after the point of a printed degree. */
  public static final int DECIMALS = 7;

  /** The code of longitude and latitude on WGS 84. */
  public static final String CRS84 = "OGC:CRS84";

  private static final double UNITS = 1e7;

  /** {@return the working reference system itself} */
  public static Frame working(String crs) {
    return new Frame(crs, (xy, count) -> {}, false);
  }

  /** {@return longitude and latitude, given the transform from the working reference system} */
  public static Frame lonLat(Transform transform) {
    return new Frame(CRS84, transform, true);
  }

  /** Takes pairs of the working reference system to this one, in place. */
  void apply(double[] xy, int count) {
    transform.apply(xy, count);
    for (int i = 0; i < 2 * count; i++) {
      if (!Double.isFinite(xy[i])) {
        throw new IllegalStateException("a coordinate that is no number in " + crs);
      }
      if (degrees) {
        xy[i] = units(xy[i]) / UNITS;
      }
    }
  }

  /** {@return a degree as a whole number of units of its last printed digit} */
  static long units(double degree) {
    return (long) Rounding.halfEven(degree * UNITS);
  }
}
