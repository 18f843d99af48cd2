package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hours and routes against trying everything. */
class PatrolPropertyTest {
  static LongStream seeds() {
    return LongStream.concat(LongStream.rangeClosed(1, 40), LongStream.of(System.nanoTime()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noOtherWayOfSharingHoursIsBetter(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int areas = random.nextInt(1, 6);
    int hours = random.nextInt(0, 9);
    double[] risks = random.doubles(areas, 0, 50).toArray();
    double[] rounds = random.doubles(areas, 0.2, 3).toArray();
    int[] given = PatrolHours.share(risks, rounds, hours, 1);
    assertTrue(IntStream.of(given).sum() <= hours);
    double worth =
        IntStream.range(0, areas)
            .mapToDouble(a -> risks[a] * PatrolHours.met(0, given[a], rounds[a]))
            .sum();
    assertEquals(best(risks, rounds, 0, hours), worth, 1e-9);
  }

  private static double best(double[] risks, double[] rounds, int area, int hours) {
    double best = 0;
    for (int h = 0; area < risks.length && h <= hours; h++) {
      double here = risks[area] * PatrolHours.met(0, h, rounds[area]);
      best = Math.max(best, here + best(risks, rounds, area + 1, hours - h));
    }
    return best;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void longTourIsNearlyTheShortest(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int count = random.nextInt(1, Tour.EXACT + 1);
    double[] x = random.doubles(count, 0, 1000).toArray();
    double[] y = random.doubles(count, 0, 1000).toArray();
    double[][] metres = new double[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        metres[i][j] = Math.sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]));
      }
    }
    double shortest = Tour.length(metres, Tour.of(metres));
    int[] improved = Tour.improved(metres, Tour.nearest(metres));
    assertArrayEquals(
        IntStream.range(0, count).toArray(), IntStream.of(improved).sorted().toArray());
    double length = Tour.length(metres, improved);
    assertTrue(length >= shortest - 1e-6);
    assertTrue(length <= 1.1 * shortest, length + " for " + shortest);
    assertTrue(length <= Tour.length(metres, Tour.nearest(metres)) + 1e-9);
  }
}
