package nl.nachtwacht.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import nl.nachtwacht.table.Column;

/**
 * The tables of a GeoPackage that describe its layers (OGC 12-128r17, annexes B, C and F), and the
 * table in which QGIS keeps styles.
 */
final class GeoPackageTables {
  private static final String EPSG = "EPSG:";
  private static final int WGS84 = 4326;
  private static final String STYLES = "layer_styles";

  /** Under this name QGIS finds metadata of its own kind. */
  private static final String QGIS_METADATA = "http://mrcc.com/qgis.dtd";

  private final Connection connection;
  private final Frame frame;
  private int described;

  GeoPackageTables(Connection connection, Frame frame) {
    this.connection = connection;
    this.frame = frame;
  }

  /** {@return the number of a system in the EPSG register} */
  static int number(Frame frame) {
    if (!frame.crs().startsWith(EPSG)) {
      throw new IllegalStateException("not of the EPSG register: " + frame.crs());
    }
    return Integer.parseInt(frame.crs().substring(EPSG.length()));
  }

  /** Makes the tables and tells the reference systems. */
  void create() throws SQLException {
    for (String statement : text("geopackage/tables.sql").split("\n\n")) {
      execute(statement);
    }
    describeSystem(WGS84);
    if (number(frame) != WGS84) {
      describeSystem(number(frame));
    }
  }

  private void describeSystem(int number) throws SQLException {
    String definition = text("crs/EPSG_" + number + ".wkt");
    String name = definition.substring(definition.indexOf('"') + 1, definition.indexOf("\","));
    insert("gpkg_spatial_ref_sys", name, number, "EPSG", number, definition, null);
  }

  /** Describes a layer that is written. */
  void describe(GeoPackage.Layer layer, Box box, String rights) throws SQLException {
    About about = layer.about();
    boolean isPlaced = layer.kind() != Shapes.Kind.NONE;
    insert(
        "gpkg_contents",
        about.name(),
        isPlaced ? "features" : "attributes",
        about.title(),
        about.description(),
        date(about),
        box.isEmpty() ? null : box.minX(),
        box.isEmpty() ? null : box.minY(),
        box.isEmpty() ? null : box.maxX(),
        box.isEmpty() ? null : box.maxY(),
        isPlaced ? number(frame) : null);
    if (isPlaced) {
      String type = layer.kind().title().toUpperCase(Locale.ROOT);
      insert("gpkg_geometry_columns", about.name(), "geom", type, number(frame), 0, 0);
      for (String statement : text("geopackage/index.sql").split("\n\n")) {
        execute(statement.replace("{table}", about.name()));
      }
    }
    describeColumns(layer);
    described++;
    String system = isPlaced ? frame.crs() : "";
    String metadata = QgisMetadata.of(about, system, box, rights);
    insert("gpkg_metadata", described, "dataset", QGIS_METADATA, "text/xml", metadata);
    insert(
        "gpkg_metadata_reference", "table", about.name(), null, null, date(about), described, null);
    addStyle(layer, isPlaced);
  }

  /** The title in the language of the run; the description in that and in the other. */
  private void describeColumns(GeoPackage.Layer layer) throws SQLException {
    String language = layer.about().stamp().language();
    String other = language.equals("en") ? "nl" : "en";
    for (Column column : layer.columns()) {
      String title = column.label().in(language);
      String description =
          "%s | %s: %s. %s"
              .formatted(
                  column.description().in(language),
                  other,
                  column.label().in(other),
                  column.description().in(other));
      insert(
          "gpkg_data_columns",
          layer.about().name(),
          column.name(),
          column.name(),
          title.isEmpty() ? column.name() : title,
          description,
          null,
          null);
    }
  }

  private void addStyle(GeoPackage.Layer layer, boolean isPlaced) throws SQLException {
    About about = layer.about();
    Optional<String> style = QgisStyle.of(about.name(), layer.columns(), about.stamp().language());
    if (style.isPresent()) {
      insert(
          STYLES,
          described,
          "",
          "",
          about.name(),
          isPlaced ? "geom" : "",
          about.name(),
          style.get(),
          "",
          1,
          about.title(),
          "",
          null,
          date(about));
    }
  }

  /** Describes the table of styles, as a reader lists only what is described. */
  void describeStyles(About about) throws SQLException {
    insert(
        "gpkg_contents",
        STYLES,
        "attributes",
        STYLES,
        "",
        date(about),
        null,
        null,
        null,
        null,
        null);
  }

  private static String date(About about) {
    return about.stamp().periodEnd() + "T00:00:00.000Z";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void insert(String table, Object... values) throws SQLException {
    String marks = ", ?".repeat(values.length).substring(2);
    String sql = "INSERT INTO " + table + " VALUES (" + marks + ")";
    try (PreparedStatement row = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        row.setObject(i + 1, values[i]);
      }
      row.executeUpdate();
    }
  }

  private static String text(String resource) {
    try (InputStream in = GeoPackageTables.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
