package nl.nachtwacht.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in dBASE, such as that of a shapefile, read record by record: of a table with hundreds of
 * wide columns only one record is in memory, and only the columns that are asked for become texts.
 *
 * <p>Columns of texts, numbers, dates and truth values are read, and whole numbers in four bytes;
 * others, such as memos in a file of their own, are {@link #unread}. Dates become {@code
 * yyyy-MM-dd}, truth values {@code true} and {@code false}; a number loses the zeros behind its
 * point, and one of stars, which did not fit its column, is empty.
 */
final class Dbf implements Closeable {
  private static final int HEADER = 32;
  private static final int END_OF_COLUMNS = 0x0d;
  private static final int DELETED = '*';
  private static final String READ = "CNFDLI";

  /**
   * A column.
   *
   * @param name bytes of its name
   * @param type letter of its type
   * @param from where its value begins in a record
   * @param length bytes of its value
   */
  record Column(String name, char type, int from, int length) {}

  private final InputStream in;
  private final long rows;
  private final int rowBytes;
  private final int codePage;
  private final List<Column> columns;
  private final byte[] row;
  private char[] chars = new char[256];

  private Dbf(InputStream in, ByteBuffer header, List<Column> columns) {
    this.in = in;
    this.rows = Integer.toUnsignedLong(header.getInt(4));
    this.rowBytes = Short.toUnsignedInt(header.getShort(10));
    this.codePage = header.get(29) & 0xff;
    this.columns = List.copyOf(columns);
    this.row = new byte[rowBytes];
  }

  /** Opens a table and reads its header; closes the stream when that fails. */
  static Dbf open(InputStream in) throws IOException {
    try {
      return header(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static Dbf header(InputStream in) throws IOException {
    ByteBuffer fixed = ByteBuffer.wrap(whole(in, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
    int bytes = Short.toUnsignedInt(fixed.getShort(8));
    int rowBytes = Short.toUnsignedInt(fixed.getShort(10));
    byte[] rest = whole(in, Math.max(0, bytes - HEADER));
    List<Column> columns = new ArrayList<>();
    int from = 1;
    for (int at = 0; at + HEADER <= rest.length && rest[at] != END_OF_COLUMNS; at += HEADER) {
      int end = at;
      while (end < at + 11 && rest[end] != 0) {
        end++;
      }
      String name = new String(rest, at, end - at, StandardCharsets.ISO_8859_1);
      int length = rest[at + 16] & 0xff;
      columns.add(new Column(name, (char) rest[at + 11], from, length));
      from += length;
    }
    if (bytes <= HEADER || rowBytes < 1 || from > rowBytes) {
      throw new Damaged("the header of its .dbf contradicts itself");
    }
    return new Dbf(in, fixed, columns);
  }

  private static byte[] whole(InputStream in, int bytes) throws IOException {
    byte[] buffer = in.readNBytes(bytes);
    if (buffer.length < bytes) {
      throw new Damaged("its .dbf is cut short in the header");
    }
    return buffer;
  }

  /** {@return records that the header tells, with those that are marked as deleted} */
  long rows() {
    return rows;
  }

  /** {@return number of the code page in the header; 0 when it tells none} */
  int codePage() {
    return codePage;
  }

  /** {@return the columns that can be read, in the order of the file} */
  List<Column> columns() {
    return columns.stream().filter(Dbf::isRead).toList();
  }

  private static boolean isRead(Column column) {
    return READ.indexOf(column.type()) >= 0 && (column.type() != 'I' || column.length() == 4);
  }

  /** {@return the names of the columns that can be read} */
  List<String> names(Charset charset) {
    return columns().stream().map(column -> name(column, charset)).toList();
  }

  /** {@return the columns that can't be read} */
  List<Unread> unread(Charset charset) {
    return columns.stream()
        .filter(column -> !isRead(column))
        .map(
            column ->
                new Unread(
                    name(column, charset),
                    column.type() == 'M'
                        ? "memos, which lie in a file of their own"
                        : "values of a type that isn't read",
                    "export the layer as GeoPackage or CSV, which have no such columns"))
        .toList();
  }

  private static String name(Column column, Charset charset) {
    return new String(column.name().getBytes(StandardCharsets.ISO_8859_1), charset).strip();
  }

  /** {@return the bytes of all records, to be read in one go instead of record by record} */
  InputStream bytes() {
    return in;
  }

  /** Throws {@link Damaged} when the bytes of all records hold fewer than the header tells. */
  void checkWhole(FileScan records) throws Damaged {
    long whole = records.bytes() / rowBytes;
    if (whole < rows) {
      throw new Damaged("its .dbf is cut short: " + whole + " of " + rows + " rows are there");
    }
  }

  /** Reads the next record. */
  void next() throws IOException {
    if (in.readNBytes(row, 0, rowBytes) < rowBytes) {
      throw new Damaged("its .dbf is cut short");
    }
  }

  boolean isDeleted() {
    return row[0] == DELETED;
  }

  /** Puts the values of the wanted columns into the slots of a record. */
  void put(RawRecord record, List<Columns.Wanted> wanted, List<Column> read, Charset charset) {
    int slot = 0;
    for (Columns.Wanted column : wanted) {
      put(record, slot++, read.get(column.index()), charset);
    }
  }

  private void put(RawRecord record, int slot, Column column, Charset charset) {
    int from = column.from();
    int to = from;
    if (column.type() == 'I') {
      int number = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN).getInt(from);
      record.put(slot, Integer.toString(number));
      return;
    }
    while (to < from + column.length() && row[to] != 0) {
      to++;
    }
    switch (column.type()) {
      case 'C' -> text(record, slot, from, to, charset);
      case 'D' -> record.put(slot, date(ascii(from, to)));
      case 'L' -> record.put(slot, truth(ascii(from, to)));
      default -> record.put(slot, number(ascii(from, to)));
    }
  }

  private String ascii(int from, int to) {
    return new String(row, from, to - from, StandardCharsets.ISO_8859_1).strip();
  }

  private void text(RawRecord record, int slot, int from, int to, Charset charset) {
    int end = to;
    while (end > from && row[end - 1] == ' ') {
      end--;
    }
    boolean plain = true;
    for (int i = from; i < end; i++) {
      plain &= row[i] > 0;
    }
    if (!plain) {
      record.put(slot, new String(row, from, end - from, charset));
      return;
    }
    for (int i = from; i < end; i++) {
      chars[i - from] = (char) row[i];
    }
    record.put(slot, chars, 0, end - from);
  }

  /** A number without the zeros that fill the places behind its point. */
  private static String number(String digits) {
    if (digits.startsWith("*")) {
      return "";
    }
    int end = digits.length();
    if (digits.indexOf('.') >= 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0) {
      while (digits.charAt(end - 1) == '0') {
        end--;
      }
      end -= digits.charAt(end - 1) == '.' ? 1 : 0;
    }
    return digits.substring(0, end);
  }

  private static String date(String digits) {
    if (digits.length() != 8 || digits.equals("00000000")) {
      return digits.equals("00000000") ? "" : digits;
    }
    return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
  }

  private static String truth(String letter) {
    if (letter.isEmpty() || letter.equals("?")) {
      return "";
    }
    return "TtYy".contains(letter) ? "true" : "false";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
