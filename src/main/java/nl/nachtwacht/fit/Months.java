package nl.nachtwacht.fit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.nachtwacht.layer.Period;

/**
 * The whole calendar months of a period, numbered from 0.
 *
 * @param first first day of the first of them
 * @param count how many; 0 when the period holds no whole month
 */
public record Months(LocalDate first, int count) implements Serializable {
  /** {@return the whole months of a period} */
  public static Months of(Period period) {
    LocalDate start = period.from().getDayOfMonth() == 1 ? period.from() : nextMonth(period.from());
    long count = Math.max(0, ChronoUnit.MONTHS.between(start, period.to()));
    return new Months(start, Math.toIntExact(count));
  }

  private static LocalDate nextMonth(LocalDate day) {
    return day.withDayOfMonth(1).plusMonths(1);
  }

  /** {@return the first day of a month} */
  public LocalDate start(int month) {
    return first.plusMonths(month);
  }

  /** {@return the day after the last of a month} */
  public LocalDate end(int month) {
    return start(month + 1);
  }

  /** {@return how many days a month has} */
  public int days(int month) {
    return start(month).lengthOfMonth();
  }

  /** {@return the month that holds a day, −1 when it is none of these} */
  public int at(LocalDate day) {
    long month = ChronoUnit.MONTHS.between(first, day.withDayOfMonth(1));
    return month >= 0 && month < count ? (int) month : -1;
  }

  /** {@return how many days of a month lie in a stretch of days, half open} */
  public int daysWithin(int month, LocalDate from, LocalDate to) {
    LocalDate begin = from.isAfter(start(month)) ? from : start(month);
    LocalDate over = to.isBefore(end(month)) ? to : end(month);
    return (int) Math.max(0, ChronoUnit.DAYS.between(begin, over));
  }
}
