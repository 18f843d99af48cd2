package nl.nachtwacht.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of years, months, days, hours, minutes and seconds in digits: what nearly every file
 * has, read without the JDK's formatter, which costs some twenty times as much.
 */
final class PlainPattern implements TimePattern {
  private final char[] field;
  private final int[] digits;
  private final boolean dateOnly;

  /**
   * Of each piece the letter and its digits: 0 for one or two digits, -1 for the letter itself as
   * it stands.
   */
  private PlainPattern(List<Character> field, List<Integer> digits) {
    this.field = new char[field.size()];
    this.digits = new int[field.size()];
    boolean hours = false;
    for (int i = 0; i < this.field.length; i++) {
      this.field[i] = field.get(i);
      this.digits[i] = digits.get(i);
      hours |= this.field[i] == 'H' && this.digits[i] >= 0;
    }
    dateOnly = !hours;
  }

  /** {@return the pattern, unless it needs the JDK's formatter} */
  static Optional<PlainPattern> find(String pattern) {
    List<Character> field = new ArrayList<>();
    List<Integer> digits = new ArrayList<>();
    String seen = "";
    boolean quoted = false;
    for (int i = 0; i < pattern.length(); ) {
      char c = pattern.charAt(i);
      int run = i;
      while (run < pattern.length() && pattern.charAt(run) == c) {
        run++;
      }
      if (c == '\'') {
        quoted ^= (run - i) % 2 == 1;
        if (run - i > 1) {
          return Optional.empty();
        }
      } else if (!quoted && Character.isLetter(c)) {
        char letter = c == 'u' ? 'y' : c;
        if (!fits(letter, run - i) || seen.indexOf(letter) >= 0) {
          return Optional.empty();
        }
        seen += letter;
        field.add(letter);
        digits.add(run - i == 1 ? 0 : run - i);
      } else {
        for (int k = i; k < run; k++) {
          field.add(c);
          digits.add(-1);
        }
      }
      i = run;
    }
    boolean whole = seen.contains("y") && seen.contains("M") && seen.contains("d");
    boolean ordered =
        (!seen.contains("m") || seen.contains("H")) && (!seen.contains("s") || seen.contains("m"));
    return whole && ordered ? Optional.of(new PlainPattern(field, digits)) : Optional.empty();
  }

  private static boolean fits(char letter, int length) {
    return letter == 'y' ? length == 4 : "MdHms".indexOf(letter) >= 0 && length <= 2;
  }

  @Override
  public boolean read(char[] chars, int from, int to, Parts parts) {
    int at = from;
    for (int i = 0; i < field.length; i++) {
      if (digits[i] < 0) {
        if (at >= to || chars[at++] != field[i]) {
          return false;
        }
        continue;
      }
      int most = digits[i] == 0 ? 2 : digits[i];
      int value = 0;
      int count = 0;
      while (count < most && at < to && chars[at] >= '0' && chars[at] <= '9') {
        value = value * 10 + chars[at++] - '0';
        count++;
      }
      if (count == 0 || digits[i] > 0 && count < digits[i]) {
        return false;
      }
      set(parts, field[i], value);
    }
    parts.dateOnly = dateOnly;
    return at == to;
  }

  private static void set(Parts parts, char letter, int value) {
    switch (letter) {
      case 'y' -> parts.year = value;
      case 'M' -> parts.month = value;
      case 'd' -> parts.day = value;
      case 'H' -> parts.hour = value;
      case 'm' -> parts.minute = value;
      case 's' -> parts.second = value;
      default -> throw new IllegalStateException("no field " + letter);
    }
  }
}
