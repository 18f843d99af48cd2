package nl.nachtwacht.backtest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.CentralCount;
import nl.nachtwacht.table.Column.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be relied on for the outcome of a backtest. */
class TrialTest {
  private static final Method INDEX = method("index");
  private static final Method COUNT = method("count");
  private static final Method KDE = method("kde");

  private static Method method(String code) {
    return Method.ALL.stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow();
  }

  private static int[] numbers(int cells, int... first) {
    return Arrays.copyOf(first, cells);
  }

  private static double[] reals(int cells, double... first) {
    return Arrays.copyOf(first, cells);
  }

  private static double[] whole(int cells) {
    return IntStream.range(0, cells).mapToDouble(i -> 1).toArray();
  }

  @Test
  void methodThatTheJobCannotHaveIsLeftOut() {
    Trial trial = Trial.of(Trials.cells(Map.of(), numbers(20, 1)));
    assertEquals(List.of("count", "uniform"), trial.methods().stream().map(Method::code).toList());
    assertTrue(trial.caughtBy(INDEX).isEmpty());
  }

  @Test
  void cellsCutByTheBorderCountByTheirAreaInside() {
    double[] inside = whole(100);
    inside[0] = 0.5;
    Cells cells =
        Trials.cells(
            Map.of("index_score", reals(100, 9)), numbers(100), numbers(100, 3, 1), inside, 0);
    Caught caught = Trial.of(cells).caughtBy(INDEX).get(0.01);
    assertEquals(0.75 / (0.5 / 99.5), caught.pai().value(), 1e-12);
    assertEquals(1, caught.pei().value(), 1e-12);
  }

  @Test
  void recaptureComparesWithTheEarlierReportsOfTheSameCells() {
    Cells cells =
        Trials.cells(Map.of(), numbers(100, 8, 2), numbers(100, 2, 3, 0, 5), whole(100), 0);
    Caught caught = Trial.of(cells).caughtBy(COUNT).get(0.01);
    assertEquals((2 / 10.0) / (8 / 10.0), caught.rri().value(), 1e-12);
  }

  @Test
  void uniformMapFindsWhatChanceFinds() {
    Trial trial = Trial.of(Trials.cells(Map.of(), numbers(200, 4, 4, 4)));
    trial
        .caughtBy(Method.UNIFORM)
        .forEach(
            (share, caught) -> {
              assertEquals(share, caught.hitRate().value(), 1e-12);
              assertEquals(caught.hitRate().low(), caught.hitRate().high());
              assertEquals(1, caught.pai().value(), 1e-12);
            });
    assertEquals(0.5, trial.curve(Method.UNIFORM).areaUnderJoined(), 1e-12);
  }

  @Test
  void orderOfEqualsMakesNoDifferenceOnceJoined() {
    int[] south = numbers(100, 5);
    int[] north = new int[100];
    north[99] = 5;
    Curve first = Trial.of(Trials.cells(Map.of("index_score", reals(100)), south)).curve(INDEX);
    Curve last = Trial.of(Trials.cells(Map.of("index_score", reals(100)), north)).curve(INDEX);
    assertTrue(first.hasManyEquals());
    assertTrue(first.areaUnder() > 0.99 && last.areaUnder() < 0.01);
    assertEquals(first.areaUnderJoined(), last.areaUnderJoined());
    assertArrayEquals(first.shares(), last.shares(), 1e-12);
  }

  @Test
  void curveRisesFromNothingToAll() {
    Trial trial =
        Trial.of(Trials.cells(Map.of("index_score", reals(7, 1, 5, 2, 2)), numbers(7, 1, 3, 0, 2)));
    double[] shares = trial.curve(INDEX).shares();
    assertEquals(0, shares[0]);
    assertEquals(1, shares[Curve.STEPS], 1e-12);
    for (int step = 1; step <= Curve.STEPS; step++) {
      assertTrue(shares[step] >= shares[step - 1]);
      assertTrue(shares[step] <= trial.perfect().shares()[step] + 1e-12);
    }
  }

  @Test
  void cellWithoutAScoreIsRankedLastAndIsABlindSpot() {
    double[] scores = {Double.NaN, 3, 2};
    Trial trial = Trial.of(Trials.cells(Map.of("index_score", scores), new int[] {4, 0, 0}));
    assertEquals(0, trial.headline(INDEX).hits());
    assertEquals(1, trial.calibration(INDEX).blindCells());
    assertEquals(4, trial.calibration(INDEX).blindReports());
  }

  @Test
  void mixtureIsHeldToTheSizeThatItWasFoundToHave() {
    double[] alike = whole(100);
    int[] tested = new int[100];
    for (int cell = 0; cell < 100; cell += 10) {
      tested[cell] = 10;
    }
    Method mixture = method("mixture");
    Calibration wide = Trial.of(Trials.ofMixture(alike, tested, 0.1)).calibration(mixture);
    Calibration known =
        Trial.of(Trials.ofMixture(alike, tested, CentralCount.KNOWN_MEAN)).calibration(mixture);
    // One is expected everywhere: ten come as no surprise only to who expects them to crowd.
    assertEquals(100, Arrays.stream(wide.covered()).sum());
    assertEquals(90, Arrays.stream(known.covered()).sum());
  }

  @Test
  void municipalitiesArePooledByTheTopShareOfEach() {
    int[] tested = numbers(100, 6, 2);
    Cells high = Trials.cells(Map.of("index_score", reals(100, 90, 80)), tested);
    Cells low =
        Trials.cells(
            Map.of("index_score", reals(100, 2, 1)), numbers(100), tested, whole(100), 1000);
    Trial pooled = Trial.of(high).plus(Trial.of(low));
    assertEquals(12, pooled.caughtBy(INDEX).get(0.01).hits());
    assertEquals(16, pooled.tests());
    assertEquals(Trial.of(high).curve(INDEX).areaUnder(), pooled.curve(INDEX).areaUnder(), 1e-12);
    assertEquals(
        Trial.of(high).caughtBy(INDEX).get(0.01).pai().value(),
        pooled.caughtBy(INDEX).get(0.01).pai().value(),
        1e-12);
  }

  @Test
  void nothingFollowedMeansNoFigures() {
    Trial trial = Trial.of(Trials.cells(Map.of("index_score", reals(50, 1)), numbers(50)));
    assertTrue(Double.isNaN(trial.headline(INDEX).hitRate().value()));
    assertTrue(Double.isNaN(trial.headline(INDEX).pei().high()));
    assertTrue(Double.isNaN(trial.curve(INDEX).areaUnder()));
    assertTrue(Verdict.of(trial, INDEX).en().startsWith("No verdict"));
  }

  @Test
  void differenceOfTwoMapsIsPaired() {
    int[] tested = numbers(100, 20, 0, 0, 20, 20);
    Map<String, double[]> said =
        Map.of(
            "index_score",
            reals(100, 5, 4, 3, 2, 1),
            "report_density",
            reals(100, 1, 2, 3, 4, 0, 5));
    Trial trial = Trial.of(Trials.cells(said, tested));
    Estimate lead = trial.difference(INDEX, KDE);
    // Both search the same cells but one: only the reports in these two cells make a difference.
    assertEquals(20 / 60.0, lead.value(), 1e-12);
    assertTrue(lead.low() > 0.2 && lead.high() < 0.5, lead.toString());
    assertEquals(new Estimate(0, 0, 0), trial.difference(INDEX, INDEX));
  }

  @Test
  void verdictSaysWhenASimplerMapIsBetter() {
    Map<String, double[]> said =
        Map.of("index_score", reals(100, 0, 9, 8, 7, 6, 5), "report_density", reals(100, 5, 4));
    String verdict = Verdict.of(Trial.of(Trials.cells(said, numbers(100, 40))), INDEX).en();
    assertTrue(verdict.startsWith("A simpler map does better: "), verdict);
    assertTrue(
        verdict.contains("100% of the later reports, the index 0% (difference 100 points"),
        verdict);
  }

  @Test
  void verdictSaysWhenNoDifferenceCanBeShown() {
    double[] same = reals(100, 5, 4);
    Map<String, double[]> said = Map.of("index_score", same, "report_density", same);
    int[] trained = new int[100];
    trained[98] = 1;
    Cells cells = Trials.cells(said, trained, numbers(100, 0, 40), whole(100), 0);
    String verdict = Verdict.of(Trial.of(cells), INDEX).nl();
    assertTrue(verdict.startsWith("In 5% van het gebied vond de index 100%"), verdict);
    assertTrue(verdict.contains(" en kerndichtheid (100%) is niet aan te tonen."), verdict);
  }

  @Test
  void verdictNamesEverySimplerMapThatDoesBetter() {
    Map<String, double[]> said =
        Map.of("index_score", reals(100, 0, 9, 8, 7, 6, 5), "report_density", reals(100, 5, 4));
    Words verdict = Verdict.of(Trial.of(Trials.cells(said, numbers(100, 40))), INDEX);
    assertTrue(verdict.en().contains("5% of the area earlier counts found 100%"), verdict.en());
    assertTrue(verdict.en().endsWith(" Also better: kernel density (100%)."), verdict.en());
    assertTrue(verdict.nl().contains("5% van het gebied vond eerdere aantallen"), verdict.nl());
    assertTrue(verdict.nl().endsWith(" Ook beter: kerndichtheid (100%)."), verdict.nl());
  }

  private static Trial ofTwoScores(int... tested) {
    double[] last = new double[100];
    last[99] = 1;
    Map<String, double[]> said = Map.of("mixture_score", reals(100, 9, 8), "index_score", last);
    return Trial.of(Trials.cells(said, numbers(100, tested)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mixture", "index"})
  void verdictSaysWhichOfTwoScoresRanksBetter(String score) {
    Words verdict = Verdict.of(ofTwoScores(0, 0, 0, 0, 40), method(score));
    String better =
        " Of the two scores the mixture ranks better here: 100%, the index 0% (difference 100"
            + " points, between 100 and 100).";
    assertTrue(verdict.en().endsWith(better), verdict.en());
    assertTrue(verdict.nl().contains("rangschikt het mengmodel hier beter: 100%"), verdict.nl());
  }

  @Test
  void verdictSaysWhenTwoScoresRankAlike() {
    Words verdict = Verdict.of(ofTwoScores(40), method("mixture"));
    String alike = " No difference can be shown here between the mixture and the index (100%).";
    assertTrue(verdict.en().endsWith(alike), verdict.en());
    Trial alone = Trial.of(Trials.cells(Map.of("index_score", reals(100)), numbers(100, 40)));
    assertFalse(Verdict.of(alone, INDEX).en().contains("mixture"));
  }

  @Test
  void fewReportsGetNoVerdict() {
    Trial few = Trial.of(Trials.cells(Map.of("index_score", reals(50, 1)), numbers(50, 29)));
    Trial enough = Trial.of(Trials.cells(Map.of("index_score", reals(50, 1)), numbers(50, 30)));
    assertTrue(Verdict.of(few, INDEX).nl().startsWith("Geen oordeel"));
    assertFalse(Verdict.of(enough, INDEX).nl().startsWith("Geen oordeel"));
  }
}
