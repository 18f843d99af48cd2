package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.QuasiPoisson;

/**
 * The model of reporting over months: ln E[n] = level + trend + season + Σ β·(windows of a kind) +
 * ln(days), quasi-Poisson. Its rows are whole months, cut in two or more where a window begins or
 * ends: a month with a share s of its days in a campaign has 1 + s(e^β − 1) times its reports,
 * which no factor exp(s·β) on the whole month says.
 *
 * <p>Limits: it estimates how reporting changed, and can't tell a campaign that raised reporting
 * from one that came with more harassment. Source: interrupted time series, Bernal, Cummins and
 * Gasparrini 2017 (10.1093/ije/dyw098). Immutable.
 */
public final class ReportingFit implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double LEVEL = 0.95;
  private static final int FEWEST_REPORTS = 20;

  private final Season season;
  private final EnumMap<Kind, Uplift> uplifts = new EnumMap<>(Kind.class);
  private final double dispersion;
  private final int freedom;
  private final Jump jump;

  /** Nothing can be fitted. */
  private ReportingFit(Season season, List<CalendarWindow> windows, Uplift.Finding why) {
    this.season = season;
    kinds(windows).forEach(kind -> uplifts.put(kind, Uplift.missing(kind, why)));
    this.dispersion = Double.NaN;
    this.freedom = 0;
    this.jump = null;
  }

  private ReportingFit(
      Season season,
      QuasiPoisson base,
      ReportingCalendar calendar,
      int municipality,
      double[] counts) {
    this.season = season;
    Spans rows = calendar.rows(municipality);
    List<CalendarWindow> windows = calendar.windows(municipality);
    QuasiPoisson fit = base;
    List<Kind> found = new ArrayList<>();
    for (Kind kind : kinds(windows)) {
      double[] within = Windows.within(rows, windows, kind);
      Uplift.Finding finding = finding(fit, within, counts);
      uplifts.put(kind, Uplift.missing(kind, finding));
      if (finding == Uplift.Finding.ESTIMATED) {
        fit = fit.with(within);
        found.add(kind);
      }
    }
    int column = base.columns();
    for (Kind kind : found) {
      Interval interval = fit.interval(column, LEVEL);
      uplifts.put(kind, Uplift.estimated(kind, fit.coefficient(column), interval));
      column++;
    }
    this.dispersion = fit.dispersion();
    this.freedom = fit.freedom();
    Months months = calendar.months();
    this.jump =
        freedom > 1 ? Jump.find(fit, months, monthOf(months, rows), counts).orElse(null) : null;
  }

  /**
   * Fits the model.
   *
   * @param municipality whose windows hold where the reports come from
   * @param counts reports per row of the municipality, {@link ReportingCalendar#rows}
   */
  public static ReportingFit of(ReportingCalendar calendar, int municipality, double[] counts) {
    Months months = calendar.months();
    Season season = Season.of(months);
    Spans rows = calendar.rows(municipality);
    List<CalendarWindow> windows = calendar.windows(municipality);
    double[][] columns = base(months, rows, season);
    if (months.count() <= columns.length) {
      return new ReportingFit(season, windows, Uplift.Finding.FEW_MONTHS);
    }
    if (Arrays.stream(counts).sum() < FEWEST_REPORTS) {
      return new ReportingFit(season, windows, Uplift.Finding.FEW_REPORTS);
    }
    double[] offset = new double[counts.length];
    Arrays.setAll(offset, row -> StrictMath.log(rows.days(row)));
    QuasiPoisson base = QuasiPoisson.fit(columns, counts, offset);
    return new ReportingFit(season, base, calendar, municipality, counts);
  }

  private static List<Kind> kinds(List<CalendarWindow> windows) {
    return windows.stream().map(CalendarWindow::kind).distinct().sorted().toList();
  }

  /** Per row the month that it is part of. */
  private static int[] monthOf(Months months, Spans rows) {
    return IntStream.range(0, rows.count()).map(row -> months.at(rows.from(row))).toArray();
  }

  /** Level, trend per year, and season. */
  private static double[][] base(Months months, Spans rows, Season season) {
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
   * Whether windows of a kind can be added to a fit.
   *
   * @param windows per row how many of them hold
   */
  private static Uplift.Finding finding(QuasiPoisson fit, double[] windows, double[] counts) {
    if (Arrays.stream(windows).distinct().count() < 2) {
      return Uplift.Finding.NO_CONTRAST;
    }
    double within = 0;
    double outside = 0;
    for (int row = 0; row < windows.length; row++) {
      within += windows[row] > 0 ? counts[row] : 0;
      outside += windows[row] > 0 ? 0 : counts[row];
    }
    if (within == 0 || outside == 0) {
      return Uplift.Finding.NO_REPORTS;
    }
    if (fit.freedom() < 2) {
      return Uplift.Finding.FEW_MONTHS;
    }
    boolean isNew = fit.design().isExtendedBy(windows);
    return isNew ? Uplift.Finding.ESTIMATED : Uplift.Finding.ENTANGLED;
  }

  /** {@return how the time of the year enters} */
  public Season season() {
    return season;
  }

  /** {@return what windows of a kind did; empty when none holds} */
  public Optional<Uplift> uplift(Kind kind) {
    return Optional.ofNullable(uplifts.get(kind));
  }

  /** {@return what each kind of window did, in the order of kinds} */
  public List<Uplift> uplifts() {
    return List.copyOf(uplifts.values());
  }

  /** {@return φ: the variance of a month's count over its mean; NaN when nothing was fitted} */
  public double dispersion() {
    return dispersion;
  }

  /** {@return months less coefficients, 0 when nothing was fitted} */
  public int freedom() {
    return freedom;
  }

  /** {@return the months that stand out most from windows, trend and season} */
  public Optional<Jump> jump() {
    return Optional.ofNullable(jump);
  }
}
