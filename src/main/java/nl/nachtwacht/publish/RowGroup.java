package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Writes a block of features as the one row group of a Parquet file, column by column straight from
 * the table's arrays.
 *
 * <p>The rows go in pages of at most 20,000, Parquet's own default. Errors: a missing value in a
 * column that declares that it has none is an {@link IllegalStateException}.
 */
final class RowGroup {
  static final String GEOMETRY = "geometry";
  static final String BBOX = "bbox";
  static final List<String> EDGES = List.of("xmin", "ymin", "xmax", "ymax");

  /** So that the number of rows alone ends a row group. */
  private static final long BYTES = 1L << 30;

  private static final int PADDING = 0;
  private static final int INDEX_TRUNCATED = 64;
  private static final int FIRST_TEXTS = 1000;

  /** Says whether a row lacks a value. */
  private static final IntPredicate NEVER = row -> false;

  private final MessageType schema;
  private final ParquetProperties properties;
  private final int rows;
  private final List<Field> fields = new ArrayList<>();
  private final Box box;

  /** Writes the value of a row; the level is Parquet's way to say that there is one. */
  private interface Value {
    void write(int row, int level, ColumnWriter out);
  }

  /** One leaf of the schema. */
  private record Field(ColumnDescriptor leaf, IntPredicate missing, Value value) {
    void write(int from, int to, ColumnWriter out) {
      int level = leaf.getMaxDefinitionLevel();
      for (int row = from; row < to; row++) {
        if (!missing.test(row)) {
          value.write(row, level, out);
        } else if (level > 0) {
          out.writeNull(0, 0);
        } else {
          throw Values.absent(String.join(".", leaf.getPath()), row);
        }
      }
    }
  }

  private RowGroup(Features features, Frame frame) {
    schema = schema(features);
    rows = features.rows();
    properties = properties(schema, features);
    features.columns().forEach(column -> addColumn(features.table(), column));
    if (features.shapes().kind() == Shapes.Kind.NONE) {
      box = Box.EMPTY;
    } else {
      Outlines outlines = features.shapes().outlines(frame);
      box = outlines.box();
      addOutlines(outlines);
    }
  }

  private static ParquetProperties properties(MessageType schema, Features features) {
    // The library's own factory is one for all writers, and takes what the last of them was told.
    ParquetProperties.Builder builder =
        ParquetProperties.builder().withValuesWriterFactory(new DefaultV1ValuesWriterFactory());
    // Measures seldom repeat but for nought, which the codec packs: a dictionary costs time only.
    schema.getColumns().stream()
        .filter(c -> c.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.DOUBLE)
        .forEach(c -> builder.withDictionaryEncoding(String.join(".", c.getPath()), false));
    features.columns().stream()
        .filter(column -> column.type() == Column.Type.TEXT)
        .filter(column -> isDistinct(features.table().texts(column.name()), features.rows()))
        .forEach(column -> builder.withDictionaryEncoding(column.name(), false));
    // Every geometry is another: a dictionary, or a smallest and a largest one, helps nobody.
    builder.withDictionaryEncoding(GEOMETRY, false).withStatisticsEnabled(GEOMETRY, false);
    return builder.build();
  }

  /** Whether the texts that come first are all different, as those of a key are. */
  private static boolean isDistinct(Table.Texts texts, int rows) {
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < Math.min(rows, FIRST_TEXTS); row++) {
      if (texts.isMissing(row) || !seen.add(texts.at(row))) {
        return false;
      }
    }
    return true;
  }

  /** {@return the rectangle around the features of a block, once they are written into a file} */
  static Box write(Features features, Frame frame, Path file, CompressionCodecName codec)
      throws IOException {
    RowGroup group = new RowGroup(features, frame);
    CodecFactory codecs =
        new CodecFactory(new PlainParquetConfiguration(), group.properties.getPageSizeThreshold());
    try (ParquetFileWriter out = open(file, group.schema)) {
      out.start();
      if (group.rows > 0) {
        out.startBlock(group.rows);
        group.write(out, codecs.getCompressor(codec));
        out.endBlock();
      }
      out.end(Map.of());
    } finally {
      codecs.release();
    }
    return group.box;
  }

  /** {@return a file to which row groups are written} */
  static ParquetFileWriter open(Path file, MessageType schema) throws IOException {
    return new ParquetFileWriter(
        new LocalOutputFile(file),
        schema,
        ParquetFileWriter.Mode.OVERWRITE,
        BYTES,
        PADDING,
        INDEX_TRUNCATED,
        INDEX_TRUNCATED,
        true);
  }

  private void write(ParquetFileWriter file, BytesInputCompressor compressor) throws IOException {
    try (ColumnChunkPageWriteStore pages =
            new ColumnChunkPageWriteStore(
                compressor, schema, properties.getAllocator(), INDEX_TRUNCATED, true);
        ColumnWriteStore columns = properties.newColumnWriteStore(schema, pages, pages)) {
      int page = properties.getPageRowCountLimit();
      for (int from = 0; from < rows; from += page) {
        int to = Math.min(rows, from + page);
        for (Field field : fields) {
          field.write(from, to, columns.getColumnWriter(field.leaf));
        }
        for (int row = from; row < to; row++) {
          columns.endRecord();
        }
      }
      columns.flush();
      pages.flushToFileWriter(file);
    }
  }

  static MessageType schema(Features features) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (Column column : features.columns()) {
      message.addField(type(column));
    }
    if (features.shapes().kind() != Shapes.Kind.NONE) {
      Types.GroupBuilder<?> edges = Types.requiredGroup();
      Type[] doubles =
          EDGES.stream()
              .map(edge -> (Type) Types.required(PrimitiveTypeName.DOUBLE).named(edge))
              .toArray(Type[]::new);
      message.addField((Type) edges.addFields(doubles).named(BBOX));
      message.addField(Types.required(PrimitiveTypeName.BINARY).named(GEOMETRY));
    }
    return message.named("schema");
  }

  private static Type type(Column column) {
    Type.Repetition repetition =
        Values.isRequired(column) ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
    return switch (column.type()) {
      case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
      case REAL -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case BOOL -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
      case TEXT ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  private void add(IntPredicate missing, Value value, String... path) {
    fields.add(new Field(schema.getColumnDescription(path), missing, value));
  }

  private void addColumn(Table table, Column column) {
    String name = column.name();
    switch (column.type()) {
      case INT -> {
        Table.Ints values = table.ints(name);
        add(values::isMissing, (row, level, out) -> out.write(values.at(row), 0, level), name);
      }
      case REAL -> {
        Table.Reals values = table.reals(name);
        Value rounded =
            (row, level, out) ->
                out.write(column.round(Values.finite(values.at(row), column)), 0, level);
        add(values::isMissing, rounded, name);
      }
      case TEXT -> {
        Table.Texts values = table.texts(name);
        Run run = new Run();
        add(
            values::isMissing,
            (row, level, out) -> out.write(run.of(values.at(row)), 0, level),
            name);
      }
      case BOOL -> {
        Table.Bools values = table.bools(name);
        add(NEVER, (row, level, out) -> out.write(values.at(row), 0, level), name);
      }
    }
  }

  /** The bytes of a text: codes and names come in runs, and a run needs its bytes once. */
  private static final class Run {
    private String text = "";
    private Binary bytes = Binary.EMPTY;

    Binary of(String next) {
      if (!next.equals(text)) {
        text = next;
        bytes = Binary.fromConstantByteArray(next.getBytes(StandardCharsets.UTF_8));
      }
      return bytes;
    }
  }

  private void addOutlines(Outlines outlines) {
    Box[] boxes = IntStream.range(0, rows).mapToObj(outlines::box).toArray(Box[]::new);
    List<ToDoubleFunction<Box>> edges = List.of(Box::minX, Box::minY, Box::maxX, Box::maxY);
    for (int i = 0; i < EDGES.size(); i++) {
      ToDoubleFunction<Box> edge = edges.get(i);
      add(
          NEVER,
          (row, level, out) -> out.write(edge.applyAsDouble(boxes[row]), 0, level),
          BBOX,
          EDGES.get(i));
    }
    Bytes buffer = new Bytes(1 << 10);
    add(
        NEVER,
        (row, level, out) -> {
          buffer.clear();
          outlines.wkb(row, buffer);
          out.write(Binary.fromReusedByteArray(buffer.array(), 0, buffer.size()), 0, level);
        },
        GEOMETRY);
  }
}
