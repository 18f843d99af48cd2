package nl.nachtwacht.publish;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The rows of a table with their shapes: what every writer takes.
 *
 * @param table the attributes
 * @param shapes as many geometries
 */
public record Features(Table table, Shapes shapes) implements Serializable {
  /** Rows of a block: a row group of GeoParquet, and a part of GeoJSON. */
  public static final int BLOCK = 65_536;

  /** Checks that there is a shape per row. */
  public Features {
    if (table.rows() != shapes.rows()) {
      throw new IllegalStateException(table.rows() + " rows, " + shapes.rows() + " shapes");
    }
  }

  /** {@return the rows of all, one after the other; at least one, of the same columns and kind} */
  public static Features joined(List<Features> all) {
    return new Features(
        Table.concat(all.stream().map(Features::table).toList()),
        Shapes.joined(all.stream().map(Features::shapes).toList()));
  }

  /** {@return how many rows} */
  public int rows() {
    return table.rows();
  }

  /** {@return the columns that are written, in their order} */
  public List<Column> columns() {
    return table.columns().stream().filter(Column::isPublished).toList();
  }

  /** {@return these rows, in that order} */
  public Features pick(int[] which) {
    return new Features(table.pick(which), shapes.pick(which));
  }

  /** {@return the rows from one number up to, not including, another} */
  public Features slice(int from, int to) {
    return pick(IntStream.range(from, to).toArray());
  }

  /** {@return the rows along the Hilbert curve of their cells; the key breaks ties} */
  public Features alongCurve(Grid grid, List<String> key) {
    return pick(curveOrder(grid, key));
  }

  private int[] curveOrder(Grid grid, List<String> key) {
    long[] places = new long[rows()];
    for (int row = 0; row < places.length; row++) {
      places[row] = Hilbert.index(shapes.cell(row, grid));
    }
    long[] sorted = places.clone();
    Arrays.sort(sorted);
    int[] first = new int[sorted.length];
    int[] taken = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      first[i] = i > 0 && sorted[i] == sorted[i - 1] ? first[i - 1] : i;
    }
    int[] order = new int[sorted.length];
    for (int row = 0; row < places.length; row++) {
      int run = first[Arrays.binarySearch(sorted, places[row])];
      order[run + taken[run]++] = row;
    }
    breakTies(order, taken, new Key(table, key));
    return order;
  }

  private static void breakTies(int[] order, int[] taken, Key key) {
    for (int run = 0; run < order.length; run++) {
      if (taken[run] > 1) {
        int[] tied = Arrays.copyOfRange(order, run, run + taken[run]);
        int[] settled =
            Arrays.stream(tied)
                .boxed()
                .sorted(Comparator.comparing(key::text))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(settled, 0, order, run, settled.length);
      }
    }
  }
}
