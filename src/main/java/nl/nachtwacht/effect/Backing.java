package nl.nachtwacht.effect;

import java.io.Serializable;
import java.util.ArrayList;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Protected;
import nl.nachtwacht.stat.DetectableFall;

/**
 * What else is to be known of the reports of a measure.
 *
 * @param quarters the pieces of time in which they were counted
 * @param quartersBefore how many of them lie before
 * @param treated reports by quarter
 * @param control reports of the controls by quarter, as if these were as many as the treated
 * @param imbalance by covariate the difference of treated and controls before, in standard
 *     deviations: reports a year, distance to nightlife, dark share, inhabitants
 * @param power which falls would show
 * @param byChance reports after that the treated would have had without any measure, if they were
 *     chosen because of their reports before: regression to the mean
 * @param quotient of displacement, {@link Displacement#quotient}; NaN where there is none
 */
public record Backing(
    ArrayList<Period> quarters,
    int quartersBefore,
    double[] treated,
    double[] control,
    double[] imbalance,
    DetectableFall power,
    double byChance,
    double quotient)
    implements Protected, Serializable {
  /** Nothing else. */
  static final Backing NONE =
      new Backing(
          new ArrayList<>(),
          0,
          new double[0],
          new double[0],
          new double[0],
          new DetectableFall(0, 0),
          0,
          Double.NaN);

  @Override
  public String toString() {
    return quarters.size() + " quarters";
  }
}
