package nl.nachtwacht.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.EarlierRun;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.stat.RateRatio;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * How much the reports of places changed since an earlier run, per year and by their reporting
 * weight, with an exact interval of the counts.
 *
 * <p>Limits: reports, not harassment; what made people report more or less and no window of the
 * calendar names is in it.
 */
public final class Change {
  private static final String NONE = "no former run, or no report in both";
  private static final Column PCT =
      Column.reals("change_pct", "%", 1)
          .missing(NONE)
          .label("Verandering (%)", "Change (%)")
          .says(
              "Verandering van de meldingen per jaar tegenover de vorige run.",
              "Change of the reports a year against the former run.");
  private static final Column LOW = end("change_pct_low", "ondergrens", "lower end");
  private static final Column HIGH = end("change_pct_high", "bovengrens", "upper end");

  /** Whether reports clearly changed. */
  public static final Column CLASS =
      Column.texts("change_class")
          .missing(NONE)
          .label("Verandering", "Change")
          .says(
              "clearly_lower, no_clear_change of clearly_higher, naar het interval.",
              "clearly_lower, no_clear_change or clearly_higher, by the interval.");

  static final List<Column> COLUMNS = List.of(CLASS, PCT, LOW, HIGH);

  /** The closed list of {@link #CLASS}. */
  public static final Map<String, List<String>> CODES =
      Map.of(CLASS.name(), List.of("clearly_lower", "no_clear_change", "clearly_higher"));

  private static final double PERCENT = 100;

  private Change() {}

  private static Column end(String name, String nl, String en) {
    return Column.reals(name, "%", 1)
        .missing("no former run, or no report then")
        .label("Verandering (%), " + nl, "Change (%), " + en)
        .says("Einde van het 95 %-interval.", "End of the interval of 95 %.");
  }

  /**
   * {@return the columns, a row per place}
   *
   * @param now places with their code, reports and corrected reports
   * @param code the column of codes
   * @param then the same places in the earlier run, by code
   * @param years how long reports were collected now and then
   */
  static Table of(Table now, Column code, Map<String, FinishedRow> then, Years years) {
    int rows = now.rows();
    double[][] pct = new double[3][rows];
    String[] classes = new String[rows];
    Arrays.stream(pct).forEach(column -> Arrays.fill(column, Double.NaN));
    Table.Texts codes = now.texts(code.name());
    Table.Ints counts = now.ints(Reports.COUNT_COLUMN.name());
    Table.Reals corrected = now.reals(Reports.CORRECTED_COLUMN.name());
    for (int row = 0; row < rows; row++) {
      FinishedRow former = then.get(codes.at(row));
      if (former != null && former.whole(Reports.COUNT_COLUMN.name()).isPresent()) {
        int before = former.whole(Reports.COUNT_COLUMN.name()).getAsInt();
        int count = Math.max(0, counts.at(row));
        double nowYears = years.now() * swell(count, corrected.at(row));
        double thenYears =
            years.then()
                * swell(before, former.real(Reports.CORRECTED_COLUMN.name()).orElse(Double.NaN));
        if (count + before > 0) {
          RateRatio ratio = RateRatio.of(count, nowYears, before, thenYears);
          pct[0][row] = change(ratio.value());
          pct[1][row] = change(ratio.interval().low());
          pct[2][row] = change(ratio.interval().high());
          classes[row] = verdict(ratio);
        }
      }
    }
    return Table.ofRows(rows)
        .with(CLASS, classes)
        .with(PCT, pct[0])
        .with(LOW, pct[1])
        .with(HIGH, pct[2]);
  }

  /**
   * How long reports were collected.
   *
   * @param now years of this run
   * @param then years of the earlier one
   */
  record Years(double now, double then) {
    static Years of(Period period, EarlierRun earlier) {
      return new Years(
          period.years(), earlier.period(period.zone()).map(Period::years).orElse(1.0));
    }
  }

  /** By how much campaigns made the time count for more, as it were. */
  private static double swell(int count, double corrected) {
    return count > 0 && corrected > 0 ? count / corrected : 1;
  }

  private static double change(double ratio) {
    return Double.isFinite(ratio) ? PERCENT * (ratio - 1) : Double.NaN;
  }

  private static String verdict(RateRatio ratio) {
    if (ratio.interval().high() < 1) {
      return "clearly_lower";
    }
    return ratio.interval().low() > 1 ? "clearly_higher" : "no_clear_change";
  }
}
