package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceReferenceTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void instantsFallIntoTheirSlicesAndNights() {
    List<Map<String, String>> rows = TimeReference.rows("time_slices.csv");
    assertEquals(17, rows.size());
    for (Map<String, String> row : rows) {
      String instant = row.get("instant_utc");
      LocalDateTime local = LocalDateTime.ofInstant(Instant.parse(instant), AMSTERDAM);
      assertEquals(row.get("hour_of_week"), "" + Slice.hourOfWeek(local), instant);
      assertEquals(row.get("night_of"), Slice.nightOf(local).toString(), instant);
      for (Slice slice : TimeReference.SLICES) {
        String member = slice.holds(local) ? "1" : "0";
        assertEquals(row.get(slice.name()), member, instant + " " + slice.name());
      }
    }
  }

  @Test
  void rangesAreSharedOutByElapsedTime() {
    List<Map<String, String>> rows = TimeReference.rows("aoristic.csv");
    assertEquals(6, rows.size());
    for (Map<String, String> row : rows) {
      long start = Instant.parse(row.get("from_utc")).getEpochSecond();
      long end = Instant.parse(row.get("until_utc")).getEpochSecond();
      for (Slice slice : TimeReference.SLICES) {
        double expected = Double.parseDouble(row.get(slice.name()));
        assertEquals(expected, slice.share(start, end, AMSTERDAM), 1e-9, row + slice.name());
      }
    }
  }

  @Test
  void hoursOfAPeriodAreElapsedHours() {
    List<TimeReference.Value> values = TimeReference.values("exposure_hours");
    assertEquals(8, values.size());
    for (TimeReference.Value each : values) {
      LocalDate from = LocalDate.parse(each.key().substring(0, 10));
      LocalDate to = LocalDate.parse(each.key().substring(12, 22));
      Period period = new Period(from, to, AMSTERDAM);
      Slice slice =
          TimeReference.SLICES.stream()
              .filter(s -> s.name().equals(each.key().substring(23)))
              .findFirst()
              .orElseThrow();
      assertEquals(Double.parseDouble(each.value()), slice.hours(period), each.key());
    }
  }
}
