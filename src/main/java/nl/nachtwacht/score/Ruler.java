package nl.nachtwacht.score;

import java.io.Serializable;

/** Brings a quantity to 0 to 1 by constants of a whole municipality. */
sealed interface Ruler extends Serializable {
  /** The measure of a value: never below 0 or above 1, never falling as the value grows. */
  double measure(double value);

  /** The measure without a lid: above 1 beyond the value that measures 1. */
  default double beyond(double value) {
    return measure(value);
  }

  /** The value that measures 0, as far as there is one. */
  double low();

  /** The value that measures 1. */
  double high();

  /** A straight line, cut off at its ends; all 0 where the ends coincide. */
  record Linear(double low, double high) implements Ruler {
    @Override
    public double measure(double value) {
      return Math.min(1, beyond(value));
    }

    @Override
    public double beyond(double value) {
      return high > low ? Math.max(0, (value - low) / (high - low)) : 0;
    }
  }

  /** A straight line of an earlier run, which nothing passes: all beyond its end measures 1. */
  record Kept(double low, double high) implements Ruler {
    @Override
    public double measure(double value) {
      return new Linear(low, high).measure(value);
    }
  }

  /** The rank among all values, ties at their mean rank. */
  final class Percentile implements Ruler {
    private static final long serialVersionUID = 1L;
    private final double[] ascending;

    Percentile(double[] ascending) {
      this.ascending = ascending;
    }

    @Override
    public double measure(double value) {
      // Ranks below+1 to upTo have mean (below + 1 + upTo)/2; less one half.
      return ascending.length == 0
          ? 0
          : (firstAbove(value, false) + firstAbove(value, true)) / 2.0 / ascending.length;
    }

    private int firstAbove(double value, boolean strictly) {
      int low = 0;
      int high = ascending.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (ascending[middle] < value || (strictly && ascending[middle] == value)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    @Override
    public double low() {
      return ascending.length == 0 ? 0 : ascending[0];
    }

    @Override
    public double high() {
      return ascending.length == 0 ? 0 : ascending[ascending.length - 1];
    }
  }
}
