package nl.nachtwacht.backtest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.Period;

/**
 * One split of the time.
 *
 * @param number 1 and up
 * @param train what maps are made of
 * @param before a time as long as the test just before it, cut where the training begins
 * @param test what they are held against
 */
public record Fold(int number, Period train, Period before, Period test) implements Serializable {

  /**
   * {@return the folds, tests one after the other}
   *
   * @param period the job's
   * @param split the first day of the first test, within the period
   * @param days the length of each test; all tests end within the period
   * @param folds how many
   */
  public static List<Fold> of(Period period, LocalDate split, int days, int folds) {
    return IntStream.range(0, folds)
        .mapToObj(i -> of(i + 1, period, split.plusDays((long) i * days), days))
        .toList();
  }

  private static Fold of(int number, Period period, LocalDate split, int days) {
    LocalDate earlier = split.minusDays(days);
    LocalDate before = earlier.isBefore(period.from()) ? period.from() : earlier;
    return new Fold(
        number,
        new Period(period.from(), split, period.zone()),
        new Period(before, split, period.zone()),
        new Period(split, split.plusDays(days), period.zone()));
  }

  /**
   * A fold with its outcome.
   *
   * @param fold the split
   * @param trial what came of it
   */
  public record Outcome(Fold fold, Trial trial) {}
}
