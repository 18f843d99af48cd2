package nl.nachtwacht.flow;

import java.util.Arrays;
import java.util.function.Function;
import nl.nachtwacht.score.Scores;
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
    Table.Reals ends = desk.cells().reals(Scores.withEnds().get(1).name());
    boolean hasEnds = false;
    for (int row = 0; row < desk.cells().rows() && !hasEnds; row++) {
      hasEnds = !ends.isMissing(row);
    }
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

  private static double[] factors(PlanDesk desk, int draw) {
    Table.Reals scores = desk.cells().reals(Scores.withEnds().get(0).name());
    Table.Reals low = desk.cells().reals(Scores.withEnds().get(1).name());
    Table.Reals high = desk.cells().reals(Scores.withEnds().get(2).name());
    long[] cells = CellFiles.ids(desk.cells());
    double[] factors = new double[cells.length];
    for (int row = 0; row < cells.length; row++) {
      boolean isKnown = scores.at(row) > 0 && !low.isMissing(row);
      double at = low.at(row) + LOT.even(cells[row], draw) * (high.at(row) - low.at(row));
      factors[row] = isKnown ? at / scores.at(row) : 1;
    }
    return factors;
  }
}
