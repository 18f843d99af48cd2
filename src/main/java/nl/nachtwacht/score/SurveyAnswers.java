package nl.nachtwacht.score;

import java.io.Serializable;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.stat.ShrunkenMeans;
import nl.nachtwacht.stat.ShrunkenShares;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The answers of a neighbourhood as sums in whole units, so that no order of cells matters.
 *
 * <p>With design weights a number of answers is an effective one: an answer of weight w counts as w
 * · Σw/Σw², the sums running over the neighbourhood. So all of them together are (Σw)²/Σw² answers
 * (Kish 1965), and never more than there are.
 */
final class SurveyAnswers implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What sums of weights are exact multiples of, and what sums of squared weights are. */
  private static final double UNITS = 0x1p32;

  private static final double SQUARED_UNITS = 0x1p20;

  private long answers;
  private long weights;
  private long weighted;
  private long squares;
  private long squaredWeights;
  private long rowWeights;
  private long singles;
  private long unsafe;
  private long told;
  private long victims;

  /** The columns of cells that are summed. */
  static final class Cells {
    private final Table.Ints answers;
    private final Table.Reals means;
    private final Table.Reals weights;
    private final Table.Reals squares;
    private final Table.Reals squaredWeights;
    private final Table.Reals rowWeights;
    private final Table.Reals singles;
    private final Table.Reals unsafe;
    private final Table.Reals told;
    private final Table.Reals victims;

    Cells(Table cells) {
      this.answers = cells.ints(Surveys.RESPONDENTS.name());
      this.means = reals(cells, Surveys.MEAN);
      this.weights = reals(cells, Surveys.WEIGHT_SUM);
      this.squares = reals(cells, Surveys.SQUARES);
      this.squaredWeights = reals(cells, Surveys.SQUARED_WEIGHTS);
      this.rowWeights = reals(cells, Surveys.ROW_WEIGHTS);
      this.singles = reals(cells, Surveys.SINGLE_WEIGHTS);
      this.unsafe = reals(cells, Surveys.UNSAFE_WEIGHTS);
      this.told = reals(cells, Surveys.TOLD_WEIGHTS);
      this.victims = reals(cells, Surveys.VICTIM_WEIGHTS);
    }

    private static Table.Reals reals(Table cells, Column column) {
      return cells.reals(column.name());
    }

    /** {@return whether anybody answered in a cell} */
    boolean isHeard(int row) {
      return answers.at(row) > 0;
    }

    /** {@return the mean answer in a cell, NaN without any} */
    double mean(int row) {
      return means.at(row);
    }

    /** {@return the weight of all answers in a cell} */
    double weight(int row) {
      return weights.at(row);
    }

    /** {@return single answers in a cell, and the unsafe ones among them, of that worth each} */
    ShrunkenShares.Count unsafe(int row, double worth) {
      return new ShrunkenShares.Count(unsafe.at(row) * worth, singles.at(row) * worth);
    }
  }

  /** Adds a cell. */
  void add(Cells cells, int row) {
    if (!cells.isHeard(row)) {
      return;
    }
    answers = Math.addExact(answers, cells.answers.at(row));
    weights = Math.addExact(weights, units(cells.weights.at(row)));
    weighted = Math.addExact(weighted, units(cells.means.at(row) * cells.weights.at(row)));
    squares = Math.addExact(squares, units(cells.squares.at(row)));
    squaredWeights =
        Math.addExact(squaredWeights, Math.round(cells.squaredWeights.at(row) * SQUARED_UNITS));
    rowWeights = Math.addExact(rowWeights, units(cells.rowWeights.at(row)));
    singles = Math.addExact(singles, units(cells.singles.at(row)));
    unsafe = Math.addExact(unsafe, units(cells.unsafe.at(row)));
    told = Math.addExact(told, units(cells.told.at(row)));
    victims = Math.addExact(victims, units(cells.victims.at(row)));
  }

  /** Adds what another part has seen of the neighbourhood. */
  void add(SurveyAnswers other) {
    answers = Math.addExact(answers, other.answers);
    weights = Math.addExact(weights, other.weights);
    weighted = Math.addExact(weighted, other.weighted);
    squares = Math.addExact(squares, other.squares);
    squaredWeights = Math.addExact(squaredWeights, other.squaredWeights);
    rowWeights = Math.addExact(rowWeights, other.rowWeights);
    singles = Math.addExact(singles, other.singles);
    unsafe = Math.addExact(unsafe, other.unsafe);
    told = Math.addExact(told, other.told);
    victims = Math.addExact(victims, other.victims);
  }

  private static long units(double sum) {
    return Math.round(sum * UNITS);
  }

  /** {@return how many answers, each counted as one} */
  int count() {
    return Math.toIntExact(answers);
  }

  /** {@return how many effective answers a unit of weight is worth; 0 without answers} */
  double worth() {
    if (answers == 0) {
      return 0;
    }
    double sum = weights / UNITS;
    double atMost = answers / sum;
    return squaredWeights == 0 ? atMost : Math.min(atMost, sum / (squaredWeights / SQUARED_UNITS));
  }

  /**
   * {@return the answers as a sample of the neighbourhood; only where there are any}
   *
   * <p>Rows that are means of many answers tell of their spread as often as there are rows.
   */
  ShrunkenMeans.Sample sample(double unsafeEnd, double safeEnd) {
    double sum = weights / UNITS;
    double mean = weighted / UNITS / sum;
    double place = (mean - unsafeEnd) / (safeEnd - unsafeEnd);
    double spread = Math.max(0, squares / UNITS - sum * place * place);
    double range = (safeEnd - unsafeEnd) * (safeEnd - unsafeEnd);
    double worth = worth();
    double freedom = Math.max(0, rowWeights / UNITS * worth - 1);
    return new ShrunkenMeans.Sample(sum * worth, mean, spread * range * worth, freedom);
  }

  /** {@return single answers, and the unsafe ones among them} */
  ShrunkenShares.Count unsafe() {
    return new ShrunkenShares.Count(unsafe / UNITS * worth(), singles / UNITS * worth());
  }

  /** {@return single answers that tell of being a victim's, and the victims' among them} */
  ShrunkenShares.Count victims() {
    return new ShrunkenShares.Count(victims / UNITS * worth(), told / UNITS * worth());
  }
}
