package nl.nachtwacht.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Distances against a loop over all points and against JTS. */
class NearestPropertyTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final long TILE = Cell.of(18, 76);
  private static final int LEFT = 18 * 640_000;
  private static final int LOW = 76 * 640_000;
  private static final int[] ALL = IntStream.range(0, Tile.CELLS).toArray();
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static int[] measure(Nearest.Places places) {
    return Nearest.distancesCm(GRID, TILE, ALL, places);
  }

  private static int x(int position) {
    return LEFT + 10_000 * (position & 63) + 5000;
  }

  private static int y(int position) {
    return LOW + 10_000 * (position >> 6) + 5000;
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,700000",
    "2,7,900000",
    "3,300,650000",
    "4,20000,700000",
    "5,5,40000000",
    "6,4000,100000",
    "7,2000,8000000",
    "8,3000,20000"
  })
  void pointsAreMeasuredExactly(long seed, int count, int spread) {
    Random random = new Random(seed);
    int[] px = random.ints(count, LEFT + 320_000 - spread / 2, LEFT + 320_000 + spread).toArray();
    int[] py = random.ints(count, LOW + 320_000 - spread, LOW + 320_000 + spread / 2).toArray();
    Nearest.Places places = new Nearest.Places();
    IntStream.range(0, count).forEach(i -> places.add(px[i], py[i]));
    int[] got = measure(places);
    for (int position = 0; position < Tile.CELLS; position += 1 + count / 500) {
      long best = Long.MAX_VALUE;
      for (int i = 0; i < count; i++) {
        long dx = px[i] - x(position);
        long dy = py[i] - y(position);
        best = Math.min(best, dx * dx + dy * dy);
      }
      assertEquals(Math.round(Math.sqrt((double) best)), got[position], "position " + position);
    }
  }

  private static List<Geometry> shapes(long seed) {
    Random random = new Random(seed);
    List<Geometry> shapes = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      double x = LEFT / 100.0 - 3000 + random.nextDouble() * 12000;
      double y = LOW / 100.0 - 3000 + random.nextDouble() * 12000;
      double size = 10 + random.nextInt(600);
      shapes.add(
          random.nextInt(4) > 0
              ? CoverPropertyTest.star(random, x, y, size)
              : FACTORY.createLineString(
                  new Coordinate[] {
                    new Coordinate(x, y),
                    new Coordinate(x + size, y - size),
                    new Coordinate(x + 2 * size, y)
                  }));
    }
    return shapes;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shapesAreMeasuredAsByJts(long seed) {
    List<Geometry> shapes = shapes(seed);
    Nearest.Places places = new Nearest.Places();
    places.add(FACTORY.buildGeometry(shapes));
    int[] got = measure(places);
    for (int position : ALL) {
      Point centre = FACTORY.createPoint(new Coordinate(x(position) / 100.0, y(position) / 100.0));
      double expected = shapes.stream().mapToDouble(centre::distance).min().orElseThrow();
      assertTrue(Math.abs(expected * 100 - got[position]) <= 0.5 + 1e-6, "position " + position);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void orderAndDirectionOfShapesChangeNothing(long seed) {
    List<Geometry> shapes = shapes(seed);
    Nearest.Places places = new Nearest.Places();
    shapes.forEach(places::add);
    int[] first = measure(places);
    Collections.shuffle(shapes, new Random(seed));
    Nearest.Places others = new Nearest.Places();
    shapes.forEach(shape -> others.add(shape.reverse()));
    assertArrayEquals(first, measure(others));
  }

  @Test
  void theNearestOfPointsAndShapesCounts() {
    Nearest.Places points = new Nearest.Places();
    points.add(LEFT, LOW);
    Nearest.Places lines = new Nearest.Places();
    lines.add(eastBorder());
    Nearest.Places both = new Nearest.Places();
    both.add(LEFT, LOW);
    both.add(eastBorder());
    int[] a = measure(points);
    int[] b = measure(lines);
    int[] c = measure(both);
    for (int position : ALL) {
      assertEquals(Math.min(a[position], b[position]), c[position]);
    }
  }

  private static Geometry eastBorder() {
    return FACTORY.createLineString(
        new Coordinate[] {
          new Coordinate(LEFT / 100.0 + 6400, LOW / 100.0),
          new Coordinate(LEFT / 100.0 + 6400, LOW / 100.0 + 6400)
        });
  }

  @Test
  void withoutAnyPlaceThereIsNoDistance() {
    int[] got = measure(new Nearest.Places());
    assertTrue(Arrays.stream(got).allMatch(d -> d == -1));
  }

  @Test
  void insideAPolygonTheDistanceIsNothing() {
    Nearest.Places places = new Nearest.Places();
    places.add(Disc.of(LEFT / 100.0 + 50, LOW / 100.0 + 50, 30));
    int[] got = measure(places);
    assertEquals(0, got[0]);
    assertEquals(7000, got[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1",
    "2,1",
    "3,2",
    "6,2",
    "7,3",
    "12,3",
    "13,4",
    "999999999999,1000000",
    "9000000000000000000,3000000000"
  })
  void rootsAreRoundedHalfUp(long square, long root) {
    assertEquals(root, Nearest.rootHalfUp(square));
  }
}
