package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that others made, read whole: {@code -Dnachtwacht.data=DIR} names the folder that holds
 * {@code formats/}; without it these tests are skipped. Most lie in other countries, so what is
 * compared is the number of rows and of broken geometries.
 */
class RealFilesTest {
  private static Path file(String name) {
    String folder = System.getProperty("nachtwacht.data", "");
    assumeTrue(!folder.isEmpty(), "no -Dnachtwacht.data");
    return Path.of(folder).resolve("formats").resolve(name);
  }

  private static FileReport report(Trial trial) {
    List<FilePlan> plans = trial.open();
    assertTrue(!trial.problems.hasErrors(), trial.messages());
    return trial.read(plans);
  }

  @ParameterizedTest
  @CsvSource({
    "bad/bad-featurelist, 1, 1",
    "bad/bad-polygonloop, 1, 1",
    "bad/badcoord, 1, 0",
    "bad/badfeature, 1, 1",
    "bad/bbox-4or6elements, 1, 0",
    "bad/bbox-string, 1, 0",
    "bad/different-first-size, 1, 0",
    "bad/expected_object, 1, 1",
    "bad/feature_changed_semantics, 1, 0",
    "bad/featurecollection_changed_semantics, 3, 0",
    "bad/geometrycollection_nested, 1, 1",
    "bad/multiple_problems, 4, 3",
    "bad/multipoint-nondimension, 1, 1",
    "bad/point-string, 1, 1",
    "bad/point-toomany, 1, 0",
    "bad/polygon_winding_order, 1, 0",
    "bad/short-line, 1, 1",
    "bad/short-multilinestring, 1, 1",
    "good/good-feature-with-string-id, 1, 0",
    "good/good-featurecollection-bbox, 2, 0",
    "good/good-featurecollection-extensions, 3, 0",
    "good/good-geometrycollection, 1, 1",
    "good/good-multilinestring, 1, 0",
    "good/good-point-3d, 1, 0",
    "good/good-polygon, 1, 0",
    "good/multipolygon, 1, 0",
    "good/nullproperties, 1, 0"
  })
  void geoJsonOfTheHintSuite(String name, long rows, long broken) {
    Trial trial = Trial.of(file("geojson/geojsonhint-" + name + ".geojson"));
    trial.crs = "";
    FileReport report = report(trial);
    assertEquals(rows, report.ledger().read());
    assertEquals(broken, report.ledger().count(Reason.GEOMETRY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bad-object-type", "featurecollection-type-case", "notype", "unknowntype"})
  void geoJsonThatIsNone(String name) {
    Trial trial = Trial.of(file("geojson/geojsonhint-bad/" + name + ".geojson"));
    trial.open();
    assertEquals("E0206", trial.problems.all().get(0).code().id());
  }

  @ParameterizedTest
  @CsvSource({"issue627, 3, 0", "null_geom, 2, 1", "test_tz, 1, 0", "trio, 3, 0"})
  void geoJsonOfOtherProjects(String name, long rows, long broken) {
    Trial trial = Trial.of(file("geojson/" + name + ".geojson"));
    trial.crs = "";
    FileReport report = report(trial);
    assertEquals(rows, report.ledger().read());
    assertEquals(broken, report.ledger().count(Reason.GEOMETRY));
  }

  @ParameterizedTest
  @CsvSource({
    "curve, '', 1, 1",
    "rte, '', 4, 0",
    "styled, '', 7, 0",
    "test_gpkg_nulls, '', 4, 0",
    "buildings, EPSG:28992, 158, 0"
  })
  void geoPackages(String name, String crs, long rows, long broken) {
    Trial trial = Trial.of(file("gpkg/" + name + ".gpkg"));
    trial.crs = crs;
    FileReport report = report(trial);
    assertEquals(rows, report.ledger().read());
    assertEquals(broken, report.ledger().count(Reason.GEOMETRY));
  }

  @ParameterizedTest
  @CsvSource({"3857, E0207", "attributes, E0207", "nospatial, E0207", "buildings, E0301"})
  void geoPackagesThatCantBeRead(String name, String code) {
    Trial trial = Trial.of(file("gpkg/" + name + ".gpkg"));
    trial.crs = "";
    trial.open();
    assertEquals(code, trial.problems.all().get(0).code().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "escaped_quotes", "newlines_crlf", "simple", "utf8"})
  void csvSpectrum(String name) throws IOException {
    JsonNode expected =
        new ObjectMapper().readTree(Files.readString(file("csv/" + name + ".json")));
    List<String> columns = new ArrayList<>();
    expected.get(0).fieldNames().forEachRemaining(columns::add);
    Trial trial = Trial.of(file("csv/" + name + ".csv"));
    trial.placeRequired = false;
    trial.wanted.clear();
    columns.forEach(c -> trial.wanted.add(Field.required(c, "")));
    List<FilePlan> plans = trial.open();
    List<String> seen = new ArrayList<>();
    RowReader.read(
        plans.get(0).splits().get(0),
        row -> {
          for (int i = 0; i < columns.size(); i++) {
            seen.add(row.text(i));
          }
          return Reason.USED;
        });
    List<String> wanted = new ArrayList<>();
    expected.forEach(row -> columns.forEach(c -> wanted.add(row.get(c).asText())));
    assertEquals(wanted, seen);
  }

  @Test
  void replacementCharactersOfAnEarlierExportAreDamage() {
    Trial trial = Trial.of(file("csv/location_coordinates.csv"));
    trial.placeRequired = false;
    trial.wanted.add(Field.required("Location Coordinates", ""));
    FileReport report = report(trial);
    assertEquals(List.of(2L), report.firstRows(Reason.ENCODING));
  }

  @Test
  void hexadecimalGeometryEqualsTheColumnsBesideIt() {
    Trial hex = Trial.of(file("csv/bogota_traffic_lights_ewkb.csv"));
    hex.crs = "";
    hex.fields.put("geometry", "the_geom");
    Trial columns = Trial.of(file("csv/bogota_traffic_lights_ewkb.csv"));
    columns.crs = "EPSG:4326";
    assertEquals(1356, report(hex).ledger().read());
    FileReport report = report(columns);
    assertEquals(1356, report.ledger().read());
    assertEquals(1356, report.count(Remark.BEYOND));
    assertEquals("EPSG:4326", hex.open().get(0).crs());
  }

  @Test
  void koreanHeadersAreColumns() {
    Trial trial = Trial.of(file("csv/kr_accident_zones.csv"));
    trial.crs = "EPSG:4326";
    trial.fields.put("x", "정제WGS84경도");
    trial.fields.put("y", "정제WGS84위도");
    trial.fields.put("name", "사고위치(지번)");
    FileReport report = report(trial);
    assertEquals(196, report.ledger().read());
    assertTrue(report.ledger().count(Reason.PLACE) > 0);
    assertEquals(
        196, report.ledger().count(Reason.PLACE) + report.ledger().count(Reason.OUTSIDE_COUNTRY));
  }

  @ParameterizedTest
  @CsvSource({
    "corrupt_too_long.shp, EPSG:28992, 10, 0",
    "coutwildrnp.shp, '', 67, 0",
    "date-property.shp, '', 3, 0",
    "naturalearth_lowres.shp, '', 177, 0",
    "nc.shp, '', 100, 0",
    "null.shp, '', 9, 4",
    "number-property.shp, '', 3, 0",
    "points.shp, '', 9, 0",
    "polygons.shp, '', 3, 0",
    "storms_xyz.shp, EPSG:4326, 71, 0",
    "string-property.shp, '', 3, 0",
    "utf8-property.shp, '', 1, 0",
    "singleton.shp, EPSG:4326, 1, 0",
    "latin1.shp, EPSG:28992, 1, 0",
    "blockgroups.zip, EPSG:4326, 663, 0"
  })
  void shapefiles(String name, String crs, long rows, long broken) {
    Trial trial = Trial.of(file("shp/" + name));
    trial.crs = crs;
    FileReport report = report(trial);
    assertEquals(rows, report.ledger().read());
    assertEquals(broken, report.ledger().count(Reason.GEOMETRY));
  }

  @ParameterizedTest
  @CsvSource({
    "blockgroups.zip, E0301",
    "empty_zipfile.zip, E0201",
    "latin1.shp, E0301",
    "multipointm.shp, E0201",
    "singleton.shp, E0301",
    "storms_xyz.shp, E0301",
    "points.dbf, E0206"
  })
  void shapefilesThatCantBeRead(String name, String code) {
    Trial trial = Trial.of(file("shp/" + name));
    trial.crs = "";
    trial.open();
    assertTrue(trial.messages().contains("error[" + code + "]"), trial.messages());
  }

  @Test
  void shapefileWithoutRowsSaysSo() {
    Trial trial = Trial.of(file("shp/empty.shp"));
    trial.crs = "";
    trial.read();
    assertEquals("E0211", trial.problems.all().get(0).code().id());
  }

  @ParameterizedTest
  @CsvSource({
    "latin1.shp, Name, \u00d1and\u00fa",
    "utf8-property.shp, \u2603, \u03b7\u03b5\u03bb\u03bb\u03bf \u03c2\u03bf\u03c1\u03bb\u03b4",
    "date-property.shp, date, 2013-01-02",
    "nc.shp, NAME, Ashe",
    "nc.shp, CNTY_ID, 1825",
    "nc.shp, AREA, 0.114",
    "naturalearth_lowres.shp, name, Fiji"
  })
  void valuesOfShapefiles(String name, String column, String first) throws IOException {
    Trial trial = Trial.of(file("shp/" + name));
    trial.crs = name.equals("latin1.shp") ? "EPSG:28992" : "";
    trial.wanted.clear();
    trial.wanted.add(Field.required(column, ""));
    List<FilePlan> plans = trial.open();
    assertTrue(!trial.problems.hasErrors(), trial.messages());
    List<String> texts = new ArrayList<>();
    RawRecord record = new RawRecord(plans.get(0));
    Formats.named("Shapefile")
        .read(
            plans.get(0).splits().get(0),
            new Format.Records() {
              @Override
              public RawRecord begin(long position) {
                record.begin(position);
                return record;
              }

              @Override
              public void end() {
                texts.add(record.text(0));
              }
            });
    assertEquals(first, texts.get(0));
  }
}
