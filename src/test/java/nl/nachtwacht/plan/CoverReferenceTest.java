package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Agreement of covering plans and their bounds with R's lpSolve and with Python. */
class CoverReferenceTest {
  private static final long ONE_POINT = 1;

  /** A problem whose cells hold one point each. */
  private static Cover points(double[] weights, int[][] sets, long[] costs) {
    long[] open = new long[weights.length];
    Arrays.fill(open, ONE_POINT);
    long[][] items = new long[sets.length][weights.length];
    for (int item = 0; item < sets.length; item++) {
      for (int point : sets[item]) {
        items[item][point - 1] = ONE_POINT;
      }
    }
    return Cover.of(weights, open, items, costs);
  }

  private static Cover places() {
    Reference.Csv demand = Reference.csv("city/mclp_demand.csv");
    Reference.Csv places = Reference.csv("city/mclp_candidates.csv");
    int[][] sets = new int[places.rows()][];
    for (int j = 0; j < sets.length; j++) {
      View view = View.disc(100 * places.ints("x")[j], 100 * places.ints("y")[j], 9000);
      sets[j] =
          IntStream.rangeClosed(1, demand.rows())
              .filter(i -> view.sees(100 * demand.ints("x")[i - 1], 100 * demand.ints("y")[i - 1]))
              .toArray();
    }
    return points(demand.reals("w"), sets, Towns.equalCosts(sets.length));
  }

  @Test
  void fourCamerasOfEighteen() {
    Reference.Values mclp = Reference.values("mclp");
    Cover cover = places();
    int[] greedy = CoverSearch.greedy(cover, 4);
    int[] sites = Arrays.stream(mclp.vector("greedy_sites")).mapToInt(s -> (int) s).toArray();
    assertArrayEquals(sites, IntStream.of(greedy).map(j -> j + 1).sorted().toArray());
    double[] gains = new double[4];
    for (int n = 0; n < 4; n++) {
      gains[n] = cover.value(Arrays.copyOf(greedy, n + 1)) - cover.value(Arrays.copyOf(greedy, n));
    }
    assertArrayEquals(mclp.vector("greedy_gains"), gains, 1e-12);
    mclp.check("greedy_value", cover.value(greedy));
    mclp.check("optimum", cover.value(CoverSearch.best(cover, 4)));
    mclp.check(
        "total_weight", DoubleStream.of(Reference.csv("city/mclp_demand.csv").reals("w")).sum());
    mclp.check("online_bound", CoverBound.after(cover, greedy, 4));
    double bound = last(CoverBound.of(cover, greedy, 1, 2, 3, 4));
    assertTrue(bound >= mclp.at("lp_bound"));
    assertEquals(
        mclp.at("lp_bound"), bound, 1e-4 * bound, "prices come near those of the linear programme");
  }

  private static double last(double[] bounds) {
    return bounds[bounds.length - 1];
  }

  @Test
  void exchangeLeavesTheTrapOfTheGreedyChoice() {
    Reference.Values trap = Reference.values("mclp_trap");
    int[][] sets = {{1, 2, 3}, {4, 5, 6}, {1, 2, 4, 5}};
    Cover cover = points(new double[] {2, 2, 3, 2, 2, 3}, sets, Towns.equalCosts(3));
    int[] greedy = CoverSearch.greedy(cover, 2);
    trap.check("greedy", cover.value(greedy));
    trap.check("k=2[optimum]", cover.value(CoverSearch.best(cover, 2)));
    trap.check("k=2[lp]", Math.rint(last(CoverBound.of(cover, greedy, 2))));
  }

  @Test
  void boundOfPartsStaysAboveTheBestPlan() {
    Reference.Values k4 = Reference.values("mclp_k4");
    int[][] sets = {{1, 2, 3}, {1, 4, 5}, {2, 4, 6}, {3, 5, 6}};
    double[] ones = {1, 1, 1, 1, 1, 1};
    Cover cover = points(ones, sets, Towns.equalCosts(4));
    int[] best = CoverSearch.best(cover, 2);
    k4.check("k=2[optimum]", cover.value(best));
    assertEquals(k4.at("k=2[lp]"), last(CoverBound.of(cover, best, 2)), 1e-6);
  }

  @Test
  void lampsWithinABudget() {
    Reference.Values lighting = Reference.values("lighting");
    double[] benefits = {60, 100, 120, 30, 45, 14};
    long[] costs = {4500, 9000, 13500, 700, 4500, 350};
    Cover cover = points(benefits, new int[][] {{1}, {2}, {3}, {4}, {5}, {6}}, costs);
    int[] greedy = CoverSearch.greedy(cover, 18000);
    assertEquals(lighting.text("greedy_choice"), numbers(greedy));
    lighting.check("greedy_benefit", cover.value(greedy));
    int[] best = CoverSearch.best(cover, 18000);
    lighting.check("optimum_benefit", cover.value(best));
    assertEquals(lighting.text("optimum_choice"), numbers(IntStream.of(best).sorted().toArray()));
    lighting.check("fractional_upper_bound", CoverBound.after(cover, new int[0], 18000));
    assertTrue(last(CoverBound.of(cover, best, 18000)) <= 238.5 * (1 + 1e-8));
  }

  private static String numbers(int[] items) {
    return String.join(
        ";", IntStream.of(items).mapToObj(item -> String.valueOf(item + 1)).toList());
  }
}
