package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

class NeighbourhoodsTest {
  private static final Column LAMPS = Column.ints("lamp_count", "").missing("no light layer");
  private static final Column REPORTS = Column.ints("report_count", "");

  private static final Column PART = Column.reals("contrib_reports", "points", 2);

  @Test
  void countOfALayerThatIsAbsentIsMissing() {
    Table table = summedUp(cells(), List.of(REPORTS, LAMPS, PART));
    assertEquals(Table.NO_INT, table.ints("lamp_count").at(0));
    assertEquals(3, table.ints("report_count").at(0));
  }

  @Test
  void countOfALayerThatIsThereIsNeverMissing() {
    Table table = summedUp(cells().with(LAMPS, new int[] {0, 4, 0}), List.of(REPORTS, LAMPS, PART));
    assertEquals(4, table.ints("lamp_count").at(0));
    assertEquals(0, table.ints("lamp_count").at(1));
    assertEquals(0, table.ints("lamp_count").at(2), "a neighbourhood without a cell");
  }

  @Test
  void neighbourhoodWithoutReportsAndWithoutASurveyHasNoEvidence() {
    Column respondents = Column.ints("survey_respondent_count", "").missing("no survey");
    Table table = summedUp(cells(), List.of(REPORTS, respondents, PART));
    assertEquals("weak", table.texts("evidence").at(0));
    assertEquals("none", table.texts("evidence").at(1));
  }

  /** Two cells of the first neighbourhood, one of the second, none of the third. */
  private static Table cells() {
    return Table.ofRows(3)
        .with(Column.ints("area", ""), new int[] {0, 0, 1})
        .with(REPORTS, new int[] {1, 2, 0})
        .with(RiskClass.RISK_CLASS, new int[] {5, 1, 1})
        .with(Contributions.RISK_SCORE, new double[] {9, 1, 0})
        .with(PART, new double[] {9, 1, 0});
  }

  private static Table summedUp(Table cells, List<Column> columns) {
    return Neighbourhoods.table(
        List.of(Neighbourhoods.sums(cells)), new int[] {0, 0, 0}, columns, "nl", new TreeMap<>());
  }
}
