package nl.nachtwacht.plan;

/**
 * Shares hours out over areas: an area of risk r in which a full round takes T hours is worth r (1
 * − exp(−h/T)) after h hours.
 *
 * <p>Hours go one by one to where the next one is worth most, ties to the earlier area. As each
 * hour is worth less than the one before it, no other way of sharing is better. Source: the form is
 * that of the theory of search (Koopman 1946).
 */
final class PatrolHours {
  private PatrolHours() {}

  /**
   * {@return how many of the blocks each area gets; together fewer only when nothing is worth one}
   *
   * @param risks 0 or more
   * @param rounds hours of a full round, above 0
   * @param blocks how many
   * @param blockHours hours of one
   */
  static int[] share(double[] risks, double[] rounds, int blocks, double blockHours) {
    int[] given = new int[risks.length];
    for (int block = 0; block < blocks; block++) {
      int best = -1;
      double most = 0;
      for (int area = 0; area < risks.length; area++) {
        double next = risks[area] * met(given[area] * blockHours, blockHours, rounds[area]);
        if (next > most) {
          most = next;
          best = area;
        }
      }
      if (best < 0) {
        return given;
      }
      given[best]++;
    }
    return given;
  }

  /** {@return the part of an area's risk that some more hours meet after those before} */
  static double met(double before, double hours, double round) {
    return StrictMath.exp(-before / round) - StrictMath.exp(-(before + hours) / round);
  }
}
