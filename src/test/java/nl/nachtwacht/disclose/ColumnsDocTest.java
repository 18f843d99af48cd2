package nl.nachtwacht.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import nl.nachtwacht.spec.JobText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a change of a declaration run {@code mvn test -Dgenerate=write} and commit the result. */
class ColumnsDocTest {
  @TempDir Path folder;

  @Test
  void manualIsThatOfTheDeclarations() {
    String generated = ColumnManual.text(folder);
    assertEquals(JobText.committed(Path.of("docs/columns.md"), generated), generated);
  }

  @Test
  void everyColumnHasLabelsAndAMeaning() {
    String manual = ColumnManual.text(folder);
    assertFalse(manual.contains("|  / |"), "a column without labels");
    assertFalse(manual.contains("||\n"), "a column without a meaning");
  }
}
