package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code backtest} on the sample: what it says is what two runs say. */
class BacktestTest {
  private static final Path JOB = Path.of("jobs/veldstad.yaml");
  private static final String SPLIT = "2024-07-01";
  private static final String TEST_END = "2024-10-09";
  private static final int DAYS = 100;

  private static final String MARK = "✕: het verwachte ligt buiten het interval.";

  @TempDir static Path folder;

  private static Trial trial;
  private static Outcome outcome;

  @BeforeAll
  static void test() {
    Path output = folder.resolve("output");
    trial = backtest(JOB, output, SPLIT, "--horizon", Integer.toString(DAYS));
    outcome = trial.outcome(output);
  }

  private static Trial backtest(Path job, Path output, String split, String... options) {
    List<String> arguments = new ArrayList<>(List.of("backtest", job.toString()));
    arguments.addAll(List.of("--output", output.toString(), "--split", split));
    arguments.addAll(List.of("--master", "local[2]", "--no-progress"));
    arguments.addAll(List.of(options));
    return Trial.of(arguments.toArray(String[]::new));
  }

  /** {@return the cells that a run of some days publishes, from the south-west} */
  private static List<Map<String, Object>> cells(String from, String to) {
    Path output = folder.resolve("run-" + from);
    String[] days = {
      "--set", "period.from=" + from, "--set", "period.to=" + to, "--set", "release={public: false}"
    };
    Outcome run = Trial.run(JOB, output, days).outcome(output);
    List<Map<String, Object>> cells = new ArrayList<>(run.parquet("internal/cells.parquet"));
    cells.sort(Comparator.comparing(BacktestTest::place));
    return cells;
  }

  private static String place(Map<String, Object> cell) {
    String[] eastAndNorth = cell.get("cell_id").toString().substring(1).split("N");
    return eastAndNorth[1] + eastAndNorth[0];
  }

  private static int reports(Map<String, Object> cell) {
    return (Integer) cell.get("report_count");
  }

  private static int hits(
      List<Map<String, Object>> before, Map<Object, Integer> after, String column, double share) {
    Comparator<Map<String, Object>> byValue =
        Comparator.comparingDouble(
            cell -> -((Number) cell.getOrDefault(column, 0.0)).doubleValue());
    return before.stream()
        .sorted(byValue)
        .limit((long) Math.ceil(share * before.size() - 1e-9))
        .mapToInt(cell -> after.get(cell.get("cell_id")))
        .sum();
  }

  @Test
  void figuresAreThoseOfARunBeforeTheSplitAndOneAfterIt() {
    List<Map<String, Object>> before = cells("2022-01-01", SPLIT);
    Map<Object, Integer> after = new HashMap<>();
    cells(SPLIT, TEST_END).forEach(cell -> after.put(cell.get("cell_id"), reports(cell)));
    int tests = after.values().stream().mapToInt(Integer::intValue).sum();
    for (Map<String, String> row : rows("backtest.csv")) {
      assertEquals(Integer.toString(tests), row.get("n_test"));
      double share = Double.parseDouble(row.get("area_share"));
      double hits = Double.parseDouble(row.get("hit_rate")) * tests;
      switch (row.get("method")) {
        case "count" -> assertEquals(hits(before, after, "report_count", share), hits, 0.1);
        // What is published is rounded, so a cell at the cut may change places with the next.
        case "kde" -> assertEquals(hits(before, after, "report_density", share), hits, 2);
        case "index" -> assertEquals(hits(before, after, "index_score", share), hits, 2);
        default -> assertTrue(hits >= 0);
      }
    }
  }

  private static List<Map<String, String>> rows(String file) {
    List<List<String>> lines = outcome.csv("internal/" + file);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.get(0).get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void tenthsHoldAllReportsThatFollowed() {
    Map<String, Double> expected = new TreeMap<>();
    Map<String, Double> observed = new TreeMap<>();
    for (Map<String, String> row : rows("calibration.csv")) {
      String method = row.get("method");
      expected.merge(method, Double.parseDouble(row.get("expected_count")), Double::sum);
      observed.merge(method, Double.parseDouble(row.get("observed_count")), Double::sum);
    }
    double tests = Double.parseDouble(rows("backtest.csv").get(0).get("n_test"));
    expected.values().forEach(sum -> assertEquals(tests, sum, 0.1));
    observed.values().forEach(sum -> assertEquals(tests, sum));
    assertFalse(observed.containsKey("uniform"));
  }

  @Test
  void runFolderHoldsWhatIsPromisedAndVerifies() {
    assertEquals(
        List.of(
            "internal/backtest.csv",
            "internal/backtest.html",
            "internal/calibration.csv",
            "manifest.json",
            "summary.md"),
        List.copyOf(outcome.bytes().keySet()));
    assertEquals("backtest", outcome.json("manifest.json").at("/command").asText());
    assertEquals(0, Trial.of("verify", folder.resolve("output").toString()).exit());
  }

  @Test
  void verdictStandsOnTheTerminalInTheSummaryAndOnThePage() throws IOException {
    String manifest = outcome.json("manifest.json").at("/methods/0/parameters/verdictEn").asText();
    String dutch = outcome.json("manifest.json").at("/methods/0/parameters/verdictNl").asText();
    assertTrue(manifest.contains("the mixture found"), manifest);
    assertTrue(trial.out().contains(manifest), trial.out());
    assertTrue(Files.readString(outcome.folder().resolve("summary.md")).contains(dutch));
    assertTrue(page().contains(dutch), dutch);
  }

  @Test
  void pageNeedsNoScriptAndNoNetwork() throws IOException {
    String page = page();
    assertTrue(page.contains("<html lang=\"nl\">"));
    assertTrue(page.contains("INTERN"));
    assertTrue(page.contains("Content-Security-Policy\" content=\"default-src 'none'; style-src"));
    for (String reaching : List.of("<script", "http://", "https://", "src=", "style=\"")) {
      assertFalse(page.contains(reaching), reaching);
    }
  }

  @Test
  void pageTellsHowManyCellsGotAboutWhatWasExpected() throws IOException {
    Map<String, String> highest =
        rows("calibration.csv").stream()
            .filter(row -> row.get("method").equals("mixture") && row.get("decile").equals("10"))
            .findFirst()
            .orElseThrow();
    String share =
        String.format(Locale.ROOT, "%.1f", 100 * Double.parseDouble(highest.get("coverage_share")))
            .replace('.', ',');
    assertTrue(page().contains("<td>" + share + "%</td>"), share);
    assertTrue(page().contains(" van het hoogste tiende deel " + share + "%."), share);
  }

  private static String page() throws IOException {
    return Files.readString(outcome.folder().resolve("internal/backtest.html"));
  }

  @Test
  void sameBacktestMakesTheSameBytes() {
    Path again = folder.resolve("again");
    Outcome second =
        backtest(JOB, again, SPLIT, "--horizon", Integer.toString(DAYS)).outcome(again);
    assertEquals(outcome.story(), second.story());
    outcome
        .bytes()
        .forEach(
            (path, bytes) -> {
              if (!path.equals("manifest.json")) {
                assertArrayEquals(bytes, second.bytes().get(path), path);
              }
            });
  }

  @Test
  void fewReportsGetFiguresButNoVerdict() throws IOException {
    Path job = new Village().write(folder.resolve("village"));
    Path output = folder.resolve("few");
    Trial few = backtest(job, output, "2024-03-01", "--horizon", "20", "--folds", "2");
    assertEquals(0, few.exit(), few.err());
    assertTrue(few.out().contains("No verdict: only "), few.out());
    assertTrue(few.out().contains(" reports followed the split, fewer than 30."), few.out());
    List<List<String>> lines = Outcome.current(output).csv("internal/backtest.csv");
    assertEquals(1 + 5 * 2 * 4, lines.size());
    String page =
        Files.readString(Outcome.current(output).folder().resolve("internal/backtest.html"));
    assertTrue(page.contains("2 toetsen na elkaar, elk met kaarten van alles"));
    assertTrue(page.contains("<td>20 maart 2024</td>"));
    assertEquals(page.contains(" ✕</span>"), page.contains(MARK));
  }

  @Test
  void markIsExplainedWhereATenthHasIt() throws IOException {
    assertEquals(page().contains(" ✕</span>"), page().contains(MARK));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, --horizon=1, --split: 2025-01-01 is no day within the period",
    "2024-01-01, --horizon=1, --split: 2024-01-01 is no day within the period",
    "2024-12-01, --horizon=40, --horizon: 1 x 40 days from 2024-12-01 end after the period",
    "2024-12-01, --folds=2, --folds: 2 x 90 days from 2024-12-01 end after the period",
    "2024-12-01, --folds=0, --folds: is too small"
  })
  void splitThatDoesNotFitIsRefused(String split, String option, String told) {
    Path job = new Village().write(folder.resolve("refused"));
    Trial refused = backtest(job, folder.resolve("none"), split, option);
    assertEquals(2, refused.exit(), refused.err());
    assertTrue(refused.err().startsWith("error[E0101]: " + told), refused.err());
    assertFalse(Files.exists(folder.resolve("none")));
  }
}
