package nl.nachtwacht.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.fit.FitColumns;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spark.Step;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Scores the strips of evidence: what is known of whole municipalities is gathered here, all else
 * happens where the strips are.
 */
public final class Scoring {
  private final Cluster cluster;
  private final ScoreJob job;
  private final List<Slice> slices;
  private final List<Score.Rule> rules = new ArrayList<>();
  private Optional<Held<Table>> former = Optional.empty();

  Scoring(Cluster cluster, ScoreJob job, List<Slice> slices) {
    this.cluster = cluster;
    this.job = job;
    this.slices = slices;
  }

  /**
   * Scored cells.
   *
   * @param cells strips of evidence with their scores
   * @param rules the rules of all rounds, for what the manifest tells of them
   * @param ofSlices per slice the rules that score its cells
   */
  public record Scored(
      Held<Table> cells, List<Score.Rule> rules, Map<String, ArrayList<Score.Rule>> ofSlices) {
    /** {@return the scores in words} */
    String told() {
      return rules.size() + " scores";
    }
  }

  /**
   * {@return the strips after a round: what all strips tell makes rules, which add columns; they
   * are scored by the tasks that first ask for them}
   */
  Held<Table> round(List<Score> round, Held<Table> strips) {
    int number = Scores.ROUNDS.indexOf(round);
    ScoreJob scoreJob = job;
    List<ArrayList<Score.Part>> told =
        made(
            strips,
            strip -> new ArrayList<>(Scores.gather(Scores.ROUNDS.get(number), strip, scoreJob)));
    ArrayList<Score.Rule> made = new ArrayList<>(Scores.rules(round, List.copyOf(told), job));
    rules.addAll(made);
    Shared<ArrayList<Score.Rule>> shared = cluster.share(made);
    former = Optional.of(strips);
    return strips.hold("score", strip -> Scores.score(shared.get(), strip));
  }

  /** What all strips tell; once they were asked, those they came from are needed no more. */
  private <R> List<R> made(Held<Table> strips, Step<Table, R> step) {
    List<R> told = strips.map("gather", step);
    former.ifPresent(Held::close);
    former = Optional.empty();
    return told;
  }

  /** {@return the outcome, once all rounds are done} */
  Scored outcome(Held<Table> cells) {
    return new Scored(cells.hold("score", Scoring::withReports), rules, ofSlices(cells));
  }

  private Map<String, ArrayList<Score.Rule>> ofSlices(Held<Table> strips) {
    Map<String, ArrayList<Score.Rule>> ofSlices = new LinkedHashMap<>();
    ScoreJob scoreJob = job;
    ArrayList<Slice> all = new ArrayList<>(slices);
    List<ArrayList<ArrayList<Score.Part>>> told = made(strips, strip -> told(strip, scoreJob, all));
    for (int i = 0; i < slices.size(); i++) {
      int which = i;
      List<List<Score.Part>> parts =
          told.stream().<List<Score.Part>>map(strip -> strip.get(which)).toList();
      ScoreJob inSlice = job.in(slices.get(i));
      ofSlices.put(
          slices.get(i).name(), new ArrayList<>(Scores.rules(Scores.OF_SLICES, parts, inSlice)));
    }
    return ofSlices;
  }

  private static ArrayList<ArrayList<Score.Part>> told(
      Table strip, ScoreJob job, List<Slice> slices) {
    ArrayList<ArrayList<Score.Part>> ofSlices = new ArrayList<>();
    for (Slice slice : slices) {
      ScoreJob inSlice = job.in(slice);
      ofSlices.add(
          new ArrayList<>(Scores.gather(Scores.OF_SLICES, inSlice(strip, slice), inSlice)));
    }
    return ofSlices;
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

  /** {@return the strip with the reports of a slice in place of all} */
  public static Table inSlice(Table strip, Slice slice) {
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
