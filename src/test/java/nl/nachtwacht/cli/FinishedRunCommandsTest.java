package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code verify} and {@code explain} tell of a finished run. */
class FinishedRunCommandsTest {
  @TempDir static Path folder;

  private static Path output;
  private static Outcome run;

  @BeforeAll
  static void publish() {
    output = folder.resolve("output");
    run = Trial.run(new Village().write(folder.resolve("job")), output).outcome(output);
  }

  private static Trial explain(String... arguments) {
    List<String> line = new java.util.ArrayList<>(List.of("explain", output.toString()));
    line.addAll(List.of(arguments));
    return Trial.of(line.toArray(String[]::new));
  }

  @Test
  void wholeRunIsVerified() {
    Trial trial = Trial.of("verify", output.toString());
    assertEquals("", trial.err());
    assertEquals(0, trial.exit());
    String runId = run.folder().getFileName().toString();
    int files = run.json("manifest.json").path("outputs").size() + 1;
    assertEquals("run " + runId + "   " + files + " files   all as published\n", trial.out());
  }

  @Test
  void strayFileIsToldWithExitThree() throws IOException {
    Path stray = Files.writeString(run.folder().resolve("internal/stray.txt"), "x");
    Trial trial = Trial.of("verify", output.toString());
    Files.delete(stray);
    assertEquals(3, trial.exit());
    assertEquals(
        "error[E0202]: "
            + stray
            + ": is none of the run's files\n"
            + "  help: move it elsewhere; a run's folder holds what the run wrote and nothing else\n"
            + "nachtwacht: exit 3 (input can't be read)\n",
        trial.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"verify", "explain"})
  void folderThatIsNotOursEndsWithSix(String command) {
    Trial trial =
        command.equals("verify")
            ? Trial.of(command, folder.toString())
            : Trial.of(command, folder.toString(), "E1550N4630");
    assertEquals(6, trial.exit(), trial.err());
    assertTrue(trial.err().startsWith("error[E0601]: " + folder), trial.err());
  }

  @Test
  void explanationHasItsForm() {
    Trial trial = explain("E1556N4633");
    assertEquals(0, trial.exit(), trial.err());
    String page = trial.out().lines().limit(19).reduce("", (a, b) -> a + b + "\n");
    assertEquals(
        """
        E1556N4633  Oost, Dorp                                     klasse 3 van 5 (midden)
        score 28,26

          enquête     +11,75  |||||||||||||||||||||   gemiddeld antwoord 4,50 (2 antwoorden)
          meldingen    +9,99  ||||||||||||||||||      0 in 12 maanden; dichtheid 29 per km2
          donkerte     +6,52  ||||||||||||            100 % van het oppervlak onverlicht, geen lampen
                      ------
                       28,26

        welk cijfer waarvoor
          index        28,26  de score hierboven: voor wie elk gewicht moet verdedigen; gewichten door mensen bepaald
          meldingen        0  geteld in 12 maanden

        zou klasse 2 worden: gemiddeld antwoord minstens 8,46
                         of: 85 % minder meldingen in en om het vak
        gegevens: voldoende   hotspot: nee (Gi* 0,11 na FDR)

        meldingen eromheen (Gi*): 2 in 9 vakken, gemiddelde 0,2, afwijking 0,6164
              0       0       0
        """,
        page);
  }

  @Test
  void pageInTheManualIsWhatTheCommandPrints() throws IOException {
    Path town = folder.resolve("town");
    assertEquals(0, Trial.run(Path.of("jobs", "kleinvoort.yaml"), town, "--quiet").exit());
    String page = Trial.of("explain", town.toString(), "E2289N4526", "--language", "en").out();
    String manual = Files.readString(Path.of("docs", "analyst", "finished-runs.md"));
    String shown = page.substring(0, page.indexOf("\nparameters"));
    assertTrue(manual.contains("```text\n" + shown + "```\n"), shown);
  }

  @Test
  void explanationSpeaksEnglishWhenAsked() {
    Trial trial = explain("E1556N4633", "--language", "en");
    assertTrue(trial.out().contains("evidence: "), trial.out());
    assertTrue(trial.out().contains("class "), trial.out());
  }

  @Test
  void idMetresAndDegreesNameTheSameCell() {
    String byId = explain("E1556N4633").out();
    assertEquals(byId, explain("155650,463350").out());
    assertEquals(byId, explain("155600,463300").out(), "a cell holds its lower and left edges");
    assertEquals(byId, explain("--lonlat", "5.39643,52.15791").out());
  }

  @Test
  void programsReadTheSame() throws IOException {
    JsonNode told = new ObjectMapper().readTree(explain("E1556N4633", "--format", "json").out());
    assertEquals("E1556N4633", told.path("cell").asText());
    assertEquals(told.at("/columns/risk_score").asDouble(), told.path("score").asDouble());
    assertEquals(9, told.at("/hotspot/neighbours").size());
    assertEquals(
        run.json("manifest.json").at("/execution/files/0/sha256").asText(),
        told.at("/inputs/0/files/0/sha256").asText());
  }

  @Test
  void cellOutsideTheRunNamesTheNearest() {
    Trial trial = explain("E1570N4633");
    assertEquals(2, trial.exit());
    assertEquals(
        """
        error[E0101]: E1570N4633: is no cell of this run
          help: the nearest cell that is: E1559N4633, 1100 m away; the run has x from 155000 to \
        156000 and y from 463000 to 464000
        nachtwacht: exit 2 (command line or job file)
        """,
        trial.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"E1556", "1,2,3", "x", "E15565N", "155600;463300", "1..2,3"})
  void whatNamesNoCellIsRefused(String cell) {
    Trial trial = explain(cell);
    assertEquals(2, trial.exit(), trial.err());
    assertTrue(trial.err().startsWith("error[E0101]: '" + cell + "': "), trial.err());
  }

  @Test
  void cellAndDegreesTogetherAreRefused() {
    assertEquals(2, explain("E1556N4633", "--lonlat", "5.4,52.1").exit());
    assertEquals(2, explain().exit());
  }

  @Test
  void damagedFileIsNotExplained() throws IOException {
    Path cells = run.folder().resolve("internal/cells.parquet");
    byte[] bytes = Files.readAllBytes(cells);
    byte[] changed = bytes.clone();
    changed[bytes.length / 2]++;
    Files.write(cells, changed);
    Trial trial = explain("E1556N4633");
    Files.write(cells, bytes);
    assertEquals(3, trial.exit());
    assertTrue(trial.err().contains("cells.parquet: was changed"), trial.err());
  }
}
