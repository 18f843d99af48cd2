package nl.nachtwacht.read;

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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that others made, read whole: {@code -Dnachtwacht.data=DIR} names the folder that holds
 * {@code formats/}; without it these tests are skipped. What is expected of each file stands in
 * {@code real/formats.txt}. Most lie in other countries, so that their rows end as outside the
 * country; their values are compared before that.
 */
class RealFilesTest {
  private static final Set<String> BESIDE = Set.of("dbf", "shx", "prj", "cpg", "json", "md");

  private static Path folder() {
    String folder = System.getProperty("nachtwacht.data", "");
    assumeTrue(!folder.isEmpty(), "no -Dnachtwacht.data");
    return Path.of(folder).resolve("formats");
  }

  private static Path file(String name) {
    return folder().resolve(name);
  }

  /** Lines of the table: file, layer or columns of the place, system of the job, outcome. */
  static Stream<List<String>> expected() throws IOException {
    try (InputStream in = RealFilesTest.class.getResourceAsStream("/real/formats.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
              .toList()
              .stream();
    }
  }

  /** A trial of a file that maps what the second column of the table names. */
  private static Trial trial(String name, String mapped, String crs) {
    Trial trial = Trial.of(file(name));
    trial.crs = crs;
    String[] columns = mapped.split(",");
    if (columns.length == 2) {
      trial.fields.put("x", columns[0]);
      trial.fields.put("y", columns[1]);
    } else if (mapped.equals("none")) {
      trial.placeRequired = false;
    } else if (name.endsWith(".csv")) {
      trial.fields.put("geometry", mapped);
    } else {
      trial.table = mapped;
    }
    return trial;
  }

  @ParameterizedTest
  @MethodSource("expected")
  void fileIsReadOrRefusedAsExpected(List<String> line) {
    Trial trial = trial(line.get(0), line.get(1), line.get(2));
    List<FilePlan> plans = trial.open();
    if (line.size() == 4) {
      FileReport report = trial.read(plans);
      assertTrue(trial.messages().contains("error[" + line.get(3) + "]: "), trial.messages());
      assertEquals(0, report.ledger().read());
      return;
    }
    assertEquals(
        "",
        trial.messages().lines().filter(l -> l.startsWith("error")).collect(Collectors.joining()));
    FileReport report = trial.read(plans);
    assertEquals(Long.parseLong(line.get(3)), report.ledger().read());
    assertEquals(Long.parseLong(line.get(4)), report.ledger().count(Reason.GEOMETRY));
    assertEquals(line.get(5), plans.get(0).crs());
  }

  @Test
  void everyFileOfTheFolderIsExpected() throws IOException {
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder())) {
      files
          .filter(Files::isRegularFile)
          .map(path -> folder().relativize(path).toString().replace('\\', '/'))
          .filter(name -> !BESIDE.contains(Packing.ending(name)) && !name.endsWith("-wkt.csv"))
          .forEach(there::add);
    }
    Set<String> told = new TreeSet<>();
    expected().map(line -> line.get(0)).filter(name -> !name.endsWith(".dbf")).forEach(told::add);
    assertEquals(told, there);
    assertTrue(there.size() > 80, there.size() + " files");
  }

  /** Texts of columns, then the geometry, of each row as the format gives them. */
  private static List<List<String>> rows(
      String name, String mapped, String crs, String... columns) {
    Trial trial = trial(name, mapped, crs);
    trial.wanted.clear();
    Stream.of(columns).forEach(column -> trial.wanted.add(Field.required(column, "")));
    List<FilePlan> plans = trial.open();
    assertTrue(!trial.problems.hasErrors(), trial.messages());
    return trial.raw(plans.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "escaped_quotes", "newlines_crlf", "simple", "utf8"})
  void csvSpectrum(String name) throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(Files.readString(file("csv/" + name + ".json")));
    List<String> columns = new ArrayList<>();
    expected.get(0).fieldNames().forEachRemaining(columns::add);
    List<List<String>> wanted = new ArrayList<>();
    for (JsonNode row : expected) {
      wanted.add(
          Stream.concat(columns.stream().map(c -> row.get(c).asText()), Stream.of("")).toList());
    }
    assertEquals(wanted, rows("csv/" + name + ".csv", "none", "", columns.toArray(String[]::new)));
  }

  /** The telephone number of the two files differs; what matters is the place, which is damaged. */
  @Test
  void replacementCharactersOfAnEarlierExportAreDamage() throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(Files.readString(file("csv/location_coordinates.json")));
    String place = "Location Coordinates";
    assertEquals(
        List.of(List.of(expected.get(place).asText(), expected.get("Cities").asText(), "")),
        rows("csv/location_coordinates.csv", "none", "", place, "Cities"));
    Trial trial = trial("csv/location_coordinates.csv", "none", "");
    trial.wanted.add(Field.required(place, ""));
    trial.read();
    assertTrue(trial.messages().startsWith("error[E0205]: "), trial.messages());
  }

  @Test
  void hexadecimalGeometryEqualsTheColumnsBesideIt() {
    String name = "csv/bogota_traffic_lights_ewkb.csv";
    Wkb wkb = new Wkb();
    List<List<String>> rows = rows(name, "none", "EPSG:4326", "the_geom", "x", "y");
    assertEquals(1356, rows.size());
    for (List<String> row : rows) {
      double x = Double.parseDouble(row.get(1));
      double y = Double.parseDouble(row.get(2));
      var place = wkb.read(row.get(0)).orElseThrow().getCoordinate();
      assertEquals(x, place.x, 1e-8);
      assertEquals(y, place.y, 1e-8);
    }
  }

  @Test
  void koreanHeadersAreColumns() {
    Trial trial =
        trial(
            "csv/kr_accident_zones.csv",
            "\uc815\uc81cWGS84\uacbd\ub3c4,\uc815\uc81cWGS84\uc704\ub3c4",
            "EPSG:4326");
    trial.fields.put("name", "\uc0ac\uace0\uc704\uce58(\uc9c0\ubc88)");
    FileReport report = trial.read(trial.open());
    assertTrue(report.ledger().count(Reason.PLACE) > 0);
    assertEquals(
        196, report.ledger().count(Reason.PLACE) + report.ledger().count(Reason.OUTSIDE_COUNTRY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipolygon", "point", "polygon"})
  void parquetEqualsTheTextBesideIt(String name) {
    List<List<String>> wkt =
        rows("parquet/data-" + name + "-wkt.csv", "none", "EPSG:4326", "col", "geometry");
    List<List<String>> rows = rows("parquet/data-" + name + "-encoding_wkb.parquet", "", "", "col");
    assertEquals(
        wkt.stream().map(row -> List.of(row.get(0), normal(row.get(1)))).toList(),
        rows.stream().map(row -> List.of(row.get(0), normal(row.get(1)))).toList());
  }

  /** A geometry of two dimensions; one without points is as good as none. */
  private static String normal(String wkt) {
    boolean none = wkt.isEmpty() || wkt.endsWith("EMPTY");
    return none ? "" : new Wkb().read(wkt).orElseThrow().norm().toText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"geometry", "point", "polygon-z"})
  void parquetEqualsTheTextWithinIt(String name) {
    String file = "parquet/example_" + name + "_geo.parquet";
    for (List<String> row : rows(file, "", "EPSG:28992", "wkt")) {
      assertEquals(normal(row.get(0)), normal(row.get(1)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "shp/latin1.shp, EPSG:28992, Name, \u00d1and\u00fa",
    "shp/utf8-property.shp, '', \u2603, \u03b7\u03b5\u03bb\u03bb\u03bf \u03c2\u03bf\u03c1\u03bb\u03b4",
    "shp/date-property.shp, '', date, 2013-01-02",
    "shp/nc.shp, '', NAME, Ashe",
    "shp/nc.shp, '', CNTY_ID, 1825",
    "shp/nc.shp, '', AREA, 0.114",
    "shp/naturalearth_lowres.shp, '', name, Fiji",
    "parquet/example.parquet, '', name, Fiji",
    "parquet/example.parquet, '', pop_est, 889953",
    "parquet/test_data_v0.1.0.parquet, '', col_str, a",
    "parquet/test_data_v0.4.0.parquet, '', col_float, 0.1",
    "geojson/test_tz.geojson, '', test, 2015-04-22T00:00:00+07:00",
    "gpkg/test_gpkg_nulls.gpkg, '', col_bool, 1"
  })
  void firstValue(String name, String crs, String column, String first) {
    assertEquals(first, rows(name, "", crs, column).get(0).get(0));
  }
}
