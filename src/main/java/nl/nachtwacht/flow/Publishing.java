package nl.nachtwacht.flow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.aggregate.MunicipalityColumns;
import nl.nachtwacht.disclose.PublicFacts;
import nl.nachtwacht.disclose.PublicSide;
import nl.nachtwacht.disclose.Releases;
import nl.nachtwacht.disclose.Releasing;
import nl.nachtwacht.job.JsonText;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.outline.RiskArea;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.propose.CityPlan;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.publish.Staging;
import nl.nachtwacht.publish.Summary;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.write.GoalReport;
import nl.nachtwacht.write.RunFiles;
import nl.nachtwacht.write.RunOutputs;
import nl.nachtwacht.write.RunResults;
import nl.nachtwacht.write.RunWriter;
import nl.nachtwacht.write.Story;
import nl.nachtwacht.write.Titles;

/** Writes the files of a run and publishes it. */
final class Publishing {
  private static final String LINE = "historyLine";

  private final RunResults results;
  private final Story story;
  private final OutputPlace place;
  private final Stages stages;
  private final Problems problems;

  Publishing(RunResults results, Story story, OutputPlace place, Stages stages, Problems problems) {
    this.results = results;
    this.story = story;
    this.place = place;
    this.stages = stages;
    this.problems = problems;
  }

  /**
   * Writes all files and makes the run visible.
   *
   * @param releasing the rows at the release gate, where the job has a public side
   */
  FinishedRun write(Optional<Releasing> releasing) {
    Staging staging = place.stage(story.runId());
    try (RunFiles files = new RunFiles(staging, results.job())) {
      RunOutputs.write(results, writer(Titles.internal(results.job(), story.stamp()), files));
      tellAreas(results.municipalities().table());
      tellPlans();
      return releasing.isPresent()
          ? release(releasing.get(), files, staging)
          : publish(manifest(carried()), files, staging);
    }
  }

  private RunWriter writer(Titles titles, RunFiles files) {
    return new RunWriter(
        results.job(),
        results.domain(),
        titles,
        files,
        (code, where, text, help) -> story.warn(problems, code, where, text, help));
  }

  /** What the place knows of earlier releases goes on to the next run. */
  private Map<String, Object> carried() {
    Map<String, Object> carried = new LinkedHashMap<>();
    Releases.of(results.job(), place.folder()).copy().ifPresent(line -> carried.put(LINE, line));
    return carried;
  }

  private FinishedRun release(Releasing releasing, RunFiles files, Staging staging) {
    Problems found = new Problems();
    return releasing.through(
        place.folder(),
        new PublicFacts(results.job(), results.domain(), releasing.parameters().window())
            .of(results),
        found,
        passage -> {
          problems.addAll(found.all());
          story.tell(found.warnings());
          PublicSide side = new PublicSide(results.job(), releasing, passage.release(), files);
          side.write(
              results.cluster(),
              results.municipalities().shapes(),
              results.outlined().places(),
              titles -> writer(titles, files));
          Map<String, Object> audit = new LinkedHashMap<>();
          audit.put("layers", passage.release().audit());
          audit.put(LINE, passage.line());
          files.text("internal/release_audit.json", JsonText.of(audit));
          Map<String, Object> account = new LinkedHashMap<>(passage.release().account().value());
          account.put(LINE, passage.line());
          Manifest manifest = manifest(account);
          side.tell(manifest);
          passage.announcement().run();
          return publish(manifest, files, staging);
        });
  }

  private Manifest manifest(Map<String, Object> release) {
    Table figures = results.municipalities().table();
    Table.Ints high = figures.ints(Neighbourhoods.HIGH_RISK_CELLS.name());
    long areas = results.outlined().areas().stream().filter(RiskArea::isLiving).count();
    Story.Found found =
        new Story.Found(
            areas,
            Arrays.stream(high.toArray()).sum(),
            GoalReport.of(results.job(), figures),
            release);
    return story.manifest(List.of(), found, stages.done());
  }

  private FinishedRun publish(Manifest manifest, RunFiles files, Staging staging) {
    Manifest withFiles = manifest.withOutputs(files.written());
    files.text("summary.md", Summary.of(withFiles, results.job().language()));
    return place.publish(staging, manifest.withOutputs(files.written()));
  }

  /** How near each plan comes to the best there could be, and what the lot left out. */
  private void tellPlans() {
    List<CityPlan> cities = results.plans().cities();
    for (int m = 0; m < cities.size(); m++) {
      String code = results.domain().municipalities().get(m).code();
      cities
          .get(m)
          .told()
          .forEach(
              (plan, told) -> {
                Map<String, Object> parameters = new LinkedHashMap<>();
                parameters.put("municipality", code);
                parameters.putAll(told);
                story.tell(
                    new Manifest.Method(plan, Version.METHODS, parameters, "docs/methods.md"));
              });
    }
  }

  /** How much of each municipality is risk area, and how much of its risk lies beyond nightlife. */
  private void tellAreas(Table figures) {
    if (results.job().riskAreas().isEmpty()) {
      return;
    }
    Table.Texts codes = figures.texts(CellNames.MUNICIPALITY_CODE.name());
    Table.Ints areas = figures.ints(MunicipalityColumns.RISK_AREAS.name());
    Table.Reals shares = figures.reals(Neighbourhoods.RISK_AREA_SHARE.name());
    Table.Reals beyond = figures.reals(MunicipalityColumns.BEYOND.name());
    for (int row = 0; row < figures.rows(); row++) {
      Map<String, Object> parameters = new LinkedHashMap<>();
      parameters.put("municipality", codes.at(row));
      parameters.put("areas", areas.at(row));
      parameters.put("areaShare", Neighbourhoods.RISK_AREA_SHARE.round(shares.at(row)));
      if (!beyond.isMissing(row)) {
        parameters.put("beyondNightlifeShare", MunicipalityColumns.BEYOND.round(beyond.at(row)));
      }
      story.tell(
          new Manifest.Method(Summary.RISK_AREAS, Version.METHODS, parameters, "docs/methods.md"));
    }
  }
}
