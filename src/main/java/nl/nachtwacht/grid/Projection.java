package nl.nachtwacht.grid;

import java.util.List;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.operation.projection.LambertAzimuthalEqualArea;
import org.geotools.referencing.operation.projection.LambertConformal2SP;
import org.geotools.referencing.operation.projection.MapProjection.AbstractProvider;
import org.geotools.referencing.operation.projection.Mercator1SP;
import org.geotools.referencing.operation.projection.ObliqueStereographic;
import org.geotools.referencing.operation.projection.TransverseMercator;

/**
 * A map projection and its parameters, made from GeoTools' classes without GeoTools' registries:
 * looking a method up there loads every provider and opens the EPSG database, which costs seconds
 * at the start.
 *
 * @param method how the earth is laid flat
 * @param values degrees and metres in the order of {@link Method#names}
 */
record Projection(Method method, List<Double> values) {
  /** Methods of projection, each with the names of its parameters. */
  enum Method {
    OBLIQUE_STEREOGRAPHIC(
        "central_meridian",
        "latitude_of_origin",
        "scale_factor",
        "false_easting",
        "false_northing"),
    TRANSVERSE_MERCATOR(
        "central_meridian",
        "latitude_of_origin",
        "scale_factor",
        "false_easting",
        "false_northing"),
    LAMBERT_AZIMUTHAL(
        "longitude_of_center", "latitude_of_center", "false_easting", "false_northing"),
    LAMBERT_CONIC(
        "central_meridian",
        "latitude_of_origin",
        "standard_parallel_1",
        "standard_parallel_2",
        "false_easting",
        "false_northing"),
    /** Mercator on a sphere of the longer half axis, as web maps draw it. */
    WEB_MERCATOR("central_meridian");

    private final List<String> names;

    Method(String... names) {
      this.names = List.of(names);
    }
  }

  Projection {
    if (values.size() != method.names.size()) {
      throw new IllegalStateException(method + " with " + values.size() + " parameters");
    }
  }

  static Projection of(Method method, Double... values) {
    return new Projection(method, List.of(values));
  }

  static Projection utm(double centralMeridian) {
    return of(Method.TRANSVERSE_MERCATOR, centralMeridian, 0.0, 0.9996, 500_000.0, 0.0);
  }

  /** {@return longitude and latitude in degrees on the datum to metres} */
  MathTransform forward(Datum datum) {
    return switch (method) {
      case OBLIQUE_STEREOGRAPHIC ->
          new Stereographic(group(new ObliqueStereographic.Provider(), datum));
      case TRANSVERSE_MERCATOR -> new Transverse(group(new TransverseMercator.Provider(), datum));
      case LAMBERT_AZIMUTHAL ->
          new Azimuthal(group(new LambertAzimuthalEqualArea.Provider(), datum));
      case LAMBERT_CONIC -> new Conic(group(new LambertConformal2SP.Provider(), datum));
      case WEB_MERCATOR -> new Web(group(new Mercator1SP.Provider(), datum));
    };
  }

  private ParameterValueGroup group(AbstractProvider provider, Datum datum) {
    ParameterValueGroup group = provider.getParameters().createValue();
    boolean sphere = method == Method.WEB_MERCATOR;
    group.parameter("semi_major").setValue(datum.semiMajor());
    group.parameter("semi_minor").setValue(sphere ? datum.semiMajor() : datum.semiMinor());
    for (int i = 0; i < values.size(); i++) {
      group.parameter(method.names.get(i)).setValue(values.get(i).doubleValue());
    }
    return group;
  }

  /** GeoTools leaves its constructors to subclasses; these add nothing. */
  private static final class Stereographic extends ObliqueStereographic {
    private static final long serialVersionUID = 1L;

    Stereographic(ParameterValueGroup values) {
      super(values);
    }
  }

  private static final class Transverse extends TransverseMercator {
    private static final long serialVersionUID = 1L;

    Transverse(ParameterValueGroup values) {
      super(values);
    }
  }

  private static final class Azimuthal extends LambertAzimuthalEqualArea {
    private static final long serialVersionUID = 1L;

    Azimuthal(ParameterValueGroup values) {
      super(values);
    }
  }

  private static final class Conic extends LambertConformal2SP {
    private static final long serialVersionUID = 1L;

    Conic(ParameterValueGroup values) {
      super(values);
    }
  }

  private static final class Web extends Mercator1SP {
    private static final long serialVersionUID = 1L;

    Web(ParameterValueGroup values) {
      super(values);
    }
  }
}
