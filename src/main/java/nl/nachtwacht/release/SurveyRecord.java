package nl.nachtwacht.release;

import java.util.List;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.ShareInterval;

/**
 * What is published of the answers of one zone, or of a city's zones together.
 *
 * <p>The mean has one decimal, the share is a multiple of 0.10, of which 0.10 reads "10 % or less"
 * and 0.90 "90 % or more". Means and shares are weighted and NaN when nobody has weight.
 *
 * @param respondents published, a multiple of b
 * @param mean on the survey's scale
 * @param unsafe share of unsafe answers
 */
record SurveyRecord(int respondents, double mean, double unsafe) {
  private static final double LEVEL = 0.95;
  private static final double HALF_STEP = 0.05;

  /**
   * {@return the record of a zone}
   *
   * @param sums weights, weighted scores, weighted unsafe answers
   */
  static SurveyRecord of(int respondents, long[] sums) {
    return rounded(
        respondents, (double) sums[1] / sums[0], (double) sums[2] / sums[0], sums[0] > 0);
  }

  /** {@return the zones' published figures, weighted by their published respondents} */
  static SurveyRecord of(List<SurveyRecord> zones) {
    int respondents = 0;
    double means = 0;
    double shares = 0;
    int known = 0;
    for (SurveyRecord zone : zones) {
      respondents += zone.respondents;
      if (!Double.isNaN(zone.mean)) {
        known += zone.respondents;
        means += zone.respondents * zone.mean;
        shares += zone.respondents * zone.unsafe;
      }
    }
    return rounded(respondents, means / known, shares / known, known > 0);
  }

  private static SurveyRecord rounded(int respondents, double mean, double share, boolean isKnown) {
    if (!isKnown) {
      return new SurveyRecord(respondents, Double.NaN, Double.NaN);
    }
    double tenths = Math.max(1, Math.min(9, Math.rint(share * 10)));
    return new SurveyRecord(respondents, PublicColumns.SURVEY_MEAN.round(mean), tenths / 10);
  }

  /** {@return mean and share in whole tenths, the same text on every virtual machine} */
  String digits() {
    return Double.isNaN(mean)
        ? "-"
        : PublicColumns.SURVEY_MEAN.digits(mean) + "|" + Math.round(unsafe * 10);
  }

  /**
   * {@return the 95 % interval of the share (Wilson), of b − 1 respondents fewer and from all that
   * its rounding leaves open; NaN where there is no share}
   */
  double[] ends(int round) {
    if (Double.isNaN(unsafe)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    int least = respondents - (round - 1);
    double from = unsafe < 0.15 ? 0 : unsafe - HALF_STEP;
    double to = unsafe > 0.85 ? 1 : unsafe + HALF_STEP;
    Interval low = ShareInterval.wilson(from * least, least, LEVEL);
    Interval high = ShareInterval.wilson(to * least, least, LEVEL);
    return new double[] {low.low(), high.high()};
  }
}
