package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.release.HistoryFile;

/**
 * The folder that holds the runs of a job, on a local disk.
 *
 * <p>Guarantee: whoever reads {@code current.json} finds a whole run, the former or the new one, at
 * every instant, whatever fails or dies when. A run is written beside the others, brought to the
 * disk, renamed into place, and only then pointed at; each of these is one step of the file system.
 * One run at a time. A run that publishes nothing leaves the place as it found it.
 */
public final class OutputPlace implements AutoCloseable {
  /** Name of the pointer to the current run. */
  static final String POINTER = "current.json";

  /** Name of the folder of runs. */
  static final String RUNS = "runs";

  private static final String LINK = "current";
  private static final String STAGING = ".staging-";
  private static final String TRASH = ".trash-";
  private static final String TEMPORARY = ".tmp-";

  private final Path folder;
  private final Claim claim;
  private final Disk disk;
  private final PlaceLock lock;
  private final Footprint before;
  private volatile boolean abandoned;
  private boolean closed;

  /**
   * Who wants to write what.
   *
   * @param job name of the job
   * @param inputs files and folders that it reads
   * @param holder the process
   * @param force whether the output of another job may be replaced
   * @param breakLock whether a lock may be taken from its holder
   */
  public record Claim(
      String job, List<Path> inputs, Holder holder, boolean force, boolean breakLock) {
    /** Copies the inputs. */
    public Claim {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A process that writes here.
   *
   * @param host name of the machine
   * @param pid number of the process
   * @param start when it started
   */
  public record Holder(String host, long pid, String start) {}

  private OutputPlace(Footprint before, Claim claim, Disk disk, PlaceLock lock) {
    this.folder = before.place();
    this.claim = claim;
    this.disk = disk;
    this.lock = lock;
    this.before = before;
  }

  /** {@return E0601 and E0603 to E0605 as {@link #open} would find them; writes nothing} */
  public static List<Problem> check(Path folder, Claim claim) {
    return PlaceCheck.problems(folder, claim);
  }

  /**
   * Opens a place for one run: checks that it is empty or ours, locks it, and clears what dead runs
   * left.
   *
   * @throws Refusal E0601 to E0605
   */
  public static OutputPlace open(Path folder, Claim claim, Disk disk) {
    Problems problems = new Problems();
    problems.addAll(check(folder, claim));
    problems.refuseIfErrors();
    Footprint before = Footprint.before(PlaceCheck.real(folder));
    disk.createFolder(folder);
    PlaceLock lock = PlaceLock.take(before.place(), claim);
    OutputPlace place = new OutputPlace(before, claim, disk, lock);
    try {
      place.clear();
      return place;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** {@return whether a name is one that a run makes and takes away again, or a history's} */
  static boolean isPassing(String name) {
    return name.equals(PlaceLock.FILE) || name.startsWith(HistoryFile.NAME) || isLeftover(name);
  }

  private static boolean isLeftover(String name) {
    return Stream.of(STAGING, TRASH, TEMPORARY).anyMatch(name::startsWith);
  }

  private void clear() {
    List<Path> entries = entries(folder);
    // From the last name on: trash goes before a staging folder becomes trash.
    for (int i = entries.size() - 1; i >= 0; i--) {
      String name = entries.get(i).getFileName().toString();
      if (name.startsWith(STAGING)) {
        // Renamed first, lest a task that still runs adds to it.
        Path trash = folder.resolve(TRASH + name);
        disk.move(entries.get(i), trash);
        deleteTree(trash);
      } else if (isLeftover(name)) {
        deleteTree(entries.get(i));
      }
    }
  }

  private void mark() {
    Map<String, Object> mark = new LinkedHashMap<>();
    mark.put("format", PlaceCheck.FORMAT);
    mark.put("job", claim.job());
    replace(PlaceCheck.MARK, Json.compact(mark));
  }

  /** {@return where it lies} */
  public Path folder() {
    return folder;
  }

  /** {@return the run of that id when it is here and whole, by every file's size and digest} */
  public Optional<FinishedRun> findComplete(String runId) {
    Path run = folder.resolve(RUNS).resolve(runId);
    if (!Files.isRegularFile(run.resolve(Manifest.FILE))) {
      return Optional.empty();
    }
    try {
      FinishedRun found = FinishedRun.ofFolder(run);
      boolean whole = found.runId().equals(runId) && found.verify().isEmpty();
      return whole && agreesWithPointer(found) ? Optional.of(found) : Optional.empty();
    } catch (Refusal e) {
      // Damaged: the run is made again and takes its place.
      return Optional.empty();
    }
  }

  /** A manifest that was changed together with its files is found out by the pointer's digest. */
  private boolean agreesWithPointer(FinishedRun run) {
    Path pointer = folder.resolve(POINTER);
    return !Files.isRegularFile(pointer) || FinishedRun.agrees(pointer, run);
  }

  /** {@return an empty folder for the files of a run} */
  public Staging stage(String runId) {
    int attempt = 1;
    while (Files.exists(staging(runId, attempt), LinkOption.NOFOLLOW_LINKS)) {
      attempt++;
    }
    Path staging = staging(runId, attempt);
    disk.createFolder(staging);
    disk.mode(staging, Disk.Mode.PRIVATE);
    return new Staging(staging, runId);
  }

  private Path staging(String runId, int attempt) {
    return folder.resolve(STAGING + runId + "-" + attempt);
  }

  /**
   * Makes a run visible: its files are those that the manifest lists.
   *
   * @throws IllegalStateException when the run was abandoned meanwhile
   * @throws Refusal E0703 when a listed file is missing, E0602 or E0702 when a step fails; readers
   *     see the former run then
   */
  public synchronized FinishedRun publish(Staging staging, Manifest manifest) {
    staging.agreeWith(manifest.outputs(), disk);
    disk.write(
        staging.folder().resolve(Manifest.FILE), manifest.json().getBytes(StandardCharsets.UTF_8));
    staging.seal(disk);
    confirm();
    if (!before.wasMarked()) {
      mark();
    }
    Path run = folder.resolve(RUNS).resolve(staging.runId());
    disk.createFolder(folder.resolve(RUNS));
    Optional<FinishedRun> whole = findComplete(staging.runId());
    if (whole.isPresent()) {
      // It may be the current one: readers must not miss it, not even for an instant.
      point(whole.get());
      return whole.get();
    }
    if (Files.exists(run, LinkOption.NOFOLLOW_LINKS)) {
      disk.move(run, folder.resolve(TRASH + staging.runId()));
    }
    disk.move(staging.folder(), run);
    disk.force(folder.resolve(RUNS));
    FinishedRun finished = FinishedRun.ofFolder(run);
    point(finished);
    return finished;
  }

  private void confirm() {
    lock.confirm();
    if (abandoned) {
      throw new IllegalStateException("the run was abandoned");
    }
  }

  /** Points readers at a run that is here and whole. */
  public synchronized void point(FinishedRun run) {
    confirm();
    mark();
    Map<String, String> pointer = new LinkedHashMap<>();
    pointer.put("runId", run.runId());
    pointer.put("manifestSha256", run.manifestSha256());
    replace(POINTER, Json.compact(pointer));
    Path link = folder.resolve(TEMPORARY + LINK);
    disk.delete(link);
    disk.link(link, Path.of(RUNS, run.runId()));
    if (Files.isSymbolicLink(link)) {
      disk.move(link, folder.resolve(LINK));
    }
    disk.force(folder);
  }

  private void replace(String name, String content) {
    Path temporary = folder.resolve(TEMPORARY + name);
    disk.write(temporary, (content + "\n").getBytes(StandardCharsets.UTF_8));
    disk.mode(temporary, Disk.Mode.OPEN);
    disk.force(temporary);
    disk.move(temporary, folder.resolve(name));
    disk.force(folder);
  }

  /**
   * Deletes all but the newest runs, since they hold personal data.
   *
   * <p>Guarantee: the current run, baselines, the runs named, and folders without a readable
   * manifest stay.
   *
   * @param keep how many runs stay, the current one among them; at least 1
   * @param spared ids of runs that others build on
   */
  public synchronized void prune(int keep, Set<String> spared) {
    String current = FinishedRun.open(folder).runId();
    List<FinishedRun> old =
        FinishedRun.all(folder).stream()
            .filter(run -> !run.isBaseline())
            .filter(run -> !spared.contains(run.runId()) && !run.runId().equals(current))
            .toList();
    for (FinishedRun run : old.subList(0, Math.max(0, old.size() - (keep - 1)))) {
      Path trash = folder.resolve(TRASH + run.runId());
      disk.move(run.folder(), trash);
      deleteTree(trash);
    }
    clear();
  }

  private void deleteTree(Path path) {
    for (Path each : Staging.tree(path)) {
      disk.delete(each);
    }
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw WriteFault.of(folder, e);
    }
  }

  /**
   * Gives the run up: nothing is published any more, though a step under way may end first.
   *
   * <p>May be called by any thread; waits for nothing.
   */
  public void abandon() {
    abandoned = true;
  }

  /** Clears what was not published and lets the next run in; further calls do nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (lock.isOurs()) {
        clear();
        before.erase(disk);
      }
    } finally {
      lock.close();
    }
  }
}
