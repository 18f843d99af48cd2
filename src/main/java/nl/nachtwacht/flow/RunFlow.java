package nl.nachtwacht.flow;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.aggregate.IndexEnds;
import nl.nachtwacht.aggregate.MunicipalityTable;
import nl.nachtwacht.aggregate.Outlining;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.disclose.Releasing;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.MemoryNeed;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.ClusterAhead;
import nl.nachtwacht.process.Execution;
import nl.nachtwacht.process.Farewell;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.process.SideBySide;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.propose.Planning;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.LocalDisk;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.read.Opening;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.write.DetectableOutput;
import nl.nachtwacht.write.RunResults;
import nl.nachtwacht.write.Story;

/** The commands {@code run}, everything the job asks for, and {@code baseline}, that and more. */
public final class RunFlow {
  private static final String RUN = "run";

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
  public record Request(Path output, String master, boolean force, boolean breakLock) {
    /**
     * Opens the place of the output.
     *
     * @param name what the job is called
     * @param inputs what the output is not to replace
     * @throws nl.nachtwacht.problem.Refusal when it can't be written, isn't ours or is in use
     */
    Farewell open(Execution execution, String name, List<Path> inputs) {
      OutputPlace.Claim claim = execution.claim(name, inputs, force, breakLock);
      return new Farewell(OutputPlace.open(output, claim, new LocalDisk()));
    }
  }

  /**
   * Runs a job from its files to a published run.
   *
   * <pre>
   * specs ─ read ─ burn ─ score ─ outline ─ plan ─ publish
   * </pre>
   *
   * @throws nl.nachtwacht.problem.Refusal when an input, a row count or the output place stops it
   */
  public static Report run(Job job, Request request, Progress progress, Clock clock) {
    return run(RUN, job, request, Opening.PIECE, progress, clock);
  }

  /**
   * Runs a job as a zero measurement, which its place keeps for ever.
   *
   * @throws nl.nachtwacht.problem.Refusal as for a run, and when the place holds another one
   */
  public static Report baseline(Job job, Request request, Progress progress, Clock clock) {
    return run(DetectableOutput.BASELINE, job, request, Opening.PIECE, progress, clock);
  }

  /** A run that reads files in parts of at least so many bytes. */
  static Report run(Job job, Request request, long piece, Progress progress, Clock clock) {
    return run(RUN, job, request, piece, progress, clock);
  }

  private static Report run(
      String command, Job job, Request request, long piece, Progress progress, Clock clock) {
    Stages stages = new Stages(progress);
    Problems problems = new Problems();
    problems.addAll(job.warnings());
    Room room = Room.of(request.master());
    MemoryNeed.ofSpark(room).refuseIfTooLarge();
    try (Execution execution = Execution.begin(clock);
        Farewell farewell = request.open(execution, job.name(), job.inputs());
        ClusterAhead ahead = new ClusterAhead(request.master())) {
      OutputPlace place = farewell.place();
      Stations stations = new Stations(job, piece, stages, problems);
      Stations.Ready ready = stations.open(room);
      Cluster cluster = ahead.get();
      Loaded loaded = stations.read(cluster, ready);

      Story story = new Story(job, loaded, execution, command, settled(command));
      Optional<FinishedRun> known = place.findComplete(story.runId());
      Optional<Releasing> releasing = releasing(cluster, job, loaded, place, stages);
      if (known.isPresent()) {
        Runnable point = () -> place.point(known.get());
        releasing.ifPresentOrElse(r -> r.again(place.folder(), problems, point), point);
        place.prune(job.limits().keepRuns(), Set.copyOf(loaded.earlier().ids()));
        return Report.of(loaded.accounts(), known.get(), problems);
      }
      // They take one core and some time, and nothing waits for them yet.
      var outlines = SideBySide.begin(() -> MunicipalityTable.outlines(loaded.domain()));
      Stations.Outcome outcome = stations.score(cluster, loaded);
      Held<CityPlaces> places = CityPlaces.gather(cluster, job, loaded);
      Outlining.Outlined outlined =
          stages.run(
              "outline",
              () -> Outlining.draw(cluster, job, loaded, outcome.scored().cells(), places),
              Outlining.Outlined::told);
      Planning.Plans plans =
          stages.run(
              "plan",
              () -> Planning.plan(cluster, job, loaded, outcome.scored(), outlined, places),
              Planning.Plans::told);
      IndexEnds ends = IndexEnds.of(cluster, job, loaded, outcome, outlined);
      places.close();
      loaded.blocks().close();
      story.tell(problems.warnings());
      story.tell(outcome, problems);

      FinishedRun finished =
          stages.run(
              "publish",
              () -> {
                RunResults results =
                    RunResults.of(
                        command, cluster, job, loaded, outcome, outlined, plans, ends, outlines);
                return new Publishing(results, story, place, stages, problems).write(releasing);
              },
              run -> run.paths().size() + " files");
      place.prune(job.limits().keepRuns(), Set.copyOf(loaded.earlier().ids()));
      return Report.of(loaded.accounts(), finished, problems);
    }
  }

  /** What tells a run from another one of the same job and inputs. */
  private static Map<String, String> settled(String command) {
    return command.equals(RUN) ? Map.of() : Map.of("command", command);
  }

  /** The rows at the release gate, where the job has a public side that may be published. */
  private static Optional<Releasing> releasing(
      Cluster cluster, Job job, Loaded loaded, OutputPlace place, Stages stages) {
    if (!job.release().isPublic()) {
      return Optional.empty();
    }
    Releasing releasing =
        stages.run(
            "count for release", () -> Releasing.count(cluster, job, loaded), Releasing::told);
    releasing.check(place.folder());
    return Optional.of(releasing);
  }
}
