package nl.nachtwacht.burn;

import java.util.Map;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/**
 * How far a tile must look so that each of its cells finds the nearest feature of a layer.
 *
 * <p>From the occupied cells alone: a cell whose nearest occupied cell is k columns or rows away
 * has a feature within (k + 1)·√2 cells of its centre. k is found by growing the set of occupied
 * cells of the tile and its eight neighbours, 64 cells at a time; where these hold nothing, it
 * comes from the nearest tile that holds something.
 */
final class Horizon {
  /** King's moves between the farthest cells of a tile and of a neighbour. */
  private static final int FARTHEST = 127;

  private Horizon() {}

  /**
   * {@return an upper bound in centimetres of the distance from any of the cells to the nearest
   * feature; 0 when the layer is empty}
   */
  static long reachCm(Grid grid, long tile, int[] positions, Occupied occupied) {
    if (occupied.rowsByTile().isEmpty()) {
      return 0;
    }
    int most = Bits.around(tile, occupied.rowsByTile()).movesToCover(wanted(positions));
    if (most > FARTHEST) {
      most = (tilesAway(tile, occupied.rowsByTile()) + 1) * 64;
    }
    return (long) Math.ceil((most + 1) * Math.sqrt(2) * grid.cellCm());
  }

  private static long[] wanted(int[] positions) {
    long[] rows = new long[64];
    for (int position : positions) {
      rows[position >> 6] |= 1L << (position & 63);
    }
    return rows;
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

  /** The cells of a tile and its eight neighbours, a bit each: 192 rows of three words. */
  private record Bits(long[] words) {
    private static final int ROWS = 3 * 64;
    private static final int WORDS = 3;

    static Bits around(long tile, Map<Long, long[]> occupied) {
      long[] words = new long[ROWS * WORDS];
      for (int dy = 0; dy < 3; dy++) {
        for (int dx = 0; dx < 3; dx++) {
          long[] rows = occupied.get(Cell.of(Cell.ix(tile) + dx - 1, Cell.iy(tile) + dy - 1));
          for (int y = 0; rows != null && y < 64; y++) {
            words[(dy * 64 + y) * WORDS + dx] = rows[y];
          }
        }
      }
      return new Bits(words);
    }

    /**
     * {@return after how many king's moves from the set every wanted cell of the middle tile is
     * reached; more than {@link #FARTHEST} when that never happens}
     *
     * <p>A set that was grown by r moves can grow by up to 2r + 1 more in one step, since nine
     * copies of squares of that size leave no gap: the steps treble, and the last is halved.
     */
    int movesToCover(long[] wanted) {
      Bits grown = this;
      int moves = 0;
      while (!grown.covers(wanted)) {
        if (moves > FARTHEST) {
          return moves;
        }
        int most = 2 * moves + 1;
        Bits next = grown.grow(most);
        if (next.covers(wanted)) {
          return moves + grown.fewest(most, wanted);
        }
        grown = next;
        moves += most;
      }
      return moves;
    }

    private int fewest(int most, long[] wanted) {
      int tooFew = 0;
      int enough = most;
      while (enough - tooFew > 1) {
        int middle = (tooFew + enough) / 2;
        boolean covers = grow(middle).covers(wanted);
        tooFew = covers ? tooFew : middle;
        enough = covers ? middle : enough;
      }
      return enough;
    }

    private boolean covers(long[] wanted) {
      for (int y = 0; y < wanted.length; y++) {
        if ((wanted[y] & ~words[(64 + y) * WORDS + 1]) != 0) {
          return false;
        }
      }
      return true;
    }

    /** The set and its copies so many columns and rows away on every side. */
    private Bits grow(int moves) {
      long[] wide = new long[words.length];
      for (int row = 0; row < words.length; row += WORDS) {
        for (int word = 0; word < WORDS; word++) {
          wide[row + word] = words[row + word] | east(row, word, moves) | west(row, word, moves);
        }
      }
      long[] all = wide.clone();
      int rows = moves * WORDS;
      for (int i = 0; i < all.length; i++) {
        all[i] |= i >= rows ? wide[i - rows] : 0;
        all[i] |= i + rows < wide.length ? wide[i + rows] : 0;
      }
      return new Bits(all);
    }

    private long east(int row, int word, int moves) {
      int from = word - (moves >> 6);
      int bits = moves & 63;
      long here = from >= 0 ? words[row + from] << bits : 0;
      return bits > 0 && from > 0 ? here | words[row + from - 1] >>> (64 - bits) : here;
    }

    private long west(int row, int word, int moves) {
      int from = word + (moves >> 6);
      int bits = moves & 63;
      long here = from < WORDS ? words[row + from] >>> bits : 0;
      return bits > 0 && from + 1 < WORDS ? here | words[row + from + 1] << (64 - bits) : here;
    }
  }
}
