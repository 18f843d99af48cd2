package nl.nachtwacht.problem;

/** Quotes a value of a job file or an unprotected layer so that it can't disturb a terminal. */
public final class Quote {
  private static final int LONGEST = 40;

  private Quote() {}

  /**
   * {@return the value in single quotes, cut to 40 characters, with control and bidirectional
   * characters and line ends escaped as {@code \\uXXXX}}
   */
  public static String of(String value) {
    StringBuilder out = new StringBuilder("'");
    value.codePoints().limit(LONGEST).forEach(c -> append(out, c));
    return out.append(value.codePointCount(0, value.length()) > LONGEST ? "…'" : "'").toString();
  }

  /** {@return the whole value without quotes, escaped in the same way} */
  public static String bare(String value) {
    StringBuilder out = new StringBuilder();
    value.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int codePoint) {
    int type = Character.getType(codePoint);
    boolean unsafe =
        type == Character.CONTROL
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || type == Character.SURROGATE;
    if (unsafe) {
      out.append(String.format(java.util.Locale.ROOT, "\\u%04x", codePoint));
    } else {
      out.appendCodePoint(codePoint);
    }
  }
}
