package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.stat.RateRatio;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A town over three years: one crowd stays where it is, another moves in the third year. The runs
 * of all years lie in one output place.
 */
class FormerRunTest {
  private static final String[] COMPARED = {"change_pct", "change_pct_low", "change_pct_high"};

  @TempDir static Path folder;

  private static Path output;
  private static Outcome second;
  private static Outcome third;

  private static PlannedTown town() {
    return new PlannedTown()
        .crowd(PlannedTown.SOUTH_WEST, 2023, 40)
        .crowd(PlannedTown.NORTH_EAST, 2023, 40)
        .crowd(PlannedTown.SOUTH_WEST, 2024, 100)
        .crowd(PlannedTown.NORTH_WEST, 2024, 40);
  }

  private static Trial year(int year, Path place, String... options) {
    List<String> all =
        new java.util.ArrayList<>(List.of("--set", "period.from=" + year + "-01-01"));
    all.addAll(List.of("--set", "period.to=" + (year + 1) + "-01-01"));
    all.addAll(List.of(options));
    return town().run(folder, place, all.toArray(String[]::new));
  }

  @BeforeAll
  static void run() {
    output = folder.resolve("out");
    year(2022, output).outcome(output);
    second = year(2023, output, "--set", "former=" + output).outcome(output);
    third =
        year(2024, output, "--set", "former=" + output, "--set", "limits.keep_runs=1")
            .outcome(output);
  }

  private static Map<String, Map<String, Object>> areas(Outcome outcome) {
    return outcome.parquet("internal/areas.parquet").stream()
        .filter(area -> area.get("municipality_code").equals("GM01"))
        .collect(Collectors.toMap(area -> (String) area.get("area_id"), area -> area));
  }

  private static Map<String, Object> of(Outcome outcome, String status) {
    return areas(outcome).values().stream()
        .filter(area -> area.get("status").equals(status))
        .findFirst()
        .orElseThrow(() -> new AssertionError(status + " in " + areas(outcome)));
  }

  @Test
  void areasBeyondTheCellsOfTodayAreGone() {
    Path narrow = folder.resolve("narrow");
    year(2022, narrow).outcome(narrow);
    String west = "layers.areas.where={code: [BU0101, BU0201]}";
    Outcome outcome =
        year(2023, narrow, "--set", "former=" + narrow, "--set", west).outcome(narrow);
    assertEquals(1, areas(outcome).size(), "the crowd of the east is in no area");
    assertEquals("lasting", areas(outcome).values().iterator().next().get("status"));
  }

  @Test
  void whatStaysKeepsItsId() {
    Map<String, Map<String, Object>> before = areas(second);
    assertEquals(2, before.size());
    for (Map<String, Object> area : before.values()) {
      assertEquals("lasting", area.get("status"));
      assertEquals(area.get("area_id"), area.get("former_area_ids"));
    }
    Set<String> kept =
        areas(third).entrySet().stream()
            .filter(area -> Set.of("lasting", "grown", "shrunk").contains(status(area.getValue())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertEquals(1, kept.size());
    assertTrue(before.keySet().containsAll(kept));
  }

  private static String status(Map<String, Object> area) {
    return (String) area.get("status");
  }

  @Test
  void whatEndsKeepsItsPlaceWithTheFiguresOfToday() {
    Map<String, Object> ended = of(third, "ended");
    Map<String, Object> then = areas(second).get(ended.get("area_id"));
    assertEquals(then.get("area_m2"), ended.get("area_m2"));
    assertEquals(then.get("neighbourhood_codes"), ended.get("neighbourhood_codes"));
    assertTrue((Integer) then.get("report_count") > 0);
    assertEquals(0, ended.get("report_count"));
    assertTrue(((String) ended.get("description")).startsWith("This was a risk area"));
    assertTrue(
        third.parquet("internal/cells.parquet").stream()
            .noneMatch(cell -> ended.get("area_id").equals(cell.get("area_id"))));
    assertTrue(
        third.parquet("internal/advice.parquet").stream()
            .noneMatch(row -> ended.get("area_id").equals(row.get("area_id"))));
  }

  @Test
  void theRunThatAnotherGoesOnFromIsKept() {
    assertTrue(Files.exists(second.folder()), "keep_runs is 1, and it was not the newest");
    assertEquals(second.folder(), third.folder().resolveSibling(second.folder().getFileName()));
  }

  @Test
  void whatIsNewHasNoPast() {
    Map<String, Object> fresh = of(third, "new");
    assertFalse(fresh.containsKey("former_area_ids"));
    assertFalse(areas(second).containsKey(fresh.get("area_id")));
  }

  @Test
  void changeIsTheRatioOfReportsAYearWithItsExactInterval() {
    Map<String, Object> grown = row(third, "neighbourhoods", "BU0101");
    int count = (Integer) grown.get("report_count");
    int before = (Integer) row(second, "neighbourhoods", "BU0101").get("report_count");
    RateRatio ratio = RateRatio.of(count, 366, before, 365);
    double[] expected = {ratio.value(), ratio.interval().low(), ratio.interval().high()};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(100 * (expected[i] - 1), (Double) grown.get(COMPARED[i]), 0.051, COMPARED[i]);
    }
    assertEquals("clearly_higher", grown.get("change_class"));
    Map<String, Object> emptied = row(third, "neighbourhoods", "BU0102");
    assertEquals(-100.0, emptied.get("change_pct"));
    assertEquals("clearly_lower", emptied.get("change_class"));
    Map<String, Object> same = row(second, "municipalities", "GM01");
    assertEquals("no_clear_change", same.get("change_class"));
    assertEquals(0.0, same.get("change_pct"));
  }

  private static Map<String, Object> row(Outcome outcome, String table, String code) {
    String key = table.equals("municipalities") ? "municipality_code" : "neighbourhood_code";
    return outcome.parquet("internal/" + table + ".parquet").stream()
        .filter(row -> row.get(key).equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void runOnAnotherGridIsNamedAndNotUsed() {
    Path coarse = folder.resolve("coarse");
    String[] options = {"--set", "former=" + output, "--set", "grid.cell=200"};
    Trial trial = year(2022, coarse, options);
    assertTrue(trial.err().contains("W0907]: former: holds no run of an earlier"), trial.err());
    Trial later = year(2024, coarse, options);
    assertTrue(
        later.err().contains("warning[W0907]: former: was made on another grid"), later.err());
    for (Map<String, Object> area : later.outcome(coarse).parquet("internal/areas.parquet")) {
      assertEquals("first", area.get("status"));
    }
  }

  /** The command stands in the manifest, and no file beside it is read to choose a run. */
  @ParameterizedTest
  @CsvSource({"run,true", "baseline,true", "backtest,false", "compare,false"})
  void onlyCommandsThatLeaveAreasMakeAFormerRun(String command, boolean isOne) throws Exception {
    String manifest = Files.readString(output.resolve("current").resolve("manifest.json"));
    String made = manifest.replaceFirst("(\"command\" ?: ?)\"run\"", "$1\"" + command + "\"");
    Path place = Files.createDirectories(folder.resolve(command));
    Files.writeString(place.resolve("manifest.json"), made);
    assertEquals(isOne, FinishedRun.before(place, "2030-01-01").isPresent());
  }
}
