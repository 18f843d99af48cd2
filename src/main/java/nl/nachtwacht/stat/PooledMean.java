package nl.nachtwacht.stat;

import java.util.Arrays;

/**
 * The mean of several estimates that differ by more than their own errors.
 *
 * <p>Each estimate has the variance τ² + error², τ² by restricted maximum likelihood: the largest
 * −½[Σ ln(τ² + e²) + ln Σ w + Σ w(y − μ)²] with w = 1/(τ² + e²). The error of the mean is √(max(1,
 * Σw(y − μ)²/(k − 1))/Σw): Hartung and Knapp 2001, and never less than the weights alone tell, so
 * that estimates which agree by luck don't make it far too small. Source: Fay and Herriot 1979;
 * Hartung and Knapp 2001. Limits: with three estimates τ² is hardly known.
 *
 * @param between τ², 0 or more
 * @param mean μ
 * @param error standard error of the mean
 * @param interval of 95 % of the mean, by Student's t with k − 1 degrees of freedom
 * @param next interval of 95 % in which a further such estimate's truth would lie
 */
public record PooledMean(
    double between, double mean, double error, Interval interval, Interval next) {
  private static final double LEVEL = 0.95;
  private static final int SCAN = 200;
  private static final int HALVINGS = 200;

  /**
   * {@return the mean of estimates}
   *
   * @param values two or more
   * @param errors their standard errors, above 0
   */
  public static PooledMean of(double[] values, double[] errors) {
    if (values.length < 2 || values.length != errors.length) {
      throw new IllegalStateException("a mean of " + values.length + " estimates");
    }
    double between = between(values, errors);
    double[] weights = Arrays.stream(errors).map(e -> 1 / (between + e * e)).toArray();
    double sum = CompensatedSum.of(weights);
    double mean = mean(values, weights);
    double spread = spread(values, weights, mean) / (values.length - 1);
    double error = Math.sqrt(Math.max(1, spread) / sum);
    double reach = StudentTail.reach(LEVEL, values.length - 1);
    return new PooledMean(
        between,
        mean,
        error,
        around(mean, reach * error),
        around(mean, reach * Math.sqrt(between + error * error)));
  }

  private static Interval around(double mean, double reach) {
    return new Interval(mean - reach, mean + reach);
  }

  /**
   * The slope of the likelihood by τ² is looked at from 0 on, at first in steps, then by halving: a
   * maximum lies where it turns from above to below 0.
   */
  private static double between(double[] values, double[] errors) {
    double most = 0;
    for (double value : values) {
      for (double other : values) {
        most = Math.max(most, (value - other) * (value - other));
      }
    }
    double best = 0;
    double step = most / SCAN;
    for (int i = 0; step > 0 && i < SCAN; i++) {
      if (slope(values, errors, i * step) > 0 && slope(values, errors, (i + 1) * step) <= 0) {
        double found = turn(values, errors, i * step, (i + 1) * step);
        best = likelihood(values, errors, found) > likelihood(values, errors, best) ? found : best;
      }
    }
    return best;
  }

  private static double turn(double[] values, double[] errors, double from, double to) {
    double low = from;
    double high = to;
    for (int halving = 0; halving < HALVINGS && low < high; halving++) {
      double middle = (low + high) / 2;
      if (slope(values, errors, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double slope(double[] values, double[] errors, double between) {
    double[] weights = Arrays.stream(errors).map(e -> 1 / (between + e * e)).toArray();
    double[] squares = Arrays.stream(weights).map(w -> w * w).toArray();
    double mean = mean(values, weights);
    return spread(values, squares, mean)
        - CompensatedSum.of(weights)
        + CompensatedSum.of(squares) / CompensatedSum.of(weights);
  }

  private static double likelihood(double[] values, double[] errors, double between) {
    double[] weights = Arrays.stream(errors).map(e -> 1 / (between + e * e)).toArray();
    double logs = CompensatedSum.of(Arrays.stream(weights).map(StrictMath::log).toArray());
    return logs
        - StrictMath.log(CompensatedSum.of(weights))
        - spread(values, weights, mean(values, weights));
  }

  private static double mean(double[] values, double[] weights) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < values.length; i++) {
      sum.add(weights[i] * values[i]);
    }
    return sum.value() / CompensatedSum.of(weights);
  }

  private static double spread(double[] values, double[] weights, double mean) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < values.length; i++) {
      sum.add(weights[i] * (values[i] - mean) * (values[i] - mean));
    }
    return sum.value();
  }
}
