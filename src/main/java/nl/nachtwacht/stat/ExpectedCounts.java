package nl.nachtwacht.stat;

/**
 * How many events each place would have if all had the same rate in each group of people: the base
 * of indirect standardisation. A count over what was expected is the standardised ratio.
 *
 * <p>Guarantee: over all places as many are expected as there were. Source: Breslow and Day 1987,
 * chapter 2. Limits: ratios compare with all places together, not with each other where the places
 * are made up differently.
 */
public final class ExpectedCounts {
  private ExpectedCounts() {}

  /**
   * {@return the expected events by place}
   *
   * @param counts events by place and group
   * @param people by place and group, or what else the events are set against; above 0 in all
   */
  public static double[] of(double[][] counts, double[][] people) {
    double[] expected = new double[counts.length];
    for (int group = 0; group < people[0].length; group++) {
      double events = 0;
      double all = 0;
      for (int place = 0; place < counts.length; place++) {
        events += counts[place][group];
        all += people[place][group];
      }
      for (int place = 0; place < counts.length; place++) {
        expected[place] += people[place][group] * events / all;
      }
    }
    return expected;
  }
}
