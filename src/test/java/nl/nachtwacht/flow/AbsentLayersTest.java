package nl.nachtwacht.flow;

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

/**
 * Jobs that lack layers. A register of lamps of Utrecht, for which there were no reports, ended in
 * a defect; so did a job of many municipalities that lacked a layer of the index.
 */
class AbsentLayersTest {
  private static final String REPORTS =
      "  meldingen:\n"
          + "    role: reports\n"
          + "    path: meldingen.csv\n"
          + "    crs: \"EPSG:4326\"\n"
          + "    fields: {x: lon, y: lat}\n";

  @TempDir Path folder;

  @Test
  void jobWithoutReportsIsScoredByItsSurveyAlone() {
    Village village = new Village().withJob(REPORTS, "");
    Outcome outcome = run(village).outcome(folder.resolve("out"));
    List<Map<String, Object>> cells = outcome.parquet("internal/cells.parquet");
    assertEquals(100, cells.size());
    assertTrue(cells.stream().allMatch(cell -> cell.get("report_count").equals(0)));
    assertTrue(cells.stream().noneMatch(cell -> cell.containsKey("hotspot_class")));
    assertTrue(cells.stream().noneMatch(cell -> cell.containsKey("contrib_reports")));
    assertTrue(cells.stream().anyMatch(cell -> cell.containsKey("contrib_survey")));
    for (Map<String, Object> slice : outcome.parquet("internal/cell_slices.parquet")) {
      assertEquals(0, slice.get("report_count"));
      assertFalse(slice.containsKey("report_share"));
    }
  }

  @Test
  void warningThatHoldsInManyMunicipalitiesIsToldOnce() {
    Village village = new Village();
    for (String code : List.of("BU1", "BU2")) {
      village.with(
          "buurten.geojson",
          "\"code\":\"" + code + "\"",
          "\"municipality_code\":\"GM" + code + "\",\"code\":\"" + code + "\"");
    }
    Trial trial = run(village);
    assertEquals(0, trial.exit(), trial.err());
    String rough = "GMBU1, GMBU2: Few reports: the hot spots are a rough approximation.";
    assertTrue(trial.err().contains("warning[W0901]: " + rough), trial.err());
    assertTrue(
        trial.err().contains("warning[W0902]: No data for nightlife of the index"), trial.err());
  }

  private Trial run(Village village) {
    return Trial.run(village.write(folder.resolve("job")), folder.resolve("out"));
  }
}
