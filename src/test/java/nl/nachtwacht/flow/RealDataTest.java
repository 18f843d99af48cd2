package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.spec.JobFile;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Jobs on data that others made, from the files as they were published to a finished run. {@code
 * -Dnachtwacht.data=DIR} names the folder that holds the cities; without it only the job files are
 * read. The first lines of a job say where its data come from.
 */
class RealDataTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private static String data() {
    String data = System.getProperty("nachtwacht.data", "");
    assumeTrue(!data.isEmpty(), "no -Dnachtwacht.data");
    return data;
  }

  /** Writes a job file with the place of the data filled in, and what lies beside it. */
  private Path job(String name, String data) throws IOException {
    copy("frankfurt-around.geojson", "");
    return copy(name + ".yaml", data);
  }

  private Path copy(String resource, String data) throws IOException {
    try (InputStream in = RealDataTest.class.getResourceAsStream("/real/" + resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(folder.resolve(resource), text.replace("${data}", data));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"groningen", "utrecht", "gemeenten", "frankfurt"})
  void jobFileIsSoundAndAsksForNothingToCome(String name) throws IOException {
    assertEquals(List.of(), JobFile.read(job(name, "data"), List.of()).warnings());
  }

  /** Runs a job, and returns the folder of the finished run. */
  private Path run(String name) throws IOException {
    Path output = folder.resolve("out");
    Trial trial = Trial.run(job(name, data()), output);
    assertEquals(0, trial.exit(), trial.err());
    assertEquals(List.of(), FinishedRun.open(output).verify());
    return output.resolve("current").toRealPath();
  }

  /** Rows of a layer by their fate, as the ledger tells them. */
  private static Map<String, Integer> ledger(Path run, String layer) throws IOException {
    JsonNode manifest = MAPPER.readTree(run.resolve("manifest.json").toFile());
    for (JsonNode input : manifest.get("inputs")) {
      if (input.get("layer").asText().equals(layer)) {
        Map<String, Integer> rows = new HashMap<>();
        input
            .get("ledger")
            .fields()
            .forEachRemaining(
                fate -> {
                  if (fate.getValue().isInt()) {
                    rows.put(fate.getKey(), fate.getValue().asInt());
                  }
                });
        return rows;
      }
    }
    throw new AssertionError("no layer " + layer);
  }

  /** Asserts where the rows of a layer went, and that all of a file's rows are among them. */
  private static void assertRows(Path run, String layer, String fates, int rows)
      throws IOException {
    Map<String, Integer> ledger = ledger(run, layer);
    assertEquals(
        fates,
        "%d = %d + %d + %d + %d"
            .formatted(
                ledger.get("read"),
                ledger.get("used"),
                ledger.get("outside"),
                ledger.get("duplicate"),
                ledger.get("rejected")),
        layer);
    assertEquals(
        ledger.get("read"),
        ledger.get("used")
            + ledger.get("outside")
            + ledger.get("duplicate")
            + ledger.get("rejected"));
    assertEquals(rows, ledger.get("read"), layer);
  }

  private static List<JsonNode> cells(Path run, String city) throws IOException {
    Path file = run.resolve("internal").resolve(city).resolve("cells.geojson");
    List<JsonNode> cells = new ArrayList<>();
    MAPPER.readTree(file.toFile()).get("features").forEach(f -> cells.add(f.get("properties")));
    return cells;
  }

  private static int[] column(List<JsonNode> cells, String name) {
    return cells.stream().mapToInt(cell -> cell.get(name).asInt()).toArray();
  }

  @Test
  void groningenRunsToTheEnd() throws IOException {
    Path run = run("groningen");
    assertRowsOfGroningen(run);
    List<JsonNode> cells = cells(run, "groningen");
    assertEquals(10_160, cells.size());
    int[] reports = column(cells, "report_count");
    int[] occupied = IntStream.of(reports).filter(n -> n > 0).sorted().toArray();
    // Counted by others over the same squares: see the file's own description.
    assertEquals(15_947, IntStream.of(reports).sum());
    assertEquals(1757, occupied.length);
    assertEquals(506, IntStream.of(occupied).filter(n -> n == 1).count());
    assertEquals(714, occupied[occupied.length - 1]);
    assertEquals(137, cellsThatHoldHalf(occupied));
    assertEquals(56, IntStream.of(column(cells, "lamp_count")).max().orElse(0));
    // Of the 198,370 inhabitants told, those whose square has its centre in the municipality.
    assertEquals(197_795, IntStream.of(column(cells, "inhabitant_count")).sum());
    assertTrue(cells.stream().anyMatch(c -> c.get("camera_cover_share").asDouble() > 0.1));
    JsonNode worst = cells.get(0);
    for (JsonNode cell : cells) {
      worst = cell.get("risk_score").asDouble() > worst.get("risk_score").asDouble() ? cell : worst;
    }
    assertEquals("E2336N5811", worst.get("cell_id").asText(), "the square before the station");
  }

  private static void assertRowsOfGroningen(Path run) throws IOException {
    assertRows(run, "buurten", "108 = 108 + 0 + 0 + 0", shapes("groningen/buurt2017"));
    assertRows(
        run,
        "diefstallen",
        "15947 = 15947 + 0 + 0 + 0",
        lines("groningen/fietsdiefstallen.csv") - 1);
    assertRows(run, "lampen", "31805 = 31804 + 0 + 1 + 0", shapes("groningen/openbareverlichting"));
    assertRows(
        run,
        "cameras",
        "11 = 11 + 0 + 0 + 0",
        shapes("groningen/cameratoezicht_akwartier", "cameratoezicht_vlak"));
    assertRows(run, "horeca", "621 = 242 + 379 + 0 + 0", shapes("groningen/horeca"));
    assertRows(run, "coffeeshops", "14 = 14 + 0 + 0 + 0", shapes("groningen/coffeeshops"));
    assertRows(run, "bewoners", "3441 = 3441 + 0 + 0 + 0", shapes("groningen/vierkant100m2014"));
  }

  private static int cellsThatHoldHalf(int[] ascending) {
    int half = (IntStream.of(ascending).sum() + 1) / 2;
    int cells = 0;
    for (int sum = 0; sum < half; cells++) {
      sum += ascending[ascending.length - 1 - cells];
    }
    return cells;
  }

  @Test
  void utrechtWithoutReportsIsDrawnWithoutAScore() throws IOException {
    Path run = run("utrecht");
    assertRows(run, "buurten", "111 = 111 + 0 + 0 + 0", features("utrecht/buurt.geojson"));
    assertRows(run, "lampen", "9793 = 9793 + 0 + 0 + 0", features("utrecht/mastoverzicht.geojson"));
    List<JsonNode> cells = cells(run, "utrecht_2015");
    assertTrue(cells.stream().allMatch(c -> c.get("risk_score").isNull()));
    assertTrue(cells.stream().allMatch(c -> c.get("hotspot_class").isNull()));
    assertEquals(0, IntStream.of(column(cells, "report_count")).sum());
    assertTrue(IntStream.of(column(cells, "lamp_count")).sum() > 9000);
  }

  @Test
  void countryOfMunicipalitiesRunsToTheEnd() throws IOException {
    Path run = run("gemeenten");
    assertRows(
        run, "gemeenten", "343 = 343 + 0 + 0 + 0", features("netherlands/gemeenten_2022.json"));
    // Three reports lie in squares of 500 m whose centre is a neighbour's.
    assertEquals(15_944, reports(run, "groningen"));
    assertEquals(3, reports(run, "tynaarlo") + reports(run, "het_hogeland"));
    assertEquals(0, reports(run, "almere"));
  }

  private static int reports(Path run, String municipality) throws IOException {
    return IntStream.of(column(cells(run, municipality), "report_count")).sum();
  }

  @Test
  void surveyOfPlacesKeepsItsMean() throws IOException {
    Path run = run("frankfurt");
    assertRows(
        run,
        "answers",
        "753 = 753 + 0 + 0 + 0",
        lines("frankfurt-survey/data_per_location.csv") - 1);
    double answers = 0;
    double points = 0;
    for (JsonNode cell : cells(run, "frankfurt_2022")) {
      double here = cell.get("survey_respondent_count").asDouble();
      answers += here;
      points += here == 0 ? 0 : here * cell.get("survey_mean").asDouble();
    }
    assertEquals(7989, answers);
    // The file's own sum is 27,069.7; means are printed with four decimals.
    assertEquals(27_069.7, points, 0.1);
  }

  /** Shapes of the only shapefile in an archive of its name, by the size of its index. */
  private static int shapes(String archive) throws IOException {
    return shapes(archive, archive.substring(archive.indexOf('/') + 1));
  }

  private static int shapes(String archive, String name) throws IOException {
    Path file = Path.of(data()).resolve(archive + ".zip");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name + ".shx")) {
          return (zip.readAllBytes().length - 100) / 8;
        }
      }
    }
    throw new AssertionError("no " + name + " in " + archive);
  }

  /** Lines of a text, those within quotes not counted. */
  private static int lines(String name) throws IOException {
    int lines = 0;
    boolean quoted = false;
    boolean begun = false;
    for (byte b : Files.readAllBytes(Path.of(data()).resolve(name))) {
      quoted ^= b == '"';
      boolean ends = b == '\n' && !quoted;
      lines += ends && begun ? 1 : 0;
      begun = !ends;
    }
    return lines + (begun ? 1 : 0);
  }

  /** Features of a GeoJSON in any encoding, by how often their type is named. */
  private static int features(String name) throws IOException {
    String text =
        Files.readString(Path.of(data()).resolve(name), StandardCharsets.ISO_8859_1)
            .replaceAll("\\s", "")
            .toLowerCase(Locale.ROOT);
    return text.split("\"type\":\"feature\"", -1).length - 1;
  }
}
