package nl.nachtwacht.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Public figures of areas, a row each: counts and rates of reports, figures of the survey. */
final class AreaFigures {
  private final int round;
  private final int[] counts;
  private final double[][] per10k;
  private final double[][] perKm2;
  private final int[] respondents;
  private final double[] means;
  private final double[][] unsafe;

  AreaFigures(int rows, int round) {
    this.round = round;
    this.counts = missing(rows);
    this.respondents = missing(rows);
    this.means = missing(1, rows)[0];
    this.per10k = missing(3, rows);
    this.perKm2 = missing(3, rows);
    this.unsafe = missing(3, rows);
  }

  private static int[] missing(int rows) {
    int[] values = new int[rows];
    Arrays.fill(values, Table.NO_INT);
    return values;
  }

  private static double[][] missing(int columns, int rows) {
    double[][] values = new double[columns][rows];
    for (double[] column : values) {
      Arrays.fill(column, Double.NaN);
    }
    return values;
  }

  /**
   * Sets the reports of a row.
   *
   * @param published a multiple of b
   * @param inhabitants units of 10,000 inhabitants times years; NaN: no rate
   * @param km2 square kilometres times years
   */
  void reports(int row, int published, double inhabitants, double km2) {
    counts[row] = published;
    put(per10k, row, PublicRate.of(published, inhabitants, round));
    put(perKm2, row, PublicRate.of(published, km2, round));
  }

  private static void put(double[][] columns, int row, PublicRate rate) {
    columns[0][row] = rate.value();
    columns[1][row] = rate.low();
    columns[2][row] = rate.high();
  }

  /** Sets the survey of a row. */
  void survey(int row, SurveyRecord record) {
    respondents[row] = record.respondents();
    means[row] = record.mean();
    double[] ends = record.ends(round);
    unsafe[0][row] = record.unsafe();
    unsafe[1][row] = ends[0];
    unsafe[2][row] = ends[1];
  }

  /** {@return the count, the rates and the survey, in the order of publication} */
  Table table() {
    Table table =
        Table.ofRows(counts.length)
            .with(PublicColumns.REPORT_COUNT, counts)
            .and(perPeople())
            .and(reals(PublicColumns.PER_KM2, perKm2))
            .and(reals(List.of(PublicColumns.SURVEY_MEAN), new double[][] {means}));
    return table
        .and(reals(PublicColumns.UNSAFE, unsafe))
        .with(PublicColumns.SURVEY_RESPONDENT_COUNT, respondents);
  }

  /** {@return the rate by inhabitants alone} */
  Table perPeople() {
    return reals(PublicColumns.PER_10K, per10k);
  }

  private static Table reals(List<Column> columns, double[][] values) {
    Table table = Table.ofRows(values[0].length);
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      table = table.with(column, Arrays.stream(values[i]).map(column::round).toArray());
    }
    return table;
  }

  /** {@return the number of a row in a column of facts, NaN where there is none} */
  static double fact(Table facts, String name, int row) {
    Optional<Column> column = facts.find(name);
    if (column.isEmpty()) {
      return Double.NaN;
    }
    if (column.get().type() == Column.Type.REAL) {
      return facts.reals(name).at(row);
    }
    return facts.ints(name).isMissing(row) ? Double.NaN : facts.ints(name).at(row);
  }
}
