package nl.nachtwacht.read;

/**
 * Reads numbers in one decimal notation, without regard to the machine's locale.
 *
 * <p>Accepts a sign, digits with one decimal sign, an exponent; thousands marks only when {@code
 * grouped} and in groups of three. Missing: whatever else gives NaN, also words such as {@code NaN}
 * and {@code Infinity}, since no row may bring in a number that isn't one.
 */
final class Numbers {
  private static final long EXACT = 1L << 53;
  private static final double[] TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private final char decimal;
  private final char group;
  private final boolean grouped;

  /** Reads numbers with a decimal sign; the other of point and comma may mark thousands. */
  Numbers(char decimal, boolean grouped) {
    this.decimal = decimal;
    this.group = Dialect.other(decimal);
    this.grouped = grouped;
  }

  double parse(String text) {
    return parse(text.toCharArray(), 0, text.length());
  }

  /**
   * {@return the number in {@code chars[from..to)}, correctly rounded; NaN when it is none}
   *
   * <p>A number of at most 15 digits and 22 decimals is one exact integer divided by one exact
   * power of ten, hence correctly rounded; others take the slower way of the JDK.
   */
  double parse(char[] chars, int from, int to) {
    int i = from;
    boolean negative = i < to && chars[i] == '-';
    if (negative || i < to && chars[i] == '+') {
      i++;
    }
    long digits = 0;
    int seen = 0;
    int point = -1;
    for (; i < to; i++) {
      int digit = chars[i] - '0';
      if (digit >= 0 && digit <= 9) {
        if (seen++ == 18) {
          return slow(chars, from, to);
        }
        digits = digits * 10 + digit;
      } else if (chars[i] == decimal && point < 0) {
        point = seen;
      } else {
        return slow(chars, from, to);
      }
    }
    int decimals = point < 0 ? 0 : seen - point;
    if (seen == 0) {
      return Double.NaN;
    }
    if (digits > EXACT) {
      return slow(chars, from, to);
    }
    double value = digits / TEN[decimals];
    return negative ? -value : value;
  }

  private double slow(char[] chars, int from, int to) {
    if (to - from > 400) {
      return Double.NaN;
    }
    StringBuilder plain = new StringBuilder(to - from);
    int sinceGroup = -1;
    int digits = 0;
    boolean point = false;
    boolean exponent = false;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        digits++;
        sinceGroup += sinceGroup >= 0 ? 1 : 0;
      } else if (c == decimal && !point && !exponent && groupWhole(sinceGroup)) {
        point = true;
        sinceGroup = -1;
        c = '.';
      } else if (c == group && grouped && !point && !exponent && opensGroup(sinceGroup, digits)) {
        sinceGroup = 0;
        continue;
      } else if ((c == 'e' || c == 'E') && !exponent && digits > 0 && groupWhole(sinceGroup)) {
        exponent = true;
        sinceGroup = -1;
        digits = 0;
      } else if (!(isSign(c) && (i == from || isExponent(chars[i - 1])))) {
        return Double.NaN;
      }
      plain.append(c);
    }
    if (digits == 0 || !groupWhole(sinceGroup)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(plain.toString());
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  /** Whether no group is open, or the open one has its three digits. */
  private static boolean groupWhole(int sinceGroup) {
    return sinceGroup < 0 || sinceGroup == 3;
  }

  private static boolean opensGroup(int sinceGroup, int digits) {
    return sinceGroup == 3 || sinceGroup < 0 && digits >= 1 && digits <= 3;
  }

  private static boolean isSign(char c) {
    return c == '-' || c == '+';
  }

  private static boolean isExponent(char c) {
    return c == 'e' || c == 'E';
  }
}
