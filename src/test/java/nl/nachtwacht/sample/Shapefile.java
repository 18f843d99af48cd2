package nl.nachtwacht.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Writes points in RD as a shapefile with its table, its index, its reference system and its
 * encoding. Whole numbers are numbers, days are dates, all else is text; a null is blank.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998; dBASE III.
 */
final class Shapefile {
  private static final int HEADER = 100;
  private static final int POINT = 1;
  private static final int POINT_BYTES = 20;
  private static final int RECORD_BYTES = 8 + POINT_BYTES;
  private static final int FIELD_BYTES = 32;
  private static final int END_OF_FIELDS = 0x0d;
  private static final int END_OF_TABLE = 0x1a;
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private final List<Feature> features;
  private final List<Column> columns = new ArrayList<>();

  /** A column of the table. */
  private record Column(String name, char type, int width) {}

  private Shapefile(List<Feature> features) {
    this.features = features;
    for (String name : features.get(0).properties().keySet()) {
      List<Object> values = features.stream().map(f -> f.properties().get(name)).toList();
      boolean whole = values.stream().allMatch(v -> v == null || v instanceof Integer);
      boolean day = values.stream().allMatch(v -> v instanceof String s && s.matches(DAY));
      char type = day ? 'D' : whole ? 'N' : 'C';
      int width = values.stream().mapToInt(v -> bytes(v, type).length).max().orElse(1);
      columns.add(new Column(name, type, width));
    }
  }

  /** Writes the features, of which there is at least one, to new files of a name. */
  static void write(Path folder, String name, List<Feature> features) {
    Shapefile file = new Shapefile(features);
    try {
      Files.write(folder.resolve(name + ".shp"), file.shapes());
      Files.write(folder.resolve(name + ".shx"), file.index());
      Files.write(folder.resolve(name + ".dbf"), file.table());
      Files.writeString(folder.resolve(name + ".prj"), GeoPackageTables.ESRI_RD);
      Files.writeString(folder.resolve(name + ".cpg"), "UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static byte[] bytes(Object value, char type) {
    String text = value == null ? "" : value.toString();
    return (type == 'D' ? text.replace("-", "") : text).getBytes(StandardCharsets.UTF_8);
  }

  /** The header of shapes and index, which differ in their length alone. */
  private ByteBuffer header(int bytes) {
    Envelope box = new Envelope();
    features.forEach(f -> box.expandToInclude(f.shape().getCoordinate()));
    ByteBuffer out = ByteBuffer.allocate(bytes).putInt(9994).position(24).putInt(bytes / 2);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(POINT);
    out.putDouble(box.getMinX()).putDouble(box.getMinY());
    out.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    return out.position(HEADER);
  }

  private byte[] shapes() {
    ByteBuffer out = header(HEADER + RECORD_BYTES * features.size());
    for (int i = 0; i < features.size(); i++) {
      Coordinate at = features.get(i).shape().getCoordinate();
      out.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt(POINT_BYTES / 2);
      out.order(ByteOrder.LITTLE_ENDIAN).putInt(POINT).putDouble(at.x).putDouble(at.y);
    }
    return out.array();
  }

  private byte[] index() {
    ByteBuffer out = header(HEADER + 8 * features.size()).order(ByteOrder.BIG_ENDIAN);
    for (int i = 0; i < features.size(); i++) {
      out.putInt((HEADER + RECORD_BYTES * i) / 2).putInt(POINT_BYTES / 2);
    }
    return out.array();
  }

  private byte[] table() {
    int row = 1 + columns.stream().mapToInt(Column::width).sum();
    int header = FIELD_BYTES * (1 + columns.size()) + 1;
    ByteBuffer out = ByteBuffer.allocate(header + row * features.size() + 1);
    out.order(ByteOrder.LITTLE_ENDIAN).put((byte) 3).put((byte) 125).put((byte) 1).put((byte) 1);
    out.putInt(features.size()).putShort((short) header).putShort((short) row);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int at = FIELD_BYTES * (i + 1);
      out.position(at).put(column.name().getBytes(StandardCharsets.UTF_8));
      out.put(at + 11, (byte) column.type()).put(at + 16, (byte) column.width());
    }
    out.position(header - 1).put((byte) END_OF_FIELDS);
    for (Feature feature : features) {
      out.put((byte) ' ');
      for (Column column : columns) {
        out.put(field(bytes(feature.properties().get(column.name()), column.type()), column));
      }
    }
    return out.put((byte) END_OF_TABLE).array();
  }

  /** A value in the width of its column: numbers end at its right, all else begins at its left. */
  private static byte[] field(byte[] value, Column column) {
    byte[] field = new byte[column.width()];
    Arrays.fill(field, (byte) ' ');
    int from = column.type() == 'N' ? column.width() - value.length : 0;
    System.arraycopy(value, 0, field, from, value.length);
    return field;
  }
}
