package nl.nachtwacht.aggregate;

import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Plausible ranks of risk areas, by their intervals: an area ranks below those whose interval lies
 * wholly above its own, and above those whose interval lies wholly below.
 *
 * <p>Missing: without intervals, and where the ranks span over half of the municipality's areas.
 * Source: ranks from pairwise comparisons, as Goldstein and Healy 1995 compare intervals; with 95 %
 * intervals the ranges are wide rather than narrow.
 */
public final class AreaRanks {
  /** The columns of plausible ranks. */
  public static final List<Column> COLUMNS =
      Scores.ranks().stream()
          .map(column -> column.missing("no interval, or the ranks span over half of the areas"))
          .toList();

  private AreaRanks() {}

  /**
   * {@return the columns, a row per area}
   *
   * @param areas with the ends of their scores
   * @param municipalityOf per area its municipality
   */
  static Table of(Table areas, int[] municipalityOf) {
    Table.Reals low = areas.reals(Scores.withEnds().get(1).name());
    Table.Reals high = areas.reals(Scores.withEnds().get(2).name());
    int[] first = new int[municipalityOf.length];
    int[] last = new int[municipalityOf.length];
    for (int area = 0; area < first.length; area++) {
      int own = area;
      int[] others =
          IntStream.range(0, first.length)
              .filter(other -> municipalityOf[other] == municipalityOf[own] && other != own)
              .toArray();
      int above = (int) IntStream.of(others).filter(o -> low.at(o) > high.at(own)).count();
      int below = (int) IntStream.of(others).filter(o -> high.at(o) < low.at(own)).count();
      first[area] = 1 + above;
      last[area] = 1 + others.length - below;
      boolean isFirm = 2 * (last[area] - first[area] + 1) <= others.length + 1;
      if (low.isMissing(area) || !isFirm) {
        first[area] = Table.NO_INT;
        last[area] = Table.NO_INT;
      }
    }
    return Table.ofRows(first.length).with(COLUMNS.get(0), first).with(COLUMNS.get(1), last);
  }
}
