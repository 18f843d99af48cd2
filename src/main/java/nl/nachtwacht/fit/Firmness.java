package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.Arrays;
import java.util.TreeMap;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.table.Table;

/**
 * How firm the ranks of a municipality's cells and neighbourhoods are, with other reports of the
 * same city.
 *
 * @param cells the columns {@link FitColumns#RANK_LOW}, {@link FitColumns#RANK_HIGH} and {@link
 *     FitColumns#TOP_SHARE}, a row per cell
 * @param ofAreas per area its lowest and highest plausible rank among the municipality's; none for
 *     an area whose rank could be in more than half of the places
 */
public record Firmness(Table cells, TreeMap<Integer, Ranks> ofAreas) {
  /** Of all intervals. */
  static final double LEVEL = 0.95;

  /**
   * The plausible ranks of a place.
   *
   * @param low 1 is the highest risk
   * @param high at least {@code low}
   */
  public record Ranks(int low, int high) implements Serializable {}

  /** Nothing was resampled. */
  static Firmness none(int cells) {
    return new Firmness(Table.ofRows(cells).shaped(FitColumns.FIRMNESS), new TreeMap<>());
  }

  /**
   * The outcome of so many replicates.
   *
   * @param area per cell the number of its area
   */
  static Firmness of(Replicates replicates, int count, int[] area) {
    return of(resampled(replicates, count, area), area);
  }

  /** So many replicates of cells and of their areas, in the order of the areas' numbers. */
  static Resampled resampled(Replicates replicates, int count, int[] area) {
    int[] numbers = numbers(area);
    int[] group = Arrays.stream(area).map(a -> Arrays.binarySearch(numbers, a)).toArray();
    return Resampled.of(replicates, count, Groups.of(group, numbers.length), LEVEL);
  }

  private static int[] numbers(int... area) {
    return Arrays.stream(area).distinct().sorted().toArray();
  }

  /** What {@link #resampled} tells of ranks. */
  static Firmness of(Resampled resampled, int[] area) {
    int[] numbers = numbers(area);
    int[] low = new int[area.length];
    int[] high = new int[area.length];
    double[] onTop = new double[area.length];
    for (int cell = 0; cell < area.length; cell++) {
      Interval rank = resampled.cells().rank(cell);
      boolean isFirm = isFirm(rank, area.length);
      low[cell] = isFirm ? (int) rank.low() : Table.NO_INT;
      high[cell] = isFirm ? (int) rank.high() : Table.NO_INT;
      onTop[cell] = resampled.cells().topShare(cell);
    }
    TreeMap<Integer, Ranks> ofAreas = new TreeMap<>();
    for (int i = 0; i < numbers.length; i++) {
      Interval rank = resampled.groups().rank(i);
      if (isFirm(rank, numbers.length)) {
        ofAreas.put(numbers[i], new Ranks((int) rank.low(), (int) rank.high()));
      }
    }
    Table cells =
        Table.ofRows(area.length)
            .with(FitColumns.RANK_LOW, low)
            .with(FitColumns.RANK_HIGH, high)
            .with(FitColumns.TOP_SHARE, onTop);
    return new Firmness(cells, ofAreas);
  }

  /** A rank that could be in more than half of the places says nothing. */
  private static boolean isFirm(Interval rank, int places) {
    return rank.high() - rank.low() <= places / 2.0;
  }
}
