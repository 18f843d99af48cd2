package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of pooled estimates and of falls that show, whatever the figures. */
class EffectPropertyTest {
  private static double[] values(SplittableRandom random, int count) {
    return random.doubles(count, -1, 1).toArray();
  }

  private static double[] errors(SplittableRandom random, int count) {
    return random.doubles(count, 0.05, 0.6).toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void meanLiesAmongTheEstimatesAndShiftsWithThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = 3 + random.nextInt(6);
    double[] values = values(random, count);
    double[] errors = errors(random, count);
    PooledMean pooled = PooledMean.of(values, errors);
    assertTrue(pooled.mean() >= Arrays.stream(values).min().orElseThrow());
    assertTrue(pooled.mean() <= Arrays.stream(values).max().orElseThrow());
    double[] shifted = Arrays.stream(values).map(v -> v + 0.5).toArray();
    PooledMean moved = PooledMean.of(shifted, errors);
    assertEquals(pooled.mean() + 0.5, moved.mean(), 1e-9);
    assertEquals(pooled.between(), moved.between(), 1e-9);
    assertTrue(pooled.next().low() <= pooled.interval().low());
    assertTrue(pooled.next().high() >= pooled.interval().high());
    double weights =
        IntStream.range(0, count)
            .mapToDouble(i -> 1 / (pooled.between() + errors[i] * errors[i]))
            .sum();
    assertTrue(pooled.error() >= Math.sqrt(1 / weights) - 1e-12, "never less than the weights");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void orderOfEstimatesChangesNothing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = values(random, 5);
    double[] errors = errors(random, 5);
    int[] turned = {3, 0, 4, 2, 1};
    PooledMean one = PooledMean.of(values, errors);
    PooledMean other =
        PooledMean.of(
            IntStream.of(turned).mapToDouble(i -> values[i]).toArray(),
            IntStream.of(turned).mapToDouble(i -> errors[i]).toArray());
    assertEquals(one.mean(), other.mean(), 1e-9);
    assertEquals(one.error(), other.error(), 1e-9);
    assertEquals(one.between(), other.between(), 1e-9);
  }

  @Test
  void estimatesThatAgreeHaveNoSpread() {
    PooledMean same = PooledMean.of(new double[] {-0.4, -0.4, -0.4}, new double[] {0.1, 0.2, 0.4});
    assertEquals(0, same.between());
    assertEquals(-0.4, same.mean(), 1e-12);
    assertEquals(Math.sqrt(1 / (100 + 25 + 6.25)), same.error(), 1e-12);
  }

  @Test
  void estimateOfGreatErrorHardlyCounts() {
    double[] values = {0, 0.1, 5};
    assertEquals(0.05, PooledMean.of(values, new double[] {0.1, 0.1, 50}).mean(), 0.01);
  }

  @Test
  void oneEstimateHasNoMean() {
    assertThrows(
        IllegalStateException.class, () -> PooledMean.of(new double[] {1}, new double[] {1}));
    assertThrows(
        IllegalStateException.class, () -> PooledMean.of(new double[] {1, 2}, new double[] {1}));
  }

  @Test
  void moreReportsShowSmallerFalls() {
    double last = 0;
    for (int before = 30; before <= 3000; before += 30) {
      DetectableFall fall = new DetectableFall(before, 2.0 * before);
      double ratio = fall.largestRatio();
      assertTrue(ratio > last, "T0 " + before);
      assertEquals(0.8, fall.power(ratio), 1e-6);
      assertTrue(fall.power(ratio - 0.01) > 0.8 && fall.power(ratio + 0.001) < 0.8);
      last = ratio;
    }
  }

  @Test
  void moreReportsToHoldItAgainstShowSmallerFalls() {
    double few = new DetectableFall(100, 50).largestRatio();
    double many = new DetectableFall(100, 500).largestRatio();
    double all = new DetectableFall(100, Double.POSITIVE_INFINITY).largestRatio();
    assertTrue(few < many && many < all);
    assertTrue(Double.isNaN(new DetectableFall(100, 0).largestRatio()));
  }

  @Test
  void simulatedFallsShowAsOftenAsPowerSays() {
    SplittableRandom random = new SplittableRandom(7);
    DetectableFall fall = new DetectableFall(60, 120);
    int shown = 0;
    int draws = 4000;
    for (int draw = 0; draw < draws; draw++) {
      double before = poisson(random, 60);
      double after = poisson(random, 30);
      double othersBefore = poisson(random, 120);
      double othersAfter = poisson(random, 120);
      double log = Math.log(after / before * othersBefore / othersAfter);
      double error = Math.sqrt(1 / before + 1 / after + 1 / othersBefore + 1 / othersAfter);
      shown += log < -NormalTail.reach(0.95) * error ? 1 : 0;
    }
    assertEquals(fall.power(0.5), (double) shown / draws, 0.03);
  }

  /** Arrivals in a unit of time. */
  private static int poisson(SplittableRandom random, double mean) {
    int count = -1;
    for (double time = 0; time < mean; count++) {
      time -= Math.log(1 - random.nextDouble());
    }
    return count;
  }
}
