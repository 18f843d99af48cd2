package nl.nachtwacht.flow;

import java.util.Arrays;
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
  private final Story story;
  private final Staging staging;
  private final Problems problems;

  Publishing(
      Job job,
      Loaded loaded,
      Stations.Outcome outcome,
      Story story,
      Staging staging,
      Problems problems) {
    this.job = job;
    this.loaded = loaded;
    this.outcome = outcome;
    this.story = story;
    this.staging = staging;
    this.problems = problems;
  }

  /** Writes all files and makes the run visible. */
  FinishedRun write(Cluster cluster, OutputPlace place, Stages stages) {
    try (RunFiles files = new RunFiles(staging, job)) {
      RunResults results = RunResults.of(cluster, job, loaded, outcome);
      RunOutputs.write(results, new RunWriter(job, loaded, story, files, problems));
      Table figures = results.municipalities().table();
      Table.Ints high = figures.ints(Neighbourhoods.HIGH_RISK_CELLS.name());
      Manifest manifest =
          story.manifest(
              files.written(),
              Arrays.stream(high.toArray()).sum(),
              GoalReport.of(job, figures),
              stages.done());
      files.text("summary.md", Summary.of(manifest, job.language()));
      return place.publish(staging, manifest.withOutputs(files.written()));
    }
  }
}
