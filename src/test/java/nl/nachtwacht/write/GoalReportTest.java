package nl.nachtwacht.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nachtwacht.aggregate.MunicipalityColumns;
import nl.nachtwacht.spec.Goal;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.write.GoalReport.Figure;
import nl.nachtwacht.write.GoalReport.Verdict;
import org.junit.jupiter.api.Test;

/** What can be said of a goal. */
class GoalReportTest {
  private static final Figure FIGURE = new Figure(0.40, 0.36, 0.44);

  private static Goal goal(String indicator) {
    return new Goal(indicator, 0.35, LocalDate.of(2026, 1, 1));
  }

  @Test
  void goalIsMetWhenTheWholeIntervalIsOnTheGoodSide() {
    assertEquals(Verdict.MET, FIGURE.verdict(0.45, false));
    assertEquals(Verdict.MET, FIGURE.verdict(0.44, false), "reached is met");
    assertEquals(Verdict.MET, FIGURE.verdict(0.36, true), "reached is met");
  }

  @Test
  void goalIsNotMetWhenTheWholeIntervalIsOnTheOtherSide() {
    assertEquals(Verdict.NOT_MET, FIGURE.verdict(0.35, false));
    assertEquals(Verdict.NOT_MET, FIGURE.verdict(0.45, true));
  }

  @Test
  void nothingCanBeSaidWhenTheTargetLiesWithinTheInterval() {
    assertEquals(Verdict.CANNOT_SAY, FIGURE.verdict(0.43, false));
    assertEquals(Verdict.CANNOT_SAY, FIGURE.verdict(0.36, false), "the low end alone is on it");
    assertEquals(Verdict.CANNOT_SAY, FIGURE.verdict(0.40, true));
  }

  @Test
  void nothingCanBeSaidWithoutAFigure() {
    Figure unknown = new Figure(Double.NaN, Double.NaN, Double.NaN);
    assertEquals(Verdict.CANNOT_SAY, unknown.verdict(0.35, false));
    assertEquals(Verdict.CANNOT_SAY, unknown.verdict(0.35, true));
  }

  @Test
  void figureWithoutAnIntervalIsJudgedByItself() {
    Figure bare = new Figure(0.3, 0.3, 0.3);
    assertEquals(Verdict.MET, bare.verdict(0.3, false));
    assertEquals(Verdict.NOT_MET, bare.verdict(0.29, false));
  }

  @Test
  void severalMunicipalitiesMustAgree() {
    assertEquals(Verdict.MET, GoalReport.together(List.of(Verdict.MET, Verdict.MET)));
    assertEquals(Verdict.NOT_MET, GoalReport.together(List.of(Verdict.NOT_MET, Verdict.NOT_MET)));
    assertEquals(Verdict.CANNOT_SAY, GoalReport.together(List.of(Verdict.MET, Verdict.NOT_MET)));
  }

  @Test
  void meanAnswerIsToMoveToTheSafeEndOfItsScale() {
    assertTrue(goal("survey_mean").isHigherBetter(true));
    assertFalse(goal("survey_mean").isHigherBetter(false));
    assertFalse(goal("survey_unsafe_share").isHigherBetter(true));
    assertTrue(goal("camera_cover_share").isHigherBetter(false));
  }

  @Test
  void everyIndicatorIsAFigureOfTheMunicipalities() {
    Map<String, Column> columns =
        MunicipalityColumns.ALL.stream()
            .collect(Collectors.toMap(Column::name, Function.identity()));
    for (String indicator : Goal.INDICATORS) {
      assertTrue(columns.containsKey(indicator), indicator);
      assertNotEquals(Column.Type.TEXT, columns.get(indicator).type(), indicator);
    }
  }
}
