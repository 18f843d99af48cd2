package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which way of writing times fits a column: one, or nobody can tell. */
class TimeTallyTest {
  private static Optional<Times> find(String... texts) {
    TimeTally tally = new TimeTally(Trial.AMSTERDAM);
    List.of(texts).forEach(tally::take);
    return tally.find();
  }

  @Test
  void patternThatFitsAlone() {
    Times times = find("31-12-2024 23:59", "01-02-2024 08:00").orElseThrow();
    assertEquals(List.of("dd-MM-yyyy HH:mm"), times.patterns());
    assertTrue(times.sure());
    assertEquals(Map.of(2024, 2L), times.years());
  }

  @Test
  void daysUpToTwelveCouldBeMonths() {
    Times times = find("01/02/2024", "03/04/2024").orElseThrow();
    assertEquals(List.of("dd/MM/yyyy"), times.patterns());
    assertEquals(List.of("M/d/yyyy"), times.others());
    assertFalse(times.sure());
  }

  @Test
  void oneThirteenthDayTellsDaysFromMonths() {
    assertTrue(find("01/02/2024", "13/04/2024").orElseThrow().sure());
    assertEquals(List.of("M/d/yyyy"), find("01/02/2024", "4/13/2024").orElseThrow().patterns());
  }

  @Test
  void patternsOfOneWayStandByFrequency() {
    Times times = find("01-02-2024", "13-02-2024 08:00", "14-02-2024 08:00").orElseThrow();
    assertEquals(List.of("dd-MM-yyyy HH:mm", "dd-MM-yyyy"), times.patterns());
    assertTrue(times.sure());
  }

  @Test
  void secondSixtyIsRolledOver() {
    Times times = find("20170921073960", "20170921").orElseThrow();
    assertEquals(List.of("yyyyMMddHHmmss", "yyyyMMdd"), times.patterns());
    assertTrue(times.lenient());
  }

  @Test
  void daysWithoutTheirZeros() {
    assertEquals(
        List.of("d-M-yyyy H:mm"),
        find("1-2-2024 8:05", "13-2-2024 18:05").orElseThrow().patterns());
  }

  @Test
  void isoWithAndWithoutTimes() {
    Times times = find("2024-02-01", "2024-02-01T08:00:00+01:00").orElseThrow();
    assertEquals(List.of("iso"), times.patterns());
  }

  @Test
  void millisecondsAreTimesButSmallNumbersAreNot() {
    assertEquals(List.of("epoch-ms"), find("1706774400000").orElseThrow().patterns());
    assertTrue(find("12345678", "99999999").isEmpty());
  }

  @Test
  void fewSlipsLeaveAPatternUnsure() {
    Times times = find("2024-02-01", "2024-02-02", "2024-02-03", "2024-02-04", "no time").get();
    assertEquals(0.8, times.share());
    assertFalse(times.sure());
  }

  @Test
  void wordsAreNoTimes() {
    assertTrue(find("maandag", "dinsdag morgen").isEmpty());
    assertTrue(find().isEmpty());
  }
}
