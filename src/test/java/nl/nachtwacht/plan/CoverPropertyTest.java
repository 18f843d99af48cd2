package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans are near the best one, and bounds above it, on many random towns. */
class CoverPropertyTest {
  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void camerasCoverNearlyWhatTheBestPlanCovers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int side = random.nextInt(4, 9);
    int candidates = random.nextInt(10, 61);
    int count = random.nextInt(2, 7);
    PlanCells town = Towns.town(side, random.nextLong());
    int reach = random.nextInt(30, 121);
    Cover cover =
        Cover.of(
            town,
            Towns.perSample(town),
            Towns.all(town),
            Towns.views(candidates, side, reach, random.nextLong()),
            Towns.equalCosts(candidates));
    int[] best = CoverSearch.best(cover, count);
    double value = cover.value(best);
    double optimum = Towns.optimum(cover, count, value);
    double[] bounds = CoverBound.of(cover, best, count);
    assertTrue(best.length <= count);
    assertTrue(value >= 0.98 * optimum, value + " of " + optimum);
    assertTrue(bounds[0] >= optimum, bounds[0] + " below " + optimum);
    assertTrue(bounds[0] <= 1.05 * value, bounds[0] + " far above " + value);
  }

  @Test
  void freshTownKeepsBudgetAndBound() {
    SplittableRandom random = new SplittableRandom(System.nanoTime());
    long seed = random.nextLong();
    PlanCells town = Towns.town(6, seed);
    List<View> views = Towns.views(40, 6, 50, seed);
    long budget = random.nextLong(1, 30);
    long[] costs = new SplittableRandom(seed).longs(40, 0, 9).toArray();
    Cover cover = Cover.of(town, Towns.perSample(town), Towns.all(town), views, costs);
    int[] best = CoverSearch.best(cover, budget);
    assertTrue(IntStream.of(best).mapToLong(cover::cost).sum() <= budget, "seed " + seed);
    double bound = CoverBound.of(cover, best, budget)[0];
    assertTrue(cover.value(CoverSearch.greedy(cover, budget)) <= cover.value(best), "" + seed);
    assertTrue(Towns.optimum(cover, budget, cover.value(best)) <= bound, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void boundOfACityIsAtMostFivePerCentAboveThePlan(long seed) {
    int side = 30;
    PlanCells town = Towns.town(side, seed);
    int candidates = 1500;
    Cover cover =
        Cover.of(
            town,
            Towns.perSample(town),
            Towns.all(town),
            Towns.views(candidates, side, 30 + 10 * (int) seed, seed),
            Towns.equalCosts(candidates));
    int[] best = CoverSearch.best(cover, 8);
    double[] bounds = CoverBound.of(cover, best, 1, 2, 3, 4, 5, 6, 7, 8);
    assertTrue(bounds[7] <= 1.05 * cover.value(best), bounds[7] + " of " + cover.value(best));
    for (int n = 1; n < 8; n++) {
      assertTrue(bounds[n - 1] >= cover.value(Arrays.copyOf(best, n)));
      assertTrue(bounds[n - 1] <= bounds[n]);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void lampsWithinABudgetAreNearlyTheBest(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int side = random.nextInt(2, 6);
    int candidates = random.nextInt(4, 15);
    PlanCells town = Towns.town(side, random.nextLong());
    long[] prices = {35_000, 90_000, 450_000};
    long[] costs =
        IntStream.range(0, candidates).mapToLong(c -> prices[random.nextInt(3)]).toArray();
    long budget = random.nextLong(100_000, 2_000_000);
    Cover cover =
        Cover.of(
            town,
            Towns.perSample(town),
            Towns.all(town),
            Towns.views(candidates, side, 50, random.nextLong()),
            costs);
    int[] best = CoverSearch.best(cover, budget);
    double value = cover.value(best);
    double optimum = Towns.optimum(cover, budget, value);
    assertTrue(IntStream.of(best).mapToLong(cover::cost).sum() <= budget);
    assertTrue(value >= 0.98 * optimum, value + " of " + optimum);
    assertTrue(CoverBound.of(cover, best, budget)[0] >= optimum);
  }

  @ParameterizedTest
  @ValueSource(longs = {2_000_000, 10_000_000, 60_000_000, Long.MAX_VALUE})
  void boundOfLampsInACityIsAtMostFivePerCentAboveThePlan(long budget) {
    SplittableRandom random = new SplittableRandom(budget);
    PlanCells town = Towns.town(30, budget);
    List<View> views = Towns.views(1500, 30, 50, budget);
    long[] prices = {0, 35_000, 90_000, 450_000};
    long[] costs = views.stream().mapToLong(view -> prices[random.nextInt(4)]).toArray();
    Cover cover = Cover.of(town, Towns.perSample(town), Towns.all(town), views, costs);
    int[] best = CoverSearch.best(cover, budget);
    double bound = CoverBound.of(cover, best, budget)[0];
    assertTrue(bound >= cover.value(best));
    assertTrue(bound <= 1.05 * cover.value(best), bound + " of " + cover.value(best));
  }

  @Test
  void lossIsByHowMuchTheValueFallsWhateverCameAndWent() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    PlanCells town = Towns.town(4, seed);
    List<View> views = Towns.views(30, 4, 60, seed);
    Cover cover =
        Cover.of(town, Towns.perSample(town), Towns.all(town), views, Towns.equalCosts(30));
    Selection selection = new Selection(cover);
    for (int step = 0; step < 300; step++) {
      int item = random.nextInt(30);
      if (selection.has(item)) {
        double before = selection.value();
        double loss = selection.loss(item);
        selection.remove(item);
        assertEquals(before - selection.value(), loss, 1e-9, "seed " + seed);
      } else {
        selection.add(item);
      }
      IntStream.of(selection.items()).forEach(selection::loss);
    }
  }
}
