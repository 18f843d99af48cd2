package nl.nachtwacht.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.fit.ReportingCalendar;
import nl.nachtwacht.fit.ReportingFit;
import nl.nachtwacht.fit.Spans;
import nl.nachtwacht.fit.Uplift;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.sample.KnownCity;
import org.junit.jupiter.api.Test;

/** The campaign of the sample city trebles reporting: the model of reporting alone finds it. */
class ReportingCampaignTest {
  private static final List<Integer> NUMBERS =
      Campaign.isFull() ? List.of(742, 2040, 10_000) : List.of(2040, 10_000);
  private static final CalendarWindow WHOLE_MONTHS =
      new CalendarWindow(
          "months", Kind.CAMPAIGN, LocalDate.of(2023, 3, 1), LocalDate.of(2023, 5, 1), "");
  private static final double PLANTED = 3;
  private static final double CLOSE = 0.15;

  /** What was found over the seeds. */
  private static final class Found {
    private final List<Double> factors = new ArrayList<>();
    private int held;
    private int clear;

    void add(Uplift uplift) {
      factors.add(uplift.factor());
      var interval = uplift.factors();
      held += interval.low() <= PLANTED && PLANTED <= interval.high() ? 1 : 0;
      clear += uplift.weight() < 1 ? 1 : 0;
    }

    double close() {
      return factors.stream().filter(f -> Math.abs(f - PLANTED) <= CLOSE * PLANTED).count()
          / (double) factors.size();
    }

    String row(CalendarWindow campaign, int number) {
      double seeds = factors.size();
      return Campaign.row(
          campaign.from() + " to " + campaign.to().minusDays(1),
          number,
          Campaign.quantile(factors, 0.5),
          Campaign.quantile(factors, 0.05),
          Campaign.quantile(factors, 0.95),
          close(),
          held / seeds,
          clear / seeds);
    }
  }

  private static Uplift uplift(long seed, int number, CalendarWindow campaign) {
    List<CalendarWindow> windows = new ArrayList<>(KnownCity.otherWindows());
    windows.add(campaign);
    Period period = KnownCity.period();
    ReportingCalendar calendar = new ReportingCalendar(period, windows, List.of(""), true);
    Spans rows = calendar.rows(0);
    double[] counts = new double[rows.count()];
    for (LocalDate day : KnownCity.days(seed, number, campaign)) {
      counts[rows.at(day.atStartOfDay(period.zone()).toEpochSecond())]++;
    }
    return ReportingFit.of(calendar, 0, counts).uplift(Kind.CAMPAIGN).orElseThrow();
  }

  private static Found measure(int number, CalendarWindow campaign) {
    Found found = new Found();
    for (int seed = 1; seed <= Campaign.size(5, 100); seed++) {
      found.add(uplift(seed, number, campaign));
    }
    return found;
  }

  @Test
  void plantedUpliftIsFound() {
    StringBuilder table =
        new StringBuilder(
            Campaign.head(
                "campaign",
                "reports in 36 months",
                "factor found, planted 3: median",
                "5th percentile",
                "95th percentile",
                "within 15 %",
                "interval holds 3",
                "weight below 1"));
    for (CalendarWindow campaign : List.of(WHOLE_MONTHS, KnownCity.campaign())) {
      for (int number : NUMBERS) {
        Found found = measure(number, campaign);
        table.append(found.row(campaign, number));
        double middle = Campaign.quantile(found.factors, 0.5);
        assertTrue(Math.abs(middle - PLANTED) <= CLOSE * PLANTED, "" + table);
      }
    }
    Campaign.write("uplift", table.toString());
  }
}
