package nl.nachtwacht.fit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Period;

/**
 * A period cut wherever a month begins or a window begins or days: all reports of a span are alike
 * to the model. Spans are numbered from 0. Immutable.
 */
public final class Spans implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The first day of each span, then the day after the last span. */
  private final ArrayList<LocalDate> days;

  private final long[] begins;

  /** Cuts a period at months and windows. */
  public Spans(Period period, List<CalendarWindow> windows) {
    this(period.from(), period.to(), period.zone(), windows);
  }

  /** Cuts whole months at windows. */
  Spans(Months months, ZoneId zone, List<CalendarWindow> windows) {
    this(months.first(), months.start(months.count()), zone, windows);
  }

  private Spans(LocalDate from, LocalDate to, ZoneId zone, List<CalendarWindow> windows) {
    TreeSet<LocalDate> cuts = new TreeSet<>(List.of(from));
    for (LocalDate day = from.withDayOfMonth(1); day.isBefore(to); day = day.plusMonths(1)) {
      cuts.add(day);
    }
    windows.forEach(window -> cuts.addAll(List.of(window.from(), window.to())));
    this.days = new ArrayList<>(cuts.subSet(from, true, to, false));
    this.begins = days.stream().mapToLong(d -> d.atStartOfDay(zone).toEpochSecond()).toArray();
    days.add(to);
  }

  /** {@return how many spans} */
  public int count() {
    return begins.length;
  }

  /** {@return the span of an instant of the period, in seconds of the epoch} */
  public int at(long epochSecond) {
    int found = Arrays.binarySearch(begins, epochSecond);
    return found < 0 ? -found - 2 : found;
  }

  /** {@return the first second of each span, ascending} */
  public long[] begins() {
    return begins.clone();
  }

  /** {@return the first day of a span} */
  public LocalDate from(int span) {
    return days.get(span);
  }

  /** {@return the day after the last of a span} */
  public LocalDate to(int span) {
    return days.get(span + 1);
  }

  /** {@return how many days a span has} */
  public long days(int span) {
    return ChronoUnit.DAYS.between(from(span), to(span));
  }

  /** {@return whether a window holds during a span} */
  public boolean isIn(int span, CalendarWindow window) {
    return !from(span).isBefore(window.from()) && from(span).isBefore(window.to());
  }
}
