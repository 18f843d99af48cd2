package nl.nachtwacht.grid;

import org.geotools.referencing.operation.matrix.GeneralMatrix;
import org.geotools.referencing.operation.matrix.XMatrix;

/**
 * A figure of the earth and where it sits: an ellipsoid and seven parameters to WGS 84.
 *
 * <p>Rotations are those of a position vector (EPSG method 9606), the signs that {@code +towgs84}
 * has. The other convention turns the same numbers the other way, which moves Dutch places by 58 m.
 *
 * @param semiMajor longer half axis in metres
 * @param semiMinor shorter half axis in metres
 * @param shift dx, dy, dz in metres, rx, ry, rz in arc seconds, scale in parts per million
 */
record Datum(double semiMajor, double semiMinor, Shift shift) {
  static final Datum WGS84 = new Datum(6378137, 6356752.314245179, Shift.NONE);

  /** ETRS89 is taken as WGS 84 (EPSG:1149); its ellipsoid is flatter by a tenth of a millimetre. */
  static final Datum ETRS89 = new Datum(6378137, 6356752.314140356, Shift.NONE);

  /** Amersfoort on Bessel's ellipsoid; EPSG:15934, the parameters that GeoTools and PROJ use. */
  static final Datum AMERSFOORT =
      new Datum(
          6377397.155,
          6356078.962818189,
          new Shift(
              565.2369,
              50.0087,
              465.658,
              -0.4068573303223975,
              0.3507326765425626,
              -1.8703473836067956,
              4.0812));

  /** The Belgian datum of 1972 on the ellipsoid of 1924; EPSG:15929. */
  static final Datum BD72 =
      new Datum(
          6378388,
          6356911.9461279465,
          new Shift(-106.8686, 52.2978, -103.7239, 0.3366, -0.457, 1.8422, -1.2747));

  /** Seven parameters to WGS 84, position vector. */
  record Shift(double dx, double dy, double dz, double rx, double ry, double rz, double ppm) {
    static final Shift NONE = new Shift(0, 0, 0, 0, 0, 0, 0);

    /** {@return the matrix from geocentric coordinates to those of WGS 84} */
    XMatrix matrix() {
      double m = 1 + ppm * 1e-6;
      double unit = m * Math.PI / 180 / 3600;
      double x = rx * unit;
      double y = ry * unit;
      double z = rz * unit;
      return new GeneralMatrix(
          new double[][] {{m, -z, y, dx}, {z, m, -x, dy}, {-y, x, m, dz}, {0, 0, 0, 1}});
    }
  }
}
