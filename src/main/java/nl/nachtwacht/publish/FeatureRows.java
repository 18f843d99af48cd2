package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Hands the rows of a block to Parquet straight from the columns; a row is called by its number.
 */
final class FeatureRows extends WriteSupport<Integer> {
  static final String GEOMETRY = "geometry";
  static final String BBOX = "bbox";
  static final List<String> EDGES = List.of("xmin", "ymin", "xmax", "ymax");

  private final MessageType schema;
  private final List<Field> fields = new ArrayList<>();
  private final Box box;
  private RecordConsumer out;

  /** Adds the value of a row, if it has one. */
  private interface Field {
    void add(int row, RecordConsumer out);
  }

  FeatureRows(Features features, Frame frame) {
    schema = schema(features);
    for (Column column : features.columns()) {
      fields.add(field(features.table(), column, fields.size()));
    }
    if (features.shapes().kind() == Shapes.Kind.NONE) {
      box = Box.EMPTY;
    } else {
      Outlines outlines = features.shapes().outlines(frame);
      box = outlines.box();
      fields.add(covering(outlines, fields.size()));
      fields.add(geometry(outlines, fields.size()));
    }
  }

  Box box() {
    return box;
  }

  /** {@return the paths of the columns that hold fractions} */
  List<String> reals() {
    return schema.getColumns().stream()
        .filter(c -> c.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.DOUBLE)
        .map(c -> String.join(".", c.getPath()))
        .toList();
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

  /** The method of old, which the library still declares abstract. */
  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration settings) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration settings) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(Integer row) {
    out.startMessage();
    for (Field field : fields) {
      field.add(row, out);
    }
    out.endMessage();
  }

  private static Field field(Table table, Column column, int position) {
    Field value =
        switch (column.type()) {
          case INT -> ints(table.ints(column.name()));
          case REAL -> reals(table.reals(column.name()), column);
          case TEXT -> texts(table.texts(column.name()));
          case BOOL -> bools(table.bools(column.name()));
        };
    Missing missing = missing(table, column);
    boolean required = Values.isRequired(column);
    return (row, out) -> {
      if (!missing.at(row)) {
        out.startField(column.name(), position);
        value.add(row, out);
        out.endField(column.name(), position);
      } else if (required) {
        throw Values.absent(column, row);
      }
    };
  }

  /** Says whether a row lacks a value. */
  private interface Missing {
    boolean at(int row);
  }

  private static Missing missing(Table table, Column column) {
    return switch (column.type()) {
      case INT -> table.ints(column.name())::isMissing;
      case REAL -> table.reals(column.name())::isMissing;
      case TEXT -> table.texts(column.name())::isMissing;
      case BOOL -> row -> false;
    };
  }

  private static Field ints(Table.Ints values) {
    return (row, out) -> out.addInteger(values.at(row));
  }

  private static Field reals(Table.Reals values, Column column) {
    return (row, out) -> out.addDouble(column.round(Values.finite(values.at(row), column)));
  }

  /** Codes and names come in runs, and a run needs its bytes once. */
  private static Field texts(Table.Texts values) {
    Run run = new Run();
    return (row, out) -> out.addBinary(run.of(values.at(row)));
  }

  private static final class Run {
    private String text = "";
    private Binary bytes = Binary.EMPTY;

    Binary of(String next) {
      if (!next.equals(text)) {
        text = next;
        bytes = Binary.fromString(next);
      }
      return bytes;
    }
  }

  private static Field bools(Table.Bools values) {
    return (row, out) -> out.addBoolean(values.at(row));
  }

  private static Field covering(Outlines outlines, int position) {
    return (row, out) -> {
      Box around = outlines.box(row);
      out.startField(BBOX, position);
      out.startGroup();
      addEdge(0, around.minX(), out);
      addEdge(1, around.minY(), out);
      addEdge(2, around.maxX(), out);
      addEdge(3, around.maxY(), out);
      out.endGroup();
      out.endField(BBOX, position);
    };
  }

  private static void addEdge(int number, double value, RecordConsumer out) {
    out.startField(EDGES.get(number), number);
    out.addDouble(value);
    out.endField(EDGES.get(number), number);
  }

  private static Field geometry(Outlines outlines, int position) {
    Bytes buffer = new Bytes(1 << 10);
    return (row, out) -> {
      buffer.clear();
      outlines.wkb(row, buffer);
      out.startField(GEOMETRY, position);
      out.addBinary(Binary.fromReusedByteArray(buffer.array(), 0, buffer.size()));
      out.endField(GEOMETRY, position);
    };
  }
}
