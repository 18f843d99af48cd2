package nl.nachtwacht.publish;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One block of a file, written by one task and waiting to be joined with the others.
 *
 * @param file where it lies, as text so that it travels
 * @param rows how many rows
 * @param box the rectangle around its geometries in the file's reference system
 */
public record Part(String file, int rows, Box box) implements Serializable {
  /** {@return where it lies} */
  public Path path() {
    return Path.of(file);
  }

  /** {@return rows of all parts} */
  public static long rows(List<Part> parts) {
    return parts.stream().mapToLong(Part::rows).sum();
  }

  /** {@return the rectangle around all parts} */
  public static Box box(List<Part> parts) {
    return parts.stream().map(Part::box).reduce(Box.EMPTY, Box::plus);
  }

  /** Deletes the file, which was joined with others or has nothing to add. */
  void delete() {
    try {
      Files.deleteIfExists(path());
    } catch (IOException e) {
      throw WriteFault.of(path(), e);
    }
  }

  /** {@return where the part of that number of a file is written} */
  static Path beside(Path file, int number) {
    return file.resolveSibling(file.getFileName() + ".part-" + number);
  }
}
