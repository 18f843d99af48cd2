package nl.nachtwacht.publish;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing buffer of bytes into which the writers print numbers and text.
 *
 * <p>Guarantee: numbers print the same in every locale and on every virtual machine. Not
 * thread-safe.
 */
final class Bytes {
  /** Digits of the largest long. */
  private static final int LONGEST = 19;

  private byte[] data;
  private int size;

  Bytes(int capacity) {
    data = new byte[capacity];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** {@return the buffer itself; only the first {@link #size()} bytes count} */
  byte[] array() {
    return data;
  }

  byte[] toArray() {
    return Arrays.copyOf(data, size);
  }

  Bytes put(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, data, size, bytes.length);
    size += bytes.length;
    return this;
  }

  Bytes put(char ascii) {
    ensure(1);
    data[size++] = (byte) ascii;
    return this;
  }

  Bytes put(String text) {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Prints a text as a JSON string with its quotes. */
  Bytes json(String text) {
    int length = text.length();
    ensure(length + 2);
    int at = size;
    data[at++] = '"';
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7e || c == '"' || c == '\\') {
        // Most values are codes; the rest is Jackson's.
        return put('"').put(JsonStringEncoder.getInstance().quoteAsUTF8(text)).put('"');
      }
      data[at++] = (byte) c;
    }
    data[at++] = '"';
    size = at;
    return this;
  }

  /** Prints a whole number. */
  Bytes whole(long value) {
    return fixed(value, 0, '.');
  }

  /**
   * Prints a fixed-point number.
   *
   * @param units the number in units of its last decimal
   * @param decimals digits after the point; with none there is no point
   * @param point the decimal sign
   */
  Bytes fixed(long units, int decimals, char point) {
    ensure(24 + decimals);
    long rest = Math.abs(units);
    int end = size + Math.max(decimals + 1, digits(rest)) + (decimals > 0 ? 1 : 0);
    if (units < 0) {
      data[size] = '-';
      end++;
    }
    int first = size + (units < 0 ? 1 : 0);
    for (int at = end - 1; at >= first; at--) {
      if (decimals > 0 && at == end - 1 - decimals) {
        data[at] = (byte) point;
      } else {
        long tenth = tenth(rest);
        data[at] = (byte) ('0' + rest - 10 * tenth);
        rest = tenth;
      }
    }
    size = end;
    return this;
  }

  Bytes le32(int value) {
    ensure(4);
    for (int shift = 0; shift < 32; shift += 8) {
      data[size++] = (byte) (value >> shift);
    }
    return this;
  }

  Bytes leDouble(double value) {
    ensure(8);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 0; shift < 64; shift += 8) {
      data[size++] = (byte) (bits >> shift);
    }
    return this;
  }

  /** A division takes ten times as long as this product; 0xcccccccd is 2³⁵ ÷ 10, rounded up. */
  private static long tenth(long value) {
    return value <= Integer.MAX_VALUE ? value * 0xcccccccdL >>> 35 : value / 10;
  }

  private static int digits(long value) {
    int count = 1;
    for (long limit = 10; count < LONGEST && value >= limit; limit *= 10) {
      count++;
    }
    return count;
  }

  private void ensure(int more) {
    if (data.length - size < more) {
      data = Arrays.copyOf(data, Math.max(Math.addExact(size, more), data.length * 2));
    }
  }
}
