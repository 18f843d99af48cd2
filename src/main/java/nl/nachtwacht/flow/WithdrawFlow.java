package nl.nachtwacht.flow;

import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.disclose.Releases;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.release.History;
import nl.nachtwacht.release.HistoryFile;
import nl.nachtwacht.release.ReleaseSpec;

/** The command {@code withdraw}: writes into the history that a public release no longer counts. */
public final class WithdrawFlow {
  private WithdrawFlow() {}

  /**
   * Withdraws a release; one that was withdrawn before stays so.
   *
   * @param place the output place that published it
   * @param reason why; not blank
   * @return what the user should know
   * @throws nl.nachtwacht.problem.Refusal E0601 when the folder is no output place, E0502 when its
   *     history can't be read, E0503 when that knows no such release
   */
  public static List<Problem> withdraw(Path place, String id, String reason) {
    FinishedRun.checkOurs(place);
    Problems problems = new Problems();
    Releases releases = Releases.of(place);
    try (HistoryFile held = HistoryFile.take(releases.file())) {
      History history = releases.read(held);
      History now = history.withdrawn(new ReleaseSpec.Supersedes(id, reason), problems);
      held.write(now);
      if (now == history) {
        problems.warn(
            Code.W0501,
            releases.file().toString(),
            "uitgave " + id + " telde al niet meer; wat erover is vastgelegd, blijft staan",
            "release " + id + " did not count any more; what is on record of it stays",
            "look at the reason in the history");
      }
    }
    return problems.warnings();
  }
}
