package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixturePropertyTest {
  private static final int SIDE = 30;
  private static final int CELLS = SIDE * SIDE;
  private static final Lattice LATTICE =
      Lattice.of(
          IntStream.range(0, CELLS).map(i -> i % SIDE).toArray(),
          IntStream.range(0, CELLS).map(i -> i / SIDE).toArray(),
          100);

  /** A row of bars through the town, and people in its west. */
  private static final double[] BARS =
      IntStream.range(0, CELLS).mapToDouble(i -> i / SIDE == 12 ? 1 : 0).toArray();

  private static final double[] PEOPLE =
      IntStream.range(0, CELLS).mapToDouble(i -> SIDE - i % SIDE).toArray();

  private static final Surroundings SURROUNDINGS = surroundings(1);

  private static Surroundings surroundings(int timesBars) {
    List<Surroundings.Mass> layers = new ArrayList<>();
    for (int i = 0; i < timesBars; i++) {
      layers.add(new Surroundings.Mass("bars" + i, BARS, true));
    }
    layers.add(new Surroundings.Mass("people", PEOPLE, true));
    double[] dark = IntStream.range(0, CELLS).mapToDouble(i -> i % 5 == 0 ? 1 : 0).toArray();
    return Surroundings.of(LATTICE, layers, dark, new double[0]);
  }

  /** Cells of reports: half of them near the bars. */
  private static List<Integer> cells(long seed, int count) {
    Random random = new Random(seed);
    List<Integer> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(i % 2 == 0 ? 12 * SIDE + random.nextInt(SIDE) : random.nextInt(CELLS));
    }
    return cells;
  }

  private static CityReports reports(List<Integer> cells, boolean isShuffled) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, cells.size()).boxed().toList());
    if (isShuffled) {
      Collections.shuffle(order, new Random(5));
    }
    CityReports.Builder rows = new CityReports.Builder(CELLS);
    for (int row : order) {
      rows.row(1_000_003L * row, 60L * row, cells.get(row), 1).mark(cells.get(row), 1);
    }
    return rows.build();
  }

  private static Mixture fit(CityReports reports, Surroundings surroundings) {
    return Mixture.fit(LATTICE, reports.counts(), surroundings, Prior.EVEN);
  }

  private static double[] expected(CityReports reports, Surroundings surroundings) {
    return Arrays.stream(fit(reports, surroundings).density())
        .map(share -> share * reports.rows())
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 60, 2000})
  void partsAddUpToTheScoreFromNoReportToMany(int count) {
    Mixture mixture = fit(reports(cells(1, count), false), SURROUNDINGS);
    double[] score = new double[CELLS];
    for (String source : mixture.sources()) {
      double[] points = mixture.points(source);
      for (int cell = 0; cell < CELLS; cell++) {
        assertTrue(points[cell] >= 0, source);
        score[cell] += points[cell];
      }
    }
    double[] density = mixture.density();
    for (int cell = 0; cell < CELLS; cell++) {
      assertEquals(100 * density[cell] / mixture.most(), score[cell], 1e-9);
    }
    assertEquals(1, mixture.weights().values().stream().mapToDouble(w -> w).sum(), 1e-9);
    assertTrue(mixture.isSettled());
  }

  @Test
  void orderOfRowsHasNoEffect() {
    List<Integer> cells = cells(2, 200);
    double[] inOrder = expected(reports(cells, false), SURROUNDINGS);
    assertArrayEquals(inOrder, expected(reports(cells, true), SURROUNDINGS));
  }

  @Test
  void aLayerListedTwiceChangesLittle() {
    CityReports reports = reports(cells(3, 300), false);
    double[] once = expected(reports, SURROUNDINGS);
    double[] twice = expected(reports, surroundings(2));
    double most = Arrays.stream(once).max().orElseThrow();
    for (int cell = 0; cell < CELLS; cell++) {
      assertEquals(once[cell], twice[cell], 0.01 * most);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 17, 371, 450, 899})
  void oneMoreReportDoesNotLowerItsCell(int cell) {
    List<Integer> cells = cells(4, 150);
    double before = expected(reports(cells, false), SURROUNDINGS)[cell];
    cells.add(cell);
    assertTrue(expected(reports(cells, false), SURROUNDINGS)[cell] >= before);
  }

  @Test
  void whatExplainsReportsGetsTheWeight() {
    Mixture mixture = fit(reports(cells(5, 400), false), SURROUNDINGS);
    Map<String, Double> bySource = new TreeMap<>();
    mixture.components().forEach(c -> bySource.merge(c.source(), weight(mixture, c), Double::sum));
    assertTrue(bySource.get("bars0") > 0.2, bySource.toString());
    assertTrue(bySource.get(Surroundings.DARKNESS) < 0.1, bySource.toString());
  }

  private static double weight(Mixture mixture, Component component) {
    return mixture.weights().get(component.name());
  }

  @Test
  void borrowedWeightsCountWhereReportsAreFew() {
    Prior theirs = Prior.of(new TreeMap<>(Map.of("everywhere", 0.9, "people:0", 0.1)));
    CityReports none = reports(List.of(), false);
    Mixture mixture = Mixture.fit(LATTICE, none.counts(), SURROUNDINGS, theirs);
    assertTrue(mixture.weights().get("everywhere") > 0.85);
    Mixture many =
        Mixture.fit(LATTICE, reports(cells(6, 2000), false).counts(), SURROUNDINGS, theirs);
    Mixture even =
        Mixture.fit(LATTICE, reports(cells(6, 2000), false).counts(), SURROUNDINGS, Prior.EVEN);
    for (int cell = 0; cell < CELLS; cell++) {
      assertEquals(even.density()[cell], many.density()[cell], 0.1 * even.most());
    }
  }

  @Test
  void trustOfFewReportsIsTheLeast() {
    Trust few = Trust.ofFew(3);
    assertTrue(few.ofCells().low() < 0.01);
    assertTrue(few.ofCells().high() > 3);
    CityReports reports = reports(cells(7, 600), false);
    Trust many =
        new Parting(
                LATTICE, SURROUNDINGS, Prior.EVEN, reports, fit(reports, SURROUNDINGS).weights())
            .trust(IntStream.range(0, CELLS).map(i -> i / SIDE / 6).toArray(), 5);
    assertTrue(many.ofNeighbourhoods().low() > 0.5);
    assertTrue(many.ofNeighbourhoods().high() < 2);
    assertTrue(many.ofCells().low() < many.ofNeighbourhoods().low());
  }
}
