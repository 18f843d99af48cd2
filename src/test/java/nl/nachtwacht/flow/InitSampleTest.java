package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.layer.Source;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;
import nl.nachtwacht.trial.Trial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the sample cities {@code init} finds out what their own job files say. */
class InitSampleTest {
  @TempDir static Path folder;

  @BeforeAll
  static void init() {
    for (String city : List.of("veldstad", "kleinvoort")) {
      String job = folder.resolve(city + ".yaml").toString();
      Trial trial = Trial.of("init", "sample-geo/" + city, "--job", job, "--quiet");
      assertEquals("", trial.err());
      assertEquals(0, trial.exit());
    }
  }

  private static Map<String, LayerSpec> layers(Path job) throws IOException {
    Map<String, LayerSpec> byFile = new TreeMap<>();
    for (LayerSpec layer : JobFile.read(job, List.of()).layers()) {
      byFile.put(Path.of(layer.source().paths().get(0)).toRealPath().toString(), layer);
    }
    return byFile;
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void layersAreThoseOfTheJobThatIsThere(String city) throws IOException {
    Map<String, LayerSpec> ours = layers(folder.resolve(city + ".yaml"));
    Map<String, LayerSpec> theirs = layers(Path.of("jobs", city + ".yaml"));
    assertEquals(theirs.keySet(), ours.keySet());
    theirs.forEach((file, layer) -> assertAlike(layer, ours.get(file)));
  }

  private static void assertAlike(LayerSpec theirs, LayerSpec ours) {
    Source known = theirs.source();
    Source found = ours.source();
    assertEquals(known.role(), found.role(), known.name());
    assertEquals(known.crs(), found.crs(), known.name());
    assertEquals(known.layerInFile(), found.layerInFile(), known.name());
    assertEquals(new TreeMap<>(known.fields()), fields(found), known.name());
    assertEquals(known.timePatterns(), found.timePatterns(), known.name());
    assertEquals(known.missing(), found.missing(), known.name());
    assertEquals(known.csv().delimiter(), found.csv().delimiter(), known.name());
    if (theirs instanceof Lights.Spec lights) {
      assertEquals(new java.util.TreeSet<>(lights.working()), words((Lights.Spec) ours));
      assertEquals(lights.dimmed(), ((Lights.Spec) ours).dimmed());
      assertEquals(lights.out(), ((Lights.Spec) ours).out());
    }
    if (theirs instanceof Context.Spec context) {
      assertEquals(context, new Context.Spec(known, use(ours), reach(ours), false));
    }
    if (theirs instanceof Measures.Spec measures) {
      assertEquals(measures.kinds(), ((Measures.Spec) ours).kinds());
    }
  }

  private static Map<String, String> fields(Source found) {
    Map<String, String> fields = new TreeMap<>(found.fields());
    if (found.role().equals("exclude")) {
      fields.remove("name");
    }
    return fields;
  }

  private static java.util.SortedSet<String> words(Lights.Spec lights) {
    return new java.util.TreeSet<>(lights.working());
  }

  private static Context.Use use(LayerSpec layer) {
    return ((Context.Spec) layer).use();
  }

  private static int reach(LayerSpec layer) {
    return ((Context.Spec) layer).reachMetres();
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void periodIsTheYearsOfTheReports(String city) {
    Job ours = JobFile.read(folder.resolve(city + ".yaml"), List.of());
    Job theirs = JobFile.read(Path.of("jobs", city + ".yaml"), List.of());
    assertEquals(theirs.period(), ours.period());
    assertEquals(theirs.grid(), ours.grid());
    assertEquals(theirs.language(), ours.language());
    assertEquals(theirs.name(), ours.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"veldstad", "kleinvoort"})
  void jobRunsUnchanged(String city) {
    Path job = folder.resolve(city + ".yaml");
    Trial run = Trial.run(job, folder.resolve(city));
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("in class 5"), run.out());
  }
}
