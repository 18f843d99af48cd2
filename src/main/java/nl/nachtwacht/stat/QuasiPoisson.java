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
  /**
   * A step that gains less of the logarithm of the likelihood than this share was the last: it
   * still squares the error, and rounding makes no more.
   */
  private static final double LAST_GAIN = 1e-12;

  /**
   * Means below this share of the mean count weigh as if they were it, so that a coefficient which
   * runs away comes to rest, and no column is lost to rounding.
   */
  private static final double LIGHTEST = 1e-13;

  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 30;
  private static final double START = 0.1;

  private final double[][] columns;
  private final double[] counts;
  private final double[] offset;
  private final double[] coefficients;
  private final double[] predictor;
  private final double[] unscaled;
  private final double dispersion;

  private QuasiPoisson(
      double[][] columns, double[] counts, double[] offset, double[] start, boolean isOfModel) {
    this.columns = columns;
    this.counts = counts;
    this.offset = offset;
    this.coefficients = search(start, isOfModel);
    this.predictor = predictor(coefficients);
    double[] means = means(predictor);
    this.unscaled = weighted(weights(means)).inverseDiagonal();
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
    boolean isFit = columns.length < counts.length && Arrays.stream(counts).sum() > 0;
    if (!isFit || OrthogonalColumns.of(columns).hasDependent()) {
      throw new IllegalStateException(
          columns.length + " columns can't be fitted to " + counts.length + " counts");
    }
    double[] start = new double[counts.length];
    for (int row = 0; row < start.length; row++) {
      start[row] = StrictMath.log(counts[row] + START);
    }
    return new QuasiPoisson(columns, counts.clone(), offset.clone(), start, false);
  }

  /** {@return the columns of the design, for the question whether a further one adds anything} */
  public OrthogonalColumns design() {
    return OrthogonalColumns.of(columns);
  }

  /**
   * {@return the fit with one further column, the last; the search sets out from this fit}
   *
   * @param column one that {@link #design} is extended by
   */
  public QuasiPoisson with(double[] column) {
    double[][] more = Arrays.copyOf(columns, columns.length + 1);
    more[columns.length] = column;
    return new QuasiPoisson(more, counts, offset, predictor, true);
  }

  /** {@return how many columns the design has} */
  public int columns() {
    return columns.length;
  }

  /** {@return β of a column} */
  public double coefficient(int column) {
    return coefficients[column];
  }

  /** {@return the standard error of β of a column} */
  public double error(int column) {
    return errorAt(column, dispersion);
  }

  /** {@return the standard error of β of a column, were φ another} */
  public double errorAt(int column, double otherDispersion) {
    return Math.sqrt(otherDispersion * unscaled[column]);
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
   * Newton's steps from a predictor; one that worsens the likelihood is halved until it doesn't.
   *
   * @param isOfModel whether the start is one that the columns can make: else the first step may
   *     lower the likelihood
   */
  private double[] search(double[] start, boolean isOfModel) {
    double[] eta = start;
    double reached = likelihood(eta);
    boolean canCompare = isOfModel;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] means = means(eta);
      double[] weights = weights(means);
      double[] found = weighted(weights).solve(aims(eta, means, weights));
      double rounding = LAST_GAIN * (1 + Math.abs(reached));
      double[] next = predictor(found);
      // A step so wide that means overflow has no likelihood at all.
      for (int h = 0;
          canCompare && h < MOST_HALVINGS && !(likelihood(next) >= reached - rounding);
          h++) {
        next = middle(eta, next);
      }
      double gain = likelihood(next) - reached;
      if (canCompare && gain < rounding) {
        return found;
      }
      eta = next;
      reached += gain;
      canCompare = true;
    }
    throw new IllegalStateException("no end of the search for " + columns.length + " coefficients");
  }

  /** What the weighted columns should come near to. */
  private double[] aims(double[] eta, double[] means, double[] weights) {
    double[] aims = new double[counts.length];
    for (int row = 0; row < aims.length; row++) {
      double aim = eta[row] - offset[row] + (counts[row] - means[row]) / weights[row];
      aims[row] = Math.sqrt(weights[row]) * aim;
    }
    return aims;
  }

  private static double[] middle(double[] a, double[] b) {
    double[] middle = new double[a.length];
    Arrays.setAll(middle, row -> (a[row] + b[row]) / 2);
    return middle;
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

  private double[] weights(double[] means) {
    double least = LIGHTEST * Arrays.stream(counts).sum() / counts.length;
    return Arrays.stream(means).map(mean -> Math.max(mean, least)).toArray();
  }

  private OrthogonalColumns weighted(double[] weights) {
    double[][] weighted = new double[columns.length][weights.length];
    for (int row = 0; row < weights.length; row++) {
      double root = Math.sqrt(weights[row]);
      for (int column = 0; column < columns.length; column++) {
        weighted[column][row] = root * columns[column][row];
      }
    }
    return OrthogonalColumns.independent(weighted);
  }
}
