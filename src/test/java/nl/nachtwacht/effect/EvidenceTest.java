package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  @Test
  void reportsAreSummedByQuarterAndByTime() {
    Town town = Town.even(4, 1).set(5, 5, 6, 0).set(7, 6, 7, 1);
    Evidence evidence = town.evidence();
    assertArrayEquals(new double[] {2, 2, 2, 2, 2, 6, 8, 2, 2, 2, 2, 2}, evidence.byQuarter(0, 1));
    assertEquals(new Pair(16, 18), evidence.count(Outcome.REPORTS, 0, 1));
    assertEquals(new Pair(0, 0), evidence.count(Outcome.REPORTS));
    assertEquals(new Pair(1.5, 1.5), evidence.exposure(Outcome.REPORTS, 0, 1));
  }

  @Test
  void unsafeAnswersAreTheirShareByWeightOfTheAnswers() {
    Town town = new Town(3);
    town.answersBefore[0] = 4;
    town.answersBefore[1] = 6;
    town.unsafeBefore[0] = 1.4;
    town.unsafeBefore[1] = 2.2;
    Evidence evidence = town.evidence();
    assertEquals(new Pair(4, 0), evidence.count(Outcome.SURVEY_UNSAFE, 0, 1, 2));
    assertEquals(new Pair(10, 0), evidence.exposure(Outcome.SURVEY_UNSAFE, 0, 1, 2));
  }

  @Test
  void darknessIsKnownOfSomeCellsOnly() {
    Town town = new Town(3);
    town.darkBefore[0] = 0.25;
    town.darkBefore[1] = 1;
    town.darkAfter[1] = 0.5;
    Evidence evidence = town.evidence();
    assertEquals(new Pair(1.25, 0.5), evidence.count(Outcome.DARK_SHARE, 0, 1, 2));
    assertEquals(new Pair(2, 1), evidence.exposure(Outcome.DARK_SHARE, 0, 1, 2));
  }

  @Test
  void placesAreKnownByTheirMeans() {
    Town town = Town.even(3, 1).set(3, 0, 12, 1);
    town.nightlife[0] = 100;
    town.nightlife[1] = 300;
    town.darkBefore[0] = 0.5;
    town.inhabitants[2] = 40;
    double[][] covariates = town.evidence().covariates(List.of(new int[] {0, 1}, new int[] {2}));
    assertArrayEquals(new double[] {24 / 1.5 / 2, 6 / 1.5}, covariates[0], 1e-12);
    assertArrayEquals(new double[] {200, Double.NaN}, covariates[1]);
    assertArrayEquals(new double[] {0.5, Double.NaN}, covariates[2]);
    assertArrayEquals(new double[] {Double.NaN, 40}, covariates[3]);
  }

  @Test
  void whatComesAfterDoesNotChooseControls() {
    Town one = Town.even(3, 1);
    Town other = Town.even(3, 1).set(90, Town.BEFORE, Town.QUARTERS, 0, 4, 7);
    other.darkAfter[0] = 1;
    List<int[]> places = List.of(new int[] {0, 1}, new int[] {4}, new int[] {7, 8});
    double[][] known = one.evidence().covariates(places);
    double[][] same = other.evidence().covariates(places);
    for (int k = 0; k < known.length; k++) {
      assertArrayEquals(known[k], same[k]);
    }
  }

  @Test
  void cellsChosenForTheirReportsExpectFewer() {
    Town town = Town.even(10, 0).set(2, 0, 6, 0).set(1, 0, 6, 1, 2).set(1, 0, 1, 3, 4, 5);
    ChosenForReports chosen = new ChosenForReports(town.evidence());
    assertTrue(chosen.expectedAfter(0) < 12, "many before");
    assertTrue(chosen.expectedAfter(99) > 0, "none before");
    assertEquals(
        chosen.expectedAfter(0) + chosen.expectedAfter(99), chosen.expectedAfter(0, 99), 1e-12);
    double all = chosen.expectedAfter(town.block(0, 0, 10, 10));
    assertEquals(27, all, 1e-9, "all together expect what all had");
  }

  @Test
  void shorterTimeAfterExpectsFewer() {
    Town town = Town.even(4, 1);
    Evidence half =
        new Evidence(
            town.cells,
            Town.SIDE,
            town.before(),
            town.after(),
            town.reports,
            Town.BEFORE,
            new Pair(2, 1));
    assertEquals(3, new ChosenForReports(half).expectedAfter(0), 1e-12);
  }

  @Test
  void countsWithoutSpreadExpectTheMean() {
    ChosenForReports chosen = new ChosenForReports(Town.even(4, 1).evidence());
    assertEquals(12, chosen.expectedAfter(0, 5), 1e-12);
  }
}
