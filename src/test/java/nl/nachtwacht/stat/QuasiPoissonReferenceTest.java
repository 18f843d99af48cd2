package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Agreement of the regression of monthly counts with R's glm. */
class QuasiPoissonReferenceTest {
  private static final Reference.Csv MONTHS = Reference.csv("city/monthly.csv");

  private final List<String> names = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();

  private void column(String name, double[] values) {
    names.add(name);
    columns.add(values);
  }

  private void windowsAndTrend() {
    double[] ones = new double[MONTHS.rows()];
    Arrays.fill(ones, 1);
    column("(Intercept)", ones);
    column("campaign", MONTHS.reals("campaign"));
    column("covid", MONTHS.reals("covid"));
    column("I(t/12)", Arrays.stream(MONTHS.reals("t")).map(t -> t / 12).toArray());
  }

  private void dummies() {
    for (int month = 2; month <= 12; month++) {
      double of = month;
      column(
          "factor(moy)" + month,
          Arrays.stream(MONTHS.reals("moy")).map(moy -> moy == of ? 1 : 0).toArray());
    }
  }

  private QuasiPoisson fit() {
    double[] offset = Arrays.stream(MONTHS.reals("days")).map(StrictMath::log).toArray();
    return QuasiPoisson.fit(columns.toArray(double[][]::new), MONTHS.reals("n"), offset);
  }

  @Test
  void countsThatSoarOrStopEndTheSearch() {
    double[][] series = {
      {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 8, 30},
      {1, 0, 0, 0, 0, 1, 0, 2, 5, 20, 80, 300, 1000},
      {0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 4, 15, 60, 200, 800}
    };
    for (double[] counts : series) {
      double[] ones = new double[counts.length];
      Arrays.fill(ones, 1);
      double[] trend = IntStream.range(0, counts.length).mapToDouble(t -> t / 12.0).toArray();
      QuasiPoisson fit =
          QuasiPoisson.fit(new double[][] {ones, trend}, counts, new double[counts.length]);
      // What the first equation of the maximum says: as many are expected as there were.
      double expected =
          Arrays.stream(trend)
              .map(t -> StrictMath.exp(fit.coefficient(0) + fit.coefficient(1) * t))
              .sum();
      assertEquals(Arrays.stream(counts).sum(), expected, 1e-6 * expected);
      for (int window = 1; window < counts.length - 1; window++) {
        double[] step = new double[counts.length];
        Arrays.fill(step, window, counts.length, 1);
        assertTrue(Double.isFinite(fit.with(step).coefficient(2)), "a step at " + window);
      }
    }
  }

  @Test
  void regressionWithMonthEffects() {
    windowsAndTrend();
    dummies();
    QuasiPoisson fit = fit();
    Reference.Values campaign = Reference.values("campaign");
    for (int j = 0; j < names.size(); j++) {
      campaign.check("coef[" + names.get(j) + "]", fit.coefficient(j));
      campaign.check("se[" + names.get(j) + "]", fit.error(j));
    }
    campaign.check("dispersion", fit.dispersion());
    campaign.check("df_residual", fit.freedom());
    Interval interval = fit.interval(1, 0.95);
    campaign.check("uplift", StrictMath.exp(fit.coefficient(1)));
    campaign.check("uplift_lo95", StrictMath.exp(interval.low()));
    campaign.check("uplift_hi95", StrictMath.exp(interval.high()));
  }

  @Test
  void regressionWithOneWaveOfTheYear() {
    windowsAndTrend();
    double[] angle =
        Arrays.stream(MONTHS.reals("moy")).map(moy -> 2 * Math.PI * moy / 12).toArray();
    column("sin(2 * pi * moy/12)", Arrays.stream(angle).map(StrictMath::sin).toArray());
    column("cos(2 * pi * moy/12)", Arrays.stream(angle).map(StrictMath::cos).toArray());
    QuasiPoisson fit = fit();
    Reference.Values harmonic = Reference.values("campaign_harmonic");
    for (int j = 0; j < names.size(); j++) {
      harmonic.check("coef[" + names.get(j) + "]", fit.coefficient(j));
    }
    harmonic.check("dispersion", fit.dispersion());
  }

  @Test
  void oneColumnMoreIsTheSameAsAllAtOnce() {
    windowsAndTrend();
    dummies();
    double[] campaign = columns.remove(1);
    QuasiPoisson without = fit();
    QuasiPoisson one = without.with(campaign);
    columns.add(campaign);
    QuasiPoisson all = fit();
    int last = columns.size() - 1;
    assertEquals(all.coefficient(last), one.coefficient(last), 1e-12);
    assertEquals(all.t(last), one.t(last), 1e-10);
  }

  @Test
  void combinationOfColumnsAddsNothing() {
    windowsAndTrend();
    dummies();
    double[] march = columns.get(names.indexOf("factor(moy)3"));
    double[] scaled = Arrays.stream(march).map(value -> 0.8 * value).toArray();
    assertFalse(fit().design().isExtendedBy(scaled));
    scaled[2] = 0.7;
    assertTrue(fit().design().isExtendedBy(scaled));
    columns.add(march);
    OrthogonalColumns all = OrthogonalColumns.of(columns.toArray(double[][]::new));
    assertEquals(
        List.of(columns.size() - 1),
        IntStream.range(0, columns.size()).filter(all::isDependent).boxed().toList());
  }

  @Test
  void monthWithoutAnyReportLeavesTheOtherCoefficientsAlone() {
    windowsAndTrend();
    double[] counts = MONTHS.reals("n");
    double[] silent = new double[counts.length];
    for (int row = 0; row < counts.length; row++) {
      boolean isAugust = MONTHS.ints("moy")[row] == 8;
      silent[row] = isAugust ? 1 : 0;
      counts[row] = isAugust ? 0 : counts[row];
    }
    columns.add(silent);
    double[] offset = Arrays.stream(MONTHS.reals("days")).map(StrictMath::log).toArray();
    QuasiPoisson with = QuasiPoisson.fit(columns.toArray(double[][]::new), counts, offset);

    int[] others = IntStream.range(0, counts.length).filter(row -> silent[row] == 0).toArray();
    double[][] fewer =
        columns.subList(0, 4).stream().map(c -> pick(c, others)).toArray(double[][]::new);
    QuasiPoisson without = QuasiPoisson.fit(fewer, pick(counts, others), pick(offset, others));
    for (int j = 0; j < 4; j++) {
      assertEquals(without.coefficient(j), with.coefficient(j), 1e-8);
    }
    assertTrue(with.coefficient(4) < -10);
    assertTrue(with.interval(4, 0.95).high() > 0, "it runs away with a huge error");
  }

  private static double[] pick(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
  }

  @Test
  void studentTailsOfTables() {
    assertEquals(2.0024654592910065, StudentTail.reach(0.95, 57), 1e-9);
    assertEquals(12.706204736432095, StudentTail.reach(0.95, 1), 1e-8);
    assertEquals(0.05, StudentTail.twoSided(-12.706204736432095, 1), 1e-10);
    assertEquals(1, StudentTail.twoSided(0, 5));
  }
}
