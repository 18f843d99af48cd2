package nl.nachtwacht.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * How the bytes of a layer's file are packed, and so how to get at them: as they lie on the disk,
 * in gzip, or as an entry of a zip archive. The formats read streams and never know.
 *
 * <p>Limits: an entry may unpack to 100 times its size, or to 256 MiB where that is more; what
 * grows beyond is refused as made to fill a disk. What is packed within the entry stays packed.
 *
 * @param how the kind of packing
 * @param entry full name of the entry in the archive; empty for the others
 */
public record Packing(How how, String entry) implements Serializable {
  /** The kinds of packing. */
  public enum How {
    /** The bytes of the file itself. */
    PLAIN,
    /** All of the file is one stream of gzip. */
    GZIP,
    /** One entry of a zip archive. */
    ZIP
  }

  /** A file as it lies there. */
  static final Packing PLAIN = new Packing(How.PLAIN, "");

  /** One stream of gzip. */
  static final Packing GZIP = new Packing(How.GZIP, "");

  /** {@return whether positions in the bytes are positions in the file} */
  boolean isPlain() {
    return how == How.PLAIN;
  }

  /** {@return the last name of what is packed in a file of that name} */
  String innerName(String fileName) {
    return switch (how) {
      case PLAIN -> fileName;
      case GZIP -> lower(fileName).endsWith(".gz") ? stem(fileName) : fileName;
      case ZIP -> last(entry);
    };
  }

  /**
   * {@return whether a layer of a job means this entry: by its full name, its last one, or that
   * without its ending}
   */
  boolean isCalled(String layer) {
    return how == How.ZIP
        && (layer.equalsIgnoreCase(entry)
            || layer.equalsIgnoreCase(last(entry))
            || layer.equalsIgnoreCase(stem(last(entry))));
  }

  /** {@return the unpacked bytes of a file; the stream throws {@link Damaged} where it breaks} */
  InputStream open(Path file) throws IOException {
    return switch (how) {
      case PLAIN -> Files.newInputStream(file);
      case GZIP -> gunzip(file);
      case ZIP ->
          open(file, entry).orElseThrow(() -> new Damaged("an entry of the archive is gone"));
    };
  }

  /**
   * {@return the unpacked bytes of the file of the same name with another ending, in large letters
   * or small, in the same folder or archive; empty when there is none}
   */
  Optional<InputStream> openBeside(Path file, String ending) throws IOException {
    return switch (how) {
      case PLAIN -> {
        Optional<Path> beside = findBeside(file, ending);
        yield beside.isEmpty() ? Optional.empty() : Optional.of(Files.newInputStream(beside.get()));
      }
      case GZIP -> Optional.empty();
      case ZIP -> open(file, stem(entry) + "." + ending);
    };
  }

  /** {@return the file of the same name with another ending in the folder of a plain file} */
  static Optional<Path> findBeside(Path file, String ending) throws IOException {
    String wanted = stem(String.valueOf(file.getFileName())) + "." + ending;
    Path exact = file.resolveSibling(wanted);
    if (Files.isRegularFile(exact)) {
      return Optional.of(exact);
    }
    try (DirectoryStream<Path> siblings =
        Files.newDirectoryStream(file.toAbsolutePath().getParent())) {
      for (Path sibling : siblings) {
        if (String.valueOf(sibling.getFileName()).equalsIgnoreCase(wanted)
            && Files.isRegularFile(sibling)) {
          return Optional.of(sibling);
        }
      }
    }
    return Optional.empty();
  }

  private static InputStream gunzip(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    try {
      return new Unpacked(new GZIPInputStream(raw, 1 << 16), raw, Files.size(file));
    } catch (IOException e) {
      raw.close();
      throw new Damaged("the gzip stream is cut short or damaged");
    }
  }

  /** Names of entries are bytes of any encoding: ISO 8859-1 takes them all. */
  static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
    } catch (java.util.zip.ZipException e) {
      throw new Damaged(
          "the zip archive is cut short, damaged or encrypted, or packed in a rare way",
          "get the file again, or pack it anew with a common program and without a password");
    }
  }

  private static Optional<InputStream> open(Path file, String entry) throws IOException {
    ZipFile zip = zip(file);
    Optional<? extends ZipEntry> found =
        zip.stream().filter(e -> e.getName().equalsIgnoreCase(entry)).findFirst();
    if (found.isEmpty()) {
      zip.close();
      return Optional.empty();
    }
    try {
      return Optional.of(new Unpacked(zip.getInputStream(found.get()), zip, found.get()));
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  static String lower(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }

  /** {@return what stands behind the last slash} */
  static String last(String entry) {
    return entry.substring(entry.lastIndexOf('/') + 1);
  }

  /** {@return the name without its last ending} */
  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
  }

  /** {@return the last ending of a name in small letters, empty when it has none} */
  static String ending(String name) {
    String stem = stem(name);
    return stem.length() == name.length() ? "" : lower(name.substring(stem.length() + 1));
  }
}
