package nl.nachtwacht.disclose;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.release.History;
import nl.nachtwacht.release.HistoryFile;
import nl.nachtwacht.spec.Job;

/**
 * Where the public releases of an output place are written down.
 *
 * @param file the history
 * @param isOwn whether it lies in the place, so that no other place writes there
 * @param copy the last line of it that the place's runs keep; empty: none was public
 */
public record Releases(Path file, boolean isOwn, Optional<String> copy) {
  /** {@return the releases of a job} */
  public static Releases of(Job job, Path place) {
    return of(place, job.release().history());
  }

  /** {@return the releases of a place, where its runs say that they are} */
  public static Releases of(Path place) {
    List<String> told =
        FinishedRun.all(place).stream()
            .flatMap(run -> run.find("/execution/history").stream())
            .filter(history -> !history.isEmpty())
            .toList();
    return of(place, told.isEmpty() ? "" : told.get(told.size() - 1));
  }

  private static Releases of(Path place, String elsewhere) {
    List<String> copies =
        FinishedRun.all(place).stream()
            .flatMap(run -> run.find("/release/historyLine").stream())
            .toList();
    Path file = elsewhere.isEmpty() ? place.resolve(HistoryFile.NAME) : Path.of(elsewhere);
    return new Releases(file, elsewhere.isEmpty(), History.latest(copies));
  }

  /** {@return whether anything is known of a release} */
  boolean exist() {
    return copy.isPresent() || Files.exists(file);
  }

  /**
   * {@return the history, with every release settled whose run died: one that no run here knows of
   * was not published, unless another place may have}
   */
  public History read(HistoryFile held) {
    return held.read(copy)
        .settled(id -> !isOwn || copy.filter(line -> History.isOf(line, id)).isPresent());
  }
}
