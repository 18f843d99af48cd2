package nl.nachtwacht.accuracy;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.fit.ReportingCalendar;
import nl.nachtwacht.fit.ReportingCounts;
import nl.nachtwacht.fit.ReportingFit;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.fit.Spans;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.sample.KnownCity;
import nl.nachtwacht.stat.Ranking;
import org.junit.jupiter.api.Test;

/**
 * A campaign in some places lifts their neighbourhoods in the ranking; the weights of the model of
 * reporting bring the ranks back. The districts of the sample city are municipalities here, since
 * windows hold in municipalities.
 */
class RanksCampaignTest {
  private static final List<Integer> NUMBERS =
      Campaign.isFull() ? List.of(742, 2040, 10_000) : List.of(2040);
  private static final List<String> CAMPAIGNED = List.of("WK990101", "WK990103");
  private static final LocalDate FROM = LocalDate.of(2023, 3, 1);
  private static final LocalDate TO = LocalDate.of(2023, 9, 1);
  private static final double FACTOR = 3;

  private final Period period = KnownCity.period();
  private final double[] days = new double[(int) (period.to().toEpochDay() - first())];

  /** A season, as in the city, and no trend. */
  RanksCampaignTest() {
    for (int day = 0; day < days.length; day++) {
      int month = date(day).getMonthValue();
      days[day] = StrictMath.exp(0.2 * StrictMath.sin(2 * Math.PI * (month - 4) / 12));
    }
  }

  private long first() {
    return period.from().toEpochDay();
  }

  private LocalDate date(int day) {
    return LocalDate.ofEpochDay(first() + day);
  }

  /** Reports of neighbourhoods by day. */
  private record Rows(int[] neighbourhood, int[] day) {}

  private double campaignDays() {
    double within = 0;
    double all = 0;
    for (int day = 0; day < days.length; day++) {
      within += isCampaign(day) ? days[day] : 0;
      all += days[day];
    }
    return within / all;
  }

  private boolean isCampaign(int day) {
    return !date(day).isBefore(FROM) && date(day).isBefore(TO);
  }

  private static Rows draw(long seed, String purpose, double[] shares, double[] days, int number) {
    var chance = Campaign.chance(purpose, seed, number);
    return new Rows(Campaign.draw(chance, shares, number), Campaign.draw(chance, days, number));
  }

  /** The reports that only the campaign brought. */
  private Rows extra(long seed, double[] shares, List<String> districts, int number) {
    double[] there = shares.clone();
    double sum = 0;
    for (int i = 0; i < there.length; i++) {
      there[i] = CAMPAIGNED.contains(districts.get(i)) ? there[i] : 0;
      sum += there[i];
    }
    double[] then = days.clone();
    for (int day = 0; day < then.length; day++) {
      then[day] = isCampaign(day) ? then[day] : 0;
    }
    int more = (int) Math.round((FACTOR - 1) * number * sum * campaignDays());
    return draw(seed, "extra", there, then, more);
  }

  private ReportingModel model(List<String> codes, List<String> districts, Rows... rows) {
    List<CalendarWindow> windows =
        CAMPAIGNED.stream()
            .map(code -> new CalendarWindow(code, Kind.CAMPAIGN, FROM, TO, code))
            .toList();
    ReportingCalendar calendar = new ReportingCalendar(period, windows, codes, true);
    ReportingCounts counts = new ReportingCounts(calendar.spans());
    for (Rows some : rows) {
      for (int row = 0; row < some.day.length; row++) {
        counts.add(codes.indexOf(districts.get(some.neighbourhood[row])), second(some.day[row]));
      }
    }
    List<ReportingFit> fits = new ArrayList<>();
    for (int district = 0; district < codes.size(); district++) {
      Spans of = calendar.rows(district);
      double[] byRow = new double[of.count()];
      calendar.addRows(counts.at(district), of, byRow);
      fits.add(ReportingFit.of(calendar, district, byRow));
    }
    return new ReportingModel(calendar, counts, fits);
  }

  private long second(int day) {
    return date(day).atTime(12, 0).atZone(period.zone()).toEpochSecond();
  }

  private static int[] ranks(double[] values) {
    int[] order = Ranking.descending(values);
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }

  /** Mean steps by which ranks differ, and the most. */
  private static double[] steps(double[] one, double[] other) {
    int[] a = ranks(one);
    int[] b = ranks(other);
    double sum = 0;
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
      most = Math.max(most, Math.abs(a[i] - b[i]));
    }
    return new double[] {sum / a.length, most};
  }

  /** Steps of rank with the campaign counted in, then with its reports weighed. */
  private double[] measure(long seed, SimulatedCity city, int number) {
    double[] shares = city.byNeighbourhood(city.known().share());
    List<String> districts = city.known().districts();
    List<String> codes = districts.stream().distinct().toList();
    Rows usual = draw(seed, "usual", shares, days, number);
    Rows extra = extra(seed, shares, districts, number);
    ReportingModel model = model(codes, districts, usual, extra);
    double[] without = new double[shares.length];
    double[] raw = new double[shares.length];
    double[] weighed = new double[shares.length];
    for (Rows some : List.of(usual, extra)) {
      for (int row = 0; row < some.day.length; row++) {
        int at = some.neighbourhood[row];
        int district = codes.indexOf(districts.get(at));
        without[at] += some == usual ? 1 : 0;
        raw[at]++;
        int span = model.calendar().spans().at(second(some.day[row]));
        weighed[at] += model.weight(district, span);
      }
    }
    double[] before = steps(raw, without);
    double[] after = steps(weighed, without);
    return new double[] {before[0], before[1], after[0], after[1]};
  }

  @Test
  void weightsBringTheRanksBack() {
    StringBuilder table =
        new StringBuilder(
            Campaign.head(
                "reports without the campaign",
                "mean steps of rank, campaign counted in",
                "most",
                "mean steps, weighed",
                "most",
                "cities in which weights help"));
    int seeds = Campaign.size(3, 100);
    SimulatedCity city = new SimulatedCity(1);
    for (int number : NUMBERS) {
      double[] sums = new double[4];
      int helped = 0;
      for (int seed = 1; seed <= seeds; seed++) {
        double[] steps = measure(seed, city, number);
        helped += steps[2] < steps[0] ? 1 : 0;
        for (int i = 0; i < sums.length; i++) {
          sums[i] += steps[i] / seeds;
        }
      }
      table.append(
          Campaign.row(number, sums[0], sums[1], sums[2], sums[3], helped / (double) seeds));
      assertTrue(sums[2] < sums[0], table.toString());
    }
    Campaign.write("ranks", table.toString());
  }
}
