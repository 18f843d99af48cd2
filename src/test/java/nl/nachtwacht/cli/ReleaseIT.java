package nl.nachtwacht.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.trial.Launched;
import nl.nachtwacht.trial.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The release's zip, unzipped where there is no clone: what is in it, and that it runs. */
@Tag("release")
@EnabledOnOs({OS.LINUX, OS.MAC})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final String NAME = "nachtwacht-" + System.getProperty("nachtwacht.version");

  private final Set<FileTime> times = new HashSet<>();
  private final Set<String> files = new TreeSet<>();
  private Path folder;
  private Path home;

  @BeforeAll
  void unzip(@TempDir Path temporary) throws IOException {
    folder = temporary.toRealPath();
    home = folder.resolve(NAME);
    Path zip = PROJECT.resolve("target/" + NAME + ".zip");
    Map<String, ?> withModes = Map.of("enablePosixFileAttributes", true);
    try (FileSystem system = FileSystems.newFileSystem(zip, withModes);
        Stream<Path> entries = Files.walk(system.getPath("/" + NAME))) {
      for (Path entry : entries.toList()) {
        Path to = folder.resolve(entry.toString().substring(1));
        Files.copy(entry, to);
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(entry));
        times.add(Files.getLastModifiedTime(entry));
        if (Files.isRegularFile(entry)) {
          files.add(home.relativize(to).toString());
        }
      }
    }
  }

  @Test
  void givesTheRunOfTheClone() throws IOException {
    Outcome ofClone = run(PROJECT, "clone");
    Outcome ofRelease = run(home, "release");
    assertEquals(ofClone.folder().getFileName(), ofRelease.folder().getFileName());
    TreeMap<String, byte[]> expected = ofClone.bytes();
    TreeMap<String, byte[]> found = ofRelease.bytes();
    assertEquals(expected.keySet(), found.keySet());
    expected.remove("manifest.json");
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
  }

  private Outcome run(Path from, String name) {
    Path output = folder.resolve(name);
    String job = from.resolve("jobs/kleinvoort.yaml").toString();
    String submit = from.resolve("jobs/submit").toString();
    List<String> line = List.of(submit, "run", job, "--output", output.toString(), "--quiet");
    try (Launched run = Launched.start(folder, name + "-run", Map.of(), line)) {
      return run.trial().outcome(output);
    }
  }

  @Test
  void holdsWhatIsTrackedAndNothingElse() throws Exception {
    Path list = folder.resolve("tracked");
    Process git =
        new ProcessBuilder("git", "ls-files", "conf", "docs", "jobs", "sample-geo")
            .redirectOutput(list.toFile())
            .start();
    assumeTrue(git.waitFor() == 0, "no clone");
    Set<String> expected = new TreeSet<>(Files.readAllLines(list));
    assertTrue(expected.size() > 40, "only " + expected);
    expected.addAll(
        List.of("LICENSE", "NOTICE", "README.md", "sbom.json", "target/nachtwacht.jar"));
    Set<String> found = new TreeSet<>(files);
    found.removeIf(name -> name.startsWith("target/lib/"));
    assertEquals(expected, found);
  }

  @Test
  void modesAndTimesAreThoseOfNoMachine() throws IOException {
    assertEquals(1, times.size(), times.toString());
    for (String name : files) {
      String mode =
          PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name)));
      assertEquals(name.equals("jobs/submit") ? "rwxr-xr-x" : "rw-r--r--", mode, name);
    }
  }

  @Test
  void billOfMaterialsNamesEveryJar() throws IOException {
    JsonNode bill = new ObjectMapper().readTree(home.resolve("sbom.json").toFile());
    Set<String> named = new HashSet<>();
    for (JsonNode part : bill.get("components")) {
      named.add(part.get("name").asText() + "-" + part.get("version").asText());
    }
    Set<String> jars =
        files.stream()
            .filter(name -> name.startsWith("target/lib/"))
            .map(name -> name.substring("target/lib/".length(), name.length() - ".jar".length()))
            .collect(Collectors.toSet());
    assertTrue(jars.size() > 100, "only " + jars);
    // A name of a jar may end with the machine that it is for.
    jars.removeIf(jar -> named.stream().anyMatch(jar::startsWith));
    assertEquals(Set.of(), jars);
    for (String carried : List.of("geotools-wrapper-", "picocli-", "fastcsv-", "sqlite-jdbc-")) {
      assertTrue(named.stream().anyMatch(name -> name.startsWith(carried)), carried);
    }
  }
}
