package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
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

  private final Season season;
  private final EnumMap<Kind, Uplift> uplifts = new EnumMap<>(Kind.class);
  private final double dispersion;
  private final int freedom;
  private final Jump jump;

  /** Nothing can be fitted. */
  private ReportingFit(Season season, List<CalendarWindow> windows, Uplift.Finding why) {
    this.season = season;
    DeclaredFit.kinds(windows).forEach(kind -> uplifts.put(kind, Uplift.missing(kind, why)));
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
    DeclaredFit declared = DeclaredFit.of(base, rows, calendar.windows(municipality), counts);
    QuasiPoisson fit = declared.fit();
    declared.findings().forEach((kind, why) -> uplifts.put(kind, Uplift.missing(kind, why)));
    declared
        .columns()
        .forEach(
            (kind, column) ->
                uplifts.put(
                    kind,
                    Uplift.estimated(kind, fit.coefficient(column), fit.interval(column, LEVEL))));
    this.dispersion = fit.dispersion();
    this.freedom = fit.freedom();
    Months months = calendar.months();
    this.jump =
        freedom > 1
            ? Jump.find(fit, months, DeclaredFit.monthOf(months, rows), counts).orElse(null)
            : null;
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
    double[][] columns = DeclaredFit.base(months, rows, season);
    if (months.count() <= columns.length) {
      return new ReportingFit(season, windows, Uplift.Finding.FEW_MONTHS);
    }
    if (Arrays.stream(counts).sum() < DeclaredFit.FEWEST_REPORTS) {
      return new ReportingFit(season, windows, Uplift.Finding.FEW_REPORTS);
    }
    QuasiPoisson base = DeclaredFit.without(columns, rows, counts);
    return new ReportingFit(season, base, calendar, municipality, counts);
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
