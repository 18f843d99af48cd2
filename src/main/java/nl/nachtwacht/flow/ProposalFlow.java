package nl.nachtwacht.flow;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.process.Execution;
import nl.nachtwacht.process.Farewell;
import nl.nachtwacht.process.Progress;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.spec.Job;

/** The command {@code effect --plan}: which falls the proposals of a finished run could show. */
public final class ProposalFlow {
  private ProposalFlow() {}

  /**
   * Reckons what the proposals of a run could show; reads that run alone.
   *
   * <pre>
   * finished run ─ read ─ reckon ─ publish internal
   * </pre>
   *
   * @param plan output place or folder of the run
   * @return its id, and what was found, in English as all messages
   * @throws Refusal E0601 when the folder isn't ours, E0201 and E0202 when it has no whole run with
   *     cells, and for whatever stops a run
   */
  public static Findings run(
      Job job, Path plan, RunFlow.Request request, Progress progress, Clock clock) {
    FinishedRun.checkOurs(plan);
    Stages stages = new Stages(progress);
    FinishedRun read = FinishedRun.open(plan);
    ProposedFalls falls =
        stages.run("read", () -> ProposedFalls.of(read, job), ProposedFalls::told);
    try (Execution execution = Execution.begin(clock);
        Farewell farewell = request.open(execution, job.name(), List.of(plan))) {
      OutputPlace place = farewell.place();
      ProposalFiles files = new ProposalFiles(job, read, falls);
      Optional<FinishedRun> known = place.findComplete(files.runId());
      known.ifPresent(place::point);
      if (known.isEmpty()) {
        stages.run(
            "publish",
            () -> files.write(place, execution, stages),
            run -> run.paths().size() + " files");
      }
      place.prune(job.limits().keepRuns(), Set.of());
      return new Findings(files.runId(), falls.headline().en());
    }
  }

  /**
   * What the command tells at its end.
   *
   * @param runId its id
   * @param headline the sentence that may be quoted
   */
  public record Findings(String runId, String headline) {}
}
