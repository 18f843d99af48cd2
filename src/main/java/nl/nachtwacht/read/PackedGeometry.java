package nl.nachtwacht.read;

import java.util.Optional;

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
      wkb.into(record, bytes, HEADER + ENVELOPE[kind]);
    }
  }
}
