package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.QuasiPoisson;

/**
 * The model of reporting over months: ln E[n] = level + trend + season + Σ β·(share of the month in
 * windows of a kind) + ln(days), quasi-Poisson.
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
      Months months,
      List<CalendarWindow> windows,
      double[] counts) {
    this.season = season;
    QuasiPoisson fit = base;
    List<Kind> found = new ArrayList<>();
    for (Kind kind : kinds(windows)) {
      double[] shares = Windows.shares(months, windows, kind);
      Uplift.Finding finding = finding(fit, shares, counts);
      uplifts.put(kind, Uplift.missing(kind, finding));
      if (finding == Uplift.Finding.ESTIMATED) {
        fit = fit.with(shares);
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
    this.jump = freedom > 1 ? Jump.find(fit, months, counts).orElse(null) : null;
  }

  /**
   * Fits the model.
   *
   * @param windows those that hold where the reports come from
   * @param counts reports per month
   */
  public static ReportingFit of(Months months, List<CalendarWindow> windows, double[] counts) {
    Season season = Season.of(months);
    double[][] columns = base(months, season);
    if (counts.length <= columns.length) {
      return new ReportingFit(season, windows, Uplift.Finding.FEW_MONTHS);
    }
    if (Arrays.stream(counts).sum() < FEWEST_REPORTS) {
      return new ReportingFit(season, windows, Uplift.Finding.FEW_REPORTS);
    }
    double[] offset = new double[counts.length];
    Arrays.setAll(offset, month -> StrictMath.log(months.days(month)));
    QuasiPoisson base = QuasiPoisson.fit(columns, counts, offset);
    return new ReportingFit(season, base, months, windows, counts);
  }

  private static List<Kind> kinds(List<CalendarWindow> windows) {
    return windows.stream().map(CalendarWindow::kind).distinct().sorted().toList();
  }

  /** Level, trend per year, and season. */
  private static double[][] base(Months months, Season season) {
    double[] level = new double[months.count()];
    Arrays.fill(level, 1);
    double[] trend = new double[months.count()];
    Arrays.setAll(trend, month -> (month + 1) / 12.0);
    List<double[]> columns = new ArrayList<>(List.of(level, trend));
    columns.addAll(season.columns(months));
    return columns.toArray(double[][]::new);
  }

  private static Uplift.Finding finding(QuasiPoisson fit, double[] shares, double[] counts) {
    if (Arrays.stream(shares).distinct().count() < 2) {
      return Uplift.Finding.NO_CONTRAST;
    }
    double within = 0;
    double outside = 0;
    for (int month = 0; month < shares.length; month++) {
      within += shares[month] > 0 ? counts[month] : 0;
      outside += shares[month] > 0 ? 0 : counts[month];
    }
    if (within == 0 || outside == 0) {
      return Uplift.Finding.NO_REPORTS;
    }
    if (fit.freedom() < 2) {
      return Uplift.Finding.FEW_MONTHS;
    }
    boolean isNew = fit.design().isExtendedBy(shares);
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
