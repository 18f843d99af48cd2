package nl.nachtwacht.assess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.ReportingWeights;
import nl.nachtwacht.layer.Settled;
import nl.nachtwacht.load.DomainReading;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.Loading;
import nl.nachtwacht.load.Opened;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference city from its files through readers and Spark, against R and its packages. */
class ReferenceCityTest {
  private static final double FIXED_POINT = 1e-6;
  private static final double CENTIMETRE = 0.0051;
  private static final double EXACT = 1e-9;

  private static final Reference.Csv SPATIAL = Reference.csv("expected/spatial.csv");
  private static final Reference.Csv KDE = Reference.csv("expected/kde.csv");
  private static final Reference.Csv GISTAR = Reference.csv("expected/gistar.csv");

  private static Table cells;
  private static Table dimly;
  private static Table shrunk;

  @BeforeAll
  static void run(@TempDir Path folder) {
    Path file = ReferenceCity.write(folder);
    try (Cluster cluster = Cluster.open("local[2]")) {
      cells = scored(cluster, JobFile.read(file, List.of()));
      dimly =
          scored(
              cluster,
              JobFile.read(
                  file,
                  List.of("layers.lights.reach=30", "score.edge=domain", "score.resamples=39")));
      shrunk =
          scored(
              cluster,
              JobFile.read(
                  file,
                  List.of("score.survey=shrunk", "score.missing=mean", "score.resamples=199")));
    }
  }

  private static Table scored(Cluster cluster, Job job) {
    Problems problems = new Problems();
    Opened opened = Opened.open(job, problems);
    DomainReading areas = DomainReading.read(job, opened, problems);
    Loaded loaded = Loading.load(cluster, areas, opened);
    problems.refuseIfErrors();
    Densities densities = Densities.choose(cluster, loaded, job.score());
    Settled known = new Settled(densities.bandwidths(), ReportingWeights.NONE);
    Held<Table> strips = Burning.burn(cluster, job, loaded, loaded.settled(known), known);
    Scoring scoring = new Scoring(cluster, ScoreTerms.of(job), job.slices());
    for (List<Score> round : Scores.ROUNDS) {
      strips = scoring.round(round, strips);
      if (round.equals(Scores.OF_SURVEYS) && Scores.resamplesIndex(ScoreTerms.of(job))) {
        strips = resampled(cluster, job, loaded, known, strips);
      }
    }
    return Table.concat(scoring.outcome(strips).cells().map("collect", strip -> strip));
  }

  private static Held<Table> resampled(
      Cluster cluster, Job job, Loaded loaded, Settled known, Held<Table> strips) {
    return new IndexResampling(cluster, ScoreTerms.of(job), loaded, known)
        .resample(Fitting.Fitted.without(strips))
        .strips();
  }

  @Test
  void domainHasEachCellOnceByRowAndColumn() {
    assertArrayEquals(SPATIAL.ints("ix"), cells.ints("ix").toArray());
    assertArrayEquals(SPATIAL.ints("iy"), cells.ints("iy").toArray());
    Table.Reals inside = cells.reals("inside_share");
    IntStream.range(0, cells.rows()).forEach(row -> assertEquals(1, inside.at(row), EXACT));
  }

  @Test
  void countsAreThoseOfR() {
    counts("n_rep", "report_count");
    counts("n_sur", "survey_respondent_count");
    counts("n_light", "lamp_count");
    int[] working = cells.ints("lamp_count").toArray();
    Arrays.setAll(working, row -> working[row] - cells.ints("lamp_out_count").at(row));
    assertArrayEquals(SPATIAL.ints("n_light_ok"), working);
  }

  private static void counts(String want, String got) {
    assertArrayEquals(SPATIAL.ints(want), cells.ints(got).toArray(), want);
  }

  @Test
  void weightsOfReportsAreThoseOfR() {
    near(SPATIAL.reals("w_rep"), reals("report_weight"), FIXED_POINT, "w_rep");
  }

  @Test
  void meanAnswersAreThoseOfR() {
    near(SPATIAL.reals("mean_sur"), reals("survey_mean"), EXACT, "mean_sur");
  }

  @Test
  void workingLampsNearTheCentreAreThoseOfR() {
    double[] darkness = SPATIAL.reals("lights_ok_50");
    Arrays.setAll(darkness, row -> 1 - Math.min(1, darkness[row] / 3));
    near(darkness, reals("darkness"), EXACT, "lights_ok_50");
  }

  @Test
  void litSharesAreThoseOfR() {
    near(dark("lit_share_50"), reals("dark_share"), EXACT, "lit_share_50");
    near(dark("lit_share_30"), dimly.reals("dark_share").toArray(), EXACT, "lit_share_30");
  }

  private static double[] dark(String lit) {
    return Arrays.stream(SPATIAL.reals(lit)).map(share -> 1 - share).toArray();
  }

  @Test
  void distancesAreThoseOfSf() {
    near(SPATIAL.reals("d_light"), reals("lamp_distance_m"), CENTIMETRE, "d_light");
    near(SPATIAL.reals("d_nl"), reals("nightlife_distance_m"), CENTIMETRE, "d_nl");
  }

  @Test
  void sharesUnderPolygonsAreThoseOfSf() {
    near(SPATIAL.reals("nl_frac"), reals("nightlife_share"), EXACT, "nl_frac");
    near(SPATIAL.reals("cam_cov"), reals("camera_cover_share"), EXACT, "cam_cov");
  }

  @Test
  void densityIsThatOfSpatstat() {
    near(KDE.reals("kde"), reals("report_density"), FIXED_POINT, "kde");
  }

  @Test
  void densityCorrectedAtTheEdgeIsThatOfR() {
    near(KDE.reals("edge_share"), dimly.reals("edge_share").toArray(), EXACT, "edge_share");
    near(KDE.reals("kde_edge"), dimly.reals("report_density").toArray(), FIXED_POINT, "kde_edge");
  }

  @Test
  void hotSpotsAreThoseOfSpdep() {
    assertArrayEquals(GISTAR.ints("w_queen"), cells.ints("queen_cells").toArray());
    near(GISTAR.reals("z_queen"), reals("gi_z"), EXACT, "z_queen");
    double[] want = GISTAR.reals("q_queen");
    double[] got = reals("gi_p_fdr");
    for (int row = 0; row < want.length; row++) {
      assertEquals(want[row], got[row], 1e-6 * want[row], "q_queen in row " + row);
    }
    assertArrayEquals(GISTAR.ints("class_queen"), cells.ints("hotspot_class").toArray());
  }

  /** From the reference's own evidence, with a plain count for who has no score at all. */
  @Test
  void indexIsTheFormulaOverTheEvidence() {
    double[] reports = toMaximum(SPATIAL.reals("w_rep"));
    double[] density = toMaximum(KDE.reals("kde"));
    double[] answers = SPATIAL.reals("mean_sur");
    int[] lamps = SPATIAL.ints("lights_ok_50");
    double[] nightlife = SPATIAL.reals("nl_frac");
    double[] covered = SPATIAL.reals("cam_cov");
    boolean[] known = known();
    double[] want = new double[reports.length];
    for (int row = 0; row < want.length; row++) {
      double unsafe = Double.isNaN(answers[row]) ? 0 : (5 - answers[row]) / 4;
      double base = 0.35 * reports[row] + 0.25 * density[row] + 0.20 * unsafe;
      base += 0.20 * nightlife[row];
      double dark = 1 - Math.min(1, lamps[row] / 3.0);
      double modified = 1 + 0.3 * dark - 0.2 * covered[row];
      want[row] = known[row] ? 100 * base * modified / 1.3 : Double.NaN;
    }
    near(want, reals("index_score"), FIXED_POINT, "score");
    assertTrue(Arrays.stream(want).anyMatch(Double::isNaN), "a cell without evidence");
  }

  @Test
  void meanAnswersDrawnToTheirNeighbourhoodsAreThoseOfR() {
    double[] want = Reference.csv("expected/score.csv").reals("survey_shrunk");
    near(want, shrunk.reals("survey_shrunk").toArray(), EXACT, "survey_shrunk");
  }

  @Test
  void indexWithDrawnAnswersIsThatOfR() {
    double[] want = Reference.csv("expected/score.csv").reals("score");
    boolean[] known = known();
    Arrays.setAll(want, row -> known[row] ? want[row] : Double.NaN);
    near(want, shrunk.reals("index_score").toArray(), FIXED_POINT, "score");
  }

  @Test
  void theIntervalOfTheIndexHoldsIt() {
    for (Table table : List.of(shrunk, dimly)) {
      double[] score = table.reals("risk_score").toArray();
      double[] low = table.reals("risk_score_low").toArray();
      double[] high = table.reals("risk_score_high").toArray();
      int[] reports = table.ints("report_count").toArray();
      for (int row = 0; row < score.length; row++) {
        String where = "row " + row;
        assertEquals(Double.isNaN(score[row]), Double.isNaN(low[row]), where);
        if (!Double.isNaN(score[row])) {
          assertTrue(0 <= low[row] && low[row] <= score[row] + EXACT, where);
          assertTrue(score[row] <= high[row] + EXACT && high[row] <= 100, where);
          assertTrue(reports[row] > 0 || high[row] > score[row], where + " has no upper room");
        }
      }
    }
  }

  /** 95 % with other draws, against 90 %: in a normal distribution 1.19 times as wide. */
  @Test
  void intervalsOfTheIndexAreAsWideAsThoseOfTheReference() {
    Reference.Csv want = Reference.csv("expected/score_interval.csv");
    double[] low = shrunk.reals("index_low").toArray();
    double[] high = shrunk.reals("index_high").toArray();
    double narrow = 0;
    double wide = 0;
    for (int row = 0; row < want.rows(); row++) {
      int cell = row(want.ints("ix")[row], want.ints("iy")[row]);
      double low90 = want.reals("lo90")[row];
      double high90 = Math.min(100, want.reals("hi90")[row]);
      double middle = (low90 + high90) / 2;
      assertTrue(low[cell] < middle && middle < high[cell], "row " + row);
      narrow += high90 - low90;
      wide += high[cell] - low[cell];
    }
    assertEquals(1.19, wide / narrow, 0.1);
  }

  private static int row(int ix, int iy) {
    return IntStream.range(0, shrunk.rows())
        .filter(row -> shrunk.ints("ix").at(row) == ix && shrunk.ints("iy").at(row) == iy)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ranksOfCellsAreNestedAndTheTopStaysOnTop() {
    int[] low = shrunk.ints("risk_rank_low").toArray();
    int[] high = shrunk.ints("risk_rank_high").toArray();
    double[] onTop = shrunk.reals("stability_share").toArray();
    int firm = 0;
    for (int row = 0; row < low.length; row++) {
      if (low[row] != Table.NO_INT) {
        assertTrue(1 <= low[row] && low[row] <= high[row] && high[row] <= low.length, "row " + row);
        firm++;
      }
    }
    assertTrue(firm > 0 && low[highest()] != Table.NO_INT && low[highest()] <= 5);
    assertTrue(onTop[highest()] > 0.95);
    double sum = Arrays.stream(onTop).filter(share -> !Double.isNaN(share)).sum();
    assertEquals(Math.ceil(0.05 * low.length), sum, 1);
  }

  private static int highest() {
    double[] score = shrunk.reals("index_score").toArray();
    return IntStream.range(0, score.length)
        .filter(row -> !Double.isNaN(score[row]))
        .reduce((best, row) -> score[row] > score[best] ? row : best)
        .orElseThrow();
  }

  @Test
  void shareOfUnsafeAnswersOfACellIsDrawnToThatOfItsNeighbourhood() {
    Reference.Values model = Reference.values("survey_share");
    double worth = model.at("alpha_ml") + model.at("beta_ml");
    double unheard = model.at("alpha_ml") / worth;
    Map<String, Double> shares = new TreeMap<>();
    Reference.Csv expected = Reference.csv("expected/survey_share.csv");
    for (int row = 0; row < expected.rows(); row++) {
      shares.put(expected.texts("nbh")[row], expected.reals("eb")[row]);
    }
    String[] neighbourhoods = Reference.csv("city/domain.csv").texts("nbh");
    double[] low = reals("survey_unsafe_share_low");
    double[] high = reals("survey_unsafe_share_high");
    double[] share = reals("survey_unsafe_share");
    int[] answers = SPATIAL.ints("n_sur");
    for (int row = 0; row < share.length; row++) {
      double around = shares.getOrDefault(neighbourhoods[row], unheard);
      if (answers[row] == 0) {
        assertEquals(around, share[row], 1e-4, "row " + row);
      } else {
        double atMost = (worth * around + answers[row]) / (worth + answers[row]);
        double atLeast = worth * around / (worth + answers[row]);
        assertTrue(share[row] > atLeast - 1e-4 && share[row] < atMost + 1e-4, "row " + row);
      }
      assertTrue(0 <= low[row] && low[row] < share[row], "row " + row);
      assertTrue(share[row] < high[row] && high[row] <= 1, "row " + row);
    }
  }

  private static double[] toMaximum(double[] values) {
    double max = Arrays.stream(values).max().orElseThrow();
    return Arrays.stream(values).map(value -> value / max).toArray();
  }

  /** Whether a report is within the bandwidth, or a respondent in the neighbourhood. */
  private static boolean[] known() {
    String[] neighbourhoods = Reference.csv("city/domain.csv").texts("nbh");
    int[] respondents = SPATIAL.ints("n_sur");
    Map<String, Integer> sums = new TreeMap<>();
    for (int row = 0; row < respondents.length; row++) {
      sums.merge(neighbourhoods[row], respondents[row], Integer::sum);
    }
    double[] density = KDE.reals("kde");
    boolean[] known = new boolean[density.length];
    for (int row = 0; row < known.length; row++) {
      known[row] = density[row] > 0 || sums.get(neighbourhoods[row]) > 0;
    }
    return known;
  }

  private static double[] reals(String column) {
    return cells.reals(column).toArray();
  }

  private static void near(double[] want, double[] got, double tolerance, String what) {
    assertEquals(want.length, got.length);
    for (int row = 0; row < want.length; row++) {
      assertEquals(want[row], got[row], tolerance, what + " in row " + row);
    }
  }
}
