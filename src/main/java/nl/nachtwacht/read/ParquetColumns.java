package nl.nachtwacht.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * The columns of a Parquet file: those with one value a row that have a text, and those that can't
 * be read. The part of a structure is a column whose name has a point, such as {@code bbox.xmin}.
 */
final class ParquetColumns {
  private final List<Column> read = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  /**
   * A column.
   *
   * @param name its name, with a point between the parts of it
   * @param at where it is in the file
   * @param text how its values become texts
   */
  record Column(String name, ColumnDescriptor at, ParquetText text) {}

  ParquetColumns(MessageType schema) {
    for (ColumnDescriptor column : schema.getColumns()) {
      add(column);
    }
    for (Type column : schema.getFields()) {
      if (!column.isPrimitive()) {
        unread.add(
            new Unread(
                column.getName(),
                "values made of several",
                "map one with a single value a row; parts of a structure are named as in"
                    + " bbox.xmin"));
      }
    }
  }

  private void add(ColumnDescriptor column) {
    PrimitiveType type = column.getPrimitiveType();
    String name = String.join(".", column.getPath());
    Optional<ParquetText> text =
        column.getMaxRepetitionLevel() > 0 ? Optional.empty() : ParquetText.find(type);
    if (text.isPresent()) {
      read.add(new Column(name, column, text.get()));
    } else if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
      unread.add(
          new Unread(
              name,
              "timestamps of 96 bits, of which it doesn't say in which zone they are",
              "export it with the type TIMESTAMP, with Spark by"
                  + " spark.sql.parquet.outputTimestampType=TIMESTAMP_MICROS"));
    } else {
      unread.add(
          new Unread(name, "values of a type that isn't read", "export it as text or as a number"));
    }
  }

  /** {@return the columns that can be read, in the order of the file} */
  List<Column> read() {
    return List.copyOf(read);
  }

  List<Unread> unread() {
    return List.copyOf(unread);
  }

  /** {@return the column of a name that {@link #read()} holds} */
  Column named(String name) {
    return read.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a column went away between two looks"));
  }
}
