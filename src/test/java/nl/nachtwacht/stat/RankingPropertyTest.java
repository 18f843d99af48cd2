package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingPropertyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ranksAreThoseOfASortWithTiesToTheEarlierPlace(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    check(500, () -> random.nextDouble() - 0.5);
    check(500, () -> random.nextInt(5));
    check(500, () -> Double.longBitsToDouble(random.nextLong(1L << 52)) * -1);
    check(3, () -> Double.NEGATIVE_INFINITY);
  }

  private static void check(int count, DoubleSupplier value) {
    double[] values = DoubleStream.generate(value).limit(count).toArray();
    int[] want =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    assertArrayEquals(want, Ranking.descending(values));
  }

  @Test
  void zerosOfEitherSignAreEqual() {
    assertArrayEquals(
        new int[] {3, 0, 1, 2}, Ranking.descending(new double[] {-0.0, 0.0, -0.0, 1}));
    assertArrayEquals(new int[0], Ranking.descending(new double[0]));
  }

  @Test
  void whatIsMissingHasNoRank() {
    double[] values = {1, Double.NaN};
    assertThrows(IllegalStateException.class, () -> Ranking.descending(values));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 38, 39, 100, 199})
  void intervalRunsBetweenTheOrderStatisticsOfItsLevel(int replicates) {
    SplittableRandom random = new SplittableRandom(replicates);
    double[] values = random.doubles(replicates).toArray();
    OrderStatistics statistics = new OrderStatistics(2, replicates, 0.95);
    for (double value : values) {
      statistics.add(0, -value);
      statistics.add(1, value);
    }
    Arrays.sort(values);
    int end = Math.max(1, (replicates + 1) / 40);
    Interval wanted = new Interval(values[end - 1], values[replicates - end]);
    assertEquals(wanted, statistics.interval(1));
    assertEquals(new Interval(-wanted.high(), -wanted.low()), statistics.interval(0));
  }
}
