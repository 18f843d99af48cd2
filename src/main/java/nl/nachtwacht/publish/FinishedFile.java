package nl.nachtwacht.publish;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * A Parquet file of a finished run, read back.
 *
 * <p>Errors: E0202 when it can't be read. Limits: holds all rows that are asked for in memory; ask
 * for few rows or few columns.
 */
public final class FinishedFile implements Serializable {
  private static final long serialVersionUID = 1L;

  /** As text so that it travels. */
  private final String file;

  private FinishedFile(Path file) {
    this.file = file.toString();
  }

  /**
   * {@return a file of a run, after a look at its size and digest}
   *
   * @throws Refusal E0201 when the run has no such file, E0202 when it is damaged
   */
  public static FinishedFile of(FinishedRun run, String path) {
    return new FinishedFile(run.file(path));
  }

  /** {@return the rows in which a column of text has one of these values, without geometry} */
  public List<FinishedRow> rows(String column, Set<String> values) {
    Set<Binary> wanted = values.stream().map(Binary::fromString).collect(Collectors.toSet());
    FilterCompat.Filter filter =
        FilterCompat.get(FilterApi.in(FilterApi.binaryColumn(column), wanted));
    return read(filter, field -> field.isPrimitive() && !field.getName().equals(RowGroup.GEOMETRY));
  }

  /** {@return some columns of the rows in which a column of text has a value} */
  public List<FinishedRow> rows(String column, String value, Set<String> columns) {
    FilterCompat.Filter filter =
        FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(value)));
    return read(filter, field -> columns.contains(field.getName()));
  }

  /** {@return some columns of the rows in which a column has a value} */
  public List<FinishedRow> knowing(String column, Set<String> columns) {
    return read(
            FilterCompat.get(FilterApi.notEq(FilterApi.binaryColumn(column), null)),
            field -> columns.contains(field.getName()))
        .stream()
        .filter(row -> row.text(column).isPresent())
        .toList();
  }

  /** {@return a column of text, row by row; missing values are left out} */
  public List<String> texts(String column) {
    return read(FilterCompat.NOOP, field -> field.getName().equals(column)).stream()
        .flatMap(row -> row.text(column).stream())
        .toList();
  }

  /**
   * {@return the geometries by a column of text that is never missing}
   *
   * @param key the column
   */
  public Map<String, Geometry> geometries(String key) {
    Set<String> columns = Set.of(key, RowGroup.GEOMETRY);
    Map<String, Geometry> geometries = new LinkedHashMap<>();
    read(FilterCompat.NOOP, field -> columns.contains(field.getName()), group -> group)
        .forEach(group -> geometries.put(group.getString(key, 0), geometry(group)));
    return geometries;
  }

  private Geometry geometry(Group group) {
    try {
      return new WKBReader().read(group.getBinary(RowGroup.GEOMETRY, 0).getBytes());
    } catch (ParseException e) {
      throw FinishedRun.damaged(Path.of(file), "holds a geometry that can't be read");
    }
  }

  private List<FinishedRow> read(FilterCompat.Filter filter, Predicate<Type> isWanted) {
    return read(filter, isWanted, FinishedFile::row);
  }

  private <T> List<T> read(
      FilterCompat.Filter filter, Predicate<Type> isWanted, Function<Group, T> of) {
    List<T> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        new Builder(Path.of(file), schema(isWanted)).withFilter(filter).build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        rows.add(of.apply(group));
      }
    } catch (IOException e) {
      throw new Refusal(Code.E0202, file, "can't be read", "run again to make it anew");
    }
    return rows;
  }

  private MessageType schema(Predicate<Type> isWanted) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(Path.of(file)))) {
      MessageType all = reader.getFileMetaData().getSchema();
      return new MessageType(all.getName(), all.getFields().stream().filter(isWanted).toList());
    }
  }

  private static FinishedRow row(Group group) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Type field : group.getType().getFields()) {
      String name = field.getName();
      if (group.getFieldRepetitionCount(name) > 0) {
        values.put(
            name,
            switch (field.asPrimitiveType().getPrimitiveTypeName()) {
              case DOUBLE -> group.getDouble(name, 0);
              case INT32 -> group.getInteger(name, 0);
              case BOOLEAN -> group.getBoolean(name, 0);
              default -> group.getString(name, 0);
            });
      }
    }
    return new FinishedRow(values);
  }

  /** Reads without the settings of Hadoop, which cost half a second to find. */
  private static final class Builder extends ParquetReader.Builder<Group> {
    Builder(Path file, MessageType schema) {
      super(new LocalInputFile(file), new PlainParquetConfiguration());
      set(ReadSupport.PARQUET_READ_SCHEMA, schema.toString());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
