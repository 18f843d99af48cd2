package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final boolean[] FIRST = {true, false};

  @Test
  void scoreIsThatOfATrendInProportions() {
    double[][] counts = {{0, 1, 1, 0}, {1, 0, 0, 1}};
    assertEquals(0, Trend.of(counts, FIRST).z(), 1e-12, "no more late than early");
    double[][] later = {{10, 15, 20, 35}, {40, 40, 40, 40}};
    double share = 80.0 / 240;
    double score = (15 + 40 + 105) - share * (55 + 120 + 225);
    double spread = (55 + 240 + 675) - 400.0 * 400 / 240;
    double wild = Math.max(1, Panel.trend(later, FIRST).dispersion());
    double want = score / Math.sqrt(share * (1 - share) * spread * wild);
    assertEquals(want, Trend.of(later, FIRST).z(), 1e-12);
    assertEquals(2, Trend.of(later, FIRST).freedom());
  }

  @Test
  void reportsInBunchesLookLessLikeATrend() {
    double[][] bunches = {{0, 20, 0, 30, 0, 40}, {40, 40, 40, 40, 40, 40}};
    double[][] smooth = {{7, 10, 13, 16, 20, 24}, {40, 40, 40, 40, 40, 40}};
    assertTrue(Panel.trend(bunches, FIRST).dispersion() > 5);
    assertTrue(Trend.of(smooth, FIRST).z() > 2);
    assertTrue(Trend.of(bunches, FIRST).z() < 1.5);
  }

  @Test
  void reportsOfTheLastQuarterAloneAreATrend() {
    double[][] counts = {{0, 0, 0, 0, 0, 0, 10}, {20, 22, 18, 20, 21, 19, 20}};
    assertTrue(Panel.trend(counts, FIRST).probability() > 0.99, "the slope itself runs away");
    assertTrue(Trend.of(counts, FIRST).probability() < 0.02);
    double[][] apart = {{0, 0, 0, 1, 2, 9}, {9, 2, 1, 0, 0, 0}};
    assertTrue(Trend.of(apart, FIRST).probability() < 0.02);
  }

  @Test
  void withManyReportsScoreAndSlopeAgree() {
    double[][] counts = {{100, 112, 108, 121, 130, 127}, {300, 290, 310, 305, 295, 312}};
    assertEquals(
        Panel.trend(counts, FIRST).probability(), Trend.of(counts, FIRST).probability(), 0.01);
  }

  @Test
  void courseOfAllIsNoTrendAndSidesAreAlike() {
    double[][] both = {{2, 4, 8, 16}, {3, 6, 12, 24}};
    assertEquals(0, Trend.of(both, FIRST).z(), 1e-12);
    double[][] counts = {{5, 9, 3, 2, 4}, {6, 5, 8, 9, 11}};
    double fell = Trend.of(counts, FIRST).z();
    assertTrue(fell < 0);
    assertEquals(-fell, Trend.of(counts, false, true).z(), 1e-12);
  }

  @Test
  void areasOfOneSideAreTakenTogether() {
    double[][] two = {{5, 9, 3, 2}, {6, 8, 9, 11}};
    double[][] three = {{5, 9, 3, 2}, {3, 4, 4.5, 5.5}, {3, 4, 4.5, 5.5}};
    double calm = Trend.of(three, true, false, false).z();
    double wild = Math.sqrt(Math.max(1, Panel.trend(two, FIRST).dispersion()));
    double mild =
        Math.sqrt(Math.max(1, Panel.trend(three, new boolean[] {true, false, false}).dispersion()));
    assertEquals(Trend.of(two, FIRST).z() * wild, calm * mild, 1e-12);
  }

  @Test
  void withoutTrendOneIsSeldomSeen() {
    SplittableRandom random = new SplittableRandom(17);
    int seen = 0;
    int draws = 2000;
    for (int draw = 0; draw < draws; draw++) {
      double[][] counts = new double[2][7];
      for (int report = 0; report < 90; report++) {
        counts[random.nextInt(3) == 0 ? 0 : 1][random.nextInt(7)]++;
      }
      seen += Trend.of(counts, FIRST).probability() < 0.1 ? 1 : 0;
    }
    double share = (double) seen / draws;
    assertTrue(share > 0.02 && share < 0.1, "seen in " + share);
  }
}
