package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void timesOfAClockChangeMatchTheReference() {
    List<TimeReference.Value> cases = TimeReference.values("local_to_instant");
    assertEquals(2, cases.size());
    for (TimeReference.Value each : cases) {
      LocalDateTime local = LocalDateTime.parse(each.key().substring(0, 16).replace(' ', 'T'));
      When when = When.of(local, AMSTERDAM);
      assertEquals(each.value(), Instant.ofEpochSecond(when.epochSecond()).toString(), each.key());
      assertTrue(when.ambiguous(), each.key());
    }
  }

  @Test
  void otherTimesAreNotAmbiguous() {
    assertFalse(When.of(LocalDateTime.of(2024, 10, 27, 3, 0), AMSTERDAM).ambiguous());
    assertFalse(When.of(LocalDateTime.of(2024, 3, 31, 3, 0), AMSTERDAM).ambiguous());
  }

  @Test
  void dayBeginsAtLocalMidnight() {
    When day = When.of(LocalDate.of(2024, 7, 1), AMSTERDAM);
    assertEquals(Instant.parse("2024-06-30T22:00:00Z").getEpochSecond(), day.epochSecond());
    assertTrue(day.dateOnly());
  }
}
