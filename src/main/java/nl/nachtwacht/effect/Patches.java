package nl.nachtwacht.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;

/**
 * Places of the size and form of a treated one: its cells, moved to wherever three quarters of them
 * are free. Whole places rather than single cells are compared, since cells picked for their many
 * reports before would have fewer after by themselves, and the controls with them.
 */
final class Patches {
  private static final double LEAST_FREE = 0.75;

  private Patches() {}

  /**
   * {@return the cells of each place, in the order of where the first treated cell comes to lie;
   * where it fits nowhere, all free cells as one; none without free cells}
   *
   * @param cells of the municipality, ascending
   * @param treated numbers of the treated, at least one
   * @param free numbers of those that may be taken
   */
  static List<int[]> like(long[] cells, int[] treated, int... free) {
    BitSet isFree = new BitSet();
    Arrays.stream(free).forEach(isFree::set);
    List<int[]> patches = new ArrayList<>();
    for (int anchor : free) {
      int dx = Cell.ix(cells[anchor]) - Cell.ix(cells[treated[0]]);
      int dy = Cell.iy(cells[anchor]) - Cell.iy(cells[treated[0]]);
      int[] moved = moved(cells, treated, isFree, dx, dy);
      if (moved.length >= LEAST_FREE * treated.length) {
        patches.add(moved);
      }
    }
    return patches.isEmpty() && free.length > 0 ? List.of(free) : patches;
  }

  /** The free cells among the moved ones, ascending; none as soon as too many are not free. */
  private static int[] moved(long[] cells, int[] treated, BitSet isFree, int dx, int dy) {
    IntStream.Builder moved = IntStream.builder();
    double lost = (1 - LEAST_FREE) * treated.length;
    for (int from : treated) {
      long cell = Cell.of(Cell.ix(cells[from]) + dx, Cell.iy(cells[from]) + dy);
      int at = Arrays.binarySearch(cells, cell);
      if (at >= 0 && isFree.get(at)) {
        moved.add(at);
      } else if (--lost < 0) {
        return new int[0];
      }
    }
    return moved.build().toArray();
  }
}
