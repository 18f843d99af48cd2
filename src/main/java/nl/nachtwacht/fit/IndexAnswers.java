package nl.nachtwacht.fit;

import nl.nachtwacht.layer.Protected;

/**
 * Survey answers as the index takes them. Holds personal data: it stays in its task and prints
 * nothing but how many there are.
 *
 * @param keys what tells one answer from another
 * @param scores the answers
 * @param weights how much each counts
 * @param cells the municipality's cell that each lies in
 */
public record IndexAnswers(long[] keys, double[] scores, double[] weights, int[] cells)
    implements Protected {
  /** Checks that no answer lacks anything. */
  public IndexAnswers {
    if (scores.length != keys.length
        || weights.length != keys.length
        || cells.length != keys.length) {
      throw new IllegalStateException("something is missing of " + keys.length + " answers");
    }
  }

  /** {@return a municipality without a survey} */
  public static IndexAnswers none() {
    return new IndexAnswers(new long[0], new double[0], new double[0], new int[0]);
  }

  /** {@return how many} */
  public int count() {
    return keys.length;
  }

  @Override
  public String toString() {
    return keys.length + " answers";
  }
}
