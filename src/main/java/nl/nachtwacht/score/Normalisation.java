package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import nl.nachtwacht.stat.Quantile;

/** How a quantity without an upper end is brought to 0 to 1 by the figures of a municipality. */
record Normalisation(ScoreSpec.Normalise spec) {
  /** What some cells tell about a quantity; values only where the ruler needs them. */
  record Extent(double least, double greatest, Values values) implements Serializable {}

  /** Values that nobody else holds. */
  static final class Values implements Serializable {
    private static final long serialVersionUID = 1L;
    private final double[] values;

    private Values(double[] values) {
      this.values = values;
    }
  }

  /** What the given values tell. */
  Extent extent(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
    return new Extent(least, greatest, new Values(kept(values)));
  }

  private double[] kept(double[] values) {
    return switch (spec.by()) {
      case MAX, MINMAX, FIXED -> new double[0];
      case P99 -> Arrays.stream(values).filter(value -> value > 0).toArray();
      case PERCENTILE -> values.clone();
    };
  }

  /** The ruler that all extents give. */
  Ruler ruler(List<Extent> extents) {
    double least = extents.stream().mapToDouble(Extent::least).min().orElse(0);
    double greatest = extents.stream().mapToDouble(Extent::greatest).max().orElse(0);
    return switch (spec.by()) {
      case MAX -> new Ruler.Linear(0, greatest);
      case MINMAX -> new Ruler.Linear(least, greatest);
      case FIXED -> new Ruler.Linear(spec.low(), spec.high());
      case P99 -> new Ruler.Linear(0, p99(sorted(extents)));
      case PERCENTILE -> new Ruler.Percentile(sorted(extents));
    };
  }

  /**
   * The measure of a value in other data than those that made the ruler. Where that ends at the
   * greatest value there was, another may pass it; an end that was chosen stays one.
   */
  DoubleUnaryOperator frozen(Ruler ruler) {
    return switch (spec.by()) {
      case MAX, MINMAX -> ruler::beyond;
      case FIXED, P99, PERCENTILE -> ruler::measure;
    };
  }

  private static double p99(double[] ascending) {
    return ascending.length == 0 ? 0 : Quantile.type7(ascending, 0.99);
  }

  private static double[] sorted(List<Extent> extents) {
    double[] all =
        extents.stream().flatMapToDouble(part -> Arrays.stream(part.values().values)).toArray();
    Arrays.sort(all);
    return all;
  }
}
