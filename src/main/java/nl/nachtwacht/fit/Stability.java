package nl.nachtwacht.fit;

import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.OrderStatistics;
import nl.nachtwacht.stat.Ranking;

/**
 * How firm the scores and ranks of places are: what they would be with other reports of the same
 * city.
 *
 * <p>Takes the scores of one replicate after another. In each the places are ranked anew, 1 for the
 * highest score, equal scores by the order of the places. Ends of intervals are order statistics of
 * scores and of ranks; memory doesn't grow with the scores of all replicates. Guarantee: the order
 * of the replicates has no effect.
 */
public final class Stability {
  private static final double TOP_SHARE = 0.05;
  private static final double ROUNDING = 1e-9;

  private final int replicates;
  private final OrderStatistics scores;
  private final OrderStatistics ranks;
  private final int[] timesOnTop;
  private final int onTop;
  private int seen;

  /**
   * No replicate yet.
   *
   * @param places how many places, in the order that breaks ties: cells by (iy, ix)
   * @param replicates how many replicates there will be, at least 1
   * @param level of the intervals, such as 0.95
   */
  public Stability(int places, int replicates, double level) {
    this.replicates = replicates;
    this.scores = new OrderStatistics(places, replicates, level);
    this.ranks = new OrderStatistics(places, replicates, level);
    this.timesOnTop = new int[places];
    this.onTop = Math.max(1, (int) Math.ceil(TOP_SHARE * places - ROUNDING));
  }

  /**
   * Takes a replicate.
   *
   * @param replicate the score of every place, none missing; not kept
   */
  public void add(double[] replicate) {
    if (replicate.length != timesOnTop.length || seen == replicates) {
      throw new IllegalStateException("scores of " + replicate.length + " places after " + seen);
    }
    seen++;
    int[] order = Ranking.descending(replicate);
    for (int i = 0; i < order.length; i++) {
      ranks.add(order[i], i + 1);
      timesOnTop[order[i]] += i < onTop ? 1 : 0;
      scores.add(i, replicate[i]);
    }
  }

  /** {@return the interval of a place's score} */
  public Interval score(int place) {
    return whole().scores.interval(place);
  }

  /** {@return the interval of a place's rank; both ends are whole numbers, 1 is the highest} */
  public Interval rank(int place) {
    return whole().ranks.interval(place);
  }

  /** {@return the share of replicates in which a place is among the top 5 % of all places} */
  public double topShare(int place) {
    return (double) whole().timesOnTop[place] / replicates;
  }

  private Stability whole() {
    if (seen < replicates) {
      throw new IllegalStateException(seen + " of " + replicates + " replicates");
    }
    return this;
  }
}
