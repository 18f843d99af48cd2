package nl.nachtwacht.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Band;
import nl.nachtwacht.tile.Brush;
import nl.nachtwacht.tile.Fixed;

/**
 * Answers as evidence: how many, their weighted mean, and the sums from which means and shares of
 * small areas are estimated.
 *
 * <p>Bands in 2⁻³² but for the number of answers and the squared weights. A row that stands for
 * many answers is their mean: it can't tell how many of them were unsafe or victims.
 */
final class SurveyEvidence implements AnswerRows {
  private static final long serialVersionUID = 1L;
  private static final double LIGHTEST = 1e-6;
  private static final double MOST = 1e6;

  /** Squares of weights, which may reach 1e12, are summed in 2⁻²⁰: enough for their ratio. */
  private static final double SQUARED_UNITS = 1 << 20;

  private static final Set<String> YES = Set.of("true", "1", "yes", "y", "ja", "j", "waar");
  private static final Set<String> NO = Set.of("false", "0", "no", "n", "nee", "onwaar");

  // Numbers of a feature; weight and score in 2⁻³².
  private static final int ANSWERS_OF_ROW = 0;
  private static final int WEIGHT = 1;
  private static final int SCORE = 2;
  private static final int UNSAFE = 3;
  private static final int VICTIM = 4;
  private static final int KEY = 5;
  private static final int SECOND = 6;
  private static final int NUMBERS = 7;

  /** In place of a second, none of which is before 1971. */
  private static final long NO_TIME = 0;

  // What a row says of being a victim's.
  private static final int NOT_TOLD = 0;
  private static final int NO_VICTIM = 1;
  private static final int IS_VICTIM = 2;

  private enum Sum {
    ANSWERS,
    WEIGHTS,
    WEIGHTED,
    SQUARES,
    SQUARED_WEIGHTS,
    ROW_WEIGHTS,
    SINGLE_WEIGHTS,
    UNSAFE_WEIGHTS,
    TOLD_WEIGHTS,
    VICTIM_WEIGHTS
  }

  private final ArrayList<Surveys.Spec> specs;
  private final Terms terms;
  private final Surveys.Scale scale;

  /** All sources share one scale. */
  SurveyEvidence(List<Surveys.Spec> specs, Terms terms) {
    this.specs = new ArrayList<>(specs);
    this.terms = terms;
    this.scale = specs.isEmpty() ? new Surveys.Scale(0, 1, 0) : specs.get(0).scale();
  }

  @Override
  public List<Source> sources() {
    return specs.stream().map(Surveys.Spec::source).toList();
  }

  @Override
  public int width() {
    return NUMBERS;
  }

  @Override
  public Reason take(int source, Row row, Places places, Features.Builder out) {
    Optional<When> when = row.time(Surveys.TIME);
    if (when.isEmpty() && !row.text(Surveys.TIME).isEmpty()) {
      return Reason.TIME;
    }
    if (row.text(Surveys.SCORE).isEmpty()) {
      return Reason.MISSING;
    }
    double score = row.numberOr(Surveys.SCORE, Double.NaN);
    double weight = row.numberOr(Surveys.WEIGHT, 1);
    double answers = row.numberOr(Surveys.COUNT, 1);
    boolean isSound = weight >= LIGHTEST && answers >= 1 && answers * weight <= MOST;
    if (!isSound || answers > MOST || weight > MOST || !scale.holds(score)) {
      return Reason.VALUE;
    }
    Reason undated = terms.isDatedOnly() ? Reason.OUTSIDE_PERIOD : Reason.USED;
    Reason timely = when.map(w -> terms.period().fate(w.epochSecond())).orElse(undated);
    if (timely != Reason.USED) {
      return timely;
    }
    if (places.municipalityAt(row.xCm(), row.yCm()) < 0) {
      return Reason.OUTSIDE_DOMAIN;
    }
    if (!terms.scores(Grouped.group(row, Surveys.GROUP))) {
      return Reason.OUTSIDE_GROUP;
    }
    out.point(
        row.xCm(),
        row.yCm(),
        Math.round(answers),
        Fixed.of(weight),
        Fixed.of(score),
        scale.isUnsafe(score) ? 1 : 0,
        victim(row.text(Surveys.VICTIM)),
        row.key(),
        when.map(When::epochSecond).orElse(NO_TIME));
    return Reason.USED;
  }

  @Override
  public Optional<Grouped> grouped(int source, Row row) {
    boolean isUnsafe = scale.isUnsafe(row.number(Surveys.SCORE));
    long answers = Math.round(row.numberOr(Surveys.COUNT, 1));
    long weight = Fixed.of(row.numberOr(Surveys.WEIGHT, 1));
    String group = Grouped.group(row, Surveys.GROUP);
    return Optional.of(new Grouped(group, 0, answers, weight, isUnsafe));
  }

  @Override
  public long key(Features answers, int row) {
    return answers.number(row, KEY);
  }

  @Override
  public double score(Features answers, int row) {
    return Fixed.real(answers.number(row, SCORE));
  }

  @Override
  public double weight(Features answers, int row) {
    return Fixed.real(answers.number(row, WEIGHT)) * answers.number(row, ANSWERS_OF_ROW);
  }

  @Override
  public OptionalLong second(Features answers, int row) {
    long second = answers.number(row, SECOND);
    return second == NO_TIME ? OptionalLong.empty() : OptionalLong.of(second);
  }

  @Override
  public int respondents(Features answers, int row) {
    return (int) answers.number(row, ANSWERS_OF_ROW);
  }

  @Override
  public boolean isUnsafe(Features answers, int row) {
    return answers.number(row, UNSAFE) == 1;
  }

  private static int victim(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) ? IS_VICTIM : NO.contains(word) ? NO_VICTIM : NOT_TOLD;
  }

  @Override
  public List<Band> bands() {
    return Arrays.stream(Sum.values()).map(sum -> Band.sum(sum.name())).toList();
  }

  @Override
  public void mark(Features features, int row, Brush brush) {
    long answers = features.number(row, ANSWERS_OF_ROW);
    long fixed = features.number(row, WEIGHT);
    double weight = Fixed.real(fixed);
    double heard = weight * answers;
    double score = Fixed.real(features.number(row, SCORE));
    double place = scale.place(score);
    add(features, row, brush, Sum.ANSWERS, answers);
    add(features, row, brush, Sum.WEIGHTS, fixed * answers);
    add(features, row, brush, Sum.WEIGHTED, Fixed.of(heard * score));
    add(features, row, brush, Sum.SQUARES, Fixed.of(heard * place * place));
    add(features, row, brush, Sum.SQUARED_WEIGHTS, Math.round(weight * heard * SQUARED_UNITS));
    add(features, row, brush, Sum.ROW_WEIGHTS, fixed);
    if (answers == 1) {
      long victim = features.number(row, VICTIM);
      add(features, row, brush, Sum.SINGLE_WEIGHTS, fixed);
      add(features, row, brush, Sum.UNSAFE_WEIGHTS, fixed * features.number(row, UNSAFE));
      add(features, row, brush, Sum.TOLD_WEIGHTS, victim == NOT_TOLD ? 0 : fixed);
      add(features, row, brush, Sum.VICTIM_WEIGHTS, victim == IS_VICTIM ? fixed : 0);
    }
  }

  private static void add(Features features, int row, Brush brush, Sum sum, long units) {
    brush.cell(sum.ordinal(), features.xCm(row), features.yCm(row), units);
  }

  @Override
  public Table finish(Ground ground) {
    return ground
        .reals(
            Surveys.MEAN,
            row ->
                at(ground, Sum.ANSWERS, row) == 0
                    ? Double.NaN
                    : (double) at(ground, Sum.WEIGHTED, row) / at(ground, Sum.WEIGHTS, row))
        .and(ground.counts(Surveys.RESPONDENTS, Sum.ANSWERS.ordinal()))
        .and(weights(ground, Surveys.WEIGHT_SUM, Sum.WEIGHTS))
        .and(weights(ground, Surveys.SQUARES, Sum.SQUARES))
        .and(
            ground.reals(
                Surveys.SQUARED_WEIGHTS,
                row -> at(ground, Sum.SQUARED_WEIGHTS, row) / SQUARED_UNITS))
        .and(weights(ground, Surveys.ROW_WEIGHTS, Sum.ROW_WEIGHTS))
        .and(weights(ground, Surveys.SINGLE_WEIGHTS, Sum.SINGLE_WEIGHTS))
        .and(weights(ground, Surveys.UNSAFE_WEIGHTS, Sum.UNSAFE_WEIGHTS))
        .and(weights(ground, Surveys.TOLD_WEIGHTS, Sum.TOLD_WEIGHTS))
        .and(weights(ground, Surveys.VICTIM_WEIGHTS, Sum.VICTIM_WEIGHTS));
  }

  private static long at(Ground ground, Sum sum, int row) {
    return ground.at(sum.ordinal(), row);
  }

  private static Table weights(Ground ground, Column column, Sum sum) {
    return ground.reals(column, row -> Fixed.real(at(ground, sum, row)));
  }
}
