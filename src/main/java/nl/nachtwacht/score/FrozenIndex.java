package nl.nachtwacht.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.stat.ShrunkenMeans;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The {@link Index} of a municipality with all constants as its evidence gave them, as a function
 * of what may be resampled: weighted reports, their density, and answers.
 *
 * <p>score = factor · (rest + Σ weight · measure(value)). Guarantee: of the values of the evidence
 * themselves this is the index, but for rounding. Arrays have one value per cell, in the order of
 * the table.
 *
 * @param reports of {@code report_weight}
 * @param density of {@code report_density}
 * @param survey of the cell's mean answer
 * @param answers how a mean answer is made
 * @param rest Σ weight · measure of all other components
 * @param factor what turns the weighted sum into points: scale and modifiers
 */
public record FrozenIndex(
    Term reports, Term density, Term survey, Answers answers, double[] rest, double[] factor) {
  private static final Set<String> RESAMPLED = Set.of("reports", "density", "survey");

  /**
   * A component.
   *
   * @param weight its weight; 0 without a part in the index
   * @param measure brings a value to 0 to 1, or beyond 1 where it passes the greatest there was
   */
  public record Term(double weight, DoubleUnaryOperator measure) {}

  /**
   * How the mean of a cell is made: (Σ worth · weight · answer + κ · mean)/(Σ worth · weight + κ).
   *
   * @param prior κ, what the neighbourhood's mean is worth in answers; infinite where it is all
   *     that counts, 0 where a cell's own answers are
   * @param mean of the neighbourhood, which a cell without answers has; NaN where it has none
   * @param worth how many answers a unit of weight is worth
   */
  public record Answers(double prior, double[] mean, double[] worth) {}

  /** {@return the names of all columns that may have a part in the index of a job} */
  public static List<String> reads(ScoreJob job) {
    IndexMeasures measures = new IndexMeasures(job);
    Stream<String> evidence =
        Stream.of(job.spec().weights(), job.strengths())
            .map(Map::keySet)
            .flatMap(Set::stream)
            .map(measures::column);
    Stream<String> answers =
        Stream.of(
                Surveys.RESPONDENTS,
                Surveys.WEIGHT_SUM,
                Surveys.SQUARES,
                Surveys.SQUARED_WEIGHTS,
                Surveys.ROW_WEIGHTS,
                Surveys.SINGLE_WEIGHTS,
                Surveys.UNSAFE_WEIGHTS,
                Surveys.TOLD_WEIGHTS,
                Surveys.VICTIM_WEIGHTS,
                Surveys.MEAN,
                SurveyScore.SHRUNK)
            .map(Column::name);
    return Stream.concat(evidence, answers).distinct().toList();
  }

  /**
   * {@return the index of a municipality, or of all of the job where that is measured by one ruler}
   *
   * @param cells all its evidence, at least one cell: {@code area}, {@code municipality}, and those
   *     columns of {@link #reads} that there are
   */
  public static FrozenIndex of(Table cells, ScoreJob job) {
    IndexRule rule = IndexRule.of(List.of(IndexPart.of(cells, job)), job, false);
    IndexRule.City city = rule.cities().firstEntry().getValue();
    Normalisation by = new Normalisation(job.spec().normalise());
    IndexMeasures measures = new IndexMeasures(job);
    return new FrozenIndex(
        term(rule, "reports", by.frozen(city.reports())),
        term(rule, "density", by.frozen(city.density())),
        term(rule, "survey", measures::unsafety),
        answers(cells, job),
        rest(cells, rule, measures),
        factor(cells, rule, measures));
  }

  private static Term term(IndexRule rule, String name, DoubleUnaryOperator measure) {
    return new Term(rule.weights().getOrDefault(name, 0.0), measure);
  }

  private static double[] rest(Table cells, IndexRule rule, IndexMeasures measures) {
    Cities cities = Cities.of(cells, rule.job().spec().isPerMunicipality());
    Cities.Lookup<IndexRule.City> lookup = new Cities.Lookup<>(cities, rule.cities());
    double[] rest = new double[cells.rows()];
    List<String> others = new ArrayList<>(rule.weights().keySet());
    others.removeAll(RESAMPLED);
    for (String name : others) {
      add(rest, rule.weights().get(name), measures.component(name, cells, lookup));
    }
    return rest;
  }

  private static double[] factor(Table cells, IndexRule rule, IndexMeasures measures) {
    double[] factor = new double[cells.rows()];
    rule.modifiers()
        .forEach((name, strength) -> add(factor, strength, measures.modifier(name, cells)));
    for (int row = 0; row < factor.length; row++) {
      factor[row] = rule.scale() * (1 + factor[row]);
    }
    return factor;
  }

  private static void add(double[] sums, double times, double... values) {
    for (int row = 0; row < sums.length; row++) {
      sums[row] += times * values[row];
    }
  }

  private static Answers answers(Table cells, ScoreJob job) {
    double[] mean = new double[cells.rows()];
    double[] worth = new double[cells.rows()];
    SurveyPart part = SurveyPart.of(cells, job.spec().isPerMunicipality());
    if (part.areas().isEmpty()) {
      return new Answers(0, mean, worth);
    }
    SurveyRule rule = SurveyRule.of(part, job);
    SurveyAnswers.Cells heard = new SurveyAnswers.Cells(cells);
    Table.Ints areaOf = SurveyPart.areas(cells);
    for (int row = 0; row < mean.length; row++) {
      SurveyRule.Area area = rule.areas().get(areaOf.at(row));
      boolean hasMean = hasMean(job.spec(), heard.isHeard(row));
      mean[row] = hasMean ? area.mean() : Double.NaN;
      worth[row] = area.worth();
    }
    ShrunkenMeans means = rule.cities().firstEntry().getValue().means();
    return new Answers(prior(job.spec(), means), mean, worth);
  }

  /** Whether a cell has a mean in a replicate that draws none of its answers, if it has any. */
  private static boolean hasMean(ScoreSpec spec, boolean isHeard) {
    return spec.missing() == ScoreSpec.Missing.MEAN
        || (isHeard && spec.survey() == ScoreSpec.Survey.SHRUNK);
  }

  private static double prior(ScoreSpec spec, ShrunkenMeans means) {
    if (spec.survey() == ScoreSpec.Survey.RAW) {
      return 0;
    }
    return means.between() == 0 ? Double.POSITIVE_INFINITY : means.within() / means.between();
  }
}
