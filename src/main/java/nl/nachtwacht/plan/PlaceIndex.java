package nl.nachtwacht.plan;

import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;

/**
 * Places by the cell that they lie in, to find those nearby: homes, lamps.
 *
 * <p>Units: whole centimetres of the working reference system. Guarantee: whatever order places
 * were given in, counts and distances are the same. Immutable.
 */
public final class PlaceIndex {
  private static final double FARTHEST_CM = 1e8;
  private static final double CM = 100;

  private final Grid grid;
  private final int[] xCm;
  private final int[] yCm;

  /** Places row of cells by row, and their cells. */
  private final int[] order;

  private final long[] cells;

  private PlaceIndex(Grid grid, int[] xCm, int[] yCm) {
    this.grid = grid;
    this.xCm = xCm;
    this.yCm = yCm;
    order =
        IntStream.range(0, xCm.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> grid.cellAt(xCm[i], yCm[i])))
            .mapToInt(Integer::intValue)
            .toArray();
    cells = IntStream.of(order).mapToLong(i -> grid.cellAt(xCm[i], yCm[i])).toArray();
  }

  /** {@return an index of the places with these coordinates; the arrays are copied} */
  public static PlaceIndex of(Grid grid, int[] xCm, int[] yCm) {
    if (xCm.length != yCm.length) {
      throw new IllegalStateException(xCm.length + " x and " + yCm.length + " y");
    }
    return new PlaceIndex(grid, xCm.clone(), yCm.clone());
  }

  /** {@return how many places a sight sees} */
  int count(Sight sight) {
    int[] seen = {0};
    each(sight, place -> seen[0]++);
    return seen[0];
  }

  /** {@return whether a sight sees any place} */
  boolean any(Sight sight) {
    return any(sight, place -> true);
  }

  /** {@return whether a place that a sight sees will do; once one does no other is asked} */
  boolean any(Sight sight, IntPredicate test) {
    return anyIn(sight.box(), place -> sight.sees(xCm[place], yCm[place]) && test.test(place));
  }

  /** {@return whether a place lies in the circle that has two places at its ends, not on it} */
  boolean anyBetween(int one, int other) {
    long across = square(one, xCm[other], yCm[other]);
    long x = Math.floorDiv((long) xCm[one] + xCm[other], 2);
    long y = Math.floorDiv((long) yCm[one] + yCm[other], 2);
    return anyIn(
        box(x, y, (long) Math.sqrt((double) across) / 2 + 2),
        place ->
            square(place, xCm[one], yCm[one]) + square(place, xCm[other], yCm[other]) < across);
  }

  /** Gives every place that a sight sees. */
  void each(Sight sight, IntConsumer taker) {
    any(
        sight,
        place -> {
          taker.accept(place);
          return false;
        });
  }

  private void eachIn(Sight.Box box, IntConsumer taker) {
    anyIn(
        box,
        place -> {
          taker.accept(place);
          return false;
        });
  }

  /** Asks the places of a box and of the cells around it until one will do. */
  private boolean anyIn(Sight.Box box, IntPredicate test) {
    int west = grid.index(box.west());
    int east = grid.index(box.east());
    for (int iy = grid.index(box.south()); iy <= grid.index(box.north()); iy++) {
      int at = first(Cell.of(west, iy));
      for (; at < cells.length && cells[at] <= Cell.of(east, iy); at++) {
        if (test.test(order[at])) {
          return true;
        }
      }
    }
    return false;
  }

  private int first(long cell) {
    int low = 0;
    for (int high = cells.length; low < high; ) {
      int middle = (low + high) >>> 1;
      if (cells[middle] < cell) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** {@return metres to the nearest place; NaN: there is none within 1,000 km} */
  double nearestMetres(int fromX, int fromY) {
    long[] least = {Long.MAX_VALUE};
    for (long reach = grid.cellCm(); reach <= FARTHEST_CM && order.length > 0; reach *= 2) {
      eachIn(box(fromX, fromY, reach), i -> least[0] = Math.min(least[0], square(i, fromX, fromY)));
      if (least[0] <= reach * reach) {
        return Math.sqrt((double) least[0]) / CM;
      }
    }
    return Double.NaN;
  }

  private long square(int place, int fromX, int fromY) {
    long dx = xCm[place] - (long) fromX;
    long dy = yCm[place] - (long) fromY;
    return dx * dx + dy * dy;
  }

  private static Sight.Box box(long x, long y, long reach) {
    return new Sight.Box(
        Math.toIntExact(x - reach),
        Math.toIntExact(y - reach),
        Math.toIntExact(x + reach),
        Math.toIntExact(y + reach));
  }
}
