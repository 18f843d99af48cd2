package nl.nachtwacht.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Area;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.fit.Months;
import nl.nachtwacht.fit.ReportingCalendar;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.fit.Spans;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonInterval;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Reports by whole month: of each municipality, then of each of its neighbourhoods. */
final class TrendTable {
  private static final Column NEIGHBOURHOOD_CODE =
      CellNames.NEIGHBOURHOOD_CODE
          .missing("the whole municipality")
          .says("Code van de buurt.", "Code of the neighbourhood.");
  private static final Column PERIOD_START =
      Column.texts("period_start")
          .label("Vanaf", "From")
          .says("Eerste dag van de maand.", "First day of the month.");
  private static final Column PERIOD_END =
      Column.texts("period_end")
          .label("Tot", "To")
          .says("De dag na de laatste van de maand.", "The day after the last of the month.");
  private static final Column COUNT =
      Reports.COUNT_COLUMN.says("Meldingen in de maand.", "Reports in the month.");
  private static final String NO_RATE =
      "inhabitants not delivered, under 500 inhabitants, or no day without a disruption";
  private static final Column RATE =
      Column.reals("report_per_10k", "per 10,000 inhabitants and year", 2)
          .missing(NO_RATE)
          .label(
              "Meldingen per 10.000 inwoners per jaar", "Reports per 10,000 inhabitants and year")
          .says(
              "Meldingen van de dagen buiten een verstoring, per 10.000 inwoners en jaar.",
              "Reports of the days outside a disruption, per 10,000 inhabitants and year.");
  private static final Column RATE_LOW =
      rateEnd("report_per_10k_low", "ondergrens", "lower end", "Ondergrens", "Lower end");
  private static final Column RATE_HIGH =
      rateEnd("report_per_10k_high", "bovengrens", "upper end", "Bovengrens", "Upper end");
  private static final Column UPLIFT =
      Column.reals("reporting_uplift", "", 2)
          .missing("no campaign model")
          .label("Invloed van campagnes", "Effect of campaigns")
          .says(
              "Geschatte factor van campagnes op de meldingen van de maand; 1 zonder campagne.",
              "Estimated factor of campaigns on the month's reports; 1 without a campaign.");
  private static final Column CAMPAIGN =
      Column.bools("campaign")
          .label("Campagne", "Campaign")
          .says("Een campagne raakt de maand.", "A campaign touches the month.");
  private static final Column EXCEPTIONAL =
      Column.bools("exceptional")
          .label("Verstoring", "Disruption")
          .says("Een verstoring raakt de maand.", "A disruption touches the month.");
  private static final Column BREAK =
      Column.bools("break")
          .label("Breuk", "Break")
          .says(
              "In de maand begint een ander regime van melden.",
              "Another regime of reporting begins in the month.");
  static final List<Column> COLUMNS =
      List.of(
          CellNames.MUNICIPALITY_CODE,
          NEIGHBOURHOOD_CODE,
          PERIOD_START,
          PERIOD_END,
          COUNT,
          Reports.CORRECTED_COLUMN,
          RATE,
          RATE_LOW,
          RATE_HIGH,
          UPLIFT,
          CAMPAIGN,
          EXCEPTIONAL,
          BREAK);

  private static final int FEWEST_INHABITANTS = 500;
  private static final double INHABITANTS = 10_000;
  private static final double LEVEL = 0.95;

  private final Domain domain;
  private final ReportingModel model;
  private final Months months;

  TrendTable(Domain domain, ReportingModel model) {
    this.domain = domain;
    this.model = model;
    this.months = model.calendar().months();
  }

  private static Column rateEnd(String name, String nl, String en, String ofNl, String ofEn) {
    return Column.reals(name, RATE.unit(), RATE.decimals())
        .missing(NO_RATE)
        .label(RATE.label().nl() + ", " + nl, RATE.label().en() + ", " + en)
        .says(
            ofNl + " van het 95 %-interval (Garwood).", ofEn + " of the 95 % interval (Garwood).");
  }

  /** {@return a row per month of each municipality and neighbourhood, in the order of the key} */
  Table table() {
    List<Table> tables = new ArrayList<>();
    tables.add(Table.ofRows(0).shaped(COLUMNS));
    for (int m = 0; m < domain.municipalities().size(); m++) {
      int municipality = m;
      int[] own =
          IntStream.range(0, domain.areas().size())
              .filter(area -> domain.areas().get(area).municipality() == municipality)
              .toArray();
      tables.add(rows(municipality, null, own));
      for (int area : own) {
        tables.add(rows(municipality, domain.areas().get(area).code(), new int[] {area}));
      }
    }
    return Table.concat(tables);
  }

  /** The months of some areas together. */
  private Table rows(int municipality, String neighbourhood, int[] areas) {
    ReportingCalendar calendar = model.calendar();
    long[] bySpan = new long[calendar.spans().count()];
    for (int area : areas) {
      long[] counts = model.counts().at(area);
      Arrays.setAll(bySpan, span -> bySpan[span] + counts[span]);
    }
    Rates rates = new Rates(inhabitants(areas));
    int[] reports = new int[months.count()];
    double[] corrected = new double[months.count()];
    long[] undisrupted = new long[months.count()];
    Spans spans = calendar.spans();
    for (int span = 0; span < bySpan.length; span++) {
      int month = months.at(spans.from(span));
      if (month >= 0) {
        reports[month] += Math.toIntExact(bySpan[span]);
        corrected[month] += bySpan[span] * model.weight(municipality, span);
        undisrupted[month] += calendar.isDisrupted(municipality, span) ? 0 : bySpan[span];
      }
    }
    for (int month = 0; month < months.count(); month++) {
      long days = calendar.days(municipality, months.start(month), months.end(month));
      rates.set(month, undisrupted[month], days);
      corrected[month] = calendar.isCorrected(municipality) ? corrected[month] : Double.NaN;
    }
    Table table =
        Table.ofRows(months.count())
            .with(
                CellNames.MUNICIPALITY_CODE,
                texts(domain.municipalities().get(municipality).code()))
            .with(NEIGHBOURHOOD_CODE, texts(neighbourhood))
            .with(PERIOD_START, dates(0))
            .with(PERIOD_END, dates(1))
            .with(COUNT, reports)
            .with(Reports.CORRECTED_COLUMN, corrected)
            .with(RATE, rates.rate)
            .with(RATE_LOW, rates.low)
            .with(RATE_HIGH, rates.high);
    return withWindows(table, municipality);
  }

  private Table withWindows(Table table, int municipality) {
    boolean isModelled =
        model.fit(municipality).uplift(Kind.CAMPAIGN).filter(u -> u.isEstimated()).isPresent();
    double[] uplift = new double[months.count()];
    Arrays.setAll(
        uplift, month -> isModelled ? model.campaignFactor(municipality, month) : Double.NaN);
    List<CalendarWindow> windows = model.calendar().windows(municipality);
    return table
        .with(UPLIFT, uplift)
        .with(CAMPAIGN, months(month -> isTouched(month, windows, Kind.CAMPAIGN)))
        .with(EXCEPTIONAL, months(month -> isTouched(month, windows, Kind.DISRUPTION)))
        .with(BREAK, months(month -> isBroken(month, windows)));
  }

  private boolean isTouched(int month, List<CalendarWindow> windows, Kind kind) {
    return windows.stream()
        .anyMatch(w -> w.kind() == kind && months.daysWithin(month, w.from(), w.to()) > 0);
  }

  private boolean isBroken(int month, List<CalendarWindow> windows) {
    return windows.stream().anyMatch(w -> w.kind() == Kind.REGIME && months.at(w.from()) == month);
  }

  private boolean[] months(java.util.function.IntPredicate holds) {
    boolean[] values = new boolean[months.count()];
    for (int month = 0; month < values.length; month++) {
      values[month] = holds.test(month);
    }
    return values;
  }

  private String[] texts(String text) {
    String[] texts = new String[months.count()];
    Arrays.fill(texts, text);
    return texts;
  }

  private String[] dates(int later) {
    return IntStream.range(0, months.count())
        .mapToObj(month -> months.start(month + later).toString())
        .toArray(String[]::new);
  }

  /** {@return the inhabitants of areas together, −1 when those of one are not known} */
  private int inhabitants(int[] areas) {
    int sum = 0;
    for (int area : areas) {
      Area of = domain.areas().get(area);
      if (of.inhabitants() < 0) {
        return -1;
      }
      sum = Math.addExact(sum, of.inhabitants());
    }
    return sum;
  }

  /** The rates of all months. */
  private final class Rates {
    private final int inhabitants;
    private final double[] rate = new double[months.count()];
    private final double[] low = new double[months.count()];
    private final double[] high = new double[months.count()];

    Rates(int inhabitants) {
      this.inhabitants = inhabitants;
    }

    void set(int month, long reports, long days) {
      boolean isKnown = inhabitants >= FEWEST_INHABITANTS && days > 0;
      double each =
          isKnown ? INHABITANTS / (inhabitants * ReportingCalendar.years(days)) : Double.NaN;
      Interval interval = PoissonInterval.garwood(reports, LEVEL);
      rate[month] = reports * each;
      low[month] = interval.low() * each;
      high[month] = interval.high() * each;
    }
  }
}
