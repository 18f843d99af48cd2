package nl.nachtwacht.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** After a change of a declaration run {@code mvn test -Dgenerate=write} and commit the result. */
class JobGeneratedTest {
  @Test
  void schemaIsThatOfTheDeclarations() {
    String generated = JobFile.schema();
    assertEquals(JobText.committed(Path.of("conf/job.schema.json"), generated), generated);
  }

  @Test
  void manualIsThatOfTheDeclarations() {
    String generated = JobManual.text();
    assertEquals(JobText.committed(Path.of("docs/job-file.md"), generated), generated);
  }

  @Test
  void everyDefaultIsPinned() {
    Job job = JobFile.read(JobText.resource("least.yaml"), java.util.List.of());
    String defaults =
        job.settings().stream()
            .map(s -> s.path() + " = " + s.value() + "  [" + s.origin().words() + "]\n")
            .collect(Collectors.joining());
    Path pinned = Path.of("src/test/resources/job/least.txt");
    assertEquals(JobText.committed(pinned, defaults), defaults);
  }
}
