package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.Lights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class LightingPlanTest {
  private static final LightingSpec PRICES = new LightingSpec(9_000, 4_500, 350, 900, "night");

  /** A row of cells, all at the same score with the same darkness part. */
  private static PlanCells street(int count) {
    long[] cells = IntStream.range(0, count).mapToLong(ix -> Cell.of(ix, 0)).toArray();
    double[] risk = IntStream.range(0, count).mapToDouble(c -> 50).toArray();
    double[] dark = IntStream.range(0, count).mapToDouble(c -> 8).toArray();
    return PlanCells.of(Towns.GRID, cells, risk).withDarkness(dark);
  }

  private static Lamp lamp(String key, int x, boolean works) {
    return new Lamp(key, 100 * x, 5_000, works ? Lights.State.DIMMED : Lights.State.OUT);
  }

  private static Mount site(String key, int x) {
    return new Mount(key, "", 100 * x, 5_000);
  }

  private static LightingPlan.Situation at(PlanCells cells, List<Lamp> lamps, Mount... sites) {
    return new LightingPlan.Situation(
        cells, lamps, 50, Optional.of(List.of(sites)), Optional.empty(), Excluded.none());
  }

  private static List<String> keys(LightingPlan plan) {
    return plan.rows().stream()
        .map(r -> r.kind().code() + " " + r.key() + (r.isWithinBudget() ? "" : " later"))
        .toList();
  }

  @Test
  void brokenLampInTheDarkComesBeforeOneBesideAWorkingLamp() {
    LightingPlan plan =
        LightingPlan.of(
            new LightingSpec(0, 4_500, 350, 900, "night"),
            at(
                street(4),
                List.of(lamp("a", 60, false), lamp("b", 50, true), lamp("c", 250, false))));
    assertEquals(List.of("repair c", "repair a"), keys(plan));
    LightingRow first = plan.rows().get(0);
    double lit = 52 / 64.0; // sample points of 8 × 8 within 50 m of the centre
    assertEquals(10_000 * lit, first.darkM2Removed(), 1e-9);
    assertEquals(10_000 * lit * 50 / 100, first.riskWeightedM2(), 1e-9);
    assertEquals(8 * lit, first.scoreRemoved(), 1e-9);
    assertEquals(200, first.distanceToLampMetres(), 1e-9);
    assertEquals(700, plan.rows().get(1).cumulativeCostEuro());
  }

  @Test
  void lampOfUnknownStatusGivesNoLightAndIsNoRepair() {
    Lamp unknown = new Lamp("b", 25_000, 5_000, Lights.State.UNKNOWN);
    Lamp elsewhere = new Lamp("c", 95_000, 5_000, Lights.State.UNKNOWN);
    LightingPlan plan =
        LightingPlan.of(
            PRICES,
            at(street(4), List.of(lamp("a", 50, false), unknown, elsewhere), site("x", 250)));
    assertEquals(List.of("repair a", "new_lamp x"), keys(plan));
    assertEquals(1, plan.unknown());
  }

  @Test
  void budgetGoesToWhatTakesMostOffTheScorePerEuro() {
    LightingPlan plan =
        LightingPlan.of(
            PRICES, at(street(6), List.of(), site("x", 150), site("y", 350), site("z", 360)));
    assertEquals(List.of("new_lamp x", "new_lamp y", "new_lamp z later"), keys(plan));
    assertTrue(plan.bound() >= 2 * 8 * 52 / 64.0);
    List<LightingPlan.CurvePoint> curve = plan.curve();
    assertEquals(13_500, curve.get(2).costEuro());
    assertTrue(curve.get(2).riskWeightedM2() > curve.get(1).riskWeightedM2());
    assertTrue(Double.isNaN(plan.rows().get(0).distanceToLampMetres()));
  }

  @Test
  void withoutSitesLampsAreProposedInGapsOfTheNetwork() {
    LightingSpec one = new LightingSpec(4_500, 4_500, 350, 1_000_000, "night");
    LightingPlan plan =
        LightingPlan.of(
            one,
            new LightingPlan.Situation(
                street(5),
                List.of(lamp("a", 50, true), lamp("b", 250, true), lamp("c", 295, true)),
                50,
                Optional.empty(),
                Optional.empty(),
                Excluded.none()));
    assertEquals(List.of("new_lamp a+b"), keys(plan));
    assertEquals(15_000, plan.rows().get(0).xCm());
  }

  private static Geometry box(int west, int east) {
    return new GeometryFactory().toGeometry(new Envelope(west, east, 0, 100));
  }

  private static LightingPlan overWater(Optional<List<Mount>> sites, int west, int east) {
    PlanCells cells = street(5);
    return LightingPlan.of(
        new LightingSpec(4_500, 4_500, 350, 900, "night"),
        new LightingPlan.Situation(
            cells,
            List.of(lamp("a", 50, true), lamp("b", 240, true)),
            50,
            sites,
            Optional.empty(),
            Excluded.of(List.of(box(west, east)), cells)));
  }

  private static List<Integer> newLampsAt(LightingPlan plan) {
    return plan.rows().stream()
        .filter(row -> row.kind() == LightingRow.Kind.NEW_LAMP)
        .map(row -> row.xCm() / 100)
        .toList();
  }

  @Test
  void newLampStandsBesideWaterInItsCellOrNowhere() {
    assertEquals(List.of(145), newLampsAt(overWater(Optional.empty(), 160, 200)));
    assertEquals(List.of(139), newLampsAt(overWater(Optional.empty(), 140, 160)));
    assertEquals(List.of(149), newLampsAt(overWater(Optional.empty(), 120, 148)));
    assertEquals(List.of(), newLampsAt(overWater(Optional.empty(), 100, 200)));
  }

  @Test
  void givenSiteInWaterOrOnItsBorderIsNotTaken() {
    Optional<List<Mount>> sites = Optional.of(List.of(site("x", 150), site("y", 160)));
    assertEquals(List.of(), newLampsAt(overWater(sites, 140, 160)));
    assertEquals(List.of(160), newLampsAt(overWater(sites, 140, 159)));
  }

  @Test
  void lampsOfTheRegisterAreMendedAndBrightenedWhereTheyStand() {
    PlanCells cells = street(4);
    LightingPlan plan =
        LightingPlan.of(
            PRICES,
            new LightingPlan.Situation(
                cells,
                List.of(lamp("a", 50, true), lamp("b", 250, false)),
                50,
                Optional.of(List.of()),
                Optional.empty(),
                Excluded.of(List.of(box(0, 400)), cells)));
    assertEquals(List.of("repair b", "brighten a"), keys(plan));
  }

  @Test
  void noNewLampOfARandomTownStandsOnExcludedGround() {
    long seed = System.nanoTime();
    PlanCells town = Towns.town(8, seed);
    List<Lamp> lamps =
        Towns.views(60, 8, 50, seed).stream()
            .map(v -> new Lamp(v.xCm() + "," + v.yCm(), v.xCm(), v.yCm(), Lights.State.WORKS))
            .toList();
    List<Geometry> ponds =
        Towns.views(40, 8, 20, seed + 1).stream()
            .map(View::shape)
            .map(Geometry.class::cast)
            .toList();
    Excluded excluded = Excluded.of(ponds, town);
    List<Mount> all = LampNetwork.gaps(Towns.GRID, lamps, 5_000, Excluded.none());
    List<Mount> dry = LampNetwork.gaps(Towns.GRID, lamps, 5_000, excluded);
    Set<String> keys = all.stream().map(Mount::key).collect(Collectors.toSet());
    assertTrue(keys.containsAll(dry.stream().map(Mount::key).toList()), "seed " + seed);
    assertTrue(all.stream().anyMatch(site -> isIn(ponds, site)), "seed " + seed);
    assertTrue(dry.stream().noneMatch(site -> isIn(ponds, site)), "seed " + seed);
  }

  private static boolean isIn(List<Geometry> ponds, Mount site) {
    Geometry point =
        new GeometryFactory().createPoint(new Coordinate(site.xCm() / 100.0, site.yCm() / 100.0));
    return ponds.stream().anyMatch(pond -> pond.intersects(point));
  }

  @Test
  void lampWithoutSocialControlIsNamedInstead() {
    LightingPlan.Situation now =
        new LightingPlan.Situation(
            street(6).withPeople(new double[] {1, 1, 1, 1, 0, 1}),
            List.of(),
            50,
            Optional.of(List.of(site("x", 150), site("y", 350), site("z", 450))),
            Optional.of(
                PlaceIndex.of(Towns.GRID, new int[] {15_100, 45_100}, new int[] {5_000, 5_000})),
            Excluded.none());
    LightingPlan plan = LightingPlan.of(PRICES, now);
    assertEquals(List.of("new_lamp x"), keys(plan));
    assertEquals(
        List.of(Cell.of(3, 0), Cell.of(4, 0)),
        plan.noSocialControl().stream().map(DarkPlace::cell).sorted().toList());
  }

  @Test
  void tooDarkIsHalfTheCellAndWhatTheBudgetChanges() {
    LightingPlan plan =
        LightingPlan.of(PRICES, at(street(3), List.of(lamp("a", 50, true)), site("x", 150)));
    List<DarkPlace> places = plan.tooDark();
    assertEquals(
        List.of(Cell.of(1, 0), Cell.of(2, 0)), places.stream().map(DarkPlace::cell).toList());
    DarkPlace second = places.get(0);
    assertTrue(second.darkShare() > 0.9);
    assertTrue(second.darkShareAfter() < 0.2);
    assertEquals(1, places.get(1).darkShareAfter(), 0.2);
  }

  @Test
  void planIsTheSameForAnyOrderOfLampsAndSites() {
    long seed = System.nanoTime();
    PlanCells town = Towns.town(8, seed);
    List<Lamp> lamps = new ArrayList<>();
    for (View view : Towns.views(60, 8, 50, seed)) {
      lamps.add(
          new Lamp(
              "l" + lamps.size(),
              view.xCm(),
              view.yCm(),
              lamps.size() % 4 != 0 ? Lights.State.DIMMED : Lights.State.OUT));
    }
    LightingSpec spec = new LightingSpec(40_000, 4_500, 350, 900, "night");
    LightingPlan plan = LightingPlan.of(spec, inTown(town, lamps));
    Collections.shuffle(lamps, new Random(seed));
    assertEquals(plan.rows(), LightingPlan.of(spec, inTown(town, lamps)).rows(), "seed " + seed);
    double paid =
        plan.rows().stream()
            .filter(r -> r.isWithinBudget() && r.kind() != LightingRow.Kind.REPAIR)
            .mapToDouble(LightingRow::costEuro)
            .sum();
    assertTrue(paid <= 40_000, "seed " + seed);
    double removed =
        plan.rows().stream()
            .filter(r -> r.isWithinBudget() && r.kind() != LightingRow.Kind.REPAIR)
            .mapToDouble(LightingRow::scoreRemoved)
            .sum();
    assertTrue(removed <= plan.bound(), "seed " + seed);
    assertEquals(
        removed + repaired(plan), plan.proposals().value(paidItems(plan)), 1e-9 * removed + 1e-9);
  }

  private static LightingPlan.Situation inTown(PlanCells town, List<Lamp> lamps) {
    return new LightingPlan.Situation(
        town, lamps, 50, Optional.empty(), Optional.empty(), Excluded.none());
  }

  private static double repaired(LightingPlan plan) {
    return plan.rows().stream()
        .filter(r -> r.kind() == LightingRow.Kind.REPAIR)
        .mapToDouble(LightingRow::scoreRemoved)
        .sum();
  }

  private static int[] paidItems(LightingPlan plan) {
    return IntStream.range(0, plan.rows().size())
        .filter(i -> plan.rows().get(i).isWithinBudget())
        .toArray();
  }

  @Test
  void prioritiesFollowTheScoresOfAReplicate() {
    LightingPlan plan =
        LightingPlan.of(
            PRICES, at(street(6), List.of(lamp("a", 550, false)), site("x", 150), site("y", 350)));
    assertEquals(List.of("repair a", "new_lamp x", "new_lamp y"), keys(plan));
    double[] risk = {1, 1, 1, 1, 1, 1};
    assertArrayEquals(new int[] {1, 3, 2}, plan.positions(risk, new double[] {1, 1, 1, 2, 1, 1}));
  }

  @ParameterizedTest
  @CsvSource({"60, 6", "250, 3", "120, 1"})
  void gapsAreThoseThatTryingEveryThirdLampLeaves(int count, int side) {
    long seed = System.nanoTime();
    List<Lamp> lamps =
        Towns.views(count, side, 50, seed).stream()
            .map(v -> new Lamp(v.xCm() + "," + v.yCm(), v.xCm(), v.yCm(), Lights.State.WORKS))
            .toList();
    List<String> expected = new ArrayList<>();
    for (Lamp one : lamps) {
      for (Lamp other : lamps) {
        double length = metres(one, other);
        boolean isFree =
            lamps.stream()
                .allMatch(third -> square(one, third) + square(third, other) >= square(one, other));
        if (one.key().compareTo(other.key()) < 0 && length > 50 && length <= 200 && isFree) {
          expected.add(one.key() + '+' + other.key());
        }
      }
    }
    Collections.sort(expected);
    List<Mount> gaps = LampNetwork.gaps(Towns.GRID, lamps, 5_000, Excluded.none());
    assertEquals(expected, gaps.stream().map(Mount::key).toList(), "seed " + seed);
  }

  private static double metres(Lamp one, Lamp other) {
    return Math.sqrt(square(one, other)) / 100;
  }

  private static double square(Lamp one, Lamp other) {
    return Math.pow(one.xCm() - other.xCm(), 2) + Math.pow(one.yCm() - other.yCm(), 2);
  }
}
