package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {
  private static final String RD =
      "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::28992\"}}";
  private static final String DAM = "{\"type\":\"Point\",\"coordinates\":[121500,487100]}";

  @TempDir Path folder;

  private Trial json(String text) {
    Trial trial = Trial.of(Trial.file(folder, "trial.geojson", text));
    trial.crs = "";
    return trial;
  }

  private static String feature(String geometry, String properties) {
    return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
  }

  private static String collection(String... features) {
    return "{\"features\":["
        + String.join(",", features)
        + "],"
        + RD
        + ",\"type\":\"FeatureCollection\"}";
  }

  @Test
  void readsACollectionWhoseTypeComesLast() {
    Trial trial = json(collection(feature(DAM, "{\"id\":7,\"name\":\"De Dam\"}")));
    trial.read();
    assertEquals(List.of("1|7|De Dam|12150000 48710000"), trial.seen);
  }

  @Test
  void readsOneFeaturePerLine() {
    Trial trial = json(feature(DAM, "{\"id\":1}") + "\n" + feature(DAM, "{\"id\":2}") + "\n");
    trial.crs = "EPSG:28992";
    trial.read();
    assertEquals(List.of("1|1||12150000 48710000", "2|2||12150000 48710000"), trial.seen);
  }

  @Test
  void readsTextSequences() {
    Trial trial = json("\u001e" + feature(DAM, "{}") + "\n\u001e" + feature(DAM, "{}") + "\n");
    trial.crs = "EPSG:28992";
    assertEquals(2, trial.read().ledger().used());
  }

  @Test
  void readsABareGeometry() {
    Trial trial = json(DAM);
    trial.crs = "EPSG:28992";
    trial.read();
    assertEquals(List.of("1|||12150000 48710000"), trial.seen);
  }

  @Test
  void withoutReferenceSystemItIsLongitudeAndLatitude() {
    Trial trial = json(feature("{\"type\":\"Point\",\"coordinates\":[4.895,52.37]}", "{}"));
    assertEquals("EPSG:4326", trial.open().get(0).crs());
    assertEquals(1, trial.read().ledger().used());
  }

  @Test
  void idOfTheFeatureIsAField() {
    Trial trial = json("{\"type\":\"Feature\",\"id\":\"n1\",\"geometry\":" + DAM + "}");
    trial.crs = "EPSG:28992";
    trial.read();
    assertEquals(List.of("1|n1||12150000 48710000"), trial.seen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "null",
        "5",
        "{\"type\":\"Point\",\"coordinates\":[]}",
        "{\"type\":\"Point\",\"coordinates\":[121500]}",
        "{\"type\":\"Point\",\"coordinates\":[\"121500\",487100]}",
        "{\"type\":\"Point\",\"coordinates\":[[121500,487100]]}",
        "{\"type\":\"Point\"}",
        "{\"type\":\"point\",\"coordinates\":[121500,487100]}",
        "{\"type\":\"LineString\",\"coordinates\":[[121500,487100]]}",
        "{\"type\":\"LineString\",\"coordinates\":[[121500,487100],[[1,2]]]}",
        "{\"type\":\"MultiLineString\",\"coordinates\":[[[121500,487100],[121600,487100]],[[1,1]]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[5]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[]]}",
        "{\"type\":\"Polygon\",\"coordinates\":[[[121500,487100],[121600,487100]]]}",
        "{\"type\":\"MultiPoint\",\"coordinates\":[121500,487100]}",
        "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[1,2]}]}"
      })
  void brokenGeometryRejectsItsRowOnly(String geometry) {
    Trial trial = json(collection(feature(geometry, "{}"), feature(DAM, "{}")));
    FileReport report = trial.read();
    assertEquals(List.of(1L), report.firstRows(Reason.GEOMETRY));
    assertEquals(1, report.ledger().used());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "[121500,487100,3.5]!12150000 48710000",
        "[121500,487100,\"f\"]!12150000 48710000",
        "[121500,487100,1,2]!12150000 48710000"
      })
  void heightsAndFurtherOrdinatesAreDropped(String coordinates, String expected) {
    Trial trial =
        json(collection(feature("{\"coordinates\":" + coordinates + ",\"type\":\"Point\"}", "{}")));
    trial.read();
    assertEquals(List.of("1|||" + expected), trial.seen);
  }

  @Test
  void readsPolygonsWithHoles() {
    String hole =
        "{\"type\":\"Polygon\",\"coordinates\":[[[121000,487000],[122000,487000],[122000,488000],"
            + "[121000,488000],[121000,487000]],[[121100,487100],[121200,487100],[121200,487200],"
            + "[121100,487100]]]}";
    Trial trial = json(collection(feature(hole, "{}")));
    trial.read();
    assertEquals(
        List.of(
            "1|||POLYGON ((121000 487000, 122000 487000, 122000 488000, 121000 488000, 121000"
                + " 487000), (121100 487100, 121200 487100, 121200 487200, 121100 487100))"),
        trial.seen);
  }

  @Test
  void unclosedRingIsClosedAndCounted() {
    String open =
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[121000,487000],[122000,487000],"
            + "[122000,488000]]]]}";
    Trial trial = json(collection(feature(open, "{}")));
    FileReport report = trial.read();
    assertEquals(1, report.count(Remark.REPAIRED));
    assertEquals(
        "warning[W0301]: trial: 1 of 1 rows had a geometry that was repaired\n"
            + "  help: mend them in the source when their outlines matter",
        trial.messages());
  }

  @Test
  void nullFeatureIsARejectedRow() {
    FileReport report =
        json(collection("null", "3", "{\"type\":\"Foo\"}", feature(DAM, "{}"))).read();
    assertEquals(3, report.ledger().count(Reason.GEOMETRY));
    assertEquals(4, report.ledger().read());
  }

  @Test
  void nestedPropertyIsItsText() {
    Trial trial = json(collection(feature(DAM, "{\"name\":[1,{\"a\":true}],\"id\":null}")));
    trial.read();
    assertEquals(List.of("1||[1,{\"a\":true}]|12150000 48710000"), trial.seen);
  }

  @Test
  void fileCutShortIsDamagedWhereItEnds() {
    Trial trial = json(collection(feature(DAM, "{}")).substring(0, 60));
    trial.open();
    assertEquals(
        "error[E0202]: trial.geojson: the text is no JSON at line 1, column 61: it is cut short or"
            + " damaged\n  help: get the file again from where it came from",
        trial.messages());
  }

  @Test
  void messageOnDamageDoesNotQuoteTheFile() {
    Trial trial = json("{\"type\":\"Feature\",\"properties\":{\"name\": geheim}}");
    trial.open();
    assertEquals(
        "error[E0202]: trial.geojson: the text is no JSON at line 1, column 41: it is cut short or"
            + " damaged\n  help: get the file again from where it came from",
        trial.messages());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "{}!the type is missing",
        "{\"type\":{}}!the type is missing",
        "{\"type\":\"FooBar\"}!the type is none of GeoJSON",
        "{\"type\":\"featurecollection\",\"features\":[]}!the type is written in other letters than"
            + " GeoJSON does, such as FeatureCollection",
        "{\"type\":\"FeatureCollection\"}!the collection has no features member"
      })
  void otherJsonIsRefused(String text, String why) {
    Trial trial = json(text);
    trial.open();
    assertEquals(
        "error[E0206]: trial.geojson: this is no GeoJSON: "
            + why
            + "\n  help: export the layer as GeoJSON again",
        trial.messages());
  }

  @Test
  void latin1IsRefusedWithThePositionOfTheFirstByte() {
    byte[] bytes =
        collection(feature(DAM, "{\"name\":\"Café\"}")).getBytes(StandardCharsets.ISO_8859_1);
    Trial trial = Trial.of(Trial.file(folder, "trial.geojson", bytes));
    trial.open();
    assertEquals(
        "error[E0205]: trial.geojson: the bytes from 56 on are not UTF-8\n  help: write the file in"
            + " UTF-8, or set layers.trial.csv.charset: windows-1252 when that is what it is in",
        trial.messages());
  }

  @Test
  void declaredLatin1IsRead() {
    byte[] bytes =
        collection(feature(DAM, "{\"name\":\"Café\"}")).getBytes(StandardCharsets.ISO_8859_1);
    Trial trial = Trial.of(Trial.file(folder, "trial.geojson", bytes));
    trial.csv = new Source.Csv("", "", "windows-1252", "", true);
    trial.read();
    assertEquals(List.of("1||Café|12150000 48710000"), trial.seen);
  }

  @Test
  void memberAgainstTheJobIsAnError() {
    Trial trial = json(collection(feature(DAM, "{}")));
    trial.crs = "EPSG:4326";
    trial.open();
    assertEquals(
        "error[E0302]: trial.geojson: the file says EPSG:28992, the job says EPSG:4326\n"
            + "  help: leave layers.trial.crs out, or mend the file where it is wrong",
        trial.messages());
  }

  @Test
  void emptyCollectionIsAnErrorOnlyForItsEmptiness() {
    Trial trial = json(collection());
    trial.fields.put("name", "naam");
    trial.read();
    assertEquals(
        "error[E0211]: trial.geojson: the file has no rows\n"
            + "  help: set layers.trial.allow_empty: true when that is right",
        trial.messages());
  }
}
