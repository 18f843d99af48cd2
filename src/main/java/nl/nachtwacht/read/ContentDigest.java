package nl.nachtwacht.read;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Locale;

/**
 * What a set of rows holds, as one number: the sum modulo 2^256 of the SHA-256 of each row.
 *
 * <p>Guarantee: blind to the order of rows, files and splits; two rows swapped give the same, a row
 * twice does not. Immutable.
 *
 * @param a bits 255 to 192
 * @param b bits 191 to 128
 * @param c bits 127 to 64
 * @param d bits 63 to 0
 */
public record ContentDigest(long a, long b, long c, long d) implements Serializable {
  /** No rows. */
  public static final ContentDigest EMPTY = new ContentDigest(0, 0, 0, 0);

  /** The eight bytes from there on, the first of them the highest. */
  static long at(byte[] bytes, int from) {
    long eight = 0;
    for (int i = from; i < from + 8; i++) {
      eight = eight << 8 | bytes[i] & 0xff;
    }
    return eight;
  }

  /** {@return the digest of both sets of rows together} */
  public ContentDigest plus(ContentDigest other) {
    long d4 = d + other.d;
    long carry = Long.compareUnsigned(d4, d) < 0 ? 1 : 0;
    long c4 = c + other.c + carry;
    carry = carry(c, c4, carry);
    long b4 = b + other.b + carry;
    carry = carry(b, b4, carry);
    return new ContentDigest(a + other.a + carry, b4, c4, d4);
  }

  private static long carry(long before, long after, long carry) {
    int order = Long.compareUnsigned(after, before);
    return order < 0 || order == 0 && carry == 1 ? 1 : 0;
  }

  /** {@return 64 hexadecimal digits} */
  public String hex() {
    return String.format(Locale.ROOT, "%016x%016x%016x%016x", a, b, c, d);
  }

  BigInteger number() {
    return new BigInteger(hex(), 16);
  }

  /** Adds up rows, fewer than 2^31, without an object for each. */
  static final class Sum {
    /** Digits of 32 bits, the highest first, and above them what they carry. */
    private final long[] digits = new long[8];

    /** Adds one row, given its SHA-256 (32 bytes). */
    void add(byte[] sha256) {
      for (int i = 0; i < 8; i += 2) {
        long two = at(sha256, 4 * i);
        digits[i] += two >>> 32;
        digits[i + 1] += two & 0xffff_ffffL;
      }
    }

    /** {@return the digest of the rows so far} */
    ContentDigest sum() {
      long[] sums = new long[4];
      long carry = 0;
      for (int i = 7; i >= 0; i--) {
        long digit = digits[i] + carry;
        sums[i / 2] |= i % 2 == 0 ? digit << 32 : digit & 0xffff_ffffL;
        carry = digit >>> 32;
      }
      return new ContentDigest(sums[0], sums[1], sums[2], sums[3]);
    }
  }
}
