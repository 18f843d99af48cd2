package nl.nachtwacht.fit;

import nl.nachtwacht.layer.Protected;

/**
 * Reports as the index takes them, those outside the municipality too that its density reaches.
 * Holds personal data: it stays in its task and prints nothing but how many there are.
 *
 * <p>Shape: a row per place. A report of uncertain place has several with one key, each with a part
 * of what it counts for.
 *
 * @param xCm x of every report in whole centimetres
 * @param yCm y of every report
 * @param keys what tells one report from another
 * @param weights how much each counts in its cell
 * @param masses how much each counts in the density
 * @param cells the municipality's cell that each lies in, below 0 outside
 */
public record IndexReports(
    int[] xCm, int[] yCm, long[] keys, double[] weights, double[] masses, int[] cells)
    implements Protected {
  /** Checks that no report lacks anything. */
  public IndexReports {
    if (yCm.length != xCm.length
        || keys.length != xCm.length
        || weights.length != xCm.length
        || masses.length != xCm.length
        || cells.length != xCm.length) {
      throw new IllegalStateException("something is missing of " + xCm.length + " reports");
    }
  }

  /** {@return how many rows} */
  public int count() {
    return keys.length;
  }

  @Override
  public String toString() {
    return keys.length + " reports";
  }
}
