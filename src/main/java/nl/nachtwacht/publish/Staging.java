package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Refusal;

/**
 * The folder in which a run is written before anybody sees it.
 *
 * @param folder where it lies
 * @param runId of the run
 */
public record Staging(Path folder, String runId) {
  /**
   * {@return the file of that path below the run folder; its folder exists}
   *
   * <p>Folders are made below the run folder only: once that is cleared away, what is still at work
   * for it must not bring it back.
   */
  public Path file(String path) {
    Path file = folder.resolve(path).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalStateException("outside the run folder: " + path);
    }
    Path parent = folder;
    for (Path name : folder.relativize(file)) {
      try {
        if (!parent.equals(folder) && !Files.isDirectory(parent)) {
          Files.createDirectory(parent);
        }
      } catch (FileAlreadyExistsException e) {
        // Another thread made it just now.
      } catch (IOException e) {
        throw WriteFault.of(parent, e);
      }
      parent = parent.resolve(name);
    }
    return file;
  }

  /**
   * Deletes what no task reported, left by an attempt that failed.
   *
   * @throws Refusal E0703 when a reported file is missing or has another size
   */
  void agreeWith(List<Output> outputs, Disk disk) {
    Set<String> expected = outputs.stream().map(Output::path).collect(Collectors.toSet());
    if (expected.size() != outputs.size()) {
      throw new IllegalStateException("an output is listed twice");
    }
    List<Problem> missing = new ArrayList<>();
    for (Output output : outputs) {
      if (!hasSize(folder.resolve(output.path()), output.bytes())) {
        missing.add(
            new Problem(
                Code.E0703,
                output.path(),
                "was reported as written, but is not there",
                "run again"));
      }
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
    for (Path file : tree(folder)) {
      boolean stray = !expected.contains(name(file)) && !Files.isDirectory(file);
      if (stray) {
        disk.delete(file);
      }
    }
  }

  private static boolean hasSize(Path file, long bytes) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == bytes;
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  /** Sets modes and brings everything to the disk, contents before the folders that name them. */
  void seal(Disk disk) {
    List<Path> all = tree(folder);
    for (Path path : all) {
      boolean open = path.equals(folder) || path.startsWith(folder.resolve("public"));
      disk.mode(path, open ? Disk.Mode.OPEN : Disk.Mode.PRIVATE);
    }
    // All modes first: the disk's journal takes them at once.
    all.forEach(disk::force);
  }

  private String name(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** {@return everything below a folder and the folder itself, deepest first} */
  static List<Path> tree(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    } catch (IOException e) {
      throw WriteFault.of(folder, e);
    }
  }
}
