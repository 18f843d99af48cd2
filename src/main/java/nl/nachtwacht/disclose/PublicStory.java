package nl.nachtwacht.disclose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.Output;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.release.Parameters;
import nl.nachtwacht.release.Release;
import nl.nachtwacht.release.ReleaseSpec;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.OpenLayers;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.write.GoalReport;
import nl.nachtwacht.write.Story;

/**
 * What the public side says of itself: where its numbers come from and how they came about, and
 * nothing that rests on rows of protected layers but what the gate let through.
 *
 * @param job what was asked
 * @param parameters what the release went by
 * @param release what passed
 */
record PublicStory(Job job, Parameters parameters, Release release) {
  /** Said always, also when nothing is withheld: that it is said tells nothing. */
  private static final Column.Words WITHHELD =
      new Column.Words(
          "Hoeveel meldingen te weinig zijn om te tonen, wordt niet verteld, ook niet of het er nul"
              + " zijn.",
          "How many reports are too few to show is not told, nor whether there are none.");

  /** Settings of whole blocks that the public side goes by. */
  private static final Set<String> BLOCKS =
      Set.of("name", "language", "zone", "grid", "calendar", "slices", "publish", "goal");

  /** Settings of the release that say what was asked, and neither where nor instead of what. */
  private static final List<String> OF_RELEASE = List.of("threshold", "round", "levels", "window");

  private static final String GROUP = "score.group";

  /** {@return what every public file says of where it comes from} */
  Stamp stamp() {
    return new Stamp(
        Manifest.SCHEMA_VERSION,
        "release_id",
        release.releaseId().value(),
        parameters.window().from().toString(),
        parameters.window().to().toString(),
        job.language(),
        job.publish().licence());
  }

  /**
   * {@return the text of the public manifest}
   *
   * @param internal the manifest of the run so far
   * @param written the files of the public side, by their paths in the run
   */
  String manifest(Manifest internal, List<Output> written) {
    Map<String, Object> account = new LinkedHashMap<>(release.account().value());
    Map<String, Object> withheld = new LinkedHashMap<>();
    withheld.put("nl", WITHHELD.nl());
    withheld.put("en", WITHHELD.en());
    account.put("withheld", withheld);
    Manifest.Results results = internal.findings().results();
    Manifest told =
        new Manifest(
            internal.run(),
            new Manifest.Job(resolved(internal.job().resolved()), Map.of()),
            new Manifest.Scope(period(), internal.scope().grid()),
            internal.inputs().stream().filter(i -> OpenLayers.has(job, i.layer())).toList(),
            new Manifest.Findings(
                List.of(method()),
                Map.of(Legend.REPORTS.column(), classes()),
                new Manifest.Results(results.cells(), 0, 0, List.of()),
                goal(),
                account),
            written.stream().map(file -> file.below("public/")).toList(),
            "",
            internal.execution());
    return told.publicJson(counted());
  }

  private static Manifest.Method method() {
    return new Manifest.Method("release gate", Version.METHODS, Map.of(), "docs/privacy.md");
  }

  private Map<String, Object> resolved(Map<String, Object> all) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    all.forEach(
        (path, value) -> {
          if (isTold(path, value)) {
            resolved.put(path, value);
          }
        });
    return resolved;
  }

  private boolean isTold(String path, Object value) {
    String[] keys = path.split("[.\\[]");
    return switch (keys[0]) {
      case "layers" -> keys.length > 1 && OpenLayers.has(job, keys[1]);
      case "release" -> keys.length > 1 && OF_RELEASE.contains(keys[1]);
      case "score" -> path.equals(GROUP) && !job.score().group().isEmpty();
      default -> BLOCKS.contains(keys[0]);
    };
  }

  /** Classes have no breaks: each rests on an interval of its own. */
  private static Manifest.Classes classes() {
    List<Legend.Entry> entries = Legend.REPORTS.entries();
    return new Manifest.Classes(
        List.of(),
        entries.stream().map(Legend.Entry::colour).toList(),
        entries.stream().map(entry -> entry.label().nl()).toList(),
        entries.stream().map(entry -> entry.label().en()).toList(),
        Optional.empty());
  }

  private Manifest.Period period() {
    return new Manifest.Period(
        parameters.window().from().toString(),
        parameters.window().to().toString(),
        parameters.months(),
        windows(CalendarWindow.Kind.CAMPAIGN),
        windows(CalendarWindow.Kind.DISRUPTION));
  }

  private List<String> windows(CalendarWindow.Kind kind) {
    ReleaseSpec.Window window = parameters.window();
    return Story.windows(
        job.calendar().stream()
            .filter(w -> w.from().isBefore(window.to()) && w.to().isAfter(window.from()))
            .toList(),
        kind);
  }

  private Optional<Manifest.Goal> goal() {
    boolean isPublic =
        job.goal()
            .filter(g -> release.municipalities().value().find(g.indicator()).isPresent())
            .isPresent();
    return isPublic ? GoalReport.of(job, release.municipalities().value()) : Optional.empty();
  }

  /** Of a protected layer its name, the window and T, by municipality. */
  private List<Map<String, Object>> counted() {
    Map<String, Map<String, Integer>> byLayer = new TreeMap<>();
    release
        .totals()
        .value()
        .forEach(
            (city, layers) ->
                layers.forEach(
                    (layer, total) ->
                        byLayer.computeIfAbsent(layer, l -> new TreeMap<>()).put(city, total)));
    List<Map<String, Object>> counted = new ArrayList<>();
    byLayer.forEach(
        (layer, totals) -> {
          Map<String, Object> told = new LinkedHashMap<>();
          told.put("layer", layer);
          told.put("window", release.account().value().get("window"));
          told.put("totals", totals);
          counted.add(told);
        });
    return counted;
  }
}
