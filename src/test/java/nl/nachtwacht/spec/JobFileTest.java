package nl.nachtwacht.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.plan.PlanSpec;
import nl.nachtwacht.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFileTest {
  @TempDir Path folder;

  private Job read(String extra, String... sets) {
    return JobText.read(folder, JobText.LEAST + extra, sets);
  }

  @Test
  void nameIsThatOfTheFileUnlessGiven() {
    assertEquals("job", read("").name());
    assertEquals("0363", read("name: 0363\n").name());
    assertEquals("22:00", read("name: 22:00\n").name());
    assertEquals("no", read("name: no\n").name());
  }

  @Test
  void pathsStartFromTheFolderOfTheJob() throws IOException {
    Reports.Spec reports = read("").layers(Reports.Spec.class).get(0);
    String expected = folder.toRealPath().resolve("reports.csv").toString();
    assertEquals(List.of(expected), reports.source().paths());
  }

  @Test
  void linkToAJobStartsFromItsOwnFolder() throws IOException {
    Path target = Files.createDirectories(folder.resolve("target")).resolve("t.yaml");
    Files.writeString(target, JobText.LEAST);
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), target);
    Reports.Spec reports = JobFile.read(link, List.of()).layers(Reports.Spec.class).get(0);
    String expected = folder.toRealPath().resolve("reports.csv").toString();
    assertEquals(List.of(expected), reports.source().paths());
  }

  @Test
  void byteOrderMarkIsSkipped() {
    assertEquals("job", JobText.read(folder, "\uFEFF" + JobText.LEAST).name());
  }

  @Test
  void noneLeavesSlicesAreasAndPlansOut() {
    Job job = read("slices: none\nrisk_areas: none\nplans: none\n");
    assertEquals(List.of(), job.slices());
    assertTrue(job.riskAreas().isEmpty());
    assertEquals(PlanSpec.NONE, job.plans());
    assertTrue(read("plans: {cameras: none}\n").plans().cameras().isEmpty());
  }

  @Test
  void settingReplacesOneKeyAndTheLastOneCounts() {
    Job job =
        read(
            "grid: {crs: 'EPSG:28992', cell: 100}\n",
            "grid.cell=150",
            "grid.cell=200",
            "layers.meldingen.crs=EPSG:4326",
            "slices.late.hours=[22, 4]",
            "score.modifiers={dark: 0.1}",
            "plans.cameras.count=3");
    assertEquals(200, job.grid().cellMetres());
    assertEquals("EPSG:4326", job.layers(Reports.Spec.class).get(0).source().crs());
    assertEquals(List.of("late"), job.slices().stream().map(Slice::name).toList());
    assertEquals(0.1, job.score().modifiers().dark());
    assertEquals(-0.2, job.score().modifiers().camera());
    assertEquals(3, job.plans().cameras().orElseThrow().count());
  }

  @Test
  void settingMakesABlockOfNone() {
    Job job = read("plans: none\n", "plans.cameras.count=3");
    assertEquals(3, job.plans().cameras().orElseThrow().count());
  }

  @Test
  void everySettingKnowsItsOrigin() {
    Job job = read("grid: {crs: 'EPSG:28992'}\n", "grid.cell=200");
    assertEquals("job file", job.origins().get("grid.crs"));
    assertEquals("--set", job.origins().get("grid.cell"));
    assertEquals("default", job.origins().get("zone"));
    assertEquals("200", job.resolved().get("grid.cell"));
    assertEquals("mixture", job.resolved().get("score.method"));
  }

  @Test
  void placesOfThisMachineAreMarked() {
    List<String> paths =
        read("baseline: ../target/nul\n", "layers.meldingen.path=[a.csv, b.csv]")
            .settings()
            .stream()
            .filter(s -> s.isPath())
            .map(s -> s.path() + "=" + s.value())
            .toList();
    assertEquals(
        List.of(
            "layers.buurten.path=areas.gpkg",
            "layers.meldingen.path=[a.csv, b.csv]",
            "baseline=../target/nul"),
        paths);
  }

  @Test
  void numbersThatAreEqualAreNotedEqually() {
    assertEquals(
        read("limits: {rejected: 0.02}\n").resolved(),
        read("limits: {rejected: 2.0e-2}\n").resolved());
  }

  @Test
  void layersOfOneRoleWithDifferentScalesAreRefused() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                read(
                    "",
                    "layers.een={role: surveys, path: a.csv, scale: {unsafe: 1, safe: 5}}",
                    "layers.twee={role: surveys, path: b.csv, scale: {unsafe: 1, safe: 10}}"));
    assertTrue(JobText.texts(refusal.problems()).contains("different scale"));
  }

  @Test
  void contextLayerCantBearTheNameOfOurColumns() {
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> read("", "layers.lamp={role: context, path: lampen.csv}"));
    assertTrue(JobText.texts(refusal.problems()).contains("can't be called lamp"));
  }

  @Test
  void keysOfAReleaseAndThePersonTakeEffect() {
    Job job =
        read(
            "release: {public: true, round: 10}\nscore: {method: index}\n",
            "layers.meldingen.fields={person: melder, x: lon, y: lat}");
    assertEquals("", JobText.texts(job.warnings()));
  }

  @Test
  void keysThatAreSwitchedOffGiveNoWarning() {
    Job job =
        read(
            "plans: none\nrisk_areas: none\nrelease: {public: false}\n"
                + "score: {method: index, survey: raw, missing: zero, edge: none, resamples: 0,"
                + " both: false}\n");
    assertEquals("", JobText.texts(job.warnings()));
  }
}
