package nl.nachtwacht.release;

/**
 * What a row of a survey says.
 *
 * @param respondents how many answers it stands for, 1 or more
 * @param weight what it counts for in means, 0 or more
 * @param score the answer, or the mean of them, on the survey's scale
 * @param unsafe which share of them is unsafe, 0 to 1
 */
public record Answer(int respondents, double weight, double score, double unsafe) {
  /** What a row of another layer says: it is one, and no more. */
  public static final Answer NONE = new Answer(1, 0, 0, 0);

  /** Checks the numbers. */
  public Answer {
    if (respondents < 1 || !(weight >= 0) || !(unsafe >= 0 && unsafe <= 1)) {
      throw new IllegalStateException("an answer that is none");
    }
  }

  /** Tells nothing of the answer. */
  @Override
  public String toString() {
    return "an answer";
  }
}
