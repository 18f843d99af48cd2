package nl.nachtwacht.backtest;

import java.io.Serializable;
import java.util.function.IntUnaryOperator;

/**
 * The surveillance curve: the share of the reports that followed in the best share of the cells.
 * Adds up over municipalities, each giving the same share of its own cells.
 *
 * <p>Drawn with equals joined by a straight line, since their order says nothing.
 *
 * @param caught reports in the best k/{@value #STEPS} of the cells, k = 0 … {@value #STEPS}
 * @param area reports × area under the curve, equals in the order of the cells
 * @param joinedArea the same with equals joined
 * @param equals cells of which the same is said as of another one
 * @param cells all cells
 * @param tests all reports that followed
 */
public record Curve(
    double[] caught, double area, double joinedArea, long equals, long cells, long tests)
    implements Serializable {
  /** Steps of a drawn curve. */
  public static final int STEPS = 200;

  /** With more equals than this share of the cells their order matters. */
  private static final double MANY_EQUALS = 0.1;

  /** The curve of a ranking of cells. */
  static Curve of(Ranking ranking, IntUnaryOperator tested) {
    int cells = ranking.count();
    double[] caught = new double[STEPS + 1];
    long before = 0;
    long doubled = 0;
    long doubledJoined = 0;
    long equals = 0;
    int step = 0;
    for (int start = 0; start < cells; ) {
      int end = ranking.endOfEquals(start);
      long within = 0;
      for (int rank = start; rank < end; rank++) {
        int hits = tested.applyAsInt(ranking.cell(rank));
        doubled += 2 * (before + within) + hits;
        within += hits;
      }
      doubledJoined += (end - start) * (2 * before + within);
      equals += end - start > 1 ? end - start : 0;
      for (; step <= STEPS && (long) step * cells <= (long) end * STEPS; step++) {
        double part = (step * (double) cells / STEPS - start) / (end - start);
        caught[step] = before + part * within;
      }
      before += within;
      start = end;
    }
    double width = 2.0 * cells;
    return new Curve(caught, doubled / width, doubledJoined / width, equals, cells, before);
  }

  Curve plus(Curve other) {
    double[] sum = caught.clone();
    for (int step = 0; step <= STEPS; step++) {
      sum[step] += other.caught[step];
    }
    return new Curve(
        sum,
        area + other.area,
        joinedArea + other.joinedArea,
        equals + other.equals,
        cells + other.cells,
        tests + other.tests);
  }

  /** {@return per step the share of the reports, NaN where none followed} */
  public double[] shares() {
    double[] shares = caught.clone();
    for (int step = 0; step <= STEPS; step++) {
      shares[step] = tests == 0 ? Double.NaN : caught[step] / tests;
    }
    return shares;
  }

  /** {@return the area under the curve, equals in the order of the cells; 0.5 is blind} */
  public double areaUnder() {
    return tests == 0 ? Double.NaN : area / tests;
  }

  /** {@return the area under the curve with equals joined by a straight line} */
  public double areaUnderJoined() {
    return tests == 0 ? Double.NaN : joinedArea / tests;
  }

  /** {@return whether so many cells are equal that their order makes a difference} */
  public boolean hasManyEquals() {
    return equals > MANY_EQUALS * cells;
  }
}
