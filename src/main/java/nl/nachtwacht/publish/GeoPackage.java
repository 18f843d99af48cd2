package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.nachtwacht.table.Column;
import org.sqlite.SQLiteConfig;

/**
 * Writes a GeoPackage 1.3: several layers in one file, each typed, with an index of places, titles
 * and descriptions of its columns, its metadata and the style in which QGIS opens it.
 *
 * <p>Guarantee: the same layers make the same bytes. One transaction on a new file leaves no trace
 * of order or time, dates are the end of the period, and there is no journal beside the file.
 * Missing: a value that is missing is NULL; a layer without rows has no box. Errors: E0602 and
 * E0702 when the file can't be written.
 */
public final class GeoPackage {
  private static final String APPLICATION = "0x47504B47";
  private static final String VERSION = "10300";

  private GeoPackage() {}

  /**
   * A layer, or a table without places.
   *
   * @param about its name and what it says of itself
   * @param kind what its geometries are
   * @param columns those of all blocks; working ones aren't written
   * @param blocks its rows in their order, gone through once
   */
  public record Layer(
      About about, Shapes.Kind kind, List<Column> columns, Iterable<Features> blocks) {
    /** Keeps the columns that are written. */
    public Layer {
      columns = columns.stream().filter(Column::isPublished).toList();
    }

    /** {@return a layer whose rows are at hand} */
    public static Layer of(About about, Features rows) {
      return new Layer(about, rows.shapes().kind(), rows.columns(), List.of(rows));
    }
  }

  /**
   * {@return how many rows all layers hold and the rectangle around them, once they are written}
   *
   * @param frame system of the coordinates, one of the EPSG register
   * @param rights whose data they rest on, empty when nobody told
   */
  public static Part write(Path file, List<Layer> layers, Frame frame, String rights) {
    try {
      Files.deleteIfExists(file);
      try (Connection connection = open(file)) {
        connection.setAutoCommit(false);
        GeoPackageTables tables = new GeoPackageTables(connection, frame);
        tables.create();
        Box box = Box.EMPTY;
        int rows = 0;
        for (Layer layer : layers) {
          Part written = GeoPackageRows.write(connection, layer, frame);
          tables.describe(layer, written.box(), rights);
          rows += written.rows();
          box = box.plus(written.box());
        }
        if (!layers.isEmpty()) {
          tables.describeStyles(layers.get(0).about());
        }
        connection.commit();
        return new Part(file.toString(), rows, box);
      }
    } catch (SQLException e) {
      throw WriteFault.of(file, new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  private static Connection open(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setPageSize(4096);
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    // Else each row that is inserted asks for its key.
    config.setGetGeneratedKeys(false);
    // Not through DriverManager, which on a cluster may not see a driver in the application's jar.
    Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA application_id = " + APPLICATION);
      statement.execute("PRAGMA user_version = " + VERSION);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
