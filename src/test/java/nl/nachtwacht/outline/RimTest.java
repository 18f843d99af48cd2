package nl.nachtwacht.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

class RimTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);

  private static CellSet cells(String... rows) {
    List<Long> cells = new ArrayList<>();
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows[y].length(); x++) {
        if (rows[y].charAt(x) == '#') {
          cells.add(Cell.of(x - 2, y - 2));
        }
      }
    }
    return CellSet.of(cells.stream().mapToLong(Long::longValue).toArray());
  }

  @ParameterizedTest
  @CsvSource({
    "#, 1, 0",
    "##/##, 1, 0",
    "###/#.#/###, 1, 1",
    "#./.#, 2, 0",
    "###/#.#/##., 1, 1", // the hole touches the outer ring in a corner
    "####/#.##/##.#/####, 1, 2", // two holes touch in a corner
    "#####/#...#/#.#.#/#...#/#####, 2, 1", // an island in the hole
  })
  void polygonsAndHolesAreAsDrawn(String drawing, int polygons, int holes) {
    CellSet cells = cells(drawing.split("/"));
    MultiPolygon rim = Rim.of(GRID, cells);
    assertTrue(rim.isValid());
    assertEquals(cells.size() * 10_000.0, rim.getArea());
    assertEquals(polygons, rim.getNumGeometries());
    int found = 0;
    for (int i = 0; i < polygons; i++) {
      found += ((Polygon) rim.getGeometryN(i)).getNumInteriorRing();
    }
    assertEquals(holes, found);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 0})
  void itIsTheUnionOfTheSquares(long seed) {
    Random random = new Random(seed == 0 ? System.nanoTime() : seed);
    GeometryFactory factory = new GeometryFactory();
    for (int round = 0; round < 20; round++) {
      double density = 0.2 + 0.6 * random.nextDouble();
      List<Geometry> squares = new ArrayList<>();
      List<Long> chosen = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        if (random.nextDouble() < density) {
          int x = i % 20 - 10;
          int y = i / 20 - 10;
          chosen.add(Cell.of(x, y));
          squares.add(
              factory.toGeometry(
                  new Envelope(
                      new Coordinate(100 * x, 100 * y),
                      new Coordinate(100 * x + 100, 100 * y + 100))));
        }
      }
      CellSet cells = CellSet.of(chosen.stream().mapToLong(Long::longValue).toArray());
      MultiPolygon rim = Rim.of(GRID, cells);
      assertTrue(rim.isValid(), "seed " + seed);
      assertTrue(rim.equalsTopo(UnaryUnionOp.union(squares)), "seed " + seed);
    }
  }
}
