package nl.nachtwacht.plan;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;

/**
 * What is to be proposed.
 *
 * @param lighting lamps; empty: no such plan
 * @param cameras cameras; empty: no such plan
 * @param patrols patrols; empty: no such plan
 * @param budgetEuro one purse for all priced proposals; empty: none
 */
public record PlanSpec(
    Optional<LightingSpec> lighting,
    Optional<CameraSpec> cameras,
    Optional<PatrolSpec> patrols,
    Optional<Double> budgetEuro) {

  /** Nothing is proposed. */
  public static final PlanSpec NONE =
      new PlanSpec(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Key<Optional<LightingSpec>> LIGHTING =
      Key.of("lighting", "Lamps to repair, place and brighten.", none(LightingSpec.SECTION))
          .or("{}");
  private static final Key<Optional<CameraSpec>> CAMERAS =
      Key.of("cameras", "Where new cameras would cover most.", none(CameraSpec.SECTION)).or("{}");
  private static final Key<Optional<PatrolSpec>> PATROLS =
      Key.of("patrols", "Who walks where and when.", none(PatrolSpec.SECTION)).or("{}");
  private static final Key<Optional<Double>> BUDGET =
      Key.of("budget", "One purse for all priced proposals.", Form.number().from(0).to(1e9))
          .optional("none")
          .unit("euro");

  /** The block {@code plans}. */
  public static final Section<PlanSpec> SECTION =
      Section.of(
          "What is to be proposed.",
          List.of(LIGHTING, CAMERAS, PATROLS, BUDGET),
          v -> new PlanSpec(v.get(LIGHTING), v.get(CAMERAS), v.get(PATROLS), v.get(BUDGET)));

  private static <T> Form<Optional<T>> none(Form<T> form) {
    return Form.wordOr("none", form);
  }

  /** {@return the slices that the plans name} */
  public List<String> slices() {
    return java.util.stream.Stream.of(
            lighting.map(LightingSpec::slice),
            cameras.map(CameraSpec::slice),
            patrols.map(PatrolSpec::slice))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
