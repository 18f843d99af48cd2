package nl.nachtwacht.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** The centres in random polygons against JTS's {@code covers}. */
class InsidePropertyTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final long TILE = Cell.of(18, 76);
  private static final double LEFT = 18 * 6400;
  private static final double LOW = 76 * 6400;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static int[] byJts(List<Geometry> shapes) {
    int[] first = new int[Tile.CELLS];
    for (int cell = 0; cell < first.length; cell++) {
      Point centre =
          FACTORY.createPoint(
              new Coordinate(LEFT + 100 * (cell & 63) + 50, LOW + 100 * (cell >> 6) + 50));
      first[cell] = -1;
      for (int i = shapes.size() - 1; i >= 0; i--) {
        if (shapes.get(i).covers(centre)) {
          first[cell] = i;
        }
      }
    }
    return first;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void firstPolygonThatCoversTheCentreWins(long seed) {
    Random random = new Random(seed);
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double x = LEFT - 300 + random.nextDouble() * 7000;
      double y = LOW - 300 + random.nextDouble() * 7000;
      shapes.add(CoverPropertyTest.star(random, x, y, 50 + random.nextInt(1500)));
    }
    shapes.add(
        FACTORY.createMultiPolygon(new Polygon[] {square(300, 300, 500), square(2000, 100, 90)}));
    assertArrayEquals(byJts(shapes), Inside.first(GRID, TILE, shapes));
  }

  /** Corners and edges on multiples of 50 m: centres lie on borders and corners all the time. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void centresOnBordersAndCornersGoToTheFirst(long seed) {
    Random random = new Random(seed);
    List<Geometry> shapes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double x = 50 * random.nextInt(128);
      double y = 50 * random.nextInt(128);
      double wide = 50 * (1 + random.nextInt(20));
      double high = 50 * (1 + random.nextInt(20));
      shapes.add(
          switch (random.nextInt(3)) {
            case 0 -> square(x, y, wide);
            case 1 -> triangle(x, y, x + wide, y + high, x - high, y + wide);
            default -> triangle(x, y, x + wide, y, x + wide / 2, y + high);
          });
    }
    assertArrayEquals(byJts(shapes), Inside.first(GRID, TILE, shapes));
  }

  private static Polygon square(double x, double y, double side) {
    return (Polygon)
        FACTORY.toGeometry(new Envelope(LEFT + x, LEFT + x + side, LOW + y, LOW + y + side));
  }

  private static Polygon triangle(double... xy) {
    Coordinate[] ring = new Coordinate[4];
    for (int i = 0; i < 4; i++) {
      ring[i] = new Coordinate(LEFT + xy[i % 3 * 2], LOW + xy[i % 3 * 2 + 1]);
    }
    return FACTORY.createPolygon(ring);
  }

  @Test
  void noPolygonNoCentre() {
    int[] none = Inside.first(GRID, TILE, List.of());
    assertEquals(-1, none[0]);
    assertEquals(-1, none[Tile.CELLS - 1]);
  }

  @Test
  void aPolygonThatHoldsTheWholeTileHoldsAllItsCentres() {
    int[] all = Inside.first(GRID, TILE, List.of(square(-1000, -1000, 9000)));
    for (int index : all) {
      assertEquals(0, index);
    }
  }
}
