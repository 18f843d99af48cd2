package nl.nachtwacht.sample;

/**
 * How many rows of each kind of fault a city's files hold.
 *
 * @param reports in the reports
 * @param survey in the answers
 * @param lamps in the register of lamps
 */
record Faults(InReports reports, InSurvey survey, InLamps lamps) {

  /**
   * Faults in reports.
   *
   * @param repeated rows that repeat another word for word
   * @param elsewhere places in other municipalities
   * @param early times before or after the period
   * @param swapped longitude in the place of latitude
   * @param atZero places at 0, 0
   * @param noPlace empty coordinates
   * @param badTime times that can't be read
   * @param badValue severities below 1 or that are no number
   * @param ragged rows with a field too few or too many
   * @param reversed ends before the beginning
   */
  record InReports(
      int repeated,
      int elsewhere,
      int early,
      int swapped,
      int atZero,
      int noPlace,
      int badTime,
      int badValue,
      int ragged,
      int reversed) {}

  /**
   * Faults in answers.
   *
   * @param repeated rows that repeat another
   * @param elsewhere people of other municipalities
   * @param early answers of an earlier survey
   * @param offScale scores that the scale doesn't have
   */
  record InSurvey(int repeated, int elsewhere, int early, int offScale) {}

  /**
   * Faults in the register of lamps.
   *
   * @param atZero lamps at 0, 0
   * @param repeated rows that repeat another
   * @param unknown lamps with a status that says nothing: used, and without light
   */
  record InLamps(int atZero, int repeated, int unknown) {}
}
