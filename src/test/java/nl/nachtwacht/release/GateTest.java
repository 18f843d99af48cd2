package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** The gate's own rules, on cities whose answer is known. */
class GateTest {
  private static final Parameters TEN = new Parameters(10, 5, List.of("neighbourhood"), Town.YEAR);

  @Test
  void onePersonWithFortyRowsMakesNoZoneAndTenPersonsDo() {
    Town town = town(3);
    IntStream.range(0, 40).forEach(i -> town.reports.add(person(1, i)));
    assertEquals(0, town.release().totals().value().get("GM0001").get("reports"));
    IntStream.range(2, 11).forEach(i -> town.reports.add(person(i, 100 + i)));
    assertEquals(10, town.release().totals().value().get("GM0001").get("reports"));
  }

  @Test
  void ofAPersonTheEarliestRowInTheWindowCounts() {
    Town town = town(2);
    LocalDate last = LocalDate.parse("2023-12-31");
    for (int i = 0; i < 12; i++) {
      town.reports.add(person(i, 0, last, i));
      town.reports.add(person(i, 1, last.plusDays(40), i + 50));
      town.reports.add(person(i, 0, last.plusDays(80), i + 100));
    }
    Table places = town.release().neighbourhoods().value();
    assertTrue(places.ints("report_count").isMissing(0));
    assertEquals(10, places.ints("report_count").at(1));
  }

  @Test
  void rowsOutsideTheWindowOrTheDomainCountNowhere() {
    Town town = town(1);
    town.window = Town.window("2024-01-01", "2024-07-01");
    for (int i = 0; i < 10; i++) {
      town.reports.add(person(i, 0, LocalDate.parse("2024-07-01"), i));
      town.reports.add(person(20 + i, -1, LocalDate.parse("2024-06-01"), i));
    }
    assertEquals(Shown.NOTHING, town.release().shown().value().get("GM0001"));
    Table city = town.release().municipalities().value();
    assertTrue(city.ints("report_count").isMissing(0));
    assertEquals("withheld", city.texts("suppression").at(0));
    assertEquals(0, town.release().breakdown().value().rows());
  }

  @Test
  void slicesBelowTheThresholdJoinTheSmallerNeighbour() {
    List<Breakdown.Part> parts =
        Breakdown.ordered(List.of("a", "b", "c", "d"), new int[] {31, 12, 4, 3}, TEN);
    assertEquals(List.of("a", "b;c;d"), parts.stream().map(Breakdown.Part::code).toList());
    assertEquals(List.of(30, 20), parts.stream().map(Breakdown.Part::count).toList());
    assertEquals(
        List.of("a;b", "c"),
        codes(Breakdown.ordered(List.of("a", "b", "c"), new int[] {9, 9, 10}, TEN)));
    assertEquals(
        List.of("a;b", "c"),
        codes(Breakdown.ordered(List.of("a", "b", "c"), new int[] {10, 5, 10}, TEN)));
  }

  @Test
  void categoriesBelowTheThresholdGoIntoOtherSmallestFirst() {
    assertEquals(
        List.of("a", "other"),
        codes(Breakdown.unordered(List.of("a", "b", "c"), new int[] {31, 12, 3}, TEN)));
    assertEquals(
        List.of("a", "b", "other"),
        codes(Breakdown.unordered(List.of("a", "b", "c", "d"), new int[] {31, 12, 4, 6}, TEN)));
    assertEquals(
        List.of("a", "b"), codes(Breakdown.unordered(List.of("a", "b"), new int[] {10, 10}, TEN)));
  }

  @Test
  void breakdownOfOneClassIsNotPublished() {
    assertEquals(List.of(), Breakdown.unordered(List.of("a"), new int[] {50}, TEN));
    assertEquals(List.of(), Breakdown.unordered(List.of("a", "b"), new int[] {50, 2}, TEN));
    assertEquals(List.of(), Breakdown.ordered(List.of("a", "b"), new int[] {50, 2}, TEN));
  }

  private static List<String> codes(List<Breakdown.Part> parts) {
    return parts.stream().map(Breakdown.Part::code).toList();
  }

  @Test
  void sliceOfARowIsTheFirstThatHoldsMostOfItAndOverlapsNoEarlierOne() {
    boolean[] overlaps = {false, false, false, true};
    assertEquals(1, Row.slice(new double[] {0.2, 0.4, 0.4, 0.8}, overlaps));
    assertEquals(-1, Row.slice(new double[] {0, 0, 0, 1}, overlaps));
  }

  @Test
  void whatIsDrawnGrowsWithTheTotal() {
    assertEquals(Shown.NOTHING, Shown.of(0));
    assertEquals(Shown.TEXT, Shown.of(95));
    assertEquals(Shown.HIGHER, Shown.of(100));
    assertEquals(Shown.HIGHER, Shown.of(395));
    assertEquals(Shown.CLASSES, Shown.of(400));
  }

  @Test
  void classesRestOnPublishedNumbersAndTheTotal() {
    assertEquals("higher", ReportClass.of(60, 20, 5, Shown.HIGHER).orElseThrow());
    assertTrue(ReportClass.of(60, 20, 5, Shown.TEXT).isEmpty());
    assertTrue(ReportClass.of(20, 60, 5, Shown.HIGHER).isEmpty());
    assertEquals("lower", ReportClass.of(20, 60, 5, Shown.CLASSES).orElseThrow());
    assertEquals("not_clearly_different", ReportClass.of(20, 20, 5, Shown.CLASSES).orElseThrow());
  }

  @Test
  void levelsComeFromPublicFacts() {
    assertEquals(List.of("neighbourhood", "district"), Parameters.levels(areas(5)));
    assertEquals(List.of("neighbourhood"), Parameters.levels(areas(4)));
    assertEquals(
        List.of("neighbourhood"),
        Parameters.levels(
            List.of(
                new Neighbourhood("GM1", "BU1", "", 9), new Neighbourhood("GM1", "BU2", "", 9))));
    assertEquals(
        List.of("500", "2500"),
        Parameters.levels(
            List.of(
                new Neighbourhood("GM1", "GM1", "", 9), new Neighbourhood("GM2", "GM2", "", 9))));
  }

  private static List<Neighbourhood> areas(int districts) {
    return IntStream.range(0, 12)
        .mapToObj(i -> new Neighbourhood("GM1", "BU" + i, "WK" + i % districts, 9))
        .toList();
  }

  @Test
  void neighbourhoodWithoutACellIsNoLeafButHasARow() {
    Town town = town(2);
    town.neighbourhoods.add(new Neighbourhood("GM0001", "BU999", "WK10", 0));
    Release release = town.release();
    assertEquals(3, release.neighbourhoods().value().rows());
    assertEquals("withheld", release.neighbourhoods().value().texts("suppression").at(2));
    assertEquals(2, town.tree().leafCount());
  }

  @Test
  void districtsThatAreAskedForMustBeThere() {
    List<Neighbourhood> bare = List.of(new Neighbourhood("GM1", "BU1", "", 9));
    List<String> levels = List.of("neighbourhood", "district");
    assertThrows(Refusal.class, () -> Tree.ofNeighbourhoods("GM1", levels, bare));
  }

  @Test
  void sharesOfTheSurveyHaveOpenEnds() {
    SurveyRecord few = SurveyRecord.of(40, new long[] {100, 730, 3});
    assertEquals(new SurveyRecord(40, 7.3, 0.1), few);
    assertEquals(0, few.ends(5)[0]);
    assertEquals(0.9, SurveyRecord.of(40, new long[] {100, 730, 100}).unsafe());
    assertTrue(Double.isNaN(SurveyRecord.of(40, new long[] {0, 0, 0}).mean()));
    SurveyRecord both = SurveyRecord.of(List.of(few, new SurveyRecord(60, 5.0, 0.4)));
    assertEquals(new SurveyRecord(100, 5.9, 0.3), both);
  }

  @Test
  void sideDoorRefusesFiguresThatRestOnPeople() {
    Table table = Table.ofRows(1).with(Column.ints("report_count", ""), new int[] {1});
    assertThrows(IllegalStateException.class, () -> Unprotected.figures(table, Set.of()));
    Table dark = Table.ofRows(1).with(Column.reals("dark_share", "", 4), new double[] {0.1234});
    assertEquals(0, Unprotected.figures(dark, Set.of()).value().columns().size());
    Table open = Unprotected.figures(dark, Set.of(Unprotected.Origin.LIGHTS)).value();
    assertEquals(0.12, open.reals("dark_share").at(0));
    assertEquals(
        Optional.empty(), Unprotected.layer(Unprotected.Origin.CAMERAS, Set.of(), "a camera"));
  }

  @Test
  void protectedLayerOfAnotherNameHasZonesOfItsOwn() {
    Town town = town(2);
    IntStream.range(0, 12).forEach(i -> town.reports.add(person(i, i)));
    Rows rows = Rows.of(town.reports);
    City city = new City(town.tree(), List.of(new Evidence("shelters", rows)));
    Ask ask = town.ask();
    Release release =
        Gate.release(
            new Ask(
                ask.parameters(), 100, List.of(), false, List.of(city), ask.facts(), ask.restsOn()),
            Town.SECRET);
    Table zones = release.zones().value();
    assertEquals("GM0001-shelters-Z-BU100", zones.texts("zone_id").at(0));
    assertEquals(10, zones.ints("report_count").at(0));
    assertTrue(zones.texts("report_class").isMissing(0));
  }

  @Test
  void monthsStandTogetherUntilTheyHoldEnough() {
    Town town = town(1);
    IntStream.range(0, 12).forEach(i -> town.reports.add(day(i, "2024-01-15")));
    IntStream.range(20, 26).forEach(i -> town.reports.add(day(i, "2024-03-10")));
    IntStream.range(30, 37).forEach(i -> town.reports.add(day(i, "2024-11-10")));
    Table trend = town.release().trend().value();
    assertEquals(2, trend.rows());
    assertEquals("2024-01-01", trend.texts("period_start").at(0));
    assertEquals("2024-02-01", trend.texts("period_end").at(0));
    assertEquals("2025-01-01", trend.texts("period_end").at(1));
    assertEquals(25, trend.ints("report_count").at(0) + trend.ints("report_count").at(1));
    assertTrue(trend.bools("campaign").at(1));
  }

  private static Town town(int neighbourhoods) {
    Town town = new Town();
    town.levels = List.of("neighbourhood");
    town.district(neighbourhoods, new Random(1));
    return town;
  }

  private static Row day(int key, String day) {
    return person(key, 0, LocalDate.parse(day), key);
  }

  private static Row person(long person, long key) {
    return person(person, 0, LocalDate.parse("2024-05-01"), key);
  }

  private static Row person(long person, int leaf, LocalDate day, long key) {
    Row.When when = new Row.When(day, day.toEpochDay() * 86_400 + key, -1);
    return new Row(key, OptionalLong.of(person), leaf, when, "", Answer.NONE);
  }
}
