package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lets every step of publishing fail in turn, once for itself and once with all that follow. */
class OutputPlaceFaultTest {
  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readerSeesAWholeRunWhateverStepFails(boolean dies) {
    Path expected = temp.resolve("expected");
    Places.run(expected, Places.OLD, new LocalDisk());
    Places.run(expected, Places.NEW, new LocalDisk());
    boolean failed = true;
    int step = 1;
    for (; failed; step++) {
      Path place = temp.resolve(dies + "-" + step);
      Places.run(place, Places.OLD, new LocalDisk());
      failed = fails(place, new FaultyDisk(step, dies, () -> assertWhole(place)));
      assertWhole(place);
      Places.run(place, Places.NEW, new LocalDisk());
      assertEquals(Places.NEW, FinishedRun.open(place).runId());
      assertEquals(Places.content(expected), Places.content(place), "step " + step);
    }
    assertTrue(step > 30, "only " + step + " steps");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void firstRunIsThereOrNot(boolean dies) {
    Path expected = temp.resolve("expected");
    Places.run(expected, Places.NEW, new LocalDisk());
    boolean failed = true;
    for (int step = 1; failed; step++) {
      Path place = temp.resolve(dies + "-first-" + step);
      failed = fails(place, new FaultyDisk(step, dies, () -> {}));
      if (Files.exists(place.resolve("current.json"))) {
        assertWhole(place);
      }
      Places.run(place, Places.NEW, new LocalDisk());
      assertEquals(Places.content(expected), Places.content(place), "step " + step);
    }
  }

  /** A damaged run is the one thing that is not whole before; it must be so after. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void damagedRunIsMendedWhateverStepFails(boolean dies) {
    TreeMap<String, String> whole = new TreeMap<>();
    boolean failed = true;
    for (int step = 1; failed; step++) {
      Path place = temp.resolve(dies + "-damaged-" + step);
      Places.run(place, Places.OLD, new LocalDisk());
      whole.putAll(Places.content(place));
      Places.write(place.resolve("runs").resolve(Places.OLD).resolve("summary.md"), "damaged");
      FaultyDisk disk = new FaultyDisk(step, dies, () -> {});
      failed = false;
      try {
        Places.run(place, Places.OLD, disk);
      } catch (Refusal refusal) {
        failed = true;
      }
      Places.run(place, Places.OLD, new LocalDisk());
      assertEquals(whole, Places.content(place), "step " + step);
    }
  }

  private static boolean fails(Path place, FaultyDisk disk) {
    try {
      Places.run(place, Places.NEW, disk);
      return false;
    } catch (Refusal refusal) {
      assertEquals(Code.E0702, refusal.problems().get(0).code());
      return true;
    }
  }

  private static void assertWhole(Path place) {
    FinishedRun run = FinishedRun.open(place);
    assertEquals(List.of(), run.verify());
    assertTrue(List.of(Places.OLD, Places.NEW).contains(run.runId()));
  }

  /** A disk whose n-th step fails half done, and perhaps all after it, as when a process dies. */
  private static final class FaultyDisk implements Disk {
    private final Disk inner = new LocalDisk();
    private final int failing;
    private final boolean dies;
    private final Runnable reader;
    private int steps;

    FaultyDisk(int failing, boolean dies, Runnable reader) {
      this.failing = failing;
      this.dies = dies;
      this.reader = reader;
    }

    private void step(Path path, Runnable half, Runnable whole) {
      steps++;
      if (steps == failing || dies && steps > failing) {
        if (steps == failing) {
          half.run();
        }
        reader.run();
        throw WriteFault.of(path, new IOException("No space left on device"));
      }
      whole.run();
      reader.run();
    }

    @Override
    public void createFolder(Path folder) {
      step(folder, () -> {}, () -> inner.createFolder(folder));
    }

    @Override
    public void write(Path file, byte[] content) {
      byte[] half = Arrays.copyOf(content, content.length / 2);
      step(file, () -> inner.write(file, half), () -> inner.write(file, content));
    }

    @Override
    public void force(Path path) {
      step(path, () -> {}, () -> inner.force(path));
    }

    @Override
    public void move(Path from, Path to) {
      step(to, () -> {}, () -> inner.move(from, to));
    }

    @Override
    public void link(Path link, Path target) {
      step(link, () -> {}, () -> inner.link(link, target));
    }

    @Override
    public void delete(Path path) {
      step(path, () -> {}, () -> inner.delete(path));
    }

    @Override
    public void mode(Path path, Mode mode) {
      step(path, () -> {}, () -> inner.mode(path, mode));
    }
  }
}
