package nl.nachtwacht.flow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.nachtwacht.outline.RiskArea;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.publish.Staging;
import nl.nachtwacht.publish.Summary;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.table.Table;

/** Writes the files of a run and publishes it. */
final class Publishing {
  private final Job job;
  private final Loaded loaded;
  private final Stations.Outcome outcome;
  private final Outlining.Outlined outlined;
  private final Planning.Plans plans;
  private final Story story;
  private final Staging staging;
  private final Problems problems;

  Publishing(
      Job job,
      Loaded loaded,
      Stations.Outcome outcome,
      Outlining.Outlined outlined,
      Planning.Plans plans,
      Story story,
      Staging staging,
      Problems problems) {
    this.job = job;
    this.loaded = loaded;
    this.outcome = outcome;
    this.outlined = outlined;
    this.plans = plans;
    this.story = story;
    this.staging = staging;
    this.problems = problems;
  }

  /** Writes all files and makes the run visible. */
  FinishedRun write(Cluster cluster, OutputPlace place, Stages stages) {
    try (RunFiles files = new RunFiles(staging, job)) {
      RunResults results = RunResults.of(cluster, job, loaded, outcome, outlined, plans);
      RunOutputs.write(results, new RunWriter(job, loaded, story, files, problems));
      Table figures = results.municipalities().table();
      Table.Ints high = figures.ints(Neighbourhoods.HIGH_RISK_CELLS.name());
      tellAreas(figures);
      Manifest manifest =
          story.manifest(
              files.written(),
              outlined.areas().stream().filter(RiskArea::isLiving).count(),
              Arrays.stream(high.toArray()).sum(),
              GoalReport.of(job, figures),
              stages.done());
      files.text("summary.md", Summary.of(manifest, job.language()));
      return place.publish(staging, manifest.withOutputs(files.written()));
    }
  }

  /** How much of each municipality is risk area, and how much of its risk lies beyond nightlife. */
  private void tellAreas(Table figures) {
    if (job.riskAreas().isEmpty()) {
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
          new Manifest.Method(
              Summary.RISK_AREAS, Story.METHOD_VERSION, parameters, "docs/methods.md"));
    }
  }
}
