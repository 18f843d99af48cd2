package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a run before it is done. */
class PlanTest {
  @TempDir Path folder;

  @Test
  void planOfARunIsItsStagesAndNothingIsWritten() {
    Path output = folder.resolve("output");
    Trial trial = Trial.run(new Village().write(folder.resolve("job")), output, "--explain-plan");
    assertEquals(0, trial.exit(), trial.err());
    assertEquals("", trial.err());
    List<String> lines = trial.out().lines().toList();
    assertEquals(
        List.of(
            "stage                 tasks          rows          MB  exchange MB",
            "read                      3            63         0.0          0.0",
            "compare ids               4            63         0.0          0.0",
            "burn and score            1            63         0.0          0.0",
            "outline                   1           100         0.0          0.0",
            "plan                      1           100         0.0          0.0",
            "write cells.parquet       1           100         0.0          0.1",
            "write cells.geojson       1           100         0.1          0.0",
            "a run reads 0.0 MB and writes about 0.1 MB"),
        lines.subList(0, 9));
    assertTrue(lines.get(9).matches("memory: about \\d+ MB, in a heap of at least 450 MB; .*"));
    assertFalse(Files.exists(output));
  }

  @Test
  void checkEndsWithWhatARunNeeds() {
    Path job = new Village().write(folder);
    Trial check = Trial.check(job);
    Trial plan = Trial.of("check", job.toString(), "--explain-plan", "--no-progress");
    List<String> checked = check.out().lines().toList();
    List<String> planned = plan.out().lines().toList();
    assertEquals(
        planned.subList(planned.size() - 2, planned.size() - 1),
        checked.subList(checked.size() - 2, checked.size() - 1));
    assertTrue(checked.get(checked.size() - 1).startsWith("memory: about "), check.out());
  }

  /** Reports and answers are held until the gate has seen all of them; lamps pass no gate. */
  @Test
  void publicReleaseIsForecastToHoldTheProtectedRows() throws IOException {
    int rows = 100_000;
    assertEquals(rows * 96.0 / (1 << 20), mbOfRelease("meldingen.csv", rows), 1);
    assertEquals(0, mbOfRelease("lampen.csv", rows), 1);
  }

  /** How many megabytes more are forecast when a village with so many rows is released. */
  private long mbOfRelease(String file, int rows) throws IOException {
    Village village = new Village();
    Path job = village.write(folder.resolve(file));
    String row = village.rows(file)[0].replaceFirst("^0", "");
    String more =
        IntStream.range(100, 100 + rows)
            .mapToObj(id -> id + row + "\n")
            .collect(Collectors.joining());
    Files.writeString(job.resolveSibling(file), more, StandardOpenOption.APPEND);
    return mbNeeded(job, true) - mbNeeded(job, false);
  }

  private static long mbNeeded(Path job, boolean isPublic) {
    String[] line = {"check", job.toString(), "--quiet", "--set", "release.public=" + isPublic};
    String told = Trial.of(line).out();
    Matcher memory = Pattern.compile("memory: about ([0-9,]+) MB").matcher(told);
    assertTrue(memory.find(), told);
    return Long.parseLong(memory.group(1).replace(",", ""));
  }

  @Test
  void planOfFilesThatAreNotThereIsRefused() {
    Path job = new Village().without("lampen.csv").write(folder);
    Trial trial = Trial.of("check", job.toString(), "--explain-plan", "--no-progress");
    assertEquals(3, trial.exit());
    assertEquals("", trial.out());
  }

  @Test
  void planInTheManualIsWhatTheCommandPrints() throws IOException {
    Trial trial =
        Trial.of(
            "check", "jobs/veldstad.yaml", "--explain-plan", "--master", "local[2]", "--quiet");
    assertEquals(0, trial.exit(), trial.err());
    String told = trial.out().substring(trial.out().indexOf("a run reads"));
    String shown = told.substring(0, told.indexOf(" MB for ")).replaceAll("[0-9,]+$", "");
    String manual = Files.readString(Path.of("docs", "analyst", "finished-runs.md"));
    assertTrue(manual.contains("```text\n" + shown), shown);
  }

  /** In a process of its own, since a heap can't be made smaller. */
  @Test
  void runThatCanNotFitStopsBeforeItsWork() throws Exception {
    Path job = new Village().write(folder.resolve("job"));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "nl.nachtwacht.cli.Main",
                "run",
                job.toString(),
                "--output",
                output.toString(),
                "--master",
                "local[2]")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(7, process.waitFor(), said);
    assertTrue(said.contains("error[E0701]: this run needs a heap of 450 MB or more;"), said);
    assertTrue(said.contains("set SPARK_SUBMIT_OPTS=-Xmx"), said);
    assertFalse(Files.exists(output));
  }
}
