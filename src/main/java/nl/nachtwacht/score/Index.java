package nl.nachtwacht.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The weighted index: a score of 0 to 100 with weights set by hand, for who must defend every one.
 *
 * <p>Components e(j) in 0 to 1 with weights w(j) that sum to 1 make base = Σ w e. Modifiers m(l) in
 * 0 to 1 with signed strengths g(l) raise or lower it: score = 100 · base · (1 + Σ g m) / S with S
 * = 1 + Σ of the positive g, so 100 is never passed. A component contributes 100 w e / S points, a
 * modifier 100 base g m / S; together they are the score.
 *
 * <p>Components: {@code reports} ({@code report_weight}) and {@code density} ({@code
 * report_density}), brought to 0 to 1 by the {@link Normalisation}; {@code survey}, (safe - mean) /
 * (safe - unsafe); {@code nightlife} ({@code nightlife_share}); a context layer x: 1 - min(1,
 * distance / reach). Modifiers: {@code dark} and {@code camera}.
 *
 * <p>Missing: the weight of an absent layer goes to the others in proportion; an absent lamp or
 * camera register, or darkness that isn't known, modifies nothing. A cell whose {@code evidence}
 * says {@code none} has no score; without that column all cells are scored. A slice of the week is
 * scored by a table that holds the slice's reports under the same column names. Source:
 * normalisation after OECD and JRC 2008, Handbook on Constructing Composite Indicators.
 */
final class Index implements Score {
  static final Column INDEX_SCORE =
      Column.reals("index_score", "0-100", 2)
          .missing("no evidence; the other method switched off")
          .label("Score volgens vaste gewichten", "Score by fixed weights")
          .says(
              "Risicoscore met gewichten die met de hand gekozen zijn.",
              "Risk score with weights that were set by hand.");

  private final boolean isExplained;

  private Index(boolean isExplained) {
    this.isExplained = isExplained;
  }

  /** The index with its contributions. */
  static Index explained() {
    return new Index(true);
  }

  /** The index as a bare score. */
  static Index bare() {
    return new Index(false);
  }

  @Override
  public String name() {
    return "index";
  }

  @Override
  public String says() {
    return "Adds up reports, their density, survey answers and surroundings with fixed weights.";
  }

  @Override
  public boolean isWanted(ScoreJob job) {
    return isChosen(job) || (isExplained && job.spec().isBoth());
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    return isExplained
        ? Stream.concat(scores(job).stream(), contributions(job).stream()).toList()
        : scores(job);
  }

  /** The columns of scores: the risk score too when the job chose the index. */
  static List<Column> scores(ScoreJob job) {
    List<Column> scores = new ArrayList<>(isChosen(job) ? Contributions.SCORES : List.of());
    scores.add(INDEX_SCORE);
    return scores;
  }

  /** The columns of contributions, when the job chose the index. */
  static List<Column> contributions(ScoreJob job) {
    return isChosen(job) ? Contributions.columns(job.indexContexts()) : List.of();
  }

  static boolean isChosen(ScoreJob job) {
    return job.spec().method() == ScoreSpec.Method.INDEX;
  }

  @Override
  public Part gather(Table cells, ScoreJob job) {
    return IndexPart.of(cells, job);
  }

  @Override
  public Rule rule(List<? extends Part> parts, ScoreJob job) {
    return IndexRule.of(parts.stream().map(part -> (IndexPart) part).toList(), job, isExplained);
  }
}
