package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.stat.ShrunkenMeans;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** Answers drawn together, on a scale of 1 (unsafe) to 5. */
class SurveyScoreTest {
  private static final ScoreJob JOB = Rivierstad.job();

  /** An answer, of which a row may be the mean of several, in a cell of an area. */
  private record Answer(int cell, double weight, int count, double score) {}

  /** Cells with what the layer of surveys tells of them. */
  private static Table cells(int[] municipality, int[] area, List<Answer> answers) {
    int rows = area.length;
    Table table =
        Table.ofRows(rows)
            .with(Column.ints("municipality", ""), municipality)
            .with(Column.ints("area", ""), area)
            .with(
                Surveys.RESPONDENTS,
                IntStream.range(0, rows).map(r -> (int) sum(answers, r, a -> a.count)).toArray());
    double[] weights = sums(rows, answers, a -> a.weight * a.count);
    double[] means = sums(rows, answers, a -> a.weight * a.count * a.score);
    for (int row = 0; row < rows; row++) {
      means[row] = weights[row] == 0 ? Double.NaN : means[row] / weights[row];
    }
    double[] unsafe = sums(rows, answers, a -> a.count == 1 && a.score <= 2 ? a.weight : 0);
    return table
        .with(Surveys.MEAN, means)
        .with(Surveys.WEIGHT_SUM, weights)
        .with(
            Surveys.SQUARES,
            sums(rows, answers, a -> a.weight * a.count * Math.pow((a.score - 1) / 4, 2)))
        .with(Surveys.SQUARED_WEIGHTS, sums(rows, answers, a -> a.weight * a.weight * a.count))
        .with(Surveys.ROW_WEIGHTS, sums(rows, answers, a -> a.weight))
        .with(Surveys.SINGLE_WEIGHTS, sums(rows, answers, a -> a.count == 1 ? a.weight : 0))
        .with(Surveys.UNSAFE_WEIGHTS, unsafe)
        .with(Surveys.TOLD_WEIGHTS, sums(rows, answers, a -> a.count == 1 ? a.weight : 0))
        .with(Surveys.VICTIM_WEIGHTS, unsafe);
  }

  private interface Term {
    double of(Answer answer);
  }

  private static double[] sums(int rows, List<Answer> answers, Term term) {
    return IntStream.range(0, rows).mapToDouble(row -> sum(answers, row, term)).toArray();
  }

  private static double sum(List<Answer> answers, int cell, Term term) {
    return answers.stream().filter(a -> a.cell == cell).mapToDouble(term::of).sum();
  }

  private static Table scored(Table cells, ScoreJob job) {
    SurveyScore score = new SurveyScore();
    return score.rule(List.of(score.gather(cells, job)), job).score(cells);
  }

  /** Six areas of two cells, the last one with a cell without answers; five answers a cell. */
  private static List<Answer> answers(int cells, double weight, int count) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 5 * cells; i++) {
      answers.add(new Answer(i % cells, weight, count, 1 + (i % cells + i / cells) % 5));
      answers.add(new Answer(i % cells, weight, count, 1 + i % cells % 5));
    }
    return answers;
  }

  private static final int[] AREAS = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6};

  private static Table city(double weight, int count) {
    return cells(new int[13], AREAS, answers(11, weight, count));
  }

  @Test
  void sampleOfWeightedAnswersIsThatOfR() {
    double[] scores = {2, 4, 3, 5, 1, 3};
    double[] weights = {1.2, 0.8, 2, 0.5, 1, 1.5};
    List<Answer> answers =
        IntStream.range(0, 6).mapToObj(i -> new Answer(0, weights[i], 1, scores[i])).toList();
    Table cells = cells(new int[1], new int[1], answers);
    SurveyAnswers sums = new SurveyAnswers();
    sums.add(new SurveyAnswers.Cells(cells), 0);
    ShrunkenMeans.Sample sample = sums.sample(1, 5);
    Reference.Values want = Reference.values("survey_weighted");
    assertEquals(want.at("mean"), sample.mean(), 1e-9);
    assertEquals(want.at("n_eff_kish"), sample.size(), 1e-5);
    assertEquals(sample.size() - 1, sample.freedom(), 1e-9);
  }

  @Test
  void unitOfTheWeightsIsOfNoAccount() {
    Table once = scored(city(1, 1), JOB);
    Table often = scored(city(40, 1), JOB);
    for (int row = 0; row < once.rows(); row++) {
      for (Column column : List.of(SurveyScore.SHRUNK, SurveyScore.UNSAFE_SHARE_HIGH)) {
        String name = column.name();
        assertEquals(once.reals(name).at(row), often.reals(name).at(row), 1e-9, name);
      }
    }
  }

  @Test
  void scaleMayRunTheOtherWay() {
    ScoreJob turned =
        new ScoreJob(
            JOB.spec(),
            5,
            1,
            JOB.reachMetres(),
            List.of(),
            JOB.cellMetres(),
            JOB.hasRates(),
            JOB.language(),
            JOB.inTheDark(),
            KeptRulers.NONE);
    Table cells = city(1, 1);
    double[] squares = new double[cells.rows()];
    for (int row = 0; row < squares.length; row++) {
      double weight = cells.reals("survey_weight").at(row);
      double mean = cells.reals("survey_mean").at(row);
      // (1 - t)² = 1 - 2t + t² of every answer.
      squares[row] =
          weight == 0
              ? 0
              : weight - 2 * weight * (mean - 1) / 4 + cells.reals("survey_squares").at(row);
    }
    Table turnedCells = Rivierstad.replace(cells, Surveys.SQUARES, squares);
    double[] want = scored(cells, JOB).reals("survey_shrunk").toArray();
    double[] got = scored(turnedCells, turned).reals("survey_shrunk").toArray();
    for (int row = 0; row < want.length; row++) {
      assertEquals(want[row], got[row], 1e-9);
    }
  }

  @Test
  void everyCellHasAMeanAndAShareAlsoWithoutAnswers() {
    Table got = scored(city(1, 1), JOB);
    for (int row = 0; row < got.rows(); row++) {
      double share = got.reals("survey_unsafe_share").at(row);
      assertTrue(got.reals("survey_shrunk").at(row) > 1);
      assertTrue(got.reals("survey_unsafe_share_low").at(row) < share);
      assertTrue(got.reals("survey_unsafe_share_high").at(row) > share);
    }
    int[] respondents = got.ints("neighbourhood_respondents").toArray();
    assertEquals(20, respondents[0]);
    assertEquals(10, respondents[11]);
    assertEquals(0, respondents[12]);
  }

  @Test
  void rowsThatAreMeansOfManyAnswersTellNoShare() {
    Table got = scored(city(1, 7), JOB);
    assertTrue(got.reals("survey_unsafe_share").isMissing(0));
    assertTrue(got.reals("survey_unsafe_share_low").isMissing(0));
    assertEquals(140, got.ints("neighbourhood_respondents").at(0));
    // As few rows tell of their spread as ever, so means are drawn together as much.
    double[] once = scored(city(1, 1), JOB).reals("survey_shrunk").toArray();
    double[] grouped = got.reals("survey_shrunk").toArray();
    for (int row = 0; row < once.length; row++) {
      assertEquals(once[row], grouped[row], 0.05, "row " + row);
    }
  }

  @Test
  void municipalitiesAreApartUnlessTheJobIsTheScope() {
    int[] two = new int[26];
    int[] areas = new int[26];
    for (int row = 13; row < 26; row++) {
      two[row] = 3;
      areas[row] = 7 + AREAS[row - 13];
      areas[row - 13] = AREAS[row - 13];
    }
    Table cells = cells(two, areas, answers(11, 1, 1));
    Table apart = scored(cells, JOB);
    double[] alone = scored(city(1, 1), JOB).reals("survey_shrunk").toArray();
    for (int row = 0; row < alone.length; row++) {
      assertEquals(alone[row], apart.reals("survey_shrunk").at(row), 0);
      assertTrue(apart.reals("survey_shrunk").isMissing(13 + row));
      assertTrue(apart.reals("survey_unsafe_share").isMissing(13 + row));
    }
    Rivierstad.JobText text = new Rivierstad.JobText().shrunk();
    text.isPerMunicipality = false;
    Table together = scored(cells, text.job());
    assertEquals(alone[12], together.reals("survey_shrunk").at(25), 1e-12);
  }

  @Test
  void fewNeighbourhoodsAreToldOfWhereTheScoreRestsOnThem() {
    Table cells = cells(new int[4], new int[] {0, 1, 2, 3}, answers(4, 1, 1));
    SurveyScore score = new SurveyScore();
    Score.Rule rule = score.rule(List.of(score.gather(cells, JOB)), JOB);
    assertEquals(1, rule.notes().size());
    double[] means = rule.score(cells).reals("survey_shrunk").toArray();
    assertEquals(means[0], means[3]);
    ScoreJob raw = Rivierstad.rawJob("max", true);
    assertEquals(0, score.rule(List.of(score.gather(cells, raw)), raw).notes().size());
  }

  @Test
  void jobWithoutASurveyGetsNoColumns() {
    Table cells = Rivierstad.without(Rivierstad.evidence(), "survey_respondent_count");
    assertEquals(List.of(), scored(cells, JOB).columns());
  }

  @Test
  void stripsInAnyOrderGiveWhatTheWholeGives() {
    Table cells = city(0.7, 1);
    SurveyScore score = new SurveyScore();
    Table whole = scored(cells, JOB);
    List<Score.Part> parts = new ArrayList<>();
    for (int row = cells.rows() - 1; row >= 0; row--) {
      parts.add(score.gather(cells.pick(new int[] {row}), JOB));
    }
    Table got = score.rule(parts, JOB).score(cells);
    for (int row = 0; row < cells.rows(); row++) {
      for (Column column : whole.columns()) {
        if (column.type() == Column.Type.REAL) {
          assertEquals(whole.reals(column.name()).at(row), got.reals(column.name()).at(row));
        }
      }
    }
  }
}
