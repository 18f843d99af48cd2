package nl.nachtwacht.flow;

import java.time.LocalDate;
import java.util.List;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;

/**
 * What the municipality wants to reach.
 *
 * @param indicator column of the municipalities' table
 * @param target value to reach
 * @param review day on which it is judged
 */
public record Goal(String indicator, double target, LocalDate review) {
  private static final Key<String> INDICATOR =
      Key.of(
          "indicator",
          "Column of the municipalities' table.",
          Form.text("[a-z][a-z0-9_]{0,29}", "name of a column"));
  private static final Key<Double> TARGET = Key.of("target", "Value to reach.", Form.number());
  private static final Key<LocalDate> REVIEW =
      Key.of("review", "Day on which it is judged.", Form.date());

  /** The block {@code goal}. */
  static final Section<Goal> SECTION =
      Section.of(
          "What the municipality wants to reach.",
          List.of(INDICATOR, TARGET, REVIEW),
          v -> new Goal(v.get(INDICATOR), v.get(TARGET), v.get(REVIEW)));
}
