package nl.nachtwacht.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Control points are those that Kadaster publishes to certify implementations of RDNAPTRANS2008;
 * seven parameters come within 0.17 m of them.
 */
class CrsTest {
  private static final double[][] CONTROL = {
    {4.824761912, 53.160753042, 117380.12, 575040.34},
    {6.776726674, 53.419482050, 247380.56, 604580.78},
    {5.387203657, 52.155172897, 155000, 463000},
    {3.397588595, 51.368607152, 16460.91, 377380.23},
    {5.773795548, 50.792584916, 182260.45, 311480.67},
    {4.072887101, 51.947393898, 64640.89, 440700.01}
  };

  private static double[] one(String from, String to, double x, double y) {
    double[] xy = {x, y};
    Crs.between(from, to).apply(xy, 1);
    return xy;
  }

  private static double distance(double[] a, double x, double y) {
    return Math.hypot(a[0] - x, a[1] - y);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:4326", "EPSG:4258", "OGC:CRS84"})
  void controlPointsLandWithinAQuarterMetre(String degrees) {
    for (double[] p : CONTROL) {
      double[] rd = one(degrees, "EPSG:28992", p[0], p[1]);
      assertTrue(distance(rd, p[2], p[3]) < 0.17, Arrays.toString(rd));
    }
  }

  @Test
  void controlPointsComeBackToTheirDegrees() {
    for (double[] p : CONTROL) {
      double[] lonLat = one("EPSG:28992", "EPSG:4326", p[2], p[3]);
      double east = (lonLat[0] - p[0]) * 111_320 * StrictMath.cos(StrictMath.toRadians(p[1]));
      double north = (lonLat[1] - p[1]) * 111_320;
      assertTrue(Math.hypot(east, north) < 0.17, Arrays.toString(lonLat));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:4326",
        "EPSG:4258",
        "EPSG:25831",
        "EPSG:25832",
        "EPSG:32631",
        "EPSG:3035",
        "EPSG:3857",
        "EPSG:31370"
      })
  void thereAndBackStaysWithinTwoCentimetres(String other) {
    for (double[] p : CONTROL) {
      double[] there = one("EPSG:28992", other, p[2], p[3]);
      assertTrue(
          Crs.of(other, "").extent().orElseThrow().contains(there[0], there[1]) || p[1] > 52);
      double[] back = one(other, "EPSG:28992", there[0], there[1]);
      assertTrue(distance(back, p[2], p[3]) < 0.02, other + Arrays.toString(back));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:4258",
        "EPSG:25831",
        "EPSG:25832",
        "EPSG:32631",
        "EPSG:3035",
        "EPSG:3857",
        "EPSG:31370"
      })
  void oneLocationLandsTogetherThroughEverySystem(String other) {
    for (double[] p : CONTROL) {
      double[] direct = one("EPSG:4326", "EPSG:28992", p[0], p[1]);
      double[] via = one("EPSG:4326", other, p[0], p[1]);
      double[] there = one(other, "EPSG:28992", via[0], via[1]);
      assertTrue(distance(there, direct[0], direct[1]) < 0.02, other + Arrays.toString(there));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:28992",
    "EPSG:25831",
    "EPSG:25832",
    "EPSG:32631",
    "EPSG:3035",
    "EPSG:3857",
    "EPSG:31370"
  })
  void agreesWithAnotherLibrary(String code) {
    CRSFactory factory = new CRSFactory();
    CoordinateTransform other =
        new CoordinateTransformFactory()
            .createTransform(factory.createFromName("EPSG:4326"), factory.createFromName(code));
    for (double[] p : CONTROL) {
      ProjCoordinate expected = new ProjCoordinate();
      other.transform(new ProjCoordinate(p[0], p[1]), expected);
      double[] got = one("EPSG:4326", code, p[0], p[1]);
      assertTrue(
          distance(got, expected.x, expected.y) < 0.02, code + Arrays.toString(got) + expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EPSG:28992",
        "EPSG:4258",
        "EPSG:25831",
        "EPSG:25832",
        "EPSG:32631",
        "EPSG:3035",
        "EPSG:3857",
        "EPSG:31370"
      })
  void builtInSystemsAreThoseOfTheDatabase(String code) {
    for (double[] p : CONTROL) {
      double[] expected = {p[0], p[1]};
      EpsgDatabase.between("EPSG:4326", code).apply(expected, 1);
      double[] got = one("EPSG:4326", code, p[0], p[1]);
      assertTrue(distance(got, expected[0], expected[1]) < 0.001, code + Arrays.toString(got));
    }
  }

  @Test
  void otherCodesComeFromTheDatabaseEastFirst() {
    double[] xy = one("EPSG:4326", "EPSG:2154", 3, 46.5);
    assertTrue(distance(xy, 700_000, 6_600_000) < 1, Arrays.toString(xy));
    Crs german = Crs.of("EPSG:31466", "");
    assertTrue(german.metric());
    double[] back = one("EPSG:2154", "EPSG:28992", xy[0], xy[1]);
    double[] direct = one("EPSG:4326", "EPSG:28992", 3, 46.5);
    assertTrue(distance(back, direct[0], direct[1]) < 0.05, Arrays.toString(back));
  }

  @ParameterizedTest
  @CsvSource({
    "EPSG:28992,EPSG:28992",
    "epsg:28992,EPSG:28992",
    "urn:ogc:def:crs:EPSG::28992,EPSG:28992",
    "urn:ogc:def:crs:EPSG:9.9:28992,EPSG:28992",
    "http://www.opengis.net/def/crs/EPSG/0/28992,EPSG:28992",
    "http://www.opengis.net/gml/srs/epsg.xml#28992,EPSG:28992",
    "EPSG:7415,EPSG:28992",
    "OGC:CRS84,OGC:CRS84",
    "urn:ogc:def:crs:OGC:1.3:CRS84,OGC:CRS84",
    "https://www.opengis.net/def/crs/OGC/1.3/CRS84,OGC:CRS84",
    "EPSG:4326,EPSG:4326"
  })
  void everyUsualSpellingIsUnderstood(String text, String code) {
    assertEquals(code, Crs.find(text).orElseThrow().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "28992", "RD", "EPSG:0", "EPSG:999999", "EPSG:5709", "EPSG:4979"})
  void unknownCodesAreRefused(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> Crs.of(text, "grid.crs"));
    assertEquals(Code.E0303, refusal.problems().get(0).code());
    assertEquals("grid.crs", refusal.problems().get(0).where());
    assertThrows(Refusal.class, () -> Crs.between(text, "EPSG:28992"));
  }

  @Test
  void degreesAndMetresAreTold() {
    assertTrue(Crs.of("EPSG:28992", "").metric());
    assertFalse(Crs.of("EPSG:4326", "").metric());
    assertTrue(Crs.of("EPSG:28992", "").extent().orElseThrow().contains(121_000, 487_000));
    assertFalse(Crs.of("EPSG:28992", "").extent().orElseThrow().contains(487_000, 121_000));
    assertFalse(Crs.of("EPSG:28992", "").extent().orElseThrow().contains(Double.NaN, 487_000));
  }

  @Test
  void anImpossiblePlaceBecomesNaNAndSparesItsNeighbours() {
    double[] alone = one("EPSG:4326", "EPSG:28992", 5, 52);
    double[] xy = {5, 52, Double.NaN, 52, 5, 95, 400, 52, 5, 52};
    Crs.between("EPSG:4326", "EPSG:28992").apply(xy, 5);
    for (int i : new int[] {0, 4}) {
      assertEquals(alone[0], xy[2 * i]);
      assertEquals(alone[1], xy[2 * i + 1]);
    }
    for (int i = 2; i < 8; i++) {
      assertTrue(Double.isNaN(xy[i]), "ordinate " + i);
    }
  }

  @Test
  void eachAnswerDependsOnItsOwnPlaceAlone() {
    double[] xy = new double[4000];
    for (int i = 0; i < 2000; i++) {
      xy[2 * i] = 20_000 + 120.37 * i;
      xy[2 * i + 1] = 320_000 + 140.11 * i;
    }
    double[] all = xy.clone();
    Transform transform = Crs.between("EPSG:28992", "EPSG:4326");
    transform.apply(all, 2000);
    for (int i = 0; i < 2000; i++) {
      double[] single = {xy[2 * i], xy[2 * i + 1]};
      transform.apply(single, 1);
      assertEquals(single[0], all[2 * i]);
      assertEquals(single[1], all[2 * i + 1]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:28992", "EPSG:2154", "EPSG:4326"})
  void transformsShipSmallAndAnswerTheSame(String code) throws Exception {
    Transform transform = Crs.between(code, "EPSG:4326");
    byte[] bytes = write(transform);
    assertTrue(bytes.length < (code.equals("EPSG:2154") ? 20_000 : 300), bytes.length + " bytes");
    Transform shipped;
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      shipped = (Transform) in.readObject();
    }
    double[] here = {121_000, 487_000};
    double[] there = here.clone();
    transform.apply(here, 1);
    shipped.apply(there, 1);
    assertEquals(here[0], there[0]);
    assertEquals(here[1], there[1]);
  }

  private static byte[] write(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  @Test
  void theStepToWgs84IsNamed() {
    assertTrue(Crs.of("EPSG:28992", "").toWgs84().contains("EPSG:15934"));
    assertNotEquals("", Crs.of("EPSG:31466", "").toWgs84());
  }

  @Test
  void systemThatReachesAcrossTheDateLineHasNoExtent() {
    assertTrue(Crs.find("EPSG:4267").orElseThrow().extent().isEmpty());
  }
}
