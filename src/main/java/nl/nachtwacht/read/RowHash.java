package nl.nachtwacht.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.io.WKBWriter;

/**
 * Hashes what a row holds: its mapped fields in the order of their names, each name and text with
 * its length before it, then the format's geometry as WKB of two dimensions.
 *
 * <p>Guarantee: depends on the row alone, not on the order or the names of the file's columns.
 */
final class RowHash {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** All numbers of so many digits fit a long. */
  private static final int MOST_DIGITS = 18;

  private final List<Columns.Named> content;
  private final byte[][] names;
  private final byte[] layer;
  private final boolean geometry;
  private final MessageDigest sha256 = FileScan.newSha256();
  private final WKBWriter writer = new WKBWriter(2);
  private byte[] bytes = new byte[1024];
  private int length;

  RowHash(FilePlan plan) {
    content = plan.columns().content();
    names = new byte[content.size()][];
    for (int i = 0; i < names.length; i++) {
      names[i] = content.get(i).name().getBytes(StandardCharsets.UTF_8);
    }
    layer = (plan.layer() + '\0').getBytes(StandardCharsets.UTF_8);
    geometry = plan.columns().place().from() == Columns.From.FILE;
  }

  /** Gathers what a record holds; {@link #digest} and {@link #contentKey} hash it. */
  void take(RawRecord record) {
    length = 0;
    for (int i = 0; i < names.length; i++) {
      putLength(names[i].length);
      put(names[i], names[i].length);
      int slot = content.get(i).slot();
      putText(record.chars(), record.from(slot), record.to(slot));
    }
    if (!geometry && record.place() != RawRecord.Place.POINT) {
      return;
    }
    switch (record.place()) {
      case NONE -> put(0);
      case BROKEN -> put(-1);
      case POINT -> putPoint(record.x(), record.y());
      case SHAPE -> {
        byte[] wkb = writer.write(record.shape());
        put(wkb.length);
        put(wkb, wkb.length);
      }
    }
  }

  /**
   * {@return SHA-256 of what was gathered}
   *
   * @param fate one more byte, so that a row that a condition leaves out counts as another
   */
  byte[] digest(int fate) {
    room(1);
    bytes[length] = (byte) fate;
    sha256.update(bytes, 0, length + 1);
    return sha256.digest();
  }

  /** {@return 64 bits of the SHA-256 of layer name and what was gathered} */
  long contentKey() {
    sha256.update(layer);
    sha256.update(bytes, 0, length);
    return ContentDigest.at(sha256.digest(), 0);
  }

  /** {@return 64 bits of the SHA-256 of layer name and id} */
  long idKey(String id) {
    sha256.update(layer);
    return ContentDigest.at(sha256.digest(id.getBytes(StandardCharsets.UTF_8)), 0);
  }

  /** {@return see {@link ReadRow#idNumber}; the hash is FNV-1a: cheap, not secret} */
  static long idNumber(char[] chars, int from, int to) {
    long number = 0;
    long hash = FNV_START;
    boolean plain = to - from <= MOST_DIGITS && (chars[from] != '0' || to - from == 1);
    for (int i = from; i < to; i++) {
      int digit = chars[i] - '0';
      plain &= digit >= 0 && digit <= 9;
      number = 10 * number + digit;
      hash = (hash ^ chars[i]) * FNV_PRIME;
    }
    return plain ? number : hash | Long.MIN_VALUE;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  private void put(int value) {
    room(4);
    set(length, value);
    length += 4;
  }

  private void set(int at, int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
  }

  private void put(byte[] more, int count) {
    room(count);
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
  }

  /** UTF-8 with its length before it; plain ASCII without a detour. */
  private void putText(char[] chars, int from, int to) {
    int start = length;
    putLength(to - from);
    room(to - from);
    int shift = length - from;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c >= 0x80) {
        length = start;
        byte[] utf8 = new String(chars, from, to - from).getBytes(StandardCharsets.UTF_8);
        putLength(utf8.length);
        put(utf8, utf8.length);
        return;
      }
      bytes[i + shift] = (byte) c;
    }
    length += to - from;
  }

  /** Seven bits a byte: short rows then fit one block of the hash. */
  private void putLength(int count) {
    room(5);
    int rest = count;
    while (rest > 0x7f) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void putPoint(double x, double y) {
    put(21);
    room(1);
    bytes[length++] = 0;
    put(1);
    putDouble(x);
    putDouble(y);
  }

  private void putDouble(double value) {
    long bits = Double.doubleToLongBits(value);
    put((int) (bits >>> 32));
    put((int) bits);
  }
}
