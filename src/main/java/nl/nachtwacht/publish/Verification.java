package nl.nachtwacht.publish;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Refusal;

/**
 * What a look at every byte of a finished run found.
 *
 * <p>Guarantee: reads only. The manifest is held against the digest in the pointer of the output
 * place, every file against the size and digest in the manifest, and the folder against the list.
 *
 * @param runId of the run
 * @param files how many files the manifest lists
 * @param problems E0202 for each file that differs, is missing or is none of the run's; none where
 *     all is as it was published
 */
public record Verification(String runId, int files, List<Problem> problems) {

  /** Copies the list. */
  public Verification {
    problems = List.copyOf(problems);
  }

  /**
   * {@return what differs in the current run of an output place, or in a run folder}
   *
   * @throws Refusal E0601 when the folder is neither, E0201 when it has no finished run, E0202 when
   *     pointer or manifest can't be read
   */
  public static Verification of(Path place) {
    FinishedRun.checkOurs(place);
    Problems problems = new Problems();
    FinishedRun run = FinishedRun.resolve(place);
    Path real = PlaceCheck.real(run.folder());
    Path manifest = real.resolve(Manifest.FILE);
    if (!run.isAsPublished() || !agreesWithPlace(real, run)) {
      problems.addAll(FinishedRun.damaged(manifest, FinishedRun.NOT_PUBLISHED).problems());
    }
    problems.addAll(run.verify());
    Set<Path> known = new HashSet<>(Set.of(manifest));
    run.paths().forEach(path -> known.add(real.resolve(path).normalize()));
    for (Path file : Staging.tree(real)) {
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && !known.contains(file)) {
        problems.add(
            Code.E0202,
            file.toString(),
            "is none of the run's files",
            "move it elsewhere; a run's folder holds what the run wrote and nothing else");
      }
    }
    return new Verification(run.runId(), run.paths().size(), problems.all());
  }

  /** A run folder that is named itself may be the current one of the place that it lies in. */
  private static boolean agreesWithPlace(Path real, FinishedRun run) {
    Path pointer = real.resolve("../..").normalize().resolve(OutputPlace.POINTER);
    return !Files.isRegularFile(pointer) || FinishedRun.agrees(pointer, run);
  }
}
