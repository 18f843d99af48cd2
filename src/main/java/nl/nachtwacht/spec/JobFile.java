package nl.nachtwacht.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.job.JsonText;
import nl.nachtwacht.job.Node;
import nl.nachtwacht.job.Reading;
import nl.nachtwacht.job.Schema;
import nl.nachtwacht.job.Yaml;
import nl.nachtwacht.layer.LayerKinds;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;

/** Reads the job file, and describes it for editors. */
public final class JobFile {
  private JobFile() {}

  /**
   * Reads and checks a job file, without opening any layer.
   *
   * <p>Relative paths in it start from its folder, links in which are followed.
   *
   * @param file the job file, YAML in UTF-8
   * @param sets what the command line sets, each {@code PATH=VALUE}; the last of equal paths counts
   * @throws Refusal with every problem of the file, {@code E0101} to {@code E0107}, exit 2
   */
  public static Job read(Path file, List<String> sets) {
    String name = String.valueOf(file.getFileName());
    return read(text(file, name), name, folder(file), sets);
  }

  /** Reads the text of a job file of a name that lies, or is to lie, in a folder. */
  public static Job read(String text, String name, Path folder, List<String> sets) {
    Reading reading = new Reading(folder);
    Node root = reading.override(Yaml.document(text, name, reading.problems()), sets);
    if (root.kind() != Node.Kind.MAP) {
      String help = "begin with nachtwacht: 1, period and layers";
      throw new Refusal(Code.E0102, name, "is no block of keys", help);
    }
    Optional<Job> job = JobKeys.SECTION.read(root, reading);
    reading.problems().refuseIfErrors();
    return job.orElseThrow(() -> new IllegalStateException("no job and no error"))
        .with(stem(name), reading.settings(), reading.problems().warnings());
  }

  /** {@return the JSON Schema draft-07 of job files, for editors} */
  public static String schema() {
    Map<String, Object> schema =
        Schema.object(
            "$schema",
            "http://json-schema.org/draft-07/schema#",
            "title",
            "Job file of nachtwacht",
            "description",
            "Generated from the declarations of the keys.");
    schema.putAll(JobKeys.SECTION.schema());
    schema.put("definitions", LayerKinds.definitions());
    return JsonText.of(schema);
  }

  private static String text(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      // One character takes four bytes at most.
      byte[] bytes = in.readNBytes(4 * Yaml.LONGEST + 1);
      if (bytes.length > 4 * Yaml.LONGEST) {
        String what = "is larger than 4 MB";
        throw new Refusal(Code.E0102, name, what, "name a job file, not data");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(Code.E0102, name, "is not UTF-8", "save it in UTF-8");
    } catch (IOException e) {
      String what = Files.exists(file) ? "can't be read" : "doesn't exist";
      throw new Refusal(Code.E0102, name, what, "name a job file that you may read");
    }
  }

  private static Path folder(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("/"));
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder;
    }
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
