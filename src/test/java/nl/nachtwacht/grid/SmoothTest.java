package nl.nachtwacht.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmoothTest {
  private static double[] places(long seed, int count) {
    Random random = new Random(seed);
    double[] xy = new double[2 * count];
    for (int i = 0; i < count; i++) {
      xy[2 * i] = random.nextInt(2800) * 100.0;
      xy[2 * i + 1] = 300_000 + random.nextInt(3200) * 100.0;
    }
    return xy;
  }

  @ParameterizedTest
  @ValueSource(strings = {"EPSG:28992", "EPSG:25831", "EPSG:31370", "EPSG:3035"})
  void staysWithinATenthOfAMillimetre(String plane) {
    Transform exact = Crs.between(plane, "OGC:CRS84");
    double[] places = places(1, 20_000);
    Crs.between("EPSG:28992", plane).apply(places, 20_000);
    double[] smooth = places.clone();
    new Smooth(exact).apply(smooth, 20_000);
    exact.apply(places, 20_000);
    for (int i = 0; i < places.length; i++) {
      assertEquals(places[i], smooth[i], 1e-9, "ordinate " + i);
    }
  }

  @Test
  void eachAnswerDependsOnItsOwnPlaceAlone() {
    Transform smooth = new Smooth(Crs.between("EPSG:28992", "OGC:CRS84"));
    double[] all = places(2, 300);
    double[] single = all.clone();
    smooth.apply(all, 300);
    for (int i = 0; i < 300; i++) {
      double[] one = {single[2 * i], single[2 * i + 1]};
      smooth.apply(one, 1);
      assertEquals(one[0], all[2 * i]);
      assertEquals(one[1], all[2 * i + 1]);
    }
  }

  @Test
  void whatIsNotSmoothIsSolvedExactly() {
    Transform steps =
        (xy, count) -> {
          for (int i = 0; i < 2 * count; i++) {
            xy[i] = Math.floor(xy[i] / 100);
          }
        };
    double[] xy = {123.4, 567.8, 6399, 1};
    new Smooth(steps).apply(xy, 2);
    assertEquals(1, xy[0]);
    assertEquals(5, xy[1]);
    assertEquals(63, xy[2]);
    assertEquals(0, xy[3]);
  }

  @Test
  void anImpossiblePlaceBecomesNaN() {
    double[] xy = {Double.NaN, 463_000, 155_000, 463_000, 1e12, 0};
    new Smooth(Crs.between("EPSG:28992", "OGC:CRS84")).apply(xy, 3);
    assertTrue(Double.isNaN(xy[0]) && Double.isNaN(xy[1]));
    assertEquals(5.3872, xy[2], 1e-4);
    assertTrue(Double.isNaN(xy[4]));
  }
}
