package nl.nachtwacht.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nachtwacht.fit.Windows;
import nl.nachtwacht.job.Values;
import nl.nachtwacht.layer.Areas;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Exclude;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.plan.PlanSpec;
import nl.nachtwacht.problem.Nearest;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.release.ReleaseSpec;
import nl.nachtwacht.score.ScoreKeys;

/** Checks blocks of a job against one another. */
final class JobChecks {
  /** Roles that are no evidence of risk. */
  private static final Set<Class<?>> NO_EVIDENCE =
      Set.of(Areas.Spec.class, Exclude.Spec.class, Measures.Spec.class);

  private JobChecks() {}

  static void check(Values v) {
    checkRoles(v);
    checkWeights(v);
    checkOneLayer(v, Surveys.Spec.class, spec -> spec.scale(), "scale");
    checkOneLayer(v, Lights.Spec.class, spec -> spec.reachMetres(), "reach");
    checkOneLayer(v, Lights.Spec.class, spec -> spec.knownWithinMetres(), "known_within");
    checkBandwidth(v);
    checkCalendar(v);
    checkPlanSlices(v);
    checkRelease(v);
  }

  private static void checkRoles(Values v) {
    Collection<LayerSpec> layers = v.get(JobKeys.LAYERS).values();
    if (layers.stream().noneMatch(Areas.Spec.class::isInstance)) {
      String help = "add the neighbourhoods as a layer with role: areas";
      v.missing(JobKeys.LAYERS, "has no layer of role areas", help);
    }
    if (layers.stream().map(Object::getClass).allMatch(NO_EVIDENCE::contains)) {
      String help = "add the reports as a layer with role: reports";
      v.missing(JobKeys.LAYERS, "has no layer of role reports", help);
    }
  }

  /** Several sources of a role are one layer: what holds for the whole layer must be the same. */
  private static <T extends LayerSpec> void checkOneLayer(
      Values v, Class<T> kind, Function<T, Object> setting, String key) {
    long different =
        v.get(JobKeys.LAYERS).values().stream()
            .filter(kind::isInstance)
            .map(kind::cast)
            .map(setting)
            .distinct()
            .count();
    if (different > 1) {
      String what = "has layers of one role with different " + key;
      v.contradicts(JobKeys.LAYERS, what, "give them the same " + key);
    }
  }

  private static void checkWeights(Values v) {
    List<String> known = new ArrayList<>(ScoreKeys.COMPONENTS);
    v.get(JobKeys.LAYERS)
        .forEach(
            (name, layer) -> {
              if (layer instanceof Context.Spec context && context.use().isFactor()) {
                known.add(name);
              }
            });
    for (String name : v.get(JobKeys.SCORE).weights().keySet()) {
      if (!known.contains(name)) {
        refuseName(v, name, known);
      }
    }
  }

  private static void refuseName(Values v, String name, List<String> known) {
    Optional<String> nearest = Nearest.of(name, known);
    String hint = nearest.map(n -> " (nearest: " + n + ")").orElse("");
    String what =
        "weighs " + Quote.of(name) + ", which is no component and no context layer" + hint;
    v.contradicts(JobKeys.SCORE, what, "weigh some of: " + String.join(", ", known));
  }

  private static void checkBandwidth(Values v) {
    double bandwidth = v.get(JobKeys.SCORE).bandwidthMetres();
    int cell = v.get(JobKeys.GRID).cellMetres();
    if (bandwidth > 0 && bandwidth < 1.5 * cell) {
      String what = "has a bandwidth of less than 1.5 cells of " + cell + " m";
      v.contradicts(JobKeys.SCORE, what, "give auto, or " + 1.5 * cell + " m or more");
    }
  }

  private static void checkCalendar(Values v) {
    Period period = v.get(JobKeys.PERIOD).in(v.get(JobKeys.ZONE));
    List<CalendarWindow> windows = Windows.likeTheSeason(period, v.get(JobKeys.CALENDAR));
    if (!windows.isEmpty()) {
      String names =
          windows.stream().map(w -> Quote.of(w.name())).collect(Collectors.joining(", "));
      String what =
          "has windows that fill the same part of every year of the period and nothing else ("
              + names
              + "): what they did to reporting can't be told from the season";
      String help = "take them out, or choose a period with a year in which they were not";
      v.contradicts(JobKeys.CALENDAR, what, help);
    }
  }

  private static void checkPlanSlices(Values v) {
    Optional<Map<String, Slice>> slices = v.get(JobKeys.SLICES);
    if (slices.isEmpty() || !v.isGiven(JobKeys.PLANS)) {
      return;
    }
    List<String> named = v.get(JobKeys.PLANS).map(PlanSpec::slices).orElse(List.of());
    List<String> known = List.copyOf(slices.get().keySet());
    for (String name : named) {
      // A plan that names no slice looks for night, and takes the score of all hours without it.
      if (!known.contains(name) && !name.equals("night")) {
        String hint = Nearest.of(name, known).map(n -> " (nearest: " + n + ")").orElse("");
        String what = "names the slice " + Quote.of(name) + ", which is not in slices" + hint;
        v.contradicts(JobKeys.PLANS, what, "name one of: " + String.join(", ", known));
      }
    }
  }

  private static void checkRelease(Values v) {
    checkWindow(v);
    v.get(JobKeys.RELEASE)
        .window()
        .filter(
            w ->
                w.from().isBefore(v.get(JobKeys.PERIOD).from())
                    || w.to().isAfter(v.get(JobKeys.PERIOD).to()))
        .ifPresent(
            w -> {
              String what = "has a window that reaches outside the period";
              v.contradicts(JobKeys.RELEASE, what, "give months of the period");
            });
    int cell = v.get(JobKeys.GRID).cellMetres();
    String leaf = v.get(JobKeys.RELEASE).levels().map(l -> l.get(0)).orElse("neighbourhood");
    if (Character.isDigit(leaf.charAt(0)) && Integer.parseInt(leaf) % cell != 0) {
      String what = "has squares of " + leaf + " m, no multiple of the cell of " + cell + " m";
      v.contradicts(JobKeys.RELEASE, what, "give multiples of the cell");
    }
  }

  /**
   * Without a window of its own a release takes the job's period, to which the floors apply too.
   */
  private static void checkWindow(Values v) {
    ReleaseSpec release = v.get(JobKeys.RELEASE);
    ReleaseSpec.Window whole =
        new ReleaseSpec.Window(v.get(JobKeys.PERIOD).from(), v.get(JobKeys.PERIOD).to());
    if (release.isPublic()
        && release.window().isEmpty()
        && !(whole.hasWholeMonths() && whole.isLongEnough())) {
      String what = "has no window, and the period is not 3 whole months or more";
      v.contradicts(JobKeys.RELEASE, what, "give release.window whole months of the period");
    }
  }
}
