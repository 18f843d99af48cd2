package nl.nachtwacht.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.score.ScoreJob;

/** What scores need to know of a job, from its several blocks. */
final class ScoreTerms {
  private ScoreTerms() {}

  static ScoreJob of(Job job) {
    List<Surveys.Spec> surveys = job.layers(Surveys.Spec.class);
    double unsafe = surveys.isEmpty() ? 1 : surveys.get(0).scale().unsafe();
    double safe = surveys.isEmpty() ? 10 : surveys.get(0).scale().safe();
    Map<String, Double> reach = new LinkedHashMap<>();
    job.layers(Context.Spec.class)
        .forEach(context -> reach.put(context.source().name(), (double) context.reachMetres()));
    return new ScoreJob(job.score(), unsafe, safe, reach, job.language(), true);
  }
}
