package nl.nachtwacht.fit;

/**
 * The cells of a municipality on a dense grid, for sums over their surroundings.
 *
 * <p>Shape: arrays have an element per cell in the order (iy, ix). Units: metres between centres.
 * The grid has a margin as wide as the widest kernel, so that sums need no test of borders.
 */
public final class Lattice {
  /** The widest kernel that fits, in metres. */
  static final int WIDEST_METRES = 3200;

  private final int cellMetres;
  private final int stride;
  private final int size;
  private final int[] position;

  private Lattice(int cellMetres, int stride, int size, int[] position) {
    this.cellMetres = cellMetres;
    this.stride = stride;
    this.size = size;
    this.position = position;
  }

  /**
   * {@return the lattice of some cells}
   *
   * @param ix columns of the cells, which stand in the order (iy, ix)
   * @param iy their rows
   * @param cellMetres side of a cell
   */
  public static Lattice of(int[] ix, int[] iy, int cellMetres) {
    int margin = WIDEST_METRES / cellMetres + 1;
    int west = Integer.MAX_VALUE;
    int east = Integer.MIN_VALUE;
    for (int x : ix) {
      west = Math.min(west, x);
      east = Math.max(east, x);
    }
    int cells = ix.length;
    int stride = cells == 0 ? 1 : east - west + 1 + 2 * margin;
    int rows = cells == 0 ? 0 : iy[cells - 1] - iy[0] + 1 + 2 * margin;
    int[] position = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      position[cell] =
          Math.addExact(
              Math.multiplyExact(iy[cell] - iy[0] + margin, stride), ix[cell] - west + margin);
      if (cell > 0 && position[cell] <= position[cell - 1]) {
        throw new IllegalStateException("cells out of order");
      }
    }
    return new Lattice(cellMetres, stride, Math.multiplyExact(stride, rows), position);
  }

  /** {@return how many cells} */
  public int cells() {
    return position.length;
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

  /** {@return per cell the sum of the masses around it, weighed by a kernel} */
  double[] convolve(double[] mass, Kernel kernel) {
    double[] sums = new double[size];
    for (int cell = 0; cell < mass.length; cell++) {
      if (mass[cell] != 0) {
        kernel.spread(mass[cell], position[cell], stride, sums);
      }
    }
    double[] result = new double[position.length];
    for (int cell = 0; cell < result.length; cell++) {
      result[cell] = sums[position[cell]];
    }
    return result;
  }

  /** What a cell gives to those around it, by rows of the lattice. */
  static final class Kernel {
    private final int reach;
    private final double[][] rows;

    private Kernel(int reach, double[][] rows) {
      this.reach = reach;
      this.rows = rows;
    }

    /** (1 − d²/h²)² within h; on the spot 1. */
    static Kernel quartic(int metres, int cellMetres) {
      long h2 = (long) metres * metres;
      int reach = (int) ((metres - 1L) / cellMetres);
      double[][] rows = new double[2 * reach + 1][];
      for (int dy = -reach; dy <= reach; dy++) {
        int half = -1;
        while (squareMetres(half + 1, dy, cellMetres) < h2) {
          half++;
        }
        double[] row = new double[2 * half + 1];
        for (int dx = -half; dx <= half; dx++) {
          double near = 1 - squareMetres(dx, dy, cellMetres) / (double) h2;
          row[dx + half] = near * near;
        }
        rows[dy + reach] = row;
      }
      return new Kernel(reach, rows);
    }

    /** So much on the spot, nothing around it. */
    static Kernel point(double value) {
      return new Kernel(0, new double[][] {{value}});
    }

    private static long squareMetres(long dx, long dy, long cellMetres) {
      return (dx * dx + dy * dy) * cellMetres * cellMetres;
    }

    /** {@return the sum of this kernel and of another one times a factor} */
    Kernel plus(double factor, Kernel other) {
      Kernel wide = reach >= other.reach ? this : other;
      double[][] sums = new double[wide.rows.length][];
      for (int row = 0; row < sums.length; row++) {
        sums[row] = new double[wide.rows[row].length];
      }
      addTo(sums, 1);
      other.addTo(sums, factor);
      return new Kernel(wide.reach, sums);
    }

    private void addTo(double[][] sums, double factor) {
      int down = (sums.length - rows.length) / 2;
      for (int row = 0; row < rows.length; row++) {
        double[] sum = sums[row + down];
        int right = (sum.length - rows[row].length) / 2;
        for (int i = 0; i < rows[row].length; i++) {
          sum[i + right] += factor * rows[row][i];
        }
      }
    }

    private void spread(double mass, int centre, int stride, double[] sums) {
      for (int dy = -reach; dy <= reach; dy++) {
        double[] row = rows[dy + reach];
        int first = centre + dy * stride - row.length / 2;
        for (int i = 0; i < row.length; i++) {
          sums[first + i] += mass * row[i];
        }
      }
    }
  }
}
