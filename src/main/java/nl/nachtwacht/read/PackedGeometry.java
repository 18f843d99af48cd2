package nl.nachtwacht.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Reads the geometries of a GeoPackage: {@code GP}, version, flags, reference system, an envelope
 * whose size the flags tell, then WKB.
 *
 * <p>Source: OGC 12-128r18, section 2.1.3.
 */
final class PackedGeometry {
  private static final int HEADER = 8;

  /** Bytes of the envelope by its kind. */
  private static final int[] ENVELOPE = {0, 32, 48, 48, 64};

  private final Wkb wkb = new Wkb();

  void into(RawRecord record, Optional<byte[]> blob) {
    if (blob.isEmpty()) {
      record.noPlace();
      return;
    }
    byte[] bytes = blob.get();
    int kind = bytes.length < HEADER ? ENVELOPE.length : bytes[3] >> 1 & 7;
    boolean sound = bytes.length >= HEADER && bytes[0] == 'G' && bytes[1] == 'P';
    if (!sound || kind >= ENVELOPE.length || bytes.length < HEADER + ENVELOPE[kind]) {
      record.broken();
      return;
    }
    boolean empty = (bytes[3] & 0x10) != 0;
    if (empty) {
      record.noPlace();
    } else {
      body(record, bytes, HEADER + ENVELOPE[kind]);
    }
  }

  private void body(RawRecord record, byte[] bytes, int from) {
    if (bytes.length - from >= 21 && isPoint(bytes, from)) {
      ByteBuffer body = order(bytes, from);
      record.point(body.getDouble(from + 5), body.getDouble(from + 13));
      return;
    }
    place(record, wkb.read(Arrays.copyOfRange(bytes, from, bytes.length)));
  }

  private static boolean isPoint(byte[] bytes, int from) {
    return order(bytes, from).getInt(from + 1) == 1;
  }

  private static ByteBuffer order(byte[] bytes, int from) {
    return ByteBuffer.wrap(bytes)
        .order(bytes[from] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
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
}
