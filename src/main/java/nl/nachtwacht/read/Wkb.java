package nl.nachtwacht.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

/** Reads geometries from WKB, EWKB in hexadecimal digits, and WKT. Not thread-safe. */
final class Wkb {
  private static final int POINT_BYTES = 21;
  private static final int WITH_SRID = 0x20000000;

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

  /** Puts the geometry in {@code bytes[from..]} into a record; a point costs no objects. */
  void into(RawRecord record, byte[] bytes, int from) {
    if (bytes.length - from >= POINT_BYTES) {
      ByteBuffer body = order(bytes, from);
      if (body.getInt(from + 1) == 1) {
        point(record, body.getDouble(from + 5), body.getDouble(from + 13));
        return;
      }
    }
    place(record, read(from == 0 ? bytes : Arrays.copyOfRange(bytes, from, bytes.length)));
  }

  /** A point without a place has ordinates that are no numbers, for want of anything else. */
  private static void point(RawRecord record, double x, double y) {
    if (Double.isNaN(x) && Double.isNaN(y)) {
      record.noPlace();
    } else {
      record.point(x, y);
    }
  }

  private static ByteBuffer order(byte[] bytes, int from) {
    return ByteBuffer.wrap(bytes)
        .order(bytes[from] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  /** {@return the reference system that EWKB tells itself, 0 when it tells none} */
  static int srid(byte[] ewkb) {
    if (ewkb.length < 9) {
      return 0;
    }
    ByteBuffer head = order(ewkb, 0);
    return (head.getInt(1) & WITH_SRID) != 0 ? head.getInt(5) : 0;
  }

  /** Puts a geometry, if there is one, into a record. */
  static void place(RawRecord record, Optional<Geometry> geometry) {
    if (geometry.isEmpty()) {
      record.broken();
    } else if (geometry.get().isEmpty()) {
      record.noPlace();
    } else if (geometry.get() instanceof Point point) {
      record.point(point.getX(), point.getY());
    } else {
      record.shape(geometry.get(), false);
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
