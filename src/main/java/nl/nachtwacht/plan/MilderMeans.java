package nl.nachtwacht.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a camera has to answer for: what an area hasn't had yet that weighs less on who walks there,
 * and when the camera is judged again.
 */
public final class MilderMeans {
  /** Kinds of measure that nobody is watched by, the mildest first. */
  private static final List<String> KINDS =
      List.of(
          "lamp_repaired",
          "lamp_brightened",
          "lamp_new",
          "jop_to",
          "campaign",
          "training",
          "host",
          "patrol");

  private static final int MONTHS = 12;

  private MilderMeans() {}

  /**
   * {@return the milder kinds of measure that an area has not had yet, the mildest first}
   *
   * @param had kinds of the measures that touched the area so far, as the job codes them
   */
  public static List<String> left(Collection<String> had) {
    return KINDS.stream().filter(kind -> !had.contains(kind)).toList();
  }

  /**
   * {@return when a camera is judged again: the job's own date, else a year after the period}
   *
   * @param goal {@code goal.review} of the job
   * @param periodEnd first day after the period
   */
  public static LocalDate review(Optional<LocalDate> goal, LocalDate periodEnd) {
    return goal.orElse(periodEnd.plusMonths(MONTHS));
  }
}
