package nl.nachtwacht.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs of three small files, for the tests of the output place. */
final class Places {
  static final String OLD = "aaaaaaaaaaaaaaaa";
  static final String NEW = "bbbbbbbbbbbbbbbb";

  static final OutputPlace.Holder HOLDER = new OutputPlace.Holder("host", 42, "2026-01-02");

  private static final List<String> FILES =
      List.of("summary.md", "internal/ledger.csv", "public/veldstad/map.html");

  private Places() {}

  static OutputPlace.Claim claim(String job) {
    return new OutputPlace.Claim(job, List.of(), HOLDER, false, false);
  }

  /** Does all that a run does with its place. */
  static void run(Path place, String runId, Disk disk) {
    run(place, runId, "run", disk);
  }

  /** As above, for a command. */
  static void run(Path place, String runId, String command, Disk disk) {
    try (OutputPlace open = OutputPlace.open(place, claim("veldstad"), disk)) {
      if (open.findComplete(runId).isPresent()) {
        open.point(open.findComplete(runId).get());
      } else {
        Staging staging = open.stage(runId);
        open.publish(staging, fill(staging, command));
      }
      open.prune(2, Set.of());
    }
  }

  static Manifest fill(Staging staging, String command) {
    List<Output> outputs = new ArrayList<>();
    for (String name : FILES) {
      write(staging.file(name), name + " of " + staging.runId());
      outputs.add(Output.measured(staging.folder(), name));
    }
    return Samples.manifest(staging.runId(), command, "2026-" + staging.runId(), outputs);
  }

  static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Content of all files below a folder, by path; links as their targets. */
  static TreeMap<String, String> content(Path folder) {
    TreeMap<String, String> content = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        String name = folder.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
          content.put(name, "-> " + Files.readSymbolicLink(path));
        } else if (Files.isRegularFile(path)) {
          content.put(name, Files.readString(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content;
  }
}
