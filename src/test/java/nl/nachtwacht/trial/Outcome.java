package nl.nachtwacht.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;

/**
 * A published run, read by other means than the program's own.
 *
 * @param folder the run's folder
 */
public record Outcome(Path folder) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** {@return the run that an output place points to} */
  public static Outcome current(Path output) {
    try {
      return new Outcome(output.resolve("current").toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the rows of a Parquet file, column by name; missing values are absent} */
  public List<Map<String, Object>> parquet(String name) {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        new Reading(new LocalInputFile(folder.resolve(name))).open()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Type column : group.getType().getFields()) {
          if (group.getFieldRepetitionCount(column.getName()) > 0) {
            row.put(column.getName(), value(group, column));
          }
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Object value(Group group, Type column) {
    String name = column.getName();
    if (!column.isPrimitive()) {
      return group.getGroup(name, 0);
    }
    return switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case DOUBLE -> group.getDouble(name, 0);
      case INT32 -> group.getInteger(name, 0);
      case BOOLEAN -> group.getBoolean(name, 0);
      default ->
          column.getLogicalTypeAnnotation() == null
              ? group.getBinary(name, 0).getBytes()
              : group.getString(name, 0);
    };
  }

  /** {@return the column names of a Parquet file, in order} */
  public List<String> parquetColumns(String name) {
    try (org.apache.parquet.hadoop.ParquetFileReader reader =
        org.apache.parquet.hadoop.ParquetFileReader.open(
            new LocalInputFile(folder.resolve(name)))) {
      return reader.getFileMetaData().getSchema().getFields().stream().map(Type::getName).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return a JSON file} */
  public JsonNode json(String name) {
    try {
      return JSON.readTree(folder.resolve(name).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the records of a plain CSV file without quoted line ends, the header first} */
  public List<List<String>> csv(String name) {
    try {
      String text = Files.readString(folder.resolve(name));
      return text.substring(text.startsWith("\uFEFF") ? 1 : 0)
          .lines()
          .map(Outcome::fields)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        field.append(doubled ? "\"" : "");
        i += doubled ? 1 : 0;
        quoted = doubled || !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  /** {@return the paths of all files below the run, sorted} */
  public List<String> paths() {
    return List.copyOf(bytes().keySet());
  }

  /** {@return paths of all files below the run, sorted, with their bytes} */
  public TreeMap<String, byte[]> bytes() {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** {@return the manifest without what may differ between executions} */
  public JsonNode story() {
    JsonNode manifest = json("manifest.json");
    ((ObjectNode) manifest).remove("execution");
    return manifest;
  }

  private static final class Reading extends ParquetReader.Builder<Group> {
    Reading(InputFile file) {
      super(file);
    }

    ParquetReader<Group> open() throws IOException {
      return build();
    }

    @Override
    protected org.apache.parquet.hadoop.api.ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
