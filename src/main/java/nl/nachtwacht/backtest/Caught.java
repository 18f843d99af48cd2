package nl.nachtwacht.backtest;

import java.io.Serializable;
import nl.nachtwacht.stat.ShareInterval;

/**
 * What the cells that a method ranks first hold of the reports that followed. Adds up over
 * municipalities: each gives the top share of its own cells.
 *
 * <p>Source: PAI, Chainey, Tompson and Uhlig 2008; PEI, Hunt 2016, here hits over the most that as
 * many cells could hold; RRI, Levine 2008, here with all areas inside the municipality.
 *
 * @param isRanked false where cells were not ranked, so that nothing was left to chance
 * @param cells cells searched
 * @param area their area inside the municipality, in whole cells
 * @param allArea that of all cells
 * @param hits reports that followed in them; for a uniform map those expected
 * @param best the most reports that any as many cells hold
 * @param tests reports that followed anywhere
 * @param trained reports before the split in the cells searched
 * @param trainings reports before the split anywhere
 */
public record Caught(
    boolean isRanked,
    long cells,
    double area,
    double allArea,
    double hits,
    long best,
    long tests,
    double trained,
    long trainings)
    implements Serializable {

  static Caught of(Cells all, int method, double share) {
    int top = Ranking.top(share, all.count());
    double allArea = 0;
    for (int cell = 0; cell < all.count(); cell++) {
      allArea += all.inside(cell);
    }
    long best = 0;
    for (int rank = 0; rank < top; rank++) {
      best += all.tested(all.perfect().cell(rank));
    }
    if (all.methods().get(method).isUniform()) {
      double part = top / (double) all.count();
      return new Caught(
          false,
          top,
          part * allArea,
          allArea,
          part * all.tests(),
          best,
          all.tests(),
          part * all.trainings(),
          all.trainings());
    }
    Ranking ranking = all.ranking(method);
    double area = 0;
    long hits = 0;
    long trained = 0;
    for (int rank = 0; rank < top; rank++) {
      int cell = ranking.cell(rank);
      area += all.inside(cell);
      hits += all.tested(cell);
      trained += all.trained(cell);
    }
    return new Caught(true, top, area, allArea, hits, best, all.tests(), trained, all.trainings());
  }

  Caught plus(Caught other) {
    return new Caught(
        isRanked,
        cells + other.cells,
        area + other.area,
        allArea + other.allArea,
        hits + other.hits,
        best + other.best,
        tests + other.tests,
        trained + other.trained,
        trainings + other.trainings);
  }

  /** {@return the share of the reports that fell in the cells searched, by Wilson} */
  public Estimate hitRate() {
    if (tests == 0) {
      return Estimate.NONE;
    }
    return isRanked
        ? Estimate.of(hits / tests, ShareInterval.wilson(hits, tests, Estimate.LEVEL))
        : Estimate.exactly(hits / tests);
  }

  /** {@return the prediction accuracy index: hit rate over the share of the area searched} */
  public Estimate pai() {
    return hitRate().over(area / allArea);
  }

  /** {@return the prediction efficiency index: hits over the most that were to be had} */
  public Estimate pei() {
    return tests == 0 ? Estimate.NONE : hitRate().over(best / (double) tests).atMost(1);
  }

  /**
   * {@return the recapture rate index: the share of later reports in the cells searched over their
   * share of earlier reports, which is taken as known}
   */
  public Estimate rri() {
    return trainings == 0 ? Estimate.NONE : hitRate().over(trained / trainings);
  }
}
