package nl.nachtwacht.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Refusal;

/**
 * A published run, read back.
 *
 * <p>Guarantee: the pointer of the output place is resolved once, so all that is read is of one
 * run, whatever is published meanwhile. Immutable.
 */
public final class FinishedRun {
  /** What is wrong with a manifest that the pointer doesn't know. */
  static final String NOT_PUBLISHED = "is not the one that was published";

  private static final String BASELINE = "baseline";

  /** Commands that leave cells and risk areas; a backtest has scores of folds, others have none. */
  private static final Set<String> WITH_CELLS = Set.of("run", BASELINE);

  /** When they were finished; ids, which are digests, only settle what comes first. */
  private static final Comparator<FinishedRun> BY_AGE =
      Comparator.comparing(FinishedRun::finishedAt).thenComparing(FinishedRun::runId);

  private static final String PUBLIC = "public";
  private static final String AGAIN = "run again to make it anew, or take it from a copy";

  private final Path folder;
  private final JsonNode manifest;
  private final String sha256;
  private final String published;

  private FinishedRun(Path folder, JsonNode manifest, String sha256, String published) {
    this.folder = folder;
    this.manifest = manifest;
    this.sha256 = sha256;
    this.published = published;
  }

  /**
   * {@return the current run of an output place, or the run in a run folder}
   *
   * @throws Refusal E0201 when there is none, E0202 when it is damaged
   */
  public static FinishedRun open(Path place) {
    FinishedRun run = resolve(place);
    if (!run.isAsPublished()) {
      throw damaged(run.folder.resolve(Manifest.FILE), NOT_PUBLISHED);
    }
    return run;
  }

  /**
   * {@return the complete run of an output place with the latest period that ends before a day, of
   * several the one that was finished last, or the run in a run folder if its period does; what
   * commands left that score no cells of the period isn't one}
   *
   * @param place a place that need not be there
   * @param end an ISO date
   * @throws Refusal E0202 when a manifest is damaged, or isn't the one that the place points to
   */
  public static Optional<FinishedRun> before(Path place, String end) {
    List<FinishedRun> runs = new ArrayList<>();
    if (Files.isRegularFile(place.resolve(Manifest.FILE))) {
      runs.add(ofFolder(place));
    } else if (Files.isDirectory(place.resolve(OutputPlace.RUNS))) {
      try (Stream<Path> folders = Files.list(place.resolve(OutputPlace.RUNS))) {
        folders
            .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE)))
            .forEach(folder -> runs.add(ofFolder(folder)));
      } catch (IOException e) {
        throw damaged(place, "can't be read");
      }
    }
    Optional<FinishedRun> latest =
        runs.stream()
            .filter(run -> WITH_CELLS.contains(run.command()))
            .filter(
                run -> run.find("/period/end").filter(its -> its.compareTo(end) < 0).isPresent())
            .max(
                Comparator.comparing((FinishedRun run) -> run.find("/period/end").orElseThrow())
                    .thenComparing(BY_AGE));
    Path pointer = place.resolve(OutputPlace.POINTER);
    latest
        .filter(run -> Files.isRegularFile(pointer) && !agrees(pointer, run))
        .ifPresent(
            run -> {
              throw damaged(run.folder.resolve(Manifest.FILE), NOT_PUBLISHED);
            });
    return latest;
  }

  /** {@return all complete runs of an output place, the latest last; without damaged ones} */
  public static List<FinishedRun> all(Path place) {
    List<FinishedRun> runs = new ArrayList<>();
    try (Stream<Path> folders = Files.list(place.resolve(OutputPlace.RUNS))) {
      for (Path folder : folders.toList()) {
        try {
          runs.add(ofFolder(folder));
        } catch (Refusal e) {
          continue;
        }
      }
      runs.sort(BY_AGE);
      return runs;
    } catch (IOException e) {
      return runs;
    }
  }

  /**
   * {@return the public side of the current run of an output place, of a run in a run folder, or
   * the public folder itself, as it is handed out; nothing of the internal side is read}
   *
   * @throws Refusal E0201 when there is none, E0202 when it is damaged
   */
  public static FinishedRun publicSide(Path place) {
    Path pointer = place.resolve(OutputPlace.POINTER);
    Path run = Files.isRegularFile(pointer) ? pointed(place, json(pointer, bytes(pointer))) : place;
    Path side = run.resolve(PUBLIC);
    if (Files.isDirectory(side)) {
      return ofFolder(side);
    }
    FinishedRun found = ofFolder(run);
    if (!found.runId().isEmpty()) {
      throw new Refusal(
          Code.E0201,
          run.toString(),
          "has no public side",
          "run its job with release: {public: true}");
    }
    return found;
  }

  private static Path pointed(Path place, JsonNode pointer) {
    String runId = pointer.path("runId").asText();
    if (!runId.matches("[0-9a-f]{16}")) {
      throw damaged(place.resolve(OutputPlace.POINTER), "names no run");
    }
    return place.resolve(OutputPlace.RUNS).resolve(runId);
  }

  /** {@return the run that {@link #open} gives, also when its manifest isn't the published one} */
  static FinishedRun resolve(Path place) {
    Path pointer = place.resolve(OutputPlace.POINTER);
    if (!Files.isRegularFile(pointer)) {
      return ofFolder(place);
    }
    JsonNode json = json(pointer, bytes(pointer));
    FinishedRun run = ofFolder(pointed(place, json));
    return new FinishedRun(
        run.folder, run.manifest, run.sha256, json.path("manifestSha256").asText());
  }

  /** {@return whether the manifest is the one that the pointer knows, where a pointer led here} */
  boolean isAsPublished() {
    return sha256.equals(published);
  }

  /**
   * Checks that a folder is an output place of ours, or a run in one.
   *
   * @throws Refusal E0601 when it is neither
   */
  public static void checkOurs(Path place) {
    if (Stream.of(PlaceCheck.MARK, Manifest.FILE)
        .noneMatch(name -> Files.isRegularFile(place.resolve(name)))) {
      throw new Refusal(
          Code.E0601,
          place.toString(),
          Files.isDirectory(place) ? "holds no run of nachtwacht" : "is no folder",
          "give the --output of a run");
    }
  }

  /**
   * {@return the run in a run folder}
   *
   * @throws Refusal E0201 when there is none, E0202 when its manifest is damaged
   */
  static FinishedRun ofFolder(Path folder) {
    Path file = folder.resolve(Manifest.FILE);
    byte[] bytes = bytes(file);
    JsonNode json = json(file, bytes);
    if (!json.path("status").asText().equals("complete") || !json.path("outputs").isArray()) {
      throw damaged(file, "is no manifest of a complete run");
    }
    String sha256 = Digest.of(bytes);
    return new FinishedRun(folder, json, sha256, sha256);
  }

  /** {@return whether a pointer, if it names this run, names this very manifest} */
  static boolean agrees(Path pointer, FinishedRun run) {
    JsonNode json = json(pointer, bytes(pointer));
    return !json.path("runId").asText().equals(run.runId())
        || json.path("manifestSha256").asText().equals(run.sha256);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Refusal(
          Code.E0201,
          file.toString(),
          "can't be read (" + e.getClass().getSimpleName() + ")",
          "give the folder that a run of nachtwacht has written");
    }
  }

  private static JsonNode json(Path file, byte[] bytes) {
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw damaged(file, "is no JSON");
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can't fail", e);
    }
  }

  static Refusal damaged(Path file, String what) {
    return new Refusal(Code.E0202, file.toString(), what, AGAIN);
  }

  /** {@return where the run lies} */
  public Path folder() {
    return folder;
  }

  /** {@return the id of the run; empty when read from a public manifest} */
  public String runId() {
    return manifest.path("runId").asText();
  }

  /** {@return the command that made it} */
  public String command() {
    return manifest.path("command").asText();
  }

  /** {@return whether it is a zero measurement, which is kept for ever} */
  boolean isBaseline() {
    return command().equals(BASELINE);
  }

  /** {@return when it was finished, as an instant in text; empty when not told} */
  public String finishedAt() {
    return manifest.path("execution").path("finishedAt").asText();
  }

  /** {@return digest of its manifest} */
  public String manifestSha256() {
    return sha256;
  }

  /** {@return a text, number or truth value of the manifest by its JSON pointer, as text} */
  public Optional<String> find(String pointer) {
    JsonNode node = manifest.at(pointer);
    return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
  }

  /** {@return the values of a list of the manifest by its JSON pointer, none when it is absent} */
  public List<String> list(String pointer) {
    List<String> values = new ArrayList<>();
    manifest.at(pointer).forEach(node -> values.add(node.asText()));
    return List.copyOf(values);
  }

  /** {@return the plain members of an object of the manifest by its JSON pointer, in order} */
  public Map<String, String> members(String pointer) {
    Map<String, String> members = new LinkedHashMap<>();
    manifest
        .at(pointer)
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                members.put(member.getKey(), member.getValue().asText());
              }
            });
    return Collections.unmodifiableMap(members);
  }

  /**
   * {@return the members of an object of the manifest that are numbers, with all digits, in order}
   */
  public Map<String, Double> numbers(String pointer) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    manifest
        .at(pointer)
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNumber()) {
                numbers.put(member.getKey(), member.getValue().asDouble());
              }
            });
    return Collections.unmodifiableMap(numbers);
  }

  /** {@return how many entries a list of the manifest has, by its JSON pointer} */
  public int size(String pointer) {
    return manifest.at(pointer).size();
  }

  /** {@return what it tells of the job's goal; empty without one} */
  public Optional<Manifest.Goal> goal() {
    return find("/goal/indicator")
        .map(
            indicator ->
                new Manifest.Goal(
                    indicator,
                    manifest.at("/goal/target").asDouble(),
                    find("/goal/value").map(Double::valueOf),
                    find("/goal/low").map(Double::valueOf),
                    find("/goal/high").map(Double::valueOf),
                    manifest.at("/goal/verdict").asText(),
                    manifest.at("/goal/review").asText()));
  }

  /** {@return the files that the manifest lists, by their paths below the folder} */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    manifest.path("outputs").forEach(output -> paths.add(output.path("path").asText()));
    return List.copyOf(paths);
  }

  /**
   * {@return a file of the run, checked for its size and digest}
   *
   * @throws Refusal E0201 when the run has no such file, E0202 when it is damaged
   */
  public Path file(String path) {
    for (JsonNode output : manifest.path("outputs")) {
      if (output.path("path").asText().equals(path)) {
        Problems problems = new Problems();
        check(output, problems);
        problems.refuseIfErrors();
        return folder.resolve(path);
      }
    }
    throw new Refusal(
        Code.E0201, folder.resolve(path).toString(), "is no file of this run", "look in " + folder);
  }

  /** {@return what is missing or changed since the run was published, nothing when it is whole} */
  public List<Problem> verify() {
    Problems problems = new Problems();
    manifest.path("outputs").forEach(output -> check(output, problems));
    return problems.all();
  }

  private void check(JsonNode output, Problems problems) {
    Path file = folder.resolve(output.path("path").asText()).normalize();
    if (!file.startsWith(folder.normalize())) {
      problems.addAll(damaged(file, "lies outside the run").problems());
      return;
    }
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        problems.addAll(damaged(file, "is missing").problems());
      } else if (Files.size(file) != output.path("bytes").asLong()
          || !Digest.of(file).equals(output.path("sha256").asText())) {
        boolean isPackage = file.toString().endsWith(".gpkg");
        String what = isPackage ? "was changed, as QGIS may do by opening it" : "was changed";
        problems.addAll(damaged(file, what).problems());
      }
    } catch (IOException e) {
      problems.addAll(damaged(file, "can't be read").problems());
    }
  }
}
