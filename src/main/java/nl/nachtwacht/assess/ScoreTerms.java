package nl.nachtwacht.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.fit.FitJob;
import nl.nachtwacht.fit.MixtureRuler;
import nl.nachtwacht.fit.Prior;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Mass;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.score.KeptRulers;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.score.ScoreSpec;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** What scores need to know of a job, from its several blocks. */
public final class ScoreTerms {
  /** Figures per year need a whole one. */
  private static final int FEWEST_MONTHS = 12;

  private ScoreTerms() {}

  /** {@return what the scores of a job need to know} */
  public static ScoreJob of(Job job) {
    List<Surveys.Spec> surveys = job.layers(Surveys.Spec.class);
    double unsafe = surveys.isEmpty() ? 1 : surveys.get(0).scale().unsafe();
    double safe = surveys.isEmpty() ? 10 : surveys.get(0).scale().safe();
    Map<String, Double> reach = new LinkedHashMap<>();
    job.layers(Context.Spec.class)
        .forEach(context -> reach.put(context.source().name(), (double) context.reachMetres()));
    return new ScoreJob(
        job.score(),
        unsafe,
        safe,
        reach,
        mixtureLayers(job),
        job.grid().cellMetres(),
        !job.period().from().plusMonths(FEWEST_MONTHS).isAfter(job.period().to()),
        job.language(),
        true,
        KeptRulers.NONE);
  }

  /** {@return as above, measured by the rulers of the zero measurement where the job has one} */
  public static ScoreJob of(Job job, Loaded loaded, ReportingModel reporting) {
    return of(job).keeping(new BaselineRulers(job, loaded, reporting).ofScores());
  }

  private static List<String> mixtureLayers(Job job) {
    return job.layers(Context.Spec.class).stream()
        .filter(Context.Spec::isSource)
        .map(context -> context.source().name())
        .toList();
  }

  /** What the fit of the mixture needs to know, with the layers as they were burned. */
  static FitJob fit(
      Job job,
      List<Layer> layers,
      List<Double> years,
      Prior prior,
      TreeMap<Integer, TreeMap<String, MixtureRuler>> kept) {
    ScoreJob score = of(job);
    List<Mass> masses = layers.stream().flatMap(layer -> layer.mass().stream()).toList();
    List<Column> reads = new ArrayList<>(List.of(Gather.IX, Gather.IY, Gather.AREA));
    masses.forEach(mass -> reads.add(mass.column()));
    if (!job.layers(Lights.Spec.class).isEmpty()) {
      reads.add(Lights.DARK_SHARE);
    }
    if (!job.layers(Surveys.Spec.class).isEmpty()) {
      reads.add(Scores.SURVEY_SHRUNK);
    }
    boolean isChosen = job.score().method() == ScoreSpec.Method.MIXTURE;
    return new FitJob(
        job.grid().cellMetres(),
        reads,
        masses,
        score.surveyUnsafe(),
        score.surveySafe(),
        isChosen ? job.slices() : List.of(),
        prior,
        isChosen ? job.score().resamples() : 0,
        years,
        kept);
  }
}
