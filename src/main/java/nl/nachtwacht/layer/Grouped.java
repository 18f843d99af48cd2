package nl.nachtwacht.layer;

import java.io.Serializable;

/**
 * What a row says of a group of people.
 *
 * @param group the row's word for its group, {@link #UNKNOWN} without one
 * @param reports how many reports it is: 1, or 0 of an answer
 * @param answers how many answers it stands for, 0 of a report
 * @param weight design weight of each of its answers in units of 2⁻³²
 * @param isUnsafe whether its answers, or their mean, count as unsafe
 */
public record Grouped(String group, long reports, long answers, long weight, boolean isUnsafe)
    implements Serializable, Protected {
  /** The group of rows that name none. */
  public static final String UNKNOWN = "unknown";

  /** {@return the group that a row names in a field} */
  static String group(Row row, int field) {
    String word = row.text(field);
    return word.isEmpty() ? UNKNOWN : word;
  }

  /** {@return a report of a group} */
  static Grouped report(String group) {
    return new Grouped(group, 1, 0, 0, false);
  }

  @Override
  public String toString() {
    return reports > 0 ? "a report of a group" : "an answer of a group";
  }
}
