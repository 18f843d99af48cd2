package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Period;
import org.junit.jupiter.api.Test;

/** How the model of reporting behaves at its edges, and on a city whose truth is known. */
class ReportingModelTest {
  private static final LocalDate START = LocalDate.of(2021, 1, 1);

  private static Period years(int years) {
    return new Period(START, START.plusYears(years), ZoneId.of("Europe/Amsterdam"));
  }

  private static CalendarWindow campaign(String from, String to) {
    return window(Kind.CAMPAIGN, from, to, "");
  }

  private static CalendarWindow window(Kind kind, String from, String to, String municipality) {
    LocalDate end = to.isEmpty() ? LocalDate.MAX : LocalDate.parse(to);
    return new CalendarWindow(kind.name(), kind, LocalDate.parse(from), end, municipality);
  }

  private static int poisson(SplittableRandom random, double mean) {
    double left = StrictMath.exp(-mean);
    int count = -1;
    for (double product = 1; product > left; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** What a calendar knows of whole months in one municipality. */
  private static ReportingCalendar calendar(Months months, List<CalendarWindow> windows) {
    Period period = new Period(months.first(), months.start(months.count()), years(1).zone());
    return new ReportingCalendar(period, windows, List.of("GM0001"), true);
  }

  /**
   * The rows of a city with a season, a slow rise, and windows that its calendar may know, day by
   * day.
   */
  private static double[] city(
      ReportingCalendar calendar, List<CalendarWindow> windows, double times) {
    SplittableRandom random = new SplittableRandom(20_250_101);
    Spans rows = calendar.rows(0);
    double[] counts = new double[rows.count()];
    for (int row = 0; row < counts.length; row++) {
      int month = calendar.months().at(rows.from(row));
      for (int day = 0; day < rows.days(row); day++) {
        LocalDate date = rows.from(row).plusDays(day);
        double wave = 0.3 * StrictMath.sin(2 * Math.PI * (date.getMonthValue() - 4) / 12);
        double mean = 1.5 * StrictMath.exp(wave + 0.004 * month);
        for (CalendarWindow window : windows) {
          mean *= date.isBefore(window.from()) || !date.isBefore(window.to()) ? 1 : times;
        }
        counts[row] += poisson(random, mean);
      }
    }
    return counts;
  }

  /** The model of a city in which each window is declared and multiplies reporting. */
  private static ReportingFit declared(List<CalendarWindow> windows, double times) {
    ReportingCalendar calendar = calendar(Months.of(years(4)), windows);
    return ReportingFit.of(calendar, 0, city(calendar, windows, times));
  }

  @Test
  void plantedUpliftOfThreeIsFoundAndTakenOut() {
    List<CalendarWindow> windows = List.of(campaign("2023-03-06", "2023-05-20"));
    Uplift uplift = declared(windows, 3).uplift(Kind.CAMPAIGN).orElseThrow();
    assertEquals(3, uplift.factor(), 3 * 0.15);
    assertTrue(uplift.factors().low() < 3 && uplift.factors().high() > 3);
    assertEquals(1 / uplift.factor(), uplift.weight(), 1e-12);
  }

  @Test
  void monthThatLiesInAWindowInPartIsCutAtIt() {
    ReportingCalendar calendar =
        calendar(Months.of(years(3)), List.of(campaign("2022-03-07", "2022-04-16")));
    Spans rows = calendar.rows(0);
    assertEquals(36 + 2, rows.count());
    double[] counts = new double[rows.count()];
    for (int row = 0; row < counts.length; row++) {
      boolean isIn = rows.isIn(row, calendar.windows(0).get(0));
      counts[row] = rows.days(row) * (isIn ? 6 : 2);
    }
    ReportingFit fit = ReportingFit.of(calendar, 0, counts);
    assertEquals(3, fit.uplift(Kind.CAMPAIGN).orElseThrow().factor(), 1e-6);
    ReportingModel model =
        new ReportingModel(calendar, new ReportingCounts(calendar.spans()), List.of(fit));
    assertEquals((6 + 25 * 3) / 31.0, model.campaignFactor(0, 14), 1e-6);
    assertEquals((15 * 3 + 15) / 30.0, model.campaignFactor(0, 15), 1e-6);
  }

  @Test
  void undeclaredUpliftOfThreeIsNamed() {
    ReportingCalendar calendar = calendar(Months.of(years(4)), List.of());
    double[] counts = city(calendar, List.of(campaign("2023-03-01", "2023-05-01")), 3);
    Jump jump = ReportingFit.of(calendar, 0, counts).jump().orElseThrow();
    assertTrue(jump.isSure());
    assertEquals(LocalDate.of(2023, 3, 1), jump.from());
    assertEquals(LocalDate.of(2023, 5, 1), jump.to());
    assertEquals(3, jump.ratio(), 3 * 0.15);
  }

  @Test
  void campaignThatLiftedNothingWeighsOne() {
    List<CalendarWindow> windows = List.of(campaign("2023-03-06", "2023-05-20"));
    Uplift uplift = declared(windows, 1).uplift(Kind.CAMPAIGN).orElseThrow();
    assertTrue(uplift.isEstimated());
    assertEquals(1, uplift.weight());
  }

  @Test
  void weightIsNeverUnderAQuarter() {
    List<CalendarWindow> windows = List.of(campaign("2023-03-01", "2023-05-01"));
    assertEquals(0.25, declared(windows, 9).uplift(Kind.CAMPAIGN).orElseThrow().weight());
  }

  @Test
  void campaignsOfEachMarchCannotBeToldFromSpring() {
    Period period = years(3);
    CalendarWindow first = campaign("2021-03-01", "2021-04-01");
    CalendarWindow second = campaign("2022-03-01", "2022-04-01");
    CalendarWindow third = campaign("2023-03-01", "2023-04-01");
    assertEquals(
        List.of(first, second, third),
        Windows.likeTheSeason(period, List.of(first, second, third)));
    assertEquals(List.of(), Windows.likeTheSeason(period, List.of(first, second)));
    CalendarWindow longer = campaign("2023-03-01", "2023-05-01");
    assertEquals(List.of(), Windows.likeTheSeason(period, List.of(first, second, longer)));
    CalendarWindow elsewhere = window(Kind.CAMPAIGN, "2022-03-01", "2022-04-01", "GM0002");
    assertEquals(
        List.of(first, elsewhere, third),
        Windows.likeTheSeason(period, List.of(first, elsewhere, third)));
  }

  @Test
  void partOfFebruaryIsTheSameInALeapYear() {
    Period period = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 1, 1), years(1).zone());
    List<CalendarWindow> each =
        List.of(campaign("2023-02-01", "2023-02-15"), campaign("2024-02-01", "2024-02-15"));
    assertEquals(each, Windows.likeTheSeason(period, each));
  }

  @Test
  void whatCannotBeEstimatedSaysWhy() {
    Months months = Months.of(years(3));
    double[] counts = city(calendar(months, List.of()), List.of(), 1);
    assertEquals(
        Uplift.Finding.NO_CONTRAST,
        finding(months, counts, window(Kind.REGIME, "2020-01-01", "", "")));
    double[] silent = counts.clone();
    silent[5] = 0;
    assertEquals(
        Uplift.Finding.NO_REPORTS, finding(months, silent, campaign("2021-06-01", "2021-07-01")));
    double[] few = new double[36];
    few[3] = 19;
    assertEquals(
        Uplift.Finding.FEW_REPORTS, finding(months, few, campaign("2021-06-01", "2021-07-01")));
    Months two = new Months(START, 2);
    assertEquals(
        Uplift.Finding.FEW_MONTHS,
        finding(two, new double[] {30, 60}, campaign("2021-02-01", "2021-03-01")));
    List<CalendarWindow> same =
        List.of(
            campaign("2021-06-01", "2021-07-01"),
            window(Kind.DISRUPTION, "2021-06-01", "2021-07-01", ""));
    ReportingFit fit = ReportingFit.of(calendar(months, same), 0, counts);
    assertEquals(
        List.of(Uplift.Finding.ESTIMATED, Uplift.Finding.ENTANGLED),
        fit.uplifts().stream().map(Uplift::finding).toList());
  }

  private static Uplift.Finding finding(Months months, double[] counts, CalendarWindow window) {
    ReportingFit fit = ReportingFit.of(calendar(months, List.of(window)), 0, counts);
    return fit.uplift(window.kind()).orElseThrow().finding();
  }

  @Test
  void seasonNeedsYears() {
    assertEquals(Season.MONTHS, Season.of(new Months(START, 36)));
    assertEquals(Season.WAVE, Season.of(new Months(START, 35)));
    assertEquals(Season.WAVE, Season.of(new Months(START, 18)));
    assertEquals(Season.NONE, Season.of(new Months(START, 17)));
  }

  @Test
  void monthsOfAPeriodAreTheWholeOnes() {
    ZoneId zone = ZoneId.of("Europe/Amsterdam");
    Months months =
        Months.of(new Period(LocalDate.of(2023, 1, 15), LocalDate.of(2023, 4, 20), zone));
    assertEquals(new Months(LocalDate.of(2023, 2, 1), 2), months);
    assertEquals(-1, months.at(LocalDate.of(2023, 1, 31)));
    assertEquals(1, months.at(LocalDate.of(2023, 3, 31)));
    assertEquals(-1, months.at(LocalDate.of(2023, 4, 1)));
    assertEquals(
        0,
        Months.of(new Period(LocalDate.of(2023, 1, 2), LocalDate.of(2023, 2, 20), zone)).count());
  }

  @Test
  void timeOfADisruptionIsNoExposure() {
    Period period = years(3);
    List<CalendarWindow> windows =
        List.of(
            window(Kind.DISRUPTION, "2020-12-01", "2021-03-02", ""),
            window(Kind.DISRUPTION, "2021-03-01", "2021-03-11", "GM0001"),
            campaign("2022-01-01", "2022-03-01"));
    ReportingCalendar calendar =
        new ReportingCalendar(period, windows, List.of("GM0001", "GM0002"), true);
    ReportingModel model =
        new ReportingModel(calendar, new ReportingCounts(calendar.spans()), List.of());
    assertEquals((1095 - 69) / 365.2425, model.years(0), 1e-12);
    assertEquals((1095 - 60) / 365.2425, model.years(1), 1e-12);
  }

  @Test
  void municipalitiesWithTheSameWindowsShareAModelOfTheJob() {
    List<CalendarWindow> windows =
        List.of(window(Kind.CAMPAIGN, "2022-03-01", "2022-05-01", "GM0002"));
    List<String> codes = List.of("GM0001", "GM0002", "GM0003");
    ReportingCalendar together = new ReportingCalendar(years(3), windows, codes, false);
    assertEquals(List.of(0, 1), together.groups());
    assertEquals(0, together.group(2));
    assertTrue(together.isCorrected(1));
    assertFalse(together.isCorrected(2));
    ReportingCalendar apart = new ReportingCalendar(years(3), windows, codes, true);
    assertEquals(List.of(0, 1, 2), apart.groups());
  }

  @Test
  void anySparseSeriesComesToAnEnd() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 60; round++) {
      Months months = new Months(START, 4 + random.nextInt(50));
      LocalDate from = START.plusDays(random.nextInt(900));
      List<CalendarWindow> windows =
          List.of(
              campaign(from.toString(), from.plusDays(1 + random.nextInt(80)).toString()),
              window(Kind.REGIME, START.plusDays(random.nextInt(900)).toString(), "", ""));
      ReportingCalendar calendar = calendar(months, windows);
      double[] counts = new double[calendar.rows(0).count()];
      double mean = 0.3 + 3 * random.nextDouble();
      for (int row = 0; row < counts.length; row++) {
        counts[row] = random.nextInt(3) == 0 ? 0 : poisson(random, mean);
      }
      for (Uplift uplift : ReportingFit.of(calendar, 0, counts).uplifts()) {
        assertTrue(uplift.weight() >= 0.25 && uplift.weight() <= 1);
      }
    }
  }
}
