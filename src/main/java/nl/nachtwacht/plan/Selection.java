package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The items that are chosen from a problem of covering, in the order in which they were added, and
 * what they leave open. Not thread-safe.
 */
final class Selection {
  private final Cover cover;
  private final List<Integer> chosen = new ArrayList<>();
  private final boolean[] isChosen;

  /** Points that no chosen item covers, and those that exactly one does. */
  private final long[] free;

  private final long[] once;
  private final int[] times;
  private long spent;

  Selection(Cover cover) {
    this.cover = cover;
    isChosen = new boolean[cover.items()];
    free = new long[cover.cells()];
    once = new long[cover.cells()];
    times = new int[cover.cells() * Long.SIZE];
    for (int cell = 0; cell < free.length; cell++) {
      free[cell] = cover.open(cell);
    }
  }

  Cover cover() {
    return cover;
  }

  boolean has(int item) {
    return isChosen[item];
  }

  int size() {
    return chosen.size();
  }

  /** {@return the chosen items in their order} */
  int[] items() {
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  /** {@return what they cost together} */
  long spent() {
    return spent;
  }

  /** {@return what an item would add} */
  double gain(int item) {
    return cover.worth(item, free);
  }

  /** {@return what an item would add, points weighed otherwise} */
  double gain(int item, double[] weights) {
    return cover.worth(item, free, weights);
  }

  /** {@return what would be lost without a chosen item} */
  double loss(int item) {
    return cover.worth(item, once);
  }

  /** {@return the most that an item can add in the place of one chosen item} */
  double promise(int item) {
    return cover.worth(item, free) + cover.worth(item, once);
  }

  /** {@return what is covered} */
  double value() {
    double sum = 0;
    for (int cell = 0; cell < free.length; cell++) {
      sum += cover.weight(cell) * Long.bitCount(cover.open(cell) & ~free[cell]);
    }
    return sum;
  }

  /** {@return a copy of the points that are still open, by cell} */
  long[] free() {
    return free.clone();
  }

  void add(int item) {
    chosen.add(item);
    isChosen[item] = true;
    spent = Math.addExact(spent, cover.cost(item));
    count(item, 1);
  }

  void remove(int item) {
    chosen.remove(Integer.valueOf(item));
    isChosen[item] = false;
    spent -= cover.cost(item);
    count(item, -1);
  }

  private void count(int item, int by) {
    for (int at = cover.start(item); at < cover.start(item + 1); at++) {
      int cell = cover.cellAt(at);
      for (long left = cover.maskAt(at); left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        int now = times[cell * Long.SIZE + bit] += by;
        free[cell] = with(free[cell], bit, now == 0);
        once[cell] = with(once[cell], bit, now == 1);
      }
    }
  }

  private static long with(long mask, int bit, boolean isSet) {
    return isSet ? mask | 1L << bit : mask & ~(1L << bit);
  }
}
