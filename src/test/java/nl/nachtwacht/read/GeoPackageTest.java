package nl.nachtwacht.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

class GeoPackageTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void createFile() throws SQLException {
    file = folder.resolve("trial #1.gpkg");
    run(
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT,"
            + " organization_coordsys_id INTEGER)",
        "CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER)",
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('RD', 28992, 'EPSG', 28992), ('?', 7, 'NONE', 7)");
    table("lamps", 28992);
  }

  private void table(String name, int srs) throws SQLException {
    run(
        "CREATE TABLE " + name + " (fid INTEGER PRIMARY KEY, geom BLOB, id, name)",
        "INSERT INTO gpkg_contents VALUES ('" + name + "', 'features', " + srs + ")",
        "INSERT INTO gpkg_geometry_columns VALUES ('" + name + "', 'geom', " + srs + ")");
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private void insert(int fid, byte[] geometry, Object id, Object name) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO lamps VALUES (?, ?, ?, ?)")) {
      insert.setInt(1, fid);
      insert.setBytes(2, geometry);
      insert.setObject(3, id);
      insert.setObject(4, name);
      insert.execute();
    }
  }

  private static byte[] packed(int flags, int envelope, byte[] wkb) {
    ByteBuffer out = ByteBuffer.allocate(8 + envelope + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) flags).putInt(28992);
    out.put(new byte[envelope]).put(wkb);
    return out.array();
  }

  private static byte[] point() {
    Coordinate dam = new Coordinate(121500, 487100);
    return new WKBWriter().write(new GeometryFactory().createPoint(dam));
  }

  private Trial trial() {
    Trial trial = Trial.of(file);
    trial.crs = "";
    return trial;
  }

  @Test
  void readsPointsWithAndWithoutEnvelope() throws SQLException {
    insert(3, packed(1, 0, point()), "a", 12.0);
    insert(9, packed(1 | 1 << 1, 32, point()), 7, 0.1);
    Trial trial = trial();
    trial.read();
    assertEquals(List.of("3|a|12|12150000 48710000", "9|7|0.1|12150000 48710000"), trial.seen);
  }

  @Test
  void packedDatabaseIsReadFromACopyThatIsGoneAfterwards() throws Exception {
    insert(3, packed(1, 0, point()), "a", 12.0);
    byte[] archive =
        PackingTest.zip(java.util.Map.of("kaart/lampen.gpkg", Files.readAllBytes(file)));
    for (String layer : List.of("", "lampen", "lamps")) {
      Trial trial = Trial.of(Trial.file(folder, "a.zip", archive));
      trial.crs = "";
      trial.table = layer;
      trial.read();
      assertEquals(List.of("3|a|12|12150000 48710000"), trial.seen, layer);
    }
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertEquals(List.of(), files.filter(f -> f.toString().endsWith(".unpacked")).toList());
    }
  }

  @Test
  void nullsAreEmptyTextsNotZeros() throws SQLException {
    insert(1, packed(1, 0, point()), null, null);
    Trial trial = trial();
    trial.read();
    assertEquals(List.of("1|||12150000 48710000"), trial.seen);
  }

  @Test
  void brokenGeometriesRejectTheirRowsOnly() throws SQLException {
    insert(1, packed(1, 0, point()), 1, "");
    insert(2, null, 2, "");
    insert(3, packed(0x11, 0, new byte[0]), 3, "");
    insert(4, new byte[] {'G', 'P', 0}, 4, "");
    insert(5, packed(1, 0, Arrays.copyOf(point(), 12)), 5, "");
    insert(6, packed(1 | 7 << 1, 0, point()), 6, "");
    byte[] absurd = {1, 2, 0, 0, 0, -1, -1, -1, 127, 0, 0, 0, 0, 0, 0, 0, 0};
    insert(7, packed(1, 0, absurd), 7, "");
    FileReport report = trial().read();
    assertEquals(6, report.ledger().count(Reason.GEOMETRY));
    assertEquals(List.of(2L, 3L, 4L, 5L, 6L), report.firstRows(Reason.GEOMETRY));
    assertEquals(1, report.ledger().used());
  }

  @Test
  void severalLayersNeedAName() throws SQLException {
    table("signs", 28992);
    Trial trial = trial();
    trial.open();
    assertEquals(
        "error[E0207]: trial #1.gpkg: the file has several layers (lamps, signs)\n"
            + "  help: set layers.trial.layer to one of them",
        trial.messages());
  }

  @Test
  void namedLayerIsRead() throws SQLException {
    table("signs", 28992);
    insert(1, packed(1, 0, point()), 1, "");
    Trial trial = trial();
    trial.table = "lamps";
    assertEquals(1, trial.read().ledger().used());
  }

  @Test
  void wrongNameTellsWhatIsThere() {
    Trial trial = trial();
    trial.table = "lampen";
    trial.open();
    assertEquals(
        "error[E0207]: trial #1.gpkg: the file has no layer 'lampen' (found: lamps)\n"
            + "  help: set layers.trial.layer: lamps",
        trial.messages());
  }

  @Test
  void viewIsNoLayer() throws SQLException {
    run("ALTER TABLE lamps RENAME TO hidden", "CREATE VIEW lamps AS SELECT * FROM hidden");
    Trial trial = trial();
    trial.open();
    assertEquals(
        "error[E0207]: trial #1.gpkg: the file has no table of features\n"
            + "  help: export the layer with its geometry as GeoPackage, or set layers.trial.fields.x"
            + " and y to the columns that hold its places",
        trial.messages());
  }

  @Test
  void systemWithoutCodeNeedsTheJob() throws SQLException {
    run("UPDATE gpkg_geometry_columns SET srs_id = 7");
    insert(1, packed(1, 0, point()), 1, "");
    Trial trial = trial();
    trial.open();
    assertEquals(
        "error[E0301]: trial #1.gpkg: no reference system is known for its places\n"
            + "  help: set layers.trial.crs, for example EPSG:4326 (longitude and latitude) or"
            + " EPSG:28992 (RD New, metres)",
        trial.messages());
  }

  @Test
  void fileCutShortIsDamaged() throws SQLException, IOException {
    for (int i = 1; i < 200; i++) {
      insert(i, packed(1, 0, point()), i, "x".repeat(200));
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 8192));
    Trial trial = trial();
    trial.open();
    assertEquals("E0202", trial.problems.all().get(0).code().id());
  }

  @Test
  void changesBesideTheFileAreRefused() throws IOException {
    Files.write(folder.resolve("trial #1.gpkg-wal"), new byte[100]);
    Trial trial = trial();
    trial.open();
    assertEquals(
        "error[E0202]: trial #1.gpkg: another program still holds changes to it in trial"
            + " #1.gpkg-wal\n  help: close that program, or save the layer to a new file",
        trial.messages());
  }

  @Test
  void nothingIsWrittenBesideTheFile() throws SQLException, IOException {
    insert(1, packed(1, 0, point()), 1, "");
    byte[] before = Files.readAllBytes(file);
    trial().read();
    assertArrayEquals(before, Files.readAllBytes(file));
    try (var entries = Files.list(folder)) {
      assertEquals(1, entries.count());
    }
  }
}
