package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.PoissonBootstrap;
import nl.nachtwacht.stat.Ranking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixtureReplicatesTest {
  private static final int SIDE = 40;
  private static final PoissonBootstrap BOOTSTRAP = new PoissonBootstrap(42);

  /** A town with a hole in it, more reports in its west than in its east. */
  private record Town(Lattice lattice, CityReports reports, Mixture mixture) {
    static Town of(int cellMetres, int count, boolean isBackwards) {
      int[] cells = IntStream.range(0, SIDE * SIDE).filter(i -> i % 7 != 3).toArray();
      int[] ix = IntStream.of(cells).map(i -> i % SIDE - 5).toArray();
      int[] iy = IntStream.of(cells).map(i -> i / SIDE).toArray();
      Lattice lattice = Lattice.of(ix, iy, cellMetres);
      CityReports reports = reports(cells.length, count, isBackwards);
      double[] bars = IntStream.of(ix).mapToDouble(x -> x % 11 == 0 ? 1 : 0).toArray();
      double[] dark = IntStream.of(iy).mapToDouble(y -> y / (double) SIDE).toArray();
      Surroundings surroundings =
          Surroundings.of(
              lattice,
              List.of(new Surroundings.Mass("nightlife", bars, true)),
              dark,
              new double[0]);
      Mixture mixture = Mixture.fit(lattice, reports.counts(), surroundings, Prior.EVEN);
      return new Town(lattice, reports, mixture);
    }

    private static CityReports reports(int cells, int count, boolean isBackwards) {
      SplittableRandom random = new SplittableRandom(7);
      int[] at = random.ints(count, 0, cells).map(i -> random.nextInt(i + 1)).toArray();
      CityReports.Builder rows = new CityReports.Builder(cells);
      for (int i = 0; i < count; i++) {
        int row = isBackwards ? count - 1 - i : i;
        rows.row(1000 + row, 0, at[row], 1).mark(at[row], 1);
      }
      return rows.build();
    }

    List<double[]> scores(int replicates, Draw draw) {
      List<double[]> all = new ArrayList<>();
      MixtureReplicates.of(mixture, lattice, reports, draw).each(replicates, all::add);
      return all;
    }

    double[] points(boolean ofReports) {
      double[] points = new double[lattice.cells()];
      for (String source : mixture.sources()) {
        if (source.equals(Counted.REPORTS) == ofReports) {
          double[] more = mixture.points(source);
          Arrays.setAll(points, cell -> points[cell] + more[cell]);
        }
      }
      return points;
    }
  }

  @ParameterizedTest
  @CsvSource({"100, 300", "250, 300", "100, 2", "100, 1", "100, 0"})
  void everyRowOnceGivesTheScoreItself(int cellMetres, int count) {
    Town town = Town.of(cellMetres, count, false);
    double[] reports = town.points(true);
    double[] others = town.points(false);
    double[] scores = town.scores(1, Draw.ONCE).get(0);
    for (int cell = 0; cell < scores.length; cell++) {
      assertEquals(reports[cell] + others[cell], scores[cell], 1e-9);
    }
  }

  @ParameterizedTest
  @CsvSource({"100", "250"})
  void aReplicateIsTheFrozenSumOfTheComponentsOfItsCounts(int cellMetres) {
    Town town = Town.of(cellMetres, 300, false);
    double[] want = town.points(false);
    double[] mass = town.reports.mass(BOOTSTRAP::draw, 3);
    Map<String, Double> weights = town.mixture.weights();
    for (Component component : town.mixture.components()) {
      if (component.source().equals(Counted.REPORTS)) {
        double[] sums = sums(component.name(), mass, town.lattice);
        double points =
            100 * weights.get(component.name()) / component.mass() / town.mixture.most();
        Arrays.setAll(want, cell -> want[cell] + points * sums[cell]);
      }
    }
    assertArrayEquals(want, town.scores(4, BOOTSTRAP::draw).get(3), 1e-9);
  }

  private static double[] sums(String component, double[] mass, Lattice lattice) {
    return component.equals(Counted.AGAIN)
        ? Arrays.stream(mass).map(n -> Math.max(0, n - 1)).toArray()
        : lattice.kernelSum(mass, Integer.parseInt(component.split(":")[1]));
  }

  @Test
  void orderOfRowsHasNoEffect() {
    List<double[]> forwards = Town.of(100, 300, false).scores(5, BOOTSTRAP::draw);
    List<double[]> backwards = Town.of(100, 300, true).scores(5, BOOTSTRAP::draw);
    for (int b = 0; b < 5; b++) {
      assertArrayEquals(forwards.get(b), backwards.get(b));
    }
  }

  @Test
  void ranksOfReplicatesHoldTheRankOfTheScoreInMostCells() {
    Town town = Town.of(100, 300, false);
    int cells = town.lattice.cells();
    Groups groups = Groups.of(IntStream.range(0, cells).map(i -> i / 100).toArray(), 14);
    MixtureReplicates replicates =
        MixtureReplicates.of(town.mixture, town.lattice, town.reports, BOOTSTRAP);
    Resampled resampled = Resampled.of(replicates, 199, groups, 0.95);
    int[] order = Ranking.descending(town.scores(1, Draw.ONCE).get(0));
    int held = 0;
    for (int i = 0; i < cells; i++) {
      boolean isIn = resampled.cells().rank(order[i]).low() <= i + 1;
      held += isIn && resampled.cells().rank(order[i]).high() >= i + 1 ? 1 : 0;
    }
    assertEquals(cells, held, 0.1 * cells);
  }
}
