package nl.nachtwacht.grid;

import java.util.List;
import java.util.Optional;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.GeocentricTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.geotools.referencing.operation.transform.ProjectiveTransform;
import tech.units.indriya.unit.Units;

/**
 * The reference systems that Dutch and Belgian municipalities use, ready without the EPSG database.
 *
 * @param crs what the system is
 * @param datum figure of the earth and its place
 * @param projection how it is laid flat; empty where coordinates are degrees
 */
record BuiltIn(Crs crs, Datum datum, Optional<Projection> projection) {
  private static final String NONE = "none, the datum is WGS 84";
  private static final String NO_SHIFT = "ETRS89 to WGS 84 (1), EPSG:1149: no shift, within 1 m";
  private static final String RD_SHIFT =
      "Amersfoort to WGS 84 (3), EPSG:15934: seven parameters, position vector 565.2369, 50.0087,"
          + " 465.658, -0.40685733, 0.35073268, -1.87034738, 4.0812; within 0.17 m of"
          + " RDNAPTRANS2008 at six control points";
  private static final String BELGIAN_SHIFT =
      "BD72 to WGS 84 (3), EPSG:15929: seven parameters, within 0.2 m";

  private static final Extent GLOBE = new Extent(-180, -90, 180, 90);
  private static final Extent ZONE = new Extent(100_000, 0, 900_000, 9_400_000);

  private static final Projection RD =
      Projection.of(
          Projection.Method.OBLIQUE_STEREOGRAPHIC,
          5 + 23 / 60.0 + 15.5 / 3600,
          52 + 9 / 60.0 + 22.178 / 3600,
          0.9999079,
          155_000.0,
          463_000.0);
  private static final Projection LAEA =
      Projection.of(Projection.Method.LAMBERT_AZIMUTHAL, 10.0, 52.0, 4_321_000.0, 3_210_000.0);
  private static final Projection BELGIAN_LAMBERT =
      Projection.of(
          Projection.Method.LAMBERT_CONIC,
          4.367486666666666,
          90.0,
          51.16666723333333,
          49.8333339,
          150_000.013,
          5_400_088.438);
  private static final Projection WEB = Projection.of(Projection.Method.WEB_MERCATOR, 0.0);

  private static final List<BuiltIn> ALL =
      List.of(
          degrees("OGC:CRS84", Datum.WGS84, NONE),
          degrees("EPSG:4326", Datum.WGS84, NONE),
          degrees("EPSG:4258", Datum.ETRS89, NO_SHIFT),
          metres("EPSG:28992", new Extent(0, 300_000, 300_000, 650_000), RD_SHIFT)
              .on(Datum.AMERSFOORT, RD),
          metres("EPSG:25831", ZONE, NO_SHIFT).on(Datum.ETRS89, Projection.utm(3)),
          metres("EPSG:25832", ZONE, NO_SHIFT).on(Datum.ETRS89, Projection.utm(9)),
          metres("EPSG:32631", ZONE, NONE).on(Datum.WGS84, Projection.utm(3)),
          metres("EPSG:3035", new Extent(900_000, 900_000, 7_400_000, 7_400_000), NO_SHIFT)
              .on(Datum.ETRS89, LAEA),
          metres("EPSG:3857", new Extent(-20_037_509, -20_048_967, 20_037_509, 20_048_967), NONE)
              .on(Datum.WGS84, WEB),
          metres("EPSG:31370", new Extent(0, 0, 300_000, 300_000), BELGIAN_SHIFT)
              .on(Datum.BD72, BELGIAN_LAMBERT));

  private static BuiltIn degrees(String code, Datum datum, String toWgs84) {
    return new BuiltIn(new Crs(code, false, Optional.of(GLOBE), toWgs84), datum, Optional.empty());
  }

  private static BuiltIn metres(String code, Extent extent, String toWgs84) {
    return new BuiltIn(
        new Crs(code, true, Optional.of(extent), toWgs84), Datum.WGS84, Optional.empty());
  }

  private BuiltIn on(Datum where, Projection how) {
    return new BuiltIn(crs, where, Optional.of(how));
  }

  /** {@return the system of a code in its short form} */
  static Optional<BuiltIn> find(String code) {
    return ALL.stream().filter(b -> b.crs.code().equals(code)).findFirst();
  }

  /** {@return the transform to another system; exact inverses of each other} */
  Transform to(BuiltIn other) {
    MathTransform out = projection.map(p -> inverse(p.forward(datum))).orElse(identity());
    MathTransform in = other.projection.map(p -> p.forward(other.datum)).orElse(identity());
    if (!datum.equals(other.datum)) {
      MathTransform across = join(toGlobe(datum), inverse(toGlobe(other.datum)));
      out = join(out, across);
    }
    MathTransform all = join(out, in);
    if (all.isIdentity()) {
      return new Same();
    }
    return new Steps(crs.code(), other.crs.code(), true, !crs.metric(), all);
  }

  /** Degrees on a datum to geocentric metres on WGS 84, on the ellipsoid (height 0). */
  private static MathTransform toGlobe(Datum datum) {
    MathTransform geocentric =
        new GeocentricTransform(datum.semiMajor(), datum.semiMinor(), Units.METRE, false);
    return datum.shift().equals(Datum.Shift.NONE)
        ? geocentric
        : join(geocentric, ProjectiveTransform.create(datum.shift().matrix()));
  }

  private static MathTransform identity() {
    return IdentityTransform.create(2);
  }

  private static MathTransform join(MathTransform first, MathTransform second) {
    return ConcatenatedTransform.create(first, second);
  }

  private static MathTransform inverse(MathTransform transform) {
    try {
      return transform.inverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("projection without inverse", e);
    }
  }
}
