package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonInterval;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes of the calendar: two towns, and a campaign that triples reporting in one. */
class ReportingRunTest {
  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final int MONTHS = 24;
  private static final LocalDate CAMPAIGN = LocalDate.of(2023, 5, 1);
  private static final String AREA =
      "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"municipality_code\":\"%s\","
          + "\"inhabitants\":1000},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
          + "[[[%2$d,463000],[%3$d,463000],[%3$d,463500],[%2$d,463500],[%2$d,463000]]]}}";

  @TempDir Path folder;

  private static String area(String code, int west) {
    return AREA.replace("%2$d", Integer.toString(west))
        .replace("%3$d", Integer.toString(west + 500))
        .replaceFirst("%s", "BU" + code)
        .replaceFirst("%s", "GM" + code);
  }

  /** Ten reports a month in each town; in the first thirty in the month of the campaign. */
  private static List<String> reports() {
    List<String> lines = new ArrayList<>(List.of("id,x,y,time"));
    for (int month = 0; month < MONTHS; month++) {
      LocalDate first = START.plusMonths(month);
      for (int i = 0; i < (first.equals(CAMPAIGN) ? 30 : 10); i++) {
        String time = first.plusDays(i % 28) + "T12:" + (10 + i) + ":00Z";
        lines.add("a" + month + "." + i + ",155050,463050," + time);
        if (i < 10) {
          lines.add("b" + month + "." + i + ",165050,463050," + time);
        }
      }
    }
    return lines;
  }

  private Trial run(String calendar) throws IOException {
    Files.writeString(
        folder.resolve("areas.geojson"),
        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
            + "\"urn:ogc:def:crs:EPSG::28992\"}},\"features\":["
            + area("01", 155000)
            + ","
            + area("02", 165000)
            + "]}");
    Files.write(folder.resolve("reports.csv"), reports());
    Path job =
        Files.writeString(
            folder.resolve("job.yaml"),
            """
            nachtwacht: 1
            name: Proef
            language: en
            period: {from: 2022-01-01, to: 2024-01-01}
            layers:
              areas: {role: areas, path: areas.geojson}
              reports: {role: reports, path: reports.csv, crs: "EPSG:28992"}
            slices: none
            score: {method: index, both: false, resamples: 0, bandwidth: 300}
            release: {public: false}
            """
                + calendar);
    return Trial.run(job, folder.resolve("out"));
  }

  private static JsonNode reporting(Outcome outcome, String municipality) {
    return StreamSupport.stream(outcome.json("manifest.json").get("methods").spliterator(), false)
        .filter(method -> method.get("name").asText().equals("reporting"))
        .map(method -> method.get("parameters"))
        .filter(told -> told.get("municipality").asText().equals(municipality))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> cell(Outcome outcome, String neighbourhood) {
    return outcome.parquet("internal/cells.parquet").stream()
        .filter(cell -> cell.get("neighbourhood_code").equals(neighbourhood))
        .filter(cell -> !cell.get("report_count").equals(0))
        .findFirst()
        .orElseThrow();
  }

  private static double real(Map<String, Object> row, String column) {
    return (Double) row.get(column);
  }

  @Test
  void reportsOfACampaignCountForLessWhereItWas() throws IOException {
    Trial trial =
        run(
            "calendar:\n"
                + "  - {name: Mei, kind: campaign, from: 2023-05-01, to: 2023-06-01,"
                + " municipality: GM01}\n"
                + "  - {name: Dicht, kind: disruption, from: 2022-02-01, to: 2022-02-15}\n"
                + "goal: {indicator: report_per_10k, target: 100, review: 2026-01-01}\n");
    Outcome outcome = trial.outcome(folder.resolve("out"));
    JsonNode campaign = reporting(outcome, "GM01").get("kinds").get(0);
    assertEquals(3, campaign.get("factor").asDouble(), 0.45);
    double weight = campaign.get("weight").asDouble();
    assertEquals(1 / campaign.get("factor").asDouble(), weight, 1e-5);
    assertTrue(
        trial.err().contains("warning[W0903]: GM01: campaign 2023-05-01..2023-06-01 lifts reports"),
        trial.err());
    assertEquals((730 - 14) / 365.2425, reporting(outcome, "GM01").get("years").asDouble(), 1e-6);

    Map<String, Object> lifted = cell(outcome, "BU01");
    Map<String, Object> other = cell(outcome, "BU02");
    double weighed = 230 + 30 * weight;
    assertEquals(260, lifted.get("report_count"));
    assertEquals(weighed, real(lifted, "report_corrected_count"), 0.001);
    assertEquals(weighed, real(lifted, "report_weight"), 0.001);
    double ratio = real(lifted, "report_density") / real(other, "report_density");
    assertEquals(weighed / 240, ratio, 1e-4);
    assertFalse(other.containsKey("report_corrected_count"), "no window that could correct");

    Map<String, Object> neighbourhood =
        outcome.parquet("internal/neighbourhoods.parquet").stream()
            .filter(row -> row.get("neighbourhood_code").equals("BU01"))
            .findFirst()
            .orElseThrow();
    assertEquals(weighed, real(neighbourhood, "report_corrected_count"), 0.001);
    checkTrend(outcome.parquet("internal/trend.parquet"), weight);
    checkMunicipalities(outcome.parquet("internal/municipalities.parquet"), weighed);
    checkGoal(outcome.json("manifest.json").get("goal"));
  }

  private static void checkMunicipalities(List<Map<String, Object>> rows, double weighed) {
    assertEquals(2, rows.size());
    Map<String, Object> lifted = rows.get(0);
    assertEquals("GM01", lifted.get("municipality_code"));
    assertEquals(260, lifted.get("report_count"));
    assertEquals(weighed, real(lifted, "report_corrected_count"), 0.001);
    double years = (730 - 14) / 365.2425;
    Interval ends = PoissonInterval.garwood(weighed, 0.95);
    assertEquals(weighed * 10 / years, real(lifted, "report_per_10k"), 0.01);
    assertEquals(ends.low() * 10 / years, real(lifted, "report_per_10k_low"), 0.01);
    assertEquals(ends.high() * 10 / years, real(lifted, "report_per_10k_high"), 0.01);
    assertEquals(weighed * 4 / years, real(lifted, "report_per_km2_year"), 0.01);
    assertEquals(31 / 730.0, real(lifted, "campaign_share"), 5e-5);
    Map<String, Object> other = rows.get(1);
    assertEquals(240 * 10 / years, real(other, "report_per_10k"), 0.005);
    assertFalse(other.containsKey("report_corrected_count"), "no window that could correct");
    assertFalse(other.containsKey("survey_unsafe_share"), "no survey");
  }

  /** Neither town has come near 100; both together have no figure. */
  private static void checkGoal(JsonNode goal) {
    assertEquals("not_met", goal.get("verdict").asText());
    assertTrue(goal.get("value").isNull());
    assertTrue(goal.get("low").isNull());
  }

  private static void checkTrend(List<Map<String, Object>> rows, double weight) {
    assertEquals(4 * MONTHS, rows.size());
    assertFalse(rows.get(0).containsKey("neighbourhood_code"), "the whole municipality first");
    assertEquals("BU01", rows.get(MONTHS).get("neighbourhood_code"));
    Map<String, Object> may = rows.get(16);
    assertEquals("2023-05-01", may.get("period_start"));
    assertEquals("2023-06-01", may.get("period_end"));
    assertEquals(30, may.get("report_count"));
    assertEquals(30 * weight, real(may, "report_corrected_count"), 0.001);
    assertEquals(30 * 10 * 365.2425 / 31, real(may, "report_per_10k"), 0.005);
    assertTrue(real(may, "report_per_10k_low") < real(may, "report_per_10k"));
    assertEquals(3, real(may, "reporting_uplift"), 0.45);
    assertEquals(true, may.get("campaign"));
    assertEquals(1.0, real(rows.get(15), "reporting_uplift"));
    Map<String, Object> february = rows.get(1);
    assertEquals(true, february.get("exceptional"));
    assertEquals(0.0, real(february, "report_per_10k"), "all its reports lie in the disruption");
    assertTrue(rows.stream().noneMatch(row -> row.get("break").equals(true)));
    assertFalse(rows.get(2 * MONTHS).containsKey("reporting_uplift"), "no campaign in GM02");
  }

  @Test
  void jumpThatTheCalendarHidesIsNamedAndChangesNothing() throws IOException {
    Trial trial = run("calendar: []\n");
    Outcome outcome = trial.outcome(folder.resolve("out"));
    assertTrue(
        trial.err().contains("warning[W0906]: GM01: Reports in 2023-05: about "), trial.err());
    JsonNode jump = reporting(outcome, "GM01").get("undeclaredJump");
    assertEquals("2023-05-01", jump.get("from").asText());
    assertEquals(3, jump.get("ratio").asDouble(), 0.45);
    String summary = Files.readString(outcome.folder().resolve("summary.md"));
    String told =
        String.format(
            Locale.ROOT, "%.2f times as many (p under 0.01)", jump.get("ratio").asDouble());
    assertTrue(
        summary.contains("outside the calendar, GM01: 2023-05-01..2023-06-01, " + told), summary);
    assertEquals(260.0, real(cell(outcome, "BU01"), "report_weight"));
    assertFalse(cell(outcome, "BU01").containsKey("report_corrected_count"));
  }
}
