package nl.nachtwacht.effect;

import nl.nachtwacht.stat.StudentTail;

/**
 * Whether treated areas rose or fell by quarter against the others.
 *
 * <p>The score of a slope at 0: U = Σ q(T_q − pN_q) with the treated's counts T_q, all counts N_q
 * and p = ΣT/ΣN; its variance is p(1 − p)(Σq²N_q − (ΣqN_q)²/ΣN) times the dispersion of {@link
 * Panel#trend}, 1 at least. Not the slope over its own error: where the treated had no report until
 * the last quarter the slope runs away, its error with it, and the plainest of all trends would
 * look like none. Source: Cochran 1954 and Armitage 1955, trends in proportions.
 *
 * @param z the score in standard deviations; above 0: the treated rose
 * @param freedom degrees of freedom of the dispersion
 */
record Trend(double z, int freedom) {
  /**
   * {@return the trend}
   *
   * @param counts by area and quarter; not all 0 in the treated, nor in the others
   * @param isTreated by area
   */
  static Trend of(double[][] counts, boolean... isTreated) {
    int quarters = counts[0].length;
    double[] treated = new double[quarters];
    double[] all = new double[quarters];
    for (int area = 0; area < counts.length; area++) {
      for (int q = 0; q < quarters; q++) {
        treated[q] += isTreated[area] ? counts[area][q] : 0;
        all[q] += counts[area][q];
      }
    }
    double share = moment(treated, 0) / moment(all, 0);
    double first = moment(all, 1);
    double score = moment(treated, 1) - share * first;
    double spread = moment(all, 2) - first * first / moment(all, 0);
    Panel slope = Panel.trend(counts, isTreated);
    double variance = share * (1 - share) * spread * Math.max(1, slope.dispersion());
    return new Trend(score / Math.sqrt(variance), slope.freedom());
  }

  /** Σ qᵏn: sums of whole numbers, the same in any order. */
  private static double moment(double[] counts, int power) {
    double sum = 0;
    for (int q = 0; q < counts.length; q++) {
      double factor = power == 0 ? 1 : power == 1 ? q : (double) q * q;
      sum += factor * counts[q];
    }
    return sum;
  }

  /** {@return how probable a trend as strong is if there is none} */
  double probability() {
    return StudentTail.twoSided(z, freedom);
  }
}
