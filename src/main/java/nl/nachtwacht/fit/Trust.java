package nl.nachtwacht.fit;

import java.io.Serializable;
import nl.nachtwacht.stat.GammaInterval;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.NegativeBinomialSize;
import nl.nachtwacht.stat.PoissonInterval;

/**
 * How far the truth may lie from what the mixture expects, measured by leaving reports out.
 *
 * <p>The reports are parted in five by row and in five by time. Each part is predicted from the
 * others; over all parts and places the counts are negative binomial with the predicted means and a
 * size θ, the lesser of the two ways to part. The interval of a value is the value times quantiles
 * of a gamma distribution with mean 1 and shape θ′, 1/θ′ = 1/θ + 1/n. It speaks of a period like
 * this one: trend and season are in it only as far as parts by time hold them.
 *
 * <p>Source: designed for this product, see docs/methods.md; a bootstrap of the reports would hold
 * the truth in about three of four cases only, since a smoothed map is off by a bias that
 * resampling can't see.
 *
 * @param cell θ of cells
 * @param neighbourhood θ of neighbourhoods
 * @param reports n, how many reports there are
 */
public record Trust(double cell, double neighbourhood, long reports) implements Serializable {
  /** Fewer reports say nothing of how far they are off. */
  public static final int FEWEST_REPORTS = 20;

  /** How many parts a way to part makes. */
  static final int PARTS = 5;

  private static final double LEVEL = 0.95;

  /** {@return what is known of so few reports} */
  static Trust ofFew(long reports) {
    double smallest = NegativeBinomialSize.smallest();
    return new Trust(smallest, smallest, Math.max(1, reports));
  }

  /** {@return what the value of a cell is multiplied with for the ends of its interval} */
  public Interval ofCells() {
    return factors(cell);
  }

  /**
   * {@return the same of neighbourhoods and larger places, as far as no count speaks against it}
   */
  public Interval ofNeighbourhoods() {
    return factors(neighbourhood);
  }

  /**
   * {@return the same of one of them. An interval that leaves out what was counted there is wrong
   * about this place, whatever it is on average: its end on the side of the count is then that of
   * Garwood's interval of the count}
   *
   * @param expected reports that the mixture of the same reports expects there, above 0
   * @param counted reports there by their reporting weight, 0 or more
   */
  public Interval ofNeighbourhood(double expected, double counted) {
    Interval factors = ofNeighbourhoods();
    Interval own = PoissonInterval.garwood(counted, LEVEL);
    return new Interval(
        counted < expected * factors.low() ? own.low() / expected : factors.low(),
        counted > expected * factors.high() ? own.high() / expected : factors.high());
  }

  /** {@return θ′ of cells: the size of a count to come around what is expected of a cell} */
  public double sizeOfCells() {
    return shape(cell);
  }

  private double shape(double theta) {
    return 1 / (1 / theta + 1.0 / reports);
  }

  private Interval factors(double theta) {
    return GammaInterval.of(shape(theta), shape(theta), LEVEL);
  }

  /** {@return the trust in what only some of the reports tell: too few, or as they were all} */
  Trust among(long some) {
    return some < FEWEST_REPORTS ? ofFew(some) : new Trust(cell, neighbourhood, some);
  }
}
