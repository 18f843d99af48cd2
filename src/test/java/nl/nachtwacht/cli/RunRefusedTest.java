package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that stop: the exit, the remedy, and no output. */
class RunRefusedTest {
  @TempDir Path folder;

  @Test
  void swappedLongitudeAndLatitudeStopTheRun() throws IOException {
    refuses(
        new Village().with("meldingen.csv", "lon,lat", "lat,lon"),
        3,
        """
        error[E0302]: meldingen.csv: 20 of 20 rows (first 2, 3, 4, 5, 6) lie beyond the country \
        when read as EPSG:4326; x and y seem to be swapped
          help: swap layers.meldingen.fields.x and y
        nachtwacht: exit 3 (input can't be read)
        """);
  }

  @Test
  void metresDeclaredAsDegreesStopTheRun() throws IOException {
    refuses(
        new Village()
            .withJob(
                "path: enquete.csv\n    crs: \"EPSG:28992\"",
                "path: enquete.csv\n    crs: \"EPSG:4326\""),
        3,
        """
        error[E0302]: enquete.csv: 20 of 20 rows (first 2, 3, 4, 5, 6) lie beyond the country \
        when read as EPSG:4326; they seem to be metres of EPSG:28992
          help: set layers.enquete.crs: EPSG:28992
        nachtwacht: exit 3 (input can't be read)
        """);
  }

  @Test
  void degreesDeclaredAsMetresStopTheRun() throws IOException {
    refuses(
        new Village().withJob("EPSG:4326", "EPSG:28992"),
        3,
        """
        error[E0302]: meldingen.csv: 20 of 20 rows (first 2, 3, 4, 5, 6) lie beyond the country \
        when read as EPSG:28992; they seem to be degrees of EPSG:4326
          help: set layers.meldingen.crs: EPSG:4326
        nachtwacht: exit 3 (input can't be read)
        """);
  }

  @Test
  void placesWithoutASystemStopTheRun() throws IOException {
    refuses(
        new Village().withJob("    crs: \"EPSG:4326\"\n", ""),
        3,
        """
        error[E0301]: meldingen.csv: no reference system is known for its places
          help: set layers.meldingen.crs, for example EPSG:4326 (longitude and latitude) or \
        EPSG:28992 (RD New, metres)
        nachtwacht: exit 3 (input can't be read)
        """);
  }

  @Test
  void tooManyRejectedRowsStopTheRun() throws IOException {
    refuses(
        new Village().with("meldingen.csv", "2024-07-11T22:15:00Z", "11 juli"),
        4,
        """
        error[E0402]: meldingen.csv: 2 of 20 rows are rejected, more than the 1 % that the job \
        allows: time 2 (8, 20)
          help: mend these rows, or set limits.rejected
        nachtwacht: exit 4 (too many rows rejected)
        """);
  }

  @Test
  void sameIdForTwoContentsStopsTheRun() throws IOException {
    refuses(
        new Village().with("meldingen.csv", "\n7,", "\n6,"),
        3,
        """
        error[E0401]: meldingen.csv: 2 of 20 rows (8, 9) share an id with a row of other content
          help: mend the ids, or set layers.meldingen.on_conflict: reject
        nachtwacht: exit 3 (input can't be read)
        """);
  }

  @Test
  void placeOfOthersIsLeftAsItIs() throws IOException {
    Path output = Files.createDirectories(folder.resolve("output"));
    Files.writeString(output.resolve("foto.txt"), "van een ander");
    Trial trial = Trial.run(new Village().write(folder.resolve("job")), output);
    assertEquals(6, trial.exit(), trial.err());
    assertEquals(
        "error[E0601]: "
            + output
            + ": holds files, but no nachtwacht.json\n"
            + "  help: choose an empty or new folder; nachtwacht never writes among files of"
            + " others\nnachtwacht: exit 6 (output place)\n",
        messages(trial));
    assertEquals(List.of(output.resolve("foto.txt")), files(output));
  }

  @Test
  void refusedRunDoesNotClaimItsPlaceForItsName() throws IOException {
    Path output = folder.resolve("output");
    Village village = new Village().without("lampen.csv");
    assertEquals(3, Trial.run(village.write(folder.resolve("job")), output).exit());
    village.withJob("name: Dorp", "name: Ander dorp");
    assertEquals(3, Trial.run(village.write(folder.resolve("job")), output).exit());
  }

  @Test
  void masterThatIsNoAddressStopsTheCommand() throws IOException {
    Path job = new Village().write(folder.resolve("job"));
    String output = folder.resolve("output").toString();
    for (String master : List.of("mars", "local[x]", "spark://host")) {
      for (String command : List.of("run", "check")) {
        List<String> line = new ArrayList<>(List.of(command, job.toString(), "--no-progress"));
        line.addAll(List.of("--master", master));
        line.addAll(command.equals("run") ? List.of("--output", output) : List.of());
        Trial trial = Trial.of(line.toArray(String[]::new));
        assertEquals(
            "error[E0101]: --master: '"
                + master
                + "' is not the address of a master\n"
                + "  help: write local[*], local[4], spark://HOST:PORT, yarn or"
                + " k8s://https://HOST:PORT\nnachtwacht: exit 2 (command line or job file)\n",
            messages(trial));
        assertEquals(2, trial.exit());
      }
    }
    assertFalse(Files.exists(Path.of(output)));
  }

  @Test
  void noMessageHoldsAValueOfAReportOrAnAnswer() throws IOException {
    Village village =
        new Village()
            .with("meldingen.csv", "2024-07-11T22:15:00Z", "11 juli " + Village.CANARY)
            .with("meldingen.csv", "\n3,", "\n4,")
            .with("meldingen.csv", "\n9,5", "\n9,x5")
            .with("meldingen.csv", "\n11,", "\n\"11,")
            .with("enquete.csv", ",3\n", ",731\n");
    Path job = village.write(folder.resolve("job"));
    for (String command : List.of("run", "check")) {
      Trial trial =
          command.equals("run")
              ? Trial.run(job, folder.resolve("output"), "--verbose")
              : Trial.check(job);
      assertTrue(trial.exit() == 3 || trial.exit() == 4, trial.err());
      String said = trial.out() + trial.err();
      assertFalse(said.contains(Village.CANARY), said);
      assertFalse(said.contains("731"), said);
      assertFalse(said.contains("11 juli"), said);
      for (String row : village.rows("meldingen.csv")) {
        for (String degrees : row.split(",")) {
          assertFalse(degrees.matches("[0-9]+[.][0-9]+") && said.contains(degrees), said);
        }
      }
    }
  }

  private void refuses(Village village, int exit, String messages) throws IOException {
    Path output = folder.resolve("output");
    Trial trial = Trial.run(village.write(folder.resolve("job")), output);
    assertEquals(messages, messages(trial));
    assertEquals(exit, trial.exit());
    assertEquals("", trial.out());
    assertFalse(Files.exists(output), "left behind: " + files(output));
  }

  private static List<Path> files(Path output) throws IOException {
    if (!Files.exists(output)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static String messages(Trial trial) {
    return trial
        .err()
        .lines()
        .filter(line -> !line.contains(" WARN "))
        .reduce("", (a, b) -> a + b + "\n");
  }
}
