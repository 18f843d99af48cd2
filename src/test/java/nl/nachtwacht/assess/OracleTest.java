package nl.nachtwacht.assess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.spec.JobFile;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run of a town through Spark against the same stations in one plain loop. */
class OracleTest {
  private static final Path JOB = Path.of("jobs", "kleinvoort.yaml");

  @TempDir static Path folder;

  private static Outcome published;
  private static PlainRun plain;

  @BeforeAll
  static void runBoth() {
    Path output = folder.resolve("output");
    published = Trial.run(JOB, output, "--set", "score.resamples=39").outcome(output);
    plain = new PlainRun(JobFile.read(JOB, List.of("score.resamples=39")));
  }

  @Test
  void runIdIsEqual() {
    assertEquals(published.json("manifest.json").get("runId").asText(), plain.runId());
  }

  @Test
  void filesOfCellsAreEqualByteByByte() throws IOException {
    plain.writeCells(parquet("cells"), geoJson("cells"), about("cells", "cell_id"));
    same("cells");
  }

  @Test
  void filesOfNeighbourhoodsAreEqualByteByByte() throws IOException {
    About about = about("neighbourhoods", "neighbourhood_code");
    plain.writeAreas(parquet("neighbourhoods"), geoJson("neighbourhoods"), about);
    same("neighbourhoods");
  }

  @Test
  void everyUsedReportIsInACell() {
    assertEquals(plain.used().get("reports"), plain.reports());
  }

  @Test
  void scoresHaveIntervals() {
    assertTrue(
        published.parquet("internal/cells.parquet").stream()
            .anyMatch(c -> c.get("risk_score_high") != null));
  }

  /** Titles are words, not results: they are taken from what was published. */
  private static About about(String name, String key) {
    JsonNode header = published.json("internal/kleinvoort/" + name + ".geojson");
    String title = header.get("title").asText();
    return plain.about(name, title, header.get("description").asText(), key);
  }

  private static Path parquet(String name) {
    return folder.resolve(name + ".parquet");
  }

  private static Path geoJson(String name) {
    return folder.resolve(name + ".geojson");
  }

  private static void same(String name) throws IOException {
    Path internal = published.folder().resolve("internal");
    assertArrayEquals(
        Files.readAllBytes(geoJson(name)),
        Files.readAllBytes(internal.resolve("kleinvoort/" + name + ".geojson")),
        name + ".geojson");
    assertArrayEquals(
        Files.readAllBytes(parquet(name)),
        Files.readAllBytes(internal.resolve(name + ".parquet")),
        name + ".parquet");
  }
}
