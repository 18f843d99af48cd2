package nl.nachtwacht.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told where the data set the weights: each figure with its use, and no formula. */
class MixtureExplanationTest {
  @TempDir static Path folder;

  private static Path output;
  private static List<Map<String, Object>> cells;

  @BeforeAll
  static void publish() {
    output = folder.resolve("output");
    Outcome run = Trial.run(Path.of("jobs", "kleinvoort.yaml"), output).outcome(output);
    cells = run.parquet("internal/cells.parquet");
  }

  private static Explanation explain(Map<String, Object> cell) {
    return Explanation.of(
        FinishedRun.open(output), new Place(cell.get("cell_id").toString(), false));
  }

  private static Map<String, Object> highest() {
    return cells.stream()
        .filter(cell -> cell.get("risk_score") != null)
        .max(java.util.Comparator.comparingDouble(cell -> (double) cell.get("risk_score")))
        .orElseThrow();
  }

  @Test
  void bothScoresTheRateAndTheReportsStandSideBySide() {
    Map<String, Object> cell = highest();
    List<Reading> readings = explain(cell).readings();
    assertEquals(
        List.of("mixture_score", "index_score", "report_per_km2_year", "report_count"),
        readings.stream().map(Reading::column).toList());
    for (Reading reading : readings) {
      double told = Double.parseDouble(reading.figure().en().replace(",", ""));
      assertEquals(((Number) cell.get(reading.column())).doubleValue(), told, reading.column());
    }
    assertTrue(readings.get(0).purpose().en().startsWith("the score above: "));
    assertFalse(readings.get(1).purpose().en().startsWith("the score above: "));
    String rate = readings.get(2).purpose().en();
    String interval =
        String.format(
            java.util.Locale.ROOT,
            "95 %% interval %,.1f to %,.1f",
            cell.get("report_per_km2_year_low"),
            cell.get("report_per_km2_year_high"));
    assertTrue(rate.contains(interval), rate);
    assertTrue(rate.endsWith("for a period like this one"), rate);
  }

  @Test
  void formulaOfTheIndexAndCamerasHaveNoPart() {
    Explanation told = explain(highest());
    assertEquals(Optional.empty(), told.lowerClass());
    assertTrue(told.factors().stream().noneMatch(factor -> factor.name().equals("cameras")));
    assertFalse(told.members("en").containsKey("lowerClass"));
  }

  @Test
  void intervalRankAndStabilityAreToldWhereTheyAreKnown() {
    Map<String, Object> cell = highest();
    String page = explain(cell).text("en");
    String head =
        String.format(
            java.util.Locale.ROOT,
            "score %.2f   95 %% interval %.2f to %.2f   plausible rank %d to %d of 1,103 cells\n",
            cell.get("risk_score"),
            cell.get("risk_score_low"),
            cell.get("risk_score_high"),
            cell.get("risk_rank_low"),
            cell.get("risk_rank_high"));
    assertTrue(page.contains(head), page);
    assertTrue(page.contains("among the top 5 % in 100 % of resamples"), page);
    Map<String, Object> unranked =
        cells.stream()
            .filter(c -> c.get("risk_score") != null && c.get("risk_rank_low") == null)
            .findFirst()
            .orElseThrow();
    assertFalse(explain(unranked).text("en").contains("plausible rank"));
  }

  @Test
  void dutchHasADecimalCommaAndAPointBetweenThousands() {
    Map<String, Object> cell = highest();
    String page = explain(cell).text("nl");
    String head =
        String.format(
                java.util.Locale.ROOT,
                "score %.2f   95 %%-interval %.2f tot %.2f   ",
                cell.get("risk_score"),
                cell.get("risk_score_low"),
                cell.get("risk_score_high"))
            .replace('.', ',');
    assertTrue(page.contains(head), page);
    assertTrue(page.contains(" van 1.103 vakken\n"), page);
    String figures = page.substring(0, page.indexOf("\nparameters\n"));
    assertFalse(figures.matches("(?s).*[0-9][.][0-9]{1,2}([^0-9].*|$)"), figures);
    assertTrue(page.contains("weights.reports 0.35"), "settings as the job file writes them");
  }

  private static Optional<WithoutDarkness> without(double score, double darkness, int now) {
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("risk_score", score);
    cell.put("risk_class", now);
    cell.put("contrib_reports", score - darkness);
    cell.put("contrib_darkness", darkness);
    FinishedRow row = new FinishedRow(cell);
    Terms terms =
        new Terms(
            Map.of("score.method", "mixture"), List.of(), List.of(0.07, 0.27, 0.69, 3.06), "12");
    return WithoutDarkness.of(row, Factor.of(row, terms), terms);
  }

  @Test
  void darknessIsToldWithTheClassThatIsLeft() {
    assertEquals(Optional.of(new WithoutDarkness(3, 1.5, 5, 4)), without(4.5, 3, 5));
    assertEquals(Optional.of(new WithoutDarkness(0.4, 4.1, 5, 5)), without(4.5, 0.4, 5));
    assertEquals(Optional.of(new WithoutDarkness(1.44, 3.06, 5, 5)), without(4.5, 1.44, 5));
    assertEquals(Optional.of(new WithoutDarkness(1.45, 3.05, 5, 4)), without(4.5, 1.45, 5));
    assertEquals(Optional.of(new WithoutDarkness(0.01, 0.04, 1, 1)), without(0.05, 0.01, 1));
    assertEquals(Optional.empty(), without(4.5, 0, 5));
  }
}
