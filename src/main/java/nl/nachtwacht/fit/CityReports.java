package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Protected;
import nl.nachtwacht.stat.CompensatedSum;

/**
 * The reports of a municipality, row by row, in the order of their keys. Holds personal data: it
 * stays in its task and prints nothing but how many there are.
 *
 * <p>Shape: a row lies in its own cell and marks one cell or more with a part of its weight each: a
 * report with an uncertain place marks several.
 */
public final class CityReports implements Protected {
  private final int cells;
  private final long[] keys;
  private final long[] seconds;
  private final int[] own;
  private final int[] firstMark;
  private final int[] markCell;
  private final double[] markWeight;
  private final double[] worth;
  private final double[][] shares;

  private CityReports(Builder builder) {
    int[] order = builder.byKey();
    int rows = order.length;
    this.cells = builder.cells;
    this.keys = new long[rows];
    this.seconds = new long[rows];
    this.own = new int[rows];
    this.firstMark = new int[rows + 1];
    this.markCell = new int[builder.marks];
    this.markWeight = new double[builder.marks];
    this.worth = new double[rows];
    this.shares = new double[rows][];
    int mark = 0;
    for (int row = 0; row < rows; row++) {
      int from = order[row];
      keys[row] = builder.keys[from];
      seconds[row] = builder.seconds[from];
      own[row] = builder.own[from];
      worth[row] = builder.worth[from];
      shares[row] = builder.shares.get(from);
      firstMark[row] = mark;
      int until = from + 1 < rows ? builder.firstMark[from + 1] : builder.marks;
      for (int old = builder.firstMark[from]; old < until; old++) {
        markCell[mark] = builder.markCell[old];
        markWeight[mark++] = builder.markWeight[old];
      }
    }
    firstMark[rows] = mark;
  }

  /** {@return how many reports} */
  public int rows() {
    return keys.length;
  }

  /** {@return the key of a row} */
  long key(int row) {
    return keys[row];
  }

  /** {@return the cell that a row lies in} */
  int ownCell(int row) {
    return own[row];
  }

  /** {@return the part of a row that falls into a slice of the week, 0 to 1} */
  double shareOf(int row, int slice) {
    return shares[row][slice];
  }

  /** {@return how many reports there would have been had reporting been as usual} */
  double worth() {
    return CompensatedSum.of(worth);
  }

  /** Which rows are taken, and with how much of their weight. */
  @FunctionalInterface
  interface Take {
    /** {@return 0 or more} */
    double of(int row);
  }

  /** {@return the rows taken, by cell} */
  Counts counts(Take take) {
    int[] touching = new int[cells];
    long taken = 0;
    for (int row = 0; row < keys.length; row++) {
      if (take.of(row) > 0) {
        taken++;
        for (int mark = firstMark[row]; mark < firstMark[row + 1]; mark++) {
          touching[markCell[mark]]++;
        }
      }
    }
    double[] mass = mass(take);
    double[] mean = new double[cells];
    for (int cell = 0; cell < cells; cell++) {
      mean[cell] = touching[cell] == 0 ? 1 : mass[cell] / touching[cell];
    }
    return new Counts(mass, mean, taken);
  }

  /** {@return per cell the sum of weights when each row occurs so many times} */
  double[] mass(Take times) {
    double[] mass = new double[cells];
    for (int row = 0; row < keys.length; row++) {
      double often = times.of(row);
      for (int mark = firstMark[row]; mark < firstMark[row + 1]; mark++) {
        mass[markCell[mark]] += often * markWeight[mark];
      }
    }
    return mass;
  }

  /** {@return all rows, by cell} */
  public Counts counts() {
    return counts(row -> 1);
  }

  /** {@return per row its part of so many by row, 0 and up: alike whatever else there is} */
  int[] partsByRow(int parts) {
    return Arrays.stream(keys).mapToInt(key -> (int) Long.remainderUnsigned(key, parts)).toArray();
  }

  /** {@return per row its part of so many by time, from the earliest} */
  int[] partsByTime(int parts) {
    Integer[] order = IntStream.range(0, keys.length).boxed().toArray(Integer[]::new);
    // Rows stand in the order of keys, and the sort is stable.
    Arrays.sort(order, java.util.Comparator.comparingLong(row -> seconds[row]));
    int[] part = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      part[order[rank]] = (int) ((long) parts * rank / order.length);
    }
    return part;
  }

  @Override
  public String toString() {
    return keys.length + " reports";
  }

  /** Gathers rows; not thread-safe. */
  public static final class Builder {
    private final int cells;
    private int rows;
    private int marks;
    private long[] keys = new long[64];
    private long[] seconds = new long[64];
    private int[] own = new int[64];
    private int[] firstMark = new int[64];
    private int[] markCell = new int[64];
    private double[] markWeight = new double[64];
    private double[] worth = new double[64];
    private final List<double[]> shares = new ArrayList<>();

    /** Gathers the reports of so many cells. */
    public Builder(int cells) {
      this.cells = cells;
    }

    /**
     * Begins a row, which marks nothing yet.
     *
     * @param key what tells it from other rows
     * @param second when it began, in seconds of the epoch
     * @param ownCell the cell it lies in
     * @param reporting what it counts for, as reporting was other than usual
     * @param ofSlices its part in each slice of the week
     */
    public Builder row(long key, long second, int ownCell, double reporting, double... ofSlices) {
      if (rows == keys.length) {
        keys = Arrays.copyOf(keys, 2 * rows);
        seconds = Arrays.copyOf(seconds, 2 * rows);
        own = Arrays.copyOf(own, 2 * rows);
        firstMark = Arrays.copyOf(firstMark, 2 * rows);
        worth = Arrays.copyOf(worth, 2 * rows);
      }
      keys[rows] = key;
      seconds[rows] = second;
      own[rows] = ownCell;
      worth[rows] = reporting;
      shares.add(ofSlices);
      firstMark[rows++] = marks;
      return this;
    }

    /** Marks a cell with a part of the last row's weight. */
    public Builder mark(int cell, double weight) {
      if (marks == markCell.length) {
        markCell = Arrays.copyOf(markCell, 2 * marks);
        markWeight = Arrays.copyOf(markWeight, 2 * marks);
      }
      markCell[marks] = cell;
      markWeight[marks++] = weight;
      return this;
    }

    /** {@return the rows in the order of keys; those with equal keys by time and cell} */
    public CityReports build() {
      return new CityReports(this);
    }

    private int[] byKey() {
      return IntStream.range(0, rows)
          .boxed()
          .sorted(
              java.util.Comparator.<Integer>comparingLong(row -> keys[row])
                  .thenComparingLong(row -> seconds[row])
                  .thenComparingInt(row -> own[row]))
          .mapToInt(row -> row)
          .toArray();
    }
  }
}
