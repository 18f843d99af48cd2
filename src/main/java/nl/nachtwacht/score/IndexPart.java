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
  private static final String RESPONDENTS = "survey_respondent_count";
  private static final double MICRO = 1e6;

  /**
   * Extents of what has no upper end, and the answers of the survey.
   *
   * @param reports of the weighted reports
   * @param density of their density
   * @param answersMicro sum of all answers in millionths, whole so that no order matters
   * @param respondents how many answers
   */
  record City(
      Normalisation.Extent reports,
      Normalisation.Extent density,
      long answersMicro,
      long respondents)
      implements Serializable {}

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
    long answers = 0;
    long respondents = 0;
    if (cells.find(SURVEY).isPresent() && cells.find(RESPONDENTS).isPresent()) {
      Table.Reals means = cells.reals(SURVEY);
      Table.Ints counts = cells.ints(RESPONDENTS);
      for (int row : rows) {
        if (!means.isMissing(row)) {
          answers = Math.addExact(answers, Math.round(means.at(row) * counts.at(row) * MICRO));
          respondents += counts.at(row);
        }
      }
    }
    Normalisation by = new Normalisation(job.spec().normalise());
    return new City(
        by.extent(values(cells, REPORTS, rows)),
        by.extent(values(cells, DENSITY, rows)),
        answers,
        respondents);
  }

  private static double[] values(Table cells, String column, int[] rows) {
    if (cells.find(column).isEmpty()) {
      return new double[0];
    }
    Table.Reals values = cells.reals(column);
    return Arrays.stream(rows).mapToDouble(values::at).toArray();
  }

  /** All answers of these parts together, divided by how many they are; NaN without answers. */
  static double pooledMean(Iterable<City> parts) {
    long answers = 0;
    long respondents = 0;
    for (City part : parts) {
      answers = Math.addExact(answers, part.answersMicro);
      respondents += part.respondents;
    }
    return respondents == 0 ? Double.NaN : answers / MICRO / respondents;
  }
}
