package nl.nachtwacht.stat;

import java.util.Arrays;

/**
 * The ends of an interval from replicates, for many places at once, without keeping the replicates.
 *
 * <p>Of B replicates the interval of a level 1 - α runs from the (B + 1)·α/2-th smallest value to
 * the one as far from the largest: at 95 % and B = 199 from the 5th to the 195th. Where that isn't
 * a whole number it is rounded down, which makes the interval wider, and it is at least 1; so with
 * fewer than 39 replicates the interval at 95 % is narrower than its level says. Only as many of
 * the smallest and largest values are kept per place. Guarantee: exact, whatever the order of the
 * replicates. Source: Davison and Hinkley 1997, Bootstrap Methods and their Application, 5.3.
 */
public final class OrderStatistics {
  private static final double ROUNDING = 1e-9;

  private final int kept;

  /** Per place the smallest values, ascending. */
  private final double[] smallest;

  /** Per place the largest values with the sign changed, ascending too. */
  private final double[] largest;

  /**
   * No values yet.
   *
   * @param places how many places
   * @param replicates B, how many values each place will get, at least 1
   * @param level such as 0.95
   */
  public OrderStatistics(int places, int replicates, double level) {
    if (replicates < 1 || !(level > 0 && level < 1)) {
      throw new IllegalStateException(replicates + " replicates, level " + level);
    }
    kept = (int) Math.max(1, Math.floor((replicates + 1) * (1 - level) / 2 + ROUNDING));
    smallest = infinite(Math.multiplyExact(places, kept));
    largest = infinite(smallest.length);
  }

  private static double[] infinite(int length) {
    double[] values = new double[length];
    Arrays.fill(values, Double.POSITIVE_INFINITY);
    return values;
  }

  /** Takes the value of a place in one replicate. */
  public void add(int place, double value) {
    keep(smallest, place, value);
    keep(largest, place, -value);
  }

  private void keep(double[] values, int place, double value) {
    int first = place * kept;
    int at = first + kept - 1;
    if (value < values[at]) {
      while (at > first && value < values[at - 1]) {
        values[at] = values[at - 1];
        at--;
      }
      values[at] = value;
    }
  }

  /** {@return the interval of a place that got all its values} */
  public Interval interval(int place) {
    int last = place * kept + kept - 1;
    return new Interval(smallest[last], -largest[last]);
  }
}
