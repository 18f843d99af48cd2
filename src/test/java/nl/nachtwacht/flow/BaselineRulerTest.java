package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A town in which 40 people report in each of three places in 2022, and others in later years, by
 * the ruler of 2022.
 */
class BaselineRulerTest {
  @TempDir static Path folder;

  private static final Map<String, Path> PLACES = new HashMap<>();

  private static PlannedTown town(int year, int count) {
    return new PlannedTown()
        .crowd(PlannedTown.SOUTH_WEST, year, count)
        .crowd(PlannedTown.NORTH_EAST, year, count)
        .crowd(PlannedTown.VILLAGE, year, count);
  }

  /** The zero measurement by a method, made once. */
  private static Path baseline(String method) {
    return PLACES.computeIfAbsent(
        method,
        m -> {
          Path place = folder.resolve("nulmeting-" + m);
          Trial made = new PlannedTown().run("baseline", folder, place, "--set", set(m));
          assertEquals(0, made.exit(), made.err());
          return place;
        });
  }

  private static String set(String method) {
    return "score.method=" + method;
  }

  private static Trial later(PlannedTown town, Path place, String period, String... options) {
    List<String> all = new ArrayList<>(List.of("--set", "period.from=" + period.split(" ")[0]));
    all.addAll(List.of("--set", "period.to=" + period.split(" ")[1]));
    all.addAll(List.of(options));
    return town.run(folder, place, all.toArray(String[]::new));
  }

  /** A year with so many reports in each place, by the ruler of the zero measurement. */
  private static Outcome year(String method, int count) {
    return year(method, count, "--set", "baseline=" + baseline(method));
  }

  private static Outcome year(String method, int count, String... options) {
    Path place = folder.resolve(method + count + "-" + options.length);
    List<String> all = new ArrayList<>(List.of("--set", set(method)));
    all.addAll(List.of(options));
    return later(town(2023, count), place, "2023-01-01 2024-01-01", all.toArray(String[]::new))
        .outcome(place);
  }

  private static final List<String> OF_RESAMPLES =
      List.of("_low", "_high", "stability_share", "area_id", "gi_", "bbox", "geometry");

  /** The cells by id, without what is drawn by lot. */
  private static TreeMap<String, String> cells(Outcome outcome) {
    TreeMap<String, String> cells = new TreeMap<>();
    for (Map<String, Object> cell : outcome.parquet("internal/cells.parquet")) {
      cell.keySet().removeIf(name -> OF_RESAMPLES.stream().anyMatch(name::contains));
      cells.put((String) cell.get("cell_id"), cell.toString());
    }
    return cells;
  }

  private static TreeMap<String, Double> scores(Outcome outcome) {
    TreeMap<String, Double> scores = new TreeMap<>();
    for (Map<String, Object> cell : outcome.parquet("internal/cells.parquet")) {
      scores.put((String) cell.get("cell_id"), (Double) cell.getOrDefault("risk_score", -1.0));
    }
    return scores;
  }

  private static JsonNode classes(Outcome outcome) {
    return outcome.json("manifest.json").at("/classes/risk_GM01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "mixture"})
  void sameReportsAgainHaveTheVerySameScoresAndClasses(String method) {
    Outcome then = Outcome.current(baseline(method));
    Outcome again = year(method, 40);
    assertEquals(cells(then), cells(again));
    assertEquals(classes(then).at("/breaks"), classes(again).at("/breaks"));
    assertEquals(slices(then), slices(again));
    assertEquals(quarters(then), quarters(again));
    String id = then.folder().getFileName().toString();
    assertTrue(classes(then).at("/frozenFrom").isNull());
    assertEquals(id, classes(again).at("/frozenFrom").asText());
    assertEquals(id, again.json("manifest.json").at("/baseline/runId").asText());
    String summary = new String(again.bytes().get("summary.md"), StandardCharsets.UTF_8);
    assertTrue(summary.contains("\n- measured by the baseline: " + id + "\n"), summary);
  }

  private static TreeMap<String, Object> quarters(Outcome outcome) {
    TreeMap<String, Object> classes = new TreeMap<>();
    for (Map<String, Object> row : outcome.parquet("internal/neighbourhoods.parquet")) {
      classes.put((String) row.get("neighbourhood_code"), row.get("risk_class"));
    }
    return classes;
  }

  private static List<String> slices(Outcome outcome) {
    List<String> slices = new ArrayList<>();
    for (Map<String, Object> row : outcome.parquet("internal/cell_slices.parquet")) {
      slices.add(row.get("cell_id") + " " + row.get("slice") + " " + row.get("risk_score"));
    }
    return slices;
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "mixture"})
  void saferYearHasLowerScoresAndFewerCellsInTheHighestClass(String method) {
    Outcome then = Outcome.current(baseline(method));
    Outcome safer = year(method, 20);
    Outcome alone = year(method, 20, new String[0]);
    Map<String, Double> before = scores(then);
    scores(safer).forEach((cell, score) -> assertTrue(score <= before.get(cell), cell));
    // Half of the reports are half of what reports add; what surroundings add stays.
    assertEquals(0.5, ofReports(safer) / ofReports(then), 0.06);
    assertTrue(highClass(safer) < highClass(then));
    assertEquals(quarters(then), quarters(alone));
    assertNotEquals(quarters(then), quarters(safer));
    quarters(safer).forEach((code, its) -> assertTrue((int) its <= (int) quarters(then).get(code)));
    assertEquals(highClass(then), highClass(alone), "without a zero measurement all looks alike");
    assertEquals(classes(then).at("/breaks"), classes(safer).at("/breaks"));
    addsUp(safer);
  }

  private static double ofReports(Outcome outcome) {
    return outcome.parquet("internal/cells.parquet").stream()
        .mapToDouble(cell -> (Double) cell.getOrDefault("contrib_reports", 0.0))
        .sum();
  }

  private static int highClass(Outcome outcome) {
    return outcome.json("manifest.json").at("/results/highRiskCells").asInt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "mixture"})
  void riskierYearEndsAt100WithPartsThatAddUp(String method) {
    Outcome riskier = year(method, 120);
    Map<String, Double> before = scores(Outcome.current(baseline(method)));
    double highest = scores(riskier).values().stream().max(Double::compare).orElseThrow();
    assertTrue(highest <= 100);
    assertTrue(highClass(riskier) > highClass(Outcome.current(baseline(method))));
    scores(riskier).forEach((cell, score) -> assertTrue(score >= before.get(cell), cell));
    if (method.equals("mixture")) {
      assertEquals(100, highest);
    }
    addsUp(riskier);
    for (Map<String, Object> cell : riskier.parquet("internal/cells.parquet")) {
      if (cell.containsKey("risk_score_low")) {
        assertTrue((Double) cell.get("risk_score_low") <= (Double) cell.get("risk_score"));
        assertTrue((Double) cell.get("risk_score_high") >= (Double) cell.get("risk_score"));
      }
    }
  }

  private static void addsUp(Outcome outcome) {
    for (Map<String, Object> cell : outcome.parquet("internal/cells.parquet")) {
      if (cell.containsKey("risk_score")) {
        double sum = 0;
        for (Map.Entry<String, Object> value : cell.entrySet()) {
          sum += value.getKey().startsWith("contrib_") ? (Double) value.getValue() : 0;
        }
        assertEquals((Double) cell.get("risk_score"), sum, 1e-9, cell.toString());
      }
    }
  }

  @Test
  void periodOfTwoYearsCountsByTheYear() {
    Path place = folder.resolve("two-years");
    PlannedTown town = town(2023, 40);
    town.crowd(PlannedTown.SOUTH_WEST, 2024, 40).crowd(PlannedTown.NORTH_EAST, 2024, 40);
    town.crowd(PlannedTown.VILLAGE, 2024, 40);
    Trial trial =
        later(
            town,
            place,
            "2023-01-01 2025-01-01",
            "--set",
            set("index"),
            "--set",
            "baseline=" + baseline("index"));
    Map<String, Double> before = scores(Outcome.current(baseline("index")));
    scores(trial.outcome(place))
        .forEach((cell, score) -> assertEquals(before.get(cell), score, 0.15, cell));
    assertTrue(
        trial.err().contains("warning[W0909]: baseline: is of a longer or shorter period"),
        trial.err());
  }

  @Test
  void changeIsAgainstTheZeroMeasurementWhereNoFormerRunIsNamed() {
    for (Map<String, Object> city : year("index", 20).parquet("internal/municipalities.parquet")) {
      assertEquals(-50.0, (Double) city.get("change_pct"), 0.1);
      assertEquals("clearly_lower", city.get("change_class"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "grid.cell=200, was made on another grid",
    "score.method=mixture, 'was made with score.method index, not mixture'",
    "score.scope=job, 'was made with score.scope municipality, not job'",
    "period.from=2021-01-01, holds no run of an earlier period"
  })
  void whatCanNotBeMeasuredAlikeIsRefused(String other, String told) {
    Path place = folder.resolve("refused");
    String end = other.startsWith("period") ? "2022-06-01" : "2024-01-01";
    Trial trial =
        later(
            new PlannedTown(),
            place,
            "2022-01-01 " + end,
            "--set",
            "baseline=" + baseline("index"),
            "--set",
            other);
    assertEquals(3, trial.exit(), trial.err());
    assertTrue(trial.err().contains("error[E0212]: baseline: " + told), trial.err());
    assertTrue(trial.err().contains("\n  help: "), trial.err());
    assertFalse(Files.exists(place));
  }

  /** Where the mixture was chosen the index beside it has a ruler of its own then. */
  @ParameterizedTest
  @CsvSource({"index, 3", "mixture, 0"})
  void ranksCanNotBeKept(String method, int exit) {
    Path place = folder.resolve("ranks-" + method);
    String[] ranks = {"--set", "score.normalise=percentile", "--set", set(method)};
    Trial made = new PlannedTown().run("baseline", folder, place, ranks);
    assertEquals(0, made.exit(), made.err());
    List<String> options = new ArrayList<>(List.of(ranks));
    options.addAll(List.of("--set", "baseline=" + place));
    Trial trial =
        later(
            town(2023, 20),
            folder.resolve("by-ranks-" + method),
            "2023-01-01 2024-01-01",
            options.toArray(String[]::new));
    assertEquals(exit, trial.exit(), trial.err());
    assertEquals(exit > 0, trial.err().contains("whose ranks can't be kept"), trial.err());
    if (exit == 0) {
      Outcome then = Outcome.current(place);
      Outcome now = Outcome.current(folder.resolve("by-ranks-" + method));
      assertEquals(highest(then, "index_score"), highest(now, "index_score"), 2);
      assertTrue(highest(then, "mixture_score") > highest(now, "mixture_score"));
    }
  }

  private static double highest(Outcome outcome, String column) {
    return outcome.parquet("internal/cells.parquet").stream()
        .mapToDouble(cell -> (Double) cell.getOrDefault(column, 0.0))
        .max()
        .orElseThrow();
  }

  @Test
  void otherSettingsOfTheScoreAreNamed() {
    Path place = folder.resolve("settings");
    Trial trial =
        later(
            town(2023, 40),
            place,
            "2023-01-01 2024-01-01",
            "--set",
            "baseline=" + baseline("index"),
            "--set",
            "score.bandwidth=500",
            "--set",
            "score.resamples=0");
    assertEquals(0, trial.exit(), trial.err());
    String told = "W0909]: baseline: was made with another value of score.bandwidth\n";
    assertTrue(trial.err().contains(told), trial.err());
  }

  @Test
  void anyRunCanBeTheBaselineAndItsOwnPlaceKeepsIt() {
    Path place = folder.resolve("runs");
    Outcome first = new PlannedTown().run(folder, place).outcome(place);
    Outcome second =
        later(
                town(2023, 20),
                place,
                "2023-01-01 2024-01-01",
                "--set",
                "baseline=" + place,
                "--set",
                "limits.keep_runs=1")
            .outcome(place);
    String id = first.folder().getFileName().toString();
    assertEquals(id, second.json("manifest.json").at("/baseline/runId").asText());
    assertTrue(Files.exists(first.folder().resolve("manifest.json")), "keep_runs is 1");
    assertNotEquals(first.folder(), second.folder());
  }

  /** Rulers are read from the manifest, which the place knows by its digest. */
  @Test
  void changedManifestIsFoundOut() throws IOException {
    Path place = folder.resolve("changed");
    Outcome made = new PlannedTown().run("baseline", folder, place).outcome(place);
    Path manifest = made.folder().resolve("manifest.json");
    String text = Files.readString(manifest);
    manifest.toFile().setWritable(true);
    Files.writeString(manifest, text.replaceFirst("\"reports_high\" ?: ?", "$0 1"));
    Trial trial =
        later(
            town(2023, 40),
            folder.resolve("unread"),
            "2023-01-01 2024-01-01",
            "--set",
            "baseline=" + place);
    assertEquals(3, trial.exit(), trial.err());
    assertTrue(trial.err().contains("error[E0202]"), trial.err());
    assertTrue(trial.err().contains("is not the one that was published"), trial.err());
  }

  @Test
  void municipalityThatTheBaselineDoesNotKnowIsNamedAndMeasuresItself() {
    Path place = folder.resolve("part");
    PlannedTown town = new PlannedTown();
    town.run("baseline", folder, place, "--set", "layers.areas.where={municipality_code: [GM01]}");
    Path output = folder.resolve("whole");
    Trial trial =
        later(town(2023, 20), output, "2023-01-01 2024-01-01", "--set", "baseline=" + place);
    assertEquals(0, trial.exit(), trial.err());
    assertTrue(trial.err().contains("W0909]: baseline: doesn't know GM02, which"), trial.err());
    JsonNode told = Outcome.current(output).json("manifest.json").at("/classes");
    assertTrue(told.at("/risk_GM02/frozenFrom").isNull());
    assertFalse(told.at("/risk_GM01/frozenFrom").isNull());
  }
}
