package nl.nachtwacht.read;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.spark.Stores;

/**
 * Finds the files of a layer. A path that exists is taken as it stands; else {@code *}, {@code ?},
 * {@code [} and <code>{</code> in it make it a pattern, folder by folder. In a store they always
 * do.
 */
final class SourceFiles {
  private final Source source;
  private final Problems problems;

  SourceFiles(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** {@return the files, each once, by their paths or addresses in order} */
  List<String> find() {
    TreeSet<Path> here = new TreeSet<>();
    TreeSet<String> stored = new TreeSet<>();
    for (String path : source.paths()) {
      if (Stores.isAddress(path)) {
        findStored(path, stored);
      } else if (path.startsWith("file:/")) {
        find(ofUri(path), here);
      } else if (path.matches("[a-z][a-z0-9+]+:.*")) {
        elsewhere(path, "nothing reads this kind of address", "copy the file to a disk or a store");
      } else {
        find(Path.of(path), here);
      }
    }
    return Stream.concat(here.stream().map(Path::toString), stored.stream()).toList();
  }

  private static Path ofUri(String address) {
    try {
      return Path.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      // A pattern, or a name whose signs nobody escaped.
      return Path.of(address.replaceFirst("^file:/+", "/"));
    }
  }

  private void elsewhere(String address, String why, String help) {
    problems.add(
        Code.E0107, "layers." + source.name() + ".path", why + ": " + Quote.of(address), help);
  }

  private void findStored(String address, TreeSet<String> found) {
    try {
      List<String> files = Stores.find(address);
      if (files.isEmpty()) {
        elsewhere(address, "the store holds no such file", "look at the address");
      }
      files.forEach(file -> add(file, new File(file).getName(), found));
    } catch (IOException e) {
      elsewhere(
          address,
          "the store doesn't answer (" + e.getClass().getSimpleName() + ")",
          "look at the address and the settings spark.hadoop.* for it; s3a, abfs and gs need their"
              + " own jars");
    }
  }

  private void find(Path path, TreeSet<Path> found) {
    if (Files.exists(path)) {
      if (isFile(path)) {
        add(path.normalize(), name(path), found);
      }
      return;
    }
    String text = path.toString();
    if (text.chars().noneMatch(c -> "*?[{".indexOf(c) >= 0)) {
      problems.add(
          Code.E0201,
          name(path),
          "there is no such file",
          "look at layers." + source.name() + ".path in the job file");
      return;
    }
    List<Path> matches = match(path);
    if (matches.isEmpty()) {
      problems.add(
          Code.E0209,
          "layers." + source.name() + ".path",
          "no file matches " + Quote.of(pattern(path)),
          "look at the folder and the pattern");
    }
    matches.stream().filter(this::isData).forEach(p -> add(p.normalize(), name(p), found));
  }

  private <P> void add(P file, String name, TreeSet<P> found) {
    if (!found.add(file) && !source.allowSameFile()) {
      problems.add(
          Code.E0208,
          name,
          "the file is named twice in layers." + source.name() + ".path",
          "name it once, or set layers."
              + source.name()
              + ".allow_same_file: true to read it once");
    }
  }

  /** From the first part on that is a pattern: the folders before it are known to the user. */
  private static String pattern(Path path) {
    int first = 0;
    while (path.getName(first).toString().chars().noneMatch(c -> "*?[{".indexOf(c) >= 0)) {
      first++;
    }
    return path.subpath(first, path.getNameCount()).toString();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private boolean isFile(Path path) {
    if (Files.isRegularFile(path)) {
      return true;
    }
    problems.add(
        Code.E0201,
        name(path),
        "this is " + (Files.isDirectory(path) ? "a folder" : "no regular file"),
        "name files in layers." + source.name() + ".path; a pattern such as *.csv names several");
    return false;
  }

  /** Whether a match is meant: names with a leading dot or underscore are leftovers of programs. */
  private boolean isData(Path path) {
    String name = name(path);
    if (name.startsWith(".") || name.startsWith("_")) {
      problems.add(
          Code.E0209,
          name,
          "a pattern matches this file, whose name is one of leftovers",
          "remove it, or name the files of layers." + source.name() + ".path one by one");
      return false;
    }
    return isFile(path);
  }

  private List<Path> match(Path pattern) {
    List<Path> matches = new ArrayList<>();
    matches.add(pattern.isAbsolute() ? pattern.getRoot() : Path.of(""));
    for (Path part : pattern) {
      List<Path> next = new ArrayList<>();
      for (Path folder : matches) {
        next.addAll(step(folder, part.toString()));
      }
      matches = next;
    }
    matches.sort(null);
    return matches;
  }

  private List<Path> step(Path folder, String part) {
    Path plain = folder.resolve(part);
    if (Files.exists(plain)) {
      return List.of(plain);
    }
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder.toAbsolutePath())) {
      try (DirectoryStream<Path> entries =
          Files.newDirectoryStream(folder.toAbsolutePath(), part)) {
        entries.forEach(found::add);
      } catch (IOException e) {
        problems.add(RowReader.unreadable(name(folder)));
      }
    }
    return found;
  }
}
