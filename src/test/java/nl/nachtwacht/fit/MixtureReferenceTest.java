package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.reference.Reference;
import nl.nachtwacht.stat.CompensatedSum;
import nl.nachtwacht.stat.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mixture of the reference city is that of two other programs. */
class MixtureReferenceTest {
  private static final double TOLERANCE = 1e-6;
  private static final Reference.Csv SPATIAL = Reference.csv("expected/spatial.csv");
  private static final Reference.Csv CELLS = Reference.csv("expected/mixture_cells.csv");
  private static final int[] IX = SPATIAL.ints("ix");
  private static final int[] IY = SPATIAL.ints("iy");
  private static final Lattice LATTICE = Lattice.of(IX, IY, 100);
  private static final Surroundings SURROUNDINGS = surroundings();

  private static Surroundings surroundings() {
    double[] lit = SPATIAL.reals("lit_share_50");
    double[] survey = inOrder(Reference.csv("expected/score.csv"), "survey_shrunk");
    return Surroundings.of(
        LATTICE,
        List.of(
            new Surroundings.Mass("nightlife", SPATIAL.reals("nl_frac"), true),
            new Surroundings.Mass(
                "inhabitants", inOrder(Reference.csv("city/domain.csv"), "inhabitants"), true)),
        Arrays.stream(lit).map(share -> 1 - share).toArray(),
        Arrays.stream(survey).map(mean -> (5 - mean) / 4).toArray());
  }

  /** A column of a table of all cells, in the order (iy, ix). */
  private static double[] inOrder(Reference.Csv table, String column) {
    int[] ix = table.ints("ix");
    int[] iy = table.ints("iy");
    double[] values = table.reals(column);
    TreeMap<Long, Double> byCell = new TreeMap<>();
    for (int row = 0; row < values.length; row++) {
      byCell.put(Cell.of(ix[row], iy[row]), values[row]);
    }
    return byCell.values().stream().mapToDouble(v -> v).toArray();
  }

  private static CityReports reports(int upTo) {
    Map<Long, Integer> at = new HashMap<>();
    for (int cell = 0; cell < IX.length; cell++) {
      at.put(Cell.of(IX[cell], IY[cell]), cell);
    }
    Reference.Csv table = Reference.csv("city/reports.csv");
    int[] ids = table.ints("id");
    double[] x = table.reals("x");
    double[] y = table.reals("y");
    String[] times = table.texts("ts");
    CityReports.Builder rows = new CityReports.Builder(IX.length);
    for (int row = 0; row < ids.length; row++) {
      if (ids[row] <= upTo) {
        int cell = at.get(Cell.of((int) Math.floor(x[row] / 100), (int) Math.floor(y[row] / 100)));
        rows.row(ids[row], Instant.parse(times[row]).getEpochSecond(), cell, 1).mark(cell, 1);
      }
    }
    return rows.build();
  }

  private static Mixture fit(int upTo) {
    return Mixture.fit(LATTICE, reports(upTo).counts(), SURROUNDINGS, Prior.EVEN);
  }

  @ParameterizedTest
  @CsvSource({"all, 1000000", "first60, 60", "none, 0"})
  void weightsAreThoseOfTheReference(String name, int upTo) {
    Reference.Csv want = Reference.csv("expected/mixture_weights.csv");
    Mixture mixture = fit(upTo);
    Map<String, Double> weights = mixture.weights();
    double[] wanted = want.reals(name);
    String[] components = want.texts("component");
    int present = 0;
    for (int row = 0; row < wanted.length; row++) {
      double weight = wanted[row];
      String component = components[row];
      assertEquals(!Double.isNaN(weight), weights.containsKey(component), component);
      if (!Double.isNaN(weight)) {
        assertEquals(weight, weights.get(component), TOLERANCE, component);
        present++;
      }
    }
    assertEquals(present, weights.size());
    assertTrue(mixture.isSettled());
    value(name, "components", weights.size());
    value(name, "max_density", mixture.most());
    value(name, "sum_of_scores", mixture.most() == 0 ? 0 : 100 / mixture.most());
    if (upTo > 0) {
      value(name, "log_likelihood", mixture.logLikelihood());
    }
  }

  @Test
  void cellsAreThoseOfTheReference() {
    Mixture mixture = fit(Integer.MAX_VALUE);
    double[] expected = mixture.density();
    Map<String, String> columns =
        Map.of(
            "reports",
            "c_reports",
            "nightlife",
            "c_nightlife",
            "inhabitants",
            "c_inhabitants",
            Surroundings.DARKNESS,
            "c_dark",
            Surroundings.SURVEY,
            "c_unsafe",
            Surroundings.EVERYWHERE,
            "c_everywhere");
    assertEquals(columns.keySet(), new java.util.HashSet<>(mixture.sources()));
    double[] score = new double[IX.length];
    for (String source : mixture.sources()) {
      double[] want = CELLS.reals(columns.get(source));
      double[] points = mixture.points(source);
      for (int cell = 0; cell < points.length; cell++) {
        assertEquals(want[cell], points[cell], TOLERANCE, source);
        score[cell] += points[cell];
      }
    }
    double[] wantedReports = CELLS.reals("expected_reports");
    double[] wantedScore = CELLS.reals("score");
    for (int cell = 0; cell < score.length; cell++) {
      assertEquals(wantedReports[cell], 742 * expected[cell], TOLERANCE);
      assertEquals(wantedScore[cell], score[cell], TOLERANCE);
    }
    assertEquals(1, CompensatedSum.of(expected), 1e-12);
  }

  @Test
  void intervalsAreThoseOfTheReference() {
    Map<String, Integer> numbers = new TreeMap<>();
    TreeMap<Long, String> byCell = new TreeMap<>();
    Reference.Csv domain = Reference.csv("city/domain.csv");
    for (int row = 0; row < domain.rows(); row++) {
      byCell.put(Cell.of(domain.ints("ix")[row], domain.ints("iy")[row]), domain.texts("nbh")[row]);
    }
    int[] neighbourhood =
        byCell.values().stream()
            .mapToInt(name -> numbers.computeIfAbsent(name, n -> numbers.size()))
            .toArray();
    Map<String, Double> start = fit(Integer.MAX_VALUE).weights();
    Parting parting =
        new Parting(LATTICE, SURROUNDINGS, Prior.EVEN, reports(Integer.MAX_VALUE), start);
    Trust trust = parting.trust(neighbourhood, numbers.size());
    value("all", "theta_cell_time", trust.cell());
    value("all", "theta_nbh_time", trust.neighbourhood());
    Interval ofCells = trust.ofCells();
    value("all", "low_factor_cell", ofCells.low());
    value("all", "high_factor_cell", ofCells.high());
    value("all", "low_factor_nbh", trust.ofNeighbourhoods().low());
    value("all", "high_factor_nbh", trust.ofNeighbourhoods().high());
  }

  private static void value(String name, String key, double got) {
    Reference.Csv values = Reference.csv("expected/mixture_values.csv");
    for (int row = 0; row < values.rows(); row++) {
      if (values.texts("case")[row].equals(name) && values.texts("key")[row].equals(key)) {
        Reference.agree(values.reals("value")[row], got, TOLERANCE, name + " " + key);
        return;
      }
    }
    throw new AssertionError("no " + key);
  }
}
