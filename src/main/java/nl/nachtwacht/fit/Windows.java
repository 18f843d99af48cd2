package nl.nachtwacht.fit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Period;

/** Windows as columns of the model of reporting. */
public final class Windows {
  /** Shares of a month's days that differ no more are the same: February has 28 or 29. */
  private static final double ALIKE = 0.05;

  private Windows() {}

  /** {@return how many windows of a kind hold in each row: its reports take the weight of each} */
  static double[] within(Spans rows, List<CalendarWindow> windows, Kind kind) {
    double[] within = new double[rows.count()];
    for (int row = 0; row < within.length; row++) {
      int of = row;
      within[row] = windows.stream().filter(w -> w.kind() == kind && rows.isIn(of, w)).count();
    }
    return within;
  }

  /** {@return per month the share of its days in the windows of a kind} */
  private static double[] shares(Months months, List<CalendarWindow> windows, Kind kind) {
    double[] shares = new double[months.count()];
    for (CalendarWindow window : windows) {
      for (int month = 0; window.kind() == kind && month < shares.length; month++) {
        shares[month] += share(months, month, window);
      }
    }
    return shares;
  }

  private static double share(Months months, int month, CalendarWindow window) {
    LocalDate to = window.to();
    return (double) months.daysWithin(month, window.from(), to) / months.days(month);
  }

  /**
   * {@return the windows, in one municipality, that no model can tell from the season: those of a
   * kind that fill the same part of the same months in every year of the period, two years or more;
   * empty: none}
   */
  public static List<CalendarWindow> likeTheSeason(Period period, List<CalendarWindow> windows) {
    List<String> codes =
        IntStream.rangeClosed(-1, windows.size() - 1)
            .mapToObj(i -> i < 0 ? "" : windows.get(i).municipality())
            .distinct()
            .toList();
    Months months = Months.of(period);
    for (String code : codes) {
      List<CalendarWindow> own =
          ReportingCalendar.in(code, ReportingCalendar.touching(period, windows));
      for (Kind kind : Kind.values()) {
        if (isSeason(shares(months, own, kind))) {
          return own.stream().filter(window -> window.kind() == kind).toList();
        }
      }
    }
    return List.of();
  }

  private static boolean isSeason(double[] shares) {
    boolean isTwice = false;
    for (int month = 0; month < shares.length; month++) {
      for (int later = month + 12; later < shares.length; later += 12) {
        if (Math.abs(shares[later] - shares[month]) > ALIKE) {
          return false;
        }
        isTwice |= shares[month] > 0;
      }
    }
    return isTwice && Arrays.stream(shares).anyMatch(share -> share == 0);
  }
}
