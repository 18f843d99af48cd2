package nl.nachtwacht.stat;

import java.io.Serializable;

/**
 * An interval of plausible values, both ends included.
 *
 * @param low lower end
 * @param high upper end, at least {@code low}
 */
public record Interval(double low, double high) implements Serializable {
  /** Checks the order of the ends. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalStateException("an interval needs a low end at or below its high end");
    }
  }

  /** {@return this interval with both ends multiplied by a factor of at least 0} */
  public Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }
}
