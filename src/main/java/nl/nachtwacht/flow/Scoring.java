package nl.nachtwacht.flow;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.fit.FitColumns;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Scores the strips of evidence: what is known of whole municipalities is gathered here, all else
 * happens where the strips are.
 */
final class Scoring {
  private static final Column RESPONDENTS = Column.ints("neighbourhood_respondents", "").working();

  private final Cluster cluster;
  private final ScoreJob job;
  private final List<Slice> slices;

  Scoring(Cluster cluster, ScoreJob job, List<Slice> slices) {
    this.cluster = cluster;
    this.job = job;
    this.slices = slices;
  }

  /**
   * Scored cells.
   *
   * @param cells strips of evidence with their scores
   * @param rules the rules of both rounds, for what the manifest tells of them
   * @param ofSlices per slice the rules that score its cells
   */
  record Scored(
      Held<Table> cells, List<Score.Rule> rules, Map<String, ArrayList<Score.Rule>> ofSlices) {
    /** {@return the scores in words} */
    String told() {
      return rules.size() + " scores";
    }
  }

  /** What a strip tells before it can be scored. */
  private record Told(
      ArrayList<Score.Part> evidence,
      ArrayList<ArrayList<Score.Part>> slices,
      TreeMap<Integer, Integer> respondents)
      implements Serializable {}

  Scored score(Held<Table> strips) {
    ScoreJob scoreJob = job;
    ArrayList<Slice> parts = new ArrayList<>(slices);
    List<Told> told = strips.map("gather", strip -> told(strip, scoreJob, parts));
    ArrayList<Score.Rule> first =
        new ArrayList<>(
            Scores.rules(
                Scores.OF_EVIDENCE,
                told.stream().<List<Score.Part>>map(Told::evidence).toList(),
                job));
    Shared<ArrayList<Score.Rule>> rules = cluster.share(first);
    Shared<TreeMap<Integer, Integer>> respondents = cluster.share(respondents(told));
    Held<Table> evidence =
        strips.hold(
            "score", strip -> Scores.score(rules.get(), withRespondents(strip, respondents.get())));
    List<List<Score.Part>> scores =
        evidence.map(
            "score",
            strip -> {
              List<Score.Part> gathered = Scores.gather(Scores.OF_SCORES, strip, scoreJob);
              return new ArrayList<>(gathered);
            });
    ArrayList<Score.Rule> second = new ArrayList<>(Scores.rules(Scores.OF_SCORES, scores, job));
    Shared<ArrayList<Score.Rule>> ofScores = cluster.share(second);
    Held<Table> cells =
        evidence.hold("score", strip -> withReports(Scores.score(ofScores.get(), strip)));
    List<Score.Rule> all = new ArrayList<>(first);
    all.addAll(second);
    return new Scored(cells, all, ofSlices(told));
  }

  private static Told told(Table strip, ScoreJob job, List<Slice> slices) {
    ArrayList<ArrayList<Score.Part>> ofSlices = new ArrayList<>();
    for (Slice slice : slices) {
      ofSlices.add(
          new ArrayList<>(
              Scores.gather(
                  Scores.OF_SLICES,
                  inSlice(strip, slice),
                  job.withDark(slice.isDark()))));
    }
    TreeMap<Integer, Integer> respondents = new TreeMap<>();
    if (strip.find(Surveys.RESPONDENTS.name()).isPresent()) {
      Table.Ints areas = strip.ints(Gather.AREA.name());
      Table.Ints answers = strip.ints(Surveys.RESPONDENTS.name());
      for (int row = 0; row < strip.rows(); row++) {
        respondents.merge(areas.at(row), answers.at(row), Math::addExact);
      }
    }
    return new Told(
        new ArrayList<>(Scores.gather(Scores.OF_EVIDENCE, strip, job)),
        ofSlices,
        respondents);
  }

  /**
   * The strip with no report anywhere, where the job has no layer of reports: only the scores must
   * tell a layer that is absent from one in which nothing happened.
   */
  private static Table withReports(Table strip) {
    return strip.find(Reports.COUNT_COLUMN.name()).isPresent()
        ? strip
        : strip
            .with(Reports.COUNT_COLUMN, new int[strip.rows()])
            .with(Reports.WEIGHT_COLUMN, new double[strip.rows()])
            .with(Reports.DENSITY_COLUMN, new double[strip.rows()]);
  }

  private static TreeMap<Integer, Integer> respondents(List<Told> told) {
    TreeMap<Integer, Integer> sums = new TreeMap<>();
    told.forEach(t -> t.respondents().forEach((area, n) -> sums.merge(area, n, Math::addExact)));
    return sums;
  }

  private static Table withRespondents(Table strip, SortedMap<Integer, Integer> byArea) {
    Table.Ints areas = strip.ints(Gather.AREA.name());
    int[] respondents = new int[strip.rows()];
    for (int row = 0; row < respondents.length; row++) {
      respondents[row] = byArea.getOrDefault(areas.at(row), 0);
    }
    return strip.with(RESPONDENTS, respondents);
  }

  private Map<String, ArrayList<Score.Rule>> ofSlices(List<Told> told) {
    Map<String, ArrayList<Score.Rule>> rules = new LinkedHashMap<>();
    for (int i = 0; i < slices.size(); i++) {
      int which = i;
      ScoreJob inSlice = job.withDark(slices.get(i).isDark());
      rules.put(
          slices.get(i).name(),
          new ArrayList<>(
              Scores.rules(
                  Scores.OF_SLICES,
                  told.stream().<List<Score.Part>>map(t -> t.slices().get(which)).toList(),
                  inSlice)));
    }
    return rules;
  }

  /** {@return the strip with the reports of a slice in place of all} */
  static Table inSlice(Table strip, Slice slice) {
    Table changed = strip;
    for (Column column : List.of(Reports.WEIGHT_COLUMN, Reports.DENSITY_COLUMN)) {
      String working = Reports.inSlice(column, slice.name()).name();
      if (strip.find(working).isPresent()) {
        changed = changed.without(column.name()).with(column, strip.reals(working).toArray());
      }
    }
    for (FitColumns.OfSlice column : FitColumns.OfSlice.values()) {
      String working = column.in(slice).name();
      if (strip.find(working).isPresent()) {
        changed = changed.with(column.column(), strip.reals(working).toArray());
      }
    }
    return changed;
  }
}
