package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.propose.PlanTable;
import nl.nachtwacht.trial.Outcome;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of a whole run against the places that they are made of and the cells they stand in. */
class PlanRunTest {
  private static final String PLANS =
      """
      plans:
        lighting: {budget: 12000, new_lamp: 4500, repair: 350, brighten: 900}
        cameras: {count: 2, radius: 40, price: 18000}
        patrols: {teams: 2, hours: 3, slice: weekend_night, seed: 1}
        budget: 30000
      slices:
        night: {hours: [23, 7]}
        weekend_night: {days: [fri, sat], hours: [22, 6]}
      """;

  /** Half the side of a pond: less than a lamp in a gap is from a centre. */
  private static final double POND_METRES = 10;

  @TempDir static Path folder;

  private static Outcome outcome;

  @BeforeAll
  static void run() {
    outcome = new PlannedTown().with(PLANS).outcome(folder);
  }

  private static List<Map<String, Object>> rows(Outcome of, String table, String city) {
    return of.parquet("internal/" + table + ".parquet").stream()
        .filter(row -> city.equals(city(row)))
        .sorted(Comparator.comparingInt(row -> whole(row, order(row))))
        .toList();
  }

  private static String city(Map<String, Object> row) {
    for (String key : List.of("measure_id", "patrol_id", "area_id")) {
      if (row.containsKey(key)) {
        return ((String) row.get(key)).substring(0, 4);
      }
    }
    throw new AssertionError(row.toString());
  }

  private static String order(Map<String, Object> row) {
    return List.of("priority", "position", "stop").stream()
        .filter(row::containsKey)
        .findFirst()
        .orElseThrow();
  }

  private static int whole(Map<String, Object> row, String column) {
    return (Integer) row.get(column);
  }

  private static double real(Map<String, Object> row, String column) {
    return (Double) row.get(column);
  }

  private static Set<Object> column(List<Map<String, Object>> rows, String column) {
    return rows.stream()
        .filter(row -> row.containsKey(column))
        .map(row -> row.get(column))
        .collect(Collectors.toSet());
  }

  private static List<Map<String, Object>> of(List<Map<String, Object>> rows, String kind) {
    return rows.stream().filter(row -> row.get("kind").equals(kind)).toList();
  }

  /** A position per row from 1 on, and costs that add up. */
  private static void checkSums(List<Map<String, Object>> rows) {
    int cost = 0;
    for (int i = 0; i < rows.size(); i++) {
      cost += whole(rows.get(i), "cost_eur");
      assertEquals(i + 1, whole(rows.get(i), order(rows.get(i))));
      assertEquals(cost, whole(rows.get(i), "cumulative_cost_eur"));
    }
  }

  @Test
  void brokenLampsAreRepairedAndDimmedOnesBrightened() {
    for (String city : List.of("GM01", "GM02")) {
      List<Map<String, Object>> rows = rows(outcome, "lighting_plan", city);
      checkSums(rows);
      List<Map<String, Object>> repairs = of(rows, "repair");
      assertEquals(rows.subList(0, repairs.size()), repairs, "repairs come first");
      assertTrue(column(repairs, "lamp_ref").stream().allMatch(ref -> isNumber(ref, 1)));
      assertEquals(Set.of("2022-11-05"), column(repairs, "out_since"));
      assertEquals(city.equals("GM01") ? 6 : 3, repairs.size());
      assertTrue(
          column(of(rows, "brighten"), "lamp_ref").stream().allMatch(ref -> isNumber(ref, 3)));
      assertEquals(Set.of(), column(of(rows, "new_lamp"), "lamp_ref"));
      assertFalse(of(rows, "new_lamp").isEmpty());
      int paid =
          rows.stream()
              .filter(row -> !row.get("kind").equals("repair"))
              .filter(row -> row.get("within_budget").equals(true))
              .mapToInt(row -> whole(row, "cost_eur"))
              .sum();
      assertTrue(paid > 0 && paid <= 12_000, city + " " + paid);
      assertTrue(rows.stream().allMatch(row -> real(row, "score_removed") >= 0));
      assertTrue(rows.stream().anyMatch(row -> real(row, "score_removed") > 0));
    }
  }

  private static boolean isNumber(Object lamp, int number) {
    return lamp.toString().endsWith("." + number);
  }

  @Test
  void everyProposalStandsInItsCellAreaAndNeighbourhood() {
    Map<Object, Map<String, Object>> cells = new HashMap<>();
    outcome.parquet("internal/cells.parquet").forEach(cell -> cells.put(cell.get("cell_id"), cell));
    for (String table : List.of("lighting_plan", "camera_plan", "patrol_plan")) {
      for (Map<String, Object> row : outcome.parquet("internal/" + table + ".parquet")) {
        Map<String, Object> cell = cells.get(row.get("cell_id"));
        assertEquals(cell.get("area_id"), row.get("area_id"));
        assertEquals(cell.get("municipality_code"), city(row));
        if (row.containsKey("neighbourhood_code")) {
          assertEquals(cell.get("neighbourhood_code"), row.get("neighbourhood_code"));
        }
      }
    }
  }

  @Test
  void camerasComeAfterMilderMeansAndAreReviewed() {
    List<Map<String, Object>> rows = rows(outcome, "camera_plan", "GM01");
    List<Map<String, Object>> fresh = of(rows, "new");
    assertEquals(2, fresh.size());
    assertEquals(3, rows.size());
    assertEquals("c1", rows.get(2).get("camera_ref"));
    assertEquals(Set.of("2024-01-01"), column(fresh, "review_date"));
    for (Map<String, Object> row : fresh) {
      assertTrue(real(row, "cumulative_covered_risk_share") <= real(row, "bound_share") + 1e-4);
      assertEquals("lamp_post", row.get("mount_type"));
      assertFalse(row.containsKey("homes_in_view_count"), "no layer of addresses");
      boolean isAtHosts = row.get("area_id").equals(areaAt("E1552N4632"));
      assertEquals(isAtHosts, !((String) row.get("milder_means")).contains("host"));
    }
    double all = rows.stream().mapToDouble(row -> real(row, "covered_risk_share")).sum();
    assertEquals(all, real(fresh.get(1), "cumulative_covered_risk_share"), 0.002);
    assertEquals(2, rows(outcome, "camera_plan", "GM02").size());
    assertEquals(
        column(outcome.parquet("internal/camera_plan.parquet"), "measure_id"),
        column(outcome.parquet("internal/camera_view.parquet"), "measure_id"));
  }

  private static Object areaAt(String cell) {
    return outcome.parquet("internal/cells.parquet").stream()
        .filter(row -> row.get("cell_id").equals(cell))
        .map(row -> row.get("area_id"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void mountsAddressesAndSitesAreUsedWhereTheJobHasThem(@TempDir Path other) {
    Outcome mounted =
        new PlannedTown()
            .layer("posts", "role: context, use: mounts", "name,x,y", "P1,155230,463240")
            .layer(
                "sites",
                "role: context, use: lamp_sites",
                "name,x,y",
                "S1,156520,464570",
                "S2,165520,463520")
            .layer(
                "homes",
                "role: context, use: addresses",
                "name,x,y",
                "a1,155240,463240",
                "a2,155250,463250",
                "a3,156530,464580")
            .with(PLANS)
            .with("goal: {indicator: survey_unsafe_share, target: 0.2, review: 2025-06-01}\n")
            .outcome(other);
    List<Map<String, Object>> fresh = of(rows(mounted, "camera_plan", "GM01"), "new");
    assertEquals(Set.of("P1"), column(fresh, "mount_ref"));
    assertEquals(Set.of("2025-06-01"), column(fresh, "review_date"));
    assertEquals(Set.of(2), column(fresh, "homes_in_view_count"));
    List<Map<String, Object>> lamps = of(rows(mounted, "lighting_plan", "GM01"), "new_lamp");
    assertEquals(Set.of("E1565N4645"), column(lamps, "cell_id"));
    assertEquals(
        Set.of(), column(of(rows(mounted, "lighting_plan", "GM02"), "brighten"), "lamp_ref"));
    assertTrue(
        column(rows(mounted, "advice", "GM02"), "handle").contains("no_social_control"),
        "nobody lives in the village");
  }

  /** Ponds that hold no centre of a cell take no cell away, but no lamp may stand in them. */
  @Test
  void newLampsKeepOutOfExcludedPolygons(@TempDir Path other) {
    List<Map<String, Object>> before = newLamps(outcome);
    List<String> ponds = new ArrayList<>(List.of("name,wkt"));
    for (double[] at : places(before)) {
      ponds.add(
          String.format(
              Locale.ROOT,
              "pond,\"POLYGON((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))\"",
              at[0] - POND_METRES,
              at[1] - POND_METRES,
              at[0] + POND_METRES,
              at[1] + POND_METRES));
    }
    Outcome wet =
        new PlannedTown()
            .layer("water", "role: exclude, fields: {geometry: wkt}", ponds.toArray(String[]::new))
            .with(PLANS)
            .outcome(other);
    assertEquals(
        outcome.parquet("internal/cells.parquet").size(),
        wet.parquet("internal/cells.parquet").size());
    List<double[]> after = places(newLamps(wet));
    assertFalse(after.isEmpty());
    for (double[] at : after) {
      for (double[] pond : places(before)) {
        double apart = Math.max(Math.abs(at[0] - pond[0]), Math.abs(at[1] - pond[1]));
        assertTrue(apart > POND_METRES, "at " + at[0] + " " + at[1]);
      }
    }
  }

  private static List<Map<String, Object>> newLamps(Outcome of) {
    return of(of.parquet("internal/lighting_plan.parquet"), "new_lamp");
  }

  private static List<double[]> places(List<Map<String, Object>> rows) {
    return rows.stream()
        .map(row -> (Group) row.get("bbox"))
        .map(box -> new double[] {box.getDouble("xmin", 0), box.getDouble("ymin", 0)})
        .toList();
  }

  @Test
  void teamsWalkInRiskAreasWithinTheirHours() {
    Set<Object> areas = column(outcome.parquet("internal/areas.parquet"), "area_id");
    Map<Object, Integer> ends = new HashMap<>();
    for (Map<String, Object> stop : stops(outcome)) {
      assertTrue(areas.contains(stop.get("area_id")));
      assertEquals("weekend_night", stop.get("slice"));
      assertEquals(
          whole(stop, "stay_minutes"), whole(stop, "end_minute") - whole(stop, "start_minute"));
      assertTrue(whole(stop, "start_minute") >= 600 && whole(stop, "end_minute") <= 1080);
      double share = real(stop, "expected_share");
      assertTrue(real(stop, "expected_share_low") <= share);
      assertTrue(share > 0 && share <= real(stop, "expected_share_high"));
      ends.merge(
          stop.get("patrol_id"),
          whole(stop, "stay_minutes") + whole(stop, "travel_minutes"),
          Integer::sum);
    }
    assertTrue(ends.values().stream().allMatch(minutes -> minutes <= 180), ends.toString());
    assertTrue(ends.keySet().contains("GM01-P-fri-weekend_night-1"), ends.toString());
    List<Map<String, Object>> routes = outcome.parquet("internal/patrol_route.parquet");
    assertEquals(ends.keySet(), column(routes, "patrol_id"));
  }

  private static List<Map<String, Object>> stops(Outcome of) {
    return of.parquet("internal/patrol_plan.parquet").stream()
        .sorted(
            Comparator.<Map<String, Object>, String>comparing(row -> (String) row.get("patrol_id"))
                .thenComparing(row -> whole(row, "stop")))
        .toList();
  }

  private static List<String> places(Outcome of) {
    return stops(of).stream()
        .map(row -> row.get("patrol_id") + " " + row.get("stop") + " " + row.get("cell_id"))
        .toList();
  }

  /** A line to anywhere else would be read as a way to go. */
  @Test
  void routeWithOneStopGoesRoundItsCell() {
    Map<Object, JsonNode> lines = new HashMap<>();
    for (JsonNode route : outcome.json("internal/buurdorp/patrol_route.geojson").get("features")) {
      lines.put(route.get("id").asText(), route.at("/geometry/coordinates"));
    }
    for (JsonNode cell : outcome.json("internal/buurdorp/cells.geojson").get("features")) {
      for (Map<String, Object> stop : stops(outcome)) {
        JsonNode line = lines.get(stop.get("patrol_id"));
        if (line != null && cell.get("id").asText().equals(stop.get("cell_id"))) {
          assertEquals(corners(cell.at("/geometry/coordinates/0")), corners(line));
          lines.remove(stop.get("patrol_id"));
        }
      }
    }
    assertEquals(Map.of(), lines);
  }

  private static Set<String> corners(JsonNode line) {
    Set<String> corners = new TreeSet<>();
    line.forEach(corner -> corners.add(corner.toString()));
    return corners;
  }

  @Test
  void anotherSeedWalksOtherwiseInTheSameAreasAndALotLeavesOneOut(@TempDir Path other) {
    String[] plans = {
      PLANS, PLANS.replace("seed: 1", "seed: 2"), PLANS.replace("seed: 1", "hold_out: 1")
    };
    List<Outcome> outcomes = new ArrayList<>();
    for (String plan : plans) {
      Path own = other.resolve("plan" + outcomes.size());
      outcomes.add(new PlannedTown().with(plan).outcome(own));
    }
    assertEquals(places(outcome), places(outcomes.get(0)));
    assertFalse(places(outcome).equals(places(outcomes.get(1))));
    assertEquals(column(stops(outcome), "area_id"), column(stops(outcomes.get(1)), "area_id"));
    Set<Object> held = new TreeSet<>(areas(outcome, "GM01"));
    held.removeAll(areas(outcomes.get(2), "GM01"));
    assertEquals(1, held.size());
    assertEquals(
        held.iterator().next(), told(outcomes.get(2), "patrol_plan").get("heldOut").asText());
    assertEquals(
        areas(outcome, "GM02"), areas(outcomes.get(2), "GM02"), "an only area is never left out");
  }

  /** What the manifest tells of a plan of the first municipality. */
  private static JsonNode told(Outcome of, String plan) {
    for (JsonNode method : of.story().get("methods")) {
      if (method.get("name").asText().equals(plan)) {
        return method.get("parameters");
      }
    }
    throw new IllegalStateException("nothing is told of " + plan);
  }

  @Test
  void manifestTellsHowNearTheLightingPlanIsToTheBestThereCouldBe() {
    JsonNode lighting = told(outcome, "lighting_plan");
    double reached = lighting.get("reached").asDouble();
    assertTrue(reached > 0 && reached <= lighting.get("bound").asDouble() + 0.01, "" + lighting);
  }

  @Test
  void lampsOfAStatusThatNobodyNamesAreCountedButNotRepaired(@TempDir Path other) {
    Outcome unsure = new PlannedTown().with(PLANS).outcome(other, "--set", "layers.lights.out=[]");
    assertFalse(
        column(unsure.parquet("internal/lighting_plan.parquet"), "kind").contains("repair"));
    assertEquals(6, told(unsure, "lighting_plan").get("unknownStatus").asInt());
    assertEquals(0, told(outcome, "lighting_plan").get("unknownStatus").asInt());
    assertEquals(
        column(outcome.parquet("internal/cells.parquet"), "lamp_out_count"),
        column(unsure.parquet("internal/cells.parquet"), "lamp_out_count"));
  }

  private static Set<Object> areas(Outcome of, String city) {
    return column(stops(of).stream().filter(row -> city(row).equals(city)).toList(), "area_id");
  }

  @Test
  void onePurseTakesWhatRemovesMostPerEuro() {
    for (String city : List.of("GM01", "GM02")) {
      List<Map<String, Object>> rows = rows(outcome, "priorities", city);
      checkSums(rows);
      double removed = 0;
      for (Map<String, Object> row : rows) {
        removed += real(row, "score_removed");
        assertEquals(removed, real(row, "cumulative_score_removed"), 0.01 * rows.size());
      }
      int paid =
          rows.stream()
              .filter(row -> row.get("within_budget").equals(true))
              .mapToInt(row -> whole(row, "cost_eur"))
              .sum();
      assertTrue(paid > 0 && paid <= 30_000, city + " " + paid);
      double first = real(rows.get(0), "score_removed") / whole(rows.get(0), "cost_eur");
      assertTrue(
          rows.stream()
              .allMatch(
                  row -> real(row, "score_removed") / whole(row, "cost_eur") <= first + 1e-4));
      assertTrue(
          of(rows, "new").stream().allMatch(row -> real(row, "score_removed") > 0),
          "cameras count by what the index says that they take off");
      Set<Object> plans = column(rows(outcome, "lighting_plan", city), "measure_id");
      plans.addAll(column(rows(outcome, "camera_plan", city), "measure_id"));
      assertTrue(plans.containsAll(column(rows, "measure_id")));
    }
  }

  @Test
  void everyAreaHasEachAdviceOnceTheMildestFirst() {
    List<Map<String, Object>> advice = outcome.parquet("internal/advice.parquet");
    Map<Object, List<Map<String, Object>>> byArea =
        advice.stream().collect(Collectors.groupingBy(row -> row.get("area_id")));
    byArea.forEach(
        (area, rows) -> {
          assertEquals(rows.size(), column(rows, "handle").size());
          assertEquals(
              IntStream.rangeClosed(1, rows.size()).boxed().toList(),
              rows.stream().map(row -> whole(row, "position")).toList());
          List<Integer> ranks =
              rows.stream()
                  .map(row -> PlanTable.ADVICE.codes().get("handle").indexOf(row.get("handle")))
                  .toList();
          assertEquals(ranks.stream().sorted().toList(), ranks);
        });
    Set<Object> inTown = column(byArea.get(areaAt("E1552N4632")), "handle");
    assertTrue(
        inTown.containsAll(Set.of("repair", "campaign_at_stop", "host", "patrol")),
        inTown.toString());
    Set<Object> inVillage = column(byArea.get(areaAt("E1655N4635")), "handle");
    assertTrue(inVillage.contains("move_jop"), inVillage.toString());
  }

  @Test
  void tablesOfPlansAreWrittenAloneWhereTheJobNamesThem(@TempDir Path other) {
    String publish = "publish: {layers: [camera_view, patrol_route, advice]}\n";
    Outcome some = new PlannedTown().with(PLANS + publish).outcome(other);
    assertEquals(
        Set.of("advice.csv", "camera_view.geojson", "patrol_route.geojson"),
        some.bytes().keySet().stream()
            .filter(file -> file.matches("internal/proefstad/.*[.](csv|geojson)"))
            .map(file -> file.substring("internal/proefstad/".length()))
            .collect(Collectors.toSet()));
  }

  @Test
  void noPlansAreMadeWhereNoneAreAsked(@TempDir Path other) {
    Outcome none = new PlannedTown().with("plans: none\n").outcome(other);
    Set<String> tables =
        none.bytes().keySet().stream()
            .filter(f -> f.endsWith(".parquet"))
            .collect(Collectors.toSet());
    assertTrue(tables.contains("internal/areas.parquet"));
    assertTrue(
        tables.stream().noneMatch(f -> f.matches(".*(_plan|_view|_route|priorities)[.].*")),
        tables.toString());
  }
}
