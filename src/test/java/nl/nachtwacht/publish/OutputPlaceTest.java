package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.trial.Launched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPlaceTest {
  @TempDir Path temp;
  private Path place;
  private final Disk disk = new LocalDisk();

  @BeforeEach
  void name() {
    place = temp.resolve("out");
  }

  @Test
  void firstRunMakesThePlace() throws Exception {
    Places.run(place, Places.OLD, disk);
    Set<String> names = Places.content(place).keySet();
    assertEquals(
        Set.of(
            ".lock",
            "current",
            "current.json",
            "nachtwacht.json",
            "runs/aaaaaaaaaaaaaaaa/manifest.json",
            "runs/aaaaaaaaaaaaaaaa/summary.md",
            "runs/aaaaaaaaaaaaaaaa/internal/ledger.csv",
            "runs/aaaaaaaaaaaaaaaa/public/veldstad/map.html"),
        names);
    assertEquals("{\"format\":1,\"job\":\"veldstad\"}\n", read("nachtwacht.json"));
    assertEquals("", read(".lock"));
    assertEquals(
        place.resolve("current").toRealPath(), place.resolve("runs/" + Places.OLD).toRealPath());
    FinishedRun run = FinishedRun.open(place);
    assertEquals(Places.OLD, run.runId());
    assertEquals(List.of(), run.verify());
    assertEquals(
        "{\"runId\":\"" + Places.OLD + "\",\"manifestSha256\":\"" + run.manifestSha256() + "\"}\n",
        read("current.json"));
  }

  @Test
  void insideIsForTheOwnerAloneAndPublicForAll() throws Exception {
    Places.run(place, Places.OLD, disk);
    Path run = place.resolve("runs").resolve(Places.OLD);
    assertEquals("rwx------", mode(run.resolve("internal")));
    assertEquals("rw-------", mode(run.resolve("internal/ledger.csv")));
    assertEquals("rw-------", mode(run.resolve("manifest.json")));
    assertEquals("rw-------", mode(run.resolve("summary.md")));
    assertEquals("rwxr-xr-x", mode(run));
    assertEquals("rwxr-xr-x", mode(run.resolve("public/veldstad")));
    assertEquals("rw-r--r--", mode(run.resolve("public/veldstad/map.html")));
  }

  @Test
  void foreignFolderIsLeftAlone() {
    Places.write(place.resolve("thesis.doc"), "mine");
    assertEquals(List.of(Code.E0601), codes(Places.claim("veldstad")));
    assertThrows(Refusal.class, () -> Places.run(place, Places.NEW, disk));
    assertEquals(Set.of("thesis.doc"), Places.content(place).keySet());
    assertEquals(
        List.of(Code.E0601),
        codes(new OutputPlace.Claim("veldstad", List.of(), Places.HOLDER, true, false)));
  }

  @Test
  void fileIsNoPlace() {
    Places.write(place, "a file");
    assertEquals(List.of(Code.E0601), codes(Places.claim("veldstad")));
  }

  @Test
  void outputOfAnotherJobNeedsForce() throws Exception {
    Places.run(place, Places.OLD, disk);
    assertEquals(List.of(Code.E0601), codes(Places.claim("kleinvoort")));
    OutputPlace.Claim forced =
        new OutputPlace.Claim("kleinvoort", List.of(), Places.HOLDER, true, false);
    try (OutputPlace open = OutputPlace.open(place, forced, disk)) {
      assertEquals("{\"format\":1,\"job\":\"veldstad\"}\n", read("nachtwacht.json"));
      Staging staging = open.stage(Places.NEW);
      open.publish(staging, Places.fill(staging, "run"));
    }
    assertEquals("{\"format\":1,\"job\":\"kleinvoort\"}\n", read("nachtwacht.json"));
    assertEquals(Places.NEW, FinishedRun.open(place).runId());
  }

  @Test
  void laterFormatIsLeftAlone() {
    Places.write(place.resolve("nachtwacht.json"), "{\"format\":2,\"job\":\"veldstad\"}");
    assertEquals(List.of(Code.E0601), codes(Places.claim("veldstad")));
    Places.write(place.resolve("nachtwacht.json"), "{}");
    assertEquals(List.of(Code.E0601), codes(Places.claim("veldstad")));
  }

  @Test
  void outputAndInputStayApart() throws Exception {
    Path input = temp.resolve("in/reports.csv");
    Places.write(input, "id");
    Files.createSymbolicLink(temp.resolve("shortcut"), temp.resolve("in"));
    place = temp.resolve("shortcut/out");
    assertEquals(List.of(Code.E0604), codes(reading(temp.resolve("in"))));
    assertEquals(List.of(), codes(reading(input)));
    place = temp.resolve("in");
    assertEquals(Code.E0604, codes(reading(input)).get(0));
    place = temp.resolve("inside");
    assertEquals(List.of(), codes(reading(temp.resolve("in"))));
  }

  @Test
  void checkWritesNothing() {
    assertEquals(List.of(), codes(Places.claim("veldstad")));
    assertFalse(Files.exists(place));
  }

  @Test
  void secondRunHearsWhoHoldsThePlace() {
    try (OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk)) {
      Refusal refusal =
          assertThrows(
              Refusal.class, () -> OutputPlace.open(place, Places.claim("veldstad"), disk));
      Problem problem = refusal.problems().get(0);
      assertEquals(Code.E0603, problem.code());
      assertEquals("held by process 42 on 'host' since '2026-01-02'", problem.what());
      open.stage(Places.NEW);
    }
    OutputPlace.open(place, Places.claim("veldstad"), disk).close();
  }

  /**
   * Another process; in this one a second lock is refused whatever the system knows of the first.
   */
  static final class Passer {
    private Passer() {}

    /** Prints whether a file can be locked. */
    public static void main(String[] arguments) throws Exception {
      try (FileChannel channel =
          FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
        System.out.print(channel.tryLock() == null ? "locked" : "free");
      }
    }
  }

  private String lockOfOtherProcesses() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classes = System.getProperty("java.class.path");
    String lock = place.resolve(".lock").toString();
    List<String> line = List.of(java.toString(), "-cp", classes, Passer.class.getName(), lock);
    try (Launched passer = Launched.start(temp, "passer", Map.of(), line)) {
      return passer.trial().out();
    }
  }

  @Test
  void otherProcessesFindThePlaceLockedFromItsOpeningToItsEnd() {
    try (OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk)) {
      assertEquals("locked", lockOfOtherProcesses());
      Staging staging = open.stage(Places.OLD);
      open.publish(staging, Places.fill(staging, "run"));
      open.prune(1, Set.of());
      assertEquals("locked", lockOfOtherProcesses());
    }
    assertEquals("free", lockOfOtherProcesses());
  }

  @Test
  void lockOfAnotherMachineIsBelievedUntilBroken() throws Exception {
    Places.run(place, Places.OLD, disk);
    Places.write(place.resolve(".lock"), "{\"host\":\"other\",\"pid\":7,\"start\":\"t\"}");
    assertEquals(List.of(Code.E0603), codes(Places.claim("veldstad")));
    OutputPlace.Claim breaking =
        new OutputPlace.Claim("veldstad", List.of(), Places.HOLDER, false, true);
    OutputPlace.open(place, breaking, disk).close();
    assertEquals(List.of(), codes(Places.claim("veldstad")));
  }

  @Test
  void lockOfADeadProcessOfThisMachineIsTaken() {
    Places.run(place, Places.OLD, disk);
    Places.write(place.resolve(".lock"), "{\"host\":\"host\",\"pid\":7,\"start\":\"t\"}");
    assertEquals(List.of(), codes(Places.claim("veldstad")));
    OutputPlace.open(place, Places.claim("veldstad"), disk).close();
  }

  @Test
  void holderWhoseLockWasBrokenPublishesNothing() {
    try (OutputPlace first = OutputPlace.open(place, Places.claim("veldstad"), disk)) {
      Staging staging = first.stage(Places.OLD);
      Manifest manifest = Places.fill(staging, "run");
      Places.write(place.resolve(".lock"), "{\"host\":\"h2\",\"pid\":1,\"start\":\"\"}");
      Refusal refusal = assertThrows(Refusal.class, () -> first.publish(staging, manifest));
      assertEquals(Code.E0603, refusal.problems().get(0).code());
    }
    assertFalse(Files.exists(place.resolve("current.json")));
  }

  @Test
  void runThatPublishesNothingLeavesThePlaceAsItWas() throws Exception {
    place = temp.resolve("new/out");
    OutputPlace.open(place, Places.claim("veldstad"), disk).close();
    assertEquals(Set.of(), entries(temp));
    Files.createDirectories(place);
    try (OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk)) {
      Places.fill(open.stage(Places.NEW), "run");
    }
    assertEquals(Set.of(), entries(place));
    Places.run(place, Places.OLD, disk);
    TreeMap<String, String> before = Places.content(place);
    try (OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk)) {
      Places.fill(open.stage(Places.NEW), "run");
    }
    assertEquals(before, Places.content(place));
  }

  @Test
  void whatOthersPutBesideAnUnpublishedRunStays() throws Exception {
    OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk);
    Places.write(place.resolve("thesis.doc"), "mine");
    open.close();
    assertEquals(Set.of("thesis.doc"), entries(place));
  }

  @Test
  void abandonedRunPublishesNothing() throws Exception {
    OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk);
    Staging staging = open.stage(Places.NEW);
    Manifest manifest = Places.fill(staging, "run");
    open.abandon();
    assertThrows(IllegalStateException.class, () -> open.publish(staging, manifest));
    open.close();
    assertEquals(Set.of(), entries(temp));
    open.close();
    assertEquals(Set.of(), entries(temp));
  }

  @Test
  void whatStillWorksForAClearedRunDoesNotBringItBack() throws Exception {
    place = temp.resolve("new/out");
    OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk);
    Staging staging = open.stage(Places.NEW);
    Places.write(staging.file("internal/veldstad/cells.geojson"), "{}");
    open.close();
    assertThrows(Refusal.class, () -> staging.file("internal/veldstad/areas.geojson"));
    assertFalse(Files.exists(staging.file("summary.md").getParent()));
    assertEquals(Set.of(), entries(temp));
  }

  @Test
  void leftoversOfDeadRunsAreCleared() throws Exception {
    Places.run(place, Places.OLD, disk);
    Places.write(place.resolve(".staging-" + Places.NEW + "-1/internal/half"), "x");
    Places.write(place.resolve(".tmp-current.json"), "{");
    Places.write(place.resolve(".trash-" + Places.NEW + "/manifest.json"), "x");
    Places.write(place.resolve(".trash-.staging-" + Places.NEW + "-1/internal/half"), "x");
    OutputPlace.open(place, Places.claim("veldstad"), disk).close();
    assertEquals(
        Set.of(".lock", "current", "current.json", "nachtwacht.json", "runs"), entries(place));
  }

  @Test
  void leftoversAloneDontMakeAPlaceForeign() {
    Places.write(place.resolve(".lock"), "");
    Places.write(place.resolve(".tmp-nachtwacht.json"), "{");
    assertEquals(List.of(), codes(Places.claim("veldstad")));
  }

  @Test
  void rerunOverAWholeRunKeepsIt() throws Exception {
    Places.run(place, Places.OLD, disk);
    Object before = Files.readAttributes(file(), "unix:ino").get("ino");
    var content = Places.content(place);
    Places.run(place, Places.OLD, disk);
    assertEquals(before, Files.readAttributes(file(), "unix:ino").get("ino"));
    assertEquals(content, Places.content(place));
  }

  @Test
  void rerunOverADamagedRunReplacesIt() {
    Places.run(place, Places.OLD, disk);
    var content = Places.content(place);
    Places.write(file(), "ledger of aaaaaaaaaaaaaaaaaaaaa");
    assertEquals(1, FinishedRun.open(place).verify().size());
    Places.run(place, Places.OLD, disk);
    assertEquals(content, Places.content(place));
  }

  @Test
  void manifestThatWasChangedWithItsFileIsDamaged() throws Exception {
    Places.run(place, Places.OLD, disk);
    var content = Places.content(place);
    Path manifest = place.resolve("runs").resolve(Places.OLD).resolve("manifest.json");
    String forged =
        Files.readString(manifest)
            .replace(Digest.of(file()), Digest.of("forged".getBytes()))
            .replaceFirst("\"bytes\" : 39", "\"bytes\" : 6");
    Places.write(file(), "forged");
    Places.write(manifest, forged);
    Refusal refusal = assertThrows(Refusal.class, () -> FinishedRun.open(place));
    assertEquals(Code.E0202, refusal.problems().get(0).code());
    Places.run(place, Places.OLD, disk);
    assertEquals(content, Places.content(place));
  }

  @Test
  void rerunOfTheFormerRunPointsBack() {
    Places.run(place, Places.OLD, disk);
    Places.run(place, Places.NEW, disk);
    assertEquals(Places.NEW, FinishedRun.open(place).runId());
    Places.run(place, Places.OLD, disk);
    assertEquals(Places.OLD, FinishedRun.open(place).runId());
  }

  @Test
  void strayFileOfAFailedAttemptIsDeletedAndAMissingOneRefused() throws Exception {
    try (OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk)) {
      Staging staging = open.stage(Places.NEW);
      Manifest manifest = Places.fill(staging, "run");
      Places.write(staging.file("internal/part-00007"), "stray");
      Path summary = staging.file("summary.md");
      String content = Files.readString(summary);
      Files.delete(summary);
      Refusal refusal = assertThrows(Refusal.class, () -> open.publish(staging, manifest));
      assertEquals(Code.E0703, refusal.problems().get(0).code());
      assertFalse(Files.exists(place.resolve("current.json")));
      Files.writeString(summary, content);
      FinishedRun run = open.publish(staging, manifest);
      assertFalse(Files.exists(run.folder().resolve("internal/part-00007")));
    }
  }

  @Test
  void oldRunsAreDeletedButNoBaselineAndNoNamedRun() {
    try (OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), disk)) {
      for (String digit : List.of("1", "2", "3", "4", "5", "6")) {
        Staging staging = open.stage(digit.repeat(16));
        open.publish(staging, Places.fill(staging, digit.equals("1") ? "baseline" : "run"));
        open.prune(2, Set.of());
      }
      assertEquals(
          Set.of("1".repeat(16), "5".repeat(16), "6".repeat(16)), entries(place.resolve("runs")));
      open.prune(1, Set.of("5".repeat(16)));
      assertEquals(3, entries(place.resolve("runs")).size());
      open.prune(1, Set.of());
      assertEquals(Set.of("1".repeat(16), "6".repeat(16)), entries(place.resolve("runs")));
    }
  }

  @Test
  void placeOfABaselineIsOpenToNothing() throws Exception {
    Places.run(place, Places.OLD, "baseline", disk);
    OutputPlace.Claim claim =
        new OutputPlace.Claim("veldstad", List.of(), Places.HOLDER, true, false);
    assertEquals(List.of(Code.E0605), codes(claim));
    // As it is when a baseline is killed before the pointer names it.
    Files.delete(place.resolve("current.json"));
    assertEquals(List.of(), codes(claim));
    Places.run(place, Places.OLD, "baseline", disk);
    assertEquals(List.of(Code.E0605), codes(claim));
  }

  @Test
  void runWithAnUnreadableManifestStaysAndStopsNothing() {
    Places.run(place, "1".repeat(16), disk);
    Places.write(place.resolve("runs").resolve("1".repeat(16)).resolve("manifest.json"), "");
    for (String digit : List.of("2", "3", "4")) {
      Places.run(place, digit.repeat(16), disk);
    }
    assertEquals(
        Set.of("1".repeat(16), "3".repeat(16), "4".repeat(16)), entries(place.resolve("runs")));
  }

  @Test
  void latestRunIsTheOneFinishedLastNotTheOneWithTheGreatestId() throws Exception {
    Places.run(place, "9".repeat(16), disk);
    Places.run(place, "1".repeat(16), disk);
    // The samples' clock shows their ids: the first one is made the older one.
    Path first = place.resolve("runs").resolve("9".repeat(16)).resolve("manifest.json");
    Places.write(first, Files.readString(first).replace("2026-9999", "2025-9999"));
    assertEquals(
        List.of("9".repeat(16), "1".repeat(16)),
        FinishedRun.all(place).stream().map(FinishedRun::runId).toList());
    assertEquals("1".repeat(16), FinishedRun.before(place, "2999-01-01").orElseThrow().runId());
  }

  @Test
  void finishedRunHandsOutOnlyCheckedFiles() throws Exception {
    Places.run(place, Places.OLD, disk);
    FinishedRun run = FinishedRun.open(place);
    assertEquals(file(), run.file("internal/ledger.csv"));
    assertEquals("veldstad", run.find("/job/resolved/name").orElseThrow());
    assertEquals(List.of("GM9901"), run.list("/grid/municipalityCodes"));
    Places.write(file(), "x");
    assertThrows(Refusal.class, () -> run.file("internal/ledger.csv"));
    assertThrows(Refusal.class, () -> run.file("internal/none.csv"));
    assertEquals(run.runId(), FinishedRun.open(run.folder()).runId());
  }

  private Path file() {
    return place.resolve("runs").resolve(Places.OLD).resolve("internal/ledger.csv");
  }

  private OutputPlace.Claim reading(Path input) {
    return new OutputPlace.Claim("veldstad", List.of(input), Places.HOLDER, false, false);
  }

  private List<Code> codes(OutputPlace.Claim claim) {
    return OutputPlace.check(place, claim).stream().map(Problem::code).toList();
  }

  private String read(String name) throws Exception {
    return Files.readString(place.resolve(name));
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Set<String> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(path -> path.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everythingIsOnTheDiskBeforeItIsNamed() {
    List<String> steps = new ArrayList<>();
    Places.run(place, Places.NEW, recording(steps));
    String run = "runs/" + Places.NEW;
    String staging = ".staging-" + Places.NEW + "-1";
    int named = steps.indexOf("move " + staging + " " + run);
    for (String file :
        List.of("", "/manifest.json", "/summary.md", "/internal", "/public/veldstad/map.html")) {
      int forced = steps.indexOf("force " + staging + file);
      assertTrue(forced >= 0 && forced < named, file + " in " + steps);
    }
    int runs = steps.indexOf("force runs");
    int pointed = steps.indexOf("move .tmp-current.json current.json");
    assertTrue(named < runs && runs < pointed, steps.toString());
    assertEquals("force .tmp-current.json", steps.get(pointed - 1));
    assertEquals("force ", steps.get(pointed + 1));
  }

  @Test
  void publishingOverAWholeRunNeverTakesItAway() {
    Places.run(place, Places.OLD, disk);
    List<String> steps = new ArrayList<>();
    try (OutputPlace open = OutputPlace.open(place, Places.claim("veldstad"), recording(steps))) {
      Staging staging = open.stage(Places.OLD);
      open.publish(staging, Places.fill(staging, "run"));
    }
    assertEquals(List.of(), steps.stream().filter(s -> s.startsWith("move runs")).toList());
    assertEquals(List.of(), FinishedRun.open(place).verify());
  }

  /** A disk that notes its steps, with paths below the place. */
  private Disk recording(List<String> steps) {
    return (Disk)
        Proxy.newProxyInstance(
            Disk.class.getClassLoader(),
            new Class<?>[] {Disk.class},
            (proxy, method, arguments) -> {
              String paths =
                  Stream.of(arguments)
                      .filter(Path.class::isInstance)
                      .map(Path.class::cast)
                      .map(path -> path.isAbsolute() ? place.relativize(path) : path)
                      .map(Path::toString)
                      .collect(Collectors.joining(" "));
              steps.add(method.getName() + " " + paths);
              return method.invoke(disk, arguments);
            });
  }

  @Test
  void placeBehindALinkWorks() throws Exception {
    Files.createDirectories(temp.resolve("real"));
    Files.createSymbolicLink(place, temp.resolve("real"));
    Places.run(place, Places.OLD, disk);
    assertTrue(Files.exists(temp.resolve("real/current.json")));
  }
}
