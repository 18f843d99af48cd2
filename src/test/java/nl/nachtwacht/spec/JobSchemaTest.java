package nl.nachtwacht.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.nachtwacht.flow.InitFlow;
import nl.nachtwacht.process.Progress;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JobSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(JobFile.schema());

  /** Types scalars as editors do: by the core schema of YAML 1.2. */
  private static Set<ValidationMessage> faults(String yaml) {
    Object typed = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    JsonNode json = new ObjectMapper().valueToTree(typed);
    return SCHEMA.validate(json);
  }

  private static String full() throws IOException {
    return Files.readString(JobText.resource("full.yaml"));
  }

  @Test
  void jobWithEveryKeyIsAccepted() throws IOException {
    assertEquals(Set.of(), faults(full()));
  }

  @Test
  void leastJobIsAccepted() {
    assertEquals(Set.of(), faults(JobText.LEAST));
  }

  @Test
  void jobsOfTheSampleAreAcceptedByReaderAndSchema() throws IOException {
    for (String name : List.of("veldstad", "kleinvoort")) {
      Path file = Path.of("jobs", name + ".yaml");
      assertEquals(Set.of(), faults(Files.readString(file)), name);
      assertEquals("EPSG:28992", JobFile.read(file, List.of()).grid().crs(), name);
    }
  }

  @Test
  void draftOfInitIsAccepted() {
    InitFlow.Draft draft =
        InitFlow.draft(Path.of("sample-geo/kleinvoort"), Path.of("jobs"), "", Progress.NONE);
    assertEquals(Set.of(), faults(draft.text()));
    assertTrue(draft.isComplete());
  }

  @Test
  void codeWithLeadingZeroIsAcceptedAsText() {
    assertEquals(Set.of(), faults(JobText.LEAST + "name: 0363\n"));
  }

  @Test
  void unknownKeysAreRefusedAtEveryDepth() throws IOException {
    assertFalse(faults(JobText.LEAST + "colour: red\n").isEmpty());
    assertFalse(faults(full().replace("cell: 250", "size: 250")).isEmpty());
    assertFalse(faults(full().replace("known_within:", "known:")).isEmpty());
    assertFalse(faults(full().replace("delimiter:", "separator:")).isEmpty());
  }

  @Test
  void keyOfAnotherRoleIsRefused() throws IOException {
    String moved = full().replace("audience: internal", "dimmed: [x]");
    assertTrue(faults(moved).stream().anyMatch(f -> f.getMessage().contains("dimmed")));
  }

  @Test
  void valuesOutOfRangeAreRefused() throws IOException {
    assertFalse(faults(full().replace("cell: 250", "cell: 1")).isEmpty());
    assertFalse(faults(full().replace("connect: queen", "connect: king")).isEmpty());
    assertFalse(faults(JobText.LEAST.replace("meldingen", "Meldingen 2024")).isEmpty());
    assertFalse(faults(JobText.LEAST.replace("role: areas, ", "")).isEmpty());
  }
}
