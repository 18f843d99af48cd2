package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.nachtwacht.trial.Launched;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Standalone;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar on a real master with two workers, whose executors die in the middle. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {
  private static final String JOB = Path.of("jobs/veldstad.yaml").toAbsolutePath().toString();

  private Path folder;
  private Standalone cluster;
  private Trial trial;
  private Outcome outcome;

  @BeforeAll
  void runWhileExecutorsDie(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
    cluster = Standalone.start(folder);
    Path output = folder.resolve("output");
    try (Launched run =
        cluster.submit("run", List.of(), "run", JOB, "--output", output.toString(), "--verbose")) {
      // What the first worker read is lost when it is to be burned, then what the second burned.
      run.awaitLine("read ");
      killExecutors(run, 1, "burn and fit ");
      run.awaitLine("burn and fit ");
      killExecutors(run, 2, "publish ");
      trial = run.trial();
    }
    outcome = trial.outcome(output);
  }

  @AfterAll
  void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** Kills them while the driver stands still, so that it can't be ahead of us. */
  private void killExecutors(Launched run, int worker, String later) {
    run.signal("STOP");
    assertFalse(run.errors().contains("\n" + later), run.errors());
    List<ProcessHandle> executors = List.copyOf(cluster.executors(worker).values());
    assertEquals(1, executors.size());
    executors.get(0).destroyForcibly();
    executors.get(0).onExit().join();
    run.signal("CONT");
  }

  @Test
  void lostExecutorsChangeNoByte() throws IOException {
    assertEquals(2, trial.err().split("Lost executor", -1).length - 1, trial.err());
    Path output = folder.resolve("local");
    String submit = Path.of("jobs/submit").toAbsolutePath().toString();
    List<String> line = List.of(submit, "run", JOB, "--output", output.toString(), "--quiet");
    Outcome local;
    try (Launched run = Launched.start(folder, "local", Map.of(), line)) {
      local = run.trial().outcome(output);
    }
    TreeMap<String, byte[]> expected = local.bytes();
    TreeMap<String, byte[]> found = outcome.bytes();
    assertEquals(expected.keySet(), found.keySet());
    assertTrue(found.size() >= 9, found.keySet().toString());
    for (String name : expected.keySet()) {
      if (!name.equals("manifest.json")) {
        assertArrayEquals(expected.get(name), found.get(name), name);
      }
    }
    assertEquals(local.story(), outcome.story());
    assertEquals(local.folder().getFileName(), outcome.folder().getFileName());
  }

  @Test
  void insideIsForItsOwnerAlone() throws IOException {
    for (String name : inside()) {
      Path file = outcome.folder().resolve(name);
      assertEquals("rw-------", mode(file), name);
      for (Path at = file.getParent(); !at.equals(outcome.folder()); at = at.getParent()) {
        assertEquals("rwx------", mode(at), at.toString());
      }
    }
  }

  /** All but the public side, which is there to be handed on. */
  private List<String> inside() {
    return outcome.bytes().keySet().stream().filter(name -> !name.startsWith("public/")).toList();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void noLogHoldsAValueOfAReportOrAnAnswer() throws IOException {
    Trial refused = refusedInTasks();
    assertEquals(3, refused.exit(), refused.err());
    assertTrue(refused.err().endsWith("nachtwacht: exit 3 (input can't be read)\n"));
    String said = cluster.said();
    assertTrue(said.contains("SparkListenerTaskEnd") && said.contains("Lost executor"), "no log");
    assertFalse(said.contains(Village.CANARY));
    Set<String> secret = new HashSet<>();
    for (String row : Files.readAllLines(Path.of("sample-geo/veldstad/reports.csv"))) {
      secret.addAll(values(row.replaceAll("(\\d),(\\d)", "$1.$2")));
      secret.addAll(values(row));
    }
    secret.addAll(values(Files.readString(Path.of("sample-geo/veldstad/survey.geojson"))));
    assertTrue(secret.size() > 10_000, "only " + secret.size() + " values");
    Set<String> told = values(said);
    told.retainAll(secret);
    assertEquals(Set.of(), told);
  }

  /** What looks like a place, a time or an id of the sample. */
  private static Set<String> values(String text) {
    Set<String> values = new HashSet<>();
    Matcher value =
        Pattern.compile(
                "\\d{1,2}[.,]\\d{5,7}|\\d\\d-\\d\\d-\\d{4} \\d\\d:\\d\\d|[Vr]\\d{5}|p\\d{4}")
            .matcher(text);
    while (value.find()) {
      values.add(value.group());
    }
    return values;
  }

  private Trial refusedInTasks() {
    Path job =
        new Village()
            .with("meldingen.csv", "2024-07-11T22:15:00Z", "11 juli " + Village.CANARY)
            .with("meldingen.csv", "\n3,", "\n4,")
            .with("meldingen.csv", "\n11,", "\n\"11,")
            .write(folder.resolve("job"));
    Path output = folder.resolve("refused");
    try (Launched run = submit("refused", List.of(), job.toString(), output)) {
      Trial refused = run.trial();
      assertFalse(Files.exists(output));
      return refused;
    }
  }

  private Launched submit(String name, List<String> settings, String job, Path output) {
    return cluster.submit(
        name, settings, "run", job, "--output", output.toString(), "--no-progress");
  }

  /** Each process fetches them for itself: no folder is shared but that of the output. */
  @Test
  void filesInAnHdfsAreReadAsThoseOnADisk() throws IOException {
    Path job = new Village().write(folder.resolve("dorp"));
    // Its parts warn of each other's end and of secrets that a test doesn't have.
    Configurator.setLevel("org.apache.hadoop", Level.FATAL);
    Configuration here = new Configuration();
    here.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    MiniDFSCluster hdfs = new MiniDFSCluster.Builder(here).numDataNodes(1).build();
    try {
      String far = hdfs.getFileSystem().getUri() + "/dorp/";
      for (String name : List.of("buurten.geojson", "meldingen.csv", "enquete.csv", "lampen.csv")) {
        hdfs.getFileSystem()
            .copyFromLocalFile(
                new org.apache.hadoop.fs.Path(job.resolveSibling(name).toUri()),
                new org.apache.hadoop.fs.Path(far + name));
      }
      String text =
          Files.readString(job)
              .replace("path: ", "path: " + far)
              .replace("meldingen.csv", "meld*.csv");
      Path farJob = Files.writeString(job.resolveSibling("ver.yaml"), text);
      Outcome near = outcome("near", job);
      Outcome stored = outcome("stored", farJob);
      assertEquals(near.bytes().keySet(), stored.bytes().keySet());
      for (String name : List.of("internal/cells.geojson", "internal/ledger.csv")) {
        assertArrayEquals(near.bytes().get(name), stored.bytes().get(name), name);
      }
    } finally {
      hdfs.shutdown();
    }
  }

  private Outcome outcome(String name, Path job) {
    Path output = folder.resolve(name);
    try (Launched run = submit(name, List.of(), job.toString(), output)) {
      return run.trial().outcome(output);
    }
  }

  @Test
  void lessMemoryThanSparkNeedsIsTold() {
    Path output = folder.resolve("small");
    List<String> settings = List.of("spark.executor.memory=100m");
    try (Launched run = submit("small", settings, JOB, output)) {
      Trial small = run.trial();
      assertTrue(small.err().contains("error[E0701]: "), small.err());
      assertTrue(small.err().contains("help: set spark.executor.memory="), small.err());
      assertTrue(small.err().endsWith("nachtwacht: exit 7 (out of resources)\n"), small.err());
      assertEquals(7, small.exit());
      assertFalse(Files.exists(output));
    }
  }

  @Test
  void executorsThatNeverFinishATaskEndTheRun() {
    Path output = folder.resolve("again");
    try (Launched run = submit("again", List.of(), JOB, output)) {
      List<Path> killed = new ArrayList<>();
      // An executor fetches our jar when it has joined, before its first task.
      run.await("the end", () -> killReady(killed) && !run.process().isAlive());
      Trial again = run.trial();
      assertTrue(again.err().contains("error[E0703]: executors were lost again and"), again.err());
      assertTrue(again.err().endsWith("nachtwacht: exit 7 (out of resources)\n"), again.err());
      assertEquals(7, again.exit());
      assertFalse(Files.exists(output));
    }
  }

  private boolean killReady(List<Path> killed) {
    for (int worker = 1; worker <= 2; worker++) {
      cluster
          .executors(worker)
          .forEach(
              (at, process) -> {
                if (!killed.contains(at) && Files.exists(at.resolve("nachtwacht.jar"))) {
                  killed.add(at);
                  process.destroyForcibly();
                }
              });
    }
    return true;
  }
}
