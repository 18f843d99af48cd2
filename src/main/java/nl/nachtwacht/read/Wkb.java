package nl.nachtwacht.read;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

/** Reads geometries from WKB, EWKB in hexadecimal digits, and WKT. Not thread-safe. */
final class Wkb {
  private final GeometryFactory factory = new GeometryFactory();
  private final WKBReader binary = new WKBReader(factory);
  private final WKTReader text = new WKTReader(factory);

  /** {@return the geometry, empty when it can't be understood} */
  Optional<Geometry> read(byte[] wkb) {
    try {
      return Optional.of(binary.read(wkb));
    } catch (ParseException | IllegalArgumentException | StackOverflowError e) {
      // Unclosed rings and the like are IllegalArgumentExceptions, collections within collections
      // without end overflow the stack; messages hold coordinates.
      return Optional.empty();
    }
  }

  /** {@return the geometry of WKT, EWKT, or WKB in hexadecimal digits} */
  Optional<Geometry> read(String value) {
    if (isHex(value)) {
      return value.length() % 2 == 0 ? read(bytes(value)) : Optional.empty();
    }
    int plain = value.regionMatches(true, 0, "SRID=", 0, 5) ? value.indexOf(';') + 1 : 0;
    try {
      return Optional.of(text.read(value.substring(plain)));
    } catch (ParseException | IllegalArgumentException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  static boolean isHex(String value) {
    if (value.isEmpty()) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.digit(value.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  static byte[] bytes(String hex) {
    byte[] bytes = new byte[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit(hex.charAt(2 * i), 16);
      int low = Character.digit(hex.charAt(2 * i + 1), 16);
      bytes[i] = (byte) (high << 4 | low);
    }
    return bytes;
  }
}
