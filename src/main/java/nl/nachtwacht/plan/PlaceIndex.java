package nl.nachtwacht.plan;

import java.util.Arrays;
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
    return anyIn(sight.box(), place -> sight.sees(xCm[place], yCm[place]));
  }

  /** Gives every place that a sight sees. */
  void each(Sight sight, IntConsumer taker) {
    eachIn(
        sight.box(),
        place -> {
          if (sight.sees(xCm[place], yCm[place])) {
            taker.accept(place);
          }
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
    int at = Arrays.binarySearch(cells, cell);
    while (at > 0 && cells[at - 1] == cell) {
      at--;
    }
    return at < 0 ? -1 - at : at;
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
