package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.trial.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Risk areas of a whole run against the cells, neighbourhoods and municipalities beside them. */
class RiskAreaRunTest {
  @TempDir static Path folder;

  private static List<Map<String, Object>> areas;
  private static Map<String, List<Map<String, Object>>> cellsOf;
  private static List<Map<String, Object>> cells;
  private static Outcome outcome;

  @BeforeAll
  static void run() {
    outcome = new PlannedTown().streets().outcome(folder);
    areas = outcome.parquet("internal/areas.parquet");
    cells = outcome.parquet("internal/cells.parquet");
    cellsOf =
        cells.stream()
            .filter(cell -> cell.containsKey("area_id"))
            .collect(Collectors.groupingBy(cell -> (String) cell.get("area_id")));
  }

  private static double real(Map<String, Object> row, String column) {
    return (Double) row.getOrDefault(column, Double.NaN);
  }

  private static double mean(List<Map<String, Object>> rows, String column) {
    return rows.stream().mapToDouble(row -> real(row, column)).average().orElseThrow();
  }

  private static int sum(List<Map<String, Object>> rows, String column) {
    return rows.stream().mapToInt(row -> (Integer) row.getOrDefault(column, 0)).sum();
  }

  private static BigDecimal points(Map<String, Object> row) {
    return row.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("contrib_"))
        .map(entry -> new BigDecimal(entry.getValue().toString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void figuresOfAnAreaAreThoseOfItsCells() {
    assertTrue(areas.size() >= 3, areas.toString());
    assertEquals(
        cellsOf.keySet(), areas.stream().map(a -> a.get("area_id")).collect(Collectors.toSet()));
    for (Map<String, Object> area : areas) {
      List<Map<String, Object>> own = cellsOf.get(area.get("area_id"));
      assertEquals(own.size(), area.get("cell_count"));
      assertEquals(own.size() * 10_000.0, area.get("area_m2"));
      for (String column : List.of("report_count", "lamp_out_count", "survey_respondent_count")) {
        assertEquals(sum(own, column), area.get(column), column);
      }
      assertEquals(mean(own, "risk_score"), real(area, "risk_score"), 0.0101);
      assertEquals(mean(own, "dark_share"), real(area, "dark_share"), 1e-4);
      assertEquals(mean(own, "camera_cover_share"), real(area, "camera_cover_share"), 1e-4);
      assertEquals(mean(own, "nightlife_share"), real(area, "nightlife_share"), 1e-4);
      assertEquals(mean(own, "contrib_darkness"), real(area, "contrib_darkness"), 0.02);
      assertEquals(
          0, points(area).compareTo(new BigDecimal(area.get("risk_score").toString())), "sum");
      double far =
          own.stream()
              .filter(cell -> real(cell, "nightlife_distance_m") > 250)
              .mapToDouble(cell -> real(cell, "risk_score"))
              .sum();
      double all = own.size() * mean(own, "risk_score");
      assertEquals(far / all, real(area, "beyond_nightlife_share"), 0.001);
    }
  }

  @Test
  void intervalsOfTheIndexNeedNoMixtureAndAreNarrowerThanThoseOfCells(@TempDir Path other) {
    Outcome index = new PlannedTown().outcome(other, "--set", "score.both=false");
    for (String table : List.of("areas", "neighbourhoods")) {
      String key = table.equals("areas") ? "area_id" : "neighbourhood_code";
      List<Map<String, Object>> rows = index.parquet("internal/" + table + ".parquet");
      List<Map<String, Object>> scored = index.parquet("internal/cells.parquet");
      for (Map<String, Object> row : rows) {
        List<Map<String, Object>> own =
            scored.stream()
                .filter(cell -> row.get(key).equals(cell.get(key)))
                .filter(cell -> cell.containsKey("risk_score"))
                .toList();
        double low = real(row, "risk_score_low");
        double high = real(row, "risk_score_high");
        assertTrue(low <= real(row, "risk_score") && real(row, "risk_score") <= high, "" + row);
        assertTrue(high - low > 0, row.toString());
        assertTrue(
            high - low < mean(own, "risk_score_high") - mean(own, "risk_score_low"), "" + row);
      }
      assertEquals(outcome.parquet("internal/" + table + ".parquet").size(), rows.size());
    }
  }

  @Test
  void anAreaHasTheNameStabilityAndClassOfItsPlace() {
    for (Map<String, Object> area : areas) {
      List<Map<String, Object>> own = cellsOf.get(area.get("area_id"));
      Map<String, Object> peak =
          own.stream().max(Comparator.comparingDouble(c -> real(c, "risk_score"))).orElseThrow();
      String code = (String) area.get("municipality_code");
      assertEquals(code + "-A-" + peak.get("cell_id"), area.get("area_id"));
      assertEquals(peak.get("stability_share"), area.get("stability_share"));
      assertEquals("first", area.get("status"));
      assertFalse(area.containsKey("former_area_ids"));
      Map<Object, Long> counts =
          own.stream()
              .collect(
                  Collectors.groupingBy(
                      c -> c.get("neighbourhood_code"), TreeMap::new, Collectors.counting()));
      String codes =
          counts.entrySet().stream()
              .sorted(Map.Entry.<Object, Long>comparingByValue().reversed())
              .map(entry -> entry.getKey().toString())
              .collect(Collectors.joining(";"));
      assertEquals(codes, area.get("neighbourhood_codes"));
      assertTrue(((String) area.get("title")).startsWith(area.get("area") + ": risk class "));
    }
    assertEquals(
        Set.of("Langestraat (Westwijk)", "Oostwijk (north)", "Dorp (centre)"),
        areas.stream().map(area -> area.get("area")).collect(Collectors.toSet()));
  }

  @Test
  void rowsGoByMunicipalityAndTheHighestScoreFirst() {
    List<Map<String, Object>> sorted =
        areas.stream()
            .sorted(
                Comparator.<Map<String, Object>, String>comparing(
                        area -> (String) area.get("municipality_code"))
                    .thenComparing(area -> -real(area, "risk_score"))
                    .thenComparing(area -> (String) area.get("area_id")))
            .toList();
    List<Object> ids = new java.util.ArrayList<>();
    for (String name : List.of("proefstad", "buurdorp")) {
      outcome
          .json("internal/" + name + "/areas.geojson")
          .get("features")
          .forEach(feature -> ids.add(feature.get("properties").get("area_id").asText()));
    }
    assertEquals(sorted.stream().map(area -> area.get("area_id")).toList(), ids);
  }

  @Test
  void featuresCarryTheColourOfTheirClass() {
    outcome
        .json("internal/proefstad/areas.geojson")
        .get("features")
        .forEach(
            feature -> {
              JsonNode area = feature.get("properties");
              String colour = Legend.RISK.entry(area.get("risk_class").asText()).colour();
              assertEquals(colour, area.get("fill").asText());
              assertEquals(0.5, area.get("fill-opacity").asDouble());
            });
    outcome
        .json("internal/proefstad/lighting_plan.geojson")
        .get("features")
        .forEach(
            feature -> {
              JsonNode lamp = feature.get("properties");
              String colour = Legend.LAMPS.entry(lamp.get("kind").asText()).colour();
              assertEquals(colour, lamp.get("marker-color").asText());
            });
  }

  @Test
  void neighbourhoodsAndMunicipalitiesTellTheirPartInRiskAreas() {
    for (Map<String, Object> row : outcome.parquet("internal/neighbourhoods.parquet")) {
      List<Map<String, Object>> own =
          cells.stream()
              .filter(c -> c.get("neighbourhood_code").equals(row.get("neighbourhood_code")))
              .toList();
      double share = own.stream().filter(c -> c.containsKey("area_id")).count();
      assertEquals(share / own.size(), real(row, "risk_area_share"), 1e-4);
    }
    for (Map<String, Object> row : outcome.parquet("internal/municipalities.parquet")) {
      Object code = row.get("municipality_code");
      List<Map<String, Object>> own =
          cells.stream().filter(c -> c.get("municipality_code").equals(code)).toList();
      List<Map<String, Object>> within =
          own.stream().filter(c -> c.containsKey("area_id")).toList();
      assertEquals(
          (int) areas.stream().filter(a -> a.get("municipality_code").equals(code)).count(),
          row.get("risk_area_count"));
      assertEquals((double) within.size() / own.size(), real(row, "risk_area_share"), 1e-4);
      assertEquals(mean(within, "dark_share"), real(row, "dark_share_in_risk_areas"), 1e-4);
      assertEquals(
          mean(within, "camera_cover_share"), real(row, "camera_share_in_risk_areas"), 1e-4);
      assertEquals(
          (int) own.stream().filter(c -> Integer.valueOf(5).equals(c.get("risk_class"))).count(),
          row.get("high_risk_cell_count"));
    }
  }

  @Test
  void nothingIsDrawnWhereNothingIsAsked(@TempDir Path other) {
    Outcome none = new PlannedTown().with("risk_areas: none\n").outcome(other);
    Set<String> files = none.bytes().keySet();
    assertTrue(files.stream().noneMatch(f -> f.contains("areas.")), files.toString());
    assertTrue(files.stream().noneMatch(f -> f.contains("patrol")), "teams walk in risk areas");
    assertTrue(files.contains("internal/lighting_plan.parquet"), files.toString());
    assertTrue(
        none.parquet("internal/cells.parquet").stream().noneMatch(c -> c.containsKey("area_id")));
  }

  @Test
  void cellsAloneAreWrittenWhereTheyAloneAreAsked(@TempDir Path other) {
    Outcome few = new PlannedTown().with("publish: {layers: [cells]}\n").outcome(other);
    Set<String> tables =
        few.bytes().keySet().stream()
            .filter(file -> file.matches(".*\\.(parquet|geojson|gpkg)"))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "internal/cells.parquet",
            "internal/proefstad/cells.geojson",
            "internal/buurdorp/cells.geojson"),
        tables);
    assertEquals(
        cells.stream().map(c -> c.get("area_id")).toList(),
        few.parquet("internal/cells.parquet").stream().map(c -> c.get("area_id")).toList());
  }
}
