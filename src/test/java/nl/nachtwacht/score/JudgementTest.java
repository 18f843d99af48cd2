package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** Evidence, classes, top factors and the edges of hot spots. */
class JudgementTest {
  private static final ScoreJob JOB = Rivierstad.job();

  @Test
  void evidenceRestsOnReportsNearbyOrRespondentsInTheNeighbourhood() {
    Table cells =
        Table.ofRows(6)
            .with(Column.ints("municipality", ""), new int[6])
            .with(Column.ints("report_count", ""), new int[] {0, 0, 1, 0, 0, 0})
            .with(Column.ints("density_reports", ""), new int[] {0, 1, 4, 5, 0, 0})
            .with(Column.ints("neighbourhood_respondents", ""), new int[] {0, 0, 9, 0, 10, 1});
    assertEquals(
        List.of("none", "weak", "weak", "sufficient", "sufficient", "weak"),
        texts(Rivierstad.score(new Evidence(), JOB, cells), "evidence"));
  }

  @Test
  void municipalityWithoutReportsHasWeakEvidenceAtMost() {
    Table cells =
        Table.ofRows(2)
            .with(Column.ints("municipality", ""), new int[] {0, 1})
            .with(Column.ints("report_count", ""), new int[] {0, 1})
            .with(Column.ints("neighbourhood_respondents", ""), new int[] {10, 10});
    assertEquals(
        List.of("weak", "sufficient"),
        texts(Rivierstad.score(new Evidence(), JOB, cells), "evidence"));
  }

  @Test
  void classesHoldHalfAQuarterAndTheUpperTenths() {
    Table got = classes(IntStream.rangeClosed(1, 100).mapToDouble(k -> k / 2.0).toArray());
    int[] classes = got.ints("risk_class").toArray();
    int[] counts = new int[6];
    for (int value : classes) {
      counts[value]++;
    }
    assertEquals(List.of(0, 50, 25, 15, 7, 3), Arrays.stream(counts).boxed().toList());
    assertEquals("hoogste", got.texts("risk_label").at(99));
    assertEquals("laagste", got.texts("risk_label").at(0));
  }

  @Test
  void scoreEqualToABreakBelongsBelowIt() {
    Table got = classes(0, 0, 10, 20, 20);
    assertEquals(1, got.ints("risk_class").at(2));
    assertEquals(2, got.ints("risk_class").at(3));
  }

  @Test
  void equalBreaksLeaveTheClassesBetweenThemEmpty() {
    double[] scores = new double[100];
    Arrays.setAll(scores, i -> i < 80 ? 0 : i);
    Table got = classes(scores);
    assertEquals(1, got.ints("risk_class").at(79));
    assertEquals(3, got.ints("risk_class").at(80));
    RiskClass riskClass = new RiskClass();
    List<Score.Part> parts = List.of(riskClass.gather(scored(scores), JOB));
    assertEquals("fewer_classes", riskClass.rule(parts, JOB).notes().get(0).code());
  }

  @Test
  void cellsWithoutAScoreHaveNoClassAndDoNotShiftTheBreaks() {
    Table got = classes(Double.NaN, 1, 2, 3, Double.NaN);
    assertTrue(got.ints("risk_class").isMissing(0));
    assertTrue(got.texts("risk_label").isMissing(4));
    assertEquals(1, got.ints("risk_class").at(2));
    assertEquals(5, got.ints("risk_class").at(3));
  }

  @Test
  void labelsSpeakTheLanguageOfTheJob() {
    Rivierstad.JobText english = new Rivierstad.JobText();
    english.language = "en";
    Table got = Rivierstad.score(new RiskClass(), english.job(), scored(1, 2, 3));
    assertEquals("highest", got.texts("risk_label").at(2));
  }

  @Test
  void largestContributionNamesTheFactor() {
    Contributions points = Contributions.of(List.of("stops"), 3);
    fill(points, "reports", 2, 0, 1);
    fill(points, "survey", 1, 0, 1);
    fill(points, "stops", 3, 0, 0);
    fill(points, "cameras", -1, 0, 0);
    Table got =
        Rivierstad.score(new TopFactor(), JOB, points.print(new double[] {5, 0, Double.NaN}));
    assertEquals(List.of("stops", "reports", ""), texts(got, "top_factor"));
    assertTrue(got.texts("top_factor").isMissing(2));
  }

  @Test
  void fewerThanThirtyCellsHaveNoHotspots() {
    assertHasNoHotspots(29, "few_cells", row -> row);
  }

  @Test
  void equalCountsHaveNoHotspots() {
    assertHasNoHotspots(40, "all_equal", row -> 2);
  }

  private static void assertHasNoHotspots(int rows, String code, IntUnaryOperator count) {
    Table cells = line(rows, count);
    Hotspot hotspot = new Hotspot();
    Score.Rule rule = hotspot.rule(List.of(hotspot.gather(cells, JOB)), JOB);
    Table got = rule.score(cells);
    assertTrue(got.reals("gi_z").isMissing(3));
    assertTrue(got.reals("gi_p_fdr").isMissing(3));
    assertTrue(got.ints("hotspot_class").isMissing(3));
    assertEquals(List.of(code), rule.notes().stream().map(Score.Note::code).toList());
  }

  @Test
  void fewNeighboursLeaveTheClassOpenButKeepTheStatistic() {
    Table cells = line(60, row -> row == 10 ? 500 : 0);
    Table got = Rivierstad.score(new Hotspot(), JOB, cells);
    assertTrue(got.reals("gi_z").at(10) > 3);
    assertTrue(got.ints("hotspot_class").isMissing(10));
  }

  /** A street of cells: two or three members each. */
  private static Table line(int rows, IntUnaryOperator count) {
    int[] counts = IntStream.range(0, rows).map(count).toArray();
    int[] sums = new int[rows];
    int[] members = new int[rows];
    for (int row = 0; row < rows; row++) {
      for (int other = Math.max(0, row - 1); other <= Math.min(rows - 1, row + 1); other++) {
        sums[row] += counts[other];
        members[row]++;
      }
    }
    return Table.ofRows(rows)
        .with(Column.ints("municipality", ""), new int[rows])
        .with(Column.ints("report_count", ""), counts)
        .with(Column.ints("queen_sum", ""), sums)
        .with(Column.ints("queen_cells", ""), members);
  }

  private static void fill(Contributions points, String factor, double... values) {
    System.arraycopy(values, 0, points.points(factor), 0, values.length);
  }

  private static Table scored(double... scores) {
    return Table.ofRows(scores.length)
        .with(Column.ints("municipality", ""), new int[scores.length])
        .with(Contributions.RISK_SCORE, scores);
  }

  private static Table classes(double... scores) {
    return Rivierstad.score(new RiskClass(), JOB, scored(scores));
  }

  private static List<String> texts(Table table, String column) {
    return IntStream.range(0, table.rows()).mapToObj(table.texts(column)::at).toList();
  }
}
