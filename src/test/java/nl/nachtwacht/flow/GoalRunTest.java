package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of municipalities, and a goal that a run is held to. */
class GoalRunTest {
  private static final double EXACT = 1e-9;

  @TempDir Path folder;

  private Trial run(String goal) {
    Path job =
        new Village()
            .withJob("release:", "goal: " + goal + "\nrelease:")
            .write(folder.resolve("in"));
    return Trial.run(job, folder.resolve("out"));
  }

  @Test
  void runTellsHowFarTheMunicipalityIsFromItsGoal() throws IOException {
    String goal = "{indicator: survey_unsafe_share, target: 0.35, review: 2026-01-01}";
    Trial trial = run(goal);
    Outcome outcome = trial.outcome(folder.resolve("out"));
    JsonNode told = outcome.json("manifest.json").get("goal");
    // 6 of 20 answers are 1, 2 or 3 on a scale of 1 to 10; Wilson's interval by hand.
    assertEquals(0.3, told.get("value").asDouble(), EXACT);
    assertEquals(0.1455, told.get("low").asDouble(), EXACT);
    assertEquals(0.5190, told.get("high").asDouble(), EXACT);
    assertEquals("cannot_say", told.get("verdict").asText());
    assertEquals("2026-01-01", told.get("review").asText());
    String line =
        "goal: survey_unsafe_share 0.3 (0.1455 to 0.519); target 0.35: cannot say;"
            + " to be reviewed on 2026-01-01\n";
    assertTrue(trial.out().contains(line), trial.out());
    assertTrue(run(goal).out().contains(line), "told again by a run that is there already");
    assertTrue(
        Files.readString(outcome.folder().resolve("summary.md"))
            .contains(
                "- doel: survey_unsafe_share 0.3 (0.1455 tot 0.519); doel 0.35: niet te zeggen;"
                    + " te bekijken op 2026-01-01\n"));
    checkTable(outcome);
  }

  private static void checkTable(Outcome outcome) {
    List<Map<String, Object>> rows = outcome.parquet("internal/municipalities.parquet");
    assertEquals(1, rows.size());
    Map<String, Object> village = rows.get(0);
    int reports = 0;
    int high = 0;
    for (Map<String, Object> area : outcome.parquet("internal/neighbourhoods.parquet")) {
      reports += (Integer) area.get("report_count");
      high += (Integer) area.get("high_risk_cell_count");
    }
    assertEquals(reports, village.get("report_count"));
    assertEquals(high, village.get("high_risk_cell_count"));
    assertEquals(1.0, village.get("area_km2"));
    double years = 366 / 365.2425;
    assertEquals(reports / years, (Double) village.get("report_per_km2_year"), 0.005);
    assertEquals(20, village.get("survey_respondent_count"));
    assertEquals(5.5, village.get("survey_mean"));
    assertEquals(0.0, village.get("lamp_out_share"));
    assertEquals(0.0, village.get("campaign_share"));
    assertEquals("2024-01-01", village.get("period_start"));
    assertEquals("2025-01-01", village.get("period_end"));
    assertEquals("sufficient", village.get("evidence"));
    for (String unknown :
        List.of("inhabitant_count", "report_per_10k", "peer_group", "camera_cover_share")) {
      assertFalse(village.containsKey(unknown), unknown);
    }
  }

  @Test
  void goalOnWhatTheJobHasNoLayerForCannotBeJudged() throws IOException {
    Trial trial = run("{indicator: camera_cover_share, target: 0.1, review: 2026-01-01}");
    JsonNode told = trial.outcome(folder.resolve("out")).json("manifest.json").get("goal");
    assertTrue(told.get("value").isNull());
    assertEquals("cannot_say", told.get("verdict").asText());
    assertTrue(
        trial.out().contains("goal: camera_cover_share; target 0.1: cannot say;"), trial.out());
  }
}
