package nl.nachtwacht.stat;

/**
 * A running sum of doubles that carries its own rounding error.
 *
 * <p>Guarantee: the error is about one rounding of the result, however many terms there are, unless
 * they cancel almost wholly. The result may differ in its last bit with the order of the terms:
 * callers add in order of cell id. Missing: a NaN makes the sum NaN. Source: Neumaier 1974,
 * Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, algorithm IV.
 */
public final class CompensatedSum {
  private double sum;
  private double lost;

  /** Adds one term. */
  public void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    sum = next;
  }

  /** {@return the sum so far, 0 before the first term} */
  public double value() {
    return sum + lost;
  }

  /** {@return the sum of all terms in their order} */
  public static double of(double... terms) {
    CompensatedSum total = new CompensatedSum();
    for (double term : terms) {
      total.add(term);
    }
    return total.value();
  }
}
