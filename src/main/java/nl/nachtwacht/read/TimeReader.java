package nl.nachtwacht.read;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.layer.When;

/**
 * Reads times by a layer's patterns, tried in order.
 *
 * <p>A text with an offset is an instant. Other texts are local times of the zone: one that a clock
 * change skips moves forward by the gap, one that it repeats takes the earlier offset, and both are
 * marked ambiguous. A pattern without hours is a date. Impossible dates are no times. Not
 * thread-safe.
 */
final class TimeReader {
  private static final int DAYS = 4096;

  private final List<TimePattern> patterns;
  private final boolean lenient;
  private final ZoneRules rules;

  /** The last day seen in each place of the ring, and its offset where it has but one. */
  private final long[] day = new long[DAYS];

  private final int[] offset = new int[DAYS];
  private final TimePattern.Parts parts = new TimePattern.Parts();

  /** Reads by patterns; none means {@code iso}. */
  TimeReader(List<String> patterns, boolean lenient, ZoneId zone) {
    this.patterns =
        (patterns.isEmpty() ? List.of("iso") : patterns).stream().map(TimePattern::of).toList();
    this.lenient = lenient;
    this.rules = zone.getRules();
    Arrays.fill(day, Long.MIN_VALUE);
  }

  /** {@return the time in {@code chars[from..to)}, empty when no pattern reads it} */
  Optional<When> read(char[] chars, int from, int to) {
    for (TimePattern pattern : patterns) {
      parts.clear();
      if (from < to && pattern.read(chars, from, to, parts)) {
        Optional<When> when = when();
        if (when.isPresent()) {
          return when;
        }
      }
    }
    return Optional.empty();
  }

  /** {@return whether the last time read had a second 60 that was rolled over} */
  boolean rolledOver() {
    return parts.second == 60;
  }

  private Optional<When> when() {
    if (parts.isInstant) {
      return Optional.of(new When(parts.epochSecond, false, false));
    }
    if (!parts.isPossible(lenient)) {
      return Optional.empty();
    }
    long epochDay = LocalDate.of(parts.year, parts.month, parts.day).toEpochDay();
    int secondOfDay = parts.hour * 3600 + parts.minute * 60 + parts.second;
    long local = epochDay * 86_400 + secondOfDay;
    if (parts.hasOffset) {
      return Optional.of(new When(local - parts.offsetSeconds, false, false));
    }
    int place = (int) (epochDay & DAYS - 1);
    if (day[place] == epochDay) {
      return Optional.of(new When(local - offset[place], parts.dateOnly, false));
    }
    return Optional.of(change(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC), place));
  }

  /** Reads a local time on a day not met lately; remembers the day when its clock is steady. */
  private When change(LocalDateTime local, int place) {
    LocalDateTime midnight = local.toLocalDate().atStartOfDay();
    ZoneOffset atMidnight = rules.getOffset(midnight);
    // Two hours before midnight, so that a change at midnight itself is seen too.
    ZoneOffsetTransition next = rules.nextTransition(midnight.minusHours(2).toInstant(atMidnight));
    if (next == null || next.getDateTimeBefore().isAfter(midnight.plusDays(1).plusHours(2))) {
      day[place] = local.toLocalDate().toEpochDay();
      offset[place] = atMidnight.getTotalSeconds();
    }
    ZoneOffsetTransition transition = rules.getTransition(local);
    if (transition == null) {
      return new When(local.toEpochSecond(rules.getOffset(local)), parts.dateOnly, false);
    }
    // The offset before the change: in a gap that moves forward, in an overlap it is the earlier.
    long instant = local.toEpochSecond(transition.getOffsetBefore());
    return new When(instant, parts.dateOnly, !parts.dateOnly);
  }
}
