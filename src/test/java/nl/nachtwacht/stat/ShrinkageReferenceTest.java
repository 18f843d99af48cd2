package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Agreement with R on means, shares and rates of small areas. */
class ShrinkageReferenceTest {
  private static final Reference.Csv DOMAIN = Reference.csv("city/domain.csv");

  /** The answers of each neighbourhood, by its code. */
  private static Map<String, List<Double>> answers() {
    Map<Long, String> neighbourhoods = new TreeMap<>();
    for (int row = 0; row < DOMAIN.rows(); row++) {
      neighbourhoods.put(
          cell(DOMAIN.ints("ix")[row], DOMAIN.ints("iy")[row]), DOMAIN.texts("nbh")[row]);
    }
    Reference.Csv surveys = Reference.csv("city/surveys.csv");
    Map<String, List<Double>> answers = new TreeMap<>();
    for (int row = 0; row < surveys.rows(); row++) {
      int ix = (int) Math.floor(surveys.reals("x")[row] / 100);
      int iy = (int) Math.floor(surveys.reals("y")[row] / 100);
      double score = surveys.reals("score")[row];
      String code = neighbourhoods.get(cell(ix, iy));
      if (code != null) {
        answers.computeIfAbsent(code, c -> new ArrayList<>()).add(score);
      }
    }
    return answers;
  }

  private static long cell(int ix, int iy) {
    return (long) iy << 32 | ix;
  }

  private static ShrunkenMeans.Sample sample(List<Double> answers) {
    double mean = answers.stream().mapToDouble(a -> a).average().orElseThrow();
    double squares = answers.stream().mapToDouble(a -> (a - mean) * (a - mean)).sum();
    return new ShrunkenMeans.Sample(answers.size(), mean, squares, answers.size() - 1);
  }

  @Test
  void meansOfNeighbourhoods() {
    Map<String, List<Double>> answers = answers();
    ShrunkenMeans means =
        ShrunkenMeans.of(answers.values().stream().map(list -> sample(list)).toList());
    Reference.Values single = Reference.values("survey_eb");
    single.check("ms_within", means.within());
    single.check("tau2_anova", means.between());
    single.check("mu_gls", means.mean());
    single.check("prediction_empty_area_se", means.unheard().standardError());
    assertEquals(means.mean(), means.unheard().mean());
    Reference.values("score").check("kappa_survey", means.within() / means.between());
    Reference.Csv want = Reference.csv("expected/survey_eb.csv");
    assertEquals(want.rows(), answers.size());
    for (int row = 0; row < want.rows(); row++) {
      String code = want.texts("nbh")[row];
      ShrunkenMeans.Sample area = sample(answers.get(code));
      ShrunkenMeans.Estimate got = means.area(area);
      Interval interval = got.interval(0.9, -100, 100);
      assertEquals(want.reals("n")[row], area.size());
      Reference.agree(want.reals("weight")[row], means.keeps(area.size()), 1e-9, code);
      Reference.agree(want.reals("eb")[row], got.mean(), 1e-9, code);
      Reference.agree(want.reals("se")[row], got.standardError(), 1e-9, code);
      Reference.agree(want.reals("lo90")[row], interval.low(), 1e-9, code);
      Reference.agree(want.reals("hi90")[row], interval.high(), 1e-9, code);
    }
  }

  @Test
  void sharesOfNeighbourhoods() {
    Reference.Csv want = Reference.csv("expected/survey_share.csv");
    double[] n = want.reals("n");
    double[] unsafe = want.reals("unsafe");
    List<ShrunkenShares.Count> counts = new ArrayList<>();
    Map<String, List<Double>> answers = answers();
    for (int row = 0; row < n.length; row++) {
      List<Double> own = answers.get(want.texts("nbh")[row]);
      assertEquals(n[row], own.size());
      assertEquals(unsafe[row], own.stream().filter(answer -> answer <= 2).count());
      counts.add(new ShrunkenShares.Count(unsafe[row], n[row]));
    }
    ShrunkenShares shares = ShrunkenShares.of(counts);
    assertEquals(ShrunkenShares.Kind.FITTED, shares.kind());
    Reference.Values single = Reference.values("survey_share");
    single.check("alpha_ml", shares.alpha());
    single.check("beta_ml", shares.beta());
    for (int row = 0; row < n.length; row++) {
      ShrunkenShares.Estimate got = shares.area(counts.get(row), 0.9);
      Reference.agree(want.reals("eb")[row], got.share(), 1e-4, "row " + row);
      Reference.agree(want.reals("lo90")[row], got.interval().low(), 1e-4, "row " + row);
      Reference.agree(want.reals("hi90")[row], got.interval().high(), 1e-4, "row " + row);
    }
  }

  @Test
  void ratesOfNeighbourhoods() {
    Reference.Csv want = Reference.csv("expected/eb_gamma.csv");
    double[] observed = want.reals("observed");
    double[] expected = want.reals("expected");
    GammaRates rates = GammaRates.of(observed, expected);
    Reference.Values single = Reference.values("eb_gamma");
    single.check("theta_ml", rates.shape());
    single.check("mu_ml", rates.mean());
    for (int row = 0; row < observed.length; row++) {
      GammaRates.Estimate got = rates.area(observed[row], expected[row], 0.95);
      String what = want.texts("nbh")[row];
      Reference.agree(want.reals("rr")[row], got.rate(), 1e-6, what);
      Reference.agree(want.reals("rr")[row], rates.rate(observed[row], expected[row]), 1e-6, what);
      Reference.agree(want.reals("lo95")[row], got.interval().low(), 1e-6, what);
      Reference.agree(want.reals("hi95")[row], got.interval().high(), 1e-6, what);
      double above = rates.chanceAbove(1, observed[row], expected[row]);
      Reference.agree(want.reals("p_above_1")[row], above, 1e-6, what);
    }
  }

  @Test
  void ratesOfCellsAboutTheirNeighbourhood() {
    Reference.Csv want = Reference.csv("expected/cell_rate.csv");
    Reference.Values single = Reference.values("cell_rate");
    double exposure = 0.01 * 1096 / 365.2425;
    single.check("years", exposure / 0.01);
    String[] codes = DOMAIN.texts("nbh");
    List<String> areas = Arrays.stream(codes).distinct().sorted().toList();
    int[] area = Arrays.stream(codes).mapToInt(areas::indexOf).toArray();
    double[] exposed = new double[area.length];
    Arrays.fill(exposed, exposure);
    double[] observed = want.reals("n_rep");
    CellRates rates = CellRates.of(area, observed, exposed);
    single.check("neighbourhood_shape", rates.areas().shape());
    single.check("neighbourhood_mean", rates.areas().mean());
    single.check("cell_shape", rates.shape());
    for (int i = 0; i < areas.size(); i++) {
      single.check("nbh_rate[" + areas.get(i) + "]", rates.areaRate(i));
    }
    double[] rate = want.reals("rate");
    double[] low = want.reals("lo90");
    double[] high = want.reals("hi90");
    for (int cell = 0; cell < area.length; cell++) {
      GammaRates.Estimate got = rates.cell(area[cell], observed[cell], exposure, 0.9);
      Reference.agree(rate[cell], got.rate(), 1e-6, "row " + cell);
      Reference.agree(low[cell], got.interval().low(), 1e-6, "row " + cell);
      Reference.agree(high[cell], got.interval().high(), 1e-6, "row " + cell);
    }
  }

  @Test
  void intervalsOfSharesByWilson() {
    Reference.Values wilson = Reference.values("wilson");
    int[][] cases = {{0, 10}, {1, 10}, {5, 10}, {12, 87}, {87, 87}, {81, 263}};
    for (int[] c : cases) {
      Interval got = ShareInterval.wilson(c[0], c[1], 0.95);
      wilson.check(c[0] + "/" + c[1] + "[lo]", got.low());
      wilson.check(c[0] + "/" + c[1] + "[hi]", got.high());
    }
  }
}
