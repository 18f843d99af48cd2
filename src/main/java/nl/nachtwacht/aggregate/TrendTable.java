package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Reports by whole month: of each municipality, then of each of its neighbourhoods. */
public final class TrendTable {
  private static final Column NEIGHBOURHOOD_CODE =
      CellNames.NEIGHBOURHOOD_CODE
          .missing("the whole municipality")
          .says("Code van de buurt.", "Code of the neighbourhood.");

  /** First day of the month. */
  public static final Column PERIOD_START =
      Column.texts("period_start")
          .label("Vanaf", "From")
          .says("Eerste dag van de maand.", "First day of the month.");

  /** The day after the last of the month. */
  public static final Column PERIOD_END =
      Column.texts("period_end")
          .label("Tot", "To")
          .says("De dag na de laatste van de maand.", "The day after the last of the month.");

  /** Reports in the month. */
  public static final Column COUNT =
      Reports.COUNT_COLUMN.says("Meldingen in de maand.", "Reports in the month.");

  private static final String NO_RATE =
      "inhabitants not delivered, under 500 inhabitants, or no day without a disruption";
  static final Column RATE =
      Column.reals("report_per_10k", "per 10,000 inhabitants and year", 2)
          .missing(NO_RATE)
          .label(
              "Meldingen per 10.000 inwoners per jaar", "Reports per 10,000 inhabitants and year")
          .says(
              "Meldingen van de dagen buiten een verstoring, per 10.000 inwoners en jaar.",
              "Reports of the days outside a disruption, per 10,000 inhabitants and year.");
  static final Column RATE_LOW =
      rateEnd("report_per_10k_low", "ondergrens", "lower end", "Ondergrens", "Lower end");
  static final Column RATE_HIGH =
      rateEnd("report_per_10k_high", "bovengrens", "upper end", "Bovengrens", "Upper end");
  static final Column UPLIFT =
      Column.reals("reporting_uplift", "", 2)
          .missing("no campaign model")
          .label("Invloed van campagnes", "Effect of campaigns")
          .says(
              "Geschatte factor van campagnes op de meldingen van de maand; 1 zonder campagne.",
              "Estimated factor of campaigns on the month's reports; 1 without a campaign.");

  /** Whether a campaign touches the month. */
  public static final Column CAMPAIGN =
      Column.bools("campaign")
          .label("Campagne", "Campaign")
          .says("Een campagne raakt de maand.", "A campaign touches the month.");

  /** Whether a disruption touches the month. */
  public static final Column EXCEPTIONAL =
      Column.bools("exceptional")
          .label("Verstoring", "Disruption")
          .says("Een verstoring raakt de maand.", "A disruption touches the month.");

  /** Whether another regime of reporting begins in the month. */
  public static final Column BREAK =
      Column.bools("break")
          .label("Breuk", "Break")
          .says(
              "In de maand begint een ander regime van melden.",
              "Another regime of reporting begins in the month.");

  /** The columns in the order of publication. */
  public static final List<Column> COLUMNS =
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

  private final Domain domain;
  private final ReportingModel model;

  /** The months of a domain, as the model of reporting has them. */
  public TrendTable(Domain domain, ReportingModel model) {
    this.domain = domain;
    this.model = model;
  }

  private static Column rateEnd(String name, String nl, String en, String ofNl, String ofEn) {
    return Column.reals(name, RATE.unit(), RATE.decimals())
        .missing(NO_RATE)
        .label(RATE.label().nl() + ", " + nl, RATE.label().en() + ", " + en)
        .says(
            ofNl + " van het 95 %-interval (Garwood).", ofEn + " of the 95 % interval (Garwood).");
  }

  /** {@return a row per month of each municipality and neighbourhood, in the order of the key} */
  public Table table() {
    List<Table> tables = new ArrayList<>();
    tables.add(Table.ofRows(0).shaped(COLUMNS));
    for (int m = 0; m < domain.municipalities().size(); m++) {
      int[] own = domain.areasOf(m);
      TrendMonths months = new TrendMonths(model, m);
      tables.add(rows(months, m, null, own));
      for (int area : own) {
        tables.add(rows(months, m, domain.areas().get(area).code(), area));
      }
    }
    return Table.concat(tables);
  }

  /** The months of some areas together. */
  private Table rows(TrendMonths months, int municipality, String neighbourhood, int... areas) {
    long[] bySpan = new long[model.calendar().spans().count()];
    for (int area : areas) {
      long[] counts = model.counts().at(area);
      Arrays.setAll(bySpan, span -> bySpan[span] + counts[span]);
    }
    Table rows = months.rows(bySpan, domain.inhabitants(areas));
    return rows.with(
            CellNames.MUNICIPALITY_CODE,
            texts(rows.rows(), domain.municipalities().get(municipality).code()))
        .with(NEIGHBOURHOOD_CODE, texts(rows.rows(), neighbourhood))
        .shaped(COLUMNS);
  }

  private static String[] texts(int rows, String text) {
    String[] texts = new String[rows];
    Arrays.fill(texts, text);
    return texts;
  }
}
