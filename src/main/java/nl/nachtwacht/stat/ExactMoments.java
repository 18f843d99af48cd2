package nl.nachtwacht.stat;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * Number, sum and sum of squares of whole numbers, kept exactly.
 *
 * <p>Guarantee: no rounding before {@link #mean}, {@link #populationVariance} and {@link
 * #sampleVariance}, so neither the order of the values nor the way they were split over parts
 * matters. The sum of squares is held in 128 bits. Errors: a sum beyond a long is an {@link
 * ArithmeticException}. Not thread-safe.
 */
public final class ExactMoments implements Serializable {
  private static final long serialVersionUID = 1L;

  private long count;
  private long sum;
  private long squaresHigh;
  private long squaresLow;

  /** Adds one value. */
  public void add(long value) {
    count++;
    sum = Math.addExact(sum, value);
    addSquares(Math.multiplyHigh(value, value), value * value);
  }

  /** Adds all values that another part has seen. */
  public void add(ExactMoments other) {
    count = Math.addExact(count, other.count);
    sum = Math.addExact(sum, other.sum);
    addSquares(other.squaresHigh, other.squaresLow);
  }

  private void addSquares(long high, long low) {
    squaresLow += low;
    squaresHigh += high + (Long.compareUnsigned(squaresLow, low) < 0 ? 1 : 0);
  }

  /** {@return how many values} */
  public long count() {
    return count;
  }

  /** {@return their sum} */
  public long sum() {
    return sum;
  }

  /** {@return their mean, NaN without values} */
  public double mean() {
    return (double) sum / count;
  }

  /** {@return the mean squared deviation from the mean (divisor n), NaN without values} */
  public double populationVariance() {
    return spread().doubleValue() / ((double) count * count);
  }

  /** {@return the variance with divisor n - 1, NaN with fewer than two values} */
  public double sampleVariance() {
    return count < 2 ? Double.NaN : spread().doubleValue() / ((double) count * (count - 1));
  }

  /** n Σx² - (Σx)², which is n² times the population variance. */
  private BigInteger spread() {
    BigInteger low = BigInteger.valueOf(squaresLow);
    if (squaresLow < 0) {
      low = low.add(BigInteger.ONE.shiftLeft(64));
    }
    BigInteger squares = BigInteger.valueOf(squaresHigh).shiftLeft(64).add(low);
    BigInteger total = BigInteger.valueOf(sum);
    return squares.multiply(BigInteger.valueOf(count)).subtract(total.multiply(total));
  }
}
