package nl.nachtwacht.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.PageNumbers;
import nl.nachtwacht.table.Column;

/** Prints numbers for people, with the marks of each language as on the pages. */
final class Numbers {
  private static final String NUMBER = "-?[0-9]+([.][0-9]+)?(E-?[0-9]+)?";
  private static final double PERCENT = 100;
  private static final int SHOWN = 4;
  private static final PageNumbers DUTCH = new PageNumbers("nl");

  private Numbers() {}

  /** The number that a text of the manifest holds; empty when it holds none. */
  static OptionalDouble in(String text) {
    return text.matches(NUMBER)
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  /** A text of the manifest, as a number of at most four decimals where it is one; with a point. */
  static String shortened(String text) {
    return in(text).isEmpty()
        ? text
        : new BigDecimal(text)
            .setScale(SHOWN, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }

  /** A number of at most four decimals. */
  static Column.Words shown(double value) {
    return words(shortened("" + value));
  }

  static Column.Words decimals(double value, int decimals) {
    return words(String.format(Locale.ROOT, "%,." + decimals + "f", value));
  }

  static Column.Words whole(double value) {
    return words(String.format(Locale.ROOT, "%,d", Math.round(value)));
  }

  private static Column.Words words(String english) {
    return new Column.Words(DUTCH.inLanguage(english), english);
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
    Column.Words from = decimals(low.getAsDouble(), decimals);
    Column.Words to = decimals(high.getAsDouble(), decimals);
    return new Column.Words(
        ", 95 %-interval " + from.nl() + " tot " + to.nl(),
        ", 95 % interval " + from.en() + " to " + to.en());
  }

  /** With a sign, and no minus before zero. */
  static Column.Words signed(double points) {
    return points == 0 ? decimals(0, 2) : words(String.format(Locale.ROOT, "%+,.2f", points));
  }
}
