package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files in sample-geo are what the generator makes. {@code -Dsample=write} writes them anew,
 * and still fails, so that a change is seen in the difference.
 */
class SampleIsReproducibleTest {
  private static final Path SAMPLE = Path.of("sample-geo");

  /** Far below what a clone should carry. */
  private static final long MOST_BYTES = 8_000_000;

  @Test
  void generatorMakesTheSameBytes(@TempDir Path made) throws IOException {
    if ("write".equals(System.getProperty("sample"))) {
      GenerateSample.into(SAMPLE);
      fail("sample-geo was written; look at the difference and run without -Dsample");
    }
    GenerateSample.into(made);
    for (String city : List.of("veldstad", "kleinvoort")) {
      List<Path> names = names(made.resolve(city));
      assertEquals(names, names(SAMPLE.resolve(city)));
      for (Path name : names) {
        long differs =
            Files.mismatch(made.resolve(city).resolve(name), SAMPLE.resolve(city).resolve(name));
        assertEquals(-1, differs, () -> city + "/" + name + " differs; see sample-geo/README.md");
      }
    }
  }

  @Test
  void sampleIsSmall() throws IOException {
    long bytes = 0;
    for (String city : List.of("veldstad", "kleinvoort")) {
      for (Path name : names(SAMPLE.resolve(city))) {
        bytes += Files.size(SAMPLE.resolve(city).resolve(name));
      }
    }
    assertTrue(bytes > 0 && bytes < MOST_BYTES, "bytes: " + bytes);
  }

  private static List<Path> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }
}
