package nl.nachtwacht.stat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Rates of areas, each drawn to the rate of all areas the more the less was to be expected of it.
 *
 * <p>Counts are Poisson with means exposure × rate; the rates of the areas are taken to follow a
 * gamma distribution with shape α = {@code shape} and mean μ = {@code mean}, so counts are negative
 * binomial. Both come by maximum likelihood. After O events in the exposure t the rate of an area
 * follows Gamma(α + O, α/μ + t).
 *
 * <p>Missing: where areas differ no more than chance makes, the shape is infinite and every area
 * has the one rate of all with the exact Poisson interval of all events. Units: rates are events
 * per unit of exposure. Source: Clayton and Kaldor 1987 (10.2307/2532003). Limits: shape and mean
 * are taken as known.
 *
 * @param shape how alike the areas are; infinite: wholly
 * @param mean mean of the areas' rates
 * @param events events of all areas
 * @param exposure exposure of all areas, above 0
 */
public record GammaRates(double shape, double mean, double events, double exposure) {
  private static final double LEAST_SHAPE = 1e-6;
  private static final double MOST_SHAPE = 1e6;

  /**
   * What is known of a rate.
   *
   * @param rate its mean
   * @param interval of plausible rates
   */
  public record Estimate(double rate, Interval interval) {}

  /**
   * {@return the model of areas}
   *
   * @param observed events of each, 0 or more; need not be whole
   * @param exposure of each, 0 or more, together above 0; areas without any tell nothing
   */
  public static GammaRates of(double[] observed, double[] exposure) {
    double events = 0;
    double all = 0;
    int areas = 0;
    double[] counts = new double[observed.length];
    double[] exposed = new double[observed.length];
    for (int i = 0; i < observed.length; i++) {
      if (exposure[i] > 0) {
        counts[areas] = observed[i];
        exposed[areas] = exposure[i];
        events += observed[i];
        all += exposure[i];
        areas++;
      }
    }
    if (areas == 0) {
      throw new IllegalStateException("rates without exposure");
    }
    if (events == 0) {
      return new GammaRates(Double.POSITIVE_INFINITY, 0, 0, all);
    }
    NegativeBinomial likelihood =
        new NegativeBinomial(Arrays.copyOf(counts, areas), Arrays.copyOf(exposed, areas));
    double pooled = events / all;
    Ascent.Point top =
        Ascent.climb(
            likelihood,
            new Ascent.Point(likelihood.startSize(pooled), StrictMath.log(pooled)),
            StrictMath.log(LEAST_SHAPE),
            StrictMath.log(MOST_SHAPE));
    double shape = shape(top.x());
    double mean = Double.isInfinite(shape) ? pooled : StrictMath.exp(top.y());
    return new GammaRates(shape, mean, events, all);
  }

  /**
   * {@return the shape of rates whose means are known}
   *
   * @param observed events of each place
   * @param expected events to be expected there, above 0
   */
  static double shape(double[] observed, double[] expected) {
    NegativeBinomial likelihood = new NegativeBinomial(observed, expected);
    Ascent.Point top =
        Ascent.climb(
            likelihood.ofSize(),
            new Ascent.Point(likelihood.startSize(1), 0),
            StrictMath.log(LEAST_SHAPE),
            StrictMath.log(MOST_SHAPE));
    return shape(top.x());
  }

  private static double shape(double logarithm) {
    return logarithm >= StrictMath.log(MOST_SHAPE)
        ? Double.POSITIVE_INFINITY
        : StrictMath.exp(logarithm);
  }

  /** {@return what is known of the rate of an area after its events in its exposure} */
  public Estimate area(double observed, double exposed, double level) {
    if (Double.isInfinite(shape)) {
      Interval total = PoissonInterval.garwood(events, level);
      return new Estimate(mean, total.times(1 / exposure));
    }
    GammaDistribution after = posterior(observed, exposed);
    double tail = (1 - level) / 2;
    return new Estimate(
        after.getMean(),
        new Interval(
            after.inverseCumulativeProbability(tail), after.inverseSurvivalProbability(tail)));
  }

  /** {@return the mean of what is known of the rate of an area} */
  public double rate(double observed, double exposed) {
    return Double.isInfinite(shape) ? mean : (shape + observed) / (shape / mean + exposed);
  }

  /** {@return the probability that the rate of an area is above a value} */
  public double chanceAbove(double value, double observed, double exposed) {
    if (Double.isInfinite(shape)) {
      return mean > value ? 1 : 0;
    }
    return posterior(observed, exposed).survivalProbability(value);
  }

  private GammaDistribution posterior(double observed, double exposed) {
    return GammaDistribution.of(shape + observed, 1 / (shape / mean + exposed));
  }
}
