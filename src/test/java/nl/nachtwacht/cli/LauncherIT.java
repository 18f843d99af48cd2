package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.nachtwacht.trial.Launched;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a process: what it starts, and what is left when it is told to end. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;
  private Path home;
  private Path archive;

  /** A home of its own, whose archive of classes a test may spoil. */
  @BeforeEach
  void install() throws IOException {
    folder = folder.toRealPath();
    home = Files.createDirectories(folder.resolve("home"));
    archive = home.resolve("target/nachtwacht.jsa");
    Files.createDirectories(archive.getParent());
    Files.createDirectories(home.resolve("jobs"));
    Files.copy(PROJECT.resolve("jobs/submit"), home.resolve("jobs/submit"));
    Files.copy(PROJECT.resolve("jobs/kleinvoort.yaml"), home.resolve("jobs/kleinvoort.yaml"));
    for (String name : List.of("conf", "sample-geo", "target/nachtwacht.jar", "target/lib")) {
      Files.createSymbolicLink(home.resolve(name), PROJECT.resolve(name));
    }
  }

  private Launched launch(Map<String, String> environment, String... arguments) {
    List<String> line = new ArrayList<>(List.of(home.resolve("jobs/submit").toString()));
    line.addAll(List.of(arguments));
    return Launched.start(folder, "launch", environment, line);
  }

  @Test
  void archiveOfClassesIsMadeInSilenceAndDamagedDoesNoHarm() throws IOException {
    try (Launched run = launch(Map.of(), "--version")) {
      assertSilentVersion(run.trial());
    }
    assertTrue(Files.isRegularFile(archive));
    Files.writeString(archive, "no archive");
    try (Launched run = launch(Map.of(), "--version")) {
      assertSilentVersion(run.trial());
    }
  }

  private static void assertSilentVersion(Trial trial) {
    assertEquals("", trial.err());
    assertTrue(trial.out().startsWith("nachtwacht "), trial.out());
    assertEquals(0, trial.exit());
  }

  @Test
  void runNeedsNoArchiveOfClasses() throws IOException {
    // In its way stands what can be neither replaced nor read.
    Files.createDirectories(archive.resolve("block"));
    Path job = new Village().write(folder.resolve("job"));
    Path output = folder.resolve("output");
    try (Launched run = launch(Map.of(), "run", job + "", "--output", output + "", "--quiet")) {
      Trial trial = run.trial();
      assertEquals("", trial.err());
      assertTrue(trial.outcome(output).bytes().size() > 5);
    }
    assertTrue(Files.isDirectory(archive));
  }

  @Test
  void largeFilesOfAJobGetBothCompilers() throws IOException {
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
    Path data = Files.createDirectories(folder.resolve("all data"));
    Path job = data.resolve("job.yaml");
    Files.writeString(job, "layers:\n  lights: {role: lights, path: \"part *.csv\", crs: x}\n");
    for (boolean large : List.of(false, true)) {
      try (RandomAccessFile part =
          new RandomAccessFile(data.resolve("part 1.csv").toFile(), "rw")) {
        part.setLength(large ? 300_000_000 : 299_999_999);
      }
      Map<String, String> environment = Map.of("JAVA_HOME", folder.resolve("java").toString());
      try (Launched run = launch(environment, "check", job.toString())) {
        assertEquals(large, !run.trial().out().contains("-XX:TieredStopAtLevel=1"));
      }
    }
  }

  @Test
  void userWithoutANameMayRun() throws IOException {
    assertRuns(List.of("unshare", "--user", "--map-user=54321"));
  }

  @Test
  void machineWithoutANetworkOrAKnownNameMayRun() throws IOException {
    String alone = "ip link set lo up && hostname nowhere && exec \"$0\" \"$@\"";
    assertRuns(
        List.of("unshare", "--user", "--map-root-user", "--net", "--uts", "bash", "-c", alone));
  }

  /** Runs as in a container, where the kernel lets us. */
  private void assertRuns(List<String> container) throws IOException {
    try (Launched can = launch(container, "true")) {
      assumeTrue(can.trial().exit() == 0, "no namespaces for users here");
    } catch (UncheckedIOException e) {
      abort("no unshare here");
    }
    Path job = new Village().write(folder.resolve("job"));
    Path output = folder.resolve("output");
    String submit = home.resolve("jobs/submit").toString();
    try (Launched run =
        launch(container, submit, "run", job + "", "--output", output + "", "--quiet")) {
      Trial trial = run.trial();
      assertEquals("", trial.err());
      assertTrue(trial.outcome(output).bytes().size() > 5);
    }
  }

  private Launched launch(List<String> container, String... line) {
    List<String> all = Stream.concat(container.stream(), Stream.of(line)).toList();
    return Launched.start(folder, "container", Map.of(), all);
  }

  @Test
  void homeWithoutJarOrSourceIsToldToBeUnzippedAgain() throws IOException {
    Files.delete(home.resolve("target/nachtwacht.jar"));
    try (Launched run = launch(Map.of(), "--version")) {
      Trial trial = run.trial();
      assertTrue(trial.err().endsWith("is missing; unzip the release again\n"), trial.err());
      assertEquals(1, trial.exit());
    }
  }

  @Test
  void terminatedRunLeavesNothingBehind() throws IOException {
    home = PROJECT;
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Path output = folder.resolve("new/output");
    Map<String, String> environment = Map.of("SPARK_SUBMIT_OPTS", "-Djava.io.tmpdir=" + temporary);
    String job = PROJECT.resolve("jobs/veldstad.yaml").toString();
    // Small cells, so that writing takes a while.
    try (Launched run =
        launch(environment, "run", job, "--output", output + "", "--set", "grid.cell=25")) {
      run.await("a file of the run", () -> isWriting(output));
      run.signal("TERM");
      Trial trial = run.trial();
      assertEquals(143, trial.exit(), trial.err());
      assertTrue(trial.err().endsWith("nachtwacht: exit 143 (interrupted)\n"), trial.err());
      assertFalse(trial.err().contains("error["), trial.err());
    }
    assertFalse(Files.exists(output.getParent()));
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** {@return whether a staging folder holds a file} */
  private static boolean isWriting(Path output) {
    try (Stream<Path> files = Files.exists(output) ? Files.walk(output) : Stream.empty()) {
      return files.filter(Files::isRegularFile).anyMatch(f -> f.toString().contains(".staging-"));
    } catch (IOException | UncheckedIOException e) {
      // A file went while we looked.
      return false;
    }
  }
}
