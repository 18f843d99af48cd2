package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a data steward and a GIS analyst would try on a published run. */
class PublishedRunTest {
  private static final List<String> IN_GEOJSON_ALONE =
      List.of("stroke", "stroke_width", "fill", "fill_opacity", "marker_color");
  private static final String TOWN = "internal/kleinvoort/";

  @TempDir static Path folder;

  private static Outcome run;
  private static List<Map<String, Object>> cells;

  @BeforeAll
  static void publish() {
    Path output = folder.resolve("output");
    run = Trial.run(Path.of("jobs", "kleinvoort.yaml"), output).outcome(output);
    cells = run.parquet("internal/cells.parquet");
    assertEquals(1103, cells.size());
  }

  private static List<JsonNode> features(String name) {
    return featuresOf(TOWN + name + ".geojson");
  }

  private static List<JsonNode> featuresOf(String path) {
    JsonNode collection = run.json(path);
    return StreamSupport.stream(collection.get("features").spliterator(), false).toList();
  }

  /** Per file name without ending its columns, and what type each has. */
  private static Map<String, Map<String, String>> dictionary() {
    return dictionary("internal/");
  }

  private static Map<String, Map<String, String>> dictionary(String side) {
    Map<String, Map<String, String>> files = new TreeMap<>();
    List<List<String>> rows = run.csv(side + "dictionary.csv");
    assertEquals(List.of("file", "column", "position", "type"), rows.get(0).subList(0, 4));
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> columns =
          files.computeIfAbsent(row.get(0), file -> new LinkedHashMap<>());
      columns.put(row.get(1), row.get(3));
      assertEquals(columns.size(), Integer.parseInt(row.get(2)), row.get(1));
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"internal/", "public/"})
  void everyFileHasTheColumnsOfTheDictionary(String side) {
    Map<String, Map<String, String>> dictionary = dictionary(side);
    TreeSet<String> seen = new TreeSet<>();
    for (String path : run.bytes().keySet().stream().filter(p -> p.startsWith(side)).toList()) {
      String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[.][a-z]+$", "");
      List<String> want = new ArrayList<>(dictionary.getOrDefault(name, Map.of()).keySet());
      if (path.endsWith(".geojson")) {
      } else {
        want.removeAll(IN_GEOJSON_ALONE);
      }
      if (path.endsWith(".geojson")) {
        want.replaceAll(n -> IN_GEOJSON_ALONE.contains(n) ? n.replace('_', '-') : n);
      } else {
        want.removeAll(IN_GEOJSON_ALONE);
      }
      if (path.endsWith(".parquet")) {
        List<String> got = new ArrayList<>(run.parquetColumns(path));
        got.removeAll(List.of("bbox", "geometry"));
        assertEquals(want, got, path);
        seen.add(name);
      } else if (path.endsWith(".geojson")) {
        featuresOf(path).forEach(f -> assertEquals(want, fieldNames(f.get("properties")), path));
        seen.add(name);
      } else if (path.endsWith(".csv") && !name.equals("dictionary")) {
        if (side.equals("internal/") && name.equals("neighbourhoods")) {
          want.addAll(dictionary.get("neighbourhood_sheets").keySet());
          seen.add("neighbourhood_sheets");
        }
        assertEquals(want, run.csv(path).get(0), path);
        seen.add(name);
      }
    }
    assertEquals(dictionary.keySet(), seen);
  }

  private static List<String> fieldNames(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void valuesAreOfTheTypesOfTheDictionary() {
    Map<String, Class<?>> types =
        Map.of("text", String.class, "int32", Integer.class, "float64", Double.class);
    for (String name : List.of("cells", "neighbourhoods", "cell_slices")) {
      Map<String, String> columns = dictionary().get(name);
      for (Map<String, Object> row : run.parquet("internal/" + name + ".parquet")) {
        columns.forEach(
            (column, type) -> {
              Object value = row.get(column);
              assertTrue(
                  value == null || types.get(type).isInstance(value), column + " is " + value);
            });
      }
    }
  }

  @Test
  void columnsThatAreNeverNullHaveAValueInEveryRow() {
    List<List<String>> rows = run.csv("internal/dictionary.csv");
    int nullMeans = rows.get(0).indexOf("null_means");
    int checked = 0;
    for (String name : List.of("cells", "neighbourhoods", "cell_slices")) {
      List<Map<String, Object>> values = run.parquet("internal/" + name + ".parquet");
      for (List<String> row : rows.subList(1, rows.size())) {
        if (row.get(0).equals(name) && row.get(nullMeans).equals("never")) {
          checked++;
          values.forEach(value -> assertTrue(value.containsKey(row.get(1)), row.get(1)));
        }
      }
    }
    assertTrue(checked > 15, checked + " columns");
  }

  @Test
  void sameKeyHasTheSameNumbersInEveryFormat() {
    for (String name : List.of("cells", "neighbourhoods")) {
      String key = name.equals("cells") ? "cell_id" : "neighbourhood_code";
      Map<Object, Map<String, Object>> byKey = new TreeMap<>();
      run.parquet("internal/" + name + ".parquet").forEach(row -> byKey.put(row.get(key), row));
      List<JsonNode> features = features(name);
      assertEquals(byKey.size(), features.size());
      for (JsonNode feature : features) {
        Map<String, Object> row = byKey.get(feature.get("id").asText());
        feature
            .get("properties")
            .properties()
            .forEach(p -> assertEquals(text(row.get(p.getKey())), text(p.getValue()), p.getKey()));
      }
    }
  }

  private static String text(Object value) {
    if (value == null || value instanceof JsonNode node && node.isNull()) {
      return "null";
    }
    return value instanceof JsonNode node
        ? node.isDouble() ? Double.toString(node.asDouble()) : node.asText()
        : value.toString();
  }

  @Test
  void contributionsAddUpToThePrintedScore() {
    int scored = 0;
    for (JsonNode feature : features("cells")) {
      JsonNode row = feature.get("properties");
      BigDecimal sum = BigDecimal.ZERO;
      for (String column : fieldNames(row)) {
        if (column.startsWith("contrib_") && !row.get(column).isNull()) {
          sum = sum.add(new BigDecimal(row.get(column).asText()));
        }
      }
      if (row.get("risk_score").isNull()) {
        assertEquals("none", row.get("evidence").asText());
        assertEquals(0, sum.signum());
      } else {
        scored++;
        assertEquals(
            0, sum.compareTo(new BigDecimal(row.get("risk_score").asText())), row.toString());
      }
    }
    assertTrue(scored > 100, scored + " scores");
  }

  @Test
  void classesAgreeWithTheBreaksOfTheManifest() {
    JsonNode breaks = run.json("manifest.json").at("/classes/risk_GM9902/breaks");
    assertEquals(4, breaks.size());
    TreeSet<Object> seen = new TreeSet<>();
    for (Map<String, Object> cell : cells) {
      Object score = cell.get("risk_score");
      if (score != null) {
        int risk = 1;
        for (JsonNode upper : breaks) {
          risk += (Double) score > upper.asDouble() ? 1 : 0;
        }
        assertEquals(risk, cell.get("risk_class"), "score " + score);
        seen.add(cell.get("risk_class"));
      } else {
        assertEquals(null, cell.get("risk_class"));
      }
    }
    assertEquals(new TreeSet<>(List.of(1, 2, 3, 4, 5)), seen);
  }

  @Test
  void keysAreUniqueAndForeignKeysResolve() {
    TreeSet<Object> ids = new TreeSet<>();
    cells.forEach(cell -> assertTrue(ids.add(cell.get("cell_id"))));
    TreeSet<Object> codes = new TreeSet<>();
    run.parquet("internal/neighbourhoods.parquet")
        .forEach(area -> assertTrue(codes.add(area.get("neighbourhood_code"))));
    cells.forEach(cell -> assertTrue(codes.contains(cell.get("neighbourhood_code"))));
    run.parquet("internal/cell_slices.parquet")
        .forEach(slice -> assertTrue(ids.contains(slice.get("cell_id"))));
  }

  @Test
  void neighbourhoodsCountWhatTheirCellsCount() {
    Map<Object, Integer> sums = new TreeMap<>();
    cells.forEach(
        cell ->
            sums.merge(
                cell.get("neighbourhood_code"), (Integer) cell.get("report_count"), Integer::sum));
    Map<Object, Integer> told = new TreeMap<>();
    run.parquet("internal/neighbourhoods.parquet")
        .forEach(
            area -> told.put(area.get("neighbourhood_code"), (Integer) area.get("report_count")));
    assertEquals(sums, told);
  }

  @Test
  void sliceOfAllHoursIsTheCell() {
    Map<Object, Map<String, Object>> byId = new TreeMap<>();
    cells.forEach(cell -> byId.put(cell.get("cell_id"), cell));
    int compared = 0;
    for (Map<String, Object> slice : run.parquet("internal/cell_slices.parquet")) {
      Map<String, Object> cell = byId.get(slice.get("cell_id"));
      if (slice.get("slice").equals("all")) {
        compared++;
        assertEquals(cell.get("risk_score"), slice.get("risk_score"));
        assertEquals(cell.get("report_count"), slice.get("report_count"));
      }
    }
    assertEquals(cells.size(), compared);
  }

  /** Corners by their place on the lattice: equal texts for all cells that meet there. */
  @Test
  void neighboursShareTheirCornersWhichLieOnTheLattice() {
    Map<String, String> corners = new TreeMap<>();
    List<double[]> lattice = new ArrayList<>();
    int shared = 0;
    for (JsonNode feature : features("cells")) {
      String id = feature.get("id").asText();
      int ix = Integer.parseInt(id.substring(1, 5));
      int iy = Integer.parseInt(id.substring(6));
      JsonNode ring = feature.at("/geometry/coordinates/0");
      assertEquals(ring.get(0), ring.get(4), "closed");
      int[][] steps = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
      for (int corner = 0; corner < 4; corner++) {
        int x = ix + steps[corner][0];
        int y = iy + steps[corner][1];
        JsonNode place = ring.get(corner);
        String before = corners.put(x + "/" + y, place.toString());
        shared += before == null ? 0 : 1;
        assertTrue(before == null || before.equals(place.toString()), id);
        lattice.add(
            new double[] {x * 100.0, y * 100.0, place.get(0).asDouble(), place.get(1).asDouble()});
      }
    }
    assertTrue(shared > 2000, shared + " shared corners");
    assertBackOnTheLattice(lattice);
  }

  private static void assertBackOnTheLattice(List<double[]> lattice) {
    double[] places = new double[2 * lattice.size()];
    for (int i = 0; i < lattice.size(); i++) {
      places[2 * i] = lattice.get(i)[2];
      places[2 * i + 1] = lattice.get(i)[3];
    }
    Crs.between("OGC:CRS84", "EPSG:28992").apply(places, lattice.size());
    for (int i = 0; i < lattice.size(); i++) {
      double dx = places[2 * i] - lattice.get(i)[0];
      double dy = places[2 * i + 1] - lattice.get(i)[1];
      assertTrue(Math.hypot(dx, dy) < 0.02, "off by " + dx + ", " + dy);
    }
  }

  @Test
  void manifestListsEveryFileWithItsHash() throws Exception {
    TreeMap<String, byte[]> files = run.bytes();
    files.remove("manifest.json");
    TreeSet<String> listed = new TreeSet<>();
    for (JsonNode output : run.json("manifest.json").get("outputs")) {
      String path = output.get("path").asText();
      assertTrue(listed.add(path), path + " twice");
      byte[] sha = MessageDigest.getInstance("SHA-256").digest(files.get(path));
      assertEquals(HexFormat.of().formatHex(sha), output.get("sha256").asText(), path);
      assertEquals(files.get(path).length, output.get("bytes").asInt(), path);
    }
    assertEquals(files.keySet(), listed);
  }

  @Test
  void filesWithPlacesTellTheirExtent() {
    for (JsonNode output : run.json("manifest.json").get("outputs")) {
      String path = output.get("path").asText();
      if (path.matches(".*(cells|neighbourhoods)[.](geojson|parquet)")) {
        assertEquals(4, output.get("bbox").size(), path);
      }
    }
  }

  @Test
  void onlyTheOwnerMayReadWhatIsInternal() throws IOException {
    Path open = run.folder().resolve("public");
    try (Stream<Path> paths = Files.walk(run.folder())) {
      for (Path path : paths.filter(p -> !p.equals(run.folder())).toList()) {
        String others =
            path.startsWith(open) ? Files.isDirectory(path) ? "r-xr-x" : "r--r--" : "------";
        assertEquals(
            (Files.isDirectory(path) ? "rwx" : "rw-") + others,
            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
            path.toString());
      }
    }
  }
}
