package nl.nachtwacht.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.VersionParser;
import org.apache.parquet.VersionParser.ParsedVersion;
import org.apache.parquet.VersionParser.VersionParseException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Reads the rows of groups, column beside column, into records. Only the columns added are read;
 * each value of a dictionary becomes a text once. Not thread-safe.
 *
 * <p>Limits: the bytes of a group's columns are in memory together, at most 1 GiB.
 */
final class ParquetRows {
  private static final ParsedVersion UNKNOWN = new ParsedVersion("unknown", "", "");

  private final Format.Records records;
  private final ParsedVersion version;
  private final List<Column> columns = new ArrayList<>();
  private Optional<Coordinates> coordinates = Optional.empty();
  private RawRecord record;

  /**
   * Reads rows into records.
   *
   * @param writer name and version of the program that wrote the file, whose mistakes are known
   *     then; may be empty
   */
  ParquetRows(Format.Records records, String writer) {
    this.records = records;
    this.version = version(writer);
    this.record = records.begin(0);
  }

  private static ParsedVersion version(String writer) {
    try {
      return writer.isEmpty() ? UNKNOWN : VersionParser.parse(writer);
    } catch (VersionParseException e) {
      return UNKNOWN;
    }
  }

  /** A column and what takes its values. */
  private record Column(ColumnDescriptor descriptor, PrimitiveConverter taker) {}

  void addText(ColumnDescriptor column, int slot, ParquetText text) {
    columns.add(new Column(column, new Texts(slot, column, text)));
  }

  /** Adds the columns of coordinates, which need not become texts. */
  void addCoordinates(ColumnDescriptor x, int slotOfX, ColumnDescriptor y, int slotOfY) {
    coordinates = Optional.of(new Coordinates(slotOfX, slotOfY));
    columns.add(new Column(x, coordinates.get().x));
    columns.add(new Column(y, coordinates.get().y));
  }

  /** Adds the column of geometries in a reference system. */
  void addGeometry(ColumnDescriptor column, String crs) {
    columns.add(new Column(column, new Geometries(crs)));
  }

  /** {@return the columns that are read} */
  List<ColumnDescriptor> columns() {
    return columns.stream().map(Column::descriptor).toList();
  }

  /**
   * Reads all rows of a group.
   *
   * @param pages the group's pages of the columns
   * @throws Damaged where a value can't be read
   */
  void read(ParquetFooter.Group group, PageReadStore pages) throws IOException {
    long row = group.firstRow();
    long end = row + group.rows();
    List<ColumnReader> readers = open(group, pages);
    for (; row < end; row++) {
      record = records.begin(row);
      fill(readers, row);
      records.end();
    }
  }

  private List<ColumnReader> open(ParquetFooter.Group group, PageReadStore pages)
      throws IOException {
    List<ColumnReader> readers = new ArrayList<>();
    try {
      for (Column column : columns) {
        PageReader reader = pages.getPageReader(column.descriptor());
        if (reader.getTotalValueCount() != group.rows()) {
          throw new Damaged("its columns are of different lengths from row " + group.firstRow());
        }
        readers.add(new ColumnReaderImpl(column.descriptor(), reader, column.taker(), version));
      }
      return readers;
    } catch (RuntimeException e) {
      throw damaged(group.firstRow());
    }
  }

  private void fill(List<ColumnReader> readers, long row) throws IOException {
    try {
      for (ColumnReader reader : readers) {
        if (reader.getCurrentDefinitionLevel() == reader.getDescriptor().getMaxDefinitionLevel()) {
          reader.writeCurrentValueToConverter();
        }
        reader.consume();
      }
    } catch (RuntimeException e) {
      throw damaged(row);
    }
    coordinates.ifPresent(Coordinates::end);
  }

  /** Of damaged bytes the library makes exceptions of any kind, with texts from the file. */
  private static Damaged damaged(long row) {
    return new Damaged("its data can't be read from row " + row + " on");
  }

  /** Puts values as texts into a slot. */
  private final class Texts extends PrimitiveConverter {
    private final int slot;
    private final ParquetText text;
    private final PrimitiveTypeName type;
    private Dictionary dictionary;
    private char[][] known = new char[0][];

    Texts(int slot, ColumnDescriptor column, ParquetText text) {
      this.slot = slot;
      this.text = text;
      this.type = column.getPrimitiveType().getPrimitiveTypeName();
    }

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      this.dictionary = dictionary;
      known = new char[dictionary.getMaxId() + 1][];
    }

    @Override
    public void addValueFromDictionary(int id) {
      if (known[id] == null) {
        known[id] = decode(id).toCharArray();
      }
      record.put(slot, known[id], 0, known[id].length);
    }

    private String decode(int id) {
      return switch (type) {
        case INT32 -> text.whole().apply(dictionary.decodeToInt(id));
        case INT64 -> text.whole().apply(dictionary.decodeToLong(id));
        case FLOAT -> NumberText.of(dictionary.decodeToFloat(id));
        case DOUBLE -> NumberText.of(dictionary.decodeToDouble(id));
        default -> text.bytes().apply(dictionary.decodeToBinary(id));
      };
    }

    @Override
    public void addBinary(Binary value) {
      record.put(slot, text.bytes().apply(value));
    }

    @Override
    public void addBoolean(boolean value) {
      record.put(slot, Boolean.toString(value));
    }

    @Override
    public void addDouble(double value) {
      record.put(slot, NumberText.of(value));
    }

    @Override
    public void addFloat(float value) {
      record.put(slot, NumberText.of(value));
    }

    @Override
    public void addInt(int value) {
      record.put(slot, text.whole().apply(value));
    }

    @Override
    public void addLong(long value) {
      record.put(slot, text.whole().apply(value));
    }
  }

  /** Makes geometries the places of records. */
  private final class Geometries extends PrimitiveConverter {
    private final String crs;
    private final Wkb wkb = new Wkb();

    Geometries(String crs) {
      this.crs = crs;
    }

    @Override
    public void addBinary(Binary value) {
      byte[] bytes = value.getBytesUnsafe();
      int srid = Wkb.srid(bytes);
      if (srid > 0 && !Systems.same("EPSG:" + srid, crs)) {
        record.broken();
      } else {
        wkb.into(record, bytes, 0);
      }
    }
  }

  /** Makes two numbers the place of a record; one alone is a text without its like. */
  private final class Coordinates {
    private final int slotOfX;
    private final int slotOfY;
    private final Ordinate x = new Ordinate();
    private final Ordinate y = new Ordinate();

    Coordinates(int slotOfX, int slotOfY) {
      this.slotOfX = slotOfX;
      this.slotOfY = slotOfY;
    }

    void end() {
      if (!Double.isNaN(x.value) && !Double.isNaN(y.value)) {
        record.point(x.value, y.value);
      } else if (!Double.isNaN(x.value)) {
        record.put(slotOfX, NumberText.of(x.value));
      } else if (!Double.isNaN(y.value)) {
        record.put(slotOfY, NumberText.of(y.value));
      }
      x.value = Double.NaN;
      y.value = Double.NaN;
    }
  }

  /** Keeps a number until its row ends; not a number where the row has none. */
  private static final class Ordinate extends PrimitiveConverter {
    private double value = Double.NaN;

    @Override
    public void addDouble(double given) {
      value = given;
    }
  }
}
