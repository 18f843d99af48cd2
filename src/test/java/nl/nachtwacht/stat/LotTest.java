package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTest {
  @Test
  void lotIsThatOfSeedNameAndDraw() {
    Lot lot = new Lot(7);
    assertEquals(lot.share("a", 3), new Lot(7).share("a", 3));
    assertNotEquals(lot.share("a", 3), lot.share("a", 4));
    assertNotEquals(lot.share("a", 3), lot.share("b", 3));
    assertNotEquals(lot.share("a", 3), new Lot(8).share("a", 3));
  }

  @Test
  void lotsAreEvenlySpread() {
    Lot lot = new Lot(1);
    int[] tenths = new int[10];
    IntStream.range(0, 10_000).forEach(i -> tenths[(int) (10 * lot.share("area " + i, 0))]++);
    for (int count : tenths) {
      assertTrue(Math.abs(count - 1000) < 150, "a tenth has " + count);
    }
  }
}
