package nl.nachtwacht.score;

import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The list of scores, and the rounds in which they are computed.
 *
 * <p>A round is: {@link #gather} on every strip, {@link #rules} once, {@link #score} on every
 * strip. Each round reads columns that the ones before it made.
 */
public final class Scores {
  /** The first round: what people feel, estimated for cells in which few or none answered. */
  public static final List<Score> OF_SURVEYS = List.of(new SurveyScore());

  /** The second round: scores that read evidence, and what comes before them in this list. */
  public static final List<Score> OF_EVIDENCE =
      List.of(new Evidence(), new Hotspot(), Index.explained(), new Mixture(), new Ranks());

  /** The third round: what is read off the scores. */
  public static final List<Score> OF_SCORES = List.of(new RiskClass(), new TopFactor());

  /** The rounds in their order. */
  public static final List<List<Score>> ROUNDS = List.of(OF_SURVEYS, OF_EVIDENCE, OF_SCORES);

  /**
   * What is computed once more in every slice of the week, by the slice's own rulers: scores
   * without contributions, under the names that the whole week's scores have.
   */
  public static final List<Score> OF_SLICES = List.of(Index.bare(), new SliceMixture());

  /** All scores, round by round. */
  public static final List<Score> ALL = ROUNDS.stream().flatMap(List::stream).toList();

  /** What the first round publishes, beside the figures of the survey itself. */
  public static final List<Column> SURVEY_COLUMNS = SurveyScore.COLUMNS;

  /** What kind of hot spot a cell is. */
  public static final Column HOTSPOT_CLASS = Hotspot.HOTSPOT_CLASS;

  /** In which share of resamples a cell is among the top 5 %. */
  public static final Column STABILITY = Ranks.STABILITY;

  /** How much is known. */
  public static final Column EVIDENCE = Evidence.EVIDENCE;

  /** What the survey tells of every cell: the mean answer drawn to its neighbourhood's. */
  public static final Column SURVEY_SHRUNK = SurveyScore.SHRUNK;

  /** Class and label. */
  public static final List<Column> CLASSES = RiskClass.COLUMNS;

  /** What contributes most. */
  public static final Column TOP_FACTOR = TopFactor.TOP_FACTOR;

  /** Names of the risk classes from 1, the lowest, to 5, the highest. */
  public static final List<Column.Words> CLASS_LABELS = RiskClass.LABELS;

  private Scores() {}

  /** {@return the scores of a round that the job asks for} */
  public static List<Score> wanted(List<Score> round, ScoreJob job) {
    return round.stream().filter(score -> score.isWanted(job)).toList();
  }

  /** {@return the risk score and the two ends of its interval} */
  public static List<Column> withEnds() {
    return Contributions.SCORES;
  }

  /** {@return the lowest and the highest plausible rank} */
  public static List<Column> ranks() {
    return List.of(Ranks.LOW, Ranks.HIGH);
  }

  /** {@return the columns of what factors add, in their order} */
  public static List<Column> contributions(ScoreJob job) {
    return Contributions.columns(job.contexts());
  }

  /** {@return what people call a factor of the score: the name of a context layer is its own} */
  public static Column.Words factorLabel(String factor) {
    return Contributions.LABELS.getOrDefault(factor, new Column.Words(factor, factor));
  }

  /** {@return whether the job chose the index and wants it resampled} */
  public static boolean resamplesIndex(ScoreJob job) {
    return Index.isChosen(job) && job.spec().resamples() > 0;
  }

  /** {@return the columns of what is to be expected a year, with its interval} */
  public static List<Column> rates() {
    return Mixture.RATES;
  }

  /** {@return what a strip tells each score of a round} */
  public static List<Score.Part> gather(List<Score> round, Table strip, ScoreJob job) {
    return wanted(round, job).stream().map(score -> score.gather(strip, job)).toList();
  }

  /** {@return the rules of a round from what all strips told} */
  public static List<Score.Rule> rules(
      List<Score> round, List<List<Score.Part>> strips, ScoreJob job) {
    List<Score> wanted = wanted(round, job);
    List<Score.Rule> rules = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      int which = i;
      List<Score.Part> parts = strips.stream().map(strip -> strip.get(which)).toList();
      rules.add(wanted.get(i).rule(parts, job));
    }
    return rules;
  }

  /** {@return a strip with the columns that the rules give it, each rule seeing those before it} */
  public static Table score(List<Score.Rule> rules, Table strip) {
    Table scored = strip;
    for (Score.Rule rule : rules) {
      scored = scored.and(rule.score(scored));
    }
    return scored;
  }

  /**
   * {@return the classes that scored cells of such scores would have}
   *
   * @param rules the rules of all scores
   * @param units rows with a score and a municipality
   */
  public static Table classes(List<Score.Rule> rules, Table units) {
    return rules.stream()
        .filter(RiskClass.Breaks.class::isInstance)
        .findFirst()
        .orElseThrow()
        .score(units);
  }

  /** {@return the classes of scores among themselves, missing where there is no score} */
  public static int[] classesAmong(double[] scores) {
    return RiskClass.among(scores);
  }

  /** {@return what the rules know of whole neighbourhoods, a row for each of the domain} */
  public static Table areas(List<Score.Rule> rules, int[] municipalityOf) {
    Table table = Table.ofRows(municipalityOf.length);
    for (Score.Rule rule : rules) {
      table = table.and(rule.areas(municipalityOf));
    }
    return table;
  }

  /**
   * {@return the columns of all scores in the order in which they are published, but for {@link
   * #SURVEY_COLUMNS}}
   */
  public static List<Column> columns(ScoreJob job) {
    List<Column> columns = new ArrayList<>(Contributions.SCORES);
    columns.add(Index.INDEX_SCORE);
    columns.add(Mixture.MIXTURE_SCORE);
    columns.addAll(RiskClass.COLUMNS);
    columns.addAll(Ranks.COLUMNS);
    columns.add(TopFactor.TOP_FACTOR);
    columns.addAll(Contributions.columns(job.contexts()));
    columns.add(Evidence.EVIDENCE);
    columns.addAll(Hotspot.COLUMNS);
    return columns;
  }
}
