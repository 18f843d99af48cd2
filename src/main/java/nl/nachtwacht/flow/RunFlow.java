package nl.nachtwacht.flow;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.LocalDisk;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.read.Opening;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.table.Table;

/** The command {@code run}: everything the job asks for. */
public final class RunFlow {
  private RunFlow() {}

  /** Loads what a run needs first, beside the reading of the command line and the job. */
  public static void warm() {
    Cluster.warm();
  }

  /**
   * What the user asks for besides the job.
   *
   * @param output the place of the output
   * @param master Spark's master; empty: as submitted, else this machine
   * @param force whether the output of another job may be replaced
   * @param breakLock whether a lock may be taken from a holder that died elsewhere
   */
  public record Request(Path output, String master, boolean force, boolean breakLock) {}

  /**
   * Runs a job from its files to a published run.
   *
   * <pre>
   * specs ─ read ─ burn ─ score ─ publish internal
   * </pre>
   *
   * @throws nl.nachtwacht.problem.Refusal when an input, a row count or the output place stops it
   */
  public static Report run(Job job, Request request, Progress progress, Clock clock) {
    return run(job, request, Opening.PIECE, progress, clock);
  }

  /** As above, reading files in parts of at least so many bytes. */
  static Report run(Job job, Request request, long piece, Progress progress, Clock clock) {
    Stages stages = new Stages(progress);
    Problems problems = new Problems();
    problems.addAll(job.warnings());
    Room room = Room.of(request.master());
    MemoryNeed.ofSpark(room).refuseIfTooLarge();
    try (Execution execution = Execution.begin(clock);
        Farewell farewell =
            new Farewell(
                OutputPlace.open(
                    request.output(), execution.claim(job, request), new LocalDisk()));
        ClusterAhead ahead = new ClusterAhead(request.master())) {
      OutputPlace place = farewell.place();
      Opened opened = stages.run("open", () -> Opened.open(job, piece, problems), Opened::told);
      problems.refuseIfErrors();
      DomainReading areas =
          stages.run("areas", () -> DomainReading.read(job, opened, problems), DomainReading::told);
      problems.refuseIfErrors();
      Forecast.of(job, opened, areas.domain(), room).memory().refuseIfTooLarge();
      Cluster cluster = ahead.get();
      Loaded loaded = stages.run("read", () -> Loading.load(cluster, areas, opened), Loaded::told);
      loaded.accounts().check(job.limits().rejected(), problems);
      problems.refuseIfErrors();

      Story story = new Story(job, loaded, execution);
      Optional<FinishedRun> known = place.findComplete(story.runId());
      if (known.isPresent()) {
        place.point(known.get());
        place.prune(job.limits().keepRuns(), Set.of());
        return Report.of(loaded.accounts(), known.get(), problems);
      }
      Densities densities =
          stages.run(
              "choose bandwidth",
              () -> Densities.choose(cluster, loaded, job.score()),
              Densities::told);
      Held<Table> evidence = Burning.burn(cluster, job, loaded, densities.bandwidths());
      Scoring scoring = new Scoring(cluster, ScoreTerms.of(job), job.slices());
      Scoring.Scored scored =
          stages.run("burn and score", () -> scoring.score(evidence), Scoring.Scored::told);
      loaded.blocks().close();
      story.tell(problems.warnings());
      story.tell(scored, densities, problems);

      Publishing publishing =
          new Publishing(job, loaded, story, place.stage(story.runId()), problems);
      FinishedRun finished =
          stages.run(
              "publish",
              () -> publishing.write(cluster, scored, place, stages),
              run -> run.paths().size() + " files");
      place.prune(job.limits().keepRuns(), Set.of());
      return Report.of(loaded.accounts(), finished, problems);
    }
  }
}
