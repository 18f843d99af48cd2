package nl.nachtwacht.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command {@code compare} on folders as cities hand them out. */
class CompareCommandTest {
  private static final HandedOut NOORD = HandedOut.of("GM0001", "Noord", 100_000, 600);
  private static final HandedOut ZUID = HandedOut.of("GM0002", "Zuid", 80_000, 240);

  @TempDir Path folder;

  private Path write(HandedOut city) {
    return city.write(folder.resolve("of-" + city.code()));
  }

  private List<Path> many(int cities) {
    List<Path> places = new ArrayList<>();
    for (int i = 1; i <= cities; i++) {
      String group = i <= 4 ? "g4" : i % 3 == 0 ? "other" : "g40";
      int reports = 100 + 35 * (i * 7 % 11);
      HandedOut city = HandedOut.of(String.format("GM%04d", i), "Stad " + i, 90_000, reports);
      places.add(write(city.in(group)));
    }
    return places;
  }

  private Trial compare(String output, List<Path> places, String... options) {
    List<String> line = new ArrayList<>(List.of("compare"));
    places.forEach(place -> line.add(place.toString()));
    line.addAll(List.of("--output", folder.resolve(output).toString(), "--no-progress"));
    line.addAll(List.of(options));
    return Trial.of(line.toArray(String[]::new));
  }

  private Outcome outcome(String output, List<Path> places, String... options) {
    return compare(output, places, options).outcome(folder.resolve(output));
  }

  private static String page(Outcome outcome) throws IOException {
    return Files.readString(outcome.folder().resolve("public/comparison.html"));
  }

  @Test
  void runFolderHoldsWhatIsPromisedAndVerifies() {
    Outcome outcome = outcome("out", List.of(write(NOORD), write(ZUID)));
    assertEquals(
        List.of(
            "manifest.json",
            "public/comparison.csv",
            "public/comparison.html",
            "public/comparison.parquet",
            "public/manifest.json",
            "public/municipalities.geojson",
            "public/municipalities.qml",
            "summary.md"),
        List.copyOf(outcome.bytes().keySet()));
    assertEquals("compare", outcome.json("manifest.json").at("/command").asText());
    assertTrue(outcome.json("public/manifest.json").at("/runId").isMissingNode());
    assertEquals(
        "comparison.csv", outcome.json("public/manifest.json").at("/outputs/0/path").asText());
    assertEquals(0, Trial.of("verify", folder.resolve("out").toString()).exit());
    List<Map<String, Object>> rows = outcome.parquet("public/comparison.parquet");
    assertEquals(2 * Indicator.values().length, rows.size());
    assertEquals(outcome.csv("public/comparison.csv").size() - 1, rows.size());
    assertEquals("higher", rows.get(0).get("position"));
    assertEquals(1, rows.get(0).get("rank_low"));
    assertEquals(1, rows.get(0).get("rank_high"));
    assertEquals(2, outcome.json("public/municipalities.geojson").at("/features").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 60})
  void anyNumberOfCitiesMakesAPageOfOneLineEach(int cities) throws IOException {
    Outcome outcome = outcome("out", many(cities));
    String page = page(outcome);
    assertEquals(cities, page.split("class=\"name\" ?>|scope=\"row\" class=\"name\"").length - 1);
    assertTrue(page.contains("In deze " + cities + " gemeenten komen per jaar "), page);
    for (String reaching : List.of("<script", "http://", "https://", "src=", "style=\"")) {
      assertFalse(page.contains(reaching), reaching);
    }
    assertTrue(page.contains("content=\"default-src 'none'; style-src 'sha256-"));
    assertTrue(page.contains("Meldingen zijn geen onveiligheid."));
  }

  @Test
  void pageSpeaksTheLanguageThatIsAskedFor() throws IOException {
    String page = page(outcome("out", List.of(write(NOORD), write(ZUID)), "--language", "en"));
    assertTrue(page.contains("<html lang=\"en\">"));
    assertTrue(page.contains("Reports are not safety."));
    assertFalse(page.contains("gemeente"));
  }

  @Test
  void unlikePeriodsAreRefusedWithFive() {
    Path other = write(ZUID.between("2021-01-01", "2024-01-01"));
    Trial trial = compare("out", List.of(write(NOORD), other));
    assertEquals(5, trial.exit());
    assertEquals(
        "error[E0504]: Zuid, Noord: their periods differ: 2021-01-01..2024-01-01,"
            + " 2022-01-01..2025-01-01\n"
            + "  help: --allow-mixed compares them all the same, and says so on the page\n"
            + "nachtwacht: exit 5 (release gate refused)\n",
        trial.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void periodsWithinAMonthAreAlike() {
    Path other = write(ZUID.between("2022-02-01", "2025-02-01"));
    assertEquals(0, compare("out", List.of(write(NOORD), other)).exit());
  }

  @Test
  void unlikeVersionsAreRefusedWithFiveAndAllowedWithAWordOnThePage() throws IOException {
    List<Path> places = List.of(write(NOORD), write(ZUID.version("2")));
    Trial refused = compare("out", places);
    assertEquals(5, refused.exit());
    assertTrue(refused.err().contains("their versions of the method differ: 1, 2"), refused.err());
    Trial allowed = compare("out", places, "--allow-mixed");
    assertTrue(allowed.err().startsWith("warning[W0908]: Noord, Zuid: "), allowed.err());
    Outcome outcome = allowed.outcome(folder.resolve("out"));
    assertTrue(page(outcome).contains("Niet gelijk gemeten: Noord, Zuid: versies van de methode"));
    assertEquals("W0908", outcome.json("manifest.json").at("/results/warnings/0/code").asText());
  }

  @Test
  void orderOfTheFoldersChangesNoByte() {
    List<Path> places = many(9);
    Outcome first = outcome("first", places);
    List<Path> turned = new ArrayList<>(places);
    Collections.reverse(turned);
    Outcome second = outcome("second", turned);
    assertEquals(first.bytes().keySet(), second.bytes().keySet());
    first
        .bytes()
        .forEach(
            (path, bytes) -> {
              if (!path.equals("manifest.json")) {
                assertArrayEquals(bytes, second.bytes().get(path), path);
              }
            });
    assertEquals(first.story(), second.story());
  }

  @Test
  void namesOfOthersCantBecomeMarkup() throws IOException {
    HandedOut odd = HandedOut.of("GM0003", "<b onload=x>\"&", 50_000, 300);
    String page = page(outcome("out", List.of(write(NOORD), write(odd))));
    assertFalse(page.contains("<b "), page);
    assertTrue(page.contains("&lt;b onload=x&gt;&quot;&amp;"));
  }

  @Test
  void whatIsWithheldStaysUnknown() throws IOException {
    HandedOut small = HandedOut.of("GM0003", "Klein", 1_000, 0);
    Outcome outcome = outcome("out", List.of(write(NOORD), write(ZUID), write(small)));
    Map<String, Object> row = outcome.parquet("public/comparison.parquet").get(12);
    assertEquals("GM0003", row.get("municipality_code"));
    assertEquals("withheld", row.get("suppression"));
    assertEquals(null, row.get("estimate"));
    assertEquals(null, row.get("rank_low"));
    assertTrue(page(outcome).contains("te weinig om te tonen"));
    assertTrue(page(outcome).contains("In deze 2 gemeenten"));
  }

  @Test
  void publicSideOfAnOutputPlaceIsFoundAndNothingElseIsRead() throws IOException {
    Path run = folder.resolve("place/runs/00112233445566aa");
    ZUID.write(run.resolve("public"));
    Files.writeString(run.resolve("manifest.json"), "not even JSON");
    Files.writeString(folder.resolve("place/current.json"), "{\"runId\":\"00112233445566aa\"}");
    assertEquals(
        outcome("first", List.of(write(NOORD), write(ZUID))).story(),
        outcome("second", List.of(folder.resolve("place"), write(NOORD))).story());
  }

  @Test
  void runWithoutAPublicSideIsRefused() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.writeString(
        run.resolve("manifest.json"),
        "{\"runId\":\"00112233445566aa\",\"status\":\"complete\",\"outputs\":[]}");
    Trial trial = compare("out", List.of(run, write(NOORD)));
    assertEquals(3, trial.exit());
    assertTrue(trial.err().startsWith("error[E0201]: " + run + ": has no public side"));
  }

  @Test
  void sameCityTwiceAndOneCityAloneAreRefused() {
    Path noord = write(NOORD);
    Trial twice = compare("out", List.of(noord, noord));
    assertEquals(2, twice.exit());
    assertTrue(twice.err().startsWith("error[E0101]: GM0001 is in two of the runs"), twice.err());
    Trial alone = compare("out", List.of(noord));
    assertEquals(2, alone.exit());
    assertTrue(alone.err().startsWith("error[E0101]: there is one city alone"), alone.err());
  }

  @Test
  void changedFileIsRefused() throws IOException {
    Path noord = write(NOORD);
    Files.write(noord.resolve("trend.parquet"), new byte[] {1});
    Trial trial = compare("out", List.of(noord, write(ZUID)));
    assertEquals(3, trial.exit());
    assertTrue(trial.err().contains("was changed"), trial.err());
  }
}
