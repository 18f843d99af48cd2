package nl.nachtwacht.stat;

import java.io.Serializable;

/**
 * The local statistic Gi* of Getis and Ord with weights 0 and 1: how far the sum over a place and
 * its neighbours lies from what chance would give.
 *
 * <p>Guarantee: places outside the study area are neither zeros nor neighbours; a place with few
 * neighbours is judged by its own number of members. Source: Ord and Getis 1995
 * (10.1111/j.1538-4632.1995.tb00912.x), the star form, in which the place itself is a member and
 * the variance has divisor n. Limits: normal approximation, poor for few events.
 *
 * @param count number of places
 * @param mean mean of their values
 * @param deviation standard deviation of their values, divisor n
 */
public record GetisOrd(long count, double mean, double deviation) implements Serializable {
  /** {@return the statistic for places with those whole numbers} */
  public static GetisOrd of(ExactMoments values) {
    return new GetisOrd(values.count(), values.mean(), Math.sqrt(values.populationVariance()));
  }

  /** {@return the statistic for places with those values} */
  public static GetisOrd of(double[] values) {
    double mean = CompensatedSum.of(values) / values.length;
    CompensatedSum squares = new CompensatedSum();
    for (double value : values) {
      squares.add((value - mean) * (value - mean));
    }
    return new GetisOrd(values.length, mean, Math.sqrt(squares.value() / values.length));
  }

  /**
   * {@return the z-value of a place; NaN or infinite where all values are equal or all places are
   * members}
   *
   * @param sum sum over the place and its neighbours
   * @param members how many places that is, itself included
   */
  public double z(double sum, int members) {
    double free = (double) count * members - (double) members * members;
    return (sum - mean * members) / (deviation * Math.sqrt(free / (count - 1.0)));
  }
}
