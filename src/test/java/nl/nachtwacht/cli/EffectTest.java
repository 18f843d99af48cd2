package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code effect} on a town where what came of the measures is known. */
class EffectTest {
  @TempDir static Path folder;

  private static Outcome outcome;
  private static Trial trial;

  private static Trial effect(Path job, Path output, String cores, String... options) {
    List<String> arguments = new ArrayList<>(List.of("effect", job.toString()));
    arguments.addAll(List.of("--output", output.toString()));
    arguments.addAll(List.of("--master", "local[" + cores + "]", "--no-progress"));
    arguments.addAll(List.of(options));
    return Trial.of(arguments.toArray(String[]::new));
  }

  private static MeasuredTown town() {
    return new MeasuredTown()
        .measure("old,Old lamps,lamp_new,2021-01-01,", 3)
        .measureEverywhere("course,Training,training,2023-01-01,")
        .measureEverywhere("posters,Posters,campaign,2023-03-01,2023-05-01");
  }

  @BeforeAll
  static void study() {
    Path output = folder.resolve("output");
    trial = effect(town().write(folder.resolve("town")), output, "2");
    outcome = trial.outcome(output);
  }

  /** {@return the rows of an outcome of the measure of a name, by zone} */
  private static Map<String, Map<String, Object>> effect(String measure, String of) {
    Map<String, Map<String, Object>> byZone = new TreeMap<>();
    outcome.parquet("internal/effect.parquet").stream()
        .filter(row -> row.get("measure").equals(measure) && row.get("outcome").equals(of))
        .forEach(row -> byZone.put(row.get("zone").toString(), row));
    return byZone;
  }

  @Test
  void whatWasPlantedIsFound() {
    Map<String, Map<String, Object>> lamps = effect("New lamps", "reports");
    Map<String, Object> treated = lamps.get("treated");
    assertEquals(100, treated.get("before_count"));
    assertEquals(40, treated.get("after_count"));
    assertEquals(200, lamps.get("control").get("before_count"));
    assertEquals(200, lamps.get("control").get("after_count"));
    assertEquals(-60.0, treated.get("change_pct"));
    assertEquals("did_panel", treated.get("method"));
    assertEquals("clearly_lower", treated.get("verdict"));
    assertEquals(-60.0, (double) treated.get("wdd"), 0.1);
    assertEquals("2022-01-01", treated.get("before_start"));
    assertEquals("2023-01-01", treated.get("before_end"));
    assertEquals(true, treated.get("campaign_overlap"));
    for (Map<String, Object> zone : lamps.values()) {
      assertEquals(treated.get("verdict_text"), zone.get("verdict_text"));
    }
  }

  @Test
  void whatDidNothingShowsNothing() {
    Map<String, Object> camera = effect("Camera", "reports").get("treated");
    assertEquals("no_clear_change", camera.get("verdict"));
    assertEquals(0.0, camera.get("change_pct"));
    assertEquals("cannot_say", camera.get("displacement"), "nothing lies in its ring");
  }

  @Test
  void measuredPlacesAreNoControlOfOthers() {
    assertEquals(200, effect("Camera", "reports").get("control").get("after_count"));
  }

  @Test
  void answersAndLightAreHeldAgainstThemToo() {
    Map<String, Object> answers = effect("New lamps", "survey_unsafe").get("treated");
    assertEquals(24, answers.get("before_count"));
    assertEquals(8, answers.get("after_count"));
    assertEquals(40.0, answers.get("exposure_before"));
    assertEquals(-66.7, answers.get("change_pct"));
    assertEquals("clearly_lower", answers.get("verdict"));
    Map<String, Object> dark = effect("New lamps", "dark_share").get("treated");
    assertEquals("clearly_lower", dark.get("verdict"));
    assertEquals(25, dark.get("before_count"));
    assertEquals(null, dark.get("p_value"));
    assertEquals(Map.of(), effect("Camera", "dark_share"), "a camera brings no light");
  }

  @Test
  void measureOfTheWholeTownIsHeldAgainstItsOwnCourse() {
    Map<String, Map<String, Object>> course = effect("Training", "reports");
    assertEquals(List.of("treated"), List.copyOf(course.keySet()));
    assertEquals("its", course.get("treated").get("method"));
    assertEquals("cannot_say", effect("Posters", "reports").get("treated").get("verdict"));
  }

  @Test
  void measureWithoutDaysBeforeIsToldAndLeftOut() {
    assertTrue(trial.err().contains("warning[W0910]: Old lamps: can't be compared"), trial.err());
    assertEquals(Map.of(), effect("Old lamps", "reports"));
  }

  @Test
  void folderHoldsWhatIsPromisedAndVerifies() {
    List<String> paths = List.copyOf(outcome.bytes().keySet());
    for (String path :
        List.of(
            "internal/effect.parquet",
            "internal/effect.qml",
            "internal/proefstad/effect.geojson")) {
      assertTrue(paths.contains(path), paths.toString());
    }
    assertEquals("effect", outcome.json("manifest.json").at("/command").asText());
    assertEquals(0, Trial.of("verify", folder.resolve("output").toString()).exit());
    assertTrue(
        trial.out().contains("New lamps: Reports: 60% lower than could be expected"), trial.out());
  }

  @Test
  void everyMeasureThatWasStudiedHasItsPage() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (Map<String, Object> row : outcome.parquet("internal/effect.parquet")) {
      String id = row.get("measure_id").toString();
      Path page = outcome.folder().resolve("internal/proefstad/effect_" + id + ".html");
      pages.put(row.get("measure").toString(), Files.readString(page));
    }
    assertEquals(
        List.of("Camera", "New lamps", "Posters", "Training"), List.copyOf(pages.keySet()));
    long written = outcome.bytes().keySet().stream().filter(path -> path.endsWith(".html")).count();
    assertEquals(pages.size(), written);
    String lamps = pages.get("New lamps");
    for (String told :
        List.of(
            "Reports: 60% lower than could be expected without the measure (95% interval: from",
            "Counted in this place: 100 reports in 12 months before, 40 reports in 12 months after."
                + " Had it gone as in the control, there would have been 100.",
            "New lamps · 25 cells of 100 metres in Stad · since 1 January 2023",
            "Unsafe answers: 67% lower",
            "Dark cells: 100% lower",
            "1 May 2022 to 31 May 2022: a campaign brings reports, in all the municipality.")) {
      assertTrue(lamps.contains(told), told + " in " + lamps);
    }
    assertTrue(pages.get("Training").contains("from the course over months"), "its");
    assertTrue(pages.get("Posters").contains("1 March 2023 to 30 April 2023"), "it is over");
  }

  @Test
  void orderOfRowsAndNumberOfCoresChangeNothing() {
    Path output = folder.resolve("shuffled");
    Outcome other =
        effect(town().shuffled(7).write(folder.resolve("again")), output, "1").outcome(output);
    outcome
        .bytes()
        .forEach(
            (path, bytes) -> {
              if (path.startsWith("internal/")) {
                assertEquals(
                    java.util.Arrays.hashCode(bytes),
                    java.util.Arrays.hashCode(other.bytes().get(path)),
                    path);
              }
            });
  }

  @Test
  void withoutReportsTheAnswersStillTell() {
    Path output = folder.resolve("no-reports-out");
    Path job = town().withoutReports().write(folder.resolve("no-reports"));
    Trial told = effect(job, output, "2");
    List<Map<String, Object>> rows = told.outcome(output).parquet("internal/effect.parquet");
    for (Map<String, Object> row : rows) {
      boolean isReports = row.get("outcome").equals("reports");
      assertEquals(isReports, row.get("verdict_text").toString().contains("no reports were given"));
    }
    assertTrue(told.out().contains("New lamps: Unsafe answers: 67% lower"), told.out());
  }

  @Test
  void answersWithoutADateCountOnNeitherSide() {
    Path output = folder.resolve("undated-out");
    Path job = town().answersWithoutDate().write(folder.resolve("undated"));
    assertTrue(effect(job, output, "2").out().contains("New lamps: Unsafe answers: 67% lower"));
  }

  @Test
  void rowsOfOneProjectAreOneMeasureAndAllRowsAreAccountedFor() {
    Path output = folder.resolve("rows-out");
    MeasuredTown town = new MeasuredTown();
    for (int square : new int[] {3, 3, 4}) {
      town.measure(",Benches,other,2023-01-01,", square);
    }
    town.measureAt("far,Far away,other,2023-01-01,", 60_000);
    town.measure("wrong,Ends early,other,2023-03-01,2023-02-01", 5);
    Trial told =
        effect(town.write(folder.resolve("rows")), output, "2", "--set", "limits.rejected=1");
    List<Map<String, Object>> rows = told.outcome(output).parquet("internal/effect.parquet");
    List<String> keys =
        rows.stream().map(row -> row.get("effect_id") + " " + row.get("zone")).sorted().toList();
    assertEquals(keys.stream().distinct().toList(), keys);
    assertTrue(told.err().contains("warning[W0910]: Far away: "), told.err());
    assertTrue(told.out().contains("(until_before_from 1)"), told.out());
  }

  @Test
  void jobThatPublishesOtherTablesAloneIsRefused() {
    Path job = town().write(folder.resolve("alone"));
    Trial alone = effect(job, folder.resolve("no-cells"), "2", "--set", "publish.layers=[cells]");
    assertEquals(2, alone.exit());
    assertTrue(alone.err().contains("error[E0106]: publish.layers"), alone.err());
  }

  @Test
  void jobWithoutMeasuresIsRefused() {
    Path job = new MeasuredTown().write(folder.resolve("none"));
    Trial none = effect(job, folder.resolve("no"), "2", "--set", "layers.measures.role=context");
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("error[E0105]: "), none.err());
  }

  @Test
  void runTakesMeasuresOfTheWholeTownAndItsProposalsAreJudged() {
    Path output = folder.resolve("run");
    Path job = town().write(folder.resolve("for-run"));
    Outcome run = Trial.run(job, output, "--set", "score.resamples=0").outcome(output);
    List<List<String>> sheet = run.csv("internal/proefstad/neighbourhoods.csv");
    assertEquals(
        "Camera;New lamps;Old lamps;Training",
        sheet.get(1).get(sheet.get(0).indexOf("running_measures")));

    Path falls = folder.resolve("falls");
    Trial plan = effect(job, falls, "2", "--plan", output.toString());
    Outcome judged = plan.outcome(falls);
    assertEquals(
        List.of(
            "internal/detectable.csv", "internal/detectable.html", "manifest.json", "summary.md"),
        List.copyOf(judged.bytes().keySet()));
    List<List<String>> rows = judged.csv("internal/detectable.csv");
    assertEquals(
        run.parquet("internal/lighting_plan.parquet").stream()
            .filter(row -> row.get("within_budget").equals(true))
            .count(),
        rows.stream().filter(r -> r.get(1).startsWith("GM01-L-")).count() / 3);
    List<String> town = rows.get(rows.size() - 3);
    assertEquals(List.of("municipality", "GM01", "Proefstad", "12"), town.subList(0, 4));
    // 1,140 reports in 730 days.
    assertEquals(1140 / 730.0 * 365.2425, Double.parseDouble(town.get(4)), 0.05);
    assertTrue(plan.out().contains("could show a fall of 30%"), plan.out());
    assertEquals(0, Trial.of("verify", falls.toString()).exit());
  }

  @Test
  void planThatIsNoRunIsRefused() {
    Path job = town().write(folder.resolve("no-plan"));
    Trial refused = effect(job, folder.resolve("no-falls"), "2", "--plan", job.getParent() + "");
    assertEquals(6, refused.exit(), refused.err());
  }
}
