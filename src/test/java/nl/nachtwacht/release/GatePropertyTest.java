package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all that the gate lets out of any city. */
class GatePropertyTest {
  private static final int K = 10;
  private static final int B = 5;

  static LongStream seeds() {
    return LongStream.concat(LongStream.range(0, 200), LongStream.of(new Random().nextLong()));
  }

  static LongStream fewSeeds() {
    return LongStream.concat(LongStream.range(0, 30), LongStream.of(new Random().nextLong()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reportMovedBetweenPlacesWithoutANumberChangesNothing(long seed) {
    Random random = new Random(seed);
    Town town = Town.random(random);
    while (moves(town, counts(town)).isEmpty()) {
      town = Town.random(random);
    }
    String before = Town.text(town.release());
    List<int[]> moves = moves(town, counts(town));
    int[] move = moves.get(random.nextInt(moves.size()));
    int which = 0;
    while (town.reports.get(which).leaf() != move[0]) {
      which++;
    }
    Row row = town.reports.get(which);
    town.reports.set(
        which, new Row(row.key(), row.person(), move[1], row.when(), row.category(), row.answer()));
    assertEquals(before, Town.text(town.release()));
  }

  /** Pairs of leaves of one district, the first with a row, the second with room below k. */
  private static List<int[]> moves(Town town, int[] counts) {
    List<int[]> moves = new ArrayList<>();
    for (int from = 0; from < counts.length; from++) {
      for (int to = 0; to < counts.length; to++) {
        String district = town.neighbourhoods.get(from).district();
        boolean areOne = district.equals(town.neighbourhoods.get(to).district());
        if (from != to && areOne && counts[from] > 0 && counts[from] < K && counts[to] < K - 1) {
          moves.add(new int[] {from, to});
        }
      }
    }
    return moves;
  }

  private static int[] counts(Town town) {
    int[] counts = new int[town.neighbourhoods.size()];
    town.reports.forEach(row -> counts[row.leaf()]++);
    return counts;
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void timeWithinItsMonthWeekdayAndSliceAndWeightChangeNothing(long seed) {
    Random random = new Random(seed);
    Town town = Town.random(random);
    town.reports.add(Town.row(0, random));
    String before = Town.text(town.release());
    int which = random.nextInt(town.reports.size());
    Row row = town.reports.get(which);
    LocalDate day = row.when().day();
    LocalDate week = day.plusWeeks(day.getDayOfMonth() > 15 ? -1 : 1);
    Row.When when =
        new Row.When(week, week.atStartOfDay().toEpochSecond(ZoneOffset.UTC), row.when().slice());
    Answer heavier = new Answer(1, 99, 1, 1);
    town.reports.set(
        which, new Row(random.nextLong(), row.person(), row.leaf(), when, row.category(), heavier));
    assertEquals(before, Town.text(town.release()));
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void categoryWithinAJoinedClassChangesNothing(long seed) {
    Town town = Town.random(new Random(seed));
    // Few of both, so that both are in "other".
    town.reports.replaceAll(row -> withCategory(row, "naroepen"));
    for (int i = 0; i < 60; i++) {
      town.reports.add(withCategory(Town.row(0, new Random(i)), "naroepen"));
    }
    town.reports.set(0, withCategory(town.reports.get(0), "a"));
    town.reports.set(1, withCategory(town.reports.get(1), "b"));
    town.reports.set(2, withCategory(town.reports.get(2), "b"));
    String before = Town.text(town.release());
    town.reports.set(1, withCategory(town.reports.get(1), "a"));
    assertEquals(before, Town.text(town.release()));
  }

  private static Row withCategory(Row row, String category) {
    return new Row(row.key(), row.person(), row.leaf(), row.when(), category, row.answer());
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void rowsInAnyOrderMakeTheSameReleaseAndTheSameDigest(long seed) {
    Random random = new Random(seed);
    Town town = Town.random(random);
    Release before = town.release();
    town.shuffle(random);
    Release after = town.release();
    assertEquals(Town.text(before), Town.text(after));
    assertEquals(before.entries(), after.entries());
    assertEquals(before.audit(), after.audit());
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void everyPublicCountIsAMultipleAndEveryTableAddsUpToTheTotal(long seed) {
    Town town = Town.random(new Random(seed));
    Release release = town.release();
    int total = release.totals().value().get("GM0001").get("reports");
    Table zones = release.zones().value();
    assertEquals(total, sum(zones, "report_count", null, null));
    for (String dimension : List.of("category", "slice", "weekday")) {
      int sum = sum(release.breakdown().value(), "report_count", "dimension", dimension);
      assertTrue(sum == 0 || sum == total, dimension + ": " + sum + " of " + total);
    }
    int months = sum(release.trend().value(), "report_count", null, null);
    assertTrue(months == 0 || months == total, months + " of " + total);
    for (Table table :
        List.of(
            zones,
            release.trend().value(),
            release.breakdown().value(),
            release.neighbourhoods().value(),
            release.municipalities().value())) {
      Table.Ints counts = table.ints("report_count");
      for (int row = 0; row < table.rows(); row++) {
        assertTrue(
            counts.isMissing(row) || (counts.at(row) % B == 0 && counts.at(row) >= K),
            "a count of " + counts.at(row));
      }
    }
  }

  private static int sum(Table table, String column, String key, String value) {
    return IntStream.range(0, table.rows())
        .filter(row -> key == null || table.texts(key).at(row).equals(value))
        .filter(row -> !table.ints(column).isMissing(row))
        .map(row -> table.ints(column).at(row))
        .sum();
  }

  /** From the public tables alone: what each place without a number can hold. */
  @ParameterizedTest
  @MethodSource("fewSeeds")
  void placesWithoutANumberCanHoldNoneOrTheMost(long seed) {
    Town town = Town.random(new Random(seed));
    Release release = town.release();
    Table zones = release.zones().value();
    Map<String, Integer> published = new TreeMap<>();
    for (int row = 0; row < zones.rows(); row++) {
      if (zones.texts("layer").at(row).equals("reports")) {
        published.put(zones.texts("zone_id").at(row), zones.ints("report_count").at(row));
      }
    }
    Table places = release.neighbourhoods().value();
    Map<String, String> districts = new TreeMap<>();
    town.neighbourhoods.forEach(n -> districts.put(n.code(), n.district()));
    Map<String, List<String>> children = new TreeMap<>();
    for (int row = 0; row < places.rows(); row++) {
      String zone = places.texts("zone_id").at(row);
      if (places.texts("suppression").at(row).equals("joined")) {
        String code = places.texts("neighbourhood_code").at(row);
        String child = zone.endsWith("ZC") ? districts.get(code) : code;
        children.computeIfAbsent(zone, z -> new ArrayList<>()).add(child);
      }
    }
    children.forEach(
        (zone, of) -> {
          long others = of.stream().distinct().count() - 1;
          int v = published.get(zone);
          int least = Math.max(K, v - B + 1);
          long most = Math.min(v + B - 1L, (K - 1) * others);
          assertTrue(least <= (K - 1) * others, "the others can hold all");
          assertTrue(most >= K - 1, "one can hold k - 1");
        });
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void neighbourhoodNumbersAreWithinTheStepOfTheTruth(long seed) {
    Town town = Town.random(new Random(seed));
    int[] counts = counts(town);
    Table places = town.release().neighbourhoods().value();
    for (int row = 0; row < places.rows(); row++) {
      Table.Ints published = places.ints("report_count");
      String suppression = places.texts("suppression").at(row);
      assertEquals(suppression.equals("none"), counts[row] >= K);
      assertEquals(!suppression.equals("none"), published.isMissing(row));
      if (!published.isMissing(row)) {
        assertTrue(Math.abs(published.at(row) - counts[row]) < B);
        double rate = places.reals("report_per_km2_year").at(row);
        assertTrue(places.reals("report_per_km2_year_low").at(row) <= rate);
        assertTrue(places.reals("report_per_km2_year_high").at(row) >= rate);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void surveyTellsOnlyWhatItMay(long seed) {
    Release release = Town.random(new Random(seed)).release();
    for (Table table :
        List.of(
            release.zones().value(),
            release.neighbourhoods().value(),
            release.municipalities().value())) {
      for (int row = 0; row < table.rows(); row++) {
        double share = table.reals("survey_unsafe_share").at(row);
        double mean = table.reals("survey_mean").at(row);
        assertTrue(
            Double.isNaN(share) || List.of(.1, .2, .3, .4, .5, .6, .7, .8, .9).contains(share));
        assertEquals(Double.isNaN(share), Double.isNaN(mean));
        assertTrue(Double.isNaN(mean) || Math.rint(mean * 10) / 10 == mean, "mean " + mean);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void nothingOfARowStandsInAnythingPublic(long seed) {
    Random random = new Random(seed);
    Town town = Town.random(random);
    town.reports.add(Town.row(0, random));
    town.reports.set(0, withCategory(town.reports.get(0), "kanarie"));
    Release release = town.release();
    String all = Town.text(release) + release.entries() + release.audit() + town.reports;
    assertFalse(all.contains("kanarie"));
    for (Row row : town.reports) {
      assertFalse(all.contains(Long.toString(row.key())));
      assertFalse(all.contains(Long.toHexString(row.key())));
      assertFalse(all.contains(Long.toString(row.when().second())));
    }
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void digestOfRowsNeedsTheSecretAndSeesEveryRow(long seed) {
    Town town = Town.random(new Random(seed));
    List<Entry> before = town.release().entries();
    byte[] other = Town.SECRET.clone();
    other[0] = 1;
    assertNotEquals(before, Gate.release(town.ask(), other).entries());
    town.reports.add(Town.row(0, new Random(seed)));
    List<Entry> after = town.release().entries();
    assertNotEquals(before.get(0).rows(), after.get(0).rows());
    assertEquals(before.get(1).rows(), after.get(1).rows());
    assertTrue(Arrays.asList("reports", "surveys").contains(before.get(0).layer()));
  }
}
