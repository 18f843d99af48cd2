package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: its options, its results and its last line. */
class CommandLineTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "run ", "baseline ", "check ", "backtest "})
  void helpIsTheUsageOnStandardOutput(String command) {
    Trial trial = Trial.of((command + "--help").split(" "));
    assertEquals(0, trial.exit());
    assertTrue(trial.out().startsWith("Usage: nachtwacht " + command), trial.out());
    assertTrue(command.isEmpty() || trial.out().contains("--set=PATH=VALUE"), trial.out());
    assertEquals("", trial.err());
  }

  @Test
  void versionNamesTheRelease() {
    Trial trial = Trial.of("--version");
    assertEquals(0, trial.exit());
    assertTrue(trial.out().matches("nachtwacht [0-9]+[.][0-9]+[.][0-9]+\\R"), trial.out());
  }

  @Test
  void nothingAskedForIsAnsweredWithTheUsage() {
    Trial trial = Trial.of();
    assertEquals(2, trial.exit());
    assertTrue(trial.err().startsWith("Usage: nachtwacht"), trial.err());
    assertEquals("", trial.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "baseline job.yaml",
        "check",
        "rnu job.yaml",
        "run job.yaml",
        "check job.yaml --ouput x",
        "backtest job.yaml --output x",
        "backtest job.yaml --output x --split 1-7-2024"
      })
  void wrongCommandLineIsToldAndRefused(String line) {
    Trial trial = Trial.of(line.split(" "));
    assertEquals(2, trial.exit());
    assertTrue(trial.err().startsWith("error[E0101]: "), trial.err());
    assertTrue(trial.err().contains("\n  help: see nachtwacht"), trial.err());
    assertTrue(
        trial.err().endsWith("\nnachtwacht: exit 2 (command line or job file)\n"), trial.err());
    assertEquals("", trial.out());
  }

  @Test
  void missingJobFileIsToldByName() {
    Trial trial = Trial.of("check", folder.resolve("geen.yaml").toString());
    assertEquals(
        """
        error[E0102]: geen.yaml: doesn't exist
          help: name a job file that you may read
        nachtwacht: exit 2 (command line or job file)
        """,
        trial.err());
    assertEquals(2, trial.exit());
  }

  @Test
  void wrongOverrideIsAFaultOfTheCommandLine() {
    Path job = new Village().write(folder);
    Trial trial = Trial.of("check", job.toString(), "--set", "grid.cel=200");
    assertEquals(2, trial.exit());
    assertTrue(trial.err().contains("'cel'"), trial.err());
    assertTrue(trial.err().contains("(nearest: cell)"), trial.err());
  }

  @Test
  void showConfigTellsWhereAValueComesFrom() {
    Path job = new Village().write(folder);
    Trial trial = Trial.of("check", job.toString(), "--show-config", "--set", "grid.cell=200");
    assertEquals(0, trial.exit(), trial.err());
    List<String> lines = trial.out().lines().toList();
    assertTrue(lines.contains("grid.cell = 200  (--set)"), trial.out());
    assertTrue(lines.contains("zone = UTC  (job file)"), trial.out());
    assertTrue(lines.contains("language = nl  (default)"), trial.out());
  }

  /** One run: the table on standard output, its files, and what an override did. */
  @Test
  void runEndsWithTheTableOfItsRows() {
    Path output = folder.resolve("output");
    Path job = new Village().write(folder.resolve("job"));
    Trial trial = Trial.run(job, output, "--set", "grid.cell=200", "--language", "en");
    Outcome outcome = trial.outcome(output);
    List<String> out = trial.out().lines().toList();
    String runId = outcome.folder().getFileName().toString();
    assertTrue(out.get(0).startsWith("nachtwacht run dorp.yaml   run " + runId), trial.out());
    assertTrue(
        out.stream().anyMatch(line -> line.matches("meldingen +20 +20 +0 +0 +0")), trial.out());
    assertTrue(out.get(out.size() - 1).startsWith("written  " + output), trial.out());
    List<Map<String, Object>> cells = outcome.parquet("internal/cells.parquet");
    assertEquals(25, cells.size());
    assertTrue(
        cells.stream()
            .allMatch(cell -> cell.get("cell_id").toString().matches("E155[02468]N463[02468]")));
    assertEquals(
        "en", outcome.json("internal/dorp/cells.geojson").at("/nachtwacht/language").asText());
    assertFalse(trial.err().contains("error["), trial.err());
  }
}
