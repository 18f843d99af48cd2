package nl.nachtwacht.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Version;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.score.ScoreSpec;
import nl.nachtwacht.spec.Job;

/**
 * Finds the zero measurement that a job names, and looks whether the job can be measured by it.
 * What can't be measured alike is an error: a map with other classes than its reader believes would
 * be worse than none. What makes figures differ in part is a warning.
 */
final class BaselineCheck {
  private static final String KEY = "baseline";
  private static final String SCORE = "score.";

  /** What turns scores into other things altogether. */
  private static final List<String> SAME = List.of("score.method", "score.scope");

  /** What no score depends on, but for how sure it is. */
  private static final List<String> ANY = List.of("score.both", "score.resamples", "score.borrow");

  /** A month: as much as two years may differ, and more. */
  private static final double MUCH_LONGER_YEARS = 1 / 12.0;

  private final Job job;
  private final FinishedRun run;
  private final Map<String, String> now;
  private final Map<String, String> then;
  private final Problems problems = new Problems();

  private BaselineCheck(Job job, FinishedRun run) {
    this.job = job;
    this.run = run;
    this.now = job.resolved();
    this.then = run.members("/job/resolved");
  }

  /** {@return the zero measurement of a job; none where it names none, or one that can't serve} */
  static Baseline find(Job job, Problems problems) {
    String place = job.earlier().baseline();
    if (place.isEmpty()) {
      return Baseline.NONE;
    }
    Optional<FinishedRun> found = FinishedRun.before(Path.of(place), job.period().to().toString());
    if (found.isEmpty()) {
      problems.add(
          Code.E0212,
          KEY,
          "holds no run of an earlier period",
          "make one with the command baseline and an earlier period, or leave the key out");
      return Baseline.NONE;
    }
    Problems own = new BaselineCheck(job, found.get()).problems();
    problems.addAll(own.all());
    return own.hasErrors() ? Baseline.NONE : new Baseline(found);
  }

  private Problems problems() {
    refuse(
        !EarlierRun.isOnGrid(run, job.grid()),
        "was made on another grid",
        "make the baseline again on this job's grid, or give the job that of the baseline");
    for (String key : SAME) {
      refuse(
          !now.get(key).equals(then.get(key)),
          "was made with " + key + " " + then.get(key) + ", not " + now.get(key),
          "give the job the " + key + " of the baseline, or make the baseline again");
    }
    refuse(
        job.score().method() == ScoreSpec.Method.INDEX
            && new Baseline(Optional.of(run)).isOfRanks(),
        "was made with score.normalise percentile, whose ranks can't be kept",
        "make the baseline again with score.normalise max or p99");
    refuse(
        !run.find("/methods/0/version").equals(Optional.of(Version.METHODS)),
        "was made by another version of the methods than " + Version.METHODS,
        "make the baseline again with this version of nachtwacht, from the same data");
    warnOfSettings();
    warnOfLength();
    return problems;
  }

  private void refuse(boolean isUnlike, String what, String help) {
    if (isUnlike) {
      problems.add(Code.E0212, KEY, what, help);
    }
  }

  /** Settings of the score that differ, by their keys alone. */
  private void warnOfSettings() {
    TreeSet<String> keys =
        Stream.concat(then.keySet().stream(), now.keySet().stream())
            .filter(key -> key.startsWith(SCORE) || key.startsWith("slices."))
            .filter(key -> !SAME.contains(key) && ANY.stream().noneMatch(key::startsWith))
            .filter(key -> !now.getOrDefault(key, "").equals(then.getOrDefault(key, "")))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!keys.isEmpty()) {
      String named = String.join(", ", keys);
      problems.warn(
          Code.W0909,
          KEY,
          "is met een andere waarde gemaakt van " + named,
          "was made with another value of " + named,
          "scores differ by that too; take the values of the baseline");
    }
  }

  private void warnOfLength() {
    Period then = EarlierRun.period(run, job.period().zone());
    boolean isUnlike = Math.abs(then.years() - job.period().years()) > MUCH_LONGER_YEARS;
    refuse(
        isUnlike && job.score().halfLifeDays() > 0,
        "is of a longer or shorter period, and with score.half_life reports don't count by the year",
        "take a period as long as that of the baseline, or score.half_life none");
    if (isUnlike) {
      problems.warn(
          Code.W0909,
          KEY,
          "is van een langere of kortere periode; meldingen tellen per jaar, maar of ze zich op een"
              + " plek herhalen blijkt pas na langere tijd",
          "is of a longer or shorter period; reports count by the year, but whether they repeat at"
              + " a place shows only in a longer time",
          "take a period as long as that of the baseline");
    }
  }
}
