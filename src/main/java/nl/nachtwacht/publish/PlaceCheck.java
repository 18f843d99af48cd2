package nl.nachtwacht.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.problem.Refusal;

/** Looks at a folder before a run writes there; changes nothing. */
final class PlaceCheck {
  /** Name of the file that marks a folder as ours. */
  static final String MARK = "nachtwacht.json";

  /** Version of the layout of an output place. */
  static final int FORMAT = 1;

  private PlaceCheck() {}

  /** {@return what stands in the way of a run, nothing when the place is fit} */
  static List<Problem> problems(Path folder, OutputPlace.Claim claim) {
    Problems problems = new Problems();
    Path real = real(folder);
    for (Path input : claim.inputs()) {
      checkApart(real, real(input), problems);
    }
    try {
      checkOwner(real, claim, problems);
    } catch (IOException e) {
      problems.addAll(WriteFault.of(folder, e).problems());
    }
    findBaseline(real).ifPresent(problems::add);
    if (!problems.hasErrors()) {
      PlaceLock.find(real, claim).ifPresent(problems::add);
    }
    return problems.all();
  }

  /** One that was killed before the pointer named it isn't there yet, and may be made again. */
  private static Optional<Problem> findBaseline(Path place) {
    return current(place)
        .filter(FinishedRun::isBaseline)
        .map(
            run ->
                new Problem(
                    Code.E0605,
                    place.toString(),
                    "holds the baseline " + run.runId() + ", which nothing replaces",
                    "choose another --output; to be rid of the baseline, delete the folder by"
                        + " hand"));
  }

  private static Optional<FinishedRun> current(Path place) {
    try {
      return Optional.of(FinishedRun.open(place));
    } catch (Refusal e) {
      // Nothing, or something damaged: the run takes its place.
      return Optional.empty();
    }
  }

  private static void checkApart(Path place, Path input, Problems problems) {
    boolean within = Files.isDirectory(input) && place.startsWith(input);
    if (within || input.startsWith(place)) {
      problems.add(
          Code.E0604,
          place.toString(),
          within ? "lies inside the input " + input : "holds the input " + input,
          "choose another --output; what is read and what is written stay apart");
    }
  }

  private static void checkOwner(Path place, OutputPlace.Claim claim, Problems problems)
      throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      checkWritable(place.getParent(), problems);
      return;
    }
    checkWritable(place, problems);
    if (!Files.isDirectory(place)) {
      problems.add(Code.E0601, place.toString(), "is no folder", "choose another --output");
    } else if (Files.exists(place.resolve(MARK))) {
      checkMark(place.resolve(MARK), claim, problems);
    } else if (!isBlank(place)) {
      problems.add(
          Code.E0601,
          place.toString(),
          "holds files, but no " + MARK,
          "choose an empty or new folder; nachtwacht never writes among files of others");
    }
  }

  private static void checkWritable(Path place, Problems problems) {
    Path known = place;
    while (known != null && !Files.exists(known)) {
      known = known.getParent();
    }
    if (known == null || !Files.isWritable(known)) {
      problems.add(
          Code.E0602,
          place.toString(),
          "may not be written",
          "ask for the right to write there, or choose another --output");
    }
  }

  private static void checkMark(Path mark, OutputPlace.Claim claim, Problems problems)
      throws IOException {
    Optional<JsonNode> json = read(mark);
    int format = json.map(node -> node.path("format").asInt()).orElse(0);
    String job = json.map(node -> node.path("job").asText()).orElse("");
    if (format < 1) {
      problems.add(
          Code.E0601, mark.toString(), "is not ours or damaged", "choose another --output");
    } else if (format > FORMAT) {
      problems.add(
          Code.E0601,
          mark.toString(),
          "was made by a later version (format " + format + ")",
          "use that version, or choose another --output");
    } else if (!job.equals(claim.job()) && !claim.force() && isPublished(mark)) {
      problems.add(
          Code.E0601,
          mark.toString(),
          "belongs to the job " + Quote.of(job) + ", not to " + Quote.of(claim.job()),
          "choose another --output, or add --force to replace that job's output");
    }
  }

  /** A run that was refused leaves a mark, but nothing that another job could spoil. */
  private static boolean isPublished(Path mark) {
    return Files.exists(mark.resolveSibling(OutputPlace.POINTER));
  }

  private static Optional<JsonNode> read(Path mark) throws IOException {
    try {
      return Optional.of(Json.MAPPER.readTree(Files.readAllBytes(mark)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** {@return whether nothing lies there but what a run of ours leaves when it dies at once} */
  private static boolean isBlank(Path place) throws IOException {
    try (Stream<Path> entries = Files.list(place)) {
      return entries.map(path -> path.getFileName().toString()).allMatch(OutputPlace::isPassing);
    }
  }

  /** {@return the path with its links resolved as far as it exists} */
  static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path known = absolute; known != null; known = known.getParent()) {
      try {
        return known.toRealPath().resolve(known.relativize(absolute)).normalize();
      } catch (IOException e) {
        // Not there yet: its parent may be.
        continue;
      }
    }
    return absolute;
  }
}
