package nl.nachtwacht.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Figure;

/** Prints numbers for people in a language: decimal comma in Dutch, point in English. */
public final class PageNumbers {
  private static final String NONE = "–";
  private static final int PERCENT = 100;

  private final boolean isDutch;

  /** Prints numbers in {@code en}, or in Dutch for any other language. */
  public PageNumbers(String language) {
    this.isDutch = !language.equals("en");
  }

  /**
   * {@return a number with so many decimals, in groups of three digits; a dash where it is none}
   */
  String decimals(double value, int decimals) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return inLanguage(String.format(Locale.ROOT, "%,." + decimals + "f", rounded));
  }

  /** {@return a whole number, in groups of three digits} */
  String grouped(long number) {
    return inLanguage(String.format(Locale.ROOT, "%,d", number));
  }

  /**
   * {@return a number that is printed in English, such as {@code 1,234.5}, with the marks of the
   * language: Dutch has them the other way round}
   */
  public String inLanguage(String english) {
    return isDutch ? english.replace(',', '_').replace('.', ',').replace('_', '.') : english;
  }

  /** {@return an amount of money in whole euro} */
  String euro(long number) {
    return (isDutch ? "€\u00a0" : "€") + grouped(number);
  }

  /** {@return a share in whole percent; a small one, which isn't nothing, in tenths} */
  String percent(double share) {
    return percent(share, share > 0 && share < 0.005 ? 1 : 0);
  }

  /** {@return a share in percent with so many decimals} */
  String percent(double share, int decimals) {
    return Double.isNaN(share) ? NONE : decimals(share * PERCENT, decimals) + "%";
  }

  /** {@return the ends of an interval of a share, empty where there is none} */
  String percents(Figure figure) {
    return interval(figure, decimals(figure.low() * PERCENT, 0), percent(figure.high()));
  }

  /** {@return the ends of an interval, empty where there is none} */
  String interval(Figure figure, int decimals) {
    return interval(figure, decimals(figure.low(), decimals), decimals(figure.high(), decimals));
  }

  private String interval(Figure figure, String low, String high) {
    return figure.low() < figure.high() ? low + "–" + high : "";
  }
}
