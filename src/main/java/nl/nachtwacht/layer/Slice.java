package nl.nachtwacht.layer;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.MapForm;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;

/**
 * A part of the week: hours of some days. A slice over midnight belongs to the day on which it
 * began, so Saturday 04:15 is of Friday's night.
 *
 * <p>Bounds: half open, whole local hours; {@code from > to} runs over midnight, {@code to = 24}
 * ends at midnight. All lengths are elapsed seconds, so clock changes lengthen and shorten nights.
 * Limits: exact in zones whose clock changes by whole hours at whole hours.
 *
 * @param name the name in the job
 * @param days the days on which it begins, in the order of the week
 * @param from first hour, 0 to 23
 * @param to hour at which it is over, 0 to 24, not {@code from}
 * @param isDark whether the dark modifier acts in it
 */
public record Slice(String name, Set<DayOfWeek> days, int from, int to, boolean isDark)
    implements Serializable {
  /** Longer ranges say nothing of parts of the week. */
  public static final long LONGEST_RANGE_SECONDS = 7 * 86_400L;

  private static final long ONE = 1L << 32;
  private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());
  private static final int WHOLE_DAY = (1 << 24) - 1;

  private enum Day {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN
  }

  private static final Key<List<Day>> DAYS =
      Key.of("days", "The days on which it begins.", Form.list(Form.choice(Day.class)).filled())
          .or("[mon, tue, wed, thu, fri, sat, sun]");
  private static final Key<List<Integer>> HOURS =
      Key.of(
          "hours",
          "First hour, and hour at which it is over; [23, 7] runs over midnight.",
          Form.list(Form.whole().from(0).to(24)).length(2));
  private static final Key<Boolean> DARK =
      Key.of("dark", "Whether darkness counts in it.", Form.bool()).or("true");

  /** The block of one slice. */
  public static final Section<Slice> SECTION =
      Section.of(
              "A part of the week; a night belongs to the day on which it began.",
              List.of(DAYS, HOURS, DARK),
              Slice::of)
          .checked(Slice::check);

  /** The block {@code slices}: name to slice. */
  public static final MapForm<Slice> FORM =
      Form.map(SECTION)
          .names(
              "[a-z][a-z0-9_]{0,17}",
              "snake_case: a letter, then up to 17 small letters, digits and underscores",
              List.of("all", "other"));

  /** Copies the days into the order of the week and checks the hours. */
  public Slice {
    days = java.util.Collections.unmodifiableSet(EnumSet.copyOf(days));
    if (from < 0 || from > 23 || to < 0 || to > 24 || from == to) {
      throw new IllegalStateException(name + ": hours " + from + " to " + to);
    }
  }

  private static Slice of(Values v) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    v.get(DAYS).forEach(day -> days.add(DayOfWeek.of(day.ordinal() + 1)));
    return new Slice(v.name(), days, v.get(HOURS).get(0), v.get(HOURS).get(1), v.get(DARK));
  }

  private static void check(Values v) {
    int first = v.get(HOURS).get(0);
    int end = v.get(HOURS).get(1);
    if (first == end) {
      v.wrong(HOURS, "begins and ends at " + first, "for the whole day give [0, 24]");
    } else if (first == 24) {
      v.wrong(HOURS, "can't begin at 24", "give 0, and the day after in days");
    }
  }

  /** {@return whether a local time is of this slice} */
  public boolean holds(LocalDateTime local) {
    int hour = local.getHour();
    if (from < to) {
      return hour >= from && hour < to && days.contains(local.getDayOfWeek());
    }
    return (hour >= from && days.contains(local.getDayOfWeek()))
        || (hour < to && days.contains(local.getDayOfWeek().minus(1)));
  }

  /**
   * {@return the seconds that this slice and a range share}
   *
   * @param start first second of the epoch, included
   * @param end second of the epoch at which the range is over
   */
  public long seconds(long start, long end, ZoneId zone) {
    long sum = 0;
    // The slice of the day before may reach over midnight into the range.
    LocalDate last = local(end, zone).toLocalDate();
    for (LocalDate day = local(start, zone).toLocalDate().minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (days.contains(day.getDayOfWeek())) {
        long begin = Math.max(start, at(day, from, zone));
        long over = Math.min(end, at(from < to ? day : day.plusDays(1), to, zone));
        sum += Math.max(0, over - begin);
      }
    }
    return sum;
  }

  /** {@return the elapsed hours of this slice in a period} */
  public double hours(Period period) {
    long start = period.start().getEpochSecond();
    return seconds(start, period.end().getEpochSecond(), period.zone()) / 3600.0;
  }

  /**
   * {@return the share of a range that is of this slice, 0 to 1; of an empty range 1 or 0, as its
   * instant is}
   */
  public double share(long start, long end, ZoneId zone) {
    return end == start
        ? holds(local(start, zone).toLocalDateTime()) ? 1 : 0
        : seconds(start, end, zone) / (double) (end - start);
  }

  /**
   * Shares a range out over slices in units of 2^-32.
   *
   * <p>Guarantee: slices that don't overlap an earlier one, taken in order, get exactly 2^32 when
   * together they fill the range; the last of them that has any takes what rounding left. A slice
   * that overlaps an earlier one gets its own rounded share.
   *
   * @return one share per slice
   */
  public static long[] shares(List<Slice> slices, long start, long end, ZoneId zone) {
    long[] shares = new long[slices.size()];
    boolean[] isPart = new boolean[slices.size()];
    double filled = 0;
    for (int i = 0; i < shares.length; i++) {
      double share = slices.get(i).share(start, end, zone);
      shares[i] = Math.round(share * ONE);
      isPart[i] = isApart(slices, isPart, i);
      filled += isPart[i] ? share : 0;
    }
    if (Math.abs(filled - 1) < 1e-9) {
      settle(shares, isPart);
    }
    return shares;
  }

  private static boolean isApart(List<Slice> slices, boolean[] isPart, int i) {
    for (int j = 0; j < i; j++) {
      if (isPart[j] && slices.get(j).overlaps(slices.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static void settle(long[] shares, boolean[] isPart) {
    long rest = ONE;
    int last = 0;
    for (int i = 0; i < shares.length; i++) {
      if (isPart[i] && shares[i] > 0) {
        rest -= shares[i];
        last = i;
      }
    }
    shares[last] += rest;
  }

  /** {@return whether some hour of the week is of both slices} */
  public boolean overlaps(Slice other) {
    for (DayOfWeek day : WEEK) {
      if ((hoursOf(day) & other.hoursOf(day)) != 0) {
        return true;
      }
    }
    return false;
  }

  /** A bit per hour of a day that is of this slice, the lowest for the one from 00:00. */
  private int hoursOf(DayOfWeek day) {
    int over = (1 << to) - 1;
    int begun = -1 << from;
    boolean isOwn = days.contains(day);
    if (from < to) {
      return isOwn ? begun & over : 0;
    }
    return (isOwn ? begun & WHOLE_DAY : 0) | (days.contains(day.minus(1)) ? over : 0);
  }

  private static long at(LocalDate day, int hour, ZoneId zone) {
    return day.atStartOfDay().plusHours(hour).atZone(zone).toEpochSecond();
  }

  private static ZonedDateTime local(long epochSecond, ZoneId zone) {
    return java.time.Instant.ofEpochSecond(epochSecond).atZone(zone);
  }

  /** {@return the hour of the week: 0 is Monday from 00:00, 167 Sunday from 23:00} */
  public static int hourOfWeek(LocalDateTime local) {
    return (local.getDayOfWeek().getValue() - 1) * 24 + local.getHour();
  }

  /** {@return the date of the night: before 07:00 the day before} */
  public static LocalDate nightOf(LocalDateTime local) {
    return local.getHour() < 7 ? local.toLocalDate().minusDays(1) : local.toLocalDate();
  }
}
