package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContentDigestTest {
  private static ContentDigest digest(byte[] row) {
    ContentDigest.Sum sum = new ContentDigest.Sum();
    sum.add(row);
    return sum.sum();
  }

  @Test
  void isTheSumModulo256Bits() {
    SplittableRandom random = new SplittableRandom(3);
    ContentDigest sum = ContentDigest.EMPTY;
    ContentDigest.Sum rows = new ContentDigest.Sum();
    BigInteger expected = BigInteger.ZERO;
    for (int i = 0; i < 1000; i++) {
      byte[] row = new byte[32];
      random.nextBytes(row);
      if (i % 3 == 0) {
        Arrays.fill(row, 4 + i % 20, 32, (byte) 0xff);
      }
      sum = sum.plus(digest(row));
      rows.add(row);
      expected = expected.add(new BigInteger(1, row)).mod(BigInteger.ONE.shiftLeft(256));
    }
    assertEquals(expected, sum.number());
    assertEquals(expected, rows.sum().number());
  }

  @Test
  void carriesThroughAllOnes() {
    byte[] ones = new byte[32];
    Arrays.fill(ones, (byte) 0xff);
    byte[] one = new byte[32];
    one[31] = 1;
    assertEquals(ContentDigest.EMPTY, digest(ones).plus(digest(one)));
    ContentDigest.Sum rows = new ContentDigest.Sum();
    rows.add(ones);
    rows.add(one);
    assertEquals(ContentDigest.EMPTY, rows.sum());
  }
}
