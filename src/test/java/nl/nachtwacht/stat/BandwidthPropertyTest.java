package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandwidthPropertyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ringsAgreeWithASumOverAllPairs(long seed) {
    Cloud cloud = new Cloud(seed, 300, 500_000);
    for (Bandwidth.Trial trial : Bandwidth.trials(cloud.points(), 150, 400, 1000, 2000)) {
      assertEquals(cloud.logLikelihood(trial.metres()), trial.logLikelihood(), 1e-8);
      assertEquals(300, trial.rows());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderOfPointsHasNoEffect(long seed) {
    Cloud cloud = new Cloud(seed, 6000, 600_000);
    assertEquals(Bandwidth.choose(cloud.points(), 100), Bandwidth.choose(cloud.reversed(), 100));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void movingAllPointsHasNoEffectOnTheChoice(long seed) {
    Cloud cloud = new Cloud(seed, 200, 400_000);
    assertEquals(
        Bandwidth.choose(cloud.points(), 100).metres(),
        Bandwidth.choose(cloud.moved(-90_000_000, 12_345_678), 100).metres());
  }

  @Test
  void manyPointsAreJudgedByFiveThousandRows() {
    Cloud cloud = new Cloud(4, 20_000, 1_000_000);
    Bandwidth choice = Bandwidth.choose(cloud.points(), 100);
    assertTrue(choice.trials().stream().allMatch(trial -> trial.rows() == 5000));
  }

  @Test
  void fewPointsGetAThousandMetres() {
    Cloud cloud = new Cloud(5, 19, 100_000);
    assertEquals(1000, Bandwidth.choose(cloud.points(), 100).metres());
    assertEquals(Bandwidth.Rule.FEW_POINTS, Bandwidth.choose(cloud.points(), 100).rule());
    assertEquals(1500, Bandwidth.choose(cloud.points(), 1000).metres());
  }

  @Test
  void choiceTravelsBetweenTasks() throws IOException {
    Bandwidth choice = Bandwidth.choose(new Cloud(7, 50, 100_000).points(), 100);
    try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
      assertDoesNotThrow(() -> out.writeObject(choice));
    }
  }

  @Test
  void noBandwidthIsBelowOneAndAHalfCells() {
    Cloud dense = new Cloud(6, 3000, 5_000);
    assertEquals(150, Bandwidth.choose(dense.points(), 100).metres());
    assertEquals(750, Bandwidth.choose(dense.points(), 500).metres());
    assertEquals(7500, Bandwidth.choose(dense.points(), 5000).metres());
    assertEquals(150, Bandwidth.given(80, 100).metres());
  }

  @Test
  void tiesGoToTheLargerBandwidth() {
    int[] x = new int[30];
    for (int i = 0; i < x.length; i++) {
      x[i] = i * 10_000_000;
    }
    Points lonely = Points.of(x, new int[30], new long[30]);
    assertEquals(2000, Bandwidth.choose(lonely, 100).metres());
  }

  /** Points of a normal cloud around a place in the Netherlands. */
  private static final class Cloud {
    private final int[] x;
    private final int[] y;
    private final long[] keys;

    Cloud(long seed, int n, int deviationCm) {
      SplittableRandom random = new SplittableRandom(seed);
      x = new int[n];
      y = new int[n];
      keys = new long[n];
      for (int i = 0; i < n; i++) {
        x[i] = 12_000_000 + (int) (bell(random) * deviationCm);
        y[i] = 48_000_000 + (int) (bell(random) * deviationCm);
        keys[i] = random.nextLong();
      }
    }

    private static double bell(SplittableRandom random) {
      double sum = 0;
      for (int k = 0; k < 12; k++) {
        sum += random.nextDouble();
      }
      return sum - 6;
    }

    Points points() {
      return Points.of(x, y, keys);
    }

    Points moved(int dx, int dy) {
      int[] movedX = x.clone();
      int[] movedY = y.clone();
      for (int i = 0; i < x.length; i++) {
        movedX[i] += dx;
        movedY[i] += dy;
      }
      return Points.of(movedX, movedY, keys);
    }

    Points reversed() {
      int n = x.length;
      int[] backX = new int[n];
      int[] backY = new int[n];
      long[] backKeys = new long[n];
      for (int i = 0; i < n; i++) {
        backX[i] = x[n - 1 - i];
        backY[i] = y[n - 1 - i];
        backKeys[i] = keys[n - 1 - i];
      }
      return Points.of(backX, backY, backKeys);
    }

    double logLikelihood(int h) {
      QuarticKernel kernel = new QuarticKernel(h);
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        double density = 0;
        for (int j = 0; j < x.length; j++) {
          double dx = (x[i] - x[j]) / 100.0;
          double dy = (y[i] - y[j]) / 100.0;
          density += i == j ? 0 : kernel.peakPerM2() * kernel.shape(dx * dx + dy * dy);
        }
        sum += StrictMath.log(Math.max(density / (x.length - 1), 1e-12));
      }
      return sum;
    }
  }
}
