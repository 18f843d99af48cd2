package nl.nachtwacht.read;

import java.util.List;
import java.util.Optional;

/**
 * What the values of a column have in common.
 *
 * @param name its name in the file
 * @param filled rows with a value that doesn't mean "not known"
 * @param numbers rows whose value is a number
 * @param least the least number but for one in a hundred; NaN when there is none
 * @param most the greatest number but for one in a hundred; NaN when there is none
 * @param isId whether its name could be that of an id, and no two rows share a value but differ in
 *     what a job could map
 * @param cells rows whose value is the code of a cell
 * @param times how its values are read as times; empty: they are none
 * @param words its values, where there are few; those of layers about people may not be shown
 * @param missing the values that mean "not known"
 */
public record ColumnFacts(
    String name,
    long filled,
    long numbers,
    double least,
    double most,
    boolean isId,
    long cells,
    Optional<Times> times,
    List<String> words,
    List<String> missing) {
  private static final double NEARLY_ALL = 0.99;

  /** Copies the lists. */
  public ColumnFacts {
    words = List.copyOf(words);
    missing = List.copyOf(missing);
  }

  /** {@return whether nearly all values are numbers} */
  public boolean isNumber() {
    return filled > 0 && numbers >= NEARLY_ALL * filled;
  }

  /** {@return whether nearly all values are codes of cells} */
  public boolean isCell() {
    return filled > 0 && cells >= NEARLY_ALL * filled;
  }

  /** Without values: they may be a person's. */
  @Override
  public String toString() {
    return "column " + name;
  }
}
