package nl.nachtwacht.spec;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.job.Setting;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.outline.RiskAreaSpec;
import nl.nachtwacht.plan.PlanSpec;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.publish.PublishSpec;
import nl.nachtwacht.release.ReleaseSpec;
import nl.nachtwacht.score.ScoreSpec;

/**
 * All that a job says: one checked spec per station.
 *
 * @param name what the job is called
 * @param language {@code nl} or {@code en}, for labels
 * @param period the days whose reports count, with the zone of all local times
 * @param grid the lattice of cells
 * @param layers all layers in the order of the job
 * @param calendar windows in which reporting was different
 * @param slices parts of the week, by name; empty: none
 * @param score how cells are scored
 * @param riskAreas how risk areas are drawn; empty: not at all
 * @param plans what is proposed
 * @param release what the gate lets out
 * @param publish how tables become files
 * @param goal what is to be reached; empty: no goal
 * @param earlier outputs of earlier runs
 * @param limits what the run may cost
 * @param settings what every key ended up with, in the order of the manual
 * @param warnings what the user should know of this job
 * @param isDatedOnly whether answers without a date are outside: times are compared
 */
public record Job(
    String name,
    String language,
    Period period,
    Grid grid,
    List<LayerSpec> layers,
    List<CalendarWindow> calendar,
    List<Slice> slices,
    ScoreSpec score,
    Optional<RiskAreaSpec> riskAreas,
    PlanSpec plans,
    ReleaseSpec release,
    PublishSpec publish,
    Optional<Goal> goal,
    Earlier earlier,
    Limits limits,
    List<Setting> settings,
    List<Problem> warnings,
    boolean isDatedOnly) {
  private static final Earlier NO_RUNS = new Earlier("", "");

  /**
   * Outputs of earlier runs.
   *
   * @param baseline output place of the zero measurement; empty: none
   * @param former output place of the run whose area ids go on; empty: the baseline
   */
  public record Earlier(String baseline, String former) {}

  /** Copies the lists. */
  public Job {
    layers = List.copyOf(layers);
    calendar = List.copyOf(calendar);
    slices = List.copyOf(slices);
    settings = List.copyOf(settings);
    warnings = List.copyOf(warnings);
  }

  /** {@return the layers of one kind, in the order of the job} */
  public <T extends LayerSpec> List<T> layers(Class<T> kind) {
    return layers.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** {@return the files and folders of its layers on this machine} */
  public List<Path> inputs() {
    return layers.stream()
        .flatMap(layer -> layer.source().paths().stream())
        .filter(path -> !path.contains("://"))
        .map(Path::of)
        .toList();
  }

  /** {@return whether anything is written that names places or what is proposed for them} */
  public boolean hasPlaces() {
    return Stream.of(
            "areas",
            "neighbourhoods",
            "lighting_plan",
            "camera_plan",
            "camera_view",
            "patrol_plan",
            "patrol_route",
            "priorities",
            "advice",
            "effect")
        .anyMatch(publish::has);
  }

  /** {@return path to value of every key} */
  public Map<String, String> resolved() {
    Map<String, String> values = new LinkedHashMap<>();
    settings.forEach(s -> values.put(s.path(), s.value()));
    return values;
  }

  /** {@return path to the words for where a value comes from: {@code job file}, {@code default}} */
  public Map<String, String> origins() {
    Map<String, String> origins = new LinkedHashMap<>();
    settings.forEach(s -> origins.put(s.path(), s.origin().words()));
    return origins;
  }

  /**
   * {@return this job for other days, for its scores alone: without parts of the week and
   * replicates, which would cost and tell none, and by no ruler of a run that may know later days}
   */
  public Job scoringOnly(Period days) {
    return over(days, layers, false);
  }

  /**
   * {@return this job for other days, for the evidence of some of its layers alone, as above;
   * answers without a date are outside}
   */
  public Job evidenceOnly(Period days, List<LayerSpec> some) {
    return over(days, some, true);
  }

  /** {@return this job with no run before it} */
  public Job withoutEarlier() {
    return copy(name, period, layers, slices, score, NO_RUNS, settings, warnings, isDatedOnly);
  }

  private Job over(Period days, List<LayerSpec> some, boolean isDated) {
    ScoreSpec once = score.withoutReplicates();
    return copy(name, days, some, List.of(), once, NO_RUNS, settings, warnings, isDated);
  }

  Job with(String itsName, List<Setting> itsSettings, List<Problem> itsWarnings) {
    String called = name.isEmpty() ? itsName : name;
    return copy(
        called, period, layers, slices, score, earlier, itsSettings, itsWarnings, isDatedOnly);
  }

  private Job copy(
      String itsName,
      Period days,
      List<LayerSpec> some,
      List<Slice> parts,
      ScoreSpec scoring,
      Earlier runs,
      List<Setting> itsSettings,
      List<Problem> itsWarnings,
      boolean isDated) {
    return new Job(
        itsName,
        language,
        days,
        grid,
        some,
        calendar,
        parts,
        scoring,
        riskAreas,
        plans,
        release,
        publish,
        goal,
        runs,
        limits,
        itsSettings,
        itsWarnings,
        isDated);
  }
}
