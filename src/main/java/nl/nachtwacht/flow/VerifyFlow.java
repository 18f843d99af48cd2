package nl.nachtwacht.flow;

import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.publish.Verification;

/** The command {@code verify}: holds a finished run against the digests it was published with. */
public final class VerifyFlow {
  private VerifyFlow() {}

  /**
   * What a verification found.
   *
   * @param runId the run
   * @param files how many files its manifest lists
   * @param problems what differs, is missing or is extra; none when all is as published
   */
  public record Findings(String runId, int files, List<Problem> problems) {
    /** Copies the list. */
    public Findings {
      problems = List.copyOf(problems);
    }
  }

  /**
   * {@return what differs in the current run of an output place, or in a run folder}
   *
   * @throws nl.nachtwacht.problem.Refusal E0601 when the folder is neither, E0201 and E0202 when no
   *     manifest can be read there
   */
  public static Findings verify(Path place) {
    Verification found = Verification.of(place);
    return new Findings(found.runId(), found.files(), found.problems());
  }
}
