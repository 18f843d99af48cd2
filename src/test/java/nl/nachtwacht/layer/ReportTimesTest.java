package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.nachtwacht.problem.Reason;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Test;

/** Times and ranges of reports through their layer, against the reference and by hand. */
class ReportTimesTest {
  private static final ReportPlane PLANE = new ReportPlane(TimeReference.SLICES);

  private static double sum(Table cells, String column) {
    return Arrays.stream(cells.reals(column).toArray()).sum();
  }

  private static double share(ReportRow report, Slice slice) {
    return sum(PLANE.cells(List.of(report)), "s_count_" + slice.name());
  }

  private static ReportRow at(String instant) {
    return ReportRow.at(123_456, 234_567, instant);
  }

  @Test
  void instantsCountInTheirSlicesAlone() {
    for (Map<String, String> row : TimeReference.rows("time_slices.csv")) {
      for (Slice slice : TimeReference.SLICES) {
        double want = Double.parseDouble(row.get(slice.name()));
        assertEquals(want, share(at(row.get("instant_utc")), slice), row + slice.name());
      }
    }
  }

  /** The reference shares out a fortnight too, which says too little for the layer. */
  @Test
  void rangesCountBySharesOfTheirTime() {
    for (Map<String, String> row : TimeReference.rows("aoristic.csv")) {
      ReportRow report = at(row.get("from_utc")).until(row.get("until_utc"));
      for (Slice slice : TimeReference.SLICES) {
        boolean isLong = row.get("until_utc").equals("2024-07-15T00:00:00Z");
        double want = isLong ? 0 : Double.parseDouble(row.get(slice.name()));
        assertEquals(want, share(report, slice), 1e-9, row + slice.name());
      }
    }
  }

  @Test
  void rangeThatEndsAsItBeginsIsAnInstant() {
    String midnight = "2024-07-05T22:00:00Z";
    for (Slice slice : TimeReference.SLICES) {
      assertEquals(share(at(midnight), slice), share(at(midnight).until(midnight), slice));
    }
  }

  @Test
  void rangeOfMoreThanAWeekCountsInTheMapAndInNoSlice() {
    ReportRow week = at("2024-07-01T10:00:00Z").until("2024-07-08T10:00:00Z");
    ReportRow longer = week.until("2024-07-08T10:00:01Z");
    assertEquals(
        1,
        TimeReference.SLICES.subList(0, 3).stream().mapToDouble(each -> share(week, each)).sum());
    Table cells = PLANE.cells(List.of(longer));
    assertEquals(1, sum(cells, "report_weight"));
    for (Slice slice : TimeReference.SLICES) {
      for (String column : List.of("s_count_", "s_weight_", "s_density_")) {
        assertEquals(0, sum(cells, column + slice.name()), column + slice.name());
      }
    }
  }

  @Test
  void onlyTooLongARangeIsRemarkable() {
    assertEquals(0, remarks(at("2024-07-01T10:00:00Z").until("2024-07-08T10:00:00Z")));
    assertEquals(1, remarks(at("2024-07-01T10:00:00Z").until("2024-07-08T10:00:01Z")));
  }

  private static int remarks(ReportRow row) {
    AtomicInteger remarks = new AtomicInteger();
    PLANE.take(
        new Told(row, Optional.empty(), Optional.empty()) {
          @Override
          public void longRange() {
            remarks.incrementAndGet();
          }
        });
    return remarks.get();
  }

  @Test
  void beginningTellsWhetherAReportIsOfThePeriod() {
    assertEquals(
        Reason.OUTSIDE_PERIOD,
        PLANE.take(at("2021-12-31T22:00:00Z").until("2022-01-02T10:00:00Z")));
    assertEquals(Reason.USED, PLANE.take(at("2025-12-31T22:00:00Z").until("2026-01-02T10:00:00Z")));
  }

  @Test
  void endBeforeTheBeginningIsRejected() {
    assertEquals(
        Reason.UNTIL_BEFORE_FROM,
        PLANE.take(at("2024-07-05T22:00:00Z").until("2024-07-05T21:59:59Z")));
  }

  @Test
  void endThatIsADateIsTheEndOfThatDay() {
    When evening = When.of(Instant.parse("2024-07-05T20:00:00Z"));
    When sameDay = When.of(LocalDate.of(2024, 7, 5), ReportPlane.AMSTERDAM);
    When dayBefore = When.of(LocalDate.of(2024, 7, 4), ReportPlane.AMSTERDAM);
    ReportRow row = at("");
    assertEquals(
        Reason.USED, PLANE.take(new Told(row, Optional.of(evening), Optional.of(sameDay))));
    assertEquals(
        Reason.UNTIL_BEFORE_FROM,
        PLANE.take(new Told(row, Optional.of(evening), Optional.of(dayBefore))));
    assertEquals(
        Reason.USED, PLANE.take(new Told(row, Optional.of(sameDay), Optional.of(sameDay))));
  }

  /** A report with times that are told otherwise than as instants. */
  private static class Told implements Row {
    private final ReportRow row;
    private final Optional<When> from;
    private final Optional<When> until;

    Told(ReportRow row, Optional<When> from, Optional<When> until) {
      this.row = row;
      this.from = from;
      this.until = until;
    }

    @Override
    public Optional<When> time(int field) {
      return (field == Reports.TIME ? from : until).or(() -> row.time(field));
    }

    @Override
    public String text(int field) {
      return row.text(field);
    }

    @Override
    public boolean isNumber(int field) {
      return row.isNumber(field);
    }

    @Override
    public double number(int field) {
      return row.number(field);
    }

    @Override
    public boolean isPoint() {
      return true;
    }

    @Override
    public int xCm() {
      return row.xCm();
    }

    @Override
    public int yCm() {
      return row.yCm();
    }

    @Override
    public org.locationtech.jts.geom.Geometry shape() {
      return row.shape();
    }

    @Override
    public long key() {
      return row.key();
    }
  }
}
