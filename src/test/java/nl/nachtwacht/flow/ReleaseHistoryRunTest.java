package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One release after the other, and what the history of them forbids. */
class ReleaseHistoryRunTest {
  private static final String YEAR = "2024-01-01, to: 2025-01-01";

  @TempDir Path folder;

  private final ReleaseTown town = ReleaseTown.empty();
  private Path output;
  private Path history;

  @BeforeEach
  void fillTwoYears() {
    Random random = new Random(5);
    for (int year : new int[] {2024, 2025}) {
      for (int leaf = 0; leaf < ReleaseTown.LEAVES; leaf++) {
        town.add(town.reports, leaf, random.nextInt(25), year, random);
      }
    }
    town.add(town.answers, 0, 12, random);
    town.period = "{from: 2024-01-01, to: 2026-01-01}";
    output = folder.resolve("out");
    history = output.resolve("releases.jsonl");
  }

  private Trial release(String window) {
    return release(window, "");
  }

  private Trial release(String window, String more) {
    town.release = "{public: true, window: {from: " + window + "}" + more + "}";
    return town.run(folder.resolve("town"), output);
  }

  private Outcome released(String window) {
    return release(window).outcome(output);
  }

  private static String id(Outcome run) {
    return run.json("public/manifest.json").at("/release/releaseId").asText();
  }

  private void refused(Trial trial, String code, Outcome still) throws IOException {
    assertEquals(5, trial.exit(), trial.err());
    assertTrue(trial.err().contains("error[" + code + "]"), trial.err());
    assertTrue(trial.err().endsWith("nachtwacht: exit 5 (release gate refused)\n"), trial.err());
    assertEquals(still.folder(), Outcome.current(output).folder());
    try (Stream<Path> entries = Files.list(output)) {
      assertFalse(entries.anyMatch(path -> path.getFileName().toString().startsWith(".staging")));
    }
  }

  @Test
  void windowsMayFollowButNeitherOverlapNorRepeatWithOtherRows() throws IOException {
    Outcome first = released(YEAR);
    TreeMap<String, byte[]> files = ReleaseRunTest.open(first);
    refused(release("2024-02-01, to: 2025-02-01"), "E0501", first);
    Outcome second = released("2025-01-01, to: 2026-01-01");
    assertFalse(id(first).equals(id(second)));
    town.reports.add(town.reports.get(0).at("2024-05-05T05:05:05Z"));
    refused(release(YEAR), "E0501", second);
    town.reports.remove(town.reports.size() - 1);
    String before = Files.readString(history);
    Outcome again = released(YEAR);
    ReleaseRunTest.assertSameFiles(files, ReleaseRunTest.open(again));
    assertEquals(before, Files.readString(history));
    refused(release(YEAR, ", threshold: 15"), "E0501", again);
  }

  @Test
  void runMadeAnewHasTheSameBytes() throws IOException {
    Outcome first = released(YEAR);
    TreeMap<String, byte[]> files = first.bytes();
    Files.delete(first.folder().resolve("public/README.md"));
    Outcome again = released(YEAR);
    TreeMap<String, byte[]> made = again.bytes();
    files.remove("manifest.json");
    made.remove("manifest.json");
    ReleaseRunTest.assertSameFiles(files, made);
    assertEquals(first.story(), again.story());
  }

  @Test
  void historyThatIsLostOrCutShortRefuses() throws IOException {
    Outcome first = released(YEAR);
    List<String> lines = Files.readAllLines(history);
    Files.delete(history);
    refused(release(YEAR), "E0502", first);
    refused(release("2025-01-01, to: 2026-01-01"), "E0502", first);
    Files.write(history, lines.subList(0, lines.size() - 2));
    refused(release("2025-01-01, to: 2026-01-01"), "E0502", first);
    Files.write(history, lines);
    town.release = "{public: false}";
    Outcome inside = town.run(folder.resolve("town"), output).outcome(output);
    assertTrue(ReleaseRunTest.open(inside).isEmpty());
    assertEquals(lines, Files.readAllLines(history));
    Files.delete(history);
    refused(release("2025-01-01, to: 2026-01-01"), "E0502", inside);
  }

  @Test
  void runThatDiedBetweenPublishingAndItsLineIsSettled() throws IOException {
    Outcome first = released(YEAR);
    List<String> lines = Files.readAllLines(history);
    Files.write(history, lines.subList(0, lines.size() - 1));
    refused(release("2024-02-01, to: 2025-02-01"), "E0501", first);
    released("2025-01-01, to: 2026-01-01");
    assertEquals(lines, Files.readAllLines(history).subList(0, lines.size()));
  }

  @Test
  void runThatDiedBeforePublishingIsDropped() throws IOException {
    Outcome first = released(YEAR);
    String line =
        Files.readAllLines(history)
            .get(0)
            .replace("\"line\":1", "\"line\":4")
            .replace(id(first), "0123456789abcdef")
            .replace("2025-01-01", "2025-06-01")
            .replace("2024-01-01", "2025-01-01");
    Files.writeString(history, Files.readString(history) + line + "\n");
    released("2025-01-01, to: 2026-01-01");
    assertTrue(
        Files.readString(history)
            .contains("\"event\":\"dropped\",\"release_id\":\"0123456789abcdef\""));
  }

  @Test
  void firstReleaseThatDiedBeforePublishingIsDropped() throws IOException {
    String id = id(released(YEAR));
    Files.writeString(
        history,
        Files.readAllLines(history).stream()
            .filter(line -> line.contains("\"pending\""))
            .map(line -> line + "\n")
            .collect(Collectors.joining()));
    for (String rest : List.of("current", "current.json", "runs")) {
      try (Stream<Path> all = Files.walk(output.resolve(rest))) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
    released("2024-02-01, to: 2025-02-01");
    assertTrue(
        Files.readString(history).contains("\"event\":\"dropped\",\"release_id\":\"" + id + "\""));
  }

  @Test
  void everyPlaceGetsTheSameBytesInsideToo() {
    Outcome one = released(YEAR);
    Path other = folder.resolve("other");
    Outcome two = town.run(folder.resolve("town"), other).outcome(other);
    TreeMap<String, byte[]> files = one.bytes();
    TreeMap<String, byte[]> same = two.bytes();
    files.remove("manifest.json");
    same.remove("manifest.json");
    ReleaseRunTest.assertSameFiles(files, same);
    assertEquals(one.story(), two.story());
  }

  @Test
  void withdrawnReleaseMakesRoomAndItsReasonStays() throws IOException {
    Outcome first = released(YEAR);
    refused(release("2024-02-01, to: 2025-02-01"), "E0501", first);
    Trial unknown = Trial.of("withdraw", output.toString(), "--release", "none", "--reason", "x");
    assertEquals(5, unknown.exit());
    assertTrue(unknown.err().contains("error[E0503]") && unknown.err().contains(id(first)));
    Trial trial =
        Trial.of("withdraw", output.toString(), "--release", id(first), "--reason", "verteld");
    assertEquals(0, trial.exit(), trial.err());
    assertEquals("withdrawn  release " + id(first) + "\n", trial.out());
    Trial again =
        Trial.of("withdraw", output.toString(), "--release", id(first), "--reason", "anders");
    assertTrue(again.err().contains("what is on record of it stays"), again.err());
    Trial blank = Trial.of("withdraw", output.toString(), "--release", id(first), "--reason", " ");
    assertEquals(2, blank.exit());
    assertTrue(blank.err().contains("--reason: is empty"), blank.err());
    assertTrue(trial.err().contains("warning[W0501]"), trial.err());
    assertTrue(Files.readString(history).contains("\"reason\":\"verteld\""));
    released("2024-02-01, to: 2025-02-01");
  }

  @Test
  void supersedingInTheJobWithdrawsAndWarns() throws IOException {
    Outcome first = released(YEAR);
    Trial trial =
        release(
            "2024-02-01, to: 2025-02-01", ", supersedes: {id: " + id(first) + ", reason: fout}");
    Outcome second = trial.outcome(output);
    assertTrue(trial.err().contains("warning[W0501]"), trial.err());
    assertTrue(second.json("manifest.json").at("/results/warnings").toString().contains("W0501"));
    assertFalse(Files.readString(second.folder().resolve("public/manifest.json")).contains("fout"));
    assertTrue(Files.readString(history).contains("\"reason\":\"fout\""));
  }

  @Test
  void placesThatShareAHistorySeeEachOthersReleases() throws IOException {
    Path shared = folder.resolve("shared/all.jsonl");
    String more = ", history: " + shared;
    release(YEAR, more).outcome(output);
    assertFalse(Files.exists(history));
    Path other = folder.resolve("other");
    town.release = "{public: true, window: {from: 2024-06-01, to: 2025-06-01}" + more + "}";
    Trial trial = town.run(folder.resolve("town"), other);
    assertEquals(5, trial.exit(), trial.err());
    String id = id(Outcome.current(output));
    assertEquals(
        0, Trial.of("withdraw", output.toString(), "--release", id, "--reason", "samen").exit());
    assertEquals(0, town.run(folder.resolve("town"), other).exit());
  }

  @Test
  void checkAdvisesOfFewReportsAndOfManyThatMayBeOnePersons() {
    town.reports.removeIf(row -> row.leaf() > 3);
    town.reports.replaceAll(
        row -> row.leaf() == 0 ? town.reports.get(0).at("2024-05-05T05:05:05Z") : row);
    town.release = "{public: true, window: {from: " + YEAR + "}}";
    Trial check = Trial.check(town.write(folder.resolve("town")));
    assertEquals(0, check.exit(), check.err());
    assertTrue(check.err().contains("warning[W0502]: GM0001: "), check.err());
    assertTrue(check.err().contains("warning[W0503]: meldingen: "), check.err());
    town.reports.replaceAll(row -> row.by("iemand"));
    Trial mapped = Trial.check(town.write(folder.resolve("town")));
    assertFalse(mapped.err().contains("W0503"), mapped.err());
    assertFalse(Files.exists(output));
  }
}
