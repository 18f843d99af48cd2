package nl.nachtwacht.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.job.Origin;
import nl.nachtwacht.job.Setting;
import nl.nachtwacht.layer.Areas;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Period;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.layer.Surveys;
import nl.nachtwacht.outline.RiskAreaSpec;
import nl.nachtwacht.plan.CameraSpec;
import nl.nachtwacht.plan.LightingSpec;
import nl.nachtwacht.plan.PatrolSpec;
import nl.nachtwacht.plan.PlanSpec;
import nl.nachtwacht.publish.PublishSpec;
import nl.nachtwacht.release.ReleaseSpec;
import nl.nachtwacht.score.ScoreSpec;
import org.junit.jupiter.api.Test;

/** Every key of a job that uses all of them reaches its place. */
class JobMappingTest {
  private static final Path FILE = JobText.resource("full.yaml");
  private static final Job JOB = JobFile.read(FILE, List.of());

  private static String path(String relative) {
    return FILE.getParent().resolve(relative).normalize().toString();
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void everyDeclaredKeyIsUsed() {
    // A patrol's hours contradict its actions.
    Set<String> used = wildcards(false);
    Set<String> unused =
        wildcards(true).stream()
            .filter(path -> used.stream().noneMatch(u -> (u + ".").startsWith(path + ".")))
            .collect(Collectors.toSet());
    assertEquals(Set.of("plans.patrols.actions_per_month"), unused);
  }

  private static Set<String> wildcards(boolean isDefault) {
    return JOB.settings().stream()
        .filter(s -> (s.origin() == Origin.DEFAULT) == isDefault)
        .map(Setting::path)
        .map(p -> p.replaceAll("^(layers|slices)\\.[a-z_]+", "$1.*").replaceAll("\\[.\\]", ".*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void topKeys() {
    assertEquals("Rivierstad 2025", JOB.name());
    assertEquals("en", JOB.language());
    ZoneId zone = ZoneId.of("Europe/Brussels");
    assertEquals(new Period(date("2022-01-01"), date("2025-01-01"), zone), JOB.period());
    assertEquals(new Grid("EPSG:25831", 250), JOB.grid());
    assertEquals(new Limits(0.02, 5), JOB.limits());
    assertEquals(
        Optional.of(new Goal("survey_unsafe_share", 0.35, date("2026-01-01"))), JOB.goal());
    assertEquals(path("../target/nulmeting"), JOB.earlier().baseline());
    assertEquals(path("../target/vorige"), JOB.earlier().former());
  }

  @Test
  void jobForScoresAloneAsksForNoReplicatesAndNoSlices() {
    Period days = new Period(date("2022-01-01"), date("2023-01-01"), JOB.period().zone());
    Job fold = JOB.scoringOnly(days);
    Job without = JobFile.read(FILE, List.of("score.resamples=0", "slices=none"));
    assertTrue(JOB.score().resamples() > 0);
    assertEquals(without.score(), fold.score());
    assertEquals(without.slices(), fold.slices());
    assertEquals(days, fold.period());
    assertEquals(JOB.layers(), fold.layers());
  }

  @Test
  void sourceOfALayer() {
    Source source = JOB.layers(Reports.Spec.class).get(0).source();
    assertEquals(
        new Source(
            "reports",
            "reports",
            List.of(path("reports-2022.csv"), "hdfs://cluster/reports-2023.csv.gz"),
            "EPSG:4326",
            "",
            new Source.Csv(";", ",", "UTF-8", "\"", true),
            Map.of(
                "id",
                "nr",
                "x",
                "lon",
                "y",
                "lat",
                "time",
                "van",
                "until",
                "tot",
                "category",
                "soort",
                "severity",
                "ernst",
                "group",
                "groep",
                "person",
                "melder",
                "radius",
                "straal"),
            List.of("dd-MM-yyyy HH:mm", "dd-MM-yyyy", "iso"),
            true,
            Map.of("status", List.of("open", "0363"), "bron", List.of("app")),
            List.of("-99997", "geheim", "no"),
            true,
            true,
            true,
            true,
            "intern",
            "Veiligheid"),
        source);
    assertEquals("buurten", JOB.layers(Areas.Spec.class).get(0).source().layerInFile());
  }

  @Test
  void layersOfEveryKind() {
    Reports.Spec reports = JOB.layers(Reports.Spec.class).get(0);
    Map<String, Double> categories = Map.of("grijpen", 3.0, "roepen", 0.5);
    assertEquals(new Reports.Weights(categories, Map.of("hoog", 4.0)), reports.weights());
    Surveys.Spec surveys = JOB.layers(Surveys.Spec.class).get(0);
    assertEquals(new Surveys.Scale(5, 1, 4), surveys.scale());
    Lights.Spec lights = JOB.layers(Lights.Spec.class).get(0);
    assertEquals(
        new Lights.Spec(
            lights.source(), List.of("aan", "ok"), List.of("dim"), List.of("stuk"), false, 40, 400),
        lights);
    Cameras.Spec cameras = JOB.layers(Cameras.Spec.class).get(0);
    assertEquals(new Cameras.Spec(cameras.source(), 35, true), cameras);
    assertEquals(120, JOB.layers(Nightlife.Spec.class).get(0).reachMetres());
    Context.Spec stops = JOB.layers(Context.Spec.class).get(0);
    assertEquals(new Context.Spec(stops.source(), Context.Use.STOP, 300, true), stops);
    Measures.Spec measures = JOB.layers(Measures.Spec.class).get(0);
    Map<String, Measures.Kind> kinds =
        Map.of("armatuur", Measures.Kind.LAMP_NEW, "hangplek", Measures.Kind.JOP_TO);
    assertEquals(new Measures.Spec(measures.source(), kinds, 150), measures);
  }

  @Test
  void windowsAndSlices() {
    assertEquals(
        List.of(
            new CalendarWindow(
                "Campagne",
                CalendarWindow.Kind.CAMPAIGN,
                date("2023-03-06"),
                date("2023-04-17"),
                "GM9901"),
            new CalendarWindow(
                "Lockdown",
                CalendarWindow.Kind.DISRUPTION,
                date("2020-03-15"),
                date("2022-02-25"),
                ""),
            new CalendarWindow(
                "Nieuwe wet", CalendarWindow.Kind.REGIME, date("2024-07-01"), LocalDate.MAX, "")),
        JOB.calendar());
    assertEquals(
        List.of(
            new Slice("day", EnumSet.allOf(DayOfWeek.class), 7, 18, false),
            new Slice(
                "weekend_night", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), 22, 6, true)),
        JOB.slices());
  }

  @Test
  void score() {
    assertEquals(
        new ScoreSpec(
            ScoreSpec.Method.INDEX,
            false,
            false,
            Map.of("reports", 0.4, "density", 0.2, "survey", 0.2, "nightlife", 0.1, "stops", 0.1),
            new ScoreSpec.Modifiers(0.25, -0.15),
            365,
            400,
            ScoreSpec.Dark.LAMPS_ANY,
            99,
            new ScoreSpec.Normalise(ScoreSpec.Normalise.By.FIXED, 0, 2.5),
            ScoreSpec.Survey.RAW,
            ScoreSpec.Missing.ZERO,
            List.of(path("weights-a.csv"), path("weights-b.csv")),
            "vrouw",
            true),
        JOB.score());
  }

  @Test
  void areasAndPlans() {
    assertEquals(Optional.of(new RiskAreaSpec(0.04, 0.08, 4, 80, 2, false, true)), JOB.riskAreas());
    assertEquals(
        new PlanSpec(
            Optional.of(new LightingSpec(100000, 4000, 300, 800, "weekend_night")),
            Optional.of(new CameraSpec(5, 25, 15000, "day")),
            Optional.of(
                new PatrolSpec(2, 5, 0, "weekend_night", 7, 3, List.of(121000.0, 487000.0))),
            Optional.of(300000.0)),
        JOB.plans());
  }

  @Test
  void releaseAndPublish() {
    assertEquals(
        new ReleaseSpec(
            false,
            20,
            10,
            Optional.of(List.of("500", "2500")),
            Optional.of(new ReleaseSpec.Window(date("2024-01-01"), date("2025-01-01"))),
            path("releases.jsonl"),
            Optional.of(new ReleaseSpec.Supersedes("abc", "wrong borders"))),
        JOB.release());
    assertEquals(
        new PublishSpec(List.of("cells", "areas"), true, false, true, true, "CC-BY-4.0"),
        JOB.publish());
  }
}
