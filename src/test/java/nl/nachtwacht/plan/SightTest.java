package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.tile.Disc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Polygon;

class SightTest {
  @ParameterizedTest
  @ValueSource(doubles = {60, 90, 200, 360})
  void sectorAndItsPolygonHoldNearlyTheSamePoints(double angle) {
    View view = new View(17_000, 13_000, 11_000, 70, angle);
    Polygon drawn = Disc.sector(170, 130, 110, 70, angle);
    SeenPolygon polygon = SeenPolygon.of(drawn);
    int both = 0;
    int either = 0;
    for (int ix = 0; ix < 4; ix++) {
      for (int iy = 0; iy < 4; iy++) {
        long one = view.samples(Towns.GRID, ix, iy);
        long other = polygon.samples(Towns.GRID, ix, iy);
        both += Long.bitCount(one & other);
        either += Long.bitCount(one | other);
      }
    }
    assertEquals(Math.PI * 110 * 110 * angle / 360 / 156.25, either, 0.1 * either);
    assertTrue(both >= 0.93 * either, both + " of " + either);
    assertTrue(polygon.sees(17_000 + 100, 13_000 + 100));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void placesAreFoundAsByLookingAtAll(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] x = random.ints(300, -50_000, 50_000).toArray();
    int[] y = random.ints(300, -50_000, 50_000).toArray();
    PlaceIndex index = PlaceIndex.of(Towns.GRID, x, y);
    View view = View.disc(random.nextInt(20_000), random.nextInt(20_000), 20_000);
    long seen = IntStream.range(0, 300).filter(i -> view.sees(x[i], y[i])).count();
    assertEquals(seen, index.count(view));
    double nearest =
        IntStream.range(0, 300)
            .mapToDouble(i -> Way.straight().metres(x[i], y[i], view.xCm() + 90_000, view.yCm()))
            .min()
            .orElseThrow();
    assertEquals(nearest, index.nearestMetres(view.xCm() + 90_000, view.yCm()), 1e-9);
  }

  @Test
  void withoutPlacesNoneIsNear() {
    PlaceIndex none = PlaceIndex.of(Towns.GRID, new int[0], new int[0]);
    assertTrue(Double.isNaN(none.nearestMetres(0, 0)));
    assertEquals(0, none.count(View.disc(0, 0, 100)));
  }

  @Test
  void cellsComeInAscendingOrderAndAScoreThatIsMissingAsksForNothing() {
    long[] cells = {Cell.of(1, 0), Cell.of(0, 1)};
    PlanCells city = PlanCells.of(Towns.GRID, cells, new double[] {Double.NaN, 3});
    assertEquals(0, city.risk(0));
    long[] wrong = {Cell.of(0, 1), Cell.of(1, 0)};
    assertThrows(
        IllegalStateException.class, () -> PlanCells.of(Towns.GRID, wrong, new double[] {1, 2}));
  }
}
