package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees when something is wrong: all of it at once, with place, remedy and exit. */
class CheckTest {
  @TempDir Path folder;

  /** Swaps longitude and latitude in the header, so that they stand in each other's place. */
  private static Village swapped() {
    return new Village().with("meldingen.csv", "lon,lat", "lat,lon");
  }

  @Test
  void soundJobIsDone() {
    Trial trial = Trial.check(new Village().write(folder));
    assertEquals(0, trial.exit(), trial.err());
    assertEquals("", messages(trial));
    assertTrue(trial.out().contains("meldingen"), trial.out());
  }

  @Test
  void fiveFaultsOfAJobFileAreToldAtOnce() {
    Village village =
        new Village()
            .withJob("zone: UTC\n", "zone: Mars/Noord\ntijdzone: UTC\n")
            .withJob("to: 2025-01-01", "to: 2023-01-01")
            .withJob("role: lights", "role: lihgts")
            .withJob("bandwidth: 300", "bandwidth: 300, weights: {reports: 0.5, survey: 0.4}");
    Trial trial = Trial.check(village.write(folder));
    assertEquals(
        """
        error[E0103]: dorp.yaml: line 4: unknown key 'tijdzone'
          help: remove it; known here: nachtwacht, name, language, zone, period, grid, layers, \
        calendar, slices, score, risk_areas, plans, release, publish, goal, baseline, former, limits
        error[E0104]: dorp.yaml: line 3: zone can't be 'Mars/Noord'
          help: give a time zone such as Europe/Amsterdam
        error[E0106]: dorp.yaml: line 5: period.to is not after from
          help: give the day after the last one
        error[E0104]: dorp.yaml: line 17: layers.lampen.role can't be 'lihgts'
          help: give lights (one of: areas, exclude, reports, surveys, lights, cameras, nightlife, \
        context, measures)
        error[E0104]: dorp.yaml: line 18: score.weights adds up to 0.9, not to 1
          help: change the weights; one that is not named is 0
        nachtwacht: exit 2 (command line or job file)
        """,
        messages(trial));
    assertEquals(2, trial.exit());
  }

  @Test
  void fiveFaultsOfLayersAreToldAtOnce() {
    Village village =
        swapped()
            .with("enquete.csv", "score", "cijfer")
            .without("lampen.csv")
            .withJob(
                "score: {",
                "  parken: {role: context, path: parken.geojson}\n"
                    + "  haltes: {role: context, path: \"haltes-*.csv\"}\nscore: {");
    Trial trial = Trial.check(village.write(folder));
    assertEquals(
        """
        error[E0203]: enquete.csv: column 'score' is missing (found: id, x, y, cijfer)
          help: set layers.enquete.fields.score: COLUMN
        error[E0201]: lampen.csv: there is no such file
          help: look at layers.lampen.path in the job file
        error[E0201]: parken.geojson: there is no such file
          help: look at layers.parken.path in the job file
        error[E0209]: layers.haltes.path: no file matches 'haltes-*.csv'
          help: look at the folder and the pattern
        error[E0302]: meldingen.csv: 20 of 20 rows (first 2, 3, 4, 5, 6) lie beyond the country \
        when read as EPSG:4326; x and y seem to be swapped
          help: swap layers.meldingen.fields.x and y
        nachtwacht: exit 3 (input can't be read)
        """,
        messages(trial));
    assertEquals(3, trial.exit());
    assertTrue(trial.out().contains("meldingen"), "the ledger of what could be read");
  }

  private static String messages(Trial trial) {
    return trial
        .err()
        .lines()
        .filter(line -> !line.contains(" WARN "))
        .reduce("", (a, b) -> a + b + "\n");
  }
}
