package nl.nachtwacht.assess;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.fit.FitJob;
import nl.nachtwacht.fit.MixtureRuler;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.load.Baseline;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.score.KeptRulers;
import nl.nachtwacht.score.ScoreSpec;
import nl.nachtwacht.spec.Job;

/**
 * The rulers of the zero measurement as fits and scores take them: by the numbers of this job's
 * municipalities, or of all together where the job measures them as one.
 */
final class BaselineRulers {
  private final Job job;
  private final Baseline baseline;
  private final List<Municipality> municipalities;
  private final ReportingModel reporting;
  private final TreeMap<Integer, String> known = new TreeMap<>();

  BaselineRulers(Job job, Loaded loaded, ReportingModel reporting) {
    this.job = job;
    this.baseline = loaded.earlier().baseline();
    this.municipalities = loaded.domain().municipalities();
    this.reporting = reporting;
    for (int m = 0; m < municipalities.size(); m++) {
      if (isKnown(municipalities.get(m).code())) {
        known.putIfAbsent(job.score().isPerMunicipality() ? m : 0, municipalities.get(m).code());
      }
    }
  }

  /** Classes without the scores that they are of would be no ruler. */
  private boolean isKnown(String code) {
    return baseline.run().isPresent()
        && baseline.hasClasses(code)
        && (job.score().method() == ScoreSpec.Method.INDEX
            || baseline.mixture(code, FitJob.ALL_HOURS).isPresent());
  }

  /** Warns of municipalities that the zero measurement doesn't know. */
  void warn(Problems problems) {
    List<String> unknown =
        IntStream.range(0, municipalities.size())
            .filter(m -> !known.containsKey(job.score().isPerMunicipality() ? m : 0))
            .mapToObj(m -> municipalities.get(m).code())
            .toList();
    if (baseline.run().isPresent() && !unknown.isEmpty()) {
      String named = String.join(", ", unknown);
      problems.warn(
          Code.W0909,
          "baseline",
          "kent " + named + " niet, waar nu met een eigen maat gemeten is",
          "doesn't know " + named + ", which now has a ruler of its own",
          "don't compare its scores and classes with earlier ones");
    }
  }

  KeptRulers ofScores() {
    TreeMap<String, KeptRulers> slices = new TreeMap<>();
    for (Slice slice : job.slices()) {
      slices.put(slice.name(), new KeptRulers(ofScores(slice.name()), new TreeMap<>()));
    }
    return new KeptRulers(ofScores(FitJob.ALL_HOURS), slices);
  }

  private TreeMap<Integer, KeptRulers.City> ofScores(String slice) {
    TreeMap<Integer, KeptRulers.City> cities = new TreeMap<>();
    known.forEach(
        (city, code) ->
            cities.put(
                KeptRulers.key(city, job.score()),
                new KeptRulers.City(baseline.constants(code, slice), longer(city, code))));
    return cities;
  }

  /** How many times as long reports were collected then. */
  private double longer(int city, String code) {
    double then = baseline.years(code).orElse(0);
    double now = reporting.years(city);
    return then > 0 && now > 0 ? then / now : 1;
  }

  TreeMap<Integer, TreeMap<String, MixtureRuler>> ofMixtures() {
    TreeMap<Integer, TreeMap<String, MixtureRuler>> cities = new TreeMap<>();
    known.forEach(
        (city, code) -> {
          TreeMap<String, MixtureRuler> bySlice = new TreeMap<>();
          Stream.concat(
                  Stream.of(FitJob.ALL_HOURS), job.slices().stream().map(slice -> slice.name()))
              .forEach(
                  slice -> {
                    Optional<MixtureRuler> ruler = baseline.mixture(code, slice);
                    ruler.ifPresent(own -> bySlice.put(slice, own));
                  });
          cities.put(city, bySlice);
        });
    return cities;
  }
}
