package nl.nachtwacht.read;

/**
 * ISO 8601 as files have it: {@code yyyy-MM-dd}, then perhaps {@code T} or a space and {@code
 * HH:mm}, {@code :ss}, a fraction, and {@code Z} or an offset.
 */
final class Iso implements TimePattern {
  @Override
  public boolean read(char[] c, int from, int to, Parts parts) {
    if (to - from < 10 || c[from + 4] != '-' || c[from + 7] != '-') {
      return false;
    }
    parts.year = two(c, from, to) * 100 + two(c, from + 2, to);
    parts.month = two(c, from + 5, to);
    parts.day = two(c, from + 8, to);
    parts.dateOnly = to - from == 10;
    if (parts.month < 0 || parts.day < 0 || parts.year < 0) {
      return false;
    }
    return parts.dateOnly || time(c, from + 10, to, parts);
  }

  private static boolean time(char[] c, int from, int to, Parts parts) {
    if (to - from < 6 || c[from] != 'T' && c[from] != ' ' || c[from + 3] != ':') {
      return false;
    }
    parts.hour = two(c, from + 1, to);
    parts.minute = two(c, from + 4, to);
    int at = from + 6;
    if (at < to && c[at] == ':') {
      parts.second = two(c, at + 1, to);
      at += 3;
      if (at < to && (c[at] == '.' || c[at] == ',')) {
        at = afterDigits(c, at + 1, to);
      }
    }
    if (parts.hour < 0 || parts.minute < 0 || parts.second < 0) {
      return false;
    }
    return at == to || offset(c, at, to, parts);
  }

  /** The position after the digits of a fraction, -1 when there are none. */
  private static int afterDigits(char[] c, int from, int to) {
    int at = from;
    while (at < to && c[at] >= '0' && c[at] <= '9') {
      at++;
    }
    return at == from ? -1 : at;
  }

  private static boolean offset(char[] c, int from, int to, Parts parts) {
    if (from < 0) {
      return false;
    }
    parts.hasOffset = true;
    if (c[from] == 'Z') {
      return to - from == 1;
    }
    if (c[from] != '+' && c[from] != '-') {
      return false;
    }
    int hours = two(c, from + 1, to);
    int length = to - from;
    boolean colon = length == 6 && c[from + 3] == ':';
    int minutes = length == 3 ? 0 : two(c, from + (colon ? 4 : 3), to);
    boolean fits = length == 3 || length == 5 || colon;
    if (!fits || hours < 0 || minutes < 0 || hours > 18 || minutes > 59) {
      return false;
    }
    int seconds = hours * 3600 + minutes * 60;
    parts.offsetSeconds = c[from] == '-' ? -seconds : seconds;
    return true;
  }

  /** The number in two digits, very negative when they are none. */
  private static int two(char[] c, int at, int to) {
    if (at + 2 > to) {
      return -1000;
    }
    int tens = c[at] - '0';
    int ones = c[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1000 : tens * 10 + ones;
  }
}
