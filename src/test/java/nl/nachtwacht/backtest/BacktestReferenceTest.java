package nl.nachtwacht.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Agreement with R on the city of the reference: kernel density against what followed. */
class BacktestReferenceTest {
  private static final Reference.Csv CITY = Reference.csv("expected/accuracy.csv");
  private static final Method KDE =
      Method.ALL.stream().filter(m -> m.code().equals("kde")).findFirst().orElseThrow();
  private static final Trial TRIAL =
      Trial.of(
          Trials.cells(Map.of("report_density", CITY.reals("kde_train")), CITY.ints("n_test")));

  @Test
  void hitRateAndItsIndicesAreThoseOfR() {
    Reference.Values accuracy = Reference.values("accuracy");
    TRIAL
        .caughtBy(KDE)
        .forEach(
            (share, caught) -> {
              String key = "area=" + share + ".";
              accuracy.check(key + "cells", caught.cells());
              accuracy.check(key + "hits", caught.hits());
              accuracy.check(key + "hit_rate", caught.hitRate().value());
              accuracy.check(key + "pai", caught.pai().value());
              accuracy.check(key + "pei", caught.pei().value());
            });
    assertEquals(4, TRIAL.caughtBy(KDE).size());
    accuracy.check("test_reports", TRIAL.tests());
  }

  @Test
  void areaUnderTheCurveIsThatOfR() {
    Reference.Values accuracy = Reference.values("accuracy");
    accuracy.check("surveillance_auc", TRIAL.curve(KDE).areaUnder());
    accuracy.check("surveillance_auc_best_possible", TRIAL.perfect().areaUnder());
  }

  @Test
  void tenthsHoldWhatRExpectsAndSees() {
    Reference.Values values = Reference.values("calibration");
    Calibration calibration = TRIAL.calibration(KDE);
    for (int tenth = 0; tenth < Calibration.TENTHS; tenth++) {
      values.check("expected_by_decile[" + (tenth + 1) + "]", calibration.expected()[tenth]);
      values.check(
          "observed_by_decile[" + (tenth + 1) + "]", calibration.observedIn(tenth).value());
    }
    values.check("cells_zero_rate_with_test_reports", calibration.blindCells());
  }
}
