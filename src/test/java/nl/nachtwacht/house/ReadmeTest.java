package nl.nachtwacht.house;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import nl.nachtwacht.cli.Main;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows works, and is there. */
class ReadmeTest {
  private static final String README = Pages.text("README.md");
  private static final String PICTURE = "docs/images/veldstad.png";
  private static final long LARGEST_PICTURE = 300_000;

  /** A job of the reader's own, which the page tells how to write. */
  private static final String OWN_JOB = "jobs/mijnstad.yaml";

  private static final String OWN_DATA = "data/mijnstad";

  @TempDir Path folder;

  @Test
  void bothCommandsStandOnTheFirstScreen() {
    List<String> blocks = Pages.blocks(README, "");
    assertEquals(
        "jobs/submit run jobs/veldstad.yaml --output target/veldstad\n", blocks.get(0), "run");
    assertEquals("mvn verify\n", blocks.get(1), "test");
  }

  @Test
  void everyCommandShownIsOneOfOurs() throws IOException {
    int seen = 0;
    for (Path page : Pages.all()) {
      for (String block : Pages.blocks(Pages.text(page), "")) {
        for (String line : block.lines().filter(l -> !l.isBlank()).toList()) {
          assertTrue(isKnown(line.strip()), page + ": " + line);
          seen++;
        }
      }
    }
    assertTrue(seen >= 6, "only " + seen + " commands");
  }

  private static boolean isKnown(String line) {
    String command = line.replaceFirst(" +#.*", "").replaceFirst("^(?:SPARK_[A-Z_]+=\\S+ )+", "");
    Matcher ours =
        Pattern.compile(
                "(?:jobs/submit|spark-submit .* target/nachtwacht\\.jar)(?: --conf \\S+)*"
                    + " ([a-z]+) (\\S+)(.*)")
            .matcher(command.replaceFirst("^source <\\((.*)\\)$", "$1"));
    return ours.matches()
        ? isThere(ours.group(2)) && options(ours.group(1)).containsAll(optionsIn(ours.group(3)))
        : Set.of("mvn verify", "mvn verify -Dnachtwacht.data=FOLDER", "git diff --stat sample-geo")
                .contains(command)
            || command.startsWith("mvn -q test -Dtest=");
  }

  private static boolean isThere(String named) {
    return List.of(OWN_JOB, OWN_DATA).contains(named)
        || named.equals("bash")
        || named.startsWith("target/")
        || Files.exists(Path.of(named));
  }

  private static Set<String> optionsIn(String text) {
    Set<String> options = new TreeSet<>();
    Matcher option = Pattern.compile("--[a-z-]+").matcher(text);
    while (option.find()) {
      options.add(option.group());
    }
    return options;
  }

  private static Set<String> options(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    int exit = Main.run(new String[] {command, "--help"}, print, print);
    assertEquals(0, exit, command);
    return optionsIn(out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void unknownCommandIsFound() {
    assertTrue(isKnown("jobs/submit run jobs/veldstad.yaml --output x"));
    assertTrue(!isKnown("jobs/submit run jobs/veldstad.yaml --outptu x"));
    assertTrue(!isKnown("jobs/submit run jobs/nowhere.yaml --output x"));
    assertTrue(!isKnown("make install"));
  }

  @Test
  void jobShownIsAcceptedWithoutAWarning() throws IOException {
    List<String> jobs = Pages.blocks(README, "yaml");
    assertEquals(1, jobs.size());
    Path file = Files.writeString(folder.resolve("mijnstad.yaml"), jobs.get(0));
    Job job = JobFile.read(file, List.of());
    assertEquals("Mijnstad 2022-2024", job.name());
    assertEquals(List.of(), job.warnings());
  }

  @Test
  void jobShownIsWhatInitWrites() throws IOException {
    Path data = Files.createDirectories(folder.resolve(OWN_DATA));
    Files.createDirectories(folder.resolve("jobs"));
    Files.createDirectories(folder.resolve("conf"));
    Files.copy(Path.of("conf/job.schema.json"), folder.resolve("conf/job.schema.json"));
    Files.writeString(
        data.resolve("buurten.geojson"),
        """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"buurtcode":"BU1",
        "buurtnaam":"West","gemeentecode":"GM1","gemeentenaam":"Mijnstad"},"geometry":{
        "type":"Polygon","coordinates":[[[5.3,52.1],[5.4,52.1],[5.4,52.2],[5.3,52.2],[5.3,52.1]]]}}]}
        """);
    Files.writeString(
        data.resolve("meldingen.csv"),
        """
        nummer;lengte;breedte;moment;soort;wijk
        1;5,3211;52,1522;31-12-2024 23:15;roepen;West
        2;5,3555;52,1266;01-02-2022 22:30;volgen;West
        """);
    Path job = folder.resolve(OWN_JOB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] init = {"init", data.toString(), "--job", job.toString(), "--no-progress"};
    assertEquals(0, Main.run(init, print, print), out.toString(StandardCharsets.UTF_8));
    String shown = Pages.blocks(README, "yaml").get(0).replaceAll("(?m)^ {3}", "");
    assertEquals(Files.readString(job), shown);
    assertEquals(2, JobFile.read(job, List.of()).layers().size());
  }

  @Test
  void partsOfTheScoreShownAddUpToIt() {
    BigDecimal parts = BigDecimal.ZERO;
    List<String> rows = README.lines().filter(l -> l.startsWith("| `contrib_")).toList();
    for (String row : rows) {
      parts = parts.add(new BigDecimal(row.split("\\|")[2].strip()));
    }
    String score = README.lines().filter(l -> l.startsWith("| `risk_score`")).findFirst().get();
    assertEquals(new BigDecimal(score.split("\\|")[2].strip()), parts);
    assertTrue(rows.size() >= 3);
  }

  @Test
  void tableOfPackagesIsThatOfTheHouse() {
    List<String> packages = new ArrayList<>();
    String table = README.substring(README.indexOf("## Where things live"));
    Matcher row = Pattern.compile("(?m)^\\| `([a-z]+)` \\|").matcher(table);
    while (row.find()) {
      packages.add(row.group(1));
    }
    assertEquals(new ArrayList<>(House.MAY_USE.keySet()), packages);
  }

  @Test
  void pictureIsASmallPng() throws IOException {
    assertTrue(README.contains("](" + PICTURE + ")"));
    byte[] bytes = Files.readAllBytes(Path.of(PICTURE));
    assertTrue(bytes.length < LARGEST_PICTURE, bytes.length + " bytes");
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    assertArrayEquals(png, Arrays.copyOf(bytes, 8));
  }

  @Test
  void whatDrewThePictureCompiles() {
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), "docs/images/Render.java");
    assertEquals(0, result);
  }
}
