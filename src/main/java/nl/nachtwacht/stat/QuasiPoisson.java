package nl.nachtwacht.stat;

import java.util.Arrays;

/**
 * A regression of counts: ln E[n] = offset + X·β, with a variance of φ times the mean.
 *
 * <p>Standard errors are √(φ·(XᵀWX)⁻¹) with φ = Σ(n − μ)²/μ/(N − p), intervals and tests take
 * Student's t with N − p degrees of freedom. Guarantee: the same as R's {@code glm} with family
 * {@code quasipoisson}. Where a combination of columns is met by counts of 0 alone its coefficient
 * runs away: it then has a huge standard error, and the others are sound. Source: iteratively
 * reweighted least squares, McCullagh and Nelder 1989, sections 2.5 and 9.2. Immutable.
 */
public final class QuasiPoisson {
  /** Once a step moves the fit by less than this share of a standard deviation, it was the last. */
  private static final double LAST_STEP = 1e-8;

  /** A loss of likelihood that rounding can make. */
  private static final double ROUNDING = 1e-9;

  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 30;
  private static final double START = 0.1;

  private final double[][] columns;
  private final double[] counts;
  private final double[] offset;
  private final OrthogonalColumns unweighted;
  private final double[] coefficients;
  private final double[] predictor;
  private final double[] unscaled;
  private final double dispersion;

  private QuasiPoisson(
      double[][] columns, double[] counts, double[] offset, double[] start, boolean isOfModel) {
    this.columns = columns;
    this.counts = counts;
    this.offset = offset;
    this.unweighted = OrthogonalColumns.of(columns);
    if (unweighted.hasDependent() || freedom() < 1 || Arrays.stream(counts).sum() <= 0) {
      throw new IllegalStateException(
          columns.length + " columns that depend on one another, for " + counts.length + " counts");
    }
    this.coefficients = search(start, isOfModel);
    this.predictor = predictor(coefficients);
    double[] means = means(predictor);
    this.unscaled = weighted(means).inverseDiagonal();
    CompensatedSum squares = new CompensatedSum();
    for (int row = 0; row < counts.length; row++) {
      double miss = counts[row] - means[row];
      squares.add(miss * miss / means[row]);
    }
    this.dispersion = squares.value() / freedom();
  }

  /**
   * Fits a regression.
   *
   * @param columns the design by columns, each of the length of {@code counts}; fewer than there
   *     are counts, and none a combination of those before it ({@link OrthogonalColumns})
   * @param counts 0 or more, not all 0
   * @param offset per count what is added to the predictor: the logarithm of its exposure
   */
  public static QuasiPoisson fit(double[][] columns, double[] counts, double[] offset) {
    double[] start = new double[counts.length];
    for (int row = 0; row < start.length; row++) {
      start[row] = StrictMath.log(counts[row] + START);
    }
    return new QuasiPoisson(columns, counts.clone(), offset.clone(), start, false);
  }

  /** {@return whether a further column is no combination of those of the design} */
  public boolean isExtendedBy(double[] column) {
    return unweighted.isExtendedBy(column);
  }

  /**
   * {@return the fit with one further column, the last; the search sets out from this fit}
   *
   * @param column one for which {@link #isExtendedBy} holds
   */
  public QuasiPoisson with(double[] column) {
    double[][] more = Arrays.copyOf(columns, columns.length + 1);
    more[columns.length] = column;
    return new QuasiPoisson(more, counts, offset, predictor, true);
  }

  /** {@return β of a column} */
  public double coefficient(int column) {
    return coefficients[column];
  }

  /** {@return the standard error of β of a column} */
  public double error(int column) {
    return Math.sqrt(dispersion * unscaled[column]);
  }

  /** {@return the interval of β of a column, at a level such as 0.95} */
  public Interval interval(int column, double level) {
    double reach = StudentTail.reach(level, freedom()) * error(column);
    return new Interval(coefficients[column] - reach, coefficients[column] + reach);
  }

  /** {@return β of a column in standard errors} */
  public double t(int column) {
    return coefficients[column] / error(column);
  }

  /** {@return φ: the variance of a count over its mean} */
  public double dispersion() {
    return dispersion;
  }

  /** {@return the degrees of freedom: counts less columns} */
  public int freedom() {
    return counts.length - columns.length;
  }

  /**
   * Newton's steps from a predictor.
   *
   * @param isOfModel whether the start is one that the columns can make: else no step is halved
   */
  private double[] search(double[] start, boolean isOfModel) {
    double[] eta = start;
    boolean canHalve = isOfModel;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] means = means(eta);
      double[] found = weighted(means).solve(aims(eta, means));
      double[] next = canHalve ? halved(eta, predictor(found)) : predictor(found);
      if (moved(eta, next, means) < LAST_STEP) {
        return found;
      }
      eta = next;
      canHalve = true;
    }
    throw new IllegalStateException("no end of the search for " + columns.length + " coefficients");
  }

  /** What the weighted columns should come near to. */
  private double[] aims(double[] eta, double[] means) {
    double[] aims = new double[counts.length];
    for (int row = 0; row < aims.length; row++) {
      double aim = eta[row] - offset[row] + (counts[row] - means[row]) / means[row];
      aims[row] = Math.sqrt(means[row]) * aim;
    }
    return aims;
  }

  /** A step that worsens the likelihood is halved until it doesn't. */
  private double[] halved(double[] eta, double[] next) {
    double least = likelihood(eta) - ROUNDING;
    double[] tried = next;
    for (int halving = 0; halving < MOST_HALVINGS && likelihood(tried) < least; halving++) {
      for (int row = 0; row < tried.length; row++) {
        tried[row] = (tried[row] + eta[row]) / 2;
      }
    }
    return tried;
  }

  /** How far a step goes, as a share of the standard deviation of all counts together. */
  private static double moved(double[] eta, double[] next, double[] means) {
    double squares = 0;
    double sum = 0;
    for (int row = 0; row < means.length; row++) {
      double step = next[row] - eta[row];
      squares += means[row] * step * step;
      sum += means[row];
    }
    return Math.sqrt(squares / sum);
  }

  private double likelihood(double[] eta) {
    CompensatedSum sum = new CompensatedSum();
    for (int row = 0; row < counts.length; row++) {
      sum.add(counts[row] * eta[row] - StrictMath.exp(eta[row]));
    }
    return sum.value();
  }

  private double[] predictor(double[] beta) {
    double[] eta = offset.clone();
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < eta.length; row++) {
        eta[row] += beta[column] * columns[column][row];
      }
    }
    return eta;
  }

  private static double[] means(double[] eta) {
    return Arrays.stream(eta).map(StrictMath::exp).toArray();
  }

  private OrthogonalColumns weighted(double[] means) {
    double[][] weighted = new double[columns.length][means.length];
    for (int row = 0; row < means.length; row++) {
      double root = Math.sqrt(means[row]);
      for (int column = 0; column < columns.length; column++) {
        weighted[column][row] = root * columns[column][row];
      }
    }
    return OrthogonalColumns.independent(weighted);
  }
}
