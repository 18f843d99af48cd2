package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that scores one group says so, and its table of groups holds them all. */
class ScoredGroupTest {
  private static final Path JOB = Path.of("src", "test", "resources", "golden", "groups");

  @TempDir static Path folder;

  private static Outcome ofWomen;
  private static Outcome ofAll;

  @BeforeAll
  static void runBoth() throws IOException {
    ofWomen = run("women", Files.readString(JOB.resolve("job.yaml")));
    ofAll = run("all", Files.readString(JOB.resolve("job.yaml")).replace(", group: woman", ""));
  }

  private static Outcome run(String name, String job) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, job.replace("path: in/", "path: " + JOB.toAbsolutePath() + "/in/"));
    Path output = folder.resolve(name);
    return Trial.run(file, output).outcome(output);
  }

  @Test
  void filesNameTheGroup() {
    for (String name : List.of("cells", "neighbourhoods")) {
      JsonNode file = ofWomen.json("internal/west/" + name + ".geojson");
      assertTrue(file.get("title").asText().contains(", group woman, Proef"), file.toString());
      assertTrue(file.get("description").asText().endsWith("of this group count: woman."));
      JsonNode other = ofAll.json("internal/west/" + name + ".geojson");
      assertFalse(other.get("title").asText().contains("group"));
    }
  }

  @Test
  void summaryAndManifestNameTheGroup() {
    assertTrue(text("summary.md", ofWomen).contains("\n- group: woman\n"));
    assertFalse(text("summary.md", ofAll).contains("\n- group:"));
    JsonNode settings = ofWomen.json("manifest.json").get("job").get("resolved");
    assertEquals("woman", settings.get("score.group").asText());
  }

  private static String text(String file, Outcome outcome) {
    return new String(outcome.bytes().get(file), StandardCharsets.UTF_8);
  }

  @Test
  void tableOfGroupsIsTheSameWhicheverGroupIsScored() {
    List<Map<String, Object>> rows = ofAll.parquet("internal/groups.parquet");
    assertEquals(6, rows.size());
    assertEquals(rows, ofWomen.parquet("internal/groups.parquet"));
  }

  @Test
  void groupsOfANeighbourhoodAddUpToItsReports() {
    Map<String, Integer> sums =
        ofAll.parquet("internal/groups.parquet").stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("neighbourhood_code").toString(),
                    Collectors.summingInt(row -> (Integer) row.get("report_count"))));
    for (Map<String, Object> area : ofAll.parquet("internal/neighbourhoods.parquet")) {
      assertEquals(area.get("report_count"), sums.get(area.get("neighbourhood_code").toString()));
    }
  }
}
