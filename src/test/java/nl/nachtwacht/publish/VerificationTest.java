package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever differs from what was published is told, by file. */
class VerificationTest {
  @TempDir Path temp;
  private Path place;
  private Path run;

  @BeforeEach
  void publish() {
    place = temp.resolve("out");
    Places.run(place, Places.OLD, new LocalDisk());
    run = PlaceCheck.real(place).resolve("runs").resolve(Places.OLD);
  }

  @Test
  void publishedRunIsWhole() {
    Verification found = Verification.of(place);
    assertEquals(new Verification(Places.OLD, 3, List.of()), found);
  }

  @Test
  void runFolderAndItsLinkAreVerifiedToo() {
    assertEquals(List.of(), told(run));
    assertEquals(List.of(), told(place.resolve("current")));
  }

  @Test
  void changedMissingAndExtraFilesAreToldAtOnce() throws IOException {
    append(run.resolve("summary.md"));
    Files.delete(run.resolve("internal/ledger.csv"));
    Files.writeString(run.resolve("public/notes.txt"), "mine");
    assertEquals(
        List.of(
            "internal/ledger.csv is missing",
            "public/notes.txt is none of the run's files",
            "summary.md was changed"),
        told(place));
  }

  @Test
  void fileOfTheSameSizeButOtherBytesIsFound() throws IOException {
    Path file = run.resolve("summary.md");
    byte[] bytes = Files.readAllBytes(file);
    bytes[0]++;
    Files.write(file, bytes);
    assertEquals(List.of("summary.md was changed"), told(place));
  }

  @Test
  void changedManifestIsFoundByThePointerAlsoFromTheRunFolder() throws IOException {
    append(run.resolve("manifest.json"));
    List<String> other = List.of("manifest.json is not the one that was published");
    assertEquals(other, told(place));
    assertEquals(other, told(run));
  }

  @Test
  void linkAmongTheFilesIsExtra() throws IOException {
    Files.createSymbolicLink(run.resolve("public/link"), place);
    assertEquals(List.of("public/link is none of the run's files"), told(place));
  }

  @Test
  void folderOfOthersIsRefusedAsNotOurs() {
    for (Path folder : List.of(temp, temp.resolve("nowhere"))) {
      Refusal refusal = assertThrows(Refusal.class, () -> Verification.of(folder));
      assertEquals(Code.E0601, refusal.problems().get(0).code());
    }
  }

  @Test
  void placeWithoutAFinishedRunIsTold() throws IOException {
    Files.delete(place.resolve("current.json"));
    Refusal refusal = assertThrows(Refusal.class, () -> Verification.of(place));
    assertEquals(Code.E0201, refusal.problems().get(0).code());
  }

  private List<String> told(Path folder) {
    return Verification.of(folder).problems().stream()
        .map(p -> run.relativize(Path.of(p.where())) + " " + p.what())
        .sorted()
        .toList();
  }

  private static void append(Path file) throws IOException {
    Files.writeString(file, "\n", StandardOpenOption.APPEND);
  }
}
