package nl.nachtwacht.flow;

import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.backtest.Calibration;
import nl.nachtwacht.backtest.Caught;
import nl.nachtwacht.backtest.Curve;
import nl.nachtwacht.backtest.Estimate;
import nl.nachtwacht.backtest.Fold;
import nl.nachtwacht.backtest.Method;
import nl.nachtwacht.backtest.Trial;
import nl.nachtwacht.publish.BacktestContent;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.spec.Job;

/** Turns the outcome of a backtest into what its page shows. */
final class BacktestPages {
  private BacktestPages() {}

  /** {@return the content of the page on one score of a job} */
  static BacktestContent content(
      Job job,
      Stamp stamp,
      String verdict,
      List<Fold.Outcome> outcomes,
      Trial together,
      Method score) {
    return new BacktestContent(
        job.language(),
        job.name(),
        stamp,
        verdict,
        outcomes.stream().map(BacktestPages::span).toList(),
        together.methods().stream().map(method -> map(together, method, score)).toList(),
        line(together.perfect()));
  }

  private static BacktestContent.Span span(Fold.Outcome outcome) {
    Fold fold = outcome.fold();
    return new BacktestContent.Span(
        fold.train().from().toString(),
        fold.test().from().toString(),
        fold.test().to().toString(),
        outcome.trial().tests());
  }

  private static BacktestContent.TestedMap map(Trial trial, Method method, Method score) {
    Calibration calibration = trial.calibration(method);
    int tenths = method.isUniform() ? 0 : Calibration.TENTHS;
    return new BacktestContent.TestedMap(
        method.code(),
        method.label(),
        method.equals(score),
        trial.caughtBy(method).entrySet().stream()
            .map(entry -> found(entry.getKey(), entry.getValue()))
            .toList(),
        line(trial.curve(method)),
        IntStream.range(0, tenths).mapToObj(tenth -> tenth(calibration, tenth)).toList(),
        calibration.coverage(),
        method.saysHowSure(),
        calibration.blindCells(),
        calibration.blindReports());
  }

  private static BacktestContent.Found found(double share, Caught caught) {
    return new BacktestContent.Found(
        share, figure(caught.hitRate()), figure(caught.pai()), figure(caught.pei()));
  }

  private static BacktestContent.Tenth tenth(Calibration calibration, int tenth) {
    return new BacktestContent.Tenth(
        calibration.expected()[tenth],
        figure(calibration.observedIn(tenth)),
        calibration.coverage(tenth));
  }

  private static BacktestContent.CurveLine line(Curve curve) {
    return new BacktestContent.CurveLine(
        curve.shares(), curve.areaUnderJoined(), curve.hasManyEquals());
  }

  private static BacktestContent.Figure figure(Estimate estimate) {
    return new BacktestContent.Figure(estimate.value(), estimate.low(), estimate.high());
  }
}
