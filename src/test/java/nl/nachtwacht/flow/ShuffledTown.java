package nl.nachtwacht.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.JobFile;

/** The inputs of the small sample town with the rows of every text file in another order. */
final class ShuffledTown {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * {@return what is set besides the job: few replicates, and one history for all places in a
   * folder, since manifests hold its line}
   */
  static List<String> sets(Path folder) {
    return List.of("score.resamples=39", "release.history=" + folder.resolve("all.jsonl"));
  }

  private static final Path JOB = Path.of("jobs", "kleinvoort.yaml");
  private static final Path INPUTS = Path.of("sample-geo", "kleinvoort");

  private final Path folder;
  private final Random random;
  private final int files;
  private final List<String> spread = new ArrayList<>();

  /**
   * A town that is written anew.
   *
   * @param folder where its job and inputs go
   * @param seed which order
   * @param files into how many files a GeoJSON layer is spread, as far as it has features
   */
  ShuffledTown(Path folder, long seed, int files) {
    this.folder = folder;
    this.random = new Random(seed);
    this.files = files;
  }

  /** {@return the job} */
  Job job() {
    try {
      Path inputs = folder.resolve("sample-geo/kleinvoort");
      Files.createDirectories(inputs);
      Files.createDirectories(folder.resolve("jobs"));
      try (Stream<Path> all = Files.list(INPUTS)) {
        for (Path file : all.sorted().toList()) {
          write(file, inputs.resolve(file.getFileName()));
        }
      }
      String job = Files.readString(JOB);
      for (String name : spread) {
        job = job.replace("kleinvoort/" + name, "kleinvoort/parts-*-of-" + name);
      }
      return JobFile.read(Files.writeString(folder.resolve(JOB), job), sets(folder.getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Path from, Path to) throws IOException {
    String name = from.getFileName().toString();
    if (name.endsWith(".csv")) {
      List<String> lines = new ArrayList<>(Files.readAllLines(from));
      Collections.shuffle(lines.subList(1, lines.size()), random);
      Files.write(to, lines);
    } else if (name.endsWith(".geojson")) {
      writeFeatures(from, to);
    } else {
      Files.copy(from, to);
    }
  }

  private void writeFeatures(Path from, Path to) throws IOException {
    ObjectNode collection = (ObjectNode) JSON.readTree(from.toFile());
    List<JsonNode> features = new ArrayList<>();
    collection.get("features").forEach(features::add);
    Collections.shuffle(features, random);
    int parts = Math.min(files, features.size());
    if (parts == 1) {
      JSON.writeValue(to.toFile(), with(collection, features));
      return;
    }
    spread.add(to.getFileName().toString());
    for (int part = 0; part < parts; part++) {
      int begin = features.size() * part / parts;
      int end = features.size() * (part + 1) / parts;
      Path file = to.resolveSibling("parts-" + part + "-of-" + to.getFileName());
      JSON.writeValue(file.toFile(), with(collection, features.subList(begin, end)));
    }
  }

  private static ObjectNode with(ObjectNode collection, List<JsonNode> features) {
    ArrayNode array = JSON.createArrayNode();
    features.forEach(array::add);
    return collection.deepCopy().set("features", array);
  }
}
