package nl.nachtwacht.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The jobs of the sample cities name files and columns that exist, and the truth's windows. */
class SampleJobsTest {
  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void everyFileAndColumnExists(String name) throws Exception {
    Map<?, ?> layers = (Map<?, ?>) job(name).get("layers");
    assertTrue(layers.size() >= 11, "layers: " + layers.keySet());
    for (Map.Entry<?, ?> entry : layers.entrySet()) {
      Map<?, ?> layer = (Map<?, ?>) entry.getValue();
      Path file = Path.of("jobs").resolve((String) layer.get("path"));
      String text = Files.readString(columns(file), StandardCharsets.ISO_8859_1);
      Map<?, ?> fields = layer.get("fields") instanceof Map<?, ?> map ? map : Map.of();
      for (Object column : fields.values()) {
        assertTrue(text.contains((String) column), entry.getKey() + ": " + column);
      }
    }
  }

  /** The file that holds the names of columns, as text among whatever else. */
  private static Path columns(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.replace(".shp", ".dbf"));
  }

  @Test
  void cityComesInEveryFormat() throws Exception {
    TreeSet<String> endings = new TreeSet<>();
    for (Object layer : ((Map<?, ?>) job("veldstad").get("layers")).values()) {
      String path = (String) ((Map<?, ?>) layer).get("path");
      endings.add(path.substring(path.lastIndexOf('.') + 1));
    }
    assertEquals(Set.of("csv", "geojson", "geojsons", "gpkg", "parquet", "shp", "zip"), endings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void firstLineSaysWhatTheJobIsFor(String name) throws Exception {
    String first = Files.readAllLines(Path.of("jobs", name + ".yaml")).get(0);
    assertTrue(first.startsWith("# ") && first.length() > 40, first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void calendarHoldsThePlantedWindows(String name) throws Exception {
    var truth = new WrittenCity(Path.of("sample-geo", name)).json("truth.json");
    int found = 0;
    for (Object entry : (Iterable<?>) job(name).get("calendar")) {
      Map<?, ?> window = (Map<?, ?>) entry;
      assertEquals(truth.get((String) window.get("kind")).get("from").asText(), window.get("from"));
      found++;
    }
    assertEquals(truth.get("regime").isNull() ? 2 : 3, found);
  }

  private static Map<?, ?> job(String name) throws Exception {
    String text = Files.readString(Path.of("jobs", name + ".yaml"));
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }
}
