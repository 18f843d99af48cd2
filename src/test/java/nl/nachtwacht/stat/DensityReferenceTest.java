package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Kernel density and its bandwidth against spatstat and direct sums in R. */
class DensityReferenceTest {
  private static final Reference.Csv REPORTS = Reference.csv("city/reports.csv");
  private static final double[] X = REPORTS.reals("x");
  private static final double[] Y = REPORTS.reals("y");

  @Test
  void densityAtEveryCellCentre() {
    Reference.Csv want = Reference.csv("expected/kde.csv");
    QuarticKernel kernel = new QuarticKernel(300);
    int[] ix = want.ints("ix");
    int[] iy = want.ints("iy");
    double[] wanted = want.reals("kde");
    double[] density = new double[want.rows()];
    for (int c = 0; c < density.length; c++) {
      double x = ix[c] * 100 + 50;
      double y = iy[c] * 100 + 50;
      CompensatedSum sum = new CompensatedSum();
      for (int i = 0; i < X.length; i++) {
        sum.add(kernel.perKm2((X[i] - x) * (X[i] - x) + (Y[i] - y) * (Y[i] - y)));
      }
      density[c] = sum.value();
      Reference.agree(wanted[c], density[c], 1e-9, "cell " + c);
    }
    Reference.Values kde = Reference.values("kde");
    kde.check("max", Arrays.stream(density).max().orElseThrow());
    kde.check("sum", CompensatedSum.of(density));
  }

  @Test
  void kernelOfThreeHundredMetres() {
    Reference.Values kde = Reference.values("kde");
    QuarticKernel kernel = new QuarticKernel(300);
    kde.check("kernel_at_0_per_km2", kernel.perKm2(0));
    kde.check("kernel_at_150m_per_km2", kernel.perKm2(150 * 150));
    kde.check("kernel_at_300m_per_km2", kernel.perKm2(300 * 300));
    double lattice = 0;
    for (int dy = -3; dy <= 3; dy++) {
      for (int dx = -3; dx <= 3; dx++) {
        lattice += kernel.perKm2(1e4 * (dx * dx + dy * dy)) * 0.01;
      }
    }
    kde.check("lattice_sum_K_100m_cells", lattice);
    assertEquals(106.066, kernel.deviationMetres(), 0.0005);
  }

  @Test
  void likelihoodOfEachBandwidth() {
    Reference.Csv want = Reference.csv("expected/bandwidth_cv.csv");
    List<Bandwidth.Trial> got = Bandwidth.trials(reports(), want.ints("h"));
    for (int k = 0; k < want.rows(); k++) {
      assertEquals(want.ints("h")[k], got.get(k).metres());
      Reference.agree(want.reals("loo_loglik")[k], got.get(k).logLikelihood(), 1e-9, "h " + k);
      assertEquals(want.ints("n_without_neighbour")[k], got.get(k).lonely());
    }
  }

  @Test
  void crossValidationPicksFourHundredMetres() {
    Bandwidth choice = Bandwidth.choose(reports(), 100);
    Reference.values("bandwidth").check("cv_best_h_of_grid", choice.metres());
    assertEquals(Bandwidth.Rule.CROSS_VALIDATION, choice.rule());
  }

  @Test
  void rulesOfThumb() {
    Reference.Values bandwidth = Reference.values("bandwidth");
    RulesOfThumb rules = RulesOfThumb.of(reports());
    bandwidth.check("scott_sigma_x", rules.scottXMetres());
    bandwidth.check("scott_sigma_y", rules.scottYMetres());
    bandwidth.check("scott_iso_sigma", rules.scottMetres());
    bandwidth.check("scott_iso_quartic_h", rules.scottQuarticMetres());
    bandwidth.check("arcgis_default_h", rules.arcgisMetres());
  }

  private static Points reports() {
    int[] x = Arrays.stream(X).mapToInt(m -> (int) Math.floor(m * 100 + 0.5)).toArray();
    int[] y = Arrays.stream(Y).mapToInt(m -> (int) Math.floor(m * 100 + 0.5)).toArray();
    return Points.of(x, y, new long[x.length]);
  }
}
