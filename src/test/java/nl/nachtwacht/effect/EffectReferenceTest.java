package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.effect.WeightedDisplacement.Times;
import nl.nachtwacht.effect.WeightedDisplacement.Zone;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Agreement of effects with R. */
class EffectReferenceTest {
  private static final Zone NOTHING = new Zone(0, 0, 1);

  private static void check(String name, WeightedDisplacement found) {
    Reference.Values values = Reference.values(name);
    values.check("r[estimate]", found.value());
    values.check("r[se]", found.error());
    values.check("r[z]", found.value() / found.error());
    values.check("r[lo95]", found.interval().low());
    values.check("r[hi95]", found.interval().high());
  }

  @Test
  void weightedDisplacement() {
    check(
        "wdd_paper",
        WeightedDisplacement.of(
            new Zone(207, 110, 1),
            new Zone(308, 318, 1),
            new Zone(178, 157, 1),
            new Zone(150, 140, 1),
            new Times(1, 1)));
    check(
        "wdd_time_weights",
        WeightedDisplacement.of(
            new Zone(80, 20, 1), new Zone(100, 50, 1), NOTHING, NOTHING, new Times(2, 1)));
    check(
        "wdd_area_weights",
        WeightedDisplacement.of(
            new Zone(207, 110, 1.2),
            new Zone(308, 318, 0.9),
            new Zone(178, 157, 1.5),
            new Zone(150, 140, 1.6),
            new Times(1, 1)));
  }

  @Test
  void ratioOfRatios() {
    Reference.Values values = Reference.values("did_poisson");
    RatioOfRatios found = RatioOfRatios.ofCounts(new Pair(207, 110), new Pair(308, 318));
    values.check("irr", found.value());
    values.check("se_log", found.error());
    values.check("lo95", found.interval().low());
    values.check("hi95", found.interval().high());
    values.check("z", found.z());
    values.check("p", found.probability());
  }

  @Test
  void displacementQuotient() {
    Reference.Values values = Reference.values("wdq");
    Pair treated = new Pair(207, 110);
    Pair control = new Pair(308, 318);
    Pair ring = new Pair(178, 157);
    values.check("paper_numbers", Displacement.quotient(treated, control, ring));
    values.check(
        "success_denominator",
        (ring.after() / control.after() - ring.before() / control.before())
            / Displacement.quotient(treated, control, ring));
    assertEquals(1, Displacement.quotient(treated, control, treated), 1e-12);
  }

  @Test
  void nothingGainedHasNoQuotient() {
    Pair control = new Pair(100, 100);
    Pair ring = new Pair(50, 40);
    assertEquals(Double.NaN, Displacement.quotient(new Pair(20, 20), control, ring));
    assertEquals(Double.NaN, Displacement.quotient(new Pair(20, 30), control, ring));
    assertEquals(Double.NaN, Displacement.quotient(new Pair(20, 10), new Pair(0, 5), ring));
  }

  @Test
  void regressionToTheMean() {
    Reference.values("regression_to_mean")
        .check("expected_post_given_pre_12_mu_3_theta_1.5", ChosenForReports.expected(12, 3, 1.5));
    assertEquals(3, ChosenForReports.expected(12, 3, Double.POSITIVE_INFINITY));
  }

  @Test
  void panelOfAreasAndQuarters() {
    Reference.Csv panel = Reference.csv("city/effect_panel.csv");
    String[] areas = panel.texts("area");
    List<String> names = Arrays.stream(areas).distinct().sorted().toList();
    double[][] counts = new double[names.size()][8];
    boolean[] isTreated = new boolean[names.size()];
    for (int row = 0; row < panel.rows(); row++) {
      int area = names.indexOf(areas[row]);
      int quarter = 4 * panel.ints("post")[row] + panel.ints("q")[row] - 1;
      counts[area][quarter] = panel.reals("n")[row];
      isTreated[area] = panel.ints("treated")[row] == 1;
    }
    Panel found = Panel.effect(counts, isTreated, 4);
    Reference.Values values = Reference.values("did_panel");
    values.check("log_irr", found.log());
    values.check("dispersion", found.dispersion());
    // A dispersion below 1 widens to 1 what the case gives as it is.
    values.check("se", found.error() * Math.sqrt(found.dispersion()));
  }

  @Test
  void matching() {
    Reference.Csv cases = Reference.csv("city/matching.csv");
    String[] names = cases.texts("area");
    int[] isTreated = cases.ints("treated");
    int[] treated = IntStream.range(0, names.length).filter(i -> isTreated[i] == 1).toArray();
    int[] others = IntStream.range(0, names.length).filter(i -> isTreated[i] == 0).toArray();
    double[][] covariates = {
      cases.reals("pre_count"), cases.reals("nightlife_distance"), cases.reals("dark_share")
    };
    Reference.Values values = Reference.values("matching");
    int[] all = IntStream.range(0, names.length).toArray();
    double[][] scaled =
        Arrays.stream(covariates)
            .map(covariate -> Matching.scaled(covariate, all))
            .toArray(double[][]::new);
    List<String> wanted = List.of(names);
    for (int place : treated) {
      for (int k = 1; k <= 2; k++) {
        String key = names[place] + "." + k;
        int control = wanted.indexOf(values.text(key));
        values.check(key + ".distance", Math.sqrt(Matching.distance(scaled, place, control)));
      }
    }
    int[] controls =
        Matching.of(covariates, treated, others, (one, other) -> one == other).controls();
    assertArrayEquals(
        new String[] {"C1", "C3", "C5", "C6"},
        Arrays.stream(controls).mapToObj(i -> names[i]).toArray());
  }

  @Test
  void noCountAnywhereIsHalved() {
    RatioOfRatios none = RatioOfRatios.ofCounts(new Pair(10, 0), new Pair(20, 20));
    assertEquals(0.5 / 10.5, none.value(), 1e-12);
    assertEquals(true, none.isHalved());
  }
}
