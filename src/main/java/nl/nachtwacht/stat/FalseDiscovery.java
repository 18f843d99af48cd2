package nl.nachtwacht.stat;

import java.util.Arrays;

/**
 * The false discovery rate of many tests: p-values adjusted so that calling all with q at most 0.05
 * significant makes at most 5 % of the calls wrong on average.
 *
 * <p>Source: Benjamini and Hochberg 1995; with N tests q(k) = min over l ≥ k of min(1, p(l) N / l),
 * p ascending. Still valid where neighbouring tests depend positively (Benjamini and Yekutieli
 * 2001).
 */
public final class FalseDiscovery {
  private FalseDiscovery() {}

  /** {@return the adjusted value of each of the ascending p-values} */
  public static double[] adjust(double[] ascending) {
    long[] ones = new long[ascending.length];
    Arrays.fill(ones, 1);
    return adjust(ascending, ones);
  }

  /**
   * {@return the adjusted value of each of the ascending p-values, of which the one at k was found
   * {@code counts[k]} times}
   */
  public static double[] adjust(double[] ascending, long[] counts) {
    long rank = 0;
    for (int k = 0; k < ascending.length; k++) {
      if (k > 0 && !(ascending[k] >= ascending[k - 1])) {
        throw new IllegalStateException("p-values not ascending at " + k);
      }
      rank = Math.addExact(rank, counts[k]);
    }
    double tests = rank;
    double[] adjusted = new double[ascending.length];
    double least = 1;
    for (int k = ascending.length - 1; k >= 0; k--) {
      least = Math.min(least, ascending[k] * tests / rank);
      adjusted[k] = least;
      rank -= counts[k];
    }
    return adjusted;
  }
}
