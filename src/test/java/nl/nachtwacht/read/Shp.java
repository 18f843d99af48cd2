package nl.nachtwacht.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A tiny shapefile, written byte by byte as its specification says. */
final class Shp {
  static final int POINT = 1;
  static final int LINES = 3;
  static final int POLYGON = 5;
  static final int POINTS = 8;

  /** Bytes of the parts by their endings, for tests to spoil. */
  final Map<String, byte[]> parts = new LinkedHashMap<>();

  private final List<byte[]> shapes = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private final List<String> columns;
  private Charset charset = StandardCharsets.ISO_8859_1;
  private int codePage;
  private String deleted = "";

  /** Columns such as {@code id:N:5}: name, type, width. */
  Shp(String... columns) {
    this.columns = List.of(columns);
  }

  Shp charset(Charset charset, int codePage) {
    this.charset = charset;
    this.codePage = codePage;
    return this;
  }

  Shp row(byte[] shape, String... values) {
    shapes.add(shape);
    rows.add(values);
    return this;
  }

  /** Marks the row added last as deleted. */
  Shp deleted() {
    deleted += (rows.size() - 1) + ";";
    return this;
  }

  static byte[] nothing() {
    return bytes(4).putInt(0).array();
  }

  static byte[] point(int kind, double... ordinates) {
    ByteBuffer out = bytes(4 + 8 * ordinates.length).putInt(kind);
    for (double ordinate : ordinates) {
      out.putDouble(ordinate);
    }
    return out.array();
  }

  static byte[] points(double... xy) {
    ByteBuffer out = bytes(40 + 8 * xy.length).putInt(POINTS).position(36).putInt(xy.length / 2);
    for (double ordinate : xy) {
      out.putDouble(ordinate);
    }
    return out.array();
  }

  /** Lines or rings; kinds above 10 get a height for each point. */
  static byte[] parts(int kind, double[]... parts) {
    int count = 0;
    for (double[] part : parts) {
      count += part.length / 2;
    }
    int heights = kind > 10 ? 16 + 8 * count : 0;
    ByteBuffer out = bytes(44 + 4 * parts.length + 16 * count + heights);
    out.putInt(kind).position(36).putInt(parts.length).putInt(count);
    int first = 0;
    for (double[] part : parts) {
      out.putInt(first);
      first += part.length / 2;
    }
    for (double[] part : parts) {
      for (double ordinate : part) {
        out.putDouble(ordinate);
      }
    }
    return out.array();
  }

  /** Corners of a square, clockwise from its south-west. */
  static double[] square(double x, double y, double side) {
    return new double[] {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
  }

  /** The same corners the other way round. */
  static double[] reversed(double... xy) {
    double[] out = new double[xy.length];
    for (int i = 0; i < xy.length; i += 2) {
      out[i] = xy[xy.length - 2 - i];
      out[i + 1] = xy[xy.length - 1 - i];
    }
    return out;
  }

  Shp build() {
    ByteArrayOutputStream shp = new ByteArrayOutputStream();
    ByteArrayOutputStream shx = new ByteArrayOutputStream();
    int length = 100 + shapes.stream().mapToInt(s -> 8 + s.length).sum();
    shp.writeBytes(header(length));
    shx.writeBytes(header(100 + 8 * shapes.size()));
    for (int i = 0; i < shapes.size(); i++) {
      int words = shapes.get(i).length / 2;
      shx.writeBytes(ByteBuffer.allocate(8).putInt(shp.size() / 2).putInt(words).array());
      shp.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(words).array());
      shp.writeBytes(shapes.get(i));
    }
    parts.put("shp", shp.toByteArray());
    parts.put("shx", shx.toByteArray());
    parts.put("dbf", dbf());
    return this;
  }

  private static byte[] header(int bytes) {
    ByteBuffer out = ByteBuffer.allocate(100).putInt(9994).position(24).putInt(bytes / 2);
    return out.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).array();
  }

  private byte[] dbf() {
    int width = 1 + columns.stream().mapToInt(c -> Integer.parseInt(c.split(":")[2])).sum();
    int header = 32 + 32 * columns.size() + 1;
    ByteBuffer out = bytes(header + width * rows.size() + 1).put((byte) 3).position(4);
    out.putInt(rows.size()).putShort((short) header).putShort((short) width);
    out.put(29, (byte) codePage);
    for (int i = 0; i < columns.size(); i++) {
      String[] column = columns.get(i).split(":");
      out.position(32 + 32 * i).put(column[0].getBytes(charset));
      out.put(32 + 32 * i + 11, (byte) column[1].charAt(0));
      out.put(32 + 32 * i + 16, (byte) Integer.parseInt(column[2]));
    }
    out.position(header - 1).put((byte) 0x0d);
    for (int row = 0; row < rows.size(); row++) {
      boolean gone = (";" + deleted).contains(";" + row + ";");
      out.put((byte) (gone ? '*' : ' '));
      for (int i = 0; i < columns.size(); i++) {
        int size = Integer.parseInt(columns.get(i).split(":")[2]);
        byte[] value = new byte[size];
        java.util.Arrays.fill(value, (byte) ' ');
        byte[] given = rows.get(row)[i].getBytes(charset);
        System.arraycopy(given, 0, value, 0, given.length);
        out.put(value);
      }
    }
    return out.put((byte) 0x1a).array();
  }

  private static ByteBuffer bytes(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  Shp prj(String wkt) {
    parts.put("prj", wkt.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Writes the parts, and returns where the shapes are. */
  Path write(Path folder, String name) {
    parts.forEach((ending, bytes) -> Trial.file(folder, name + "." + ending, bytes));
    return folder.resolve(name + ".shp");
  }

  /** Writes shapefiles into an archive, each under its name. */
  static Path zip(Path file, Map<String, Shp> shapefiles) {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, Shp> shapefile : shapefiles.entrySet()) {
        for (Map.Entry<String, byte[]> part : shapefile.getValue().parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(shapefile.getKey() + "." + part.getKey()));
          zip.write(part.getValue());
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
