package nl.nachtwacht.stat;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Whether a count is one that was to be expected: a predictive interval of a negative binomial
 * count, or of a Poisson count where the mean is taken as known.
 *
 * <p>The distribution functions are regularised incomplete beta and gamma functions.
 */
public final class CentralCount {
  /** The size of a Poisson distribution, whose mean is known. */
  public static final double KNOWN_MEAN = Double.POSITIVE_INFINITY;

  private CentralCount() {}

  /**
   * {@return whether a count lies in the central part of its distribution: between its quantiles at
   * (1 − level)/2 and (1 + level)/2, both included}
   *
   * @param count 0 or more
   * @param mean μ, 0 or more; of 0 only the count 0 is central
   * @param size θ, above 0; the variance is μ + μ²/θ; {@link #KNOWN_MEAN}: Poisson
   * @param level such as 0.95
   */
  public static boolean isCentral(long count, double mean, double size, double level) {
    if (mean == 0) {
      return count == 0;
    }
    double tail = (1 - level) / 2;
    boolean isLow = atMost(count, mean, size) < tail;
    boolean isHigh = count > 0 && atLeast(count, mean, size) <= tail;
    return !isLow && !isHigh;
  }

  private static double atMost(long count, double mean, double size) {
    return size == KNOWN_MEAN
        ? RegularizedGamma.Q.value(count + 1.0, mean)
        : RegularizedBeta.value(size / (size + mean), size, count + 1.0);
  }

  private static double atLeast(long count, double mean, double size) {
    return size == KNOWN_MEAN
        ? RegularizedGamma.P.value(count, mean)
        : RegularizedBeta.value(mean / (size + mean), count, size);
  }
}
