package nl.nachtwacht.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KernelTest {
  private static final long H = 30_000;

  @Test
  void aReportAtTheCentreGivesItsWholeWeight() {
    assertEquals(3L << 32, Kernel.term(0, H, 3));
  }

  @Test
  void halfTheBandwidthGivesNineSixteenths() {
    assertEquals(9L << 28, Kernel.term(H * H / 4, H, 1));
  }

  @Test
  void nothingIsLeftAtTheBandwidthAndBeyond() {
    assertTrue(Kernel.term(H * H - 20_000, H, 3) > 0);
    assertEquals(0, Kernel.term(H * H, H, 3));
    assertEquals(0, Kernel.term(Long.MAX_VALUE, H, 3));
  }

  @Test
  void theProductIsRoundedOnce() {
    long squared = 123_456_789L;
    double rest = 1 - squared / 9e8;
    assertEquals(Math.round(rest * rest * 0.3 * 0x1p32), Kernel.term(squared, H, 0.3));
  }

  @Test
  void everyWeightIsRoundedToTheNearestUnit() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 100_000; i++) {
      long squared = random.nextLong(H * H);
      double weight = Math.scalb(random.nextDouble(0.5, 1), random.nextInt(-40, 31));
      double rest = 1 - (double) squared / (H * H);
      assertEquals(
          Math.round(rest * rest * weight * 0x1p32), Kernel.term(squared, H, weight), "" + weight);
    }
  }
}
