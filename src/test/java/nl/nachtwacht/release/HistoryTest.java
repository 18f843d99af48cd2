package nl.nachtwacht.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Exit;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release after another: what the history allows, and what becomes of it when things go wrong.
 */
class HistoryTest {
  private static final Optional<ReleaseSpec.Supersedes> NONE = Optional.empty();
  private static final History EMPTY = History.read("releases.jsonl", "", Optional.empty());
  private static final History OF_2024 = published(EMPTY, entry("a", "2024-01-01", "2025-01-01"));

  @TempDir Path folder;

  @Test
  void overlappingWindowIsRefusedAndTheNextYearIsNot() {
    Refusal refusal = refused(OF_2024, entry("b", "2024-02-01", "2025-02-01"));
    assertEquals(Exit.RELEASE, refusal.exit());
    assertEquals(
        """
        error[E0501]: releases.jsonl: reports of GM0001 can't be published: its window 2024-02-01 \
        to 2025-02-01 overlaps release a of 2024-01-01 to 2025-01-01
          help: publish the next whole period (release.window), or withdraw that release \
        (release.supersedes)""",
        refusal.problems().get(0).text());
    History both = published(OF_2024, entry("b", "2025-01-01", "2026-01-01"));
    assertEquals(4, both.text().lines().count());
  }

  @Test
  void sameWindowWithOtherRowsParametersOrZonesIsRefused() {
    Entry same = entry("a", "2024-01-01", "2025-01-01");
    refused(OF_2024, with(same, "other", same.parameters(), same.zones()));
    refused(OF_2024, with(same, same.rows(), Map.of("threshold", 20), same.zones()));
    refused(OF_2024, with(same, same.rows(), same.parameters(), "other"));
  }

  @Test
  void sameReleaseAgainIsAllowedAndAddsNoLine() {
    History again = published(OF_2024, entry("a", "2024-01-01", "2025-01-01"));
    assertEquals(OF_2024.text(), again.text());
  }

  @Test
  void otherCitiesAndLayersDontCount() {
    Entry old = entry("a", "2024-01-01", "2025-01-01");
    for (String[] other : new String[][] {{"GM0002", "reports"}, {"GM0001", "surveys"}}) {
      Entry entry = new Entry("b", other[0], other[1], old.window(), "x", old.parameters(), "y");
      assertEquals(3, announced(OF_2024, entry).text().lines().count());
    }
  }

  @Test
  void realRowsOfAYearUnchangedComeOutTheSameAndOneMoreIsRefused() {
    Town town = Town.random(new Random(5));
    History history = published(EMPTY, town.release().entries().toArray(Entry[]::new));
    town.shuffle(new Random(6));
    assertEquals(
        history.text(), published(history, town.release().entries().toArray(Entry[]::new)).text());
    town.reports.add(Town.row(0, new Random(7)));
    refused(history, town.release().entries().toArray(Entry[]::new));
  }

  @Test
  void withdrawnReleaseMakesRoomAndTheReasonStays() {
    Problems problems = new Problems();
    ReleaseSpec.Supersedes a = new ReleaseSpec.Supersedes("a", "wrong borders");
    Entry next = entry("b", "2024-02-01", "2025-02-01");
    History history = OF_2024.with(List.of(next), Optional.of(a), problems).published("b");
    assertEquals(Code.W0501, problems.all().get(0).code());
    assertTrue(history.text().contains("\"reason\":\"wrong borders\""));
    // The job still says so when it runs again.
    assertEquals(history.text(), history.with(List.of(next), Optional.of(a), problems).text());
    refused(history, entry("a", "2024-01-01", "2025-01-01"));
  }

  @Test
  void withdrawingWhatIsntThereIsRefused() {
    ReleaseSpec.Supersedes other = new ReleaseSpec.Supersedes("zzz", "why");
    Refusal refusal = assertThrows(Refusal.class, () -> OF_2024.withdrawn(other, new Problems()));
    assertEquals(Code.E0503, refusal.problems().get(0).code());
    assertTrue(refusal.problems().get(0).help().contains("a"));
  }

  @Test
  void killedBeforePublishingIsDroppedByTheNextRunAndAfterItIsSettled() {
    History killed = announced(EMPTY, entry("a", "2024-01-01", "2025-01-01"));
    Entry next = entry("b", "2024-02-01", "2025-02-01");
    assertTrue(killed.text().contains("\"event\":\"pending\""));
    History unpublished = killed.settled(id -> false);
    assertTrue(unpublished.text().contains("\"event\":\"dropped\""));
    announced(unpublished, next);
    History settled = killed.settled(id -> true);
    assertTrue(settled.text().contains("\"event\":\"published\""));
    refused(settled, next);
    assertEquals(settled.text(), settled.settled(id -> false).text());
  }

  @Test
  void announcedReleaseForbidsUntilItIsSettled() {
    History killed = announced(EMPTY, entry("a", "2024-01-01", "2025-01-01"));
    refused(killed, entry("b", "2024-02-01", "2025-02-01"));
  }

  @Test
  void deletedTruncatedOrChangedHistoryIsRefused() {
    Optional<String> copy = OF_2024.line("a");
    String text = OF_2024.text();
    unreadable("", copy);
    unreadable(text.substring(0, text.length() - 5), Optional.empty());
    unreadable(text.stripTrailing(), Optional.empty());
    unreadable(text.replace("2025-01-01", "2024-12-01"), copy);
    unreadable(text.lines().skip(1).findFirst().orElseThrow() + "\n", Optional.empty());
    unreadable("{}\n", Optional.empty());
    History longer = published(OF_2024, entry("b", "2025-01-01", "2026-01-01"));
    assertEquals(longer.text(), History.read("f", longer.text(), copy).text());
  }

  @Test
  void latestCopyOfALineCountsAndNamesItsRelease() {
    History longer = published(OF_2024, entry("b", "2025-01-01", "2026-01-01"));
    String first = longer.line("a").orElseThrow();
    String last = longer.line("b").orElseThrow();
    assertEquals(Optional.of(last), History.latest(List.of(first, last, first)));
    assertEquals(Optional.empty(), History.latest(List.of()));
    assertTrue(History.isOf(last, "b"));
    assertFalse(History.isOf(first, "b"));
    assertFalse(History.isOf("no line", "b"));
    assertEquals(Optional.empty(), longer.line("c"));
  }

  @Test
  void fileIsMadeAtTheFirstReleaseForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("releases.jsonl");
    byte[] secret;
    try (HistoryFile held = HistoryFile.take(file)) {
      History history = held.read(Optional.empty());
      secret = held.secret(history);
      held.write(published(history, entry("a", "2024-01-01", "2025-01-01")));
    }
    assertEquals(OF_2024.text(), Files.readString(file));
    for (String name : List.of("releases.jsonl", "releases.jsonl.key")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
    }
    try (HistoryFile held = HistoryFile.take(file)) {
      History history = held.read(OF_2024.line("a"));
      assertArrayEquals(secret, held.secret(history));
      assertFalse(history.isEmpty());
      Files.delete(folder.resolve("releases.jsonl.key"));
      assertThrows(Refusal.class, () -> held.secret(history));
      Files.delete(file);
      assertThrows(Refusal.class, () -> held.read(OF_2024.line("a")));
    }
  }

  @Test
  void firstReleaseThatFailsLeavesNoSecretAndTheNextBeginsAnew() throws IOException {
    Path file = folder.resolve("releases.jsonl");
    try (HistoryFile failed = HistoryFile.take(file)) {
      byte[] secret = failed.secret(failed.read(Optional.empty()));
      assertArrayEquals(secret, failed.secret(EMPTY));
    }
    assertFalse(Files.exists(folder.resolve("releases.jsonl.key")));
    try (HistoryFile next = HistoryFile.take(file)) {
      next.secret(next.read(Optional.empty()));
      next.write(OF_2024);
    }
    assertTrue(Files.exists(folder.resolve("releases.jsonl.key")));
  }

  @Test
  void copyOfALineHoldsAllButTheDigestOfRowsAndIsKnownAgain() {
    String copy = OF_2024.line("a").orElseThrow();
    assertFalse(copy.contains("\"rows\""), copy);
    assertTrue(History.isOf(copy, "a"));
    assertEquals(OF_2024.text(), History.read("x", OF_2024.text(), Optional.of(copy)).text());
    String whole = OF_2024.text().lines().findFirst().orElseThrow();
    assertEquals(OF_2024.text(), History.read("x", OF_2024.text(), Optional.of(whole)).text());
    assertThrows(
        Refusal.class,
        () -> History.read("x", OF_2024.text(), Optional.of(copy.replace("GM0001", "GM0002"))));
    assertThrows(Refusal.class, () -> History.read("x", copy + "\n", Optional.empty()));
  }

  @Test
  void secondOfTwoReleasesWaitsAndSeesTheFirst() throws Exception {
    Path file = folder.resolve("releases.jsonl");
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Refusal> second;
    try (HistoryFile held = HistoryFile.take(file)) {
      second =
          CompletableFuture.supplyAsync(
              () -> {
                started.countDown();
                try (HistoryFile mine = HistoryFile.take(file)) {
                  return refused(
                      mine.read(Optional.empty()), entry("b", "2024-02-01", "2025-02-01"));
                }
              });
      started.await();
      assertFalse(second.isDone());
      held.write(OF_2024);
    }
    assertEquals(Code.E0501, second.get().problems().get(0).code());
  }

  private static void unreadable(String text, Optional<String> copy) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> History.read("releases.jsonl", text, copy), text);
    assertEquals(Code.E0502, refusal.problems().get(0).code());
    assertEquals(Exit.RELEASE, refusal.exit());
  }

  private static History announced(History history, Entry... entries) {
    return read(history.with(List.of(entries), NONE, new Problems()));
  }

  private static History published(History history, Entry... entries) {
    return read(announced(history, entries).published(entries[0].releaseId()));
  }

  /** Through the text, as from one run to the next. */
  private static History read(History history) {
    return History.read("releases.jsonl", history.text(), Optional.empty());
  }

  private static Refusal refused(History history, Entry... entries) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> history.with(List.of(entries), NONE, new Problems()));
    assertEquals(Code.E0501, refusal.problems().get(0).code());
    return refusal;
  }

  private static Entry with(
      Entry entry, String rows, Map<String, Object> parameters, String zones) {
    return new Entry("b", entry.city(), entry.layer(), entry.window(), rows, parameters, zones);
  }

  private static Entry entry(String id, String from, String to) {
    Map<String, Object> parameters =
        new Parameters(10, 5, List.of("neighbourhood"), Town.YEAR).named();
    return new Entry(
        id, "GM0001", "reports", Town.window(from, to), "rows" + from, parameters, "zones" + id);
  }
}
