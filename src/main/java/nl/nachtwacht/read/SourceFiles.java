package nl.nachtwacht.read;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.problem.Quote;

/**
 * Finds the files of a layer. A path that exists is taken as it stands; else {@code *}, {@code ?},
 * {@code [} and <code>{</code> in it make it a pattern, folder by folder.
 */
final class SourceFiles {
  private final Source source;
  private final Problems problems;

  SourceFiles(Source source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** {@return the files, each once, in the order of their paths} */
  List<Path> find() {
    TreeSet<Path> found = new TreeSet<>();
    for (String path : source.paths()) {
      if (isElsewhere(path)) {
        problems.add(
            Code.E0107,
            "layers." + source.name() + ".path",
            "only local files can be read, not " + Quote.of(path),
            "copy the file to a local disk");
      } else {
        find(path.startsWith("file:") ? Path.of(URI.create(path)) : Path.of(path), found);
      }
    }
    return List.copyOf(found);
  }

  private static boolean isElsewhere(String path) {
    return path.matches("[a-z][a-z0-9+]+:.*") && !path.startsWith("file:/");
  }

  private void find(Path path, TreeSet<Path> found) {
    if (Files.exists(path)) {
      if (isFile(path)) {
        add(path, found);
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
    matches.stream().filter(this::isData).forEach(p -> add(p, found));
  }

  private void add(Path path, TreeSet<Path> found) {
    if (!found.add(path.normalize()) && !source.allowSameFile()) {
      problems.add(
          Code.E0208,
          name(path),
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
