package nl.nachtwacht.effect;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.layer.Period;

/**
 * The days before and after a measure began.
 *
 * @param before from the first day of the period to the day before the measure began
 * @param after from the day on which it began to its end, or that of the period
 */
public record BeforeAfter(Period before, Period after) implements Serializable {
  private static final int MONTHS = 3;

  /**
   * {@return the days of a measure; empty where the period has none before it or none after it}
   *
   * @param from first day of the measure
   * @param until the day from which it was over; {@link LocalDate#MAX}: it lasts
   */
  public static Optional<BeforeAfter> of(Period period, LocalDate from, LocalDate until) {
    LocalDate end = until.isBefore(period.to()) ? until : period.to();
    if (!from.isAfter(period.from()) || !from.isBefore(end)) {
      return Optional.empty();
    }
    return Optional.of(
        new BeforeAfter(
            new Period(period.from(), from, period.zone()), new Period(from, end, period.zone())));
  }

  /** {@return both in pieces of three months from the day of the measure on; the outer are less} */
  public List<Period> quarters() {
    Deque<Period> quarters = new ArrayDeque<>();
    LocalDate start = after.from();
    for (int k = 0; start.minusMonths(k).isAfter(before.from()); k += MONTHS) {
      LocalDate from = start.minusMonths(k + MONTHS);
      quarters.addFirst(
          new Period(
              from.isBefore(before.from()) ? before.from() : from,
              start.minusMonths(k),
              before.zone()));
    }
    for (int k = 0; start.plusMonths(k).isBefore(after.to()); k += MONTHS) {
      LocalDate to = start.plusMonths(k + MONTHS);
      quarters.addLast(
          new Period(start.plusMonths(k), to.isAfter(after.to()) ? after.to() : to, after.zone()));
    }
    return new ArrayList<>(quarters);
  }

  /** {@return how many of the quarters lie before} */
  public int quartersBefore() {
    return (int) quarters().stream().filter(q -> q.from().isBefore(after.from())).count();
  }
}
