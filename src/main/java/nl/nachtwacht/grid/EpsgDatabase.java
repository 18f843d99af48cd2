package nl.nachtwacht.grid;

import java.util.Optional;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import org.geotools.api.geometry.Bounds;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.CoordinateOperation;
import org.geotools.referencing.CRS;
import tech.units.indriya.unit.Units;

/**
 * GeoTools' EPSG database: every code that is not built in. Its first look-up unpacks and opens a
 * database under the temporary folder, 2 to 4 seconds.
 */
final class EpsgDatabase {
  private EpsgDatabase() {}

  /** {@return the system of a code; empty where the code is unknown or not a plane or globe} */
  static Optional<Crs> find(String code) {
    try {
      CoordinateReferenceSystem crs = decode(code);
      boolean plane = crs instanceof ProjectedCRS;
      if (!(plane || crs instanceof GeographicCRS)
          || crs.getCoordinateSystem().getDimension() != 2) {
        return Optional.empty();
      }
      boolean metric = plane && Units.METRE.equals(crs.getCoordinateSystem().getAxis(0).getUnit());
      return Optional.of(new Crs(code, metric, extent(crs), toWgs84(crs)));
    } catch (FactoryException e) {
      return Optional.empty();
    }
  }

  /** {@return the transform; refuses with E0303 where no operation with a known datum shift is} */
  static Transform between(String from, String to) {
    try {
      CoordinateReferenceSystem source = decode(from);
      CoordinateReferenceSystem target = decode(to);
      boolean degrees = source instanceof GeographicCRS;
      return new Steps(from, to, false, degrees, CRS.findMathTransform(source, target, false));
    } catch (FactoryException e) {
      throw new Refusal(
          Code.E0303,
          "",
          "no transformation is known from " + from + " to " + to,
          "deliver the layer in EPSG:28992 or EPSG:4326");
    }
  }

  private static CoordinateReferenceSystem decode(String code) throws FactoryException {
    return CRS.decode(code.equals("OGC:CRS84") ? "EPSG:4326" : code, true);
  }

  /** The area of a system, where it is one rectangle: some reach across the date line. */
  private static Optional<Extent> extent(CoordinateReferenceSystem crs) {
    Bounds b = CRS.getEnvelope(crs);
    return b == null || !(b.getSpan(0) > 0 && b.getSpan(1) > 0)
        ? Optional.empty()
        : Optional.of(
            new Extent(b.getMinimum(0), b.getMinimum(1), b.getMaximum(0), b.getMaximum(1)));
  }

  private static String toWgs84(CoordinateReferenceSystem crs) throws FactoryException {
    CoordinateOperation operation =
        CRS.getCoordinateOperationFactory(false).createOperation(crs, decode("EPSG:4326"));
    return operation.getName().getCode() + ", from the EPSG database";
  }
}
