package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cells of a municipality as rows of a grid, for sums over their surroundings.
 *
 * <p>Shape: arrays have an element per cell in the order (iy, ix). Units: metres between centres.
 */
public final class Lattice {
  private final int cellMetres;
  private final int columns;

  /** Per cell its column from the west. */
  private final int[] column;

  /** Per row from the south its first cell; at the end the number of cells. */
  private final int[] firstOfRow;

  private Lattice(int cellMetres, int columns, int[] column, int[] firstOfRow) {
    this.cellMetres = cellMetres;
    this.columns = columns;
    this.column = column;
    this.firstOfRow = firstOfRow;
  }

  /**
   * {@return the lattice of some cells}
   *
   * @param ix columns of the cells, which stand in the order (iy, ix)
   * @param iy their rows
   * @param cellMetres side of a cell
   */
  public static Lattice of(int[] ix, int[] iy, int cellMetres) {
    int cells = ix.length;
    int west = Arrays.stream(ix).min().orElse(0);
    int columns = cells == 0 ? 0 : Arrays.stream(ix).max().getAsInt() - west + 1;
    int[] firstOfRow = new int[cells == 0 ? 1 : iy[cells - 1] - iy[0] + 2];
    for (int cell = 0; cell < cells; cell++) {
      if (cell > 0
          && (iy[cell] < iy[cell - 1] || iy[cell] == iy[cell - 1] && ix[cell] <= ix[cell - 1])) {
        throw new IllegalStateException("cells out of order");
      }
      firstOfRow[iy[cell] - iy[0] + 1] = cell + 1;
    }
    for (int row = 1; row < firstOfRow.length; row++) {
      firstOfRow[row] = Math.max(firstOfRow[row], firstOfRow[row - 1]);
    }
    return new Lattice(
        cellMetres, columns, Arrays.stream(ix).map(x -> x - west).toArray(), firstOfRow);
  }

  /** {@return how many cells} */
  public int cells() {
    return column.length;
  }

  /** {@return the side of a cell} */
  int cellMetres() {
    return cellMetres;
  }

  /**
   * {@return per cell c the sum of m(c′)·(1 − d²/h²)² over all cells c′ with d &lt; h, d the
   * distance of the centres; the masses themselves for h = 0}
   *
   * @param mass per cell
   * @param metres h
   */
  double[] kernelSum(double[] mass, int metres) {
    return metres == 0 ? mass.clone() : convolve(mass, Kernel.quartic(metres, cellMetres));
  }

  /**
   * {@return per cell the sum of the masses around it, weighed by a kernel; masses of 0 or more}
   */
  double[] convolve(double[] mass, Kernel kernel) {
    return new Sweep(kernel, mass).sums();
  }

  /**
   * What a cell gives to those around it, row by row.
   *
   * @param rows ascending by how wide they are
   */
  record Kernel(List<Row> rows) {
    /**
     * What cells that are {@code dy} rows to the north or south get: up to {@code w} columns away
     * c₀ + c₂ dx² + c₄ dx⁴.
     */
    private record Row(int w, int dy, double c0, double c2, double c4) {
      Row times(double factor) {
        return new Row(w, dy, factor * c0, factor * c2, factor * c4);
      }
    }

    /** (1 − d²/h²)² within h; on the spot 1. */
    static Kernel quartic(int metres, int cellMetres) {
      double h2 = (double) metres * metres / ((double) cellMetres * cellMetres);
      double h4 = h2 * h2;
      List<Row> rows = new ArrayList<>();
      int w = 0;
      for (int dy = (metres - 1) / cellMetres; dy >= 0; dy--) {
        while (isWithin(w + 1, dy, cellMetres, metres)) {
          w++;
        }
        double left = h2 - dy * dy;
        rows.add(new Row(w, dy, left * left / h4, -2 * left / h4, 1 / h4));
      }
      return new Kernel(rows);
    }

    private static boolean isWithin(long dx, long dy, long cellMetres, long metres) {
      return (dx * dx + dy * dy) * cellMetres * cellMetres < metres * metres;
    }

    /** So much on the spot, nothing around it. */
    static Kernel point(double value) {
      return new Kernel(List.of(new Row(0, 0, value, 0, 0)));
    }

    /** {@return the sum of this kernel and of another one times a factor} */
    Kernel plus(double factor, Kernel other) {
      return new Kernel(
          Stream.concat(rows.stream(), other.rows.stream().map(row -> row.times(factor)))
              .sorted(Comparator.comparingInt(Row::w))
              .toList());
    }

    /** {@return how many cells away the last one that gets something is} */
    int reach() {
      return rows.get(rows.size() - 1).w;
    }
  }

  /**
   * Takes the rows of masses one after another. Of each, Σ m, Σ m dx² and Σ m dx⁴ around every
   * column are made for w = 0, 1, … by adding two masses at a time; what the row gives to those
   * around it follows from them. These are far fewer additions than from cell to cell, and of whole
   * numbers they are exact where h is a power of two times the side of a cell.
   */
  private final class Sweep {
    private final int rows = firstOfRow.length - 1;
    private final Kernel kernel;
    private final double[] mass;
    private final int reach;

    /** The row at hand, with a margin on both sides. */
    private final double[] here;

    private final double[] s0 = new double[columns];
    private final double[] s2 = new double[columns];
    private final double[] s4 = new double[columns];

    /** What the rows around the one at hand have got so far; row r at r modulo their number. */
    private final double[][] around;

    /** In place of rows that aren't there. */
    private final double[] nowhere = new double[columns];

    private final double[] sums = new double[column.length];

    Sweep(Kernel kernel, double[] mass) {
      this.kernel = kernel;
      this.mass = mass;
      this.reach = kernel.reach();
      this.here = new double[columns + 2 * reach];
      this.around = new double[2 * reach + 1][columns];
    }

    double[] sums() {
      for (int row = 0; row < rows + reach; row++) {
        if (row < rows) {
          take(row);
        }
        if (row >= reach) {
          finish(row - reach);
        }
      }
      return sums;
    }

    /** Only columns within reach of a mass get something. */
    private void take(int row) {
      Arrays.fill(here, 0);
      for (int cell = firstOfRow[row]; cell < firstOfRow[row + 1]; cell++) {
        here[column[cell] + reach] = mass[cell];
      }
      int from = 0;
      int to = 0;
      for (int cell = firstOfRow[row]; cell < firstOfRow[row + 1]; cell++) {
        if (mass[cell] != 0) {
          int left = Math.max(0, column[cell] - reach);
          if (left > to) {
            spread(row, from, to);
            from = left;
          }
          to = Math.min(columns, column[cell] + reach + 1);
        }
      }
      spread(row, from, to);
    }

    private void spread(int row, int from, int to) {
      for (int x = from; x < to; x++) {
        s0[x] = here[x + reach];
        s2[x] = 0;
        s4[x] = 0;
      }
      int w = 0;
      for (Kernel.Row part : kernel.rows) {
        while (w < part.w) {
          widen(++w, from, to);
        }
        add(part, at(row + part.dy), part.dy == 0 ? nowhere : at(row - part.dy), from, to);
      }
    }

    /** Goes on from w − 1 to w. */
    private void widen(int w, int from, int to) {
      double w2 = w * w;
      double w4 = w2 * w2;
      // Fields in variables: the first compiler reads them anew in each round.
      double[] masses = here;
      double[] sum0 = s0;
      double[] sum2 = s2;
      double[] sum4 = s4;
      int left = reach - w;
      int right = reach + w;
      for (int x = from; x < to; x++) {
        double two = masses[x + left] + masses[x + right];
        sum0[x] += two;
        sum2[x] += w2 * two;
        sum4[x] += w4 * two;
      }
    }

    private double[] at(int row) {
      return row < 0 || row >= rows ? nowhere : around[row % around.length];
    }

    private void add(Kernel.Row part, double[] north, double[] south, int from, int to) {
      double c0 = part.c0;
      double c2 = part.c2;
      double c4 = part.c4;
      double[] sum0 = s0;
      double[] sum2 = s2;
      double[] sum4 = s4;
      for (int x = from; x < to; x++) {
        double given = c0 * sum0[x] + c2 * sum2[x] + c4 * sum4[x];
        north[x] += given;
        south[x] += given;
      }
    }

    /** Nothing more is given to a row: rounding alone could make it fall below 0. */
    private void finish(int row) {
      double[] done = around[row % around.length];
      for (int cell = firstOfRow[row]; cell < firstOfRow[row + 1]; cell++) {
        sums[cell] = Math.max(0, done[column[cell]]);
      }
      Arrays.fill(done, 0);
    }
  }
}
