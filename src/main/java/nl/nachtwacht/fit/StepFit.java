package nl.nachtwacht.fit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.stat.QuasiPoisson;

/**
 * How the reports of a municipality went up or down from a day on, beyond trend, season and the
 * windows of the calendar. A dispersion below 1 is taken for 1.
 *
 * <p>Limits: whatever else began on that day is in it. Source: interrupted time series, Bernal,
 * Cummins and Gasparrini 2017 (10.1093/ije/dyw098).
 *
 * @param log logarithm of the factor
 * @param error its standard error
 * @param freedom rows less coefficients
 */
public record StepFit(double log, double error, int freedom) {
  /**
   * The rows of time that the reports are to be counted by: whole months, cut where a window begins
   * or ends and on the day of the step.
   *
   * @param period of the regression
   * @param windows of the municipality
   * @param from the day of the step
   */
  public record Course(Period period, List<CalendarWindow> windows, LocalDate from) {
    /** Takes the windows that touch the period. */
    public Course {
      windows = ReportingCalendar.touching(period, windows);
    }

    private Spans spans() {
      List<CalendarWindow> cuts = new ArrayList<>(windows);
      cuts.add(new CalendarWindow("", CalendarWindow.Kind.REGIME, from, LocalDate.MAX, ""));
      return new Spans(Months.of(period), period.zone(), cuts);
    }

    /** {@return the rows, from the earliest on; none where the period holds no whole month} */
    public List<Period> rows() {
      if (Months.of(period).count() == 0) {
        return List.of();
      }
      Spans spans = spans();
      return IntStream.range(0, spans.count())
          .mapToObj(row -> new Period(spans.from(row), spans.to(row), period.zone()))
          .toList();
    }
  }

  /**
   * {@return the step; empty where reports or months are too few, or it can't be told from trend,
   * season or a window}
   *
   * @param counts reports by row of the course
   */
  public static Optional<StepFit> of(Course course, double[] counts) {
    Months months = Months.of(course.period);
    Season season = Season.of(months);
    boolean isEnough = Arrays.stream(counts).sum() >= DeclaredFit.FEWEST_REPORTS;
    if (!isEnough || counts.length == 0) {
      return Optional.empty();
    }
    Spans rows = course.spans();
    double[][] base = DeclaredFit.base(months, rows, season);
    if (months.count() <= base.length) {
      return Optional.empty();
    }
    QuasiPoisson declared =
        DeclaredFit.of(DeclaredFit.without(base, rows, counts), rows, course.windows, counts).fit();
    double[] step =
        IntStream.range(0, rows.count())
            .mapToDouble(row -> rows.from(row).isBefore(course.from) ? 0 : 1)
            .toArray();
    if (DeclaredFit.finding(declared, step, counts) != Uplift.Finding.ESTIMATED) {
      return Optional.empty();
    }
    int column = declared.columns();
    QuasiPoisson fit = declared.with(step);
    return Optional.of(
        new StepFit(
            fit.coefficient(column),
            fit.errorAt(column, Math.max(1, fit.dispersion())),
            fit.freedom()));
  }
}
