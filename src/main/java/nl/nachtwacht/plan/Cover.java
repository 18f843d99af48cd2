package nl.nachtwacht.plan;

import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/**
 * A problem of covering: items that each cover some sample points at some cost, and what covering a
 * point is worth. A point that several items cover counts once.
 *
 * <p>Shape: cells of 64 sample points as bits of a mask; the points of a cell weigh alike. An item
 * is a run of (cell, mask). Units: costs are whole numbers, so that budgets are kept exactly.
 * Guarantee: sums run in the order of cells. Immutable.
 */
final class Cover {
  /** Nothing to cover, and nothing to cover it with. */
  static final Cover NONE = of(new double[0], new long[0], new long[0][], new long[0]);

  /** Worth of one sample point of each cell, 0 or more. */
  private final double[] weights;

  /** Points that are still to be covered. */
  private final long[] open;

  private final int[] starts;
  private final int[] cells;
  private final long[] masks;
  private final long[] costs;

  private Cover(double[] weights, long[] open, Sets sets, long[] costs) {
    this.weights = weights;
    this.open = open;
    this.starts = sets.starts;
    this.cells = sets.cells;
    this.masks = sets.masks;
    this.costs = costs;
  }

  /** The points of all items, one item after the other. */
  private record Sets(int[] starts, int[] cells, long[] masks) {}

  /**
   * {@return a problem of sights}
   *
   * @param weights worth of a sample point, by index of the cell
   * @param open points to be covered, by index of the cell
   * @param costs of each sight, 0 or more
   */
  static Cover of(
      PlanCells city, double[] weights, long[] open, List<? extends Sight> sights, long[] costs) {
    Growing growing = new Growing(sights.size());
    for (Sight sight : sights) {
      eachCell(city, sight, (cell, mask) -> growing.add(cell, mask & open[cell]));
      growing.close();
    }
    return new Cover(weights, open, growing.sets(), costs);
  }

  /** {@return a problem of points, 64 to a cell, whose items are given as masks by cell} */
  static Cover of(double[] weights, long[] open, long[][] items, long[] costs) {
    Growing growing = new Growing(items.length);
    for (long[] item : items) {
      for (int cell = 0; cell < item.length; cell++) {
        growing.add(cell, item[cell] & open[cell]);
      }
      growing.close();
    }
    return new Cover(weights, open, growing.sets(), costs);
  }

  /** Takes the sample points that a sight has in a cell. */
  interface Taker {
    void take(int cell, long mask);
  }

  /** Gives all cells of the municipality that a sight has points in, in ascending order. */
  static void eachCell(PlanCells city, Sight sight, Taker taker) {
    Grid grid = city.grid();
    Sight.Box box = sight.box();
    for (int iy = grid.index(box.south()); iy <= grid.index(box.north()); iy++) {
      for (int ix = grid.index(box.west()); ix <= grid.index(box.east()); ix++) {
        int cell = city.indexOf(Cell.of(ix, iy));
        long mask = cell < 0 ? 0 : sight.samples(grid, ix, iy);
        if (mask != 0) {
          taker.take(cell, mask);
        }
      }
    }
  }

  /** {@return the same items with other worths} */
  Cover weighing(double[] others) {
    return new Cover(others, open, new Sets(starts, cells, masks), costs);
  }

  /** {@return some of the items at other costs, in the given order} */
  Cover only(int[] items, long[] otherCosts) {
    Growing growing = new Growing(items.length);
    for (int item : items) {
      for (int at = starts[item]; at < starts[item + 1]; at++) {
        growing.add(cells[at], masks[at]);
      }
      growing.close();
    }
    return new Cover(weights, open, growing.sets(), otherCosts);
  }

  /** {@return both problems side by side: no point of one is a point of the other} */
  Cover beside(Cover other) {
    Growing growing = new Growing(costs.length + other.costs.length);
    growing.addAll(this, 0);
    growing.addAll(other, weights.length);
    return new Cover(
        concat(weights, other.weights),
        concat(open, other.open),
        growing.sets(),
        concat(costs, other.costs));
  }

  private static double[] concat(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static long[] concat(long[] first, long[] second) {
    long[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  int items() {
    return costs.length;
  }

  int cells() {
    return weights.length;
  }

  long cost(int item) {
    return costs[item];
  }

  double weight(int cell) {
    return weights[cell];
  }

  long open(int cell) {
    return open[cell];
  }

  /** {@return where the points of an item begin; those of the next one begin where they end} */
  int start(int item) {
    return starts[item];
  }

  int cellAt(int at) {
    return cells[at];
  }

  long maskAt(int at) {
    return masks[at];
  }

  /** {@return the worth of the points of an item that are in the masks by cell} */
  double worth(int item, long[] among, double[] by) {
    double sum = 0;
    for (int at = starts[item]; at < starts[item + 1]; at++) {
      int cell = cells[at];
      sum += by[cell] * Long.bitCount(masks[at] & among[cell]);
    }
    return sum;
  }

  /** {@return the worth of the points of an item that are in the masks by cell} */
  double worth(int item, long[] among) {
    return worth(item, among, weights);
  }

  /** {@return the worth of the points of an item} */
  double worth(int item) {
    return worth(item, open);
  }

  /** {@return what some items cover together} */
  double value(int... some) {
    Selection selection = new Selection(this);
    for (int item : some) {
      selection.add(item);
    }
    return selection.value();
  }

  /** Runs of (cell, mask) that grow item by item. */
  private static final class Growing {
    private final int[] starts;
    private int[] cells = new int[16];
    private long[] masks = new long[16];
    private int items;
    private int used;

    Growing(int count) {
      starts = new int[count + 1];
    }

    void add(int cell, long mask) {
      if (mask == 0) {
        return;
      }
      if (used == cells.length) {
        cells = Arrays.copyOf(cells, 2 * used);
        masks = Arrays.copyOf(masks, 2 * used);
      }
      cells[used] = cell;
      masks[used++] = mask;
    }

    void close() {
      starts[++items] = used;
    }

    void addAll(Cover cover, int shift) {
      for (int item = 0; item < cover.items(); item++) {
        for (int at = cover.starts[item]; at < cover.starts[item + 1]; at++) {
          add(cover.cells[at] + shift, cover.masks[at]);
        }
        close();
      }
    }

    Sets sets() {
      return new Sets(starts, Arrays.copyOf(cells, used), Arrays.copyOf(masks, used));
    }
  }
}
