package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.fit.IndexFormula.Term;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.stat.Interval;
import org.junit.jupiter.api.Test;

/** Replicates of the index in the reference city, against Python and by their properties. */
class IndexReplicatesTest {
  private static final int REPLICATES = 199;
  private static final double LEVEL = 0.9;

  private static Stability stability(Replicates replicates) {
    Stability stability = new Stability(IndexCity.CELLS, REPLICATES, LEVEL);
    replicates.each(REPLICATES, stability::add);
    return stability;
  }

  @Test
  void intervalsAndRanksOfTheIndexAreThoseOfTheReference() {
    IndexReplicates index = IndexCity.replicates(IndexCity.formula(), false);
    Stability stability = stability(index);
    Interval[] intervals = index.intervals(stability, upperReports());
    Reference.Csv want = Reference.csv("expected/score_interval.csv");
    for (int row = 0; row < want.rows(); row++) {
      int cell = IndexCity.cell(want.ints("ix")[row], want.ints("iy")[row]);
      assertEquals(want.reals("lo90")[row], intervals[cell].low(), 1e-5, "low, row " + row);
      assertEquals(want.reals("hi90")[row], intervals[cell].high(), 1e-5, "high, row " + row);
      assertEquals(want.ints("rank_lo90")[row], stability.rank(cell).low(), 1, "row " + row);
      assertEquals(want.ints("rank_hi90")[row], stability.rank(cell).high(), 1, "row " + row);
    }
  }

  /** The upper end of a cell's rate times what it is exposed to: 0.01 km² over some years. */
  private static double[] upperReports() {
    double exposure = 0.01 * Reference.values("cell_rate").at("years");
    double[] rates = Reference.csv("expected/cell_rate.csv").reals("hi90");
    return Arrays.stream(rates).map(rate -> rate * exposure).toArray();
  }

  @Test
  void countsAndDensitiesAreThoseOfTheReference() {
    Stability counts = stability(IndexCity.counts());
    IndexFormula density = IndexCity.bare(Term.none(), new Term(1, value -> value));
    Stability densities = stability(IndexCity.replicates(density, false));
    Reference.Csv want = Reference.csv("expected/bootstrap_cells.csv");
    for (int row = 0; row < want.rows(); row++) {
      int cell = IndexCity.cell(want.ints("ix")[row], want.ints("iy")[row]);
      assertEquals(
          new Interval(want.ints("n_lo90")[row], want.ints("n_hi90")[row]), counts.score(cell));
      assertEquals(want.reals("kde_lo90")[row], densities.score(cell).low(), 1e-5);
      assertEquals(want.reals("kde_hi90")[row], densities.score(cell).high(), 1e-5);
      assertEquals(
          want.reals("share_in_top5pct")[row], densities.topShare(cell), 1.0 / REPLICATES + 1e-9);
    }
  }

  @Test
  void everyRowOnceGivesTheScoreItself() {
    IndexReplicates once = IndexCity.replicates(IndexCity.formula(), false).drawn(Draw.ONCE);
    double[] want = IndexCity.SCORE.reals("score");
    for (double[] scores : scores(once, 17)) {
      for (int cell = 0; cell < want.length; cell++) {
        assertEquals(want[cell], scores[cell], 1e-6);
      }
    }
  }

  @Test
  void orderOfRowsHasNoEffect() {
    List<double[]> forwards = scores(IndexCity.replicates(IndexCity.formula(), false), 5);
    List<double[]> backwards = scores(IndexCity.replicates(IndexCity.formula(), true), 5);
    for (int b = 0; b < 5; b++) {
      assertArrayEquals(forwards.get(b), backwards.get(b));
    }
  }

  @Test
  void aReplicateIsTheSameHoweverManyFollow() {
    List<double[]> few = scores(IndexCity.replicates(IndexCity.formula(), false), 3);
    List<double[]> many = scores(IndexCity.replicates(IndexCity.formula(), false), 35);
    assertEquals(35, many.size());
    assertArrayEquals(few.get(2), many.get(2));
  }

  private static List<double[]> scores(Replicates replicates, int count) {
    List<double[]> all = new ArrayList<>();
    replicates.each(count, all::add);
    return all;
  }

  @Test
  void rowsPrintNothingButHowManyTheyAre() {
    assertEquals("742 reports", IndexCity.reports(false).toString());
    assertEquals("335 answers", IndexCity.answers(false).toString());
  }

  @Test
  void withoutAPriorACellWithoutAnswersHasNoMean() {
    IndexFormula bare = answersAlone(0, new double[IndexCity.CELLS]);
    double[] scores = scores(IndexCity.replicates(bare, false).drawn(Draw.ONCE), 1).get(0);
    double[] means = IndexCity.SPATIAL.reals("mean_sur");
    for (int cell = 0; cell < scores.length; cell++) {
      assertEquals(Double.isNaN(means[cell]) ? -1 : means[cell], scores[cell], 1e-9);
    }
  }

  @Test
  void withoutSpreadWithinNeighbourhoodsACellIsAsItsNeighbourhood() {
    double[] prior = IndexCity.SPATIAL.reals("nl_frac");
    IndexFormula formula = answersAlone(Double.POSITIVE_INFINITY, prior);
    assertArrayEquals(prior, scores(IndexCity.replicates(formula, false), 1).get(0));
  }

  private static IndexFormula answersAlone(double kappa, double[] prior) {
    double[] one = new double[IndexCity.CELLS];
    Arrays.fill(one, 1);
    return new IndexFormula(
        Term.none(),
        Term.none(),
        new Term(1, mean -> Double.isNaN(mean) ? -1 : mean),
        new IndexFormula.SurveyPrior(kappa, prior),
        new double[IndexCity.CELLS],
        one);
  }
}
