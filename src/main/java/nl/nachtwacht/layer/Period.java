package nl.nachtwacht.layer;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.problem.Reason;

/**
 * A span of local dates.
 *
 * @param from the first day
 * @param to the day after the last, later than {@code from}
 * @param zone whose days these are
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) implements Serializable {
  private static final double DAYS_OF_A_YEAR = 365.2425;
  private static final long FROM_1971 = LocalDate.of(1971, 1, 1).toEpochDay() * 86_400;
  private static final long FROM_2100 = LocalDate.of(2100, 1, 1).toEpochDay() * 86_400;

  /**
   * Two dates without a zone, as the job writes them.
   *
   * @param from the first day
   * @param to the day after the last
   */
  public record Dates(LocalDate from, LocalDate to) implements Serializable {
    private static final Key<LocalDate> FROM = Key.of("from", "The first day.", Form.date());
    private static final Key<LocalDate> TO = Key.of("to", "The day after the last.", Form.date());

    /** The block of two dates. */
    public static final Section<Dates> SECTION =
        Section.of(
                "Local dates, half open: the last one is outside.",
                List.of(FROM, TO),
                v -> new Dates(v.get(FROM), v.get(TO)))
            .checked(
                v -> {
                  if (!v.get(FROM).isBefore(v.get(TO))) {
                    String what = "is not after from";
                    v.contradicts(TO, what, "give the day after the last one");
                  }
                });

    /** {@return these days of a zone} */
    public Period in(ZoneId zone) {
      return new Period(from, to, zone);
    }
  }

  /** Checks the order. */
  public Period {
    if (!from.isBefore(to)) {
      throw new IllegalStateException("period from " + from + " to " + to);
    }
  }

  /** {@return the first instant, included} */
  public Instant start() {
    return from.atStartOfDay(zone).toInstant();
  }

  /** {@return the instant at which it is over} */
  public Instant end() {
    return to.atStartOfDay(zone).toInstant();
  }

  /** {@return whether an instant, in seconds of the epoch, lies within} */
  public boolean holds(long epochSecond) {
    return epochSecond >= start().getEpochSecond() && epochSecond < end().getEpochSecond();
  }

  /**
   * {@return where a row with a time belongs: {@link Reason#USED} within, {@link
   * Reason#OUTSIDE_PERIOD} beyond; {@link Reason#TIME} when it is beyond and no time of anybody's
   * experience, before 1971 or after 2099: programs write zero as 1900 or 1970}
   */
  Reason fate(long epochSecond) {
    if (holds(epochSecond)) {
      return Reason.USED;
    }
    boolean plausible = epochSecond >= FROM_1971 && epochSecond < FROM_2100;
    return plausible ? Reason.OUTSIDE_PERIOD : Reason.TIME;
  }

  /** {@return the local day of a time, counted from 1970-01-01} */
  long localDay(When when) {
    return Instant.ofEpochSecond(when.epochSecond()).atZone(zone).toLocalDate().toEpochDay();
  }

  /** {@return its length in days} */
  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** {@return its length in years of 365.2425 days} */
  public double years() {
    return days() / DAYS_OF_A_YEAR;
  }

  /**
   * {@return whether something stands on the last day: {@link Reason#USED}, {@link
   * Reason#NOT_STANDING}, or {@link Reason#TIME} when a date can't be read}
   *
   * @param from field with the first day, may be empty
   * @param until field with the day on which it was taken away, may be empty
   */
  Reason standing(Row row, int from, int until) {
    Optional<When> begin = row.time(from);
    Optional<When> over = row.time(until);
    if ((begin.isEmpty() && !row.text(from).isEmpty())
        || (over.isEmpty() && !row.text(until).isEmpty())) {
      return Reason.TIME;
    }
    if (begin.isEmpty() && over.isEmpty()) {
      // So it is for most registers, and a zone takes long to tell when a day ends.
      return Reason.USED;
    }
    long end = end().getEpochSecond();
    boolean stands =
        (begin.isEmpty() || begin.get().epochSecond() < end)
            && (over.isEmpty() || over.get().epochSecond() >= end);
    return stands ? Reason.USED : Reason.NOT_STANDING;
  }
}
