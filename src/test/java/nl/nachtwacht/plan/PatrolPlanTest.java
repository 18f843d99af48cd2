package nl.nachtwacht.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatrolPlanTest {
  private static final Slice WEEKEND =
      new Slice("weekend_night", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), 22, 6, true);

  private static PatrolSpec spec(int teams, double hours, int seed, int holdOut, Double... base) {
    return new PatrolSpec(teams, hours, 0, "weekend_night", seed, holdOut, List.of(base));
  }

  private static PatrolArea area(String key, double risk, int xMetres, int yMetres) {
    return new PatrolArea(
        key,
        risk,
        1,
        List.of(
            new PatrolArea.Stop(Cell.of(0, 0), 100 * xMetres, 100 * yMetres, 2),
            new PatrolArea.Stop(Cell.of(1, 0), 100 * xMetres + 5000, 100 * yMetres, 1)));
  }

  private static List<PatrolArea> areas(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<PatrolArea> areas = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      areas.add(area("A" + a, random.nextDouble(100), random.nextInt(4000), random.nextInt(4000)));
    }
    return areas;
  }

  private static PatrolPlan plan(PatrolSpec spec, List<PatrolArea> areas) {
    double whole = 2 * areas.stream().mapToDouble(PatrolArea::risk).sorted().sum();
    return PatrolPlan.of(spec, new PatrolPlan.Situation(WEEKEND, areas, whole, Way.streets()));
  }

  @ParameterizedTest
  @CsvSource({"3, 0.9, 1", "6, 0.9, 2", "7, 0.7, 3", "10, 0.1, 4", "3, 0.3, 5"})
  void partsOfAnHourMakeNoFurtherTeam(int teams, double hours, int areas) {
    PatrolPlan plan = plan(spec(teams, hours, 1, 0), areas(areas, areas));
    assertTrue(!plan.routes().isEmpty());
    for (PatrolRoute route : plan.routes()) {
      assertTrue(route.team() <= teams, "team " + route.team());
      assertTrue(route.stops().stream().allMatch(stop -> stop.stayMinutes() > 0));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noTeamHasMoreThanItsHours(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int teams = random.nextInt(1, 5);
    double hours = random.nextInt(1, 17) / 2.0;
    Double[] base = seed % 2 == 0 ? new Double[] {2000.0, 2000.0} : new Double[0];
    PatrolPlan plan = plan(spec(teams, hours, (int) seed, 0, base), areas(12, seed));
    assertTrue(!plan.routes().isEmpty());
    for (PatrolRoute route : plan.routes()) {
      int stays = route.stops().stream().mapToInt(PatrolStop::stayMinutes).sum();
      assertEquals(route.endMinute() - route.startMinute(), stays + route.travelMinutes());
      assertTrue(stays + route.travelMinutes() <= Math.min(8, hours) * 60);
      assertTrue(route.team() <= teams);
      assertTrue(route.startMinute() >= 600 && route.endMinute() <= 600 + 8 * 60);
      int now = route.startMinute();
      for (PatrolStop stop : route.stops()) {
        assertEquals(now + stop.travelMinutes(), stop.startMinute());
        now = stop.endMinute();
      }
    }
    long routes = plan.routes().stream().map(r -> plan.id("GM0001", r)).distinct().count();
    assertEquals(plan.routes().size(), routes);
  }

  @Test
  void hoursAreSpreadOverTheNights() {
    PatrolPlan plan = plan(spec(2, 6, 1, 0), areas(9, 3));
    Map<String, Map<DayOfWeek, Integer>> stays = new TreeMap<>();
    for (PatrolRoute route : plan.routes()) {
      for (PatrolStop stop : route.stops()) {
        stays
            .computeIfAbsent(stop.area(), a -> new TreeMap<>())
            .merge(route.weekday(), stop.stayMinutes(), Integer::sum);
      }
    }
    assertTrue(stays.size() >= 7);
    for (Map<DayOfWeek, Integer> nights : stays.values()) {
      int fri = nights.getOrDefault(DayOfWeek.FRIDAY, 0);
      int sat = nights.getOrDefault(DayOfWeek.SATURDAY, 0);
      assertTrue(Math.abs(fri - sat) <= 75, stays.toString());
    }
  }

  @Test
  void firstTeamBeginsWithTheSliceAndTheLastEndsWithIt() {
    PatrolPlan plan = plan(spec(3, 6, 1, 0), areas(9, 3));
    List<Integer> starts =
        plan.routes().stream()
            .filter(r -> r.weekday() == DayOfWeek.FRIDAY)
            .map(PatrolRoute::startMinute)
            .toList();
    assertEquals(List.of(600, 660, 720), starts);
    assertEquals("GM0363-P-fri-weekend_night-1", plan.id("GM0363", plan.routes().get(0)));
  }

  private static Map<String, Integer> hoursByArea(PatrolPlan plan) {
    return plan.routes().stream()
        .flatMap(route -> route.stops().stream())
        .collect(Collectors.toMap(PatrolStop::area, stop -> 1, (a, b) -> 1, TreeMap::new));
  }

  @Test
  void anotherSeedIsAnotherWeekInTheSameAreas() {
    List<PatrolArea> areas = areas(8, 5);
    PatrolPlan one = plan(spec(2, 6, 1, 0), areas);
    PatrolPlan other = plan(spec(2, 6, 2, 0), areas);
    assertNotEquals(one.routes(), other.routes());
    assertEquals(hoursByArea(one).keySet(), hoursByArea(other).keySet());
    assertEquals(one.routes(), plan(spec(2, 6, 1, 0), areas).routes());
  }

  @Test
  void lotLeavesAreasOutToCompareWith() {
    List<PatrolArea> areas = areas(8, 5);
    PatrolPlan plan = plan(spec(2, 6, 1, 3), areas);
    assertEquals(3, plan.heldOut().size());
    Set<String> walked = hoursByArea(plan).keySet();
    assertTrue(Collections.disjoint(walked, plan.heldOut()));
    assertNotEquals(plan.heldOut(), plan(spec(2, 6, 4, 3), areas).heldOut());
    assertEquals(7, plan(spec(2, 6, 1, 50), areas).heldOut().size());
  }

  @Test
  void actionsOfAMonthTakeAsManyNights() {
    PatrolSpec once = new PatrolSpec(1, 0, 1, "weekend_night", 1, 0, List.of());
    PatrolPlan plan = plan(once, areas(4, 2));
    assertEquals(1, plan.routes().stream().map(PatrolRoute::weekday).distinct().count());
    assertTrue(plan.routes().get(0).endMinute() - plan.routes().get(0).startMinute() <= 360);
  }

  @Test
  void farAreaIsLeftOutRatherThanAShiftOnTheRoad() {
    List<PatrolArea> areas = List.of(area("near", 10, 0, 0), area("far", 9, 90_000, 0));
    PatrolPlan plan = plan(spec(1, 6, 1, 0, 0.0, 0.0), areas);
    assertEquals(Set.of("near"), hoursByArea(plan).keySet());
  }

  @Test
  void longWaysAreCycled() {
    List<PatrolArea> areas = List.of(area("near", 10, 0, 0), area("far", 9, 5_000, 0));
    PatrolPlan plan = plan(spec(1, 6, 1, 0, 0.0, 0.0), areas);
    assertEquals("bike", plan.routes().get(0).mode().code());
    assertEquals(
        "foot", plan(spec(1, 6, 1, 0), List.of(areas.get(0))).routes().get(0).mode().code());
  }

  @Test
  void sharesOfRiskAddUpAndStayBelowTheWhole() {
    List<PatrolArea> areas = areas(5, 4);
    PatrolPlan plan = plan(spec(2, 8, 1, 0), areas);
    for (DayOfWeek night : WEEKEND.days()) {
      double met =
          plan.routes().stream()
              .filter(route -> route.weekday() == night)
              .mapToDouble(PatrolRoute::expectedShare)
              .sum();
      assertTrue(met > 0.3 && met <= 0.5, "of half of the risk, which lies in the areas: " + met);
    }
  }

  @Test
  void planIsTheSameForAnyOrderOfAreas() {
    long seed = System.nanoTime();
    List<PatrolArea> areas = areas(15, seed);
    PatrolPlan plan = plan(spec(3, 7, 1, 2, 1000.0, 1000.0), areas);
    Collections.shuffle(areas, new Random(seed));
    PatrolPlan other = plan(spec(3, 7, 1, 2, 1000.0, 1000.0), areas);
    assertEquals(plan.routes(), other.routes(), "seed " + seed);
  }

  @Test
  void nothingToWalkIsAnEmptyPlan() {
    assertEquals(List.of(), plan(spec(2, 6, 1, 1), List.of()).routes());
    assertEquals(List.of(), plan(spec(2, 6, 1, 0), List.of(area("a", 0, 0, 0))).routes());
  }
}
