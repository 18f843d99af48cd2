package nl.nachtwacht.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nachtwacht.backtest.AccuracyTable;
import nl.nachtwacht.backtest.CalibrationTable;
import nl.nachtwacht.backtest.Fold;
import nl.nachtwacht.backtest.Method;
import nl.nachtwacht.backtest.Replicates;
import nl.nachtwacht.backtest.Trial;
import nl.nachtwacht.backtest.Verdict;
import nl.nachtwacht.process.Stages;
import nl.nachtwacht.publish.BacktestPage;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.publish.Staging;
import nl.nachtwacht.publish.Summary;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.write.RunFiles;
import nl.nachtwacht.write.Story;

/** Writes the files of a backtest and publishes it. */
final class BacktestFiles {
  private final Job job;
  private final Story story;
  private final List<Fold.Outcome> outcomes;
  private final Trial together;

  BacktestFiles(Job job, Story story, List<Fold.Outcome> outcomes) {
    this.job = job;
    this.story = story;
    this.outcomes = outcomes;
    this.together = outcomes.stream().map(Fold.Outcome::trial).reduce(Trial::plus).orElseThrow();
  }

  /** Writes all files and makes the run visible. */
  FinishedRun write(Staging staging, OutputPlace place, Stages stages) {
    Method score = score();
    Column.Words verdict = Verdict.of(together, score);
    story.tell(method(verdict));
    try (RunFiles files = new RunFiles(staging, job)) {
      files.csv("internal/backtest.csv", AccuracyTable.of(outcomes));
      files.csv("internal/calibration.csv", CalibrationTable.of(outcomes));
      String headline = verdict.in(job.language());
      files.text(
          "internal/backtest.html",
          BacktestPage.of(
              BacktestPages.content(job, story.stamp(), headline, outcomes, together, score)));
      Manifest manifest = story.manifest(files.written(), Story.Found.NOTHING, stages.done());
      files.text("summary.md", Summary.of(manifest, job.language()));
      return place.publish(staging, manifest.withOutputs(files.written()));
    }
  }

  /** {@return the score that the job is about, or the one that there is} */
  private Method score() {
    String wanted = job.score().method().name().toLowerCase(Locale.ROOT);
    List<Method> scores = together.methods().stream().filter(Method::isScore).toList();
    return scores.stream().filter(m -> m.code().equals(wanted)).findFirst().orElse(scores.get(0));
  }

  private Manifest.Method method(Column.Words verdict) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("verdictNl", verdict.nl());
    parameters.put("verdictEn", verdict.en());
    parameters.put("areaShare", Trial.HEADLINE);
    parameters.put(
        "hitRates",
        together.methods().stream()
            .map(m -> m.code() + " " + percent(together.headline(m).hitRate().value()))
            .collect(Collectors.joining(", ")));
    parameters.put("testReports", together.tests());
    parameters.put("resamples", Replicates.COUNT);
    parameters.put("seed", Replicates.SEED);
    return new Manifest.Method("backtest", "1", parameters, "docs/methods.md");
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
