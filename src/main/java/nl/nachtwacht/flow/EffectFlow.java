package nl.nachtwacht.flow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.effect.Detectable;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.load.Accounts;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.MemoryNeed;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.process.ClusterAhead;
import nl.nachtwacht.process.Execution;
import nl.nachtwacht.process.Farewell;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Room;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.write.Falls;
import nl.nachtwacht.write.Story;

/** The command {@code effect}: did the measures of a job help? */
public final class EffectFlow {
  private EffectFlow() {}

  /**
   * What the command tells at its end.
   *
   * @param accounts where the rows went
   * @param runId the run
   * @param sentences what was found, a line each
   * @param warnings what the user should know
   */
  public record Findings(
      Accounts accounts, String runId, List<String> sentences, List<Problem> warnings) {
    /** Copies the lists. */
    public Findings {
      sentences = List.copyOf(sentences);
      warnings = List.copyOf(warnings);
    }

    private static Findings of(Loaded loaded, FinishedRun run, Problems problems) {
      return new Findings(
          loaded.accounts(), run.runId(), EffectFiles.sentences(run), problems.warnings());
    }
  }

  /**
   * Studies the measures of a job.
   *
   * <pre>
   * specs ─ read ─┬─ per pair of times: evidence before and after ─┬─ study ─ publish internal
   *               └─ reports by quarter, measures ─────────────────┘
   * </pre>
   *
   * @throws Refusal E0105 when the job has no layer of measures, E0106 when it publishes other
   *     tables alone, and for whatever stops a run
   */
  public static Findings run(Job job, RunFlow.Request request, Progress progress, Clock clock) {
    if (job.layers(Measures.Spec.class).isEmpty()) {
      throw new Refusal(
          Code.E0105,
          "layers",
          "has no layer of role measures, so there is nothing to study",
          "add what was done, where and when, as a layer with role: measures");
    }
    if (!job.publish().has(EffectFiles.NAME)) {
      throw new Refusal(
          Code.E0106,
          "publish.layers",
          "names other tables alone, so there is nothing to write",
          "add effect to it, or --set publish.layers=all");
    }
    Stages stages = new Stages(progress);
    Problems problems = new Problems();
    problems.addAll(job.warnings());
    Room room = Room.of(request.master());
    MemoryNeed.ofSpark(room).refuseIfTooLarge();
    try (Execution execution = Execution.begin(clock);
        Farewell farewell = request.open(execution, job.name(), job.inputs());
        ClusterAhead ahead = new ClusterAhead(request.master())) {
      OutputPlace place = farewell.place();
      Stations stations = new Stations(job.withoutEarlier(), stages, problems);
      Stations.Ready ready = stations.open(room);
      Cluster cluster = ahead.get();
      Loaded loaded = stations.read(cluster, ready);

      Story story =
          new Story(job, loaded, execution, EffectFiles.NAME, Map.of("command", EffectFiles.NAME));
      Optional<FinishedRun> known = place.findComplete(story.runId());
      if (known.isPresent()) {
        place.point(known.get());
        place.prune(job.limits().keepRuns(), Set.of());
        return Findings.of(loaded, known.get(), problems);
      }
      story.tell(problems.warnings());
      EffectStudies.Found found = new EffectStudies(cluster, job, loaded, room, stages).find();
      tellLeftOut(found, story, problems);
      List<Detectable> falls =
          new Falls(loaded.domain(), stations.reporting(cluster, loaded)).places();
      EffectFiles files = new EffectFiles(job, loaded, story, found, falls, problems);
      FinishedRun finished =
          stages.run(
              "publish",
              () -> files.write(place.stage(story.runId()), place, stages),
              run -> run.paths().size() + " files");
      place.prune(job.limits().keepRuns(), Set.of());
      return Findings.of(loaded, finished, problems);
    }
  }

  private static void tellLeftOut(EffectStudies.Found found, Story story, Problems problems) {
    for (String name : found.withoutDays()) {
      story.warn(
          problems,
          Code.W0910,
          name,
          new Column.Words(
              "kan niet worden vergeleken: de periode heeft er geen dag voor, of geen dag na",
              "can't be compared: the period has no day before it, or none after"),
          "widen period, or look at the dates of the measure");
    }
    for (String name : found.withoutCells()) {
      story.warn(
          problems,
          Code.W0910,
          name,
          new Column.Words(
              "kan niet worden vergeleken: het midden van geen enkel vak ligt erin",
              "can't be compared: no cell has its centre within it"),
          "give it a reach, or its outline in place of a point");
    }
  }
}
