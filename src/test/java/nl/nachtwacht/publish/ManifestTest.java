package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Manifest MANIFEST =
      Samples.manifest(
          Places.OLD,
          "run",
          "2026-01-02T03:05:05Z",
          List.of(
              new Output(
                  "internal/cells.parquet",
                  "internal",
                  "parquet",
                  "application/vnd.apache.parquet",
                  "1.0",
                  9812,
                  12345,
                  "ef".repeat(32),
                  "EPSG:28992",
                  List.of(1.0, 2.0, 3.0, 4.0))));

  private static final List<Map<String, Object>> COUNTED =
      List.of(
          Map.of("layer", "reports", "window", "2024-01-01..2026-01-01", "totals", Map.of("A", 5)));

  @Test
  void keysStandInTheirOrder() throws Exception {
    List<String> keys = new ArrayList<>();
    JSON.readTree(MANIFEST.json()).fieldNames().forEachRemaining(keys::add);
    assertEquals(
        List.of(
            "schemaVersion",
            "runId",
            "status",
            "command",
            "software",
            "job",
            "period",
            "grid",
            "inputs",
            "methods",
            "classes",
            "results",
            "goal",
            "release",
            "outputs",
            "baseline",
            "execution"),
        keys);
  }

  @Test
  void fitsItsSchema() throws Exception {
    assertEquals(Set.of(), faults(MANIFEST.json()));
    assertEquals(Set.of(), faults(MANIFEST.publicJson(COUNTED)));
    assertFalse(faults(MANIFEST.json().replace("\"complete\"", "\"half\"")).isEmpty());
    assertFalse(faults(MANIFEST.json().replace("\"sha256\"", "\"sha1\"")).isEmpty());
    assertFalse(faults(MANIFEST.json().replace("\"goal\"", "\"aim\"")).isEmpty());
  }

  @Test
  void absentPartsAreNull() throws Exception {
    JsonNode tree = JSON.readTree(MANIFEST.json());
    assertTrue(tree.get("goal").isNull());
    assertTrue(tree.at("/baseline/runId").isNull());
    assertEquals("00112233445566aa", tree.at("/classes/risk/frozenFrom").asText());
    assertEquals(7, tree.at("/inputs/1/ledger/reasons/domain/outside").asInt());
    assertTrue(tree.at("/inputs/0/isProtected").isMissingNode());
  }

  @Test
  void numbersPrintTheSameOnEveryMachine() {
    assertTrue(MANIFEST.json().contains("\"half_life\" : 0.001"), MANIFEST.json());
    assertFalse(MANIFEST.json().contains("\r"));
  }

  @Test
  void publicManifestNamesNoRunAndNoProtectedLayer() throws Exception {
    String text = MANIFEST.publicJson(List.of());
    for (String hidden :
        List.of(
            Places.OLD,
            "00112233445566aa",
            "historyLine",
            "reports",
            "\"origin\"",
            "startedAt",
            "highRiskCells")) {
      assertFalse(text.contains(hidden), hidden);
    }
    assertEquals("lights", JSON.readTree(text).at("/inputs/0/layer").asText());
    assertEquals("99aabbccddeeff00", JSON.readTree(text).at("/release/releaseId").asText());
  }

  @Test
  void summaryTellsTheRunInBothLanguages() {
    String dutch = Summary.of(MANIFEST, "nl");
    assertTrue(dutch.contains("| reports | 112 | 90 | 9 | 3 | 10 | domain 7, place 6, other 6 |"));
    assertTrue(dutch.contains("- W0903: campagne &lt;b>"));
    assertTrue(dutch.contains("| internal/cells.parquet | 9812 | 12345 B |"));
    assertTrue(dutch.contains("| score.method | mixture | job file |"));
    String english = Summary.of(MANIFEST, "en");
    assertTrue(english.contains("- cells: "));
    assertTrue(english.contains("- W0903: campaign"));
    assertFalse(english.contains("2026-01-02T03"), "the summary has no clock");
  }

  private static Set<ValidationMessage> faults(String json) throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Manifest.class.getResourceAsStream("manifest.schema.json"));
    return schema.validate(JSON.readTree(json));
  }
}
