package nl.nachtwacht.table;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables as bytes, for the way from one task to another.
 *
 * <p>Shape: a version, the number of rows, then column by column the values: numbers as they lie in
 * memory, truth values as bytes, texts as the distinct ones and a number per row. The columns
 * themselves don't travel, since who reads knows them. Errors: bytes of another version are an
 * {@link IllegalStateException}.
 */
public final class TableCodec {
  private static final byte VERSION = 1;
  private static final int NO_TEXT = -1;

  private TableCodec() {}

  /** {@return the values of a table} */
  public static byte[] encode(Table table) {
    List<byte[]> parts = new ArrayList<>();
    for (Column column : table.columns()) {
      parts.add(encode(table.data(column.name(), column.type()), table.rows()));
    }
    int size = 1 + Integer.BYTES + parts.stream().mapToInt(part -> part.length).sum();
    ByteBuffer out = buffer(new byte[size]).put(VERSION).putInt(table.rows());
    parts.forEach(out::put);
    return out.array();
  }

  /** {@return the table of these columns whose values are given} */
  public static Table decode(List<Column> columns, byte[] bytes) {
    ByteBuffer in = buffer(bytes);
    if (in.get() != VERSION) {
      throw new IllegalStateException("a table of another version");
    }
    int rows = in.getInt();
    Table table = Table.ofRows(rows);
    for (Column column : columns) {
      table =
          switch (column.type()) {
            case INT -> table.with(column, ints(in, rows));
            case REAL -> table.with(column, reals(in, rows));
            case TEXT -> table.with(column, texts(in, rows));
            case BOOL -> table.with(column, bools(in, rows));
          };
    }
    return table;
  }

  private static ByteBuffer buffer(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] encode(Serializable data, int rows) {
    if (data instanceof int[] ints) {
      return encode(ints);
    }
    if (data instanceof double[] reals) {
      ByteBuffer out = buffer(new byte[rows * Double.BYTES]);
      out.asDoubleBuffer().put(reals);
      return out.array();
    }
    if (data instanceof String[] texts) {
      return encode(texts);
    }
    byte[] bytes = new byte[rows];
    for (int row = 0; row < rows; row++) {
      bytes[row] = (byte) (((boolean[]) data)[row] ? 1 : 0);
    }
    return bytes;
  }

  private static byte[] encode(int[] values) {
    ByteBuffer out = buffer(new byte[values.length * Integer.BYTES]);
    out.asIntBuffer().put(values);
    return out.array();
  }

  private static byte[] encode(String[] texts) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] numberOf = new int[texts.length];
    for (int row = 0; row < texts.length; row++) {
      Integer number = texts[row] == null ? Integer.valueOf(NO_TEXT) : numbers.get(texts[row]);
      if (number == null) {
        number = numbers.size();
        numbers.put(texts[row], number);
      }
      numberOf[row] = number;
    }
    List<byte[]> distinct =
        numbers.keySet().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    int size = distinct.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    byte[] rows = encode(numberOf);
    ByteBuffer out = buffer(new byte[Integer.BYTES + size + rows.length]).putInt(distinct.size());
    distinct.forEach(text -> out.putInt(text.length).put(text));
    return out.put(rows).array();
  }

  private static int[] ints(ByteBuffer in, int rows) {
    int[] values = new int[rows];
    in.asIntBuffer().get(values);
    in.position(in.position() + rows * Integer.BYTES);
    return values;
  }

  private static double[] reals(ByteBuffer in, int rows) {
    double[] values = new double[rows];
    in.asDoubleBuffer().get(values);
    in.position(in.position() + rows * Double.BYTES);
    return values;
  }

  private static String[] texts(ByteBuffer in, int rows) {
    String[] distinct = new String[in.getInt()];
    for (int i = 0; i < distinct.length; i++) {
      byte[] text = new byte[in.getInt()];
      in.get(text);
      distinct[i] = new String(text, StandardCharsets.UTF_8);
    }
    int[] numberOf = ints(in, rows);
    String[] values = new String[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = numberOf[row] == NO_TEXT ? null : distinct[numberOf[row]];
    }
    return values;
  }

  private static boolean[] bools(ByteBuffer in, int rows) {
    boolean[] values = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = in.get() == 1;
    }
    return values;
  }
}
