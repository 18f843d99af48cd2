package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * The example of R's {@code poisson.test}: breast cancer in two groups (Rothman and Boice 1979).
 */
class RateRatioReferenceTest {
  @Test
  void intervalIsThatOfPoissonTest() {
    RateRatio ratio = RateRatio.of(11, 800, 21, 1083 + 1050 + 878);
    assertEquals(1.971488, ratio.value(), 1e-6);
    assertEquals(0.8584264, ratio.interval().low(), 1e-6);
    assertEquals(4.2772659, ratio.interval().high(), 1e-6);
  }

  @Test
  void withoutEventsOnOneSideTheIntervalIsOpen() {
    assertEquals(0, RateRatio.of(0, 1, 5, 1).interval().low());
    assertTrue(Double.isInfinite(RateRatio.of(5, 1, 0, 1).interval().high()));
  }
}
