package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.spark.Stores;

/**
 * A file as it was found, and the way to its bytes.
 *
 * @param path where it is: a path, or an address in a store
 * @param name its last name, as messages call it
 * @param bytes its size
 * @param modifiedMillis when it last changed, in milliseconds of the epoch; no output holds it
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 * @param packing how its bytes are packed
 * @param unpackedBytes how many bytes they are unpacked
 * @param content hashes of what it holds unpacked, with the files that belong to it
 * @param beside files beside it that belong to it
 */
public record FileFacts(
    String path,
    String name,
    long bytes,
    long modifiedMillis,
    String sha256,
    Packing packing,
    long unpackedBytes,
    String content,
    List<Beside> beside)
    implements Serializable {
  private static final int LONGEST_NOTE = 1 << 16;

  /**
   * A file that belongs to another.
   *
   * @param name its name, in the same folder
   * @param bytes its size
   * @param modifiedMillis when it last changed, in milliseconds of the epoch
   */
  public record Beside(String name, long bytes, long modifiedMillis) implements Serializable {
    boolean isChanged(Path folder) throws IOException {
      Path file = folder.resolve(name);
      return !Files.exists(file)
          || Files.size(file) != bytes
          || Files.getLastModifiedTime(file).toMillis() != modifiedMillis;
    }
  }

  /** Copies the list. */
  public FileFacts {
    beside = List.copyOf(beside);
  }

  /** {@return the facts of a file, scanned as it lies there and unpacked; nothing beside it} */
  static FileFacts of(String place, FileScan scan, Packing packing, FileScan unpacked)
      throws IOException {
    Path path = Stores.local(place);
    return new FileFacts(
        Stores.isAddress(place) ? place : path.toAbsolutePath().toString(),
        String.valueOf(path.getFileName()),
        scan.bytes(),
        Files.getLastModifiedTime(path).toMillis(),
        scan.sha256(),
        packing,
        unpacked.bytes(),
        unpacked.sha256(),
        List.of());
  }

  /** {@return these facts with the files of other endings that belong to it} */
  FileFacts withBeside(List<String> endings) throws IOException {
    List<Beside> found = new ArrayList<>();
    StringBuilder all = new StringBuilder(content);
    for (String ending : endings) {
      Optional<InputStream> bytes = openBeside(ending);
      if (bytes.isPresent()) {
        try (InputStream in = bytes.get()) {
          all.append(' ').append(FileScan.read(in).sha256());
        }
      }
      Optional<Path> file =
          packing.isPlain() ? Packing.findBeside(local(), ending) : Optional.empty();
      if (file.isPresent()) {
        long modified = Files.getLastModifiedTime(file.get()).toMillis();
        found.add(
            new Beside(file.get().getFileName().toString(), Files.size(file.get()), modified));
      }
    }
    String content = all.toString();
    return new FileFacts(
        path, name, bytes, modifiedMillis, sha256, packing, unpackedBytes, content, found);
  }

  /** {@return the name of what it holds: its own, or that of what is packed in it} */
  String innerName() {
    return packing.innerName(name);
  }

  /** {@return the file on this process's disk} */
  Path local() throws IOException {
    return Stores.local(path);
  }

  /** {@return its bytes, unpacked} */
  InputStream open() throws IOException {
    return packing.open(local());
  }

  /** {@return the bytes of the file of the same name and another ending, where there is one} */
  Optional<InputStream> openBeside(String ending) throws IOException {
    return packing.openBeside(local(), ending);
  }

  /** {@return the short text in the file of the same name and another ending; empty without one} */
  String note(String ending) throws IOException {
    Optional<InputStream> file = openBeside(ending);
    if (file.isEmpty()) {
      return "";
    }
    try (InputStream bytes = file.get()) {
      return new String(bytes.readNBytes(LONGEST_NOTE), StandardCharsets.UTF_8).strip();
    }
  }

  /** {@return whether it, or a file that belongs to it, is no longer what was found} */
  boolean isChanged() throws IOException {
    Path folder = local().toAbsolutePath().getParent();
    for (Beside file : beside) {
      if (file.isChanged(folder)) {
        return true;
      }
    }
    return new Beside(name, bytes, modifiedMillis).isChanged(folder);
  }
}
