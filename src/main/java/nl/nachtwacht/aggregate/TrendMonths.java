package nl.nachtwacht.aggregate;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.nachtwacht.fit.Months;
import nl.nachtwacht.fit.ReportingCalendar;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.fit.Spans;
import nl.nachtwacht.fit.Uplift;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.table.Table;

/** The months of one municipality: what is the same for all its neighbourhoods, and their rows. */
final class TrendMonths {
  private final Months months;
  private final boolean isCorrected;
  private final int[] monthOf;
  private final boolean[] isDisrupted;
  private final double[] weights;
  private final double[] years;
  private final Table windows;

  TrendMonths(ReportingModel model, int municipality) {
    ReportingCalendar calendar = model.calendar();
    Spans spans = calendar.spans();
    this.months = calendar.months();
    this.isCorrected = calendar.isCorrected(municipality);
    this.monthOf = new int[spans.count()];
    this.isDisrupted = new boolean[spans.count()];
    this.weights = new double[spans.count()];
    for (int span = 0; span < spans.count(); span++) {
      monthOf[span] = months.at(spans.from(span));
      isDisrupted[span] = calendar.isDisrupted(municipality, span);
      weights[span] = model.weight(municipality, span);
    }
    this.years = new double[months.count()];
    Arrays.setAll(
        years,
        month ->
            ReportingCalendar.years(
                calendar.days(municipality, months.start(month), months.end(month))));
    this.windows = windows(model, municipality);
  }

  private Table windows(ReportingModel model, int municipality) {
    boolean isModelled =
        model.fit(municipality).uplift(Kind.CAMPAIGN).filter(Uplift::isEstimated).isPresent();
    double[] uplift = new double[months.count()];
    Arrays.setAll(
        uplift, month -> isModelled ? model.campaignFactor(municipality, month) : Double.NaN);
    ReportingCalendar calendar = model.calendar();
    return Table.ofRows(months.count())
        .with(TrendTable.PERIOD_START, dates(0))
        .with(TrendTable.PERIOD_END, dates(1))
        .with(TrendTable.UPLIFT, uplift)
        .with(
            TrendTable.CAMPAIGN,
            each(month -> calendar.isTouched(municipality, month, Kind.CAMPAIGN)))
        .with(
            TrendTable.EXCEPTIONAL,
            each(month -> calendar.isTouched(municipality, month, Kind.DISRUPTION)))
        .with(TrendTable.BREAK, each(month -> calendar.isBroken(municipality, month)));
  }

  private boolean[] each(IntPredicate holds) {
    boolean[] values = new boolean[months.count()];
    for (int month = 0; month < values.length; month++) {
      values[month] = holds.test(month);
    }
    return values;
  }

  private String[] dates(int later) {
    return IntStream.range(0, months.count())
        .mapToObj(month -> months.start(month + later).toString())
        .toArray(String[]::new);
  }

  /**
   * {@return a row per month, without the codes of the place}
   *
   * @param bySpan its reports per span
   * @param inhabitants how many live there, −1 when not known
   */
  Table rows(long[] bySpan, int inhabitants) {
    int[] reports = new int[months.count()];
    double[] corrected = new double[months.count()];
    long[] undisrupted = new long[months.count()];
    for (int span = 0; span < bySpan.length; span++) {
      int month = monthOf[span];
      if (month >= 0) {
        reports[month] = Math.toIntExact(reports[month] + bySpan[span]);
        corrected[month] += bySpan[span] * weights[span];
        undisrupted[month] += isDisrupted[span] ? 0 : bySpan[span];
      }
    }
    if (!isCorrected) {
      Arrays.fill(corrected, Double.NaN);
    }
    Table counts =
        windows.with(TrendTable.COUNT, reports).with(Reports.CORRECTED_COLUMN, corrected);
    return withRates(counts, undisrupted, inhabitants);
  }

  private Table withRates(Table counts, long[] reports, int inhabitants) {
    double[] rate = new double[reports.length];
    double[] low = new double[reports.length];
    double[] high = new double[reports.length];
    for (int month = 0; month < reports.length; month++) {
      Rate of = Rate.of(reports[month], Rate.per10k(inhabitants) * years[month]);
      rate[month] = of.value();
      low[month] = of.low();
      high[month] = of.high();
    }
    return counts
        .with(TrendTable.RATE, rate)
        .with(TrendTable.RATE_LOW, low)
        .with(TrendTable.RATE_HIGH, high);
  }
}
