package nl.nachtwacht.read;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes binary numbers as decimals that {@link Numbers} reads back to the same number: as few as
 * tell it where nine or fewer behind the point do, else 17 or 18 digits.
 *
 * <p>Guarantee: the same text on every JDK; {@code Double.toString} changed in JDK 19. Missing:
 * what is no finite number becomes {@code NaN} or {@code Infinity}, which no reader takes for one.
 */
final class NumberText {
  /** Below it every whole number is exact. */
  private static final double EXACT = 1L << 53;

  private static final double[] TEN = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
  private static final int FRACTION_BITS = 52;

  /** So small a number still has a fraction of which ten times fits into a long. */
  private static final double LEAST = 1 / 128.0;

  /** Cut off, not rounded: 18 digits are nearer to their number than half way to the next. */
  private static final int DIGITS = 18;

  private NumberText() {}

  static String of(double value) {
    for (int decimals = 0; decimals < TEN.length; decimals++) {
      double digits = Math.rint(value * TEN[decimals]);
      if (Math.abs(digits) < EXACT && digits / TEN[decimals] == value) {
        return decimal((long) digits, decimals);
      }
    }
    double size = Math.abs(value);
    if (size >= LEAST && size < EXACT) {
      return (value < 0 ? "-" : "") + digits(size);
    }
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(DIGITS - 1)).toString()
        : Double.toString(value);
  }

  /** {@return a number of single precision, with the decimals that tell it among its like} */
  static String of(float value) {
    for (int decimals = 0; decimals < TEN.length; decimals++) {
      double digits = Math.rint(value * TEN[decimals]);
      if (Math.abs(digits) < EXACT && (float) (digits / TEN[decimals]) == value) {
        return decimal((long) digits, decimals);
      }
    }
    return of((double) value);
  }

  private static String decimal(long digits, int decimals) {
    String text = Long.toString(Math.abs(digits));
    String sign = digits < 0 ? "-" : "";
    if (decimals == 0) {
      return sign + text;
    }
    String padded = "0".repeat(Math.max(0, decimals + 1 - text.length())) + text;
    int point = padded.length() - decimals;
    return sign + padded.substring(0, point) + '.' + padded.substring(point);
  }

  /** The digits of a number, taken one by one from the bits behind its binary point. */
  private static String digits(double size) {
    int bits = FRACTION_BITS - Math.getExponent(size);
    long all = Double.doubleToRawLongBits(size) & (1L << FRACTION_BITS) - 1 | 1L << FRACTION_BITS;
    long behind = (1L << bits) - 1;
    StringBuilder out = new StringBuilder(24).append(all >>> bits).append('.');
    int digits = all >>> bits == 0 ? 0 : out.length() - 1;
    for (long rest = all & behind; rest != 0 && digits < DIGITS; rest &= behind) {
      rest *= 10;
      digits += digits == 0 && rest >>> bits == 0 ? 0 : 1;
      out.append((char) ('0' + (rest >>> bits)));
    }
    return out.toString();
  }
}
