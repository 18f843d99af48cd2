package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.TreeMap;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.table.Table;

/**
 * What cells tell of the answers of their neighbourhoods, for {@link SurveyScore}.
 *
 * @param areas every neighbourhood that has a cell, with or without answers; empty without a survey
 */
record SurveyPart(TreeMap<Integer, Area> areas) implements Score.Part {
  private static final String AREA = "area";

  /**
   * A neighbourhood.
   *
   * @param city its ruler
   * @param answers sums over its cells
   */
  record Area(int city, SurveyAnswers answers) implements Serializable {}

  static SurveyPart of(Table cells, boolean isPerMunicipality) {
    SurveyPart part = new SurveyPart(new TreeMap<>());
    if (isThere(cells)) {
      Cities cities = Cities.of(cells, isPerMunicipality);
      Table.Ints areas = cells.ints(AREA);
      SurveyAnswers.Cells answers = new SurveyAnswers.Cells(cells);
      for (int row = 0; row < cells.rows(); row++) {
        part.area(areas.at(row), cities.at(row)).answers.add(answers, row);
      }
    }
    return part;
  }

  /** Whether the job has a survey at all. */
  static boolean isThere(Table cells) {
    return cells.find(Surveys.RESPONDENTS.name()).isPresent();
  }

  /** The neighbourhood of a row. */
  static Table.Ints areas(Table cells) {
    return cells.ints(AREA);
  }

  void add(SurveyPart other) {
    other.areas.forEach((key, area) -> area(key, area.city).answers.add(area.answers));
  }

  private Area area(int key, int city) {
    return areas.computeIfAbsent(key, k -> new Area(city, new SurveyAnswers()));
  }
}
