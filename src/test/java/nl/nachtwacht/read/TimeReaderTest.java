package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.nachtwacht.layer.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
  private static Optional<When> read(String text, boolean lenient, String... patterns) {
    return new TimeReader(List.of(patterns), lenient, Trial.AMSTERDAM)
        .read(text.toCharArray(), 0, text.length());
  }

  private static String instant(String text, String... patterns) {
    return read(text, false, patterns)
        .map(w -> Instant.ofEpochSecond(w.epochSecond()).toString())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-15T12:00:00, 2024-01-15T11:00:00Z",
    "2024-07-15 12:00, 2024-07-15T10:00:00Z",
    "2024-07-15T12:00:00Z, 2024-07-15T12:00:00Z",
    "2024-07-15T12:00:00.123+07:00, 2024-07-15T05:00:00Z",
    "2024-07-15T12:00-0330, 2024-07-15T15:30:00Z",
    "2024-07-15, 2024-07-14T22:00:00Z"
  })
  void readsIso(String text, String expected) {
    assertEquals(expected, instant(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29", "2023-13-01", "2023-04-31", "2023-01-01T24:00", "2023-01-01T10:60",
        "2023-01-01T10:00:60", "2023-1-1", "2023-01-01T", "20230101", "2023-01-01T10:00:00Q",
        "2023-01-01T10:00:00+25", "0000-01-01", "2023-01-01T10:00:00."
      })
  void refusesWhatIsNoIsoTime(String text) {
    assertEquals("none", instant(text));
  }

  @Test
  void readsDutchPattern() {
    assertEquals("2024-03-01T22:05:00Z", instant("01-03-2024 23:05", "dd-MM-yyyy HH:mm"));
  }

  @Test
  void readsSingleDigitsWhereThePatternHasOneLetter() {
    assertEquals("2024-03-01T08:05:00Z", instant("1-3-2024 9:05", "d-M-yyyy H:mm"));
  }

  @Test
  void refusesSingleDigitsWhereThePatternHasTwo() {
    assertEquals("none", instant("1-3-2024", "dd-MM-yyyy"));
  }

  @Test
  void patternWithNamesOfMonthsGoesThroughTheJdk() {
    assertEquals("2024-03-01T22:05:00Z", instant("1 Mar 2024 11:05 PM", "d MMM yyyy hh:mm a"));
  }

  @Test
  void jdkPatternWithOffsetIsAnInstant() {
    assertEquals(
        "2024-03-01T20:05:00Z", instant("2024-03-01 23:05 +03:00", "yyyy-MM-dd HH:mm XXX"));
  }

  @Test
  void jdkPatternRefusesImpossibleDate() {
    assertEquals("none", instant("31 Feb 2024", "d MMM yyyy"));
  }

  @Test
  void patternWithoutHoursIsADate() {
    assertTrue(read("01-03-2024", false, "dd-MM-yyyy").orElseThrow().dateOnly());
  }

  @Test
  void dateOfAClockChangeIsNotAmbiguous() {
    When when = read("2024-03-31", false, "iso").orElseThrow();
    assertEquals(
        new When(Instant.parse("2024-03-30T23:00:00Z").getEpochSecond(), true, false), when);
  }

  @Test
  void springGapMovesForward() {
    When when = read("2024-03-31T02:30", false, "iso").orElseThrow();
    assertEquals(
        new When(Instant.parse("2024-03-31T01:30:00Z").getEpochSecond(), false, true), when);
  }

  @Test
  void autumnOverlapTakesTheEarlierOffset() {
    When when = read("2024-10-27T02:30", false, "iso").orElseThrow();
    assertEquals(
        new When(Instant.parse("2024-10-27T00:30:00Z").getEpochSecond(), false, true), when);
  }

  @Test
  void patternsAreTriedInOrder() {
    assertEquals("2024-03-01T23:00:00Z", instant("2024-03-02", "dd-MM-yyyy", "iso"));
  }

  @Test
  void epochMillisRoundDown() {
    assertEquals("1969-12-31T23:59:59Z", instant("-1", "epoch-ms"));
    assertEquals("2024-01-01T00:00:00Z", instant("1704067200999", "epoch-ms"));
  }

  @Test
  void secondSixtyIsRefusedUnlessLenient() {
    assertEquals("none", instant("20240301235960", "yyyyMMddHHmmss"));
  }

  @Test
  void secondSixtyRollsOverWhenLenient() {
    TimeReader reader = new TimeReader(List.of("yyyyMMddHHmmss"), true, Trial.AMSTERDAM);
    When when = reader.read("20240301235960".toCharArray(), 0, 14).orElseThrow();
    assertEquals(Instant.parse("2024-03-01T23:00:00Z").getEpochSecond(), when.epochSecond());
    assertTrue(reader.rolledOver());
  }

  @Test
  void nonsensePatternIsToldApart() {
    assertThrows(IllegalArgumentException.class, () -> TimePattern.of("dd-MM-jjjj"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void localTimesAgreeWithTheJdk(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TimeReader reader = new TimeReader(List.of("iso"), false, Trial.AMSTERDAM);
    LocalDateTime start = LocalDateTime.parse("2015-01-01T00:00:00");
    for (int i = 0; i < 20_000; i++) {
      LocalDateTime local = start.plusSeconds(random.nextLong(12L * 366 * 86_400));
      String text = local.toString();
      assertEquals(
          ZonedDateTime.ofLocal(local, Trial.AMSTERDAM, null).toEpochSecond(),
          reader.read(text.toCharArray(), 0, text.length()).orElseThrow().epochSecond(),
          text);
    }
  }
}
