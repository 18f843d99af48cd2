package nl.nachtwacht.read;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what the values of a column have in common. */
final class ColumnTally {
  /** What files write where a number is not known. */
  private static final Set<String> UNKNOWN =
      Set.of("-99997", "-99998", "-99999", "-99999999", "null", "n/a", "na", "nan", "geheim", "-");

  private static final int MOST_WORDS = 24;
  private static final int LONGEST_WORD = 40;
  private static final int SAMPLE = 10_000;

  /** Ids are compared among so many rows: a table of more would not fit beside the work. */
  private static final int MOST_IDS = 200_000;

  private final String name;
  private final Numbers numbers;
  private final TimeTally times;
  private final double[] cell = new double[2];
  private final Map<Long, Long> contentOfId = new HashMap<>();
  private final Set<String> words = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();
  private boolean isId;
  private boolean fewWords = true;
  private long filled;
  private long numeric;
  private long cells;
  private final double[] sample = new double[SAMPLE];
  private int sampled;

  /**
   * Begins a column.
   *
   * @param couldBeId whether its values are to be compared with one another
   */
  ColumnTally(String name, boolean couldBeId, Dialect dialect, ZoneId zone) {
    this.name = name;
    this.isId = couldBeId;
    this.numbers = new Numbers(dialect.decimal(), false);
    this.times = new TimeTally(zone);
  }

  /**
   * Takes the value of a row.
   *
   * @param content a hash of what the row holds besides ids
   */
  void take(String text, long content) {
    if (text.isEmpty()) {
      return;
    }
    if (UNKNOWN.contains(text.toLowerCase(Locale.ROOT))) {
      missing.add(text);
      return;
    }
    filled++;
    takeNumber(numbers.parse(text));
    cells += CellCode.centre(text, "EPSG:28992", cell) ? 1 : 0;
    times.take(text);
    takeId(text, content);
    fewWords &= text.length() <= LONGEST_WORD && words.size() <= MOST_WORDS;
    if (fewWords) {
      words.add(text);
    }
  }

  private void takeNumber(double number) {
    if (!Double.isNaN(number)) {
      numeric++;
      if (sampled < SAMPLE) {
        sample[sampled++] = number;
      }
    }
  }

  private void takeId(String text, long content) {
    if (isId && filled <= MOST_IDS) {
      Long known = contentOfId.putIfAbsent(FirstRows.hash(0, text), content);
      isId = known == null || known == content;
      if (!isId) {
        contentOfId.clear();
      }
    }
  }

  /** The number that a share of the sampled ones lie below; NaN without any. */
  private double quantile(double share) {
    double[] sorted = java.util.Arrays.copyOf(sample, sampled);
    java.util.Arrays.sort(sorted);
    return sampled == 0 ? Double.NaN : sorted[(int) (share * (sampled - 1))];
  }

  ColumnFacts facts() {
    return new ColumnFacts(
        name,
        filled,
        numeric,
        quantile(0.01),
        quantile(0.99),
        isId && filled > 0,
        cells,
        times.find(),
        fewWords && words.size() <= MOST_WORDS ? List.copyOf(words) : List.of(),
        List.copyOf(missing));
  }
}
