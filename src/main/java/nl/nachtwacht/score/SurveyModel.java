package nl.nachtwacht.score;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.stat.ShrunkenMeans;
import nl.nachtwacht.stat.ShrunkenShares;

/**
 * How the neighbourhoods of a municipality differ in what people answered.
 *
 * @param means of the answers
 * @param unsafe shares of unsafe answers
 * @param victims shares of victims
 * @param heard neighbourhoods in which somebody answered
 */
record SurveyModel(ShrunkenMeans means, ShrunkenShares unsafe, ShrunkenShares victims, int heard)
    implements Serializable {

  static SurveyModel of(List<SurveyAnswers> areas, ScoreJob job) {
    List<ShrunkenMeans.Sample> samples =
        areas.stream()
            .filter(area -> area.count() > 0)
            .map(area -> area.sample(job.surveyUnsafe(), job.surveySafe()))
            .toList();
    return new SurveyModel(
        ShrunkenMeans.of(samples),
        ShrunkenShares.of(areas.stream().map(SurveyAnswers::unsafe).toList()),
        ShrunkenShares.of(areas.stream().map(SurveyAnswers::victims).toList()),
        samples.size());
  }
}
