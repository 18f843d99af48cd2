package nl.nachtwacht.layer;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a report weighs for when it was made: 1, or less in a window in which more was reported.
 * Immutable.
 */
public final class ReportingWeights implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Every report weighs 1, and no window holds anywhere. */
  public static final ReportingWeights NONE =
      new ReportingWeights(new long[0], new double[0][], new double[0], new boolean[0]);

  private final long[] begins;
  private final double[][] byMunicipality;
  private final double[] outside;
  private final boolean[] isCorrected;

  /**
   * Takes weights per span of time.
   *
   * @param begins first second of each span, ascending
   * @param byMunicipality per municipality the weight in each span
   * @param outside the same for reports outside the domain
   * @param isCorrected per municipality whether a window that can change weights holds there
   */
  public ReportingWeights(
      long[] begins, double[][] byMunicipality, double[] outside, boolean[] isCorrected) {
    this.begins = begins.clone();
    this.byMunicipality = byMunicipality.clone();
    this.outside = outside.clone();
    this.isCorrected = isCorrected.clone();
  }

  /**
   * {@return the weight of a report}
   *
   * @param municipality −1 outside the domain
   * @param epochSecond when it happened, within the period
   */
  double at(int municipality, long epochSecond) {
    if (begins.length == 0) {
      return 1;
    }
    int found = Arrays.binarySearch(begins, epochSecond);
    int span = found < 0 ? -found - 2 : found;
    return municipality < 0 ? outside[span] : byMunicipality[municipality][span];
  }

  /** {@return whether a window that can change weights holds in a municipality} */
  boolean isCorrected(int municipality) {
    return isCorrected.length > 0 && isCorrected[municipality];
  }
}
