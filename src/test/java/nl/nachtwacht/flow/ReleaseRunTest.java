package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.grid.Transform;
import nl.nachtwacht.publish.PackedPage;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files of a public side tell, and what they don't. */
class ReleaseRunTest {
  private static final int K = 10;
  private static final int B = 5;

  @TempDir Path folder;

  private static final long FRESH = new Random().nextLong();
  private static final Map<Long, Outcome> RUNS = new TreeMap<>();

  @TempDir static Path common;

  static LongStream seeds() {
    return LongStream.of(1, 2, FRESH);
  }

  /** The run of a random town, made once. */
  private static Outcome run(long seed) {
    return RUNS.computeIfAbsent(
        seed,
        s -> {
          Path output = common.resolve(s + "-out");
          ReleaseTown town = ReleaseTown.random(new Random(s));
          return town.run(common.resolve("" + s), output).outcome(output);
        });
  }

  private Outcome run(ReleaseTown town, String name) {
    return town.run(folder.resolve(name), folder.resolve(name + "-out"))
        .outcome(folder.resolve(name + "-out"));
  }

  /** The files of the public side by their paths in it. */
  static TreeMap<String, byte[]> open(Outcome run) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    run.bytes()
        .forEach(
            (path, bytes) -> {
              if (path.startsWith("public/")) {
                files.put(path.substring("public/".length()), bytes);
              }
            });
    return files;
  }

  static void assertSameFiles(TreeMap<String, byte[]> want, TreeMap<String, byte[]> got) {
    assertEquals(want.keySet(), got.keySet());
    want.forEach((path, bytes) -> assertArrayEquals(bytes, got.get(path), path));
  }

  /** The rows of a list as maps from column to text. */
  private static List<Map<String, String>> list(Outcome run, String name) {
    List<List<String>> lines = run.csv("public/stad/" + name + ".csv");
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> row = new TreeMap<>();
      IntStream.range(0, line.size()).forEach(i -> row.put(lines.get(0).get(i), line.get(i)));
      rows.add(row);
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void numbersAreThoseOfTheGateAndAddUp(long seed) {
    ReleaseTown town = ReleaseTown.random(new Random(seed));
    Outcome run = run(seed);
    int[] counts = town.counts(town.reports);
    int total = 0;
    Set<String> zones = new TreeSet<>();
    for (Map<String, String> zone : list(run, "zones")) {
      zones.add(zone.get("zone_id"));
      int published = Integer.parseInt(zone.get("report_count") + zone.get("respondent_count"));
      assertEquals(0, published % B);
      total += zone.get("layer").equals("reports") ? published : 0;
    }
    List<Map<String, String>> places = list(run, "neighbourhoods");
    assertEquals(ReleaseTown.LEAVES, places.size());
    for (int leaf = 0; leaf < places.size(); leaf++) {
      Map<String, String> place = places.get(leaf);
      assertEquals(ReleaseTown.code(leaf), place.get("neighbourhood_code"));
      boolean isOwn = place.get("suppression").equals("none");
      assertEquals(counts[leaf] >= K, isOwn);
      assertEquals(isOwn, !place.get("report_count").isEmpty());
      assertEquals(isOwn, !place.get("report_per_10k").isEmpty());
      assertTrue(place.get("zone_id").isEmpty() || zones.contains(place.get("zone_id")));
      if (isOwn) {
        assertTrue(Math.abs(Integer.parseInt(place.get("report_count")) - counts[leaf]) < B);
      }
    }
    Map<String, Object> city = run.parquet("public/municipalities.parquet").get(0);
    assertEquals(total, city.getOrDefault("report_count", 0));
    for (String dimension : List.of("slice", "weekday", "category")) {
      List<Integer> classes =
          run.parquet("public/breakdown.parquet").stream()
              .filter(row -> row.get("dimension").equals(dimension))
              .map(row -> (Integer) row.get("report_count"))
              .toList();
      assertTrue(classes.isEmpty() || classes.stream().mapToInt(c -> c).sum() == total, dimension);
    }
    int months =
        run.parquet("public/trend.parquet").stream()
            .mapToInt(row -> (Integer) row.get("report_count"))
            .sum();
    assertEquals(total, months);
    JsonNode inputs = run.json("public/manifest.json").get("inputs");
    List<String> layers = inputs.findValuesAsText("layer");
    assertEquals(List.of("areas", "lamps", "cameras", "pubs", "reports", "surveys"), layers);
    assertEquals(total, inputs.get(4).at("/totals/GM0001").asInt());
  }

  /** Bounds on what the neighbourhoods of a rest zone hold, as a reader works them out. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noReaderCanTellThatAPlaceHasAReportNorThatItHasNotNine(long seed) {
    Outcome run = run(seed);
    List<Map<String, String>> places = list(run, "neighbourhoods");
    int rests = 0;
    for (Map<String, String> zone : list(run, "zones")) {
      for (String column : List.of("zone_id", "survey_zone_id")) {
        List<Map<String, String>> leaves =
            places.stream().filter(place -> place.get(column).equals(zone.get("zone_id"))).toList();
        if (zone.get("level").equals("neighbourhood") || leaves.isEmpty()) {
          continue;
        }
        rests++;
        assertEquals(Integer.parseInt(zone.get("leaf_count")), leaves.size());
        long children =
            zone.get("level").equals("district")
                ? leaves.size()
                : leaves.stream().map(leaf -> leaf.get("district_code")).distinct().count();
        int published = Integer.parseInt(zone.get("report_count") + zone.get("respondent_count"));
        int least = Math.max(K, published - (B - 1));
        int most = published + B - 1;
        assertTrue(least <= (K - 1) * (children - 1), "a place has one for sure: " + zone);
        assertTrue(most >= K - 1, "no place can hold nine: " + zone);
      }
    }
    assertTrue(seed > 2 || rests > 0, "a town without rests tries nothing");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsNotToldChangesNoByte(long seed) {
    Random random = new Random(seed);
    ReleaseTown town = ReleaseTown.random(random);
    TreeMap<String, byte[]> before = open(run(seed));
    boolean isMoved = moveWithinARest(town.reports) | moveWithinARest(town.answers);
    assertTrue(seed > 2 || isMoved, "a town without rests tries nothing");
    List<String> rare = List.of("zeldzaam", "raar");
    boolean isUntold = town.reports.stream().filter(r -> rare.contains(r.category())).count() < K;
    town.reports.replaceAll(
        row -> {
          String minute = String.format("%02d", random.nextInt(60));
          String time = row.time().substring(0, 14) + minute + ":59Z";
          boolean isRenamed = isUntold && row.category().equals("zeldzaam");
          String category = isRenamed ? "raar" : row.category();
          return row.at(time).of(category, 1 + random.nextInt(9));
        });
    Collections.shuffle(town.reports, random);
    Collections.shuffle(town.answers, random);
    Outcome after = run(town, "after");
    assertSameFiles(before, open(after));
    String runId = after.folder().getFileName().toString();
    open(after).forEach((path, bytes) -> assertFalse(text(bytes).contains(runId), path));
  }

  /** Moves a row to another neighbourhood of its district, both of which stay left over. */
  private static boolean moveWithinARest(List<ReleaseTown.Row> rows) {
    int[] counts = new int[ReleaseTown.LEAVES];
    rows.forEach(row -> counts[row.leaf()]++);
    for (int i = 0; i < rows.size(); i++) {
      int leaf = rows.get(i).leaf();
      int first = leaf - leaf % ReleaseTown.PER_DISTRICT;
      for (int other = first; other < first + ReleaseTown.PER_DISTRICT; other++) {
        if (other != leaf && counts[leaf] < K && counts[other] < K - 1) {
          rows.set(i, rows.get(i).in(other));
          return true;
        }
      }
    }
    return false;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void nothingOfARowStandsInAPublicFileOrIsSaid() throws IOException {
    ReleaseTown town = ReleaseTown.random(new Random(7));
    town.reports.replaceAll(row -> row.by(ReleaseTown.CANARY + row.x()));
    Path output = folder.resolve("out");
    Path events = Files.createDirectory(folder.resolve("events"));
    Map<String, String> settings =
        Map.of(
            "spark.eventLog.enabled", "true",
            "spark.eventLog.compress", "false",
            "spark.eventLog.rolling.enabled", "false",
            "spark.eventLog.dir", events.toUri().toString());
    settings.forEach(System::setProperty);
    Trial trial;
    try {
      trial = town.run(folder.resolve("town"), output, "--verbose");
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
    Outcome run = trial.outcome(output);
    TreeMap<String, String> said = new TreeMap<>();
    open(run).forEach((path, bytes) -> said.put(path, text(bytes)));
    for (String path : List.copyOf(said.keySet())) {
      if (path.endsWith(".parquet")) {
        StringBuilder values = new StringBuilder();
        run.parquet("public/" + path)
            .forEach(row -> row.values().forEach(v -> values.append(plain(v)).append('|')));
        said.put(path + " read", values.toString());
      }
    }
    said.put("map read", PackedPage.of(said.get("stad/map.html")).told().toString());
    said.put("terminal", trial.out() + trial.err());
    try (Stream<Path> logs = Files.list(events)) {
      said.put("event log", text(Files.readAllBytes(logs.findFirst().orElseThrow())));
    }
    assertTrue(said.get("event log").contains("SparkListenerTaskEnd"));
    said.put("audit", text(run.bytes().get("internal/release_audit.json")));
    Transform toDegrees = Crs.between("EPSG:28992", "OGC:CRS84");
    List<String> tales = new ArrayList<>(List.of(ReleaseTown.CANARY));
    for (ReleaseTown.Row row : town.reports) {
      double[] place = {row.x() + 0.25, row.y() + 0.75};
      tales.add(bytes(place[0], ByteOrder.LITTLE_ENDIAN));
      tales.add(bytes(place[0], ByteOrder.BIG_ENDIAN));
      tales.add(Double.toString(place[0]));
      toDegrees.apply(place, 1);
      tales.add(String.format(Locale.ROOT, "%.7f", place[0]));
      tales.add(bytes(Math.rint(place[0] * 1e7) / 1e7, ByteOrder.LITTLE_ENDIAN));
      tales.add(row.time());
      tales.add(row.time().substring(0, 16));
      tales.add(Long.toString(Instant.parse(row.time()).getEpochSecond()));
    }
    said.forEach((where, words) -> tales.forEach(tale -> assertFalse(words.contains(tale), where)));
  }

  private static String plain(Object value) {
    return value instanceof byte[] bytes ? text(bytes) : value.toString();
  }

  private static String bytes(double value, ByteOrder order) {
    return text(ByteBuffer.allocate(Double.BYTES).order(order).putDouble(value).array());
  }

  @Test
  void fortyReportsByOnePersonMakeNoZoneButTenByTenDo() {
    Random random = new Random(3);
    ReleaseTown town = ReleaseTown.empty();
    town.add(town.reports, 5, 40, random);
    town.reports.replaceAll(row -> row.by("een"));
    town.add(town.answers, 1, 1, random);
    Outcome one = run(town, "one");
    assertEquals(List.of(), list(one, "zones"));
    assertEquals("withheld", list(one, "neighbourhoods").get(5).get("suppression"));
    assertFalse(one.parquet("public/municipalities.parquet").get(0).containsKey("report_count"));
    IntStream.range(0, 40)
        .forEach(i -> town.reports.set(i, town.reports.get(i).by("persoon" + i % 10)));
    Outcome ten = run(town, "ten");
    assertEquals("10", list(ten, "neighbourhoods").get(5).get("report_count"));
    assertEquals("GM0001-Z-BU0101", list(ten, "zones").get(0).get("zone_id"));
  }

  @Test
  void townOfOneAreaIsReleasedInSquares() {
    ReleaseTown town = ReleaseTown.random(new Random(1));
    town.hasNeighbourhoods = false;
    Outcome run = run(town, "squares");
    assertEquals(
        "[ \"500\", \"2500\" ]",
        run.json("public/manifest.json").at("/release/levels").toPrettyString());
    List<Map<String, String>> zones = list(run, "zones");
    assertTrue(zones.stream().anyMatch(z -> z.get("zone_id").startsWith("GM0001-Z500-E15")));
    double km2 =
        zones.stream()
            .filter(z -> z.get("layer").equals("reports"))
            .mapToDouble(z -> Double.parseDouble(z.get("area_km2")))
            .sum();
    assertTrue(km2 <= 2.16 + 1e-9, km2 + " km2");
    JsonNode zone = run.json("public/stad/zones.geojson").get("features").get(0);
    assertEquals("MultiPolygon", zone.at("/geometry/type").asText());
  }

  @Test
  void camerasThatAreInternalAndProtectedLampsStayInside() {
    ReleaseTown town = ReleaseTown.random(new Random(1));
    assertTrue(list(run(1), "neighbourhoods").get(0).get("camera_cover_share").matches("0.*"));
    assertEquals(
        "neighbourhoods 24, zones 21, nightlife 1, camera_views 1, lamps 2, cameras 1",
        layersOfMap(run(1)));
    town.cameras = ", audience: internal";
    Outcome run = run(town, "internal");
    assertEquals("", list(run, "neighbourhoods").get(0).get("camera_cover_share"));
    assertFalse(text(open(run).get("manifest.json")).contains("cameras"));
    assertFalse(list(run, "neighbourhoods").get(0).get("dark_share").isEmpty());
    assertEquals("neighbourhoods 24, zones 21, nightlife 1, lamps 2", layersOfMap(run));
    town.cameras = "";
    town.lamps = ", protected: true";
    run = run(town, "protected");
    assertEquals("", list(run, "neighbourhoods").get(0).get("dark_share"));
    assertEquals(
        "neighbourhoods 24, zones 21, nightlife 1, camera_views 1, cameras 1", layersOfMap(run));
  }

  /** What the public map draws, and how many of each. */
  private static String layersOfMap(Outcome run) {
    JsonNode told = PackedPage.of(text(open(run).get("stad/map.html"))).told();
    assertFalse(told.toString().contains("Herberg"), "what a place is called stays inside");
    List<String> layers = new ArrayList<>();
    told.get("layers")
        .forEach(layer -> layers.add(layer.get("name").asText() + " " + layer.get("rows").asInt()));
    return String.join(", ", layers);
  }

  @Test
  void yearOnItsOwnHasItsQuartersNamed() {
    String axis = text(open(run(1)).get("stad/summary.html")).split("class=\"axis\"")[1];
    for (String word : List.of(">2024<", ">april<", ">juli<", ">oktober<")) {
      assertTrue(axis.contains(word), word);
    }
  }

  @Test
  void publicManifestHoldsWhatTheFilesAre() {
    Outcome run = run(1);
    JsonNode manifest = run.json("public/manifest.json");
    TreeMap<String, byte[]> files = open(run);
    files.remove("manifest.json");
    assertEquals(files.keySet(), new TreeSet<>(manifest.get("outputs").findValuesAsText("path")));
    for (String absent : List.of("runId", "execution", "baseline")) {
      assertFalse(manifest.has(absent), absent);
    }
    String id = manifest.at("/release/releaseId").asText();
    assertEquals(id, run.json("public/stad/zones.geojson").at("/nachtwacht/release_id").asText());
    assertTrue(text(files.get("README.md")).contains("OPENBAAR"));
    assertEquals(id, run.json("public/collection.json").get("id").asText());
    assertEquals(run.json("manifest.json").at("/release/releaseId").asText(), id);
    for (JsonNode output : manifest.get("outputs")) {
      assertEquals("public", output.get("audience").asText());
      assertEquals(files.get(output.get("path").asText()).length, output.get("bytes").asInt());
    }
  }
}
