package nl.nachtwacht.stat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How far counts lie from what was predicted: the size θ of a negative binomial with the predicted
 * means, whose variance is μ + μ²/θ.
 *
 * <p>θ is the least of the list e^(−3 + 0.1 j), j = 0…110, whose log likelihood is within 1 of the
 * list's best. The best itself often runs to the end of the list, which says no more than that the
 * counts are too few to tell; the least that they allow is on the safe side.
 *
 * <p>Places are not kept. Those whose means share the leading bits of a double, so that they differ
 * from a middle m by at most 1 part in 32, are summed up by powers of δ = μ/m − 1. The likelihood
 * needs ln(θ + μ) = ln(θ + m) + Σ −(−δ m/(θ + m))^p/p, of which ten terms are as exact as a double.
 * Not thread-safe.
 */
public final class NegativeBinomialSize {
  /** Sizes of the list. */
  private static final int SIZES = 111;

  private static final double WITHIN = 1;

  /** Sign, exponent and four bits of a double. */
  private static final int DROPPED_BITS = 48;

  private static final int POWERS = 11;

  /** Per leading bits of the mean Σ δ^p of the places, then Σ count·δ^p. */
  private final double[][] sums = new double[1 << Long.SIZE - 1 - DROPPED_BITS][];

  /** How many places have each count above 0. */
  private final Map<Integer, Long> frequency = new TreeMap<>();

  /** {@return a size of the list} */
  private static double size(int j) {
    return StrictMath.exp(-3 + 0.1 * j);
  }

  /** {@return the least size of the list, for when there is too little to tell} */
  public static double smallest() {
    return size(0);
  }

  /**
   * Adds a place.
   *
   * @param count what was observed, 0 or more
   * @param mean what was predicted, above 0
   */
  public void add(int count, double mean) {
    int bits = (int) (Double.doubleToLongBits(mean) >>> DROPPED_BITS);
    if (sums[bits] == null) {
      sums[bits] = new double[2 * POWERS];
    }
    double[] sum = sums[bits];
    double apart = mean / middle(bits) - 1;
    double power = 1;
    for (int p = 0; p < POWERS; p++) {
      sum[p] += power;
      sum[POWERS + p] += count * power;
      power *= apart;
    }
    if (count > 0) {
      frequency.merge(count, 1L, Long::sum);
    }
  }

  /** The middle of the doubles with such leading bits. */
  private static double middle(int bits) {
    return Double.longBitsToDouble(((long) bits << DROPPED_BITS) + (1L << DROPPED_BITS - 1));
  }

  /** {@return θ of the places that were added} */
  public double least() {
    double[] likelihoods = new double[SIZES];
    double best = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < SIZES; j++) {
      likelihoods[j] = logLikelihood(size(j));
      best = Math.max(best, likelihoods[j]);
    }
    int least = 0;
    while (likelihoods[least] < best - WITHIN) {
      least++;
    }
    return size(least);
  }

  /** The log likelihood less what doesn't depend on the size. */
  private double logLikelihood(double size) {
    CompensatedSum all = new CompensatedSum();
    for (int bits = 0; bits < sums.length; bits++) {
      double[] sum = sums[bits];
      if (sum != null) {
        // θ ln(θ/(θ+μ)) − O ln(θ+μ), of which the ratio is near 1 for large θ.
        double middle = middle(bits);
        all.add(-size * sum[0] * StrictMath.log1p(middle / size));
        all.add(-sum[POWERS] * StrictMath.log(size + middle));
        double power = 1;
        for (int p = 1; p < POWERS; p++) {
          power *= -middle / (size + middle);
          all.add(power / p * (size * sum[p] + sum[POWERS + p]));
        }
      }
    }
    double base = LogGamma.value(size);
    frequency.forEach((count, times) -> all.add(times * (LogGamma.value(size + count) - base)));
    return all.value();
  }
}
