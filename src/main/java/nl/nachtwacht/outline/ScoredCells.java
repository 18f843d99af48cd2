package nl.nachtwacht.outline;

import java.util.Arrays;
import java.util.Comparator;
import nl.nachtwacht.stat.Ranking;
import nl.nachtwacht.table.Table;

/**
 * All cells of one municipality with their scores and their classes as hot spots.
 *
 * <p>Shape: cells ascending, by (iy, ix). Missing: a score is NaN, a class {@link Table#NO_INT}.
 */
public final class ScoredCells {
  private final CellSet cells;
  private final double[] scores;
  private final int[] hotspotClasses;
  private final int[] order;
  private final int[] ranks;
  private final int scored;

  private ScoredCells(CellSet cells, double[] scores, int[] hotspotClasses) {
    this.cells = cells;
    this.scores = scores;
    this.hotspotClasses = hotspotClasses;
    order =
        Ranking.descending(
            Arrays.stream(scores)
                .map(s -> Double.isNaN(s) ? Double.NEGATIVE_INFINITY : s)
                .toArray());
    ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    scored = (int) Arrays.stream(scores).filter(s -> !Double.isNaN(s)).count();
  }

  /**
   * {@return cells that need no hot spots}
   *
   * @param cells each once, in any order, also those without a score: areas merge across them
   * @param scores per cell, NaN where missing
   */
  public static ScoredCells of(long[] cells, double[] scores) {
    int[] none = new int[cells.length];
    Arrays.fill(none, Table.NO_INT);
    return of(cells, scores, none);
  }

  /**
   * {@return cells with hot spots}
   *
   * @param cells each once, in any order
   * @param scores per cell, NaN where missing
   * @param hotspotClasses per cell, -3 to 3, {@link Table#NO_INT} where missing
   */
  public static ScoredCells of(long[] cells, double[] scores, int[] hotspotClasses) {
    CellSet set = CellSet.of(cells);
    if (set.size() != cells.length) {
      throw new IllegalStateException("a cell twice");
    }
    double[] orderedScores = new double[cells.length];
    int[] orderedClasses = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      int at = set.indexOf(cells[i]);
      orderedScores[at] = scores[i];
      orderedClasses[at] = hotspotClasses[i];
    }
    return new ScoredCells(set, orderedScores, orderedClasses);
  }

  /** {@return all cells; what follows takes positions in them} */
  CellSet cells() {
    return cells;
  }

  /** {@return how many cells have a score} */
  int scored() {
    return scored;
  }

  boolean hasScore(int position) {
    return !Double.isNaN(scores[position]);
  }

  double score(int position) {
    return scores[position];
  }

  int hotspotClass(int position) {
    return hotspotClasses[position];
  }

  /** {@return the position of the cell at a rank, from 0: by score, equals by (iy, ix)} */
  int atRank(int rank) {
    return order[rank];
  }

  /** {@return the rank of a cell of the municipality, from 0} */
  int rank(long cell) {
    return ranks[cells.indexOf(cell)];
  }

  /** {@return the cell of an area with the highest score, the least one where none is known} */
  long peak(CellSet area) {
    return area.stream()
        .filter(cells::contains)
        .boxed()
        .min(Comparator.comparingInt(this::rank))
        .orElseGet(() -> area.at(0));
  }
}
