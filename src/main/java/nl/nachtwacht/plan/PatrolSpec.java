package nl.nachtwacht.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;

/**
 * Who can walk when.
 *
 * @param teams how many teams
 * @param hours hours of a team per occurrence of the slice; 0 where actions are counted instead
 * @param actionsPerMonth actions of a month; 0: every occurrence of the slice
 * @param slice when they walk
 * @param seed what the lot is drawn from
 * @param holdOut areas left out by lot, to compare with
 * @param base where routes begin and end, x and y in metres of the grid's system; empty: none
 */
public record PatrolSpec(
    int teams,
    double hours,
    double actionsPerMonth,
    String slice,
    int seed,
    int holdOut,
    List<Double> base)
    implements Serializable {

  private static final double USUAL_HOURS = 6;

  private static final Key<Integer> TEAMS =
      Key.of("teams", "How many teams.", Form.whole().from(1).to(1000)).or("3");
  private static final Key<Optional<Double>> HOURS =
      Key.of("hours", "Hours of a team per occurrence of the slice.", Form.number().above(0).to(24))
          .optional("6, unless actions_per_month is given")
          .unit("hours");
  private static final Key<Optional<Double>> ACTIONS =
      Key.of(
              "actions_per_month",
              "Actions of a month, instead of hours.",
              Form.number().above(0).to(1000))
          .optional("every occurrence of the slice");
  private static final Key<Integer> SEED =
      Key.of("seed", "What the lot is drawn from.", Form.whole()).or("1");
  private static final Key<Integer> HOLD_OUT =
      Key.of("hold_out", "Areas left out by lot, to compare with.", Form.whole().from(0).to(1000))
          .or("0");
  private static final Key<Optional<List<Double>>> BASE =
      Key.of(
              "base",
              "Where routes begin and end: x and y in the grid's system.",
              Form.list(Form.number()).length(2))
          .optional("no base")
          .unit("m");

  /** The block {@code plans.patrols}. */
  static final Section<PatrolSpec> SECTION =
      Section.of(
              "Who can walk when.",
              List.of(TEAMS, HOURS, ACTIONS, LightingSpec.SLICE, SEED, HOLD_OUT, BASE),
              PatrolSpec::of)
          .checked(PatrolSpec::check);

  /** Copies the base. */
  public PatrolSpec {
    base = List.copyOf(base);
  }

  private static void check(Values v) {
    if (v.get(HOURS).isPresent() && v.get(ACTIONS).isPresent()) {
      v.contradicts(ACTIONS, "contradicts hours", "keep one of the two");
    }
  }

  private static PatrolSpec of(Values v) {
    double otherwise = v.get(ACTIONS).isPresent() ? 0 : USUAL_HOURS;
    return new PatrolSpec(
        v.get(TEAMS),
        v.get(HOURS).orElse(otherwise),
        v.get(ACTIONS).orElse(0.0),
        v.get(LightingSpec.SLICE),
        v.get(SEED),
        v.get(HOLD_OUT),
        v.get(BASE).orElse(List.of()));
  }
}
