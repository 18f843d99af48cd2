package nl.nachtwacht.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LitMaskTest {
  private static final int CELL = 10_000;

  @Test
  void aSampleAtExactlyTheReachIsLit() {
    // Sample (0, 0) of a cell of 100 m lies at 6.25 m, 6.25 m.
    assertEquals(1L, LitMask.of(625 - 500, 625, 500, CELL) & 1);
    assertEquals(0L, LitMask.of(625 - 501, 625, 500, CELL) & 1);
    assertEquals(1L, LitMask.of(625, 625 - 500, 500, CELL));
    assertEquals(0L, LitMask.of(625, 625 - 501, 500, CELL));
  }

  @Test
  void theThirdSampleEastIsTheThirdBit() {
    assertEquals(1L << 2, LitMask.of(625 + 2 * 1250, 625, 100, CELL));
  }

  @Test
  void theFourthSampleNorthIsTheFourthByte() {
    assertEquals(1L << 24, LitMask.of(625, 625 + 3 * 1250, 100, CELL));
  }

  @Test
  void aLampThatReachesEverySampleLightsTheCell() {
    assertEquals(-1L, LitMask.of(5000, 5000, 6188, CELL));
    assertEquals(60, Long.bitCount(LitMask.of(5000, 5000, 6187, CELL)));
    assertEquals(1.0, LitMask.share(-1L));
  }

  @Test
  void aLampFarAwayLightsNothing() {
    assertEquals(0, LitMask.of(-5000, 5000, 5000, CELL));
    assertEquals(0, LitMask.of(20_000, 30_000, 5000, CELL));
    assertEquals(0, LitMask.of(5000, -90_000, 5000, CELL));
  }

  @ParameterizedTest
  @CsvSource({"10000,5000", "10000,3000", "25000,5000", "1000,5000", "3300,2777", "10000,0"})
  void everySampleIsLitWithinReachAndNotBeyond(int cell, int reach) {
    Random random = new Random(cell + reach);
    for (int round = 0; round < 3000; round++) {
      int dx = random.nextInt(cell + 2 * reach) - reach;
      int dy = random.nextInt(cell + 2 * reach) - reach;
      long expected = 0;
      for (int bit = 0; bit < 64; bit++) {
        long x = (long) cell * (2 * (bit & 7) + 1) - 16L * dx;
        long y = (long) cell * (2 * (bit >> 3) + 1) - 16L * dy;
        expected |= x * x + y * y <= 256L * reach * reach ? 1L << bit : 0;
      }
      assertEquals(expected, LitMask.of(dx, dy, reach, cell), dx + " " + dy);
    }
  }
}
