package nl.nachtwacht.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class DiscTest {
  private static boolean sees(Polygon polygon, double x, double y) {
    return polygon.covers(new GeometryFactory().createPoint(new Coordinate(x, y)));
  }

  @Test
  void theFirstCornerLiesInTheEastAndTheNinthInTheNorth() {
    Coordinate[] ring = Disc.of(1000, 2000, 50).getCoordinates();
    assertEquals(33, ring.length);
    assertTrue(ring[0].equals2D(new Coordinate(1050, 2000)));
    assertTrue(ring[8].equals2D(new Coordinate(1000, 2050), 1e-9));
    assertTrue(Orientation.isCCW(ring));
  }

  @ParameterizedTest
  @CsvSource({"0,100,40,0", "90,140,0,1", "180,100,-40,0", "270,60,0,2"})
  void bearingsRunClockwiseFromNorth(double bearing, double x, double y, int name) {
    Polygon north = Disc.sector(100, 0, 50, bearing, 60);
    assertTrue(sees(north, x, y), "view " + name);
    assertFalse(sees(north, 200 - x, -y));
    assertTrue(north.isValid());
    assertTrue(Orientation.isCCW(north.getCoordinates()));
  }

  @Test
  void aSectorHasBothEdgesExactlyAndPointsBetween() {
    Coordinate[] ring = Disc.sector(0, 0, 100, 90, 60).getCoordinates();
    assertEquals(6 + 3, ring.length);
    double half = StrictMath.toRadians(30);
    Coordinate first = new Coordinate(100 * StrictMath.cos(-half), 100 * StrictMath.sin(-half));
    Coordinate last = new Coordinate(100 * StrictMath.cos(half), 100 * StrictMath.sin(half));
    assertTrue(ring[1].equals2D(first, 1e-9));
    assertTrue(ring[7].equals2D(last, 1e-9));
    double step = StrictMath.toRadians(-30 + 11.25);
    assertTrue(
        ring[2].equals2D(
            new Coordinate(100 * StrictMath.cos(step), 100 * StrictMath.sin(step)), 1e-9));
  }

  @Test
  void aWholeNumberOfStepsHasNoDoubledPoint() {
    assertEquals(2 + 1 + 2, Disc.sector(0, 0, 100, 0, 22.5).getNumPoints());
  }

  @Test
  void halfASectorTwiceIsTheSector() {
    double whole = Disc.sector(0, 0, 80, 45, 90).getArea();
    double half = Disc.sector(0, 0, 80, 22.5, 45).getArea();
    assertEquals(whole, 2 * half, 1e-9);
  }

  @Test
  void aFullTurnIsTheDisc() {
    assertTrue(Disc.sector(3, 4, 25, 77, 360).equalsExact(Disc.of(3, 4, 25)));
  }
}
