package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was planted in Veldstad can be found in the reports that were drawn. */
class PlantedTruthTest {
  private static SampleCity city;
  private static List<Report> reports;
  private static List<Report> placed;

  @BeforeAll
  static void draw() {
    city = new SampleCity(Veldstad.plan());
    reports = new Reports(city).draw();
    Spot pin = Reports.pin(city.plan());
    placed = reports.stream().filter(report -> !report.at().equals(pin)).toList();
  }

  @Test
  void lampsGoWithReportsOverCells() {
    Map<Long, Integer> lamps = new HashMap<>();
    city.lamps().forEach(lamp -> lamps.merge(lamp.at().cell(), 1, Integer::sum));
    Map<Long, Integer> counts = counts(report -> true);
    List<double[]> pairs = new ArrayList<>();
    for (long cell : city.domain().cells()) {
      if (lamps.containsKey(cell) || counts.containsKey(cell)) {
        pairs.add(new double[] {lamps.getOrDefault(cell, 0), counts.getOrDefault(cell, 0)});
      }
    }
    double correlation = correlation(pairs);
    assertTrue(correlation > 0.2, "correlation: " + correlation);
  }

  @Test
  void darkCellsHaveFewerReportsByNightYetMorePerExposure() {
    Map<Long, Integer> counts = counts(report -> Times.isNight(report.time()));
    double[] cells = new double[2];
    double[] found = new double[2];
    double[] exposure = new double[2];
    for (int i = 0; i < city.domain().cells().size(); i++) {
      int dark = city.surface().dark(i) > 0.5 ? 1 : 0;
      cells[dark]++;
      found[dark] += counts.getOrDefault(city.domain().cells().get(i), 0);
      double factor = Surface.relativeRisk().get("dark_night");
      exposure[dark] +=
          city.surface().nightShare(i) / StrictMath.pow(factor, city.surface().dark(i));
    }
    assertTrue(found[1] / cells[1] < found[0] / cells[0], "naive: darkness looks safe");
    double ratio = found[1] / exposure[1] / (found[0] / exposure[0]);
    assertTrue(ratio > 1.05 && ratio < 1.7, "per exposure: " + ratio);
  }

  @Test
  void nightsHoldNearlyHalfOfTheReports() {
    double share = (double) count(report -> Times.isNight(report.time())) / reports.size();
    assertTrue(share > 0.42 && share < 0.52, "night share: " + share);
  }

  @Test
  void campaignTriplesReporting() {
    CityPlan.Window campaign = city.plan().events().campaign();
    long weeks = 6;
    long during = count(report -> campaign.on(report.time().toLocalDate()) > 1);
    LocalDate before = campaign.from().minusWeeks(weeks);
    LocalDate after = campaign.to().plusWeeks(weeks);
    long around =
        count(r -> isBetween(r, before, campaign.from()) || isBetween(r, campaign.to(), after));
    double factor = 2.0 * during / around;
    assertTrue(factor > 2.2 && factor < 4, "factor: " + factor);
  }

  @Test
  void newLampsPreventNightReportsWhereTheyCame() {
    Set<Long> treated = new TreeSet<>(city.treated());
    LocalDate from = city.plan().events().measure().from();
    double[][] counts = new double[2][2];
    for (Report report : placed) {
      if (Times.isNight(report.time())) {
        int where = treated.contains(report.at().cell()) ? 1 : 0;
        counts[where][report.time().toLocalDate().isBefore(from) ? 0 : 1]++;
      }
    }
    double ratio = counts[1][1] / counts[1][0] / (counts[0][1] / counts[0][0]);
    assertTrue(ratio > 0.25 && ratio < 0.75, "after per before, against elsewhere: " + ratio);
    assertEquals(0.5, city.plan().events().measure().factor());
  }

  @Test
  void onePlaceHoldsTheReportsThatNobodyPlaced() {
    double share = 1 - (double) placed.size() / reports.size();
    assertTrue(share > 0.045 && share < 0.075, "at the pin: " + share);
  }

  @Test
  void manyReportsLieFarFromNightlife() {
    double far = 0;
    for (Report report : placed) {
      far += Surface.distance(report.at().cell(), city.sites("nightlife")) > 250 ? 1 : 0;
    }
    double share = far / placed.size();
    assertTrue(share > 0.25 && share < 0.6, "beyond 250 m: " + share);
  }

  @Test
  void ratesAddUpToTheReportsOfAnOrdinaryYear() {
    double sum = 0;
    for (int i = 0; i < city.domain().cells().size(); i++) {
      sum += city.rates().total(i);
    }
    int drawn = city.plan().identity().reports();
    assertEquals(city.times().dayPerYear(drawn) + city.times().nightPerYear(drawn), sum, 1e-6);
    assertTrue(sum < drawn / Times.YEARS, "campaign and regime are taken out: " + sum);
  }

  private static boolean isBetween(Report report, LocalDate from, LocalDate to) {
    LocalDate day = report.time().toLocalDate();
    return !day.isBefore(from) && day.isBefore(to);
  }

  private static long count(Predicate<Report> which) {
    return reports.stream().filter(which).count();
  }

  private static Map<Long, Integer> counts(Predicate<Report> which) {
    Map<Long, Integer> counts = new HashMap<>();
    placed.stream()
        .filter(which)
        .forEach(report -> counts.merge(report.at().cell(), 1, Integer::sum));
    return counts;
  }

  private static double correlation(List<double[]> pairs) {
    double n = pairs.size();
    double meanX = pairs.stream().mapToDouble(p -> p[0]).sum() / n;
    double meanY = pairs.stream().mapToDouble(p -> p[1]).sum() / n;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (double[] pair : pairs) {
      xy += (pair[0] - meanX) * (pair[1] - meanY);
      xx += (pair[0] - meanX) * (pair[0] - meanX);
      yy += (pair[1] - meanY) * (pair[1] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }
}
