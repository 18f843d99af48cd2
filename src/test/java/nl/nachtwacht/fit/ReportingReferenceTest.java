package nl.nachtwacht.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.reference.Reference;
import org.junit.jupiter.api.Test;

/** Agreement of windows, weights and the undeclared jump with R, on 72 months of counts. */
class ReportingReferenceTest {
  private static final Reference.Csv FILE = Reference.csv("city/monthly.csv");
  private static final Period PERIOD =
      new Period(date("2019-01-01"), date("2025-01-01"), ZoneId.of("Europe/Amsterdam"));
  private static final Months MONTHS = Months.of(PERIOD);
  private static final CalendarWindow SPRING =
      window(Kind.CAMPAIGN, date("2023-03-01"), date("2023-05-01"));
  private static final CalendarWindow MARCH =
      window(Kind.CAMPAIGN, date("2024-03-01"), date("2024-04-01"));
  private static final CalendarWindow COVID =
      window(Kind.DISRUPTION, date("2020-04-01"), date("2022-03-01"));
  private static final CalendarWindow LAW = window(Kind.REGIME, date("2023-07-01"), LocalDate.MAX);
  private static final List<CalendarWindow> DECLARED = List.of(SPRING, MARCH, COVID);

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static CalendarWindow window(Kind kind, LocalDate from, LocalDate to) {
    return new CalendarWindow("", kind, from, to, "");
  }

  private static ReportingCalendar calendar(List<CalendarWindow> windows) {
    return new ReportingCalendar(PERIOD, windows, List.of("GM0001"), true);
  }

  private static ReportingModel model(List<CalendarWindow> windows) {
    ReportingCalendar calendar = calendar(windows);
    ReportingCounts counts = new ReportingCounts(calendar.spans());
    double[] months = FILE.reals("n");
    for (int month = 0; month < months.length; month++) {
      for (int report = 0; report < months[month]; report++) {
        long day = MONTHS.start(month).plusDays(report % MONTHS.days(month)).toEpochDay();
        counts.add(0, day * 86_400 + 43_200);
      }
    }
    double[] counted = new double[months.length];
    calendar.addRows(counts.at(0), calendar.rows(0), counted);
    ReportingFit fit = ReportingFit.of(calendar, 0, counted);
    return new ReportingModel(calendar, counts, List.of(fit));
  }

  private static Uplift uplift(ReportingModel model, Kind kind) {
    return model.fit(0).uplift(kind).orElseThrow();
  }

  @Test
  void upliftAndWeightOfCampaigns() {
    ReportingModel model = model(DECLARED);
    Uplift campaign = uplift(model, Kind.CAMPAIGN);
    Reference.Values expected = Reference.values("campaign");
    expected.check("coef[campaign]", campaign.beta());
    expected.check("uplift", campaign.factor());
    expected.check("uplift_lo95", campaign.factors().low());
    expected.check("uplift_hi95", campaign.factors().high());
    expected.check("report_weight", campaign.weight());
    expected.check("dispersion", model.fit(0).dispersion());
    expected.check("df_residual", model.fit(0).freedom());
    Uplift covid = uplift(model, Kind.DISRUPTION);
    expected.check("coef[covid]", covid.beta());
    assertEquals(1, covid.weight());
  }

  @Test
  void correctedCountsOfMonths() {
    Reference.Values expected = Reference.values("corrected");
    ReportingModel model = model(DECLARED);
    double[] corrected = corrected(model);
    expected.check("reports", corrected(model(List.of()))[MONTHS.count()]);
    expected.check("report_corrected_count", corrected[MONTHS.count()]);
    for (String month : List.of("2023-03-01", "2023-04-01", "2024-03-01")) {
      expected.check("month=" + month, corrected[MONTHS.at(date(month))]);
    }
  }

  @Test
  void regimeBesideCampaigns() {
    Reference.Values expected = Reference.values("corrected");
    List<CalendarWindow> windows = new ArrayList<>(DECLARED);
    windows.add(LAW);
    ReportingModel model = model(windows);
    expected.check("regime_2023-07.coef[campaign]", uplift(model, Kind.CAMPAIGN).beta());
    expected.check("regime_2023-07.coef[regime]", uplift(model, Kind.REGIME).beta());
    expected.check("regime_2023-07.weight[campaign]", uplift(model, Kind.CAMPAIGN).weight());
    expected.check("regime_2023-07.weight[regime]", uplift(model, Kind.REGIME).weight());
    expected.check("regime_2023-07.report_corrected_count", corrected(model)[MONTHS.count()]);
  }

  /** Per month, then in all. */
  private static double[] corrected(ReportingModel model) {
    double[] sums = new double[MONTHS.count() + 1];
    long[] counts = model.counts().at(0);
    for (int span = 0; span < counts.length; span++) {
      double weighed = counts[span] * model.weight(0, span);
      sums[MONTHS.at(model.calendar().spans().from(span))] += weighed;
      sums[MONTHS.count()] += weighed;
    }
    return sums;
  }

  @Test
  void jumpThatNobodyDeclared() {
    double[] counts = FILE.reals("n");
    double[] doubled = counts.clone();
    for (String month : List.of("2023-03-01", "2023-04-01", "2024-03-01")) {
      doubled[MONTHS.at(date(month))] *= 2;
    }
    check("campaign_hidden", List.of(COVID), counts);
    check("campaign_declared", DECLARED, counts);
    check("campaign_hidden_doubled", List.of(COVID), doubled);
  }

  private static void check(String name, List<CalendarWindow> windows, double[] counts) {
    Reference.Values expected = Reference.values("jump");
    Jump jump = ReportingFit.of(calendar(windows), 0, counts).jump().orElseThrow();
    expected.check(name + ".windows_tried", jump.tried());
    assertEquals(
        expected.text(name + ".window"), jump.from() + "/" + jump.to().minusMonths(1), name);
    expected.check(name + ".ratio", jump.ratio());
    expected.check(name + ".t", jump.t());
    expected.check(name + ".p_times_windows", jump.corrected());
    expected.check(name + ".warning", jump.isSure() ? 1 : 0);
  }
}
