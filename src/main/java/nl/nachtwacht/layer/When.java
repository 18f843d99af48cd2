package nl.nachtwacht.layer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A time as a row tells it.
 *
 * @param epochSecond the instant, or the first instant of the local day when only a date is known
 * @param dateOnly whether the row told a date without a time of day
 * @param ambiguous whether the local time fell into the hour that a clock change skips or repeats
 */
public record When(long epochSecond, boolean dateOnly, boolean ambiguous) {

  /**
   * {@return a local time: one that a clock change skips moves forward by the gap, of one that it
   * repeats the first counts}
   */
  public static When of(LocalDateTime local, ZoneId zone) {
    boolean isUnique = zone.getRules().getValidOffsets(local).size() == 1;
    return new When(ZonedDateTime.of(local, zone).toEpochSecond(), false, !isUnique);
  }

  /** {@return the instant at which this time is over: of a date that of its day, else itself} */
  long end(ZoneId zone) {
    return dateOnly
        ? Instant.ofEpochSecond(epochSecond).atZone(zone).plusDays(1).toEpochSecond()
        : epochSecond;
  }

  /** {@return an instant, which no clock change can blur} */
  public static When of(Instant instant) {
    return new When(instant.getEpochSecond(), false, false);
  }

  /** {@return a local day without a time} */
  public static When of(LocalDate day, ZoneId zone) {
    return new When(day.atStartOfDay(zone).toEpochSecond(), true, false);
  }
}
