package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonBootstrapTest {
  private static final int REPLICATES = 199;

  @Test
  void drawsAreThoseOfTheReference() {
    Reference.Csv draws = Reference.csv("expected/bootstrap_draws.csv");
    int[] seeds = draws.ints("seed");
    long[] rows = Arrays.stream(draws.texts("row")).mapToLong(Long::parseUnsignedLong).toArray();
    int[] replicates = draws.ints("replicate");
    for (int i = 0; i < draws.rows(); i++) {
      PoissonBootstrap bootstrap = new PoissonBootstrap(seeds[i]);
      long bits = bootstrap.bits(rows[i], replicates[i]);
      assertEquals(Long.parseUnsignedLong(draws.texts("draw_hex")[i], 16), bits);
      assertEquals(Long.parseLong(draws.texts("u53")[i]), bits >>> 11);
      assertEquals(draws.ints("weight")[i], bootstrap.draw(rows[i], replicates[i]));
    }
  }

  @Test
  void weightsOfTheReferenceCityAddUpToItsTotals() {
    Reference.Values wanted = Reference.values("bootstrap");
    int[][] weights = weightsOfCity(Reference.csv("city/reports.csv").ints("id"));
    wanted.check("total_weight_replicate_0", Arrays.stream(weights[0]).sum());
    wanted.check("total_weight_replicate_198", Arrays.stream(weights[198]).sum());
    int[] all = Arrays.stream(weights).flatMapToInt(Arrays::stream).toArray();
    wanted.check("mean_weight_all", Arrays.stream(all).average().orElseThrow());
    wanted.check(
        "share_of_zero_weights",
        (double) Arrays.stream(all).filter(weight -> weight == 0).count() / all.length);
  }

  private static int[][] weightsOfCity(int... ids) {
    PoissonBootstrap bootstrap = new PoissonBootstrap(42);
    return IntStream.range(0, REPLICATES)
        .mapToObj(b -> Arrays.stream(ids).map(id -> bootstrap.draw(id, b)).toArray())
        .toArray(int[][]::new);
  }

  @Test
  void weightCountsTheThresholdsOfTheReferenceThatItsBitsReach() {
    long[] thresholds =
        Arrays.stream(Reference.csv("expected/poisson1_thresholds.csv").texts("threshold_53_bit"))
            .mapToLong(Long::parseLong)
            .toArray();
    PoissonBootstrap bootstrap = new PoissonBootstrap(1);
    for (int row = 0; row < 100_000; row++) {
      long uniform = bootstrap.bits(row, 3) >>> 11;
      long reached = Arrays.stream(thresholds).filter(threshold -> uniform >= threshold).count();
      assertEquals(reached, bootstrap.draw(row, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 42, -7})
  void bitsAreThoseOfTheSplittableGeneratorOfJava(long seed) {
    PoissonBootstrap bootstrap = new PoissonBootstrap(seed);
    SplittableRandom keys = new SplittableRandom(seed);
    long mixedSeed = new SplittableRandom(seed - 0x9E3779B97F4A7C15L).nextLong();
    for (int i = 0; i < 200; i++) {
      long key = keys.nextLong();
      long start = new SplittableRandom((key ^ mixedSeed) - 0x9E3779B97F4A7C15L).nextLong();
      SplittableRandom sequence = new SplittableRandom(start);
      for (int replicate = 0; replicate < REPLICATES; replicate++) {
        assertEquals(sequence.nextLong(), bootstrap.bits(key, replicate));
      }
    }
  }
}
