package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.nachtwacht.stat.DetectableFall;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code baseline}: a run, which falls could be shown, and a place that is kept. */
class BaselineTest {
  /** As many years as a period without a leap day has. */
  private static final double YEARS = 365 / 365.2425;

  @TempDir static Path folder;

  private static Path place;
  private static Trial trial;
  private static Outcome baseline;

  @BeforeAll
  static void make() {
    place = folder.resolve("nulmeting");
    trial = command("baseline");
    baseline = trial.outcome(place);
  }

  private static Trial command(String command, String... options) {
    return new PlannedTown().run(command, folder, place, options);
  }

  private static List<List<String>> detectable(Outcome outcome) {
    return outcome.csv("internal/detectable.csv");
  }

  @Test
  void itIsARunThatSaysBesidesWhichFallsCouldBeShown() {
    Path other = folder.resolve("run");
    Outcome run = new PlannedTown().run(folder, other).outcome(other);
    Set<String> more = new TreeSet<>(baseline.paths());
    more.removeAll(run.paths());
    assertEquals(Set.of("internal/detectable.csv"), more);
    assertTrue(baseline.paths().containsAll(run.paths()));
    assertNotEquals(run.folder().getFileName(), baseline.folder().getFileName());
    assertEquals("baseline", baseline.json("manifest.json").at("/command").asText());
    assertTrue(trial.out().startsWith("nachtwacht baseline job.yaml   run "), () -> trial.out());
    assertEquals(0, Trial.of("verify", place.toString()).exit());
  }

  @Test
  void everyPlaceHasThreeRowsAndAreasThatEndedHaveNone() {
    Map<String, Long> rows =
        detectable(baseline).stream()
            .skip(1)
            .collect(Collectors.groupingBy(row -> row.get(0), TreeMap::new, Collectors.counting()));
    long areas = baseline.parquet("internal/areas.parquet").size();
    assertEquals(Map.of("area", 3 * areas, "neighbourhood", 9L, "municipality", 6L), rows);
    assertEquals(
        List.of("12", "24", "36"),
        detectable(baseline).stream()
            .filter(row -> row.get(1).equals("GM02"))
            .map(row -> row.get(3))
            .toList());
  }

  @Test
  void asManyReportsAreExpectedAsThereWereAndTheCitysOthersAreWhatAFallIsHeldAgainst() {
    List<String> quarter = row(baseline, "BU0101", "24");
    double before = 2 * 40 / YEARS;
    assertEquals("Westwijk", quarter.get(2));
    assertEquals(before, Double.parseDouble(quarter.get(4)), 0.051);
    // The other 40 reports of the municipality are fewer than twice its own.
    assertEquals(fall(before, before), Double.parseDouble(quarter.get(5)), 0.051);
    double city = 2 * 80 / YEARS;
    assertEquals(
        fall(city, Double.POSITIVE_INFINITY),
        Double.parseDouble(row(baseline, "GM01", "24").get(5)),
        0.051);
  }

  private static double fall(double before, double others) {
    return 100 * (new DetectableFall(before, others).largestRatio() - 1);
  }

  private static List<String> row(Outcome outcome, String unit, String months) {
    return detectable(outcome).stream()
        .filter(row -> row.get(1).equals(unit) && row.get(3).equals(months))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void timeOfADisruptionIsTakenOutOfTheMonths() {
    Path other = folder.resolve("disrupted");
    String window =
        "calendar: [{name: Covid, kind: disruption, from: 2022-10-20, to: 2023-01-01,"
            + " municipality: GM01}]\n";
    Outcome disrupted =
        new PlannedTown().with(window).run("baseline", folder, other).outcome(other);
    double left = (365 - 73) / 365.2425;
    assertEquals(40 / left, Double.parseDouble(row(disrupted, "BU0101", "12").get(4)), 0.051);
    assertEquals(row(baseline, "BU0201", "12"), row(disrupted, "BU0201", "12"));
  }

  /** Nothing may take its place: another command, another baseline, or anybody by force. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run --force",
        "baseline",
        "baseline --set score.bandwidth=400 --force",
        "backtest"
      })
  void placeOfABaselineTakesNothingElse(String line) throws Exception {
    String pointer = Files.readString(place.resolve("current.json"));
    List<String> words = new java.util.ArrayList<>(List.of(line.split(" ")));
    String command = words.remove(0);
    if (command.equals("backtest")) {
      words.addAll(List.of("--split", "2022-06-01"));
    }
    Trial refused = command(command, words.toArray(String[]::new));
    assertEquals(6, refused.exit(), refused.err());
    String told = "holds the baseline " + baseline.folder().getFileName() + ", which nothing";
    assertTrue(refused.err().contains("error[E0605]: "), refused.err());
    assertTrue(refused.err().contains(told), refused.err());
    assertEquals(pointer, Files.readString(place.resolve("current.json")));
    assertTrue(Files.exists(baseline.folder().resolve("manifest.json")));
  }

  @Test
  void baselineAmongRunsIsKept() {
    Path among = folder.resolve("among");
    PlannedTown town = new PlannedTown();
    Outcome run = town.run(folder, among).outcome(among);
    Outcome made =
        town.run("baseline", folder, among, "--set", "limits.keep_runs=1").outcome(among);
    assertFalse(Files.exists(run.folder()), "keep_runs is 1");
    assertTrue(Files.exists(made.folder()));
  }
}
