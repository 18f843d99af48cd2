package nl.nachtwacht.sample;

import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** RD New to longitude and latitude and back, by a library that the product doesn't use. */
final class Rd {
  private final BasicCoordinateTransform out;
  private final BasicCoordinateTransform back;

  Rd() {
    CRSFactory factory = new CRSFactory();
    var rd = factory.createFromName("EPSG:28992");
    var wgs84 = factory.createFromName("EPSG:4326");
    out = new BasicCoordinateTransform(rd, wgs84);
    back = new BasicCoordinateTransform(wgs84, rd);
  }

  /** {@return longitude (x) and latitude (y) in degrees} */
  ProjCoordinate lonLat(double x, double y) {
    return out.transform(new ProjCoordinate(x, y), new ProjCoordinate());
  }

  /** {@return the place of a longitude and latitude in degrees} */
  Spot spot(double lon, double lat) {
    ProjCoordinate xy = back.transform(new ProjCoordinate(lon, lat), new ProjCoordinate());
    return new Spot(xy.x, xy.y);
  }
}
