package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.nachtwacht.stat.Interval;
import org.junit.jupiter.api.Test;

/** The interval of a neighbourhood doesn't leave out what was counted there. */
class TrustTest {
  private static final Trust TRUST = new Trust(2, 10, 500);

  @Test
  void countThatIsAboutWhatWasExpectedMovesNoEnd() {
    Interval usual = TRUST.ofNeighbourhoods();
    assertEquals(usual, TRUST.ofNeighbourhood(20, 20));
    assertEquals(usual, TRUST.ofNeighbourhood(20, 20 * usual.low()));
    assertEquals(usual, TRUST.ofNeighbourhood(20, 20 * usual.high()));
  }

  @Test
  void placeWithoutReportsMayHaveARateOfNothing() {
    Interval factors = TRUST.ofNeighbourhood(2, 0);
    assertEquals(0, factors.low());
    assertEquals(TRUST.ofNeighbourhoods().high(), factors.high());
  }

  @Test
  void endOnTheSideOfTheCountIsThatOfTheCountAlone() {
    // Garwood's interval: 1 report 0.0253 to 5.572, 50 reports 37.11 to 65.92.
    assertEquals(0.0253 / 4, TRUST.ofNeighbourhood(4, 1).low(), 1e-4);
    assertEquals(65.92 / 20, TRUST.ofNeighbourhood(20, 50).high(), 1e-3);
    assertEquals(TRUST.ofNeighbourhoods().low(), TRUST.ofNeighbourhood(20, 50).low());
  }

  @Test
  void intervalHoldsValueAndCount() {
    for (double counted = 0; counted < 60; counted += 0.5) {
      Interval factors = TRUST.ofNeighbourhood(8, counted);
      assertTrue(factors.low() <= 1 && factors.high() >= 1, "count " + counted);
      assertTrue(8 * factors.low() <= counted && counted <= 8 * factors.high());
    }
  }
}
