package nl.nachtwacht.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;
import nl.nachtwacht.read.FilePlan.Cut;
import org.sqlite.SQLiteConfig;

/**
 * GeoPackage: a table of features of an SQLite file, or one without geometry whose columns tell the
 * places, opened so that nothing in the file is run and nothing beside it is written. A row's
 * position is its primary key.
 */
final class GeoPackage implements Format {
  /** A view or a virtual table would run what the file says. */
  private static final String REAL_TABLE =
      " JOIN sqlite_master m ON lower(m.name) = lower(c.table_name) AND m.type = 'table'"
          + " AND m.sql NOT LIKE 'create virtual%'";

  private static final String LONGEST_VALUE = Integer.toString(256 << 20);

  @Override
  public String name() {
    return "GeoPackage";
  }

  @Override
  public List<String> endings() {
    return List.of("gpkg");
  }

  @Override
  public boolean accepts(FileScan scan) {
    return scan.startsWith("SQLite format 3");
  }

  @Override
  public List<String> layers(FileFacts file) throws IOException {
    try (Connection connection = open(file);
        Statement statement = connection.createStatement()) {
      return features(statement).stream().map(Features::table).toList();
    } catch (SQLException e) {
      throw new Damaged(damaged(e));
    }
  }

  /** A table and its geometry column, which is empty where it has none. */
  private record Features(String table, String geometry, String crs) {}

  @Override
  public Optional<Contents> inspect(Inspection in) throws IOException {
    Path file = in.file().local();
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (in.file().packing().isPlain() && Files.exists(log) && Files.size(log) > 0) {
      in.problem(
          Code.E0202,
          "another program still holds changes to it in " + log.getFileName(),
          "close that program, or save the layer to a new file");
      return Optional.empty();
    }
    try (Connection connection = open(in.file());
        Statement statement = connection.createStatement()) {
      if (!isSound(statement)) {
        in.problem(Code.E0202, "the database is cut short or damaged", Format.Fault.AGAIN);
        return Optional.empty();
      }
      Optional<Features> table = choose(in, statement);
      return table.isPresent() ? contents(connection, table.get()) : Optional.empty();
    } catch (SQLException e) {
      in.problem(Code.E0202, damaged(e), Format.Fault.AGAIN);
      return Optional.empty();
    }
  }

  private static boolean isSound(Statement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
      return result.next() && "ok".equals(result.getString(1));
    }
  }

  /** The number of the error alone: texts of the database may hold names and values. */
  private static String damaged(SQLException e) {
    return "the database can't be read (SQLite error " + (e.getErrorCode() & 0xff) + ")";
  }

  /** Opens the file itself: no journal is looked for, none is written, no code of it is trusted. */
  private static Connection open(FileFacts file) throws IOException, SQLException {
    try (LocalFile local = LocalFile.of(file)) {
      return open(local.path());
    }
  }

  private static Connection open(Path path) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setOpenMode(org.sqlite.SQLiteOpenMode.OPEN_URI);
    config.setPragma(SQLiteConfig.Pragma.LIMIT_LENGTH, LONGEST_VALUE);
    String uri =
        path.toAbsolutePath()
            .toString()
            .replace("%", "%25")
            .replace("?", "%3f")
            .replace("#", "%23");
    // Not through DriverManager, which on a cluster may not see a driver in the application's jar.
    Connection connection =
        config.createConnection("jdbc:sqlite:file:" + uri + "?mode=ro&immutable=1");
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA query_only = ON");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static Optional<Features> choose(Inspection in, Statement statement) throws SQLException {
    List<Features> tables = features(statement);
    List<Features> chosen = called(in, tables);
    if (chosen.isEmpty() && placeless(in)) {
      List<Features> attributes = attributes(statement);
      chosen = called(in, attributes);
      tables = tables.isEmpty() ? attributes : tables;
    }
    if (chosen.isEmpty() && tables.size() == 1 && in.file().packing().isCalled(wanted(in))) {
      return Optional.of(tables.get(0));
    }
    if (chosen.size() == 1) {
      return Optional.of(chosen.get(0));
    }
    refuse(in, tables.stream().map(t -> ColumnNames.plain(t.table())).toList());
    return Optional.empty();
  }

  private static String wanted(Inspection in) {
    return in.source().layerInFile();
  }

  /** The tables that the job means: all when it names none. */
  private static List<Features> called(Inspection in, List<Features> tables) {
    return wanted(in).isEmpty()
        ? tables
        : tables.stream().filter(t -> t.table().equalsIgnoreCase(wanted(in))).toList();
  }

  /** Whether rows may come without a geometry. */
  private static boolean placeless(Inspection in) {
    return in.mapsPlace() || !in.kind().placeRequired();
  }

  private static void refuse(Inspection in, List<String> names) {
    String found = String.join(", ", names);
    if (names.isEmpty()) {
      in.problem(
          Code.E0207,
          "the file has no table of features",
          "export the layer with its geometry as GeoPackage, or set "
              + in.key("fields")
              + ".x and y to the columns that hold its places");
    } else if (wanted(in).isEmpty()) {
      in.problem(
          Code.E0207,
          "the file has several layers (" + found + ")",
          "set " + in.key("layer") + " to one of them");
    } else {
      in.problem(
          Code.E0207,
          "the file has no layer " + Quote.of(wanted(in)) + " (found: " + found + ")",
          "set " + in.key("layer") + ": " + names.get(0));
    }
  }

  /** Tables of features, with the reference system of each. */
  private static List<Features> features(Statement statement) throws SQLException {
    List<Features> tables = new ArrayList<>();
    if (!has(statement, "gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys")) {
      return tables;
    }
    String query =
        "SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id"
            + " FROM gpkg_geometry_columns g"
            + " JOIN gpkg_contents c ON lower(c.table_name) = lower(g.table_name)"
            + REAL_TABLE
            + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id"
            + " WHERE c.data_type = 'features' AND g.table_name <> 'ogr_empty_table'"
            + " ORDER BY g.table_name";
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        String authority = String.valueOf(rows.getString(3)).toUpperCase(Locale.ROOT);
        int code = rows.getInt(4);
        boolean known = authority.equals("EPSG") && code > 0;
        tables.add(new Features(rows.getString(1), rows.getString(2), known ? "EPSG:" + code : ""));
      }
    }
    return tables;
  }

  /** Tables without geometry. */
  private static List<Features> attributes(Statement statement) throws SQLException {
    List<Features> tables = new ArrayList<>();
    if (!has(statement, "gpkg_contents")) {
      return tables;
    }
    String query =
        "SELECT c.table_name FROM gpkg_contents c"
            + REAL_TABLE
            + " WHERE c.data_type = 'attributes' ORDER BY c.table_name";
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        tables.add(new Features(rows.getString(1), "", ""));
      }
    }
    return tables;
  }

  private static boolean has(Statement statement, String... tables) throws SQLException {
    String names = "'" + String.join("', '", tables) + "'";
    try (ResultSet count =
        statement.executeQuery(
            "SELECT count(*) FROM sqlite_master WHERE name IN (" + names + ")")) {
      return count.getInt(1) >= tables.length;
    }
  }

  private static Optional<Contents> contents(Connection connection, Features features)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (PreparedStatement info =
        connection.prepareStatement("SELECT name FROM pragma_table_info(?) ORDER BY cid")) {
      info.setString(1, features.table());
      try (ResultSet rows = info.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    columns.removeIf(c -> c.equalsIgnoreCase(features.geometry()));
    boolean empty;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT 1 FROM " + quoted(features.table()) + " LIMIT 1")) {
      empty = !row.next();
    }
    return Optional.of(
        new Contents(
            Dialect.PLAIN,
            new Table(features.table(), features.geometry()),
            columns,
            !features.geometry().isEmpty(),
            features.crs(),
            !features.crs().isEmpty(),
            List.of(new Cut(0, 1)),
            empty));
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }

  @Override
  public Optional<Fault> read(Split split, Records records) throws IOException {
    FilePlan plan = split.plan();
    Table table = plan.table();
    boolean places = plan.columns().place().from() == Columns.From.FILE;
    StringBuilder query =
        new StringBuilder("SELECT rowid, ").append(places ? quoted(table.geometry()) : "NULL");
    for (Columns.Wanted column : plan.columns().wanted()) {
      query.append(", ").append(quoted(column.name()));
    }
    query.append(" FROM ").append(quoted(table.name())).append(" ORDER BY rowid");
    try (Connection connection = open(plan.file());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.toString())) {
      PackedGeometry geometry = new PackedGeometry();
      while (rows.next()) {
        RawRecord record = records.begin(rows.getLong(1));
        geometry.into(record, Optional.ofNullable(rows.getBytes(2)));
        for (int slot = 0; slot < plan.columns().wanted().size(); slot++) {
          record.put(slot, text(rows.getObject(slot + 3)));
        }
        records.end();
      }
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(new Fault(damaged(e), Fault.AGAIN));
    }
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return NumberText.of(number);
    }
    return value instanceof byte[] || value == null ? "" : value.toString();
  }
}
