package nl.nachtwacht.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import nl.nachtwacht.effect.Counted.Zone;
import nl.nachtwacht.effect.Estimate.Method;
import nl.nachtwacht.effect.RatioOfRatios.Pair;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Measures.Kind;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

class StudyTest {
  private static final Measure SQUARE = Town.lamps("A", Town.box(2, 2, 4, 4));

  private static Town town() {
    return Town.even(12, 5);
  }

  private static int[] square(Town town) {
    return town.block(2, 2, 4, 4);
  }

  private static int[] numbers(Town town, Counted counted) {
    return Arrays.stream(counted.cells())
        .mapToInt(cell -> Arrays.binarySearch(town.cells, cell))
        .toArray();
  }

  private static Counted zone(Finding finding, Zone zone) {
    return finding.zones().stream().filter(c -> c.zone() == zone).findFirst().orElseThrow();
  }

  @Test
  void halvedReportsAreFound() {
    Town town = Town.even(12, 20);
    town.set(10, Town.BEFORE, Town.QUARTERS, square(town));
    Finding found = town.reportsOf("A", SQUARE);
    assertEquals(Set.of(), found.doubts());
    assertEquals(Verdict.CLEARLY_LOWER, found.verdict());
    assertEquals(0.5, found.estimate().ratio(), 1e-9);
    assertEquals(Method.DID_PANEL, found.estimate().method());
    assertEquals(-4 * 6 * 10, found.difference().value(), 1e-9, "ten a cell and quarter");
    assertEquals(new Pair(480, 240), Town.count(found, Zone.TREATED));
    int controls = zone(found, Zone.CONTROL).cells().length;
    assertTrue(controls >= 6, "two places like it, each three quarters of it at least");
    assertEquals(new Pair(120 * controls, 120 * controls), Town.count(found, Zone.CONTROL));
    assertEquals(Displacement.NONE_SEEN, found.displacement());
    assertEquals(1, found.controlFit());
  }

  @Test
  void whatBefallsAllIsNoEffect() {
    Town town = town();
    town.set(2, Town.BEFORE, Town.QUARTERS, town.block(0, 0, 12, 12));
    Finding found = town.reportsOf("A", SQUARE);
    assertEquals(Verdict.NO_CLEAR_CHANGE, found.verdict());
    assertEquals(1, found.estimate().ratio(), 1e-9);
    assertEquals(0, found.difference().value(), 1e-9);
  }

  @Test
  void reportsThatMoveToTheRingAreSeen() {
    Town town = town();
    town.set(1, Town.BEFORE, Town.QUARTERS, square(town));
    int[] ring = numbers(town, zone(town.reportsOf("A", SQUARE), Zone.RING));
    town.set(8, Town.BEFORE, Town.QUARTERS, ring);
    Finding found = town.reportsOf("A", SQUARE);
    assertEquals(Displacement.POSSIBLE, found.displacement());
    assertTrue(found.difference().displaced() > 0 && found.difference().local() < 0);
    assertTrue(found.backing().quotient() < 0);
  }

  @Test
  void zonesHaveNoCellInCommon() {
    SplittableRandom random = new SplittableRandom(5);
    Town town = town();
    for (int[] quarter : town.reports) {
      Arrays.setAll(quarter, i -> random.nextInt(4));
    }
    Finding found =
        town.reportsOf(
            "A",
            SQUARE,
            Town.lamps("B", Town.box(8, 8, 10, 9)),
            Town.lamps("C", Town.box(5, 2, 6, 3)));
    long[] all = found.zones().stream().flatMapToLong(c -> Arrays.stream(c.cells())).toArray();
    assertEquals(all.length, Arrays.stream(all).distinct().count());
    assertTrue(zone(found, Zone.CONTROL).cells().length >= 6);
  }

  @Test
  void controlsAreThoseWithAsManyReportsBefore() {
    Town town = town();
    town.set(9, 0, Town.BEFORE, square(town));
    town.set(9, 0, Town.BEFORE, town.block(8, 8, 10, 10));
    town.set(9, 0, Town.BEFORE, town.block(8, 3, 10, 5));
    Finding found = town.reportsOf("A", SQUARE);
    int[] control = numbers(town, zone(found, Zone.CONTROL));
    int[] want =
        Stream.of(town.block(8, 8, 10, 10), town.block(8, 3, 10, 5))
            .flatMapToInt(Arrays::stream)
            .sorted()
            .toArray();
    assertArrayEquals(want, control);
    // They fell as much: places with many reports get better by themselves.
    assertEquals(1, found.estimate().ratio(), 1e-9);
    assertTrue(found.backing().byChance() < Town.count(found, Zone.TREATED).before());
  }

  @Test
  void fewReportsAreADoubt() {
    Town town = Town.even(12, 0);
    town.set(1, 0, Town.QUARTERS, town.block(0, 0, 12, 12));
    town.set(0, Town.BEFORE, Town.QUARTERS, square(town));
    town.set(1, 8, 9, square(town));
    Finding found = town.reportsOf("A", SQUARE);
    assertEquals(new Pair(24, 4), Town.count(found, Zone.TREATED));
    assertEquals(Set.of(Doubt.FEW), found.doubts());
    assertEquals(Verdict.CANNOT_SAY, found.verdict());
    assertTrue(found.estimate().isThere(), "the figures are there all the same");
    town.set(1, 9, 10, town.at(2, 2));
    assertFalse(town.reportsOf("A", SQUARE).doubts().contains(Doubt.FEW), "five are enough");
  }

  @Test
  void noReportAtAllAfterAddsHalf() {
    Town town = town();
    town.set(0, Town.BEFORE, Town.QUARTERS, square(town));
    Finding found = town.reportsOf("A", SQUARE);
    assertEquals(Method.DID, found.estimate().method());
    assertEquals(0.5 / 120.5 / (240.5 / 240.5), found.estimate().ratio(), 1e-9);
    assertEquals(Set.of(Doubt.FEW), found.doubts());
  }

  @Test
  void placesThatRanApartBeforeAreADoubt() {
    Town town = town();
    for (int quarter = 0; quarter < Town.BEFORE; quarter++) {
      town.set(1 + 3 * quarter, quarter, quarter + 1, square(town));
    }
    Finding found = town.reportsOf("A", SQUARE);
    assertEquals(Set.of(Doubt.TREND), found.doubts());
    assertEquals(Verdict.CANNOT_SAY, found.verdict());
  }

  @Test
  void placeThatWasQuietUntilJustBeforeIsADoubt() {
    Town town = town();
    town.set(0, 0, Town.BEFORE - 1, square(town));
    town.set(8, Town.BEFORE - 1, Town.BEFORE, square(town));
    assertEquals(Set.of(Doubt.TREND), town.reportsOf("A", SQUARE).doubts());
  }

  @Test
  void twoQuartersBeforeShowNoTrend() {
    Town town = town();
    town.set(0, 0, 4, town.block(0, 0, 12, 12));
    Finding found = town.reportsOf("A", SQUARE);
    assertEquals(Set.of(Doubt.TREND), found.doubts());
    assertEquals(Method.DID, found.estimate().method(), "too few quarters for their spread");
    town.set(1, 3, 4, town.block(0, 0, 12, 12));
    assertEquals(Set.of(), town.reportsOf("A", SQUARE).doubts());
  }

  @Test
  void fourQuartersOnEachSideAreReckonedByQuarter() {
    Town town = town();
    town.set(0, 0, 2, town.block(0, 0, 12, 12));
    town.set(0, 10, 12, town.block(0, 0, 12, 12));
    assertEquals(Method.DID_PANEL, town.reportsOf("A", SQUARE).estimate().method());
    town.set(0, 9, 10, town.block(0, 0, 12, 12));
    assertEquals(Method.DID, town.reportsOf("A", SQUARE).estimate().method());
  }

  @Test
  void campaignInThePlaceIsADoubtAndElsewhereIsNone() {
    Town town = town();
    Measure here = Town.measure("C", Kind.CAMPAIGN, Town.box(3, 3, 6, 6));
    Measure elsewhere = Town.measure("C", Kind.CAMPAIGN, Town.box(9, 9, 11, 11));
    Measure everywhere = Town.measure("C", Kind.CAMPAIGN, Town.box(0, 0, 12, 12));
    assertEquals(Set.of(Doubt.CAMPAIGN), town.reportsOf("A", SQUARE, here).doubts());
    assertEquals(Set.of(), town.reportsOf("A", SQUARE, elsewhere).doubts());
    assertEquals(Set.of(), town.reportsOf("A", SQUARE, everywhere).doubts());
  }

  @Test
  void campaignOfTheCityIsSaidAndNoDoubt() {
    Town town = town();
    assertFalse(town.reportsOf("A", SQUARE).hasCampaign());
    LocalDate march = LocalDate.of(2023, 3, 1);
    CalendarWindow other =
        new CalendarWindow("x", CalendarWindow.Kind.CAMPAIGN, march, march.plusMonths(1), "GM9999");
    town.calendar.add(other);
    assertFalse(town.reportsOf("A", SQUARE).hasCampaign(), "of another municipality");
    town.calendar.add(
        new CalendarWindow("y", CalendarWindow.Kind.CAMPAIGN, march, march.plusMonths(1), ""));
    Finding found = town.reportsOf("A", SQUARE);
    assertTrue(found.hasCampaign());
    assertEquals(Set.of(), found.doubts());
  }

  @Test
  void daysOfADisruptionAreNoTime() {
    Town town = town();
    double years = zone(town.reportsOf("A", SQUARE), Zone.TREATED).exposure().before();
    LocalDate march = LocalDate.of(2023, 3, 1);
    for (int more = 0; more < 2; more++) {
      // The second lies within the first and takes nothing more.
      town.calendar.add(
          new CalendarWindow(
              "lockdown " + more,
              CalendarWindow.Kind.DISRUPTION,
              march.plusDays(more),
              march.plusDays(31),
              ""));
    }
    Finding found = town.reportsOf("A", SQUARE);
    assertFalse(found.hasCampaign(), "and no campaign");
    Pair with = zone(found, Zone.TREATED).exposure();
    assertEquals(31 / 365.2425, years - with.before(), 1e-9);
  }

  @Test
  void withoutAnyFreeCellNothingCanBeSaid() {
    Town town = Town.even(5, 5);
    town.darkBefore[12] = 1;
    town.darkAfter[12] = 0.5;
    List<Finding> findings = town.study(Town.lamps("A", Town.box(1, 1, 4, 4)));
    assertEquals(2, findings.size());
    for (Finding finding : findings) {
      assertTrue(finding.doubts().contains(Doubt.NO_CONTROL));
      assertEquals(Verdict.CANNOT_SAY, finding.verdict());
      assertFalse(finding.estimate().isThere());
      assertTrue(Double.isNaN(finding.difference().value()));
      assertEquals(
          List.of(Zone.TREATED, Zone.RING), finding.zones().stream().map(Counted::zone).toList());
    }
  }

  @Test
  void measureOfNoCellOrOfAllIsNoStudyOfPlaces() {
    Town town = town();
    Measure nowhere = Town.lamps("N", Town.box(40, 40, 41, 41));
    Measure everywhere = Town.lamps("E", Town.box(0, 0, 12, 12));
    assertEquals(List.of(), town.study(nowhere));
    assertEquals(List.of(), town.study(everywhere));
    City city =
        new City(Town.CODE, town.cells, Town.SIDE, List.of(nowhere, SQUARE, everywhere), List.of());
    assertEquals(List.of(SQUARE), city.placed());
    assertEquals(List.of(everywhere), city.everywhere());
  }

  @Test
  void onlyMeasuresOfTheDaysAreStudied() {
    Town town = town();
    Measure later =
        new Measure(
            "B", "B", Kind.OTHER, Town.days(LocalDate.of(2024, 1, 1)), Town.box(7, 7, 8, 8));
    List<Finding> findings = town.study(SQUARE, later);
    assertEquals(List.of("A-reports"), findings.stream().map(Finding::id).toList());
  }

  @Test
  void registerWithoutDatesIsADoubt() {
    Town town = town();
    Arrays.fill(town.darkBefore, 0.4);
    Arrays.fill(town.darkAfter, 0.4);
    assertEquals(Set.of(Doubt.SAME_REGISTER), town.study(SQUARE).get(1).doubts());
    for (int cell : square(town)) {
      town.darkAfter[cell] = 0.1;
    }
    Finding found = town.study(SQUARE).get(1);
    assertEquals(Outcome.DARK_SHARE, found.outcome());
    assertEquals(Verdict.CLEARLY_LOWER, found.verdict());
    assertEquals(0.25, found.estimate().ratio(), 1e-9);
    assertTrue(Double.isNaN(found.estimate().interval().low()), "registers hold no chance");
    assertTrue(Double.isNaN(found.difference().value()), "no reports");
  }

  @Test
  void placeThatWasLitHasNoRatio() {
    Town town = town();
    Arrays.fill(town.darkBefore, 0.4);
    Arrays.fill(town.darkAfter, 0.3);
    for (int cell : square(town)) {
      town.darkBefore[cell] = 0;
      town.darkAfter[cell] = 0;
    }
    Finding found = town.study(SQUARE).get(1);
    assertEquals(Set.of(Doubt.LIGHT), found.doubts());
    assertEquals(Verdict.CANNOT_SAY, found.verdict());
  }

  @Test
  void darknessIsAskedOfLightOnly() {
    Town town = town();
    Arrays.fill(town.darkBefore, 0.4);
    Arrays.fill(town.darkAfter, 0.2);
    assertEquals(1, town.study(Town.measure("A", Kind.PATROL, Town.box(2, 2, 4, 4))).size());
  }

  @Test
  void answersAreComparedAsShares() {
    Town town = town();
    Arrays.fill(town.answersBefore, 20);
    Arrays.fill(town.answersAfter, 30);
    Arrays.fill(town.unsafeBefore, 10);
    Arrays.fill(town.unsafeAfter, 15);
    for (int cell : square(town)) {
      town.unsafeAfter[cell] = 5;
    }
    Finding found = town.study(SQUARE).get(1);
    assertEquals(Outcome.SURVEY_UNSAFE, found.outcome());
    assertEquals(1.0 / 3, found.estimate().ratio(), 1e-9);
    assertEquals(Verdict.CLEARLY_LOWER, found.verdict());
    assertEquals(new Pair(80, 120), zone(found, Zone.TREATED).exposure());
    assertEquals(Set.of(), found.doubts());
  }

  @Test
  void shareOfNoneOrAllStillHoldsChance() {
    Pair ten = new Pair(10, 10);
    Pair half = new Pair(5, 5);
    RatioOfRatios all = RatioOfRatios.ofShares(ten, ten, half, ten);
    RatioOfRatios one = RatioOfRatios.ofShares(ten, ten, ten, ten);
    RatioOfRatios none = RatioOfRatios.ofShares(new Pair(5, 0), ten, half, ten);
    assertEquals(1, all.value(), 1e-12);
    assertTrue(all.isHalved() && one.isHalved() && none.isHalved());
    assertTrue(one.error() > 0.1, "ten of ten is no certainty");
    assertEquals((0.5 / 11) / (5.5 / 11), none.value(), 1e-12);
    assertFalse(RatioOfRatios.ofShares(half, ten, half, ten).isHalved());
  }

  @Test
  void controlsWithoutAnswersSayNothing() {
    Town town = town();
    for (int cell : square(town)) {
      town.answersBefore[cell] = 20;
      town.answersAfter[cell] = 20;
      town.unsafeBefore[cell] = 10;
      town.unsafeAfter[cell] = 10;
    }
    Finding found = town.study(SQUARE).get(1);
    assertEquals(Set.of(Doubt.FEW), found.doubts());
    assertFalse(found.estimate().isThere());
  }

  @Test
  void orderOfMeasuresAndOfTheCalendarChangesNothing() {
    SplittableRandom random = new SplittableRandom(11);
    Town town = town();
    for (int[] quarter : town.reports) {
      Arrays.setAll(quarter, i -> random.nextInt(6));
    }
    Measure[] measures = {
      SQUARE,
      Town.lamps("B", Town.box(5, 2, 7, 4)),
      Town.measure("C", Kind.CAMPAIGN, Town.box(7, 7, 9, 9)),
      Town.measure("D", Kind.CAMERA_ON, Town.box(2, 8, 3, 10)),
      Town.measure("E", Kind.CAMERA_ON, Town.box(4, 8, 5, 10))
    };
    LocalDate day = LocalDate.of(2023, 3, 1);
    town.calendar.add(
        new CalendarWindow("x", CalendarWindow.Kind.CAMPAIGN, day, day.plusMonths(1), ""));
    town.calendar.add(
        new CalendarWindow("y", CalendarWindow.Kind.DISRUPTION, day, day.plusMonths(2), ""));
    String[][] one = texts(town.study(measures));
    Measure[] turned = new Measure[measures.length];
    Arrays.setAll(turned, i -> measures[measures.length - 1 - i]);
    java.util.Collections.reverse(town.calendar);
    assertArrayEquals(one, texts(town.study(turned)));
    assertEquals(true, one[0].length > 10);
  }

  private static String[][] texts(List<Finding> findings) {
    Table table = EffectTable.of(EffectTable.rows(findings), "en");
    return EffectTable.COLUMNS.stream()
        .map(column -> FlatTable.texts(table, column))
        .toArray(String[][]::new);
  }

  @Test
  void moreReportsAfterNeverLowerTheEstimate() {
    Town town = town();
    double last = 0;
    for (int count = 1; count < 12; count++) {
      town.set(count, Town.BEFORE, Town.QUARTERS, square(town));
      double ratio = town.reportsOf("A", SQUARE).estimate().ratio();
      assertTrue(ratio > last, "count " + count);
      last = ratio;
    }
  }
}
