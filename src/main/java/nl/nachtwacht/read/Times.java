package nl.nachtwacht.read;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the texts of a column may be read as times.
 *
 * @param patterns the patterns that do, as a job file writes them, the most frequent first
 * @param others another reading that fits as well and gives other times; empty: none
 * @param lenient whether some texts have a second 60
 * @param share of the texts that the patterns read, 0 to 1
 * @param years local year to how many times lie in it
 */
public record Times(
    List<String> patterns,
    List<String> others,
    boolean lenient,
    double share,
    SortedMap<Integer, Long> years) {
  private static final double NEARLY_ALL = 0.99;

  /** Copies the collections. */
  public Times {
    patterns = List.copyOf(patterns);
    others = List.copyOf(others);
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
  }

  /** {@return whether there is one reading, and it reads nearly all texts} */
  public boolean sure() {
    return others.isEmpty() && share >= NEARLY_ALL;
  }
}
