package nl.nachtwacht.plan;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Grid;

/**
 * What plans know of the cells of one municipality.
 *
 * <p>Shape: columns of one length, cells in ascending order. Units: points of the score of the
 * slice that a plan names. Missing: a NaN counts as 0, a cell without a score asks for nothing;
 * columns that weren't given are 0, people then unknown. Immutable.
 */
public final class PlanCells {
  private final Grid grid;
  private final long[] cells;
  private final double[] risk;
  private final double[] darkPoints;
  private final double[] viewPoints;
  private final double[] people;

  private PlanCells(Grid grid, long[] cells, double[]... columns) {
    this.grid = grid;
    this.cells = cells;
    this.risk = columns[0];
    this.darkPoints = columns[1];
    this.viewPoints = columns[2];
    this.people = columns[3];
  }

  /**
   * {@return cells with the score of the slice}
   *
   * @param cells ids in ascending order
   * @param risk the score, 0 to 100
   */
  public static PlanCells of(Grid grid, long[] cells, double[] risk) {
    for (int c = 1; c < cells.length; c++) {
      if (cells[c - 1] >= cells[c]) {
        throw new IllegalStateException("cells are not in ascending order");
      }
    }
    double[] none = new double[cells.length];
    return new PlanCells(
        grid, cells.clone(), column(risk, cells.length), none, none, new double[0]);
  }

  /** {@return the same with the points that the score would lose if none of the cell were dark} */
  public PlanCells withDarkness(double[] points) {
    double[] column = column(points, cells.length);
    return new PlanCells(grid, cells, risk, column, viewPoints, people);
  }

  /** {@return the same with the points that the score would lose if cameras saw all of the cell} */
  public PlanCells withCameras(double[] points) {
    double[] column = column(points, cells.length);
    return new PlanCells(grid, cells, risk, darkPoints, column, people);
  }

  /** {@return the same with how many people are about, in any unit} */
  public PlanCells withPeople(double[] about) {
    return new PlanCells(grid, cells, risk, darkPoints, viewPoints, column(about, cells.length));
  }

  private static double[] column(double[] values, int length) {
    if (values.length != length) {
      throw new IllegalStateException(values.length + " values of " + length + " cells");
    }
    double[] column = new double[length];
    for (int c = 0; c < length; c++) {
      if (values[c] < 0 || values[c] == Double.POSITIVE_INFINITY) {
        throw new IllegalStateException("a value of " + values[c]);
      }
      column[c] = values[c] > 0 ? values[c] : 0;
    }
    return column;
  }

  /**
   * {@return a figure of every cell times a factor}
   *
   * @param factors by cell
   * @param figure by index
   */
  public double[] times(double[] factors, IntToDoubleFunction figure) {
    double[] values = new double[cells.length];
    Arrays.setAll(values, c -> factors[c] * figure.applyAsDouble(c));
    return values;
  }

  Grid grid() {
    return grid;
  }

  int count() {
    return cells.length;
  }

  long cell(int index) {
    return cells[index];
  }

  /** {@return the index of a cell; below 0: not one of the municipality's} */
  int indexOf(long cell) {
    return Arrays.binarySearch(cells, cell);
  }

  /** {@return the index of the cell that holds a place; below 0: none of the municipality's} */
  int indexAt(int xCm, int yCm) {
    return indexOf(grid.cellAt(xCm, yCm));
  }

  /** {@return a figure of each cell, shared out over its 64 sample points} */
  double[] perSample(IntToDoubleFunction figure) {
    return IntStream.range(0, cells.length)
        .mapToDouble(figure::applyAsDouble)
        .map(whole -> whole / Long.SIZE)
        .toArray();
  }

  /** {@return the score of a cell by its index} */
  public double risk(int index) {
    return risk[index];
  }

  /** {@return the points that darkness adds to the score of a cell, by its index} */
  public double darkPoints(int index) {
    return darkPoints[index];
  }

  double viewPoints(int index) {
    return viewPoints[index];
  }

  /** {@return whether it is known that nobody is about} */
  boolean isDeserted(int index) {
    return people.length > 0 && people[index] == 0;
  }
}
