package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.stat.CellRates;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.OrderStatistics;
import nl.nachtwacht.stat.PoissonBootstrap;
import nl.nachtwacht.table.Table;

/**
 * The index of one municipality with resampled reports and answers.
 *
 * @param cells the columns of {@link FitColumns#ofIndex}, a row per cell in the order (iy, ix);
 *     missing values where nothing was resampled
 * @param ranksOfAreas plausible ranks of neighbourhoods, as far as any are
 */
public record IndexFit(Table cells, TreeMap<Integer, Firmness.Ranks> ranksOfAreas)
    implements Serializable {
  private static final double FULL = 100;

  /** How often each row is drawn: the same in every run. */
  public static final PoissonBootstrap BOOTSTRAP = new PoissonBootstrap(CityFit.SEED);

  /** {@return whether the cells of a municipality hold enough reports to resample them} */
  public static boolean hasEnough(Table cells) {
    return cells.find(Reports.COUNT_COLUMN.name()).isPresent()
        && Arrays.stream(counts(cells)).sum() >= Trust.FEWEST_REPORTS;
  }

  /** {@return a municipality that isn't resampled} */
  public static IndexFit none(Table cells) {
    return new IndexFit(cells.only(List.of("ix", "iy")), new TreeMap<>());
  }

  /**
   * {@return a municipality with enough reports, resampled}
   *
   * @param cells places, areas and numbers of reports, in the order (iy, ix)
   * @param replicates the index with resampled rows
   * @param count how many replicates, at least 1
   */
  public static IndexFit of(Table cells, IndexReplicates replicates, int count) {
    int[] area = cells.ints("area").toArray();
    Resampled resampled = Firmness.resampled(replicates, count, area);
    Firmness firmness = Firmness.of(resampled, area);
    double[] upper = upperReports(area, counts(cells));
    Interval[] intervals = replicates.intervals(resampled.cells(), upper);
    Table table =
        cells
            .only(List.of("ix", "iy"))
            .with(FitColumns.INDEX_LOW, cut(Arrays.stream(intervals).mapToDouble(Interval::low)))
            .with(FitColumns.INDEX_HIGH, cut(Arrays.stream(intervals).mapToDouble(Interval::high)))
            .and(firmness.cells());
    return new IndexFit(table, firmness.ofAreas());
  }

  /**
   * {@return per grouping of the cells the interval of the mean of each group, neither end cut off}
   *
   * @param groupings per cell the number of its group, below 0: in none
   */
  public static ArrayList<TreeMap<Integer, Interval>> means(
      IndexReplicates replicates, int count, List<int[]> groupings) {
    List<int[]> numbers = groupings.stream().map(IndexFit::numbers).toList();
    List<Groups> groups = new ArrayList<>();
    List<OrderStatistics> means = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      int[] own = numbers.get(i);
      int[] group = Arrays.stream(groupings.get(i)).map(g -> Arrays.binarySearch(own, g)).toArray();
      groups.add(Groups.of(group, own.length));
      means.add(new OrderStatistics(own.length, count, Firmness.LEVEL));
    }
    replicates.each(
        count,
        scores -> {
          for (int i = 0; i < groups.size(); i++) {
            double[] mean = groups.get(i).means(scores);
            for (int g = 0; g < mean.length; g++) {
              means.get(i).add(g, mean[g]);
            }
          }
        });
    ArrayList<TreeMap<Integer, Interval>> intervals = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      TreeMap<Integer, Interval> own = new TreeMap<>();
      for (int g = 0; g < numbers.get(i).length; g++) {
        own.put(numbers.get(i)[g], means.get(i).interval(g));
      }
      intervals.add(own);
    }
    return intervals;
  }

  private static int[] numbers(int... grouping) {
    return Arrays.stream(grouping).filter(g -> g >= 0).distinct().sorted().toArray();
  }

  private static double[] counts(Table cells) {
    return Arrays.stream(cells.ints(Reports.COUNT_COLUMN.name()).toArray())
        .asDoubleStream()
        .toArray();
  }

  private static double[] cut(java.util.stream.DoubleStream ends) {
    return ends.map(end -> Math.max(0, Math.min(FULL, end))).toArray();
  }

  /**
   * Per cell how many reports its neighbourhood makes plausible at most for a cell without any. All
   * cells are as large and were watched as long, so that the unit of exposure has no effect.
   */
  private static double[] upperReports(int[] area, double[] counts) {
    int[] numbers = Arrays.stream(area).distinct().sorted().toArray();
    int[] group = Arrays.stream(area).map(a -> Arrays.binarySearch(numbers, a)).toArray();
    double[] exposed = new double[area.length];
    Arrays.fill(exposed, 1);
    CellRates rates = CellRates.of(group, counts, exposed);
    double[] upper = new double[numbers.length];
    Arrays.setAll(upper, a -> rates.cell(a, 0, 1, Firmness.LEVEL).interval().high());
    return Arrays.stream(group).mapToDouble(a -> upper[a]).toArray();
  }
}
