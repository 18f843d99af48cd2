package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * What cells tell of the evidence of their municipalities, for {@link Index}.
 *
 * @param columns names of the columns of evidence that are there
 * @param cities by ruler
 */
record IndexPart(TreeSet<String> columns, TreeMap<Integer, City> cities) implements Score.Part {
  static final String REPORTS = "report_weight";
  static final String DENSITY = "report_density";
  static final String SURVEY = "survey_mean";

  /**
   * Extents of what has no upper end.
   *
   * @param reports of the weighted reports
   * @param density of their density
   */
  record City(Normalisation.Extent reports, Normalisation.Extent density) implements Serializable {}

  static IndexPart of(Table cells, ScoreJob job) {
    TreeSet<String> names = new TreeSet<>();
    cells.columns().stream().map(Column::name).forEach(names::add);
    TreeMap<Integer, City> cities = new TreeMap<>();
    Cities.of(cells, job.spec().isPerMunicipality())
        .rows()
        .forEach((city, rows) -> cities.put(city, city(cells, rows, job)));
    return new IndexPart(names, cities);
  }

  private static City city(Table cells, int[] rows, ScoreJob job) {
    Normalisation by = new Normalisation(job.spec().normalise());
    return new City(
        by.extent(values(cells, REPORTS, rows)), by.extent(values(cells, DENSITY, rows)));
  }

  private static double[] values(Table cells, String column, int[] rows) {
    if (cells.find(column).isEmpty()) {
      return new double[0];
    }
    Table.Reals values = cells.reals(column);
    return Arrays.stream(rows).mapToDouble(values::at).toArray();
  }
}
