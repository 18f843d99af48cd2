package nl.nachtwacht.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the pages of the project show: their links, code, tables and headings. */
final class Pages {
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^[ \\t]*```([a-z]*)\\n(.*?)^[ \\t]*```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Pages() {}

  /** {@return README.md and all pages below docs and sample-geo} */
  static List<Path> all() {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      List<Path> pages = new ArrayList<>(docs.filter(p -> p.toString().endsWith(".md")).toList());
      pages.add(Path.of("README.md"));
      pages.add(Path.of("sample-geo/README.md"));
      return pages.stream().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String page) {
    return text(Path.of(page));
  }

  /** {@return the fenced blocks of a language, without their indent; "" for those without one} */
  static List<String> blocks(String text, String language) {
    List<String> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      if (fence.group(1).equals(language)) {
        blocks.add(fence.group(2).stripIndent());
      }
    }
    return blocks;
  }

  /** {@return the targets of the links} */
  static List<String> links(String text) {
    return found(LINK, withoutBlocks(text));
  }

  /** {@return what stands between single back quotes} */
  static List<String> codes(String text) {
    return found(CODE, withoutBlocks(text).replaceAll("\\s+", " "));
  }

  /** {@return the anchors of the headings, as GitHub makes them} */
  static List<String> anchors(String text) {
    return found(HEADING, withoutBlocks(text)).stream()
        .map(h -> h.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String withoutBlocks(String text) {
    return FENCE.matcher(text).replaceAll("");
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
