package nl.nachtwacht.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index with frozen constants is the index, as long as the evidence is its own. */
class FrozenIndexTest {
  private static final double WEIGHT = 2;

  @ParameterizedTest
  @CsvSource({
    "max, SHRUNK, MEAN, true",
    "max, SHRUNK, ZERO, true",
    "p99, RAW, MEAN, true",
    "minmax, RAW, ZERO, false",
    "percentile, SHRUNK, MEAN, false",
    "fixed:1..3, RAW, ZERO, true"
  })
  void isTheIndexOfTheEvidenceItself(
      String normalise, ScoreSpec.Survey survey, ScoreSpec.Missing missing, boolean isApart) {
    Rivierstad.JobText text = new Rivierstad.JobText();
    text.normalise = normalise;
    text.survey = survey;
    text.missing = missing;
    text.isPerMunicipality = isApart;
    ScoreJob job = text.job();
    Table cells = surveyed(job);
    double[] want = Rivierstad.score(Index.bare(), job, cells).reals("index_score").toArray();
    near(want, scores(FrozenIndex.of(cells, job), cells));
  }

  @Test
  void anAbsentLayerLeavesItsWeightToTheOthers() {
    ScoreJob job = Rivierstad.rawJob("max", true);
    Table cells =
        Rivierstad.without(Rivierstad.evidence(), "nightlife_share", "survey_respondent_count")
            .only(List.of("municipality", "report_weight", "report_density", "darkness"));
    double[] want = Rivierstad.score(Index.bare(), job, cells).reals("index_score").toArray();
    FrozenIndex index = FrozenIndex.of(cells, job);
    near(want, scores(index, cells));
    assertEquals(0, index.survey().weight());
  }

  @Test
  void onlyAGreatestValueThatTheDataHadCanBePassed() {
    Table cells = surveyed(Rivierstad.job());
    double beyond = 2 * Arrays.stream(reals(cells, "report_weight")).max().orElseThrow();
    for (String open : List.of("max", "minmax")) {
      assertTrue(measure(open, cells, beyond) > 1.9, open);
    }
    for (String closed : List.of("p99", "percentile", "fixed:0..2")) {
      assertEquals(1, measure(closed, cells, beyond), closed);
    }
  }

  private static double measure(String normalise, Table cells, double value) {
    ScoreJob job = Rivierstad.rawJob(normalise, true);
    return FrozenIndex.of(cells, job).reports().measure().applyAsDouble(value);
  }

  @Test
  void allThatItReadsIsEnough() {
    ScoreJob job = Rivierstad.job();
    Table cells = surveyed(job);
    List<String> reads = FrozenIndex.reads(job);
    Table few =
        cells.only(
            cells.columns().stream()
                .map(Column::name)
                .filter(n -> reads.contains(n) || List.of("area", "municipality").contains(n))
                .toList());
    near(scores(FrozenIndex.of(cells, job), cells), scores(FrozenIndex.of(few, job), few));
  }

  /** The evidence with the sums of its answers, each of a weight of 2, and what they tell. */
  private static Table surveyed(ScoreJob job) {
    Table evidence = Rivierstad.evidence();
    int[] answers = evidence.ints("survey_respondent_count").toArray();
    double[] means = reals(evidence, "survey_mean");
    double[] weights = Arrays.stream(answers).mapToDouble(n -> WEIGHT * n).toArray();
    double[] squares = new double[weights.length];
    Arrays.setAll(
        squares,
        row -> answers[row] == 0 ? 0 : weights[row] * (0.05 + Math.pow((means[row] - 1) / 4, 2)));
    double[] squared = Arrays.stream(weights).map(sum -> WEIGHT * sum).toArray();
    double[] none = new double[weights.length];
    Table summed =
        Rivierstad.without(evidence, "survey_shrunk", "neighbourhood_respondents")
            .with(Column.ints("area", ""), areas())
            .with(Surveys.WEIGHT_SUM, weights)
            .with(Surveys.SQUARES, squares)
            .with(Surveys.SQUARED_WEIGHTS, squared)
            .with(Surveys.ROW_WEIGHTS, weights)
            .with(Surveys.SINGLE_WEIGHTS, none)
            .with(Surveys.UNSAFE_WEIGHTS, none)
            .with(Surveys.TOLD_WEIGHTS, none)
            .with(Surveys.VICTIM_WEIGHTS, none);
    return summed.and(Rivierstad.score(new SurveyScore(), job, summed));
  }

  private static int[] areas() {
    String[] names = Reference.csv("city/domain.csv").texts("nbh");
    String[] known = Arrays.stream(names).distinct().sorted().toArray(String[]::new);
    return Arrays.stream(names).mapToInt(name -> Arrays.binarySearch(known, name)).toArray();
  }

  private static double[] scores(FrozenIndex index, Table cells) {
    double[] scores = index.rest().clone();
    add(scores, index.reports(), reals(cells, "report_weight"));
    add(scores, index.density(), reals(cells, "report_density"));
    if (index.survey().weight() > 0) {
      add(scores, index.survey(), means(index.answers(), cells));
    }
    Arrays.setAll(scores, row -> scores[row] * index.factor()[row]);
    return scores;
  }

  private static double[] means(FrozenIndex.Answers answers, Table cells) {
    double[] own = reals(cells, "survey_mean");
    double[] weights = reals(cells, Surveys.WEIGHT_SUM.name());
    double prior = answers.prior();
    double[] means = answers.mean().clone();
    for (int row = 0; row < means.length; row++) {
      double size = weights[row] * answers.worth()[row];
      if (size > 0 && !Double.isInfinite(prior)) {
        double drawn = prior == 0 ? 0 : prior * means[row];
        means[row] = (size * own[row] + drawn) / (size + prior);
      }
    }
    return means;
  }

  private static void add(double[] sums, FrozenIndex.Term term, double... values) {
    for (int row = 0; row < sums.length; row++) {
      sums[row] += term.weight() * term.measure().applyAsDouble(values[row]);
    }
  }

  private static double[] reals(Table cells, String column) {
    return cells.reals(column).toArray();
  }

  private static void near(double[] want, double[] got) {
    for (int row = 0; row < want.length; row++) {
      assertEquals(want[row], got[row], 1e-9, "row " + row);
    }
  }
}
