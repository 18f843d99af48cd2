package nl.nachtwacht.stat;

import java.util.Arrays;

/**
 * The columns of a design, made orthogonal one after the other.
 *
 * <p>Guarantee: columns of very different size are treated alike, since each is judged by its own
 * length. A column that adds nothing to those before it is found, and left out of the basis.
 * Source: Gram–Schmidt, each column cleared twice where the first time takes most of it (Giraud,
 * Langou and Rozložník 2005); the tolerance is that of R's {@code lm}.
 */
public final class OrthogonalColumns {
  /** A column of which less than this share is left adds nothing. */
  private static final double NOTHING = 1e-7;

  /** Of a column that kept this share of its square, one pass leaves no more than rounding. */
  private static final double KEPT = 0.5;

  private final double[][] basis;
  private final double[][] upper;
  private final boolean[] isDependent;

  private OrthogonalColumns(double[][] columns, double tolerance) {
    int count = columns.length;
    this.basis = new double[count][];
    this.upper = new double[count][count];
    this.isDependent = new boolean[count];
    for (int j = 0; j < count; j++) {
      double[] rest = cleared(columns[j], upper[j]);
      double length = length(rest);
      isDependent[j] = !(length > tolerance * length(columns[j]));
      upper[j][j] = length;
      basis[j] = isDependent[j] ? new double[rest.length] : scaled(rest, 1 / length);
    }
  }

  /**
   * Orthogonalises columns.
   *
   * @param columns of one length; the order decides which of several dependent ones are found
   */
  public static OrthogonalColumns of(double[][] columns) {
    return new OrthogonalColumns(columns, NOTHING);
  }

  /** As above for columns that are known to be independent: none is left out for being small. */
  static OrthogonalColumns independent(double[][] columns) {
    return new OrthogonalColumns(columns, 0);
  }

  /** {@return whether a column is a combination of those before it} */
  public boolean isDependent(int column) {
    return isDependent[column];
  }

  /** {@return whether any column is a combination of those before it} */
  public boolean hasDependent() {
    for (boolean dependent : isDependent) {
      if (dependent) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a further column is no combination of these} */
  public boolean isExtendedBy(double[] column) {
    return length(cleared(column, new double[basis.length])) > NOTHING * length(column);
  }

  /** {@return the coefficients whose combination of the columns comes nearest to values} */
  double[] solve(double[] values) {
    double[] coefficients = new double[basis.length];
    cleared(values, coefficients);
    for (int j = basis.length - 1; j >= 0; j--) {
      coefficients[j] /= upper[j][j];
      for (int i = 0; i < j; i++) {
        coefficients[i] -= upper[j][i] * coefficients[j];
      }
    }
    return coefficients;
  }

  /** {@return the diagonal of the inverse of the columns' inner products} */
  double[] inverseDiagonal() {
    double[] diagonal = new double[basis.length];
    for (int unit = 0; unit < basis.length; unit++) {
      double[] column = new double[basis.length];
      column[unit] = 1;
      for (int j = unit; j >= 0; j--) {
        column[j] /= upper[j][j];
        for (int i = 0; i < j; i++) {
          column[i] -= upper[j][i] * column[j];
        }
        diagonal[j] += column[j] * column[j];
      }
    }
    return diagonal;
  }

  /** What is left of a column beside the basis; adds to {@code parts} what it has of each. */
  private double[] cleared(double[] column, double[] parts) {
    double[] rest = column.clone();
    boolean isClear = false;
    for (int pass = 0; pass < 2 && !isClear; pass++) {
      double before = product(rest, rest);
      for (int i = 0; i < basis.length && basis[i] != null; i++) {
        double part = product(basis[i], rest);
        parts[i] += part;
        for (int row = 0; row < rest.length; row++) {
          rest[row] -= part * basis[i][row];
        }
      }
      isClear = product(rest, rest) > KEPT * before;
    }
    return rest;
  }

  private static double[] scaled(double[] column, double factor) {
    return Arrays.stream(column).map(value -> value * factor).toArray();
  }

  private static double length(double[] column) {
    return Math.sqrt(product(column, column));
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int row = 0; row < a.length; row++) {
      sum += a[row] * b[row];
    }
    return sum;
  }
}
