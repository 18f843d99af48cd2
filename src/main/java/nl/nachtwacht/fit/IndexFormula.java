package nl.nachtwacht.fit;

import java.util.function.DoubleUnaryOperator;

/**
 * The weighted index of the cells of a municipality as a function of what can be resampled, with
 * all constants as the data themselves gave them: a replicate is read by the same ruler.
 *
 * <p>score = factor · (rest + Σ weight · measure(value)) over reports, density and survey.
 *
 * @param reports of the sum of report weights in the cell
 * @param density of the reports per km² at the cell's centre
 * @param survey of the cell's mean answer
 * @param prior what is known of the mean answer beforehand
 * @param rest per cell Σ weight · measure of all other components
 * @param factor per cell what turns the weighted sum into points: scale and modifiers
 */
public record IndexFormula(
    Term reports, Term density, Term survey, SurveyPrior prior, double[] rest, double[] factor) {

  /**
   * A component.
   *
   * @param weight its weight; 0 where it has no part in the index
   * @param measure brings a value to 0 to 1; a value that passes the frozen maximum may pass 1
   */
  public record Term(double weight, DoubleUnaryOperator measure) {
    /** {@return a component without a part in the index} */
    public static Term none() {
      return new Term(0, value -> 0);
    }

    private double of(double value) {
      return weight == 0 ? 0 : weight * measure.applyAsDouble(value);
    }
  }

  /**
   * What is known of a cell's mean answer before it is asked itself.
   *
   * @param answers κ, the weight of answers that this is worth; infinite where cells of a
   *     neighbourhood don't differ; 0 where a mean is that of the cell's answers alone
   * @param mean per cell the mean of its neighbourhood, which it has too without an answer; NaN
   *     where it then has none
   */
  public record SurveyPrior(double answers, double[] mean) {
    /** The cell's mean, given the sum of weighted answers and that of weights. */
    private double with(int cell, double sum, double weight) {
      if (Double.isInfinite(answers) || weight == 0) {
        return mean[cell];
      }
      return (sum + (answers == 0 ? 0 : answers * mean[cell])) / (weight + answers);
    }
  }

  /**
   * What was found in the cells of a municipality.
   *
   * @param reports per cell the sum of report weights
   * @param density per cell the reports per km² at its centre
   * @param answers per cell Σ weight · answer
   * @param answerWeights per cell Σ weight of answers
   */
  record Found(double[] reports, double[] density, double[] answers, double[] answerWeights) {
    Found withReports(double[] others) {
      return new Found(others, density, answers, answerWeights);
    }
  }

  /** {@return the score of every cell} */
  double[] scores(Found found) {
    double[] scores = new double[factor.length];
    for (int cell = 0; cell < scores.length; cell++) {
      double mean = prior.with(cell, found.answers[cell], found.answerWeights[cell]);
      double sum =
          rest[cell]
              + reports.of(found.reports[cell])
              + density.of(found.density[cell])
              + survey.of(mean);
      scores[cell] = factor[cell] * sum;
    }
    return scores;
  }
}
