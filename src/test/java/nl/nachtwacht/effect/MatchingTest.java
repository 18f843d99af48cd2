package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import nl.nachtwacht.effect.Matching.Clash;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final double UNKNOWN = Double.NaN;
  private static final Clash SAME = (one, other) -> one == other;

  private static Matching match(double[][] covariates, int treated, Clash clash) {
    int places = covariates[0].length;
    return Matching.of(
        covariates,
        IntStream.range(0, treated).toArray(),
        IntStream.range(treated, places).toArray(),
        clash);
  }

  @Test
  void eachTakesItsTwoNearest() {
    double[][] counts = {{10, 4, 30, 9, 12, 3}};
    assertArrayEquals(new int[] {3, 4}, match(counts, 1, SAME).controls());
  }

  @Test
  void highestCountChoosesFirstAndNoneIsTakenTwice() {
    double[][] counts = {{10, 11, 10.6, 11.2, 8.9, 13, 8}};
    // Had the first place chosen first, the second would be left with 5 rather than the first with
    // 6.
    assertArrayEquals(new int[] {2, 3, 4, 6}, match(counts, 2, SAME).controls());
    double[][] scarce = {{10, 11, 11, 10}};
    assertArrayEquals(new int[] {2, 3}, match(scarce, 2, SAME).controls(), "no more are there");
  }

  @Test
  void equallyLikePlacesAreTakenByNumber() {
    double[][] counts = {{10, 9, 11, 11, 9}};
    assertArrayEquals(new int[] {1, 2}, match(counts, 1, SAME).controls());
  }

  @Test
  void placesThatOverlapAreNotBothTaken() {
    double[][] counts = {{10, 10, 10, 10, 50}};
    Clash neighbours = (one, other) -> Math.abs(one - other) <= 1;
    assertArrayEquals(new int[] {1, 3}, match(counts, 1, neighbours).controls());
    Clash all = (one, other) -> true;
    assertArrayEquals(new int[] {1}, match(counts, 1, all).controls());
  }

  @Test
  void everyCovariateCounts() {
    double[][] two = {{10, 10, 11, 12, 13}, {5, 50, 5, 5, 50}};
    assertArrayEquals(new int[] {2, 3}, match(two, 1, SAME).controls());
  }

  @Test
  void unitsDoNotMatter() {
    double[][] metres = {{10, 10, 11, 12, 13}, {5, 50, 9, 5, 50}};
    double[][] kilometres = {{10, 10, 11, 12, 13}, {0.005, 0.05, 0.009, 0.005, 0.05}};
    assertArrayEquals(match(metres, 1, SAME).controls(), match(kilometres, 1, SAME).controls());
  }

  @Test
  void whatIsNotKnownIsTakenForTheMean() {
    double[] scaled = Matching.scaled(new double[] {1, UNKNOWN, 3}, 0, 1, 2);
    assertArrayEquals(new double[] {-Math.sqrt(0.5), 0, Math.sqrt(0.5)}, scaled, 1e-12);
    double[][] some = {{10, 10, 10, 10}, {20, UNKNOWN, 26, 14}};
    assertArrayEquals(new int[] {1, 2}, match(some, 1, SAME).controls());
  }

  @Test
  void whatIsTheSameEverywhereTellsNothing() {
    assertArrayEquals(new double[3], Matching.scaled(new double[] {7, 7, 7}, 0, 1, 2));
    assertArrayEquals(new double[3], Matching.scaled(new double[] {7, UNKNOWN, UNKNOWN}, 0, 1, 2));
    double[] never = {UNKNOWN, UNKNOWN, UNKNOWN};
    assertArrayEquals(new double[3], Matching.scaled(never, 0, 1, 2));
    double[][] with = {{10, 4, 30, 9}, {7, 7, 7, 7}, {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN}};
    Matching matching = match(with, 1, SAME);
    assertArrayEquals(new int[] {1, 3}, matching.controls());
    assertEquals(0, matching.imbalance()[1]);
    assertEquals(0, matching.imbalance()[2]);
  }

  @Test
  void imbalanceIsTheDifferenceOfMeansInStandardDeviations() {
    double[][] counts = {{10, 8, 6}};
    Matching matching = match(counts, 1, SAME);
    assertEquals((10 - 7) / 2.0, matching.imbalance()[0], 1e-12);
  }

  @Test
  void fitIsTheMeanOfWhatTellsAnything() {
    double[][] alone = {{10, 9.5, 30, 9.5, 0}};
    double[][] with = {{10, 9.5, 30, 9.5, 0}, {7, 7, 7, 7, 7}};
    double fit = match(alone, 1, SAME).fit();
    assertEquals(1 - 0.5 / Math.sqrt(484.3 / 4), fit, 1e-12);
    assertEquals(fit, match(with, 1, SAME).fit(), 1e-12, "a covariate that tells nothing");
    double[][] far = {{1000, 1, 2, 3}};
    assertEquals(0, match(far, 1, SAME).fit(), "never below 0");
    double[][] nothing = {{7, 7, 7}};
    assertEquals(1, match(nothing, 1, SAME).fit(), "all alike");
  }
}
