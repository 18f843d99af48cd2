package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageTest {
  @TempDir Path folder;

  @Test
  void sameRowsMakeTheSameBytesHoweverTheyAreCut() throws Exception {
    Features all = Samples.cells(40, 30);
    byte[] whole = written("whole.gpkg", layer(List.of(all)));
    assertArrayEquals(whole, written("again.gpkg", layer(List.of(all))));
    for (int size : List.of(7, 599, 1200)) {
      List<Features> blocks = new ArrayList<>();
      for (int from = 0; from < all.rows(); from += size) {
        blocks.add(all.slice(from, Math.min(all.rows(), from + size)));
      }
      blocks.add(1, all.slice(0, 0));
      assertArrayEquals(whole, written(size + ".gpkg", layer(blocks)));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(5, left.count(), "no journal beside the files");
    }
  }

  @Test
  void everyLookIsALayerThatSqliteFindsSound() throws Exception {
    Path file = folder.resolve("all.gpkg");
    GeoPackage.write(file, everyLook(), Samples.WORKING, "Veldstad");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertEquals("ok", first(statement, "PRAGMA integrity_check"));
      assertFalse(statement.executeQuery("PRAGMA foreign_key_check").next());
      assertEquals("1196444487", first(statement, "PRAGMA application_id"));
      assertEquals("10300", first(statement, "PRAGMA user_version"));
      assertEquals("delete", first(statement, "PRAGMA journal_mode"));
      for (Look look : Looks.ALL) {
        if (look.kind() != Shapes.Kind.NONE) {
          String index = "rtree_" + look.output() + "_geom";
          assertEquals("ok", first(statement, "SELECT rtreecheck('" + index + "')"));
          assertEquals(
              first(statement, "SELECT count(*) FROM " + look.output()),
              first(statement, "SELECT count(*) FROM " + index));
        }
      }
      assertEquals(
          "2026-01-01T00:00:00.000Z",
          first(statement, "SELECT group_concat(DISTINCT last_change) FROM gpkg_contents"));
      assertEquals(
          Integer.toString(Looks.ALL.size()),
          first(statement, "SELECT count(*) FROM layer_styles WHERE useAsDefault = 1"));
    }
  }

  @Test
  void indexOfManyRowsFindsTheCellsThatAWindowTouches() throws Exception {
    Path file = folder.resolve("many.gpkg");
    GeoPackage.write(file, List.of(layer(List.of(Samples.cells(70, 60)))), Samples.WORKING, "");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertEquals("ok", first(statement, "SELECT rtreecheck('rtree_cells_geom')"));
      String window = "maxx > 122000 AND minx < 122500 AND maxy > 488000 AND miny < 488300";
      String found = "SELECT group_concat(id) FROM (SELECT id FROM rtree_cells_geom WHERE %s)";
      assertEquals(15, first(statement, found.formatted(window)).split(",").length);
    }
  }

  @Test
  void columnsHaveTitlesAndDescriptionsInBothLanguages() throws Exception {
    Table table =
        Table.ofRows(1)
            .with(
                Column.texts("cell_id").label("Vak", "Cell").says("Een vak.", "A cell."),
                new String[] {"E1"});
    Path file = folder.resolve("one.gpkg");
    Features rows = new Features(table, Shapes.none(1));
    GeoPackage.write(file, List.of(GeoPackage.Layer.of(Samples.CELLS, rows)), Samples.WORKING, "");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertEquals(
          "Vak: Een vak. | en: Cell. A cell.",
          first(
              statement,
              "SELECT title || ': ' || description FROM gpkg_data_columns"
                  + " WHERE column_name = 'cell_id'"));
      assertEquals("attributes", first(statement, "SELECT data_type FROM gpkg_contents LIMIT 1"));
    }
  }

  @Test
  void gdalReadsTypesBoxValuesAndFindsByPlace() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "no ogrinfo here");
    Path file = folder.resolve("cells.gpkg");
    GeoPackage.write(file, List.of(layer(List.of(Samples.cells(3, 3)))), Samples.WORKING, "");
    String told = ogrinfo("-al", file.toString(), "cells");
    for (String expected :
        List.of(
            "Geometry: Polygon",
            "Feature Count: 9",
            "Extent: (121500.000000, 487000.000000) - (121800.000000, 487300.000000)",
            "PROJCRS[\"Amersfoort / RD New\"",
            "cell_id: String (0.0) NOT NULL",
            "risk_score: Real (0.0)",
            "area_m2: Real (0.0) NOT NULL",
            "report_count: Integer (0.0)",
            "campaign: Integer(Boolean) (0.0) NOT NULL",
            "risk_score (Real) = 72.41",
            "risk_score (Real) = (null)",
            "area (String) = Zuid \"1\" é",
            "POLYGON ((121500 487000,121600 487000,121600 487100,121500 487100,121500 487000))")) {
      assertTrue(told.contains(expected), expected + " not in\n" + told);
    }
    assertFalse(told.contains("Warning") || told.contains("ERROR"), told);
    String near =
        ogrinfo("-al", "-so", "-spat", "121510", "487010", "121520", "487020", file.toString());
    assertTrue(near.contains("Feature Count: 1\n"), near);
  }

  @Test
  void emptyLayerIsWrittenWithItsColumns() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "no ogrinfo here");
    Path file = folder.resolve("cells.gpkg");
    Part part =
        GeoPackage.write(
            file,
            List.of(GeoPackage.Layer.of(Samples.CELLS, Samples.cells(1, 1).slice(0, 0))),
            Samples.WORKING,
            "");
    assertEquals(0, part.rows());
    assertTrue(part.box().isEmpty());
    String told = ogrinfo("-al", "-so", file.toString(), "cells");
    assertTrue(told.contains("Feature Count: 0") && told.contains("risk_score: Real"), told);
    assertFalse(told.contains("Warning") || told.contains("ERROR"), told);
  }

  @Test
  void missingValueInARequiredColumnIsADefect() {
    Table bad = Table.ofRows(1).with(Column.ints("needed", ""), new int[] {Table.NO_INT});
    GeoPackage.Layer layer = GeoPackage.Layer.of(Samples.CELLS, new Features(bad, Shapes.none(1)));
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class,
            () -> GeoPackage.write(folder.resolve("x.gpkg"), List.of(layer), Samples.WORKING, ""));
    assertTrue(fault.getMessage().contains("needed"));
  }

  @Test
  void missingFolderIsAProblemOfThePlace() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> GeoPackage.write(folder.resolve("no/x.gpkg"), List.of(), Samples.WORKING, ""));
    assertEquals(Code.E0602, refusal.problems().get(0).code());
  }

  @Test
  void everySystemOfTheGridCanBeDescribed() {
    for (String crs : ProjJson.CODES) {
      if (!crs.equals(Frame.CRS84)) {
        Path file = folder.resolve(crs.replace(':', '_') + ".gpkg");
        GeoPackage.write(file, List.of(), Frame.working(crs), "");
        assertTrue(Files.exists(file), crs);
      }
    }
  }

  private static GeoPackage.Layer layer(List<Features> blocks) {
    return new GeoPackage.Layer(
        Samples.CELLS, Shapes.Kind.POLYGON, blocks.get(0).columns(), blocks);
  }

  static List<GeoPackage.Layer> everyLook() {
    return Looks.ALL.stream()
        .map(
            look -> {
              boolean isPlain = look.paint().classes().isEmpty();
              String column = isPlain ? "" : look.paint().classes().get(0).column();
              return GeoPackage.Layer.of(
                  LookSamples.about(look, "en"), LookSamples.of(look, column));
            })
        .toList();
  }

  private byte[] written(String name, GeoPackage.Layer layer) throws Exception {
    Path file = folder.resolve(name);
    Part part = GeoPackage.write(file, List.of(layer), Samples.WORKING, "");
    assertEquals(1200, part.rows());
    return Files.readAllBytes(file);
  }

  private static String first(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      assertTrue(result.next(), sql);
      return result.getString(1);
    }
  }

  private static String ogrinfo(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/usr/bin/ogrinfo", "-ro"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return told;
  }
}
