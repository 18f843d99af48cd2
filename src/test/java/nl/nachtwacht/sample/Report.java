package nl.nachtwacht.sample;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A report of street harassment.
 *
 * @param at where it was put on the map, RD
 * @param time local time
 * @param dateOnly whether only the day is known
 * @param until the end of the span in which it happened
 * @param details what happened to whom
 */
record Report(
    Spot at, LocalDateTime time, boolean dateOnly, Optional<LocalDateTime> until, Details details) {

  /**
   * What happened to whom.
   *
   * @param category what it was
   * @param severity a number with a decimal comma, or empty
   * @param group to whom
   * @param person who reported, a code
   */
  record Details(String category, String severity, String group, String person) {}
}
