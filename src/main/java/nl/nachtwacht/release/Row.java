package nl.nachtwacht.release;

import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A row of a protected layer as far as the gate needs it.
 *
 * @param key what tells it from others, whatever file it came in
 * @param person digest of the person; empty when no such field is mapped: the row is a person
 * @param leaf the leaf of its city's {@link Tree} that holds it, −1 for none
 * @param when when it was
 * @param category its category, empty for none
 * @param answer what it says, {@link Answer#NONE} where it is not of a survey
 */
public record Row(
    long key, OptionalLong person, int leaf, When when, String category, Answer answer) {

  /**
   * When a row was.
   *
   * @param day local date on which it began
   * @param second second of the epoch at which it began
   * @param slice place of its slice in the job, −1: in none, or known to the day only
   */
  public record When(LocalDate day, long second, int slice) {
    /** Checks that nothing is missing. */
    public When {
      Objects.requireNonNull(day);
    }

    /** Tells nothing of the time. */
    @Override
    public String toString() {
      return "a time";
    }
  }

  /** Checks that nothing is missing. */
  public Row {
    Objects.requireNonNull(person);
    Objects.requireNonNull(when);
    Objects.requireNonNull(category);
    Objects.requireNonNull(answer);
  }

  /**
   * {@return the slice of a row: the first that holds the most of its time, of those that overlap
   * no earlier one; −1: none holds any}
   *
   * @param shares per slice of the job the share of the row's time
   * @param overlapsEarlier per slice whether some hour of the week is also of an earlier one
   */
  public static int slice(double[] shares, boolean[] overlapsEarlier) {
    int most = -1;
    for (int i = 0; i < shares.length; i++) {
      boolean isCandidate = !overlapsEarlier[i] && shares[i] > 0;
      most = isCandidate && (most < 0 || shares[i] > shares[most]) ? i : most;
    }
    return most;
  }

  /** Tells nothing of the row. */
  @Override
  public String toString() {
    return "a row";
  }
}
