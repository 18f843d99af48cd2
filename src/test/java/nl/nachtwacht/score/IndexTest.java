package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** The index on four cells whose scores can be worked out on paper. */
class IndexTest {
  private static final ScoreJob JOB = Rivierstad.rawJob("max", true);

  /** Cells: everything at its worst; half; nothing; unknown survey. No lamps anywhere. */
  private static Table cells() {
    return Table.ofRows(4)
        .with(Column.ints("municipality", ""), new int[4])
        .with(Column.reals("report_weight", "", 3), new double[] {8, 4, 0, 0})
        .with(Column.reals("report_density", "", 2), new double[] {100, 50, 0, 0})
        .with(Column.reals("survey_mean", "", 4), new double[] {1, 3, 5, Double.NaN})
        .with(Column.ints("survey_respondent_count", ""), new int[] {1, 2, 1, 0})
        .with(Column.reals("nightlife_share", "", 4), new double[] {1, 0.5, 0, 0})
        .with(Column.reals("darkness", "", 4), new double[] {1, 1, 1, 1})
        .with(Column.reals("camera_cover_share", "", 4), new double[] {0, 1, 0, 0});
  }

  private static Table score(ScoreJob job, Table cells) {
    return Rivierstad.score(Index.explained(), job, cells);
  }

  private static void scores(Table got, double... want) {
    for (int row = 0; row < want.length; row++) {
      assertEquals(want[row], got.reals("index_score").at(row), 1e-12, "row " + row);
    }
  }

  @Test
  void worstCellHasAHundredPoints() {
    scores(score(JOB, cells()), 100, 50 * 1.1 / 1.3, 0, 0);
  }

  @Test
  void absentLayerGivesItsWeightToTheOthers() {
    Table cells = Rivierstad.without(cells(), "survey_mean", "nightlife_share");
    Table got = score(JOB, cells);
    scores(got, 100, 50 * 1.1 / 1.3, 0, 0);
    assertTrue(got.reals("contrib_survey").isMissing(0));
    assertTrue(got.reals("contrib_nightlife").isMissing(0));
    Index index = Index.explained();
    List<Score.Note> notes = index.rule(List.of(index.gather(cells, JOB)), JOB).notes();
    assertEquals(2, notes.stream().filter(note -> note.code().equals("layer_absent")).count());
  }

  @Test
  void absentRegistersModifyNothing() {
    Table got = score(JOB, Rivierstad.without(cells(), "darkness", "camera_cover_share"));
    scores(got, 100 / 1.3, 50 / 1.3, 0, 0);
    assertTrue(got.reals("contrib_darkness").isMissing(0));
    assertTrue(got.reals("contrib_cameras").isMissing(0));
  }

  @Test
  void darknessDoesNotActInALightSlice() {
    Slice day = new Slice("day", EnumSet.allOf(DayOfWeek.class), 7, 18, false);
    Table got = score(JOB.in(day), cells());
    scores(got, 100 / 1.3, 50 * 0.8 / 1.3, 0, 0);
    assertEquals(0, got.reals("contrib_darkness").at(0));
  }

  @Test
  void unknownDarknessIsNotDarkness() {
    Table cells =
        Rivierstad.replace(
            cells(), Column.reals("darkness", "", 4), new double[] {Double.NaN, 1, 1, 1});
    scores(score(JOB, cells), 100 / 1.3, 50 * 1.1 / 1.3, 0, 0);
  }

  @Test
  void camerasMakeANegativeContribution() {
    Table got = score(JOB, cells());
    assertEquals(-7.69, got.reals("contrib_cameras").at(1));
    assertTrue(got.reals("contrib_context").isMissing(1));
  }

  @Test
  void cellWithoutAnswersGetsNothingOrTheMeanOfItsNeighbourhood() {
    scores(score(JOB, cells()), 100, 50 * 1.1 / 1.3, 0, 0);
    Rivierstad.JobText text = new Rivierstad.JobText();
    text.missing = ScoreSpec.Missing.MEAN;
    ScoreJob mean = text.job();
    Table cells = cells().with(Column.reals("survey_shrunk", "", 4), new double[] {2, 2, 3, 3});
    scores(score(mean, cells), 100, 50 * 1.1 / 1.3, 0, 100 * 0.2 * 0.5);
  }

  @Test
  void cellWithoutEvidenceHasNoScore() {
    Table got =
        score(
            JOB,
            cells().with(Evidence.EVIDENCE, new String[] {"sufficient", "none", "weak", "none"}));
    assertEquals(100, got.reals("risk_score").at(0));
    assertTrue(got.reals("risk_score").isMissing(1));
    assertTrue(got.reals("contrib_reports").isMissing(1));
    assertEquals(0, got.reals("risk_score").at(2));
  }

  @Test
  void contextLayerCountsByItsDistance() {
    Rivierstad.JobText text = new Rivierstad.JobText();
    text.weights.put("nightlife", 0.1);
    text.weights.put("stops", 0.1);
    ScoreJob job = text.job();
    Table got =
        score(
            job,
            cells()
                .with(
                    Column.reals("stops_distance_m", "m", 1),
                    new double[] {0, 125, 250, Double.NaN}));
    scores(got, 100, 50 * 1.1 / 1.3, 0, 0);
    assertEquals(7.69, got.reals("contrib_stops").at(0), 0.011);
    List<String> names = got.columns().stream().map(Column::name).toList();
    assertEquals(names.indexOf("contrib_cameras") + 1, names.indexOf("contrib_stops"));
  }

  @Test
  void everyMunicipalityHasItsOwnRulerUnlessTheJobIsTheScope() {
    Table two =
        Table.ofRows(2)
            .with(Column.ints("municipality", ""), new int[] {3, 7})
            .with(Column.reals("report_weight", "", 3), new double[] {8, 2});
    scores(score(JOB, two), 100 / 1.3, 100 / 1.3);
    ScoreJob together = Rivierstad.rawJob("max", false);
    scores(score(together, two), 100 / 1.3, 25 / 1.3);
  }

  @Test
  void indexBesideAnotherMethodIsOneColumn() {
    Rivierstad.JobText text = new Rivierstad.JobText();
    text.method = ScoreSpec.Method.MIXTURE;
    ScoreJob job = text.job();
    assertEquals(List.of(Index.INDEX_SCORE), score(job, cells()).columns());
    assertEquals(List.of(Index.INDEX_SCORE), Index.explained().columns(job));
  }

  @Test
  void weightsThatDoNotSumToOneAreADefect() {
    Rivierstad.JobText text = new Rivierstad.JobText();
    text.weights.put("reports", 0.4);
    assertThrows(IllegalStateException.class, text::job);
  }

  @Test
  void strengthsThatCouldMakeAScoreNegativeAreADefect() {
    Rivierstad.JobText text = new Rivierstad.JobText();
    text.modifiers = new ScoreSpec.Modifiers(-0.5, -0.5);
    assertThrows(IllegalStateException.class, text::job);
  }

  @Test
  void cellsOfAMunicipalityThatWasNotGatheredAreADefect() {
    Index index = Index.explained();
    Score.Rule rule = index.rule(List.of(index.gather(cells(), JOB)), JOB);
    Table stranger =
        Rivierstad.without(cells(), "municipality")
            .with(Column.ints("municipality", ""), new int[] {9, 9, 9, 9});
    assertThrows(IllegalStateException.class, () -> rule.score(stranger));
  }
}
