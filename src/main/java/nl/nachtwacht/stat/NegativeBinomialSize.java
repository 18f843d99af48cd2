package nl.nachtwacht.stat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How far counts lie from what was predicted: the size θ of a negative binomial with the predicted
 * means, whose variance is μ + μ²/θ.
 *
 * <p>θ is the least of the list e^(−3 + 0.1 j), j = 0…110, whose log likelihood is within 1 of the
 * list's best. The best itself often runs to the end of the list, which says no more than that the
 * counts are too few to tell; the least that they allow is on the safe side.
 */
public final class NegativeBinomialSize {
  /** Sizes of the list. */
  private static final int SIZES = 111;

  private static final double WITHIN = 1;

  private NegativeBinomialSize() {}

  /** {@return a size of the list} */
  private static double size(int j) {
    return StrictMath.exp(-3 + 0.1 * j);
  }

  /** {@return the least size of the list, for when there is too little to tell} */
  public static double smallest() {
    return size(0);
  }

  /**
   * {@return θ}
   *
   * @param counts what was observed, 0 or more
   * @param means what was predicted, above 0, as many
   */
  public static double least(int[] counts, double[] means) {
    SortedMap<Integer, Long> frequency = new TreeMap<>();
    for (int count : counts) {
      frequency.merge(count, 1L, Long::sum);
    }
    double[] likelihoods = new double[SIZES];
    double best = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < SIZES; j++) {
      likelihoods[j] = logLikelihood(size(j), counts, means, frequency);
      best = Math.max(best, likelihoods[j]);
    }
    int least = 0;
    while (likelihoods[least] < best - WITHIN) {
      least++;
    }
    return size(least);
  }

  /** The log likelihood less what doesn't depend on the size. */
  private static double logLikelihood(
      double size, int[] counts, double[] means, SortedMap<Integer, Long> frequency) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < counts.length; i++) {
      // θ ln(θ/(θ+μ)) − O ln(θ+μ), of which the ratio is near 1 for large θ.
      sum.add(
          -size * StrictMath.log1p(means[i] / size)
              - (counts[i] == 0 ? 0 : counts[i] * StrictMath.log(size + means[i])));
    }
    double base = LogGamma.value(size);
    frequency.forEach((count, times) -> sum.add(times * (LogGamma.value(size + count) - base)));
    return sum.value();
  }
}
