package nl.nachtwacht.stat;

import java.io.Serializable;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Shares of areas, each drawn to the share of all areas the more the fewer answers it has.
 *
 * <p>The shares of the areas are taken to follow a beta distribution with {@code alpha} and {@code
 * beta}, so yes-answers are beta-binomial; both come by maximum likelihood. After u of n answers
 * the share of an area follows Beta(alpha + u, beta + n - u): its mean is the estimate, its
 * quantiles are the interval.
 *
 * <p>Missing: fewer than 5 areas with answers, or none with two, can't tell how areas differ:
 * {@link Kind#RAW}, shares as they are with Wilson's interval. Where areas differ no more than
 * chance makes, or all answers are alike: {@link Kind#POOLED}, the one share of all answers. alpha
 * + beta, the number of answers that what is known of all areas is worth, is never below 1. Source:
 * Griffiths 1973 (10.2307/2529131); Rao and Molina 2015, chapter 9. Limits: alpha and beta are
 * taken as known.
 *
 * @param kind what could be fitted
 * @param alpha of {@link Kind#FITTED} only, else 0
 * @param beta of {@link Kind#FITTED} only, else 0
 * @param yes yes-answers of all areas
 * @param of answers of all areas
 */
public record ShrunkenShares(Kind kind, double alpha, double beta, double yes, double of)
    implements Serializable {
  /** What could be fitted. */
  public enum Kind {
    /** A beta distribution. */
    FITTED,
    /** Nothing: too few areas. */
    RAW,
    /** One share for all areas. */
    POOLED
  }

  /**
   * Answers of an area; numbers need not be whole, with weights they are effective ones.
   *
   * @param yes those that say yes, 0 to {@code of}
   * @param of all, 0 or more
   */
  public record Count(double yes, double of) {}

  /**
   * A share with its interval.
   *
   * @param share 0 to 1
   * @param interval of plausible shares
   */
  public record Estimate(double share, Interval interval) {}

  private static final int LEAST_AREAS = 5;
  private static final double LEAST_WORTH = 1;
  private static final double MOST_WORTH = 1e6;

  /** {@return the model of areas; without a single answer every share is NaN} */
  public static ShrunkenShares of(List<Count> areas) {
    List<Count> heard = areas.stream().filter(area -> area.of > 0).toList();
    CompensatedSum yes = new CompensatedSum();
    CompensatedSum all = new CompensatedSum();
    heard.forEach(area -> yes.add(area.yes));
    heard.forEach(area -> all.add(area.of));
    double u = yes.value();
    double n = all.value();
    if (heard.size() < LEAST_AREAS || heard.stream().noneMatch(area -> area.of >= 2)) {
      return new ShrunkenShares(Kind.RAW, 0, 0, u, n);
    }
    if (!(u > 0 && u < n)) {
      return new ShrunkenShares(Kind.POOLED, 0, 0, u, n);
    }
    BetaBinomial likelihood = new BetaBinomial(heard);
    Ascent.Point top =
        Ascent.climb(
            likelihood,
            likelihood.start(u / n),
            StrictMath.log(LEAST_WORTH),
            StrictMath.log(MOST_WORTH));
    double worth = StrictMath.exp(top.x());
    if (top.x() >= StrictMath.log(MOST_WORTH)) {
      return new ShrunkenShares(Kind.POOLED, 0, 0, u, n);
    }
    double share = BetaBinomial.share(top.y());
    return new ShrunkenShares(Kind.FITTED, worth * share, worth * (1 - share), u, n);
  }

  /** {@return the share of an area, with or without answers} */
  public Estimate area(Count area, double level) {
    return at(kind == Kind.FITTED ? alpha / (alpha + beta) : yes / of, area, level);
  }

  /**
   * {@return the share of a place inside an area: as that of an area, but drawn to its area's share
   * instead of that of all; as if places differed from their area as areas do from all}
   *
   * @param areaShare the estimate of the area's share, 0 to 1
   */
  public Estimate place(double areaShare, Count place, double level) {
    return at(areaShare, place, level);
  }

  private Estimate at(double above, Count place, double level) {
    return switch (kind) {
      case POOLED -> new Estimate(yes / of, ShareInterval.wilson(yes, of, level));
      case RAW ->
          new Estimate(
              place.of == 0 ? above : place.yes / place.of,
              ShareInterval.wilson(place.yes, place.of, level));
      case FITTED -> posterior(above, place, level);
    };
  }

  private Estimate posterior(double above, Count place, double level) {
    double worth = alpha + beta;
    double a = worth * above + place.yes;
    double b = worth * (1 - above) + place.of - place.yes;
    BetaDistribution after = BetaDistribution.of(a, b);
    double tail = (1 - level) / 2;
    return new Estimate(
        a / (a + b),
        new Interval(
            after.inverseCumulativeProbability(tail), after.inverseSurvivalProbability(tail)));
  }
}
