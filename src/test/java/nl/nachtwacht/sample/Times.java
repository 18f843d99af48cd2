package nl.nachtwacht.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** When reports are made: the hours of the period with their weights. Local times throughout. */
final class Times {
  /** The first day of the period. */
  static final LocalDate FROM = LocalDate.of(2022, 1, 1);

  /** The first day after the period. */
  static final LocalDate TO = LocalDate.of(2025, 1, 1);

  /** The period in years. */
  static final double YEARS = 3;

  private static final double WEEKEND_NIGHT = 2.2;

  /** Fewer people report every year, since the novelty wears off. */
  private static final double HALF_LIFE_YEARS = 3;

  private static final double[] HOURS = {
    2.7, 2.8, 2.4, 1.8, 0.8, 0.3, 0.25, 0.4, 0.6, 0.6, 0.7, 0.8,
    1.0, 1.1, 1.1, 1.2, 1.3, 1.3, 1.4, 1.5, 1.7, 1.9, 2.1, 2.4
  };

  private static final double[] MONTHS = {
    0.85, 0.85, 0.95, 1.0, 1.1, 1.15, 1.1, 1.1, 1.05, 1.0, 0.95, 0.95
  };

  private final CityPlan.Events events;
  private final List<LocalDateTime> slots = new ArrayList<>();
  private final Dice.Weights weights;
  private double ordinaryDay;
  private double ordinaryNight;

  Times(CityPlan.Events events) {
    this.events = events;
    for (LocalDate day = FROM; day.isBefore(TO); day = day.plusDays(1)) {
      for (int hour = 0; hour < 24; hour++) {
        slots.add(day.atTime(hour, 0));
      }
    }
    weights = new Dice.Weights(slots.stream().mapToDouble(this::weight).toArray());
    for (LocalDateTime slot : slots) {
      if (isNight(slot)) {
        ordinaryNight += ordinary(slot);
      } else {
        ordinaryDay += ordinary(slot);
      }
    }
  }

  /** {@return whether a time lies in the slice night: from 23 to 7 hours} */
  static boolean isNight(LocalDateTime time) {
    return time.getHour() >= 23 || time.getHour() < 7;
  }

  /** {@return the beginning of an hour} */
  LocalDateTime draw(Dice dice) {
    return slots.get(dice.pick(weights));
  }

  /**
   * {@return of so many reports in the whole period, those a year by day that would be made without
   * campaign, disruption and regime}
   */
  double dayPerYear(double reports) {
    return reports * ordinaryDay / weights.total() / YEARS;
  }

  /** {@return the same by night} */
  double nightPerYear(double reports) {
    return reports * ordinaryNight / weights.total() / YEARS;
  }

  private double weight(LocalDateTime slot) {
    LocalDate day = slot.toLocalDate();
    double regime = events.regime().map(window -> window.on(day)).orElse(1.0);
    return ordinary(slot) * events.campaign().on(day) * events.disruption().on(day) * regime;
  }

  private static double ordinary(LocalDateTime slot) {
    double years = (slot.toLocalDate().toEpochDay() - FROM.toEpochDay()) / 365.25;
    double novelty = StrictMath.pow(0.5, years / HALF_LIFE_YEARS);
    double weekend = isWeekendNight(slot) ? WEEKEND_NIGHT : 1;
    return HOURS[slot.getHour()] * MONTHS[slot.getMonthValue() - 1] * novelty * weekend;
  }

  /** Whether it is the night, from 20 to 7 hours, that began on a Friday or Saturday. */
  private static boolean isWeekendNight(LocalDateTime slot) {
    if (slot.getHour() >= 7 && slot.getHour() < 20) {
      return false;
    }
    DayOfWeek began = slot.minusHours(7).getDayOfWeek();
    return began == DayOfWeek.FRIDAY || began == DayOfWeek.SATURDAY;
  }
}
