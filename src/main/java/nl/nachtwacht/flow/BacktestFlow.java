package nl.nachtwacht.flow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.assess.Stations;
import nl.nachtwacht.backtest.Fold;
import nl.nachtwacht.load.Accounts;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.MemoryNeed;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
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
import nl.nachtwacht.write.Story;

/** The command {@code backtest}: would the map have said where the next reports fell? */
public final class BacktestFlow {
  private BacktestFlow() {}

  /**
   * What a backtest tells at its end.
   *
   * @param accounts where the rows went
   * @param runId the run
   * @param verdict the headline, in English as all messages
   * @param hitRates the methods with the share of the reports that each found
   * @param warnings what the user should know
   */
  public record Findings(
      Accounts accounts, String runId, String verdict, String hitRates, List<Problem> warnings) {
    /** Copies the list. */
    public Findings {
      warnings = List.copyOf(warnings);
    }

    private static Findings of(Loaded loaded, FinishedRun run, Problems problems) {
      return new Findings(
          loaded.accounts(),
          run.runId(),
          run.find("/methods/0/parameters/verdictEn").orElse(""),
          run.find("/methods/0/parameters/hitRates").orElse(""),
          problems.warnings());
    }
  }

  /**
   * Tests a job's scores against the reports that followed.
   *
   * <pre>
   * specs ─ read ─┬─ per fold: read, burn and score up to the split ─┬─ test ─ publish internal
   *               └─ reports after the split ────────────────────────┘
   * </pre>
   *
   * @throws nl.nachtwacht.problem.Refusal when the split doesn't fit into the period, and for
   *     whatever stops a run
   */
  public static Findings run(
      Job job, RunFlow.Request request, BacktestSplits splits, Progress progress, Clock clock) {
    List<Fold> folds = splits.of(job);
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

      Story story = new Story(job, loaded, execution, "backtest", settled(folds));
      Optional<FinishedRun> known = place.findComplete(story.runId());
      if (known.isPresent()) {
        place.point(known.get());
        place.prune(job.limits().keepRuns(), Set.of());
        return Findings.of(loaded, known.get(), problems);
      }
      FoldTrial trial = new FoldTrial(cluster, loaded);
      List<Fold.Outcome> outcomes = new ArrayList<>();
      for (Fold fold : folds) {
        Stages ofFold = stages.of("fold " + fold.number());
        outcomes.add(new Fold.Outcome(fold, trial.of(job, fold, room, ofFold)));
      }
      story.tell(problems.warnings());
      BacktestFiles files = new BacktestFiles(job, story, outcomes);
      FinishedRun finished =
          stages.run(
              "publish",
              () -> files.write(place.stage(story.runId()), place, stages),
              run -> run.paths().size() + " files");
      place.prune(job.limits().keepRuns(), Set.of());
      return Findings.of(loaded, finished, problems);
    }
  }

  /** {@return how the time was cut, as settings of the run} */
  private static Map<String, String> settled(List<Fold> folds) {
    Map<String, String> settled = new LinkedHashMap<>();
    settled.put("backtest.split", folds.get(0).test().from().toString());
    settled.put("backtest.horizon", Long.toString(folds.get(0).test().days()));
    settled.put("backtest.folds", Integer.toString(folds.size()));
    return settled;
  }
}
