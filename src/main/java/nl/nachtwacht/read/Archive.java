package nl.nachtwacht.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;

/**
 * Finds how a file is packed and, in a zip archive, the entry that a layer means: the one that
 * {@code layer} names, or the only one whose ending a format has. Entries are read as streams;
 * their names never become paths.
 */
final class Archive {
  private static final int MOST_ENTRIES = 10_000;
  private static final int LISTED = 20;

  private final Path path;
  private final Source source;
  private final Problems problems;

  Archive(Path path, Source source, Problems problems) {
    this.path = path;
    this.source = source;
    this.problems = problems;
  }

  /** {@return how the file is packed; empty when no entry can be told, and then why is noted} */
  Optional<Packing> find(FileScan scan) throws IOException {
    if (scan.startsWith(0x1f, 0x8b)) {
      return Optional.of(Packing.GZIP);
    }
    boolean zip = scan.startsWith(0x50, 0x4b, 3, 4) || scan.startsWith(0x50, 0x4b, 5, 6);
    if (!zip) {
      return Optional.of(Packing.PLAIN);
    }
    List<String> entries = entries();
    if (entries.contains("[Content_Types].xml") || entries.contains("content.xml")) {
      problems.add(
          Code.E0206,
          String.valueOf(path.getFileName()),
          "this is a spreadsheet or another office document",
          "save the sheet as CSV and name that file");
      return Optional.empty();
    }
    return choose(candidates(entries));
  }

  /** {@return the entries that could be a layer; none of a file that is no archive} */
  List<String> layers(FileScan scan) throws IOException {
    boolean zip = scan.startsWith(0x50, 0x4b, 3, 4);
    return zip ? candidates(entries()) : List.of();
  }

  /** The entries that hold what somebody meant: no folders, nothing empty, no leftovers. */
  private List<String> entries() throws IOException {
    try (ZipFile zip = Packing.zip(path)) {
      if (zip.size() > MOST_ENTRIES) {
        throw new Damaged(
            "the archive holds more than " + MOST_ENTRIES + " files",
            "pack the files of the layer alone");
      }
      return zip.stream()
          .filter(entry -> !entry.isDirectory() && entry.getSize() != 0)
          .map(ZipEntry::getName)
          .filter(name -> !name.startsWith("__MACOSX/") && !Packing.last(name).startsWith("."))
          .sorted()
          .toList();
    }
  }

  /**
   * Entries that a format promises to read by their ending, else those that could be anything; none
   * that belongs to another entry, as the table of a shapefile does.
   */
  private static List<String> candidates(List<String> entries) {
    Set<String> parts = new HashSet<>();
    for (String name : entries) {
      for (Format format : Formats.ALL) {
        List<String> besides = has(format.endings(), name) ? format.besides() : List.of();
        besides.forEach(b -> parts.add(Packing.lower(Packing.stem(name) + "." + b)));
      }
    }
    List<String> alone =
        entries.stream().filter(name -> !parts.contains(Packing.lower(name))).toList();
    List<String> promised =
        alone.stream()
            .filter(name -> Formats.ALL.stream().anyMatch(f -> has(f.endings(), name)))
            .toList();
    return promised.isEmpty()
        ? alone.stream()
            .filter(name -> Formats.ALL.stream().noneMatch(f -> has(f.besides(), name)))
            .toList()
        : promised;
  }

  private static boolean has(List<String> endings, String name) {
    return endings.contains(Packing.ending(name));
  }

  private Optional<Packing> choose(List<String> names) {
    List<Packing> entries = names.stream().map(n -> new Packing(Packing.How.ZIP, n)).toList();
    String wanted = source.layerInFile();
    List<Packing> called = entries.stream().filter(e -> e.isCalled(wanted)).toList();
    if (called.size() == 1) {
      return Optional.of(called.get(0));
    }
    if (entries.size() == 1) {
      // A layer of another name may be one within the entry.
      return Optional.of(entries.get(0));
    }
    refuse(called.isEmpty() ? entries : called, wanted);
    return Optional.empty();
  }

  private void refuse(List<Packing> entries, String wanted) {
    String name = String.valueOf(path.getFileName());
    String found =
        String.join(
            ", ", entries.stream().limit(LISTED).map(e -> ColumnNames.plain(e.entry())).toList());
    String all = entries.size() > LISTED ? found + ", … " + entries.size() + " in all" : found;
    if (entries.isEmpty()) {
      problems.add(
          Code.E0207,
          name,
          "the archive holds no file that could be a layer",
          "pack the layer's file into it, with the files that belong to it");
    } else if (wanted.isEmpty()) {
      problems.add(
          Code.E0207,
          name,
          "the archive holds several files (" + all + ")",
          "set layers." + source.name() + ".layer to the name of one of them");
    } else {
      problems.add(
          Code.E0207,
          name,
          "the archive does not hold one file called " + Quote.of(wanted) + " (found: " + all + ")",
          "set layers." + source.name() + ".layer to the name of one of them");
    }
  }
}
