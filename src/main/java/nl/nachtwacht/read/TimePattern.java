package nl.nachtwacht.read;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** One way of writing times. */
interface TimePattern {
  /**
   * Reads a text.
   *
   * @param parts receives what the text says
   * @return whether the text has the form of the pattern; the date may still be impossible
   */
  boolean read(char[] chars, int from, int to, Parts parts);

  /**
   * {@return the pattern by its name in the job: {@code iso}, {@code epoch-ms}, or letters of
   * java.time}
   *
   * @throws IllegalArgumentException when it is none of these
   */
  static TimePattern of(String pattern) {
    if (pattern.equals("iso")) {
      return new Iso();
    }
    if (pattern.equals("epoch-ms")) {
      return new EpochMillis();
    }
    // Checked by the JDK even where the quick way reads it.
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern(proleptic(pattern), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    return PlainPattern.find(pattern)
        .<TimePattern>map(p -> p)
        .orElse(new FormatterPattern(formatter));
  }

  /**
   * {@return the pattern with {@code u} for {@code y}: a strict year of an era needs the era, which
   * nobody writes}
   */
  private static String proleptic(String pattern) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      out.append(c == 'y' && !quoted && pattern.indexOf('G') < 0 ? 'u' : c);
    }
    return out.toString();
  }

  /** What a text says of a time; filled anew for each. */
  final class Parts {
    int year;
    int month;
    int day;
    int hour;
    int minute;
    int second;
    boolean dateOnly;
    boolean hasOffset;
    int offsetSeconds;
    boolean isInstant;
    long epochSecond;

    void clear() {
      year = 0;
      month = 1;
      day = 1;
      hour = 0;
      minute = 0;
      second = 0;
      dateOnly = false;
      hasOffset = false;
      offsetSeconds = 0;
      isInstant = false;
    }

    boolean isPossible(boolean lenient) {
      return year >= 1
          && year <= 9999
          && month >= 1
          && month <= 12
          && day >= 1
          && (day <= 28 || day <= LocalDate.of(year, month, 1).lengthOfMonth())
          && hour <= 23
          && minute <= 59
          && second <= (lenient ? 60 : 59);
    }
  }

  /** Milliseconds since 1970. */
  final class EpochMillis implements TimePattern {
    @Override
    public boolean read(char[] chars, int from, int to, Parts parts) {
      int start = chars[from] == '-' ? from + 1 : from;
      if (start == to || to - start > 15) {
        return false;
      }
      long millis = 0;
      for (int i = start; i < to; i++) {
        if (chars[i] < '0' || chars[i] > '9') {
          return false;
        }
        millis = millis * 10 + chars[i] - '0';
      }
      parts.isInstant = true;
      parts.epochSecond = Math.floorDiv(start > from ? -millis : millis, 1000L);
      return true;
    }
  }

  /** Whatever the JDK's formatter reads. */
  record FormatterPattern(DateTimeFormatter formatter) implements TimePattern {
    @Override
    public boolean read(char[] chars, int from, int to, Parts parts) {
      TemporalAccessor found;
      try {
        found = formatter.parse(new String(chars, from, to - from));
      } catch (java.time.DateTimeException e) {
        // Its message would hold the text.
        return false;
      }
      LocalDate date = found.query(TemporalQueries.localDate());
      if (date == null) {
        return false;
      }
      parts.year = date.getYear();
      parts.month = date.getMonthValue();
      parts.day = date.getDayOfMonth();
      parts.dateOnly = !found.isSupported(ChronoField.SECOND_OF_DAY);
      if (!parts.dateOnly) {
        int second = found.get(ChronoField.SECOND_OF_DAY);
        parts.hour = second / 3600;
        parts.minute = second / 60 % 60;
        parts.second = second % 60;
      }
      if (found.isSupported(ChronoField.INSTANT_SECONDS)) {
        parts.isInstant = true;
        parts.epochSecond = found.getLong(ChronoField.INSTANT_SECONDS);
      }
      return true;
    }
  }
}
