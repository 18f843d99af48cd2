package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Crs;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKTReader;

class ShapesTest {
  @Test
  void cornerOfManyCellsIsTransformedOnce() {
    AtomicInteger places = new AtomicInteger();
    Frame counting = new Frame("EPSG:28992", (xy, count) -> places.addAndGet(count), false);
    Samples.cells(40, 30).shapes().outlines(counting);
    assertEquals(41 * 31, places.get());
  }

  @Test
  void scatteredCellsKeepTheirCorners() {
    long[] cells = new long[500];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Cell.of(7 * i - 900, -11 * i + 300);
    }
    Outlines outlines = Shapes.ofCells(Samples.GRID, cells).outlines(Samples.WORKING);
    for (int i = 0; i < cells.length; i++) {
      double x = 100.0 * (7 * i - 900);
      double y = 100.0 * (-11 * i + 300);
      assertEquals(new Box(x, y, x + 100, y + 100), outlines.box(i));
    }
  }

  @Test
  void squareTurnsCounterClockwiseFromItsLowerLeftCorner() {
    Outlines outlines = Samples.cells(1, 1).shapes().outlines(Samples.LON_LAT);
    assertEquals(
        "{\"type\":\"Polygon\",\"coordinates\":[[[4.2150000,52.8700000],[4.2160000,52.8700000],"
            + "[4.2160000,52.8710000],[4.2150000,52.8710000],[4.2150000,52.8700000]]]}",
        geoJson(outlines, 0));
  }

  /** Corners by PROJ 9.1.1, {@code cs2cs EPSG:28992 OGC:CRS84}, of the cell at 121500, 487000. */
  @Test
  void cornersLieWhereProjPutsThem() {
    Frame real = Frame.lonLat(Crs.between("EPSG:28992", "EPSG:4326"));
    Box box = Samples.cells(1, 1).shapes().outlines(real).box(0);
    assertEquals(4.8953022, box.minX(), 2e-7);
    assertEquals(52.3698569, box.minY(), 2e-7);
    assertEquals(4.8967805, box.maxX(), 2e-7);
    assertEquals(52.3707618, box.maxY(), 2e-7);
  }

  @Test
  void printedCornersGoBackToTheLatticeWithinTwoCentimetres() throws Exception {
    Frame real = Frame.lonLat(Crs.between("EPSG:28992", "EPSG:4326"));
    Outlines outlines = Samples.cells(30, 30).shapes().outlines(real);
    for (int row = 0; row < 900; row++) {
      Coordinate[] corners = wkb(outlines, row).getCoordinates();
      double[] xy = new double[10];
      for (int k = 0; k < 5; k++) {
        xy[2 * k] = corners[k].x;
        xy[2 * k + 1] = corners[k].y;
      }
      Crs.between("EPSG:4326", "EPSG:28992").apply(xy, 5);
      for (double metres : xy) {
        assertEquals(Math.rint(metres / 100) * 100, metres, 0.02);
      }
    }
  }

  @Test
  void exteriorTurnsCounterClockwiseAndHoleClockwise() throws Exception {
    Shapes shapes =
        shapes(
            Shapes.Kind.MULTI_POLYGON,
            "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))");
    assertEquals(
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1)))",
        wkb(shapes.outlines(Samples.WORKING), 0).toText());
  }

  @Test
  void everyKindSurvivesWellKnownBinary() throws Exception {
    for (String text :
        List.of(
            "POINT (1 2)",
            "LINESTRING (0 0, 1 2, 3 3)",
            "POLYGON ((0 0, 4 0, 0 4, 0 0))",
            "MULTIPOLYGON (((0 0, 4 0, 0 4, 0 0)), ((9 9, 10 9, 9 10, 9 9)))")) {
      Geometry geometry = new WKTReader().read(text);
      Shapes.Kind kind =
          java.util.Arrays.stream(Shapes.Kind.values())
              .filter(k -> k.title().equals(geometry.getGeometryType()))
              .findFirst()
              .orElseThrow();
      Outlines outlines = Shapes.of(kind, List.of(geometry, geometry)).outlines(Samples.WORKING);
      assertEquals(text, wkb(outlines, 1).toText());
    }
  }

  @Test
  void pointAndLineHaveTheirNestingInGeoJson() throws Exception {
    assertEquals(
        "{\"type\":\"Point\",\"coordinates\":[3.0000100,48.0000200]}",
        geoJson(shapes(Shapes.Kind.POINT, "POINT (1 2)").outlines(Samples.LON_LAT), 0));
    assertEquals(
        "{\"type\":\"LineString\",\"coordinates\":[[3.0000100,48.0000200],[3.0000000,48.0000000]]}",
        geoJson(
            shapes(Shapes.Kind.LINE_STRING, "LINESTRING (1 2, 0 0)").outlines(Samples.LON_LAT), 0));
  }

  @Test
  void emptyOrStrangeGeometryIsADefect() {
    assertThrows(
        IllegalStateException.class, () -> shapes(Shapes.Kind.MULTI_POLYGON, "POLYGON EMPTY"));
    assertThrows(
        IllegalStateException.class, () -> shapes(Shapes.Kind.POINT, "LINESTRING (0 0, 1 1)"));
  }

  private static Shapes shapes(Shapes.Kind kind, String text) throws Exception {
    return Shapes.of(kind, List.of(new WKTReader().read(text)));
  }

  private static Geometry wkb(Outlines outlines, int row) throws Exception {
    Bytes bytes = new Bytes(1);
    outlines.wkb(row, bytes);
    return new WKBReader().read(bytes.toArray());
  }

  private static String geoJson(Outlines outlines, int row) {
    Bytes bytes = new Bytes(1);
    outlines.geoJson(row, bytes);
    return new String(bytes.toArray(), StandardCharsets.US_ASCII);
  }
}
