package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.nachtwacht.problem.Reason;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTest {
  private static final String ID = "optional int32 id;";
  private static final String NAME = "optional binary name (STRING);";
  private static final String GEOMETRY = "optional binary geometry;";

  @TempDir Path folder;

  private static Pq points() {
    return new Pq(ID, NAME, GEOMETRY)
        .row(
            r ->
                r.append("id", 1)
                    .append("name", "Plein")
                    .append("geometry", Pq.wkb("POINT (121000.25 487000)")))
        .row(r -> r.append("id", 2).append("geometry", Pq.wkb("POINT (121001 487001)")));
  }

  private Trial trial(Pq file) {
    return Trial.of(file.write(folder, "a.parquet"));
  }

  private Trial told(String geo) {
    Trial trial = trial(points().geo(geo));
    trial.crs = "";
    return trial;
  }

  @Test
  void rowsAreReadInTheOrderOfTheFile() {
    Trial trial = told(Pq.RD);
    trial.read();
    assertEquals(List.of("1|1|Plein|12100025 48700000", "2|2||12100100 48700100"), trial.seen);
  }

  @Test
  void nullAndEmptyAndBrokenGeometriesRejectTheirRowsOnly() {
    Trial trial =
        trial(
            points()
                .geo(Pq.RD)
                .row(r -> r.append("id", 3))
                .row(r -> r.append("id", 4).append("geometry", Pq.wkb("POINT EMPTY")))
                .row(r -> r.append("id", 5).append("geometry", Pq.wkb("POLYGON EMPTY")))
                .row(r -> r.append("id", 6).append("geometry", Binary.fromString("no WKB"))));
    FileReport report = trial.read();
    assertEquals(6, report.ledger().read());
    assertEquals(List.of(3L, 4L, 5L, 6L), report.firstRows(Reason.GEOMETRY));
  }

  @Test
  void geometryOfAnotherSystemThanItsColumnIsRefused() {
    byte[] ewkb = Wkb.bytes("0101000020110f0000" + "00000000000000000000000000000000");
    Trial trial =
        trial(
            points().geo(Pq.RD).row(r -> r.append("geometry", Binary.fromConstantByteArray(ewkb))));
    assertEquals(List.of(3L), trial.read().firstRows(Reason.GEOMETRY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | EPSG:4326",
        ",\"crs\":{\"name\":\"x\",\"id\":{\"authority\":\"EPSG\",\"code\":28992}} | EPSG:28992",
        ",\"crs\":{\"name\":\"x\",\"id\":{\"authority\":\"OGC\",\"code\":\"CRS84\"}} | EPSG:4326",
        ",\"crs\":{\"name\":\"Amersfoort / RD New\"} | EPSG:28992",
        ",\"crs\":{\"name\":\"RD\",\"components\":[{\"name\":\"Amersfoort / RD New\"}]}"
            + " | EPSG:28992",
        ",\"crs\":{\"name\":\"B\",\"source_crs\":{\"name\":\"ETRS89 / UTM zone 31N\"}}"
            + " | EPSG:25831",
        ",\"crs\":\"PROJCRS[\\\"RD\\\",ID[\\\"EPSG\\\",28992]]\" | EPSG:28992",
      })
  void systemIsTheOneThatTheFileTells(String crs, String expected) {
    Trial trial = told(Pq.GEO.formatted(crs));
    assertEquals(expected, trial.open().get(0).crs(), trial.messages());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"crs\":null",
        ",\"crs\":{\"name\":\"Somebody's own\"}",
        ",\"crs\":{\"name\":\"x\",\"id\":{\"authority\":\"ESRI\",\"code\":102100}}"
      })
  void unknownSystemIsForTheJobToTell(String crs) {
    Trial refused = told(Pq.GEO.formatted(crs));
    refused.open();
    assertTrue(refused.messages().startsWith("error[E0301]: a.parquet: "), refused.messages());
    Trial declared = told(Pq.GEO.formatted(crs));
    declared.crs = "EPSG:28992";
    assertEquals(2, declared.read().ledger().read());
  }

  @Test
  void systemAgainstTheJobIsAnError() {
    Trial trial = told(Pq.RD);
    trial.crs = "EPSG:4326";
    trial.open();
    assertEquals(
        "error[E0302]: a.parquet: the file says EPSG:28992, the job says EPSG:4326\n"
            + "  help: leave layers.trial.crs out, or mend the file where it is wrong",
        trial.messages());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1.0", "0.4.0", "1.0.0", "1.1.0", "2.0-dev"})
  void everyVersionThatStoresWkbIsRead(String version) {
    Trial trial = told(Pq.RD.replace("1.1.0", version));
    assertEquals(2, trial.read().ledger().read());
  }

  @Test
  void versionThatIsNotToldIsRead() {
    Trial trial = told(Pq.RD.replace("\"version\":\"1.1.0\",", ""));
    assertEquals(2, trial.read().ledger().read());
  }

  @Test
  void typeOfAColumnTellsItsGeometry() {
    Pq file =
        new Pq(
            Types.buildMessage()
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.geometryType("EPSG:28992"))
                .named("place")
                .named("m"));
    Trial trial = trial(file.row(r -> r.append("place", Pq.wkb("POINT (121000 487000)"))));
    trial.crs = "";
    trial.read();
    assertEquals(List.of("1|||12100000 48700000"), trial.seen);
  }

  @Test
  void geometriesOfAnotherEncodingAreRefusedWithARemedy() {
    Pq file =
        new Pq(ID, "optional group geometry { required double x; required double y; }")
            .geo(Pq.GEO.formatted("").replace("WKB", "point"))
            .row(r -> r.append("id", 1).addGroup("geometry").append("x", 4.9).append("y", 52.37));
    Trial refused = trial(file);
    refused.open();
    assertEquals(
        "error[E0206]: a.parquet: its geometries are stored as 'point', not as WKB\n"
            + "  help: set layers.trial.fields.x: geometry.x and .y: geometry.y, with the"
            + " layers.trial.crs, or export the layer with geometries in WKB, the usual form of"
            + " GeoParquet",
        refused.messages());
    Trial mapped = trial(file);
    mapped.crs = "EPSG:4326";
    mapped.fields.putAll(Map.of("x", "geometry.x", "y", "geometry.y"));
    assertEquals(1, mapped.read().ledger().count(Reason.USED));
  }

  @Test
  void geometryColumnMayBeNamedAsField() {
    Trial trial = told(Pq.RD);
    trial.fields.put("geometry", "geometry");
    trial.read();
    assertEquals(2, trial.seen.size());
    assertEquals("EPSG:28992", trial.open().get(0).crs());
  }

  @Test
  void columnOfWkbWithoutGeoIsAGeometryWhenNamed() {
    Trial trial = trial(points());
    trial.fields.put("geometry", "geometry");
    trial.read();
    assertEquals("1|1|Plein|12100025 48700000", trial.seen.get(0));
  }

  @Test
  void tableWithoutGeometryIsReadByItsCoordinates() {
    Pq file =
        new Pq("required double lon;", "required float lat;", NAME)
            .row(r -> r.append("lon", 4.895168).append("lat", 52.37f));
    Trial trial = trial(file);
    trial.crs = "EPSG:4326";
    trial.fields.putAll(Map.of("x", "lon", "y", "lat"));
    assertEquals(1, trial.read().ledger().count(Reason.USED), trial.messages());
  }

  private static Pq coordinates() {
    return new Pq("optional double x;", "optional double y;")
        .row(r -> r.append("x", 121000.25).append("y", 487000.0))
        .row(r -> r.append("x", 121000.25))
        .row(r -> r.append("x", Double.NaN).append("y", 487000.0))
        .row(r -> {})
        .row(r -> r.append("x", Double.POSITIVE_INFINITY).append("y", 487000.0))
        .row(r -> r.append("x", -9999.0).append("y", 487000.0));
  }

  @Test
  void coordinatesThatAreNoPlaceRejectTheirRowsOnly() {
    FileReport report = trial(coordinates()).read();
    assertEquals(6, report.ledger().read());
    assertEquals(1, report.ledger().count(Reason.USED));
    assertEquals(List.of(2L, 3L, 4L, 5L), report.firstRows(Reason.PLACE));
    assertEquals(List.of(6L), report.firstRows(Reason.OUTSIDE_COUNTRY));
  }

  @Test
  void coordinatesThatArePartOfTheContentAreComparedAndMayBeWordsForMissing() {
    Trial trial = trial(coordinates());
    trial.missing.add("-9999");
    assertEquals(List.of(2L, 3L, 4L, 5L, 6L), trial.read().firstRows(Reason.PLACE));
    Pq moved = new Pq("optional double x;", "optional double y;");
    Trial one = trial(moved.row(r -> r.append("x", 121000.25).append("y", 487000.0)));
    FileReport before = one.read();
    Pq other = new Pq("optional double x;", "optional double y;");
    Trial two = trial(other.row(r -> r.append("x", 121000.5).append("y", 487000.0)));
    assertFalse(before.digest().equals(two.read().digest()));
  }

  @Test
  void coordinateMayBeAFieldAsWell() {
    Trial trial = trial(coordinates());
    trial.fields.put("name", "x");
    trial.read();
    assertEquals("1||121000.25|12100025 48700000", trial.seen.get(0));
  }

  @Test
  void tableWithoutPlaceTellsItsColumns() {
    Trial trial = trial(new Pq(ID, NAME).row(r -> r.append("id", 1)));
    trial.open();
    assertTrue(
        trial
            .messages()
            .startsWith("error[E0203]: a.parquet: column 'x' is missing (found: id, name)"),
        trial.messages());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "optional int96 name; | timestamps of 96 bits, of which it doesn't say in which zone they"
            + " are",
        "optional group name (LIST) { repeated group list { optional int32 element; } }"
            + " | values made of several",
        "optional group name { optional int32 a; } | values made of several",
        "optional fixed_len_byte_array(2) name (FLOAT16); | values of a type that isn't read"
      })
  void columnThatCantBeReadIsToldWhereItIsMapped(String column, String why) {
    Pq file = new Pq(column, GEOMETRY).geo(Pq.RD);
    Trial mapped = trial(file.row(r -> {}));
    mapped.open();
    assertTrue(
        mapped.messages().startsWith("error[E0206]: a.parquet: column 'name' holds " + why + "\n"),
        mapped.messages());
    Trial passed = trial(file);
    passed.wanted.clear();
    passed.open();
    assertFalse(passed.problems.hasErrors(), passed.messages());
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void everyUsualCompressionIsRead(CompressionCodecName codec) {
    Pq file = points().geo(Pq.RD);
    file.codec = codec;
    assertEquals(2, trial(file).read().ledger().count(Reason.USED));
  }

  /**
   * Files that were sound failed now and then when tasks read several at once: they unpacked their
   * pages with one decompressor, which no two threads can share.
   */
  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
  void filesReadAtTheSameTimeStayApart(CompressionCodecName codec) throws Exception {
    Pq file = points().geo(Pq.RD);
    file.codec = codec;
    Path path = file.write(folder, "a.parquet");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Long> read = () -> Trial.of(path).read().ledger().count(Reason.USED);
      for (Future<Long> used : threads.invokeAll(Collections.nCopies(400, read))) {
        assertEquals(2, used.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void fileWithoutRowsSaysSo() {
    Trial trial = trial(new Pq(ID, GEOMETRY).geo(Pq.RD));
    trial.read();
    assertEquals("E0211", trial.problems.all().get(0).code().id());
  }

  @Test
  void rowsAreCountedThoughNoColumnIsRead() {
    Pq file = new Pq("optional int32 unasked;").row(r -> {}).row(r -> r.append("unasked", 1));
    Trial trial = trial(file);
    trial.placeRequired = false;
    assertEquals(2, trial.read().ledger().read());
  }
}
