package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the safety meeting of a village gets. */
class SheetsRunTest {
  private static final String MEASURES =
      """
      id,x,y,name,from,until
      m1,155250,463500,Gastheren,2024-03-01,
      m2,155750,463500,Voorbij,2024-03-01,2024-06-01
      """;

  private static final String PLANS =
      "plans: {lighting: {budget: 20000}, patrols: {teams: 1, hours: 4, slice: evening}}\n";

  @TempDir Path folder;

  private Outcome run(String more) throws IOException {
    Village village =
        new Village()
            .withJob("lampen.csv", "lampen.csv, fields: {id: id, status: status}, out: [stuk]")
            .withJob(
                "layers:",
                "layers:\n  maatregelen: {role: measures, path: maatregelen.csv,"
                    + " crs: \"EPSG:28992\"}")
            .withJob("release:", PLANS + more + "\nrelease:");
    village.with("lampen.csv", "155100,463555,ok", "155100,463555,stuk");
    village.with("lampen.csv", "155300,463555,ok", "155300,463555,stuk");
    village.with("buurten.geojson", "West", "West & <b>Water</b>");
    Path job = village.write(folder.resolve("in"));
    Files.writeString(job.resolveSibling("maatregelen.csv"), MEASURES);
    return Trial.run(job, folder.resolve("out")).outcome(folder.resolve("out"));
  }

  private static String folderOf(Outcome outcome) {
    return outcome.bytes().keySet().stream()
        .filter(path -> path.endsWith("/neighbourhoods.csv"))
        .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, String>> rows(Outcome outcome, String name) {
    List<List<String>> lines = outcome.csv(folderOf(outcome) + name);
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.size(); i++) {
        row.put(lines.get(0).get(i), line.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  @Test
  void tableHasTheFiguresOfItsNeighbourhoodsAndWhatIsDoneThere() throws IOException {
    Outcome outcome = run("language: nl");
    List<Map<String, String>> rows = rows(outcome, "neighbourhoods.csv");
    List<String> columns = outcome.parquetColumns("internal/neighbourhoods.parquet");
    List<String> mine = List.copyOf(rows.get(0).keySet());
    List<String> extras = List.of("area_ids", "running_measures", "proposed_measures", "decision");
    assertEquals(extras, mine.subList(mine.size() - extras.size(), mine.size()));
    assertTrue(columns.containsAll(mine.subList(0, mine.size() - extras.size())), mine.toString());
    Map<String, String> west = rows.get(0);
    Map<String, String> east = rows.get(1);
    assertEquals("BU1", west.get("neighbourhood_code"));
    assertEquals("Gastheren", west.get("running_measures"));
    assertEquals("", east.get("running_measures"), "what is over doesn't run");
    assertTrue(west.get("proposed_measures").startsWith("2 × lamp repareren"), west.toString());
    assertFalse(east.get("proposed_measures").contains("repareren"), east.toString());
    int stops = outcome.parquet("internal/patrol_plan.parquet").size();
    assertTrue(stops > 0);
    assertEquals(stops, count(west, "surveillancestop") + count(east, "surveillancestop"));
    assertEquals("", west.get("decision"));
    checkProposals(outcome, rows);
    checkAreas(outcome, rows);
  }

  /** {@return how many of a kind a row proposes} */
  private static int count(Map<String, String> row, String kind) {
    return Stream.of(row.get("proposed_measures").split(";"))
        .filter(told -> told.contains("× " + kind))
        .mapToInt(told -> Integer.parseInt(told.split(" ")[0]))
        .sum();
  }

  /** Counted again from the plan's own file. */
  private static void checkProposals(Outcome outcome, List<Map<String, String>> rows) {
    List<Map<String, Object>> lamps = outcome.parquet("internal/lighting_plan.parquet");
    for (Map<String, String> row : rows) {
      long paid =
          lamps.stream()
              .filter(lamp -> row.get("neighbourhood_code").equals(lamp.get("neighbourhood_code")))
              .filter(lamp -> lamp.get("within_budget").equals(true))
              .count();
      int told = count(row, "lamp repareren") + count(row, "lamp feller");
      assertEquals(paid, told + count(row, "nieuwe lamp"), row.toString());
    }
  }

  private static void checkAreas(Outcome outcome, List<Map<String, String>> rows) {
    List<Map<String, String>> areas = rows(outcome, "areas.csv");
    assertFalse(areas.isEmpty());
    assertEquals(outcome.parquet("internal/areas.parquet").size(), areas.size());
    for (Map<String, String> row : rows) {
      Set<String> expected =
          areas.stream()
              .filter(
                  area ->
                      List.of(area.get("neighbourhood_codes").split(";"))
                          .contains(row.get("neighbourhood_code")))
              .map(area -> area.get("area_id"))
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> told = new TreeSet<>(List.of(row.get("area_ids").split(";")));
      told.remove("");
      assertEquals(expected, told);
    }
  }

  @Test
  void pageTellsTheSameInTheLanguageOfTheJob() throws IOException {
    Outcome outcome = run("language: en");
    String page =
        Files.readString(outcome.folder().resolve(folderOf(outcome) + "neighbourhood_sheets.html"));
    assertTrue(page.contains("<html lang=\"en\">"));
    assertTrue(page.contains("West &amp; &lt;b&gt;Water&lt;/b&gt;"));
    assertFalse(page.contains("<b>Water"));
    assertTrue(page.contains("<li>Gastheren</li>"));
    assertTrue(page.contains("<li>2 × repair the lamp: €700"));
    assertTrue(page.contains("no former run"));
    for (Map<String, String> area : rows(outcome, "areas.csv")) {
      assertTrue(page.contains(">" + area.get("area_id") + "<"), area.toString());
    }
    List<Map<String, String>> advice = rows(outcome, "advice.csv");
    assertFalse(advice.isEmpty());
    advice.forEach(line -> assertTrue(page.contains(line.get("advice")), line.toString()));
  }

  @Test
  void listOfLayersMeansTheTableWithoutThePage() throws IOException {
    Set<String> files = run("publish: {layers: [neighbourhoods]}").bytes().keySet();
    assertTrue(files.stream().anyMatch(path -> path.endsWith("/neighbourhoods.csv")));
    assertFalse(files.stream().anyMatch(path -> path.endsWith(".html")), files.toString());
    assertFalse(files.stream().anyMatch(path -> path.endsWith("areas.csv")), files.toString());
  }
}
