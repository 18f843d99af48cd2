package nl.nachtwacht.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SliceTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final long ONE = 1L << 32;

  private static long at(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  private static Period day(int month, int day) {
    LocalDate date = LocalDate.of(2024, month, day);
    return new Period(date, date.plusDays(1), AMSTERDAM);
  }

  @Test
  void saturdayMorningIsOfFridaysNight() {
    Slice friday = new Slice("n", EnumSet.of(DayOfWeek.FRIDAY), 22, 6, true);
    assertTrue(friday.holds(LocalDateTime.of(2024, 7, 6, 4, 15)));
    assertFalse(friday.holds(LocalDateTime.of(2024, 7, 5, 4, 15)));
    assertFalse(friday.holds(LocalDateTime.of(2024, 7, 6, 22, 0)));
    assertFalse(friday.holds(LocalDateTime.of(2024, 7, 6, 6, 0)));
  }

  @Test
  void sliceToMidnightEndsThere() {
    Slice late = new Slice("l", EnumSet.of(DayOfWeek.FRIDAY), 18, 24, true);
    assertTrue(late.holds(LocalDateTime.of(2024, 7, 5, 23, 59)));
    assertFalse(late.holds(LocalDateTime.of(2024, 7, 6, 0, 0)));
    assertEquals(6, late.hours(day(7, 5)));
    Slice same = new Slice("l", EnumSet.of(DayOfWeek.FRIDAY), 18, 0, true);
    assertEquals(6, same.hours(day(7, 5)));
  }

  @Test
  void slicesOverlapWhereOneHourOfTheWeekIsOfBoth() {
    SplittableRandom random = new SplittableRandom(9);
    int apart = 0;
    for (int round = 0; round < 3000; round++) {
      Slice one = anySlice(random);
      Slice other = anySlice(random);
      boolean shared = false;
      for (int hour = 0; hour < 168; hour++) {
        LocalDateTime local = LocalDateTime.of(2024, 1, 1, 0, 0).plusHours(hour);
        shared |= one.holds(local) && other.holds(local);
      }
      assertEquals(shared, one.overlaps(other), () -> one + " and " + other);
      apart += shared ? 0 : 1;
    }
    assertTrue(apart > 300 && apart < 2700);
  }

  private static Slice anySlice(SplittableRandom random) {
    EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(4) == 0) {
        days.add(day);
      }
    }
    int from = random.nextInt(24);
    int to = random.nextInt(24);
    return new Slice("s", days, from, to == from ? 24 : to, true);
  }

  @Test
  void wholeDayHasAnHourMoreInAutumnAndLessInSpring() {
    Slice all = new Slice("a", TimeReference.ALL_DAYS, 0, 24, true);
    assertEquals(25, all.hours(day(10, 27)));
    assertEquals(23, all.hours(day(3, 31)));
  }

  @Test
  void sliceOfTheRepeatedHourHasTwoHours() {
    Slice two = new Slice("a", TimeReference.ALL_DAYS, 2, 3, true);
    assertEquals(2, two.hours(day(10, 27)));
    assertEquals(0, two.hours(day(3, 31)));
  }

  @Test
  void dayWithoutATimeIsSharedOutOverItsHours() {
    long[] shares =
        Slice.shares(
            TimeReference.SLICES,
            at("2024-07-01T22:00:00Z"),
            at("2024-07-02T22:00:00Z"),
            AMSTERDAM);
    long day = Math.round(11 / 24.0 * ONE);
    long evening = Math.round(5 / 24.0 * ONE);
    assertArrayEquals(new long[] {day, evening, ONE - day - evening, 0}, shares);
  }

  @Test
  void sharesOfAPartitionSumToOneWhateverTheRange() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2000; i++) {
      long start = at("2024-03-25T00:00:00Z") + random.nextInt(14 * 86_400);
      long end = start + random.nextInt((int) Slice.LONGEST_RANGE_SECONDS);
      long[] shares = Slice.shares(TimeReference.SLICES, start, end, AMSTERDAM);
      assertEquals(ONE, shares[0] + shares[1] + shares[2], "from " + start + " to " + end);
    }
  }

  @Test
  void overlappingSliceKeepsItsOwnShare() {
    long[] shares =
        Slice.shares(
            TimeReference.SLICES,
            at("2024-07-05T20:00:00Z"),
            at("2024-07-06T01:00:00Z"),
            AMSTERDAM);
    assertEquals(ONE, shares[3]);
    assertEquals(ONE, shares[1] + shares[2]);
  }

  @Test
  void hoursOutsideAllSlicesStayUnshared() {
    List<Slice> nights = List.of(new Slice("n", TimeReference.ALL_DAYS, 23, 7, true));
    long[] shares =
        Slice.shares(nights, at("2024-07-05T05:00:00Z"), at("2024-07-05T09:00:00Z"), AMSTERDAM);
    assertArrayEquals(new long[] {0}, shares);
  }

  @Test
  void lengthAgreesWithCountingMinutes() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      int from = random.nextInt(24);
      int to = (from + 1 + random.nextInt(23)) % 24;
      EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.SUNDAY);
      Slice slice = new Slice("s", days, from, to, true);
      long start = at("2024-10-24T00:00:00Z") + 60L * random.nextInt(7 * 1440);
      long end = start + 60L * random.nextInt(7 * 1440);
      long counted = 0;
      for (long t = start; t < end; t += 60) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(t), AMSTERDAM);
        counted += slice.holds(local) ? 60 : 0;
      }
      assertEquals(counted, slice.seconds(start, end, AMSTERDAM), slice + " from " + start);
    }
  }

  @Test
  void sliceThatBeginsWhereItEndsIsADefect() {
    assertThrows(
        IllegalStateException.class, () -> new Slice("s", TimeReference.ALL_DAYS, 7, 7, true));
  }
}
