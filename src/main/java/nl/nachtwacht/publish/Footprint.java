package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was there before a run, so that a run that publishes nothing can leave it as it was.
 *
 * @param place the folder of the output
 * @param made the folders that were not there yet, the outermost first
 * @param wasMarked whether it was marked as ours
 */
record Footprint(Path place, List<Path> made, boolean wasMarked) {
  /** Looks at a place; changes nothing. */
  static Footprint before(Path place) {
    List<Path> missing = new ArrayList<>();
    for (Path each = place; each != null && !Files.exists(each); each = each.getParent()) {
      missing.add(0, each);
    }
    boolean isMarked = Files.exists(place.resolve(PlaceCheck.MARK));
    return new Footprint(place, List.copyOf(missing), isMarked);
  }

  /** Takes mark, lock and folders back where no run came to lie; the lock must be held. */
  void erase(Disk disk) {
    Path runs = place.resolve(OutputPlace.RUNS);
    if (wasMarked || Files.isDirectory(runs) && !isEmpty(runs)) {
      return;
    }
    disk.delete(runs);
    disk.delete(place.resolve(PlaceCheck.MARK));
    // Anybody who has opened it already finds out that it has no name any more.
    disk.delete(place.resolve(PlaceLock.FILE));
    for (int i = made.size() - 1; i >= 0 && isEmpty(made.get(i)); i--) {
      disk.delete(made.get(i));
    }
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    } catch (IOException e) {
      throw WriteFault.of(folder, e);
    }
  }
}
