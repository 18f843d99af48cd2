package nl.nachtwacht.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.problem.Refusal;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFaultsTest {
  @TempDir Path folder;

  private void refuses(String expected, String extra, String... sets) {
    assertEquals(expected, JobText.refused(folder, JobText.LEAST + extra, sets));
  }

  @Test
  void fiveFaultsAreToldAtOnceWithLineAndRemedy() {
    String job =
        """
        nachtwacht: 1
        period: {from: 2025-01-01, to: 2024-01-01}
        grid: {crs: "EPSG:28992", cel: 100}
        layers:
          buurten: {role: areas, path: areas.gpkg}
          meldingen: {role: reports, path: "http://data/reports.csv"}
        score:
          weights: {reports: 0.5, density: 0.6}
        language: nl
        language: en
        """;
    assertEquals(
        """
        error[E0102]: job.yaml: line 10: key 'language' stands twice in one block
          help: remove one of the two
        error[E0106]: job.yaml: line 2: period.to is not after from
          help: give the day after the last one
        error[E0103]: job.yaml: line 3: unknown key 'cel' in grid (nearest: cell)
          help: write cell, or remove the key
        error[E0104]: job.yaml: line 6: layers.meldingen.path can't be 'http://data/reports.csv'
          help: give a path, or an address that begins with file, hdfs, s3a, abfs or gs
        error[E0104]: job.yaml: line 8: score.weights adds up to 1.1, not to 1
          help: change the weights; one that is not named is 0"""
            .stripIndent(),
        JobText.refused(folder, job));
  }

  @Test
  void missingKeysAreNamed() {
    assertEquals(
        """
        error[E0105]: job.yaml: key 'nachtwacht' is missing
          help: add nachtwacht: a whole number 1
        error[E0105]: job.yaml: line 1: key 'period.to' is missing
          help: add to: a date as YYYY-MM-DD
        error[E0105]: job.yaml: line 3: key 'layers.a.path' is missing
          help: add path: a path, or a list of such""",
        JobText.refused(folder, "period: {from: 2024-01-01}\nlayers:\n  a: {role: areas}\n"));
  }

  @Test
  void layersWithoutAreasOrReportsAreRefused() {
    String job = "nachtwacht: 1\nperiod: {from: 2024-01-01, to: 2025-01-01}\nlayers:\n";
    assertEquals(
        """
        error[E0105]: job.yaml: line 3: layers has no layer of role areas
          help: add the neighbourhoods as a layer with role: areas
        error[E0105]: job.yaml: line 3: layers has no layer of role reports
          help: add the reports as a layer with role: reports""",
        JobText.refused(folder, job + "  w: {role: exclude, path: w.gpkg}\n"));
  }

  @Test
  void jobWithoutReportsIsAcceptedWithOtherEvidence() {
    Job job = JobText.read(folder, JobText.LEAST.replace("role: reports", "role: lights"));
    assertEquals(2, job.layers().size());
  }

  @Test
  void unknownRoleNamesTheNearest() {
    assertEquals(
        """
        error[E0104]: job.yaml: line 5: layers.meldingen.role can't be 'report'
          help: give reports (one of: areas, exclude, reports, surveys, lights, cameras, nightlife, \
        context, measures)""",
        JobText.refused(folder, JobText.LEAST.replace("role: reports", "role: report")));
  }

  @Test
  void fieldThatARoleDoesNotHaveIsRefused() {
    assertEquals(
        """
        error[E0103]: job.yaml: line 5: unknown key 'lon' in layers.meldingen.fields
          help: remove it; known here: id, time, until, category, severity, group, person, radius, \
        x, y, geometry, cell""",
        JobText.refused(
            folder, JobText.LEAST.replace("reports.csv}", "reports.csv, fields: {lon: lng}}")));
  }

  @Test
  void keyOfAnotherRoleIsUnknown() {
    assertEquals(
        """
        error[E0103]: job.yaml: line 5: unknown key 'known_within' in layers.meldingen
          help: remove it; known here: role, path, layer, crs, csv, fields, weights, time, \
        time_lenient, where, missing, protected, allow_empty, allow_same_file, on_conflict, \
        licence, owner""",
        JobText.refused(
            folder, JobText.LEAST.replace("reports.csv}", "reports.csv, known_within: 5}")));
  }

  @Test
  void contextLayerCannotTakeTheNameOfASource() {
    refuses(
        """
        error[E0104]: job.yaml: line 6: a context layer can't be called darkness
          help: choose another name""",
        "  darkness: {role: context, path: d.csv}\n");
  }

  @Test
  void layerNamesAreShortAndSnakeCase() {
    refuses(
        """
        error[E0104]: job.yaml: line 6: 'Haltes' can't be a name
          help: name it in snake_case: a letter, then up to 17 small letters, digits and underscores
        error[E0104]: job.yaml: line 7: 'abcdefghijklmnopqrs' can't be a name
          help: name it in snake_case: a letter, then up to 17 small letters, digits and underscores""",
        "  Haltes: {role: context, path: d.csv}\n"
            + "  abcdefghijklmnopqrs: {role: context, path: d.csv}\n");
  }

  @Test
  void reportsCannotBeLaidOpen() {
    assertEquals(
        """
        error[E0106]: job.yaml: line 5: layers.meldingen.protected can't be false: such rows hold a \
        person's data
          help: remove the key""",
        JobText.refused(
            folder, JobText.LEAST.replace("reports.csv}", "reports.csv, protected: false}")));
  }

  @Test
  void twoWaysToTellThePlaceContradict() {
    assertEquals(
        """
        error[E0106]: job.yaml: line 5: layers.meldingen.fields maps one of x and y
          help: map both, or neither
        error[E0106]: job.yaml: line 5: layers.meldingen.fields tells the place in more than one way
          help: keep x and y, or geometry, or cell""",
        JobText.refused(
            folder,
            JobText.LEAST.replace("reports.csv}", "reports.csv, fields: {x: a, geometry: g}}")));
  }

  @Test
  void timePatternWithoutADateIsRefused() {
    assertEquals(
        """
        error[E0104]: job.yaml: line 5: layers.meldingen.time can't be 'HH:mm'
          help: give iso, epoch-ms, or a java.time pattern that has a whole date""",
        JobText.refused(
            folder, JobText.LEAST.replace("reports.csv}", "reports.csv, time: 'HH:mm'}")));
  }

  @Test
  void emptyValueIsRefused() {
    refuses(
        """
        error[E0104]: job.yaml: line 6: zone has no value
          help: give a value, or remove the key""",
        "zone:\n");
  }

  @Test
  void weightsMustAddUpToOne() {
    refuses(
        """
        error[E0104]: job.yaml: line 6: score.weights adds up to 0.9, not to 1
          help: change the weights; one that is not named is 0""",
        "score: {weights: {reports: 0.3, density: 0.6}}\n");
  }

  @Test
  void weightOfWhatIsNoLayerNamesTheNearest() {
    refuses(
        """
        error[E0106]: job.yaml: line 7: score weighs 'stop', which is no component and no context \
        layer (nearest: stops)
          help: weigh some of: reports, density, survey, nightlife, stops""",
        "  stops: {role: context, path: s.csv}\nscore: {weights: {reports: 0.5, stop: 0.5}}\n");
  }

  @Test
  void modifiersMustNotTurnAScoreNegative() {
    refuses(
        """
        error[E0104]: job.yaml: line 6: score.modifiers.camera makes the negative strengths add up \
        to -1.1
          help: let them add up to more than -1""",
        "score: {modifiers: {dark: -0.4, camera: -0.7}}\n");
  }

  @Test
  void bandwidthBelowOneAndAHalfCellsIsRefused() {
    refuses(
        """
        error[E0106]: job.yaml: line 6: score has a bandwidth of less than 1.5 cells of 100 m
          help: give auto, or 150.0 m or more""",
        "score: {bandwidth: 140}\n");
  }

  @Test
  void planMustNameASliceOfTheJob() {
    refuses(
        """
        error[E0106]: job.yaml: line 6: plans names the slice 'evning', which is not in slices \
        (nearest: evening)
          help: name one of: day, evening, night""",
        "plans: {cameras: {slice: evning}}\n");
  }

  @Test
  void hoursAndActionsOfPatrolsContradict() {
    refuses(
        """
        error[E0106]: job.yaml: line 6: plans.patrols.actions_per_month contradicts hours
          help: keep one of the two""",
        "plans: {patrols: {hours: 4, actions_per_month: 2}}\n");
  }

  @Test
  void sliceNeedsTwoDifferentHours() {
    refuses(
        """
        error[E0104]: job.yaml: line 6: slices.a.hours begins and ends at 7
          help: for the whole day give [0, 24]
        error[E0104]: job.yaml: line 6: slices.b.hours can't be a list
          help: give a list of whole number from 0 to 24, 2 long""",
        "slices: {a: {hours: [7, 7]}, b: {hours: [7]}}\n");
  }

  @Test
  void publicReleaseWithoutAWindowNeedsAPeriodOfWholeMonths() {
    refuses(
        """
        error[E0106]: job.yaml: line 6: release has no window, and the period is not 3 whole \
        months or more
          help: give release.window whole months of the period""",
        "release: {public: true}\n",
        "period.to=2024-03-01");
  }

  @Test
  void floorsOfTheGateCannotBeLowered() {
    refuses(
        """
        error[E0104]: job.yaml: line 6: release.threshold can't be '4'
          help: give a whole number from 5 to 1000
        error[E0104]: job.yaml: line 6: release.round can't be '1'
          help: give a whole number from 5 to 100
        error[E0104]: job.yaml: line 6: release.window.to makes less than 3 months
          help: give 12 months or more, 3 at least""",
        "release: {threshold: 4, round: 1, window: {from: 2024-01-01, to: 2024-02-01}}\n");
    refuses(
        """
        error[E0106]: job.yaml: line 6: release.levels is no tree of divisions
          help: give [neighbourhood, district], [neighbourhood], or metres such as [500, 2500]""",
        "release: {levels: [100, 500]}\n");
  }

  @Test
  void windowOfTheCalendarNeedsAnEndUnlessItIsARegime() {
    refuses(
        """
        error[E0105]: job.yaml: line 7: calendar[0].to is missing
          help: add the day after the last one
        error[E0106]: job.yaml: line 8: calendar[1].to contradicts kind: a regime lasts
          help: remove to""",
        "calendar:\n"
            + "  - {name: a, kind: campaign, from: 2024-03-01}\n"
            + "  - {name: b, kind: regime, from: 2024-03-01, to: 2024-04-01}\n");
  }

  @Test
  void campaignOfEverySpringCannotBeToldFromSpring() {
    refuses(
        """
        error[E0106]: job.yaml: line 6: calendar has windows that fill the same part of every year of\
         the period and nothing else ('Een', 'Twee'): what they did to reporting can't be told from the\
         season
          help: take them out, or choose a period with a year in which they were not""",
        "calendar:\n"
            + "  - {name: Een, kind: campaign, from: 2023-03-06, to: 2023-04-17}\n"
            + "  - {name: Twee, kind: campaign, from: 2024-03-06, to: 2024-04-17}\n",
        "period.from=2023-01-01");
  }

  @Test
  void fileThatIsNoJobIsRefused() throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.write(file, "name: Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals("error[E0102]: a.yaml: is not UTF-8\n  help: save it in UTF-8", refusedFile(file));
    assertEquals(
        "error[E0102]: b.yaml: doesn't exist\n  help: name a job file that you may read",
        refusedFile(folder.resolve("b.yaml")));
    assertEquals(
        "error[E0102]: job.yaml: is no block of keys\n"
            + "  help: begin with nachtwacht: 1, period and layers",
        JobText.refused(folder, "- a\n"));
  }

  private static String refusedFile(Path file) {
    Refusal refusal = Assertions.assertThrows(Refusal.class, () -> JobFile.read(file, List.of()));
    return JobText.texts(refusal.problems());
  }

  @Test
  void settingOfAnUnknownKeyIsToldWithItsPath() {
    refuses(
        """
        error[E0103]: --set grid.cel: unknown key 'cel' in grid (nearest: cell)
          help: write cell, or remove the key""",
        "",
        "grid.cel=200");
  }

  @Test
  void settingsThatCannotBeReadAreAllTold() {
    refuses(
        """
        error[E0101]: --set 'grid.cell': is not PATH=VALUE
          help: write --set PATH=VALUE, such as --set grid.cell=200
        error[E0101]: --set grid.cell: has no value
          help: write --set PATH=VALUE, such as --set grid.cell=200
        error[E0101]: --set zone.name: zone is no block of keys
          help: set zone as a whole
        error[E0104]: --set grid.cell: grid.cell can't be '5'
          help: give a whole number from 10 to 5000""",
        "zone: Europe/Amsterdam\n",
        "grid.cell",
        "grid.cell=",
        "zone.name=x",
        "grid.cell=5");
  }
}
