package nl.nachtwacht.plan;

import java.util.Arrays;

/**
 * The items that are chosen from a problem of covering, in the order in which they were added, and
 * what they leave open. Not thread-safe.
 */
final class Selection {
  private final Cover cover;
  private final boolean[] isChosen;
  private int[] chosen = new int[16];
  private int size;

  /** Points that no chosen item covers, and those that exactly one does. */
  private final long[] free;

  private final long[] once;

  /** Of each point how many items cover it, and their numbers under exclusive or: if one, its. */
  private final int[][] times;

  private final int[][] holders;

  /** What was lost without an item when it was last asked, and where that no longer holds. */
  private final double[] losses;

  private final boolean[] isStale;
  private long spent;

  Selection(Cover cover) {
    this.cover = cover;
    isChosen = new boolean[cover.items()];
    free = new long[cover.cells()];
    once = new long[cover.cells()];
    times = new int[cover.cells()][];
    holders = new int[cover.cells()][];
    losses = new double[cover.items()];
    isStale = new boolean[cover.items()];
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
    return size;
  }

  /** {@return the chosen items in their order} */
  int[] items() {
    return Arrays.copyOf(chosen, size);
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
    if (isStale[item]) {
      losses[item] = cover.worth(item, once);
      isStale[item] = false;
    }
    return losses[item];
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
    if (size == chosen.length) {
      chosen = Arrays.copyOf(chosen, 2 * size);
    }
    chosen[size++] = item;
    isChosen[item] = true;
    spent = Math.addExact(spent, cover.cost(item));
    count(item, 1);
  }

  void remove(int item) {
    int at = 0;
    while (chosen[at] != item) {
      at++;
    }
    System.arraycopy(chosen, at + 1, chosen, at, --size - at);
    isChosen[item] = false;
    spent -= cover.cost(item);
    count(item, -1);
  }

  private void count(int item, int by) {
    for (int at = cover.start(item); at < cover.start(item + 1); at++) {
      int cell = cover.cellAt(at);
      if (times[cell] == null) {
        times[cell] = new int[Long.SIZE];
        holders[cell] = new int[Long.SIZE];
      }
      for (long left = cover.maskAt(at); left != 0; left &= left - 1) {
        count(cell, Long.numberOfTrailingZeros(left), item, by);
      }
    }
  }

  private void count(int cell, int bit, int item, int by) {
    int before = times[cell][bit];
    if (before == 1) {
      isStale[holders[cell][bit]] = true;
    }
    int now = times[cell][bit] = before + by;
    holders[cell][bit] ^= item;
    if (now == 1) {
      isStale[holders[cell][bit]] = true;
    }
    free[cell] = with(free[cell], bit, now == 0);
    once[cell] = with(once[cell], bit, now == 1);
  }

  private static long with(long mask, int bit, boolean isSet) {
    return isSet ? mask | 1L << bit : mask & ~(1L << bit);
  }
}
