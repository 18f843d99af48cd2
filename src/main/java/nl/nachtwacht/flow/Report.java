package nl.nachtwacht.flow;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.load.Accounts;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.GoalWords;

/**
 * What a run tells at its end.
 *
 * @param accounts where the rows went
 * @param runId the run
 * @param cells cells of the domain
 * @param highRiskCells cells in the highest class
 * @param zones how many zones passed the release gate; empty without a public side
 * @param goal what can be said of the job's goal, in a line; empty without one
 * @param files paths of the run's files below {@code current}
 * @param warnings what the user should know
 */
public record Report(
    Accounts accounts,
    String runId,
    long cells,
    long highRiskCells,
    Optional<String> zones,
    String goal,
    List<String> files,
    List<Problem> warnings) {
  /** Copies the lists. */
  public Report {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }

  static Report of(Accounts accounts, FinishedRun run, Problems problems) {
    return new Report(
        accounts,
        run.runId(),
        run.find("/results/cells").map(Long::parseLong).orElse(0L),
        run.find("/results/highRiskCells").map(Long::parseLong).orElse(0L),
        run.find("/release/zones"),
        run.goal().map(goal -> GoalWords.of(goal).en()).orElse(""),
        run.paths(),
        problems.warnings());
  }
}
