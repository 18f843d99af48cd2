package nl.nachtwacht.stat;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/** Linear equations with a symmetric, positive definite matrix, solved by Cholesky's method. */
public final class LinearSystem {
  /** The library's bounds for matrices that aren't symmetric or aren't positive definite. */
  private static final double SYMMETRY = 1e-12;

  private static final double POSITIVITY = 0;

  private LinearSystem() {}

  /**
   * {@return x with A x = b}
   *
   * @param matrix A
   * @param right b
   * @throws RuntimeException of the library when A isn't positive definite
   */
  public static double[] solve(double[][] matrix, double[] right) {
    return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), SYMMETRY, POSITIVITY)
        .getSolver()
        .solve(new ArrayRealVector(right, false))
        .toArray();
  }
}
