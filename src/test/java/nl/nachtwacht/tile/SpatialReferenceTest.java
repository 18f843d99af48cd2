package nl.nachtwacht.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The kernels on the reference city against R's sf; see {@code reference/README.md}. */
class SpatialReferenceTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static List<Map<String, String>> expected;

  @BeforeAll
  static void readExpected() {
    expected = table("expected/spatial.csv");
    assertEquals(1503, expected.size());
  }

  /** A reader for these files only: no quotes but around the last field of zones.csv. */
  private static List<Map<String, String>> table(String name) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                SpatialReferenceTest.class.getResourceAsStream("/reference/" + name),
                StandardCharsets.UTF_8))) {
      String[] header = in.readLine().replace("\"", "").split(",");
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fields = line.replace("\"", "").split(",", header.length);
        Map<String, String> row = new TreeMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], fields[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double value(String key) {
    return table("expected/values.csv").stream()
        .filter(row -> row.get("case").equals("spatial") && row.get("key").equals(key))
        .mapToDouble(row -> Double.parseDouble(row.get("value")))
        .findFirst()
        .orElseThrow();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static long cell(Map<String, String> row) {
    return Cell.of(Integer.parseInt(row.get("ix")), Integer.parseInt(row.get("iy")));
  }

  private static List<Geometry> zones() {
    return table("city/zones.csv").stream()
        .map(
            row -> {
              try {
                return new WKTReader().read(row.get("wkt"));
              } catch (ParseException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private static List<Geometry> discs() {
    return table("city/cameras.csv").stream()
        .map(r -> (Geometry) Disc.of(number(r, "x"), number(r, "y"), number(r, "radius")))
        .toList();
  }

  private static void sharesAre(String column, String sumKey, List<Geometry> polygons) {
    Map<Long, double[]> shares = new HashMap<>();
    double sum = 0;
    for (Map<String, String> row : expected) {
      double[] tile =
          shares.computeIfAbsent(Grid.tileOf(cell(row)), id -> Cover.shares(GRID, id, polygons));
      double got = tile[Grid.positionInTile(cell(row))];
      assertEquals(number(row, column), got, 1e-9, column + GRID.name(cell(row)));
      sum += got;
    }
    assertEquals(value(sumKey), sum, 1e-9 * sum);
  }

  @Test
  void nightlifeSharesAreThoseOfSf() {
    sharesAre("nl_frac", "sum_nl_frac", zones());
  }

  @Test
  void cameraSharesAreThoseOfSf() {
    sharesAre("cam_cov", "sum_cam_cov", discs());
  }

  @Test
  void areaOfOverlappingZonesCountsOnce() {
    double sum = 0;
    for (int tx = 18; tx <= 19; tx++) {
      for (int ty = 75; ty <= 77; ty++) {
        sum += Arrays.stream(Cover.shares(GRID, Cell.of(tx, ty), zones())).sum() * 1e4;
      }
    }
    assertEquals(value("zones_union_area_m2"), sum, 1e-9 * sum);
    double each = zones().stream().mapToDouble(Geometry::getArea).sum();
    assertEquals(value("zones_area_sum_not_union"), each, 1e-9 * each);
  }

  @Test
  void discHasTheAreaOfTheRegularPolygon() {
    double area = value("disc32_area_r50");
    assertEquals(area, Disc.of(0, 0, 50).getArea(), 1e-12 * area);
  }

  private static void distancesAre(String column, Nearest.Places places) {
    Map<Long, List<Map<String, String>>> byTile = new TreeMap<>();
    for (Map<String, String> row : expected) {
      byTile.computeIfAbsent(Grid.tileOf(cell(row)), tile -> new ArrayList<>()).add(row);
    }
    byTile.forEach(
        (tile, rows) -> {
          int[] positions = rows.stream().mapToInt(r -> Grid.positionInTile(cell(r))).toArray();
          int[] got = Nearest.distancesCm(GRID, tile, positions, places);
          for (int i = 0; i < got.length; i++) {
            assertEquals(number(rows.get(i), column), got[i] / 100.0, 0.0051, column);
          }
        });
  }

  @Test
  void distancesToZonesAreThoseOfSf() {
    Nearest.Places places = new Nearest.Places();
    zones().forEach(places::add);
    distancesAre("d_nl", places);
  }

  @Test
  void distancesToLampsAndCamerasAreThoseOfR() {
    for (String layer : new String[] {"light", "cam"}) {
      Nearest.Places places = new Nearest.Places();
      for (Map<String, String> row :
          table("city/" + (layer.equals("cam") ? "cameras" : "lights") + ".csv")) {
        places.add(Grid.cm(number(row, "x")), Grid.cm(number(row, "y")));
      }
      distancesAre("d_" + layer, places);
    }
  }

  @Test
  void litSharesAreThoseOfR() {
    int[][] lamps =
        table("city/lights.csv").stream()
            .filter(lamp -> lamp.get("status").equals("ok"))
            .map(lamp -> new int[] {Grid.cm(number(lamp, "x")), Grid.cm(number(lamp, "y"))})
            .toArray(int[][]::new);
    for (int reach : new int[] {30, 50}) {
      double sum = 0;
      for (Map<String, String> row : expected) {
        int west = GRID.edgeCm(Cell.ix(cell(row)));
        int south = GRID.edgeCm(Cell.iy(cell(row)));
        long mask = 0;
        for (int[] lamp : lamps) {
          mask |= LitMask.of(lamp[0] - west, lamp[1] - south, reach * 100, GRID.cellCm());
        }
        assertEquals(number(row, "lit_share_" + reach), LitMask.share(mask), 1e-9);
        sum += LitMask.share(mask);
      }
      assertEquals(value("mean_lit_share_" + reach), sum / expected.size(), 1e-9);
    }
  }
}
