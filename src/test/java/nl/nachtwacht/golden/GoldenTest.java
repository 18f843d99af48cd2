package nl.nachtwacht.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small jobs and what comes of them; a case is a folder {@code golden/CASE/} with {@code job.yaml},
 * {@code in/} and {@code expected/}.
 *
 * <p>{@code expected/X.csv} holds rows of {@code internal/X.parquet} in the order of their text;
 * its header says which columns the case is about. A CSV that the run itself has, such as {@code
 * ledger.csv}, is its own; {@code messages.txt} is what it said, and {@code explain-CELL.txt} how
 * it explains a cell, up to its parameters. {@code -Dgolden=write} writes what came out, for the
 * difference to be read, and fails all the same.
 */
class GoldenTest {
  private static final Path CASES = Path.of("src", "test", "resources", "golden");

  @TempDir Path folder;

  static List<String> cases() throws IOException {
    return names(CASES);
  }

  private static List<String> names(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void caseComesOutAsExpected(String name) throws IOException {
    Path output = folder.resolve("output");
    Trial trial = Trial.run(CASES.resolve(name).resolve("job.yaml"), output);
    Outcome outcome = trial.outcome(output);
    Path expected = CASES.resolve(name).resolve("expected");
    List<String> wanted = new ArrayList<>();
    List<String> got = new ArrayList<>();
    for (String file : names(expected)) {
      String before = Files.readString(expected.resolve(file));
      String after = text(file, before, outcome, trial);
      if (System.getProperty("golden", "").equals("write") && !before.equals(after)) {
        Files.writeString(expected.resolve(file), after);
      }
      wanted.add(file + "\n" + before);
      got.add(file + "\n" + after);
    }
    assertFalse(wanted.isEmpty(), "nothing expected of " + name);
    assertEquals(String.join("\n", wanted), String.join("\n", got));
  }

  private static String text(String file, String before, Outcome outcome, Trial trial) {
    if (file.equals("messages.txt")) {
      return lines(trial.err().lines().filter(line -> !line.contains(" WARN ")));
    }
    if (file.startsWith("explain-")) {
      String cell = file.substring("explain-".length(), file.indexOf('.'));
      return explained(outcome.folder().toString(), cell);
    }
    if (Files.exists(outcome.folder().resolve("internal").resolve(file))) {
      return lines(outcome.csv("internal/" + file).stream().map(row -> String.join(",", row)));
    }
    String header = before.lines().findFirst().orElseThrow();
    String parquet = "internal/" + file.replace(".csv", ".parquet");
    List<String> columns = Arrays.asList(header.split(","));
    assertTrue(outcome.parquetColumns(parquet).containsAll(columns), header);
    return lines(
        Stream.concat(
            Stream.of(header),
            outcome.parquet(parquet).stream().map(row -> line(row, columns)).sorted()));
  }

  private static String explained(String run, String cell) {
    Trial trial = Trial.of("explain", run, cell);
    assertEquals("", trial.err());
    return trial.out().substring(0, trial.out().indexOf("\nparameters\n"));
  }

  private static String line(Map<String, Object> row, List<String> columns) {
    return columns.stream()
        .map(column -> row.containsKey(column) ? row.get(column).toString() : "")
        .collect(Collectors.joining(","));
  }

  private static String lines(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }
}
