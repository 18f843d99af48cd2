package nl.nachtwacht.stat;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Bandwidths by formula, printed beside the chosen one so that an analyst can compare.
 *
 * @param scottXMetres Scott's deviation of a Gaussian along x: s n^(-1/6), s with divisor n - 1
 * @param scottYMetres the same along y
 * @param arcgisMetres default search radius of ArcGIS Kernel Density: 0.9 min(SD, √(1/ln 2) Dm)
 *     n^(-1/5), with SD the standard distance and Dm the median distance to the mean centre
 */
public record RulesOfThumb(double scottXMetres, double scottYMetres, double arcgisMetres)
    implements Serializable {
  /** Nothing, of too few points or of none. */
  public static final RulesOfThumb NONE = new RulesOfThumb(Double.NaN, Double.NaN, Double.NaN);

  /** {@return the rules for these points; {@link #NONE} with fewer than two} */
  public static RulesOfThumb of(Points points) {
    int n = points.size();
    if (n < 2) {
      return NONE;
    }
    ExactMoments x = new ExactMoments();
    ExactMoments y = new ExactMoments();
    long[] places = points.sorted();
    for (long place : places) {
      x.add(Points.x(place));
      y.add(Points.y(place));
    }
    double shrink = StrictMath.pow(n, -1.0 / 6) / 100;
    double spread = Math.sqrt(x.populationVariance() + y.populationVariance());
    double middle = Math.sqrt(1 / StrictMath.log(2)) * medianDistance(places, x.mean(), y.mean());
    return new RulesOfThumb(
        Math.sqrt(x.sampleVariance()) * shrink,
        Math.sqrt(y.sampleVariance()) * shrink,
        0.9 * Math.min(spread, middle) * StrictMath.pow(n, -0.2) / 100);
  }

  private static double medianDistance(long[] places, double meanX, double meanY) {
    double[] distances = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      double dx = Points.x(places[i]) - meanX;
      double dy = Points.y(places[i]) - meanY;
      distances[i] = Math.sqrt(dx * dx + dy * dy);
    }
    Arrays.sort(distances);
    return Quantile.type7(distances, 0.5);
  }

  /** {@return one deviation for both axes, the geometric mean} */
  public double scottMetres() {
    return Math.sqrt(scottXMetres * scottYMetres);
  }

  /** {@return the bandwidth of the quartic kernel with Scott's deviation} */
  public double scottQuarticMetres() {
    return Math.sqrt(8) * scottMetres();
  }
}
