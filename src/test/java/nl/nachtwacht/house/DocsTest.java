package nl.nachtwacht.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.nachtwacht.layer.LayerKind;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.Scores;
import org.junit.jupiter.api.Test;

/** The pages agree with the code, and every reference in them leads somewhere. */
class DocsTest {
  private static final Pattern FILE =
      Pattern.compile("(?:docs|src|conf|jobs|sample-geo)/[A-Za-z0-9_./-]+[A-Za-z0-9_]/?");
  private static final Set<String> NOT_THERE =
      Set.of("jobs/mijnstad.yaml", "src/main/java/nl/nachtwacht/layer/Noise.java");

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    int seen = 0;
    for (Path page : Pages.all()) {
      for (String link : Pages.links(Pages.text(page))) {
        seen++;
        if (!link.startsWith("https://") && !leads(page, link)) {
          broken.add(page + ": " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(seen > 30, "only " + seen + " links");
  }

  private static boolean leads(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path folder = page.getParent() == null ? Path.of("") : page.getParent();
    Path target = parts[0].isEmpty() ? page : folder.resolve(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1 || Pages.anchors(Pages.text(target)).contains(parts[1]));
  }

  @Test
  void brokenLinkIsFound() {
    Path page = Path.of("docs/errors.md");
    assertTrue(leads(page, "methods.md#kernel-density"));
    assertTrue(!leads(page, "methods.md#alchemy"));
    assertTrue(!leads(page, "nowhere.md"));
  }

  @Test
  void everyFileNamedIsThere() {
    List<String> missing = new ArrayList<>();
    for (Path page : Pages.all()) {
      for (String code : Pages.codes(Pages.text(page))) {
        boolean isFile = FILE.matcher(code).matches() && !NOT_THERE.contains(code);
        if (isFile && !Files.exists(Path.of(code))) {
          missing.add(page + ": " + code);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyClassNamedWithItsPackageIsThere() {
    List<String> missing = new ArrayList<>();
    String packages = String.join("|", House.MAY_USE.keySet());
    Pattern named = Pattern.compile("(" + packages + ")\\.([A-Z][A-Za-z]+)(?:\\.[A-Za-z_]+)*");
    int seen = 0;
    for (Path page : Pages.all()) {
      for (String code : Pages.codes(Pages.text(page))) {
        Matcher type = named.matcher(code);
        if (type.matches()) {
          seen++;
          String file = "/java/nl/nachtwacht/" + type.group(1) + "/" + type.group(2) + ".java";
          boolean isThere =
              Stream.of("src/main", "src/test").anyMatch(s -> Files.exists(Path.of(s + file)));
          if (!isThere) {
            missing.add(page + ": " + code);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(seen > 20, "only " + seen + " classes");
  }

  @Test
  void tableOfWhoMayUseWhomIsThatOfTheHouse() {
    Map<String, Set<String>> told = new LinkedHashMap<>();
    String page = Pages.text("docs/developer/architecture.md");
    Matcher row = Pattern.compile("(?m)^\\| (`[a-z`, ]+`) \\| ([a-z, ]+) \\|$").matcher(page);
    while (row.find()) {
      for (String name : row.group(1).replace("`", "").split(", ")) {
        told.put(name, named(row.group(2), name));
      }
    }
    Map<String, Set<String>> map = new LinkedHashMap<>();
    House.MAY_USE.forEach((name, used) -> map.put(name, new TreeSet<>(used)));
    assertEquals(map, told);
  }

  private static Set<String> named(String words, String name) {
    Set<String> all = new TreeSet<>(House.MAY_USE.keySet());
    all.removeAll(List.of("cli", name));
    return switch (words) {
      case "none of ours" -> Set.of();
      case "all but cli" -> all;
      default -> new TreeSet<>(Arrays.asList(words.split(", ")));
    };
  }

  @Test
  void everyScoreHasItsSection() {
    String methods = Pages.text("docs/methods.md");
    for (Score score : Scores.ALL) {
      assertTrue(methods.contains(" (`" + score.name() + "`)\n"), score.name());
    }
  }

  @Test
  void everyRoleIsInTheGlossary() {
    String glossary = Pages.text("docs/glossary.md");
    for (LayerKind kind : LayerKinds.ALL) {
      boolean isThere = Pages.codes(glossary).contains(kind.role());
      assertTrue(isThere, kind.role());
    }
  }

  @Test
  void everySettingOfSparkIsExplained() throws IOException {
    List<String> explained = Pages.codes(Pages.text("docs/developer/cluster.md"));
    List<String> settings = new ArrayList<>();
    Matcher put =
        Pattern.compile("\\.put\\(\\s*\"(spark\\.[^\"]+)\"")
            .matcher(Pages.text("src/main/java/nl/nachtwacht/spark/Settings.java"));
    while (put.find()) {
      settings.add(put.group(1));
    }
    Files.readAllLines(Path.of("conf/spark-defaults.conf")).stream()
        .filter(line -> line.startsWith("spark."))
        .forEach(line -> settings.add(line.split("\\s+")[0]));
    assertTrue(settings.size() > 10, "only " + settings);
    settings.removeAll(explained);
    assertEquals(List.of(), settings);
  }

  @Test
  void everyComponentIsInTheNotice() {
    String notice = Pages.text("docs/NOTICE");
    Matcher dependency =
        Pattern.compile(
                "(?s)<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
                    + "(.*?)</dependency>")
            .matcher(Pages.text("pom.xml"));
    int seen = 0;
    while (dependency.find()) {
      String name = dependency.group(1) + ":" + dependency.group(2).replaceFirst("_\\$.*", "");
      if (!dependency.group(3).contains("<scope>test</scope>")) {
        seen++;
        assertTrue(notice.contains(name + " "), name);
      }
    }
    assertTrue(seen > 10, "only " + seen + " components");
  }

  @Test
  void everyDecisionIsListed() throws IOException {
    List<String> links = Pages.links(Pages.text("docs/decisions/README.md"));
    try (Stream<Path> files = Files.list(Path.of("docs/decisions"))) {
      List<String> decisions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.matches("\\d{4}-.*\\.md"))
              .sorted()
              .toList();
      assertEquals(links, decisions);
    }
  }
}
