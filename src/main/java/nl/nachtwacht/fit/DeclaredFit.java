package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.stat.QuasiPoisson;

/**
 * The regression of reports over rows of time with all that the calendar declares: level, trend,
 * season, and a column per kind of window that can be told from the rest.
 *
 * @param fit the regression
 * @param findings by kind whether it has a column, and why not
 * @param columns by kind its column, where it has one
 */
record DeclaredFit(
    QuasiPoisson fit, EnumMap<Kind, Uplift.Finding> findings, EnumMap<Kind, Integer> columns) {
  /** With fewer there is nothing to fit. */
  static final int FEWEST_REPORTS = 20;

  /** {@return the regression without windows} */
  static QuasiPoisson without(double[][] columns, Spans rows, double[] counts) {
    double[] offset = new double[counts.length];
    Arrays.setAll(offset, row -> StrictMath.log(rows.days(row)));
    return QuasiPoisson.fit(columns, counts, offset);
  }

  /** {@return the regression with the windows that can be added to it} */
  static DeclaredFit of(
      QuasiPoisson base, Spans rows, List<CalendarWindow> windows, double[] counts) {
    DeclaredFit declared =
        new DeclaredFit(base, new EnumMap<>(Kind.class), new EnumMap<>(Kind.class));
    for (Kind kind : kinds(windows)) {
      double[] within = Windows.within(rows, windows, kind);
      Uplift.Finding finding = finding(declared.fit, within, counts);
      declared.findings.put(kind, finding);
      if (finding == Uplift.Finding.ESTIMATED) {
        declared.columns.put(kind, declared.fit.columns());
        declared = new DeclaredFit(declared.fit.with(within), declared.findings, declared.columns);
      }
    }
    return declared;
  }

  static List<Kind> kinds(List<CalendarWindow> windows) {
    return windows.stream().map(CalendarWindow::kind).distinct().sorted().toList();
  }

  /** {@return per row the month that it is part of} */
  static int[] monthOf(Months months, Spans rows) {
    return IntStream.range(0, rows.count()).map(row -> months.at(rows.from(row))).toArray();
  }

  /** {@return the columns of level, trend per year, and season} */
  static double[][] base(Months months, Spans rows, Season season) {
    int[] monthOf = monthOf(months, rows);
    double[] level = new double[rows.count()];
    Arrays.fill(level, 1);
    double[] trend = new double[rows.count()];
    Arrays.setAll(trend, row -> (monthOf[row] + 1) / 12.0);
    List<double[]> columns = new ArrayList<>(List.of(level, trend));
    columns.addAll(
        season.columns(
            Arrays.stream(monthOf).map(month -> months.start(month).getMonthValue()).toArray()));
    return columns.toArray(double[][]::new);
  }

  /**
   * {@return whether a column can be added to a fit}
   *
   * @param column per row how many windows of a kind hold
   */
  static Uplift.Finding finding(QuasiPoisson fit, double[] column, double[] counts) {
    if (Arrays.stream(column).distinct().count() < 2) {
      return Uplift.Finding.NO_CONTRAST;
    }
    double within = 0;
    double outside = 0;
    for (int row = 0; row < column.length; row++) {
      within += column[row] > 0 ? counts[row] : 0;
      outside += column[row] > 0 ? 0 : counts[row];
    }
    if (within == 0 || outside == 0) {
      return Uplift.Finding.NO_REPORTS;
    }
    if (fit.freedom() < 2) {
      return Uplift.Finding.FEW_MONTHS;
    }
    boolean isNew = fit.design().isExtendedBy(column);
    return isNew ? Uplift.Finding.ESTIMATED : Uplift.Finding.ENTANGLED;
  }
}
