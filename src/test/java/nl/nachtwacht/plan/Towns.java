package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/** Small made-up towns, and plans that were found by trying everything. */
final class Towns {
  static final Grid GRID = new Grid("EPSG:28992", 100);

  private Towns() {}

  /** {@return a square town of side × side cells; risk is high around a few places} */
  static PlanCells town(int side, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] peaks = new double[3][];
    for (int p = 0; p < peaks.length; p++) {
      peaks[p] = new double[] {random.nextDouble(side), random.nextDouble(side)};
    }
    long[] cells = new long[side * side];
    double[] risk = new double[cells.length];
    double[] dark = new double[cells.length];
    for (int c = 0; c < cells.length; c++) {
      int ix = c % side;
      int iy = c / side;
      cells[c] = Cell.of(ix, iy);
      for (double[] peak : peaks) {
        double d2 = (ix - peak[0]) * (ix - peak[0]) + (iy - peak[1]) * (iy - peak[1]);
        risk[c] += 30 * random.nextDouble() * StrictMath.exp(-d2 / 4);
      }
      dark[c] = risk[c] * 0.3 * random.nextDouble();
    }
    return PlanCells.of(GRID, cells, risk).withDarkness(dark).withCameras(dark);
  }

  /** {@return views at random places of a town} */
  static List<View> views(int count, int side, int reachMetres, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<View> views = new ArrayList<>();
    for (int v = 0; v < count; v++) {
      int x = random.nextInt(side * GRID.cellCm());
      int y = random.nextInt(side * GRID.cellCm());
      views.add(View.disc(x, y, reachMetres * 100));
    }
    return views;
  }

  static double[] perSample(PlanCells town) {
    return town.perSample(town::risk);
  }

  static long[] equalCosts(int count) {
    return IntStream.range(0, count).mapToLong(c -> 1).toArray();
  }

  static long[] all(PlanCells town) {
    return IntStream.range(0, town.count()).mapToLong(c -> -1L).toArray();
  }

  /** {@return the most that items within a budget cover, by branch and bound} */
  static double optimum(Cover cover, long budget, double known) {
    int[] items = IntStream.range(0, cover.items()).toArray();
    return new Branching(cover, budget, known).search(new Selection(cover), 0, items);
  }

  /** Tries all plans that aren't worse for sure than the best one so far. */
  private static final class Branching {
    private final Cover cover;
    private final long budget;
    private double best;

    Branching(Cover cover, long budget, double known) {
      this.cover = cover;
      this.budget = budget;
      this.best = known;
    }

    double search(Selection taken, double value, int[] left) {
      best = Math.max(best, value);
      List<Integer> useful = new ArrayList<>();
      for (int item : left) {
        if (taken.gain(item) > 0 && cover.cost(item) <= budget - taken.spent()) {
          useful.add(item);
        }
      }
      double[] gains = new double[cover.items()];
      useful.forEach(item -> gains[item] = taken.gain(item));
      useful.sort((a, b) -> Double.compare(gains[b] / cover.cost(b), gains[a] / cover.cost(a)));
      for (int u = 0; u < useful.size(); u++) {
        if (value + atMost(useful, u, gains, taken) <= best + 1e-9) {
          return best;
        }
        int item = useful.get(u);
        int[] rest = useful.stream().skip(u + 1).mapToInt(i -> i).toArray();
        taken.add(item);
        search(taken, value + gains[item], rest);
        taken.remove(item);
      }
      return best;
    }

    private double atMost(List<Integer> useful, int from, double[] gains, Selection taken) {
      long money = budget - taken.spent();
      double sum = 0;
      for (int u = from; u < useful.size() && money > 0; u++) {
        int item = useful.get(u);
        double part = Math.min(1, money / (double) cover.cost(item));
        sum += part * gains[item];
        money -= Math.min(money, cover.cost(item));
      }
      return sum;
    }
  }
}
