package nl.nachtwacht.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.table.Column;

/** Prints numbers for people, the same in both languages. */
final class Numbers {
  private static final String NUMBER = "-?[0-9]+([.][0-9]+)?(E-?[0-9]+)?";
  private static final double PERCENT = 100;
  private static final int SHOWN = 4;

  private Numbers() {}

  /** The number that a text of the manifest holds; empty when it holds none. */
  static OptionalDouble in(String text) {
    return text.matches(NUMBER)
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** A text of the manifest, as a number of at most four decimals where it is one. */
  static String shortened(String text) {
    return in(text).isEmpty()
        ? text
        : new BigDecimal(text)
            .setScale(SHOWN, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }

  static String decimals(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,d", Math.round(value));
  }

  static String percent(double share) {
    return Math.round(share * PERCENT) + " %";
  }

  /** The 95 % interval of a column, as it follows a figure; empty words where it has none. */
  static Column.Words interval(FinishedRow row, String column, int decimals) {
    OptionalDouble low = row.real(column + "_low");
    OptionalDouble high = row.real(column + "_high");
    if (low.isEmpty() || high.isEmpty()) {
      return new Column.Words("", "");
    }
    String from = decimals(low.getAsDouble(), decimals);
    String to = decimals(high.getAsDouble(), decimals);
    return new Column.Words(
        ", 95 %-interval " + from + " tot " + to, ", 95 % interval " + from + " to " + to);
  }

  /** With a sign, and no minus before zero. */
  static String signed(double points) {
    return points == 0 ? "0.00" : String.format(Locale.ROOT, "%+.2f", points);
  }
}
