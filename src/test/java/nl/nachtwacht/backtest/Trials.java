package nl.nachtwacht.backtest;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.stat.CentralCount;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Municipalities made of a few arrays. */
final class Trials {
  private Trials() {}

  /** {@return whole cells without earlier reports, by columns of numbers} */
  static Cells cells(Map<String, double[]> said, int[] tested) {
    double[] inside = new double[tested.length];
    Arrays.fill(inside, 1);
    return cells(said, new int[tested.length], tested, inside, 0);
  }

  /** {@return cells; keys of the reports that follow are numbers from a first one} */
  static Cells cells(
      Map<String, double[]> said, int[] trained, int[] tested, double[] inside, long firstKey) {
    return cells(table(said, trained), tested, inside, firstKey, CentralCount.KNOWN_MEAN);
  }

  /** {@return whole cells that a mixture speaks of which may be off by so much} */
  static Cells ofMixture(double[] score, int[] tested, double size) {
    double[] inside = new double[tested.length];
    Arrays.fill(inside, 1);
    Table table = table(Map.of("mixture_score", score), new int[tested.length]);
    return cells(table, tested, inside, 0, size);
  }

  private static Table table(Map<String, double[]> said, int[] trained) {
    Table table = Table.ofRows(trained.length).with(Reports.COUNT_COLUMN, trained);
    for (Map.Entry<String, double[]> column : said.entrySet()) {
      table = table.with(Column.reals(column.getKey(), "", 2), column.getValue());
    }
    return table;
  }

  private static Cells cells(
      Table table, int[] tested, double[] inside, long firstKey, double sizeOfMixture) {
    int[] rows =
        IntStream.range(0, tested.length)
            .flatMap(cell -> IntStream.generate(() -> cell).limit(tested[cell]))
            .toArray();
    long[] keys = IntStream.range(0, rows.length).mapToLong(i -> firstKey + i).toArray();
    return Cells.of(table, inside, new Cells.Followed(rows, keys), sizeOfMixture);
  }
}
