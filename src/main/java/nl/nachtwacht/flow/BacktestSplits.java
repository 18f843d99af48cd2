package nl.nachtwacht.flow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.nachtwacht.backtest.Fold;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.spec.Job;

/**
 * How a backtest cuts the time of a job.
 *
 * @param split the first day that is held against the maps
 * @param horizonDays how many days each test takes; 0: to the end of the period, or with several
 *     folds {@value #DAYS_OF_A_FOLD}
 * @param folds how many tests, one after the other
 */
public record BacktestSplits(LocalDate split, int horizonDays, int folds) {
  /** Days of a test where there are several and none are told. */
  private static final int DAYS_OF_A_FOLD = 90;

  /**
   * {@return the folds}
   *
   * @throws nl.nachtwacht.problem.Refusal E0101 when they don't fit into the period, E0105 for a
   *     job without reports
   */
  List<Fold> of(Job job) {
    Problems problems = new Problems();
    Period period = job.period();
    if (job.layers(Reports.Spec.class).isEmpty()) {
      String help = "give the job a layer of role reports";
      problems.add(Code.E0105, "layers", "a backtest needs reports", help);
    }
    if (!split.isAfter(period.from()) || !split.isBefore(period.to())) {
      problems.add(
          Code.E0101,
          "--split",
          split + " is no day within the period " + period.from() + " to " + period.to(),
          "name a day after the first one and before " + period.to());
    }
    if (horizonDays < 0 || folds < 1) {
      String help = "give at least one day and one fold";
      problems.add(Code.E0101, horizonDays < 0 ? "--horizon" : "--folds", "is too small", help);
    }
    problems.refuseIfErrors();
    long left = ChronoUnit.DAYS.between(split, period.to());
    if ((long) days(period) * folds > left) {
      problems.add(
          Code.E0101,
          folds > 1 ? "--folds" : "--horizon",
          folds + " x " + days(period) + " days from " + split + " end after the period",
          "the period has " + left + " days left: fewer folds or days, or an earlier split");
    }
    problems.refuseIfErrors();
    return Fold.of(period, split, days(period), folds);
  }

  private int days(Period period) {
    if (horizonDays > 0) {
      return horizonDays;
    }
    return folds > 1
        ? DAYS_OF_A_FOLD
        : Math.toIntExact(ChronoUnit.DAYS.between(split, period.to()));
  }
}
