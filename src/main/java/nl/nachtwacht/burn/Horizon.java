package nl.nachtwacht.burn;

import java.util.Map;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/**
 * How far a tile must look so that each of its cells finds the nearest feature of a layer.
 *
 * <p>From the occupied cells alone: a cell whose nearest occupied cell is k columns or rows away
 * has a feature within (k + 1)·√2 cells of its centre. k comes from a chessboard distance over the
 * tile and its eight neighbours; where these hold nothing, from the nearest tile that holds
 * something.
 */
final class Horizon {
  private static final int SIDE = 3 * 64;
  private static final int FAR = 1 << 20;

  private Horizon() {}

  /**
   * {@return an upper bound in centimetres of the distance from any of the cells to the nearest
   * feature; 0 when the layer is empty}
   */
  static long reachCm(Grid grid, long tile, int[] positions, Occupied occupied) {
    if (occupied.rowsByTile().isEmpty()) {
      return 0;
    }
    int[] steps = chessboard(tile, occupied.rowsByTile());
    int most = 0;
    for (int position : positions) {
      most = Math.max(most, steps[(64 + (position >> 6)) * SIDE + 64 + (position & 63)]);
    }
    if (most >= FAR) {
      most = (tilesAway(tile, occupied.rowsByTile()) + 1) * 64;
    }
    return (long) Math.ceil((most + 1) * Math.sqrt(2) * grid.cellCm());
  }

  /** Two sweeps give every cell the number of king's moves to the nearest occupied one. */
  private static int[] chessboard(long tile, Map<Long, long[]> occupied) {
    int[] steps = new int[SIDE * SIDE];
    java.util.Arrays.fill(steps, FAR);
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        long[] rows = occupied.get(Cell.of(Cell.ix(tile) + dx, Cell.iy(tile) + dy));
        for (int i = 0; rows != null && i < 64 * 64; i++) {
          if ((rows[i >> 6] >>> (i & 63) & 1) != 0) {
            steps[((dy + 1) * 64 + (i >> 6)) * SIDE + (dx + 1) * 64 + (i & 63)] = 0;
          }
        }
      }
    }
    for (int i = 0; i < steps.length; i++) {
      relax(steps, i, -1);
    }
    for (int i = steps.length - 1; i >= 0; i--) {
      relax(steps, i, 1);
    }
    return steps;
  }

  /** Lowers a cell by its neighbours on one side: the row before and the cell before, or after. */
  private static void relax(int[] steps, int at, int side) {
    int column = at % SIDE;
    int row = at / SIDE + side;
    int least = steps[at];
    if (column + side >= 0 && column + side < SIDE) {
      least = Math.min(least, steps[at + side] + 1);
    }
    if (row >= 0 && row < SIDE) {
      for (int x = Math.max(0, column - 1); x <= Math.min(SIDE - 1, column + 1); x++) {
        least = Math.min(least, steps[row * SIDE + x] + 1);
      }
    }
    steps[at] = least;
  }

  private static int tilesAway(long tile, Map<Long, long[]> occupied) {
    int least = Integer.MAX_VALUE;
    for (long other : occupied.keySet()) {
      int dx = Math.abs(Cell.ix(other) - Cell.ix(tile));
      int dy = Math.abs(Cell.iy(other) - Cell.iy(tile));
      least = Math.min(least, Math.max(dx, dy));
    }
    return least;
  }
}
