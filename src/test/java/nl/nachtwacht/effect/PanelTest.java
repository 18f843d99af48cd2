package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.nachtwacht.effect.RatioOfRatios.Pair;
import org.junit.jupiter.api.Test;

class PanelTest {
  private static final boolean[] FIRST = {true, false};

  @Test
  void twoAreasGiveTheRatioOfFourCounts() {
    double[][] counts = {{8, 11, 9, 12, 5, 4, 6, 5}, {20, 19, 25, 22, 18, 21, 20, 23}};
    Panel panel = Panel.effect(counts, FIRST, 4);
    RatioOfRatios four = RatioOfRatios.ofCounts(new Pair(40, 20), new Pair(86, 82));
    assertTrue(panel.dispersion() < 1);
    assertEquals(four.log(), panel.log(), 1e-9);
    assertEquals(four.error(), panel.error(), 1e-9);
    assertEquals(6, panel.freedom());
  }

  @Test
  void spreadWithinTheTimesWidensTheIntervalAndLackOfItDoesNot() {
    double[][] even = {{10, 10, 10, 10, 10, 10, 10, 10}, {20, 20, 20, 20, 20, 20, 20, 20}};
    double[][] bunches = {{20, 0, 20, 0, 20, 0, 20, 0}, {20, 20, 20, 20, 20, 20, 20, 20}};
    Panel calm = Panel.effect(even, FIRST, 4);
    Panel wild = Panel.effect(bunches, FIRST, 4);
    assertEquals(0, calm.dispersion(), 1e-12);
    assertEquals(Math.sqrt(2.0 / 40 + 2.0 / 80), calm.error(), 1e-9, "as of Poisson");
    assertTrue(wild.dispersion() > 5, "bunches");
    assertTrue(wild.error() > 2 * calm.error());
  }

  @Test
  void quartersInWhichNothingWasCountedSayNothing() {
    double[][] with = {{8, 11, 0, 9, 12, 5, 4, 0, 6, 5}, {20, 19, 0, 25, 22, 18, 21, 0, 20, 23}};
    double[][] without = {{8, 11, 9, 12, 5, 4, 6, 5}, {20, 19, 25, 22, 18, 21, 20, 23}};
    Panel one = Panel.effect(with, FIRST, 5);
    Panel other = Panel.effect(without, FIRST, 4);
    assertEquals(other.log(), one.log(), 1e-12);
    assertEquals(other.error(), one.error(), 1e-12);
    assertEquals(other.freedom(), one.freedom());
  }

  @Test
  void levelsOfAreasAndCourseOfQuartersCancel() {
    double[][] counts = {{2, 4, 8, 16, 16, 8}, {3, 6, 12, 24, 24, 12}};
    assertEquals(0, Panel.effect(counts, FIRST, 3).log(), 1e-9);
    assertEquals(0, Panel.trend(counts, FIRST).log(), 1e-9);
  }

  @Test
  void trendIsThatOfTheTreatedAgainstTheOthers() {
    double[][] counts = {{10, 20, 40, 80}, {80, 80, 80, 80}};
    Panel trend = Panel.trend(counts, FIRST);
    assertEquals(Math.log(2), trend.log(), 1e-9);
    assertEquals(-trend.log(), Panel.trend(counts, new boolean[] {false, true}).log(), 1e-9);
    assertTrue(trend.probability() < 0.05);
  }

  @Test
  void intervalAndProbabilityGoTogether() {
    double[][] counts = {{8, 11, 9, 12, 5, 4, 6, 5}, {20, 19, 25, 22, 18, 21, 20, 23}};
    Panel panel = Panel.effect(counts, FIRST, 4);
    assertEquals(panel.probability() < 0.05, panel.interval().high() < 1);
    assertEquals(2 * panel.log(), Math.log(panel.interval().low() * panel.interval().high()), 1e-9);
  }
}
