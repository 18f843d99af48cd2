package nl.nachtwacht.propose;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.stat.CompensatedSum;
import nl.nachtwacht.stat.PoissonBootstrap;
import nl.nachtwacht.table.Table;

/**
 * Between which places in a plan a row moves when scores turn out otherwise within their intervals.
 *
 * <p>Draws one factor per cell and draw between the two ends of the cell's interval of all hours,
 * evenly by the hash of cell and draw, and gives every row its place in each; from the 2.5 to the
 * 97.5 % of the places. Missing: without intervals. Limits: cells are drawn apart, so neighbours
 * that err together are not in it.
 */
final class PlanRanges {
  private static final int DRAWS = 39;
  private static final int TAIL = 1;
  private static final PoissonBootstrap LOT = new PoissonBootstrap(1);

  private PlanRanges() {}

  /**
   * {@return the two columns, a row per row of the plan}
   *
   * @param positions the place of each row under other factors of the scores, by cell
   */
  static Table of(PlanDesk desk, Function<double[], int[]> positions, int rows) {
    int[][] places = new int[rows][DRAWS];
    int[] low = new int[rows];
    int[] high = new int[rows];
    boolean hasEnds = hasEnds(desk);
    for (int draw = 0; draw < DRAWS && hasEnds; draw++) {
      int[] drawn = positions.apply(factors(desk, draw));
      for (int row = 0; row < rows; row++) {
        places[row][draw] = drawn[row];
      }
    }
    for (int row = 0; row < rows; row++) {
      Arrays.sort(places[row]);
      low[row] = hasEnds ? places[row][TAIL] : Table.NO_INT;
      high[row] = hasEnds ? places[row][DRAWS - 1 - TAIL] : Table.NO_INT;
    }
    return Table.ofRows(rows)
        .with(MeasureColumns.PRIORITY_LOW, low)
        .with(MeasureColumns.PRIORITY_HIGH, high);
  }

  /** The share of the risk that each unit has, from and to, when scores turn out otherwise. */
  record Shares(TreeMap<Integer, double[]> byUnit) {
    double low(int unit) {
      return byUnit.get(unit)[0];
    }

    double high(int unit) {
      return byUnit.get(unit)[1];
    }
  }

  /**
   * {@return the shares of units in the risk of the municipality; NaN without intervals}
   *
   * @param risk by row of the cells
   * @param rows of the cells of each unit
   */
  static Shares shares(PlanDesk desk, double[] risk, Map<Integer, List<Integer>> rows) {
    TreeMap<Integer, double[]> drawn = new TreeMap<>();
    rows.keySet().forEach(unit -> drawn.put(unit, new double[DRAWS]));
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] factors = factors(desk, draw);
      double whole = sum(risk, factors, IntStream.range(0, risk.length));
      for (Map.Entry<Integer, List<Integer>> unit : rows.entrySet()) {
        double part = sum(risk, factors, unit.getValue().stream().mapToInt(r -> r));
        drawn.get(unit.getKey())[draw] = whole > 0 ? part / whole : 0;
      }
    }
    boolean hasEnds = hasEnds(desk);
    drawn.replaceAll(
        (unit, shares) -> {
          Arrays.sort(shares);
          return hasEnds
              ? new double[] {shares[TAIL], shares[DRAWS - 1 - TAIL]}
              : new double[] {Double.NaN, Double.NaN};
        });
    return new Shares(drawn);
  }

  private static double sum(double[] risk, double[] factors, IntStream rows) {
    CompensatedSum sum = new CompensatedSum();
    rows.forEach(row -> sum.add(risk[row] > 0 ? risk[row] * factors[row] : 0));
    return sum.value();
  }

  private static boolean hasEnds(PlanDesk desk) {
    Table.Reals low = desk.cells().reals(Scores.withEnds().get(1).name());
    return IntStream.range(0, desk.cells().rows()).anyMatch(row -> !low.isMissing(row));
  }

  private static double[] factors(PlanDesk desk, int draw) {
    Table.Reals scores = desk.cells().reals(Scores.withEnds().get(0).name());
    Table.Reals low = desk.cells().reals(Scores.withEnds().get(1).name());
    Table.Reals high = desk.cells().reals(Scores.withEnds().get(2).name());
    long[] cells = Gather.cells(desk.cells());
    double[] factors = new double[cells.length];
    for (int row = 0; row < cells.length; row++) {
      boolean isKnown = scores.at(row) > 0 && !low.isMissing(row);
      double at = isKnown ? between(low, scores, high, row, LOT.even(cells[row], draw)) : 1;
      factors[row] = isKnown ? at / scores.at(row) : 1;
    }
    return factors;
  }

  /** A score that is as likely below the printed one as above it, evenly on either side. */
  private static double between(
      Table.Reals low, Table.Reals score, Table.Reals high, int row, double chance) {
    double half = 2 * chance - 1;
    return half < 0
        ? score.at(row) + half * (score.at(row) - low.at(row))
        : score.at(row) + half * (high.at(row) - score.at(row));
  }
}
