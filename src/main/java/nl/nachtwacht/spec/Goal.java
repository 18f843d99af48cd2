package nl.nachtwacht.spec;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;

/**
 * What the municipality wants to reach.
 *
 * <p>An indicator is a column of the municipalities' table of which one side is good. Those that
 * only describe a city (its surface, its nightlife, its campaigns) and the ends of intervals are
 * none. Fewer reports are good here, though fewer may also mean that people stopped reporting: a
 * goal on a share of the survey says more.
 *
 * @param indicator column of the municipalities' table
 * @param target value to reach
 * @param review day on which it is judged
 */
public record Goal(String indicator, double target, LocalDate review) {
  /** Good or bad by the direction of the survey's scale. */
  private static final String SURVEY_MEAN = "survey_mean";

  private static final List<String> LOWER_IS_BETTER =
      List.of(
          "survey_unsafe_share",
          "report_per_10k",
          "report_per_km2_year",
          "report_count",
          "report_corrected_count",
          "dark_share",
          "lamp_out_share",
          "high_risk_cell_count");

  /** As in the score, where cameras take points away; and the more answer, the more is known. */
  private static final List<String> HIGHER_IS_BETTER =
      List.of("camera_cover_share", "survey_respondent_count");

  /** All columns that a goal may name. */
  public static final List<String> INDICATORS =
      Stream.of(LOWER_IS_BETTER, List.of(SURVEY_MEAN), HIGHER_IS_BETTER)
          .flatMap(List::stream)
          .toList();

  private static final Key<String> INDICATOR =
      Key.of(
          "indicator",
          "Column of the municipalities' table. Lower is better, but for survey_mean, which is to"
              + " move to the safe end of its scale, camera_cover_share and"
              + " survey_respondent_count.",
          Form.words(INDICATORS.toArray(String[]::new)));
  private static final Key<Double> TARGET =
      Key.of("target", "Value to reach; of a share from 0 to 1.", Form.number());
  private static final Key<LocalDate> REVIEW =
      Key.of("review", "Day on which it is judged.", Form.date());

  /** The block {@code goal}. */
  static final Section<Goal> SECTION =
      Section.of(
              "What the municipality wants to reach. Every run tells how far it is: met when the"
                  + " whole interval of the figure is on the good side of the target, not met when"
                  + " it is wholly on the other.",
              List.of(INDICATOR, TARGET, REVIEW),
              v -> new Goal(v.get(INDICATOR), v.get(TARGET), v.get(REVIEW)))
          .checked(Goal::check);

  private static void check(Values v) {
    double target = v.get(TARGET);
    if (v.get(INDICATOR).endsWith("_share") && (target < 0 || target > 1)) {
      String help = "give a number from 0 to 1, such as 0.35 for 35 %";
      v.contradicts(TARGET, "is no share, as " + v.get(INDICATOR) + " is", help);
    }
  }

  /**
   * {@return whether a higher figure is a better one}
   *
   * @param isSafeHigh whether higher answers of the survey are safer ones
   */
  public boolean isHigherBetter(boolean isSafeHigh) {
    return indicator.equals(SURVEY_MEAN) ? isSafeHigh : HIGHER_IS_BETTER.contains(indicator);
  }
}
