package nl.nachtwacht.sample;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes one layer as GeoPackage 1.3 in RD, the same bytes every time: the date of the last change
 * is fixed, and so are the counters and the library's version in SQLite's header.
 */
final class GeoPackage {
  private static final int RD = 28992;

  /** Places in SQLite's header (sqlite.org/fileformat2.html, 1.3) that tell of the writing. */
  private static final int CHANGE_COUNTER = 24;

  private static final int VERSION_VALID_FOR = 92;
  private static final int SQLITE_VERSION = 96;
  private static final int FIXED_VERSION = 3_045_000;

  private final Path file;
  private final String layer;
  private final List<Feature> features;

  private GeoPackage(Path file, String layer, List<Feature> features) {
    this.file = file;
    this.layer = layer;
    this.features = features;
  }

  /** Writes the features, of which there is at least one, to a new file. */
  static void write(Path file, String layer, List<Feature> features) {
    try {
      Files.deleteIfExists(file);
      new GeoPackage(file, layer, features).write();
      pinHeader(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    } catch (SQLException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private void write() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA page_size = 4096");
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA application_id = 0x47504B47");
        statement.execute("PRAGMA user_version = 10300");
        connection.setAutoCommit(false);
        for (String table : GeoPackageTables.statements()) {
          statement.execute(table);
        }
        statement.execute(createLayer());
      }
      register(connection);
      insert(connection);
      connection.commit();
    }
  }

  private String createLayer() {
    StringBuilder sql = new StringBuilder("CREATE TABLE " + layer);
    sql.append(" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ").append(type());
    for (Map.Entry<String, Object> property : features.get(0).properties().entrySet()) {
      boolean whole = property.getValue() instanceof Integer;
      sql.append(", ").append(property.getKey()).append(whole ? " INTEGER" : " TEXT");
    }
    return sql.append(")").toString();
  }

  private String type() {
    return features.get(0).shape().getGeometryType().toUpperCase(Locale.ROOT);
  }

  private void register(Connection connection) throws SQLException {
    Envelope box = new Envelope();
    features.forEach(feature -> box.expandToInclude(feature.shape().getEnvelopeInternal()));
    try (PreparedStatement contents = connection.prepareStatement(GeoPackageTables.CONTENTS)) {
      bind(contents, layer, layer, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), RD);
      contents.execute();
    }
    try (PreparedStatement column = connection.prepareStatement(GeoPackageTables.COLUMN)) {
      bind(column, layer, type(), RD);
      column.execute();
    }
  }

  private void insert(Connection connection) throws SQLException {
    String marks = ", ?".repeat(features.get(0).properties().size());
    String sql = "INSERT INTO " + layer + " VALUES (NULL, ?" + marks + ")";
    try (PreparedStatement row = connection.prepareStatement(sql)) {
      for (Feature feature : features) {
        int at = 1;
        row.setBytes(at++, blob(feature.shape()));
        for (Object value : feature.properties().values()) {
          row.setObject(at++, value);
        }
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** GeoPackage's header, with an envelope unless it is a point, and little-endian WKB. */
  private static byte[] blob(Geometry shape) {
    byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
    boolean point = shape instanceof Point;
    ByteBuffer blob = ByteBuffer.allocate(8 + (point ? 0 : 32) + wkb.length);
    blob.order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) (point ? 1 : 3)).putInt(RD);
    if (!point) {
      Envelope box = shape.getEnvelopeInternal();
      blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
      blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
    }
    return blob.put(wkb).array();
  }

  private static void pinHeader(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(CHANGE_COUNTER);
      bytes.writeInt(1);
      bytes.seek(VERSION_VALID_FOR);
      bytes.writeInt(1);
      bytes.seek(SQLITE_VERSION);
      bytes.writeInt(FIXED_VERSION);
    }
  }
}
