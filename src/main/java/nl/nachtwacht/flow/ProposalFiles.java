package nl.nachtwacht.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.effect.Detectable;
import nl.nachtwacht.process.Execution;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.DetectableContent;
import nl.nachtwacht.publish.DetectablePage;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.LedgerSums;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.publish.RunId;
import nl.nachtwacht.publish.Staging;
import nl.nachtwacht.publish.Summary;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.write.RunFiles;

/** Writes which falls proposals could show, and publishes it. */
final class ProposalFiles {
  private static final String COMMAND = "effect";
  private static final int SHOWN = 20;
  private static final int MONTHS_OF_A_YEAR = 12;

  private final Job job;
  private final FinishedRun read;
  private final ProposedFalls falls;
  private final Map<String, Object> settings;
  private final String runId;

  ProposalFiles(Job job, FinishedRun read, ProposedFalls falls) {
    this.job = job;
    this.read = read;
    this.falls = falls;
    this.settings = new LinkedHashMap<>();
    settings.put("name", job.name());
    settings.put("language", job.language());
    settings.put("effect.plan", read.runId());
    this.runId =
        RunId.of(
            Map.of("plan", read.runId()),
            settings.toString(),
            List.of(),
            Manifest.SCHEMA_VERSION,
            Version.PROGRAM);
  }

  String runId() {
    return runId;
  }

  /** Writes all files and makes them visible. */
  FinishedRun write(OutputPlace place, Execution execution, Stages stages) {
    Staging staging = place.stage(runId);
    try (RunFiles files = new RunFiles(staging, job)) {
      files.csv("internal/detectable.csv", Detectable.table(falls.places()));
      files.text("internal/detectable.html", DetectablePage.of(content()));
      Manifest manifest = manifest(execution, stages).withOutputs(files.written());
      files.text("summary.md", Summary.of(manifest, job.language()));
      return place.publish(staging, manifest.withOutputs(files.written()));
    }
  }

  private Manifest manifest(Execution execution, Stages stages) {
    return new Manifest(
        new Manifest.Run(runId, COMMAND, new Manifest.Software("nachtwacht", Version.PROGRAM, "")),
        new Manifest.Job(settings, Map.of()),
        new Manifest.Scope(
            new Manifest.Period(told("period/start"), told("period/end"), 0, List.of(), List.of()),
            new Manifest.GridUse(
                job.grid().crs(),
                job.grid().cellMetres(),
                0,
                0,
                Long.parseLong(told("results/cells")),
                falls.cities().stream().map(Detectable::id).toList(),
                "",
                "")),
        List.of(
            new Manifest.Input(
                "plan",
                read.runId(),
                falls.proposals().size(),
                new LedgerSums(
                    falls.proposals().size(), falls.proposals().size(), 0, 0, 0, Map.of()),
                "parquet",
                "",
                job.grid().crs(),
                "",
                "",
                false)),
        new Manifest.Findings(
            List.of(method()),
            Map.of(),
            new Manifest.Results(0, 0, 0, List.of()),
            Optional.empty(),
            Map.of()),
        List.of(),
        "",
        execution.block(List.of(), stages.done(), 1, ""));
  }

  private String told(String path) {
    return read.find("/" + path).orElse("0");
  }

  private Manifest.Method method() {
    Words headline = falls.headline();
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("verdictNl", headline.nl());
    parameters.put("verdictEn", headline.en());
    return new Manifest.Method("detectable", Version.METHODS, parameters, "docs/methods.md");
  }

  private DetectableContent content() {
    List<DetectableContent.Group> groups = new ArrayList<>();
    groups.add(group(new Words("Gemeenten", "Municipalities"), falls.cities()));
    groups.add(
        group(new Words("Alle van een soort samen", "All of a kind together"), falls.kinds()));
    groups.add(group(new Words("Voorstellen", "Proposals"), falls.single()));
    return new DetectableContent(
        job.language(),
        job.name(),
        runId,
        read.runId(),
        falls.headline().in(job.language()),
        groups);
  }

  private DetectableContent.Group group(Words title, List<Detectable> some) {
    List<DetectableContent.Place> places =
        some.stream()
            .sorted(Comparator.comparingDouble(Detectable::monthsNeeded))
            .limit(SHOWN)
            .map(ProposalFiles::place)
            .toList();
    return new DetectableContent.Group(
        title.in(job.language()), places, some.size() - places.size());
  }

  private static DetectableContent.Place place(Detectable place) {
    return new DetectableContent.Place(
        place.name(),
        place.id(),
        MONTHS_OF_A_YEAR * place.monthly(),
        Detectable.MONTHS.stream().map(place::fall).toList(),
        place.monthsNeeded());
  }
}
