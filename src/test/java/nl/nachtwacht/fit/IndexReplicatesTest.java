package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
  void meansOfGroupsHaveTheOrderStatisticsOfTheirMeansAndCellsInNoneHaveNoPart() {
    IndexReplicates index = IndexCity.replicates(IndexCity.formula(), false);
    Stability stability = new Stability(IndexCity.CELLS, REPLICATES, Firmness.LEVEL);
    index.each(REPLICATES, stability::add);
    int[] alone = IntStream.range(0, IndexCity.CELLS).toArray();
    int[] pair = new int[IndexCity.CELLS];
    Arrays.fill(pair, -1);
    pair[3] = 7;
    pair[90] = 7;
    int[] none = pair.clone();
    Arrays.fill(none, -1);
    List<TreeMap<Integer, Interval>> means =
        IndexFit.means(index, REPLICATES, List.of(alone, pair, none));
    for (int cell : alone) {
      assertEquals(stability.score(cell), means.get(0).get(cell));
    }
    double[] mean =
        scores(index, REPLICATES).stream().mapToDouble(s -> (s[3] + s[90]) / 2).sorted().toArray();
    assertEquals(Set.of(7), means.get(1).keySet());
    assertEquals(mean[4], means.get(1).get(7).low(), 1e-12);
    assertEquals(mean[194], means.get(1).get(7).high(), 1e-12);
    assertEquals(Set.of(), means.get(2).keySet());
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

  /** Four rows of a quarter each at one place are one report. */
  @Test
  void aReportInPartsIsDrawnAsOne() {
    IndexReports whole = IndexCity.reports(false);
    int[] row = IntStream.range(0, 4 * whole.count()).map(i -> i / 4).toArray();
    IndexReports parts =
        new IndexReports(
            IntStream.of(row).map(i -> whole.xCm()[i]).toArray(),
            IntStream.of(row).map(i -> whole.yCm()[i]).toArray(),
            IntStream.of(row).mapToLong(i -> whole.keys()[i]).toArray(),
            IntStream.of(row).mapToDouble(i -> whole.weights()[i] / 4).toArray(),
            IntStream.of(row).mapToDouble(i -> 0.25).toArray(),
            IntStream.of(row).map(i -> whole.cells()[i]).toArray());
    IndexReplicates together = IndexCity.replicates(IndexCity.formula(), whole);
    IndexReplicates apart = IndexCity.replicates(IndexCity.formula(), parts);
    double[] upper = new double[IndexCity.CELLS];
    Arrays.fill(upper, 0.5);
    Interval[] want = together.intervals(stability(together), upper);
    Interval[] got = apart.intervals(stability(apart), upper);
    for (int cell = 0; cell < want.length; cell++) {
      assertEquals(want[cell].low(), got[cell].low(), 1e-6);
      assertEquals(want[cell].high(), got[cell].high(), 1e-6);
    }
  }

  @Test
  void densityOfACellIsMeasuredByItsOwnKernelAndEdge() {
    int[] reach = new int[IndexCity.CELLS];
    double[] inside = new double[IndexCity.CELLS];
    for (int cell = 0; cell < reach.length; cell++) {
      reach[cell] = cell % 2 == 0 ? 30_000 : 80_000;
      inside[cell] = cell % 2 == 0 ? 0.5 : 1;
    }
    double[] mixed = density(new DensityScale(reach, inside));
    double[] near = density(IndexCity.SCALE);
    int[] wide = new int[reach.length];
    Arrays.fill(wide, 80_000);
    double[] far = density(new DensityScale(wide, IndexCity.SCALE.inside()));
    for (int cell = 0; cell < reach.length; cell++) {
      assertEquals(cell % 2 == 0 ? 2 * near[cell] : far[cell], mixed[cell], 1e-9);
    }
  }

  private static double[] density(DensityScale scale) {
    IndexFormula formula = IndexCity.bare(Term.none(), new Term(1, value -> value));
    IndexReplicates index =
        IndexReplicates.of(
            IndexCity.LOOKUP,
            IndexCity.reports(false),
            IndexAnswers.none(),
            scale,
            formula,
            IndexCity.BOOTSTRAP);
    return scores(index, 1).get(0);
  }

  @Test
  void rowsPrintNothingButHowManyTheyAre() {
    assertEquals("742 reports", IndexCity.reports(false).toString());
    assertEquals("335 answers", IndexCity.answers(false).toString());
  }

  @Test
  void withoutAPriorACellWithoutAnswersHasWhatItsNeighbourhoodSaysIfAnything() {
    double[] nothing = new double[IndexCity.CELLS];
    Arrays.fill(nothing, Double.NaN);
    double[] means = IndexCity.SPATIAL.reals("mean_sur");
    int empty =
        IntStream.range(0, means.length)
            .filter(c -> Double.isNaN(means[c]))
            .findFirst()
            .orElseThrow();
    nothing[empty] = 0.25;
    IndexFormula bare = answersAlone(0, nothing);
    double[] scores = scores(IndexCity.replicates(bare, false).drawn(Draw.ONCE), 1).get(0);
    for (int cell = 0; cell < scores.length; cell++) {
      double unheard = cell == empty ? 0.25 : -1;
      assertEquals(Double.isNaN(means[cell]) ? unheard : means[cell], scores[cell], 1e-9);
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
