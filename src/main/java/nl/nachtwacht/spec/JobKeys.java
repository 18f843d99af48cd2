package nl.nachtwacht.spec;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.grid.GridKeys;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.ScalarForm;
import nl.nachtwacht.job.Schema;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.outline.RiskAreaSpec;
import nl.nachtwacht.plan.PlanSpec;
import nl.nachtwacht.publish.PublishSpec;
import nl.nachtwacht.release.ReleaseSpec;
import nl.nachtwacht.score.ScoreKeys;
import nl.nachtwacht.score.ScoreSpec;

/** The keys at the top of a job file, and the {@link Job} that they make. */
public final class JobKeys {
  /** Format of the job file. */
  public static final Key<Integer> FORMAT =
      Key.of("nachtwacht", "Format of this file.", Form.whole().from(1).to(1));

  /** What the job is called. */
  public static final Key<Optional<String>> NAME =
      Key.of("name", "What the job is called.", Form.text()).optional("the name of the file");

  /** Language of map, pages and styles. */
  public static final Key<String> LANGUAGE =
      Key.of("language", "Language of map, pages and styles.", Form.words("nl", "en")).or("nl");

  /** Time zone of all local times. */
  public static final Key<ZoneId> ZONE =
      Key.of(
              "zone",
              "Time zone of all local dates and times.",
              ScalarForm.of(
                  "time zone such as Europe/Amsterdam",
                  JobKeys::zone,
                  Schema.object("type", "string")))
          .or("Europe/Amsterdam");

  /** The days whose reports count. */
  public static final Key<Period.Dates> PERIOD =
      Key.of(
          "period",
          "The days whose reports count; those outside are counted.",
          Period.Dates.SECTION);

  /** The lattice of cells. */
  public static final Key<Grid> GRID =
      Key.of("grid", "The lattice of cells.", GridKeys.SECTION).or("{}");

  static final Key<Map<String, LayerSpec>> LAYERS =
      Key.of(
          "layers",
          "The layers by name; role areas is required, reports as a rule.",
          LayerKinds.FORM);
  static final Key<List<CalendarWindow>> CALENDAR =
      Key.of(
              "calendar",
              "Windows in which reporting, not risk, was different.",
              Form.list(CalendarWindow.SECTION))
          .or("[]");
  static final Key<Optional<Map<String, Slice>>> SLICES =
      Key.of("slices", "Parts of the week, which may overlap.", Form.wordOr("none", Slice.FORM))
          .or(
              "{day: {hours: [7, 18], dark: false}, evening: {hours: [18, 23]},"
                  + " night: {hours: [23, 7]}}");
  static final Key<ScoreSpec> SCORE =
      Key.of("score", "How cells are scored.", ScoreKeys.SECTION).or("{}");
  static final Key<Optional<RiskAreaSpec>> RISK_AREAS =
      Key.of("risk_areas", "How risk areas are drawn.", Form.wordOr("none", RiskAreaSpec.SECTION))
          .or("{}");
  static final Key<Optional<PlanSpec>> PLANS =
      Key.of("plans", "What is to be proposed.", Form.wordOr("none", PlanSpec.SECTION)).or("{}");
  static final Key<ReleaseSpec> RELEASE =
      Key.of("release", "What the gate lets out.", ReleaseSpec.SECTION).or("{}");
  static final Key<PublishSpec> PUBLISH =
      Key.of("publish", "How tables become files.", PublishSpec.SECTION).or("{}");
  static final Key<Optional<Goal>> GOAL =
      Key.of("goal", "What the municipality wants to reach.", Goal.SECTION).optional("no goal");
  static final Key<Optional<String>> BASELINE =
      Key.of(
              "baseline",
              "Output place of a baseline or of a finished run, by whose rulers this one is measured.",
              Form.path())
          .optional("none");
  static final Key<Optional<String>> FORMER =
      Key.of("former", "Finished run whose area ids go on.", Form.path()).optional("the baseline");
  static final Key<Limits> LIMITS =
      Key.of("limits", "What a run may cost and leave behind.", Limits.SECTION).or("{}");

  /** The whole job file. */
  static final Section<Job> SECTION =
      Section.of(
              "A job.",
              List.of(
                  FORMAT,
                  NAME,
                  LANGUAGE,
                  ZONE,
                  PERIOD,
                  GRID,
                  LAYERS,
                  CALENDAR,
                  SLICES,
                  SCORE,
                  RISK_AREAS,
                  PLANS,
                  RELEASE,
                  PUBLISH,
                  GOAL,
                  BASELINE,
                  FORMER,
                  LIMITS),
              JobKeys::job)
          .checked(JobChecks::check);

  private JobKeys() {}

  private static Optional<ZoneId> zone(String text) {
    try {
      ZoneId zone = ZoneId.of(text);
      return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(zone) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Job job(Values v) {
    return new Job(
        v.get(NAME).orElse(""),
        v.get(LANGUAGE),
        v.get(PERIOD).in(v.get(ZONE)),
        v.get(GRID),
        new ArrayList<>(v.get(LAYERS).values()),
        v.get(CALENDAR),
        v.get(SLICES).map(s -> List.copyOf(s.values())).orElse(List.of()),
        v.get(SCORE),
        v.get(RISK_AREAS),
        v.get(PLANS).orElse(PlanSpec.NONE),
        v.get(RELEASE),
        v.get(PUBLISH),
        v.get(GOAL),
        new Job.Earlier(v.get(BASELINE).orElse(""), v.get(FORMER).orElse("")),
        v.get(LIMITS),
        List.of(),
        List.of(),
        false);
  }
}
