package nl.nachtwacht.score;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** A column and the two ends of its interval: {@code x}, {@code x_low} and {@code x_high}. */
final class Ends {
  private Ends() {}

  /** A column with its ends, which are missing where it is, or where nothing tells them. */
  static List<Column> with(Column column) {
    return List.of(
        column,
        end(column, "_low", "ondergrens", "lower end", "Ondergrens", "Lower end"),
        end(column, "_high", "bovengrens", "upper end", "Bovengrens", "Upper end"));
  }

  private static Column end(
      Column column, String suffix, String nl, String en, String saysNl, String saysEn) {
    Column.Words label = column.label();
    return Column.reals(column.name() + suffix, column.unit(), column.decimals())
        .missing(column.nullMeans() + "; no interval")
        .label(label.nl() + ", " + nl, label.en() + ", " + en)
        .says(saysNl + " van het 95 %-interval.", saysEn + " of the interval of 95 %.");
  }

  /**
   * Three columns filled.
   *
   * @param columns as {@link #with} makes them
   * @param values NaN where missing
   */
  static Table of(
      List<Column> columns, double[] values, IntToDoubleFunction low, IntToDoubleFunction high) {
    double[] lows = new double[values.length];
    double[] highs = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      boolean isMissing = Double.isNaN(values[row]);
      lows[row] = isMissing ? Double.NaN : low.applyAsDouble(row);
      highs[row] = isMissing ? Double.NaN : high.applyAsDouble(row);
    }
    return Table.ofRows(values.length)
        .with(columns.get(0), values)
        .with(columns.get(1), lows)
        .with(columns.get(2), highs);
  }
}
