package nl.nachtwacht.tile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Shares under random polygons against JTS's overlays. */
class CoverPropertyTest {
  private static final Grid GRID = new Grid("EPSG:28992", 100);
  private static final long TILE = Cell.of(18, 76);
  private static final double LEFT = 18 * 6400;
  private static final double LOW = 76 * 6400;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  /** A polygon of jagged outline around a place, sometimes with a hole. */
  static Polygon star(Random random, double x, double y, double radius) {
    int corners = 3 + random.nextInt(12);
    double turn = random.nextDouble();
    double[] reach = random.doubles(corners, 0.3, 1).toArray();
    Polygon outer = ring(x, y, radius, turn, reach);
    if (random.nextInt(3) > 0) {
      return outer;
    }
    Polygon hole = ring(x, y, radius * 0.5, turn, reach);
    return FACTORY.createPolygon(
        outer.getExteriorRing(), new LinearRing[] {hole.getExteriorRing()});
  }

  private static Polygon ring(double x, double y, double radius, double turn, double[] reach) {
    Coordinate[] ring = new Coordinate[reach.length + 1];
    for (int k = 0; k < reach.length; k++) {
      double angle = 2 * Math.PI * (k + turn) / reach.length;
      ring[k] =
          new Coordinate(
              x + radius * reach[k] * StrictMath.cos(angle),
              y + radius * reach[k] * StrictMath.sin(angle));
    }
    ring[reach.length] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  private static List<Geometry> world(long seed) {
    Random random = new Random(seed);
    List<Geometry> shapes = new ArrayList<>();
    int count = 1 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      double x = LEFT - 200 + random.nextDouble() * 6800;
      double y = LOW - 200 + random.nextDouble() * 6800;
      double radius = StrictMath.exp(random.nextDouble() * 6) + 5;
      switch (random.nextInt(4)) {
        case 0 -> shapes.add(Disc.of(x, y, radius));
        case 1 -> {
          Polygon star = star(random, x, y, radius);
          shapes.add(star);
          double hundreds = 100 * (random.nextInt(3) - 1);
          shapes.add(
              AffineTransformation.translationInstance(hundreds, radius / 3).transform(star));
        }
        case 2 -> shapes.add(sliver(x, y, radius));
        default -> {
          double left = 100 * Math.rint(x / 100);
          double low = 50 * Math.rint(y / 50);
          shapes.add(FACTORY.toGeometry(new Envelope(left, left + 300, low, low + 150)));
          shapes.add(FACTORY.toGeometry(new Envelope(left + 300, left + 420, low, low + 150)));
        }
      }
    }
    return shapes;
  }

  private static Geometry sliver(double x, double y, double length) {
    return FACTORY.createPolygon(
        new Coordinate[] {
          new Coordinate(x, y),
          new Coordinate(x + 3 * length, y + length),
          new Coordinate(x + 3 * length, y + length + 0.001),
          new Coordinate(x, y)
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void sharesAreThoseOfTheUnion(long seed) {
    sharesAreThoseOfTheUnion(world(seed));
  }

  /** One spread makes cells that must be quartered, the other leaves them to JTS. */
  @ParameterizedTest
  @CsvSource({"400,90", "60,1.5", "150,0.3"})
  void manyDiscsInOneSquareCountOnce(int count, double spread) {
    Random random = new Random(count);
    List<Geometry> discs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = LEFT + 3005 + random.nextDouble() * spread;
      double y = LOW + 3005 + random.nextDouble() * spread;
      discs.add(Disc.of(x, y, 40 + random.nextDouble() * spread / 4));
    }
    sharesAreThoseOfTheUnion(discs);
  }

  private static void sharesAreThoseOfTheUnion(List<Geometry> shapes) {
    Geometry union = UnaryUnionOp.union(shapes);
    double[] shares = Cover.shares(GRID, TILE, shapes);
    double sum = 0;
    for (int cell = 0; cell < shares.length; cell++) {
      double left = LEFT + 100 * (cell & 63);
      double low = LOW + 100 * (cell >> 6);
      Geometry square = FACTORY.toGeometry(new Envelope(left, left + 100, low, low + 100));
      double expected =
          union.getEnvelopeInternal().intersects(square.getEnvelopeInternal())
              ? OverlayNGRobust.overlay(square, union, OverlayNG.INTERSECTION).getArea() / 1e4
              : 0;
      assertEquals(expected, shares[cell], 1e-9, "cell " + cell);
      sum += shares[cell];
    }
    Geometry tile = FACTORY.toGeometry(new Envelope(LEFT, LEFT + 6400, LOW, LOW + 6400));
    double area = OverlayNGRobust.overlay(tile, union, OverlayNG.INTERSECTION).getArea() / 1e4;
    assertEquals(area, sum, 1e-9 * Math.max(1, area));
  }

  @Test
  void aCellUnderOnePolygonIsWhollyCovered() {
    double[] shares =
        Cover.shares(GRID, TILE, List.of(Disc.of(LEFT, LOW, 20_000), sliver(LEFT, LOW, 500)));
    for (double share : shares) {
      assertEquals(1, share, 0);
    }
  }

  @Test
  void nothingCoversNothing() {
    assertEquals(0, Arrays.stream(Cover.shares(GRID, TILE, List.of())).sum());
    List<Geometry> lines = List.of(sliver(LEFT, LOW, 500).getBoundary());
    assertEquals(0, Arrays.stream(Cover.shares(GRID, TILE, lines)).sum());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void orderOfPolygonsChangesNoBit(long seed) {
    List<Geometry> shapes = world(seed);
    double[] first = Cover.shares(GRID, TILE, shapes);
    Collections.shuffle(shapes, new Random(seed));
    shapes.add(shapes.get(0).copy());
    shapes.set(1, shapes.get(1).reverse());
    assertArrayEquals(first, Cover.shares(GRID, TILE, shapes), 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void movingByWholeCellsMovesTheShares(long seed) {
    List<Geometry> shapes = world(seed);
    double[] first = Cover.shares(GRID, TILE, shapes);
    AffineTransformation move = AffineTransformation.translationInstance(-700 - 19 * 6400, 300);
    List<Geometry> moved = shapes.stream().map(move::transform).toList();
    double[] second = Cover.shares(GRID, Cell.of(-1, 76), moved);
    for (int row = 0; row < 61; row++) {
      for (int column = 7; column < 64; column++) {
        assertEquals(
            first[row * 64 + column], second[(row + 3) * 64 + column - 7], 1e-9, "seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void neverLessThanTheLargestNorMoreThanTheSum(long seed) {
    List<Geometry> shapes = world(seed);
    double[] together = Cover.shares(GRID, TILE, shapes);
    double[] most = new double[together.length];
    double[] sum = new double[together.length];
    for (Geometry shape : shapes) {
      double[] one = Cover.shares(GRID, TILE, List.of(shape));
      for (int i = 0; i < one.length; i++) {
        most[i] = Math.max(most[i], one[i]);
        sum[i] += one[i];
      }
    }
    for (int i = 0; i < together.length; i++) {
      assertTrue(together[i] >= most[i] - 1e-11 && together[i] <= sum[i] + 1e-11);
      assertTrue(together[i] <= 1);
    }
  }
}
