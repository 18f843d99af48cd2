package nl.nachtwacht.layer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Features as bytes, for the way from one task to another.
 *
 * <p>Shape: a version, how many, then per feature x and y in four bytes each, its numbers, its
 * shape as WKB and its label in UTF-8, each with the length before it, 0 where there is none.
 * Numbers and lengths take seven bits a byte, the sign in the lowest bit: small ones fit one byte.
 * An array and a position rather than a stream, whose calls cost more than the work.
 */
final class FeatureCodec {
  private static final byte VERSION = 2;
  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes;
  private int at;

  private FeatureCodec(byte[] bytes) {
    this.bytes = bytes;
  }

  static byte[] encode(Features features, int[] which, int width) {
    FeatureCodec out = new FeatureCodec(new byte[16 + 16 * which.length]);
    int room = 1 + 2 * Integer.BYTES + LONGEST_NUMBER * (width + 2);
    out.bytes[out.at++] = VERSION;
    out.putInt(which.length);
    for (int feature : which) {
      out.ensure(room);
      out.putInt(features.xCm(feature));
      out.putInt(features.yCm(feature));
      for (int i = 0; i < width; i++) {
        out.putNumber(features.number(feature, i));
      }
      if (features.hasShape(feature)) {
        out.putBytes(new WKBWriter().write(features.shape(feature)));
      } else {
        out.putNumber(0);
      }
      String label = features.label(feature);
      if (label.isEmpty()) {
        out.putNumber(0);
      } else {
        out.putBytes(label.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Arrays.copyOf(out.bytes, out.at);
  }

  static void decode(byte[] encoded, int width, Features.Builder into) {
    FeatureCodec in = new FeatureCodec(encoded);
    if (in.bytes[in.at++] != VERSION) {
      throw new IllegalStateException("features of another version");
    }
    WKBReader reader = new WKBReader();
    long[] numbers = new long[width];
    for (int left = in.getInt(); left > 0; left--) {
      int x = in.getInt();
      int y = in.getInt();
      for (int i = 0; i < width; i++) {
        numbers[i] = in.getNumber();
      }
      into.point(x, y, numbers);
      int length = (int) in.getNumber();
      if (length > 0) {
        into.attach(in.getShape(length, reader));
      }
      length = (int) in.getNumber();
      if (length > 0) {
        into.label(new String(in.getBytes(length), StandardCharsets.UTF_8));
      }
    }
  }

  private void ensure(int more) {
    if (at + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, at + more));
    }
  }

  /** Bytes with their number before them, and room for the number that follows. */
  private void putBytes(byte[] some) {
    putNumber(some.length);
    ensure(some.length + LONGEST_NUMBER);
    System.arraycopy(some, 0, bytes, at, some.length);
    at += some.length;
  }

  private byte[] getBytes(int length) {
    at += length;
    return Arrays.copyOfRange(bytes, at - length, at);
  }

  private Geometry getShape(int length, WKBReader reader) {
    try {
      return reader.read(getBytes(length));
    } catch (ParseException e) {
      throw new IllegalStateException("a shape of our own can't be read back");
    }
  }

  private void putInt(int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
    at += Integer.BYTES;
  }

  private int getInt() {
    at += Integer.BYTES;
    return bytes[at - 4] << 24
        | (bytes[at - 3] & 0xff) << 16
        | (bytes[at - 2] & 0xff) << 8
        | bytes[at - 1] & 0xff;
  }

  private void putNumber(long value) {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7fL) != 0) {
      bytes[at++] = (byte) (rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
  }

  private long getNumber() {
    long value = 0;
    int shift = 0;
    int next = bytes[at++];
    for (; next < 0; next = bytes[at++], shift += 7) {
      value |= (next & 0x7fL) << shift;
    }
    value |= (long) next << shift;
    return (value >>> 1) ^ -(value & 1);
  }
}
