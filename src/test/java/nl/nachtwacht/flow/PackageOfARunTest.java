package nl.nachtwacht.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;
import nl.nachtwacht.trial.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a desk opens of a run of two municipalities: one package each, and styles beside files. */
class PackageOfARunTest {
  private static final List<String> FOLDERS = List.of("gmbu1", "gmbu2");

  @TempDir static Path folder;
  private static Outcome outcome;

  @BeforeAll
  static void run() {
    Village village = new Village();
    for (String code : List.of("BU1", "BU2")) {
      village.with(
          "buurten.geojson",
          "\"code\":\"" + code + "\"",
          "\"municipality_code\":\"GM" + code + "\",\"code\":\"" + code + "\"");
    }
    Trial trial = Trial.run(village.write(folder.resolve("in")), folder.resolve("out"));
    assertEquals(0, trial.exit(), trial.err());
    outcome = trial.outcome(folder.resolve("out"));
  }

  @Test
  void packageHoldsEveryCellOfItsMunicipalityWithTheNumbersOfTheOtherFiles() throws Exception {
    Map<Object, Map<String, Object>> whole = new LinkedHashMap<>();
    outcome.parquet("internal/cells.parquet").forEach(cell -> whole.put(cell.get("cell_id"), cell));
    int count = 0;
    for (String name : FOLDERS) {
      List<Map<String, Object>> rows = rows(name, "cells");
      JsonNode features = outcome.json("internal/" + name + "/cells.geojson").get("features");
      assertEquals(features.size(), rows.size());
      for (int i = 0; i < rows.size(); i++) {
        JsonNode properties = features.get(i).get("properties");
        Map<String, Object> cell = whole.get(rows.get(i).get("cell_id"));
        for (Map.Entry<String, Object> value : rows.get(i).entrySet()) {
          JsonNode told = properties.get(value.getKey());
          assertEquals(text(cell.get(value.getKey())), text(value.getValue()), value.getKey());
          assertEquals(text(value.getValue()), told.isNull() ? "" : told.asText(), value.getKey());
        }
      }
      count += rows.size();
    }
    assertEquals(whole.size(), count);
  }

  @Test
  void everyLayerHasItsStyleAndMetadataBesideItAndInsideThePackage() throws Exception {
    TreeSet<String> files = new TreeSet<>(outcome.bytes().keySet());
    for (String file : files) {
      String base = file.substring(0, file.lastIndexOf('.'));
      if (file.endsWith(".geojson")) {
        assertTrue(files.containsAll(List.of(base + ".qml", base + ".qmd")), file);
      }
      assertTrue(!file.contains(".strip-"), file);
    }
    for (String name : FOLDERS) {
      try (Connection connection = open(name);
          ResultSet styles =
              connection
                  .createStatement()
                  .executeQuery(
                      "SELECT group_concat(f_table_name) FROM layer_styles"
                          + " JOIN gpkg_geometry_columns ON table_name = f_table_name")) {
        assertTrue(styles.next());
        assertEquals(
            "cells,areas,neighbourhoods,lighting_plan,camera_plan,camera_view,patrol_plan,"
                + "patrol_route",
            styles.getString(1));
      }
    }
  }

  @Test
  void packageThatQgisTouchedIsToldAsSuch() throws Exception {
    Path file = outcome.folder().resolve("internal/gmbu1/gmbu1.gpkg");
    byte[] bytes = Files.readAllBytes(file);
    try {
      Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
      Trial trial = Trial.of("verify", folder.resolve("out").toString());
      assertTrue(trial.err().contains("gmbu1.gpkg: was changed, as QGIS may do"), trial.err());
    } finally {
      Files.write(file, bytes);
    }
  }

  @Test
  void dictionaryListsTheCodesOfTheLegend() {
    List<List<String>> rows = outcome.csv("internal/dictionary.csv");
    int values = rows.get(0).indexOf("values");
    assertTrue(
        rows.stream()
            .filter(row -> row.get(1).equals("risk_class"))
            .allMatch(row -> row.get(values).equals("1;2;3;4;5")));
    assertTrue(rows.stream().anyMatch(row -> row.get(values).equals("none;weak;sufficient")));
  }

  /** A column that is renamed would drop out of the hover without a word. */
  @Test
  void hoverFindsItsColumns() throws Exception {
    assertEquals(9, lines("cells.qml", "&lt;tr&gt;"));
    assertEquals(7, lines("neighbourhoods.qml", "&lt;tr&gt;"));
    assertEquals(4, lines("municipalities.qml", "&lt;tr&gt;"));
  }

  private static int lines(String style, String text) throws IOException {
    return Files.readString(outcome.folder().resolve("internal/" + style)).split(text).length - 1;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static Connection open(String name) throws SQLException {
    Path file = outcome.folder().resolve("internal/" + name + "/" + name + ".gpkg");
    return DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro&immutable=1");
  }

  private static List<Map<String, Object>> rows(String name, String table) throws SQLException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (Connection connection = open(name);
        ResultSet result =
            connection.createStatement().executeQuery("SELECT * FROM " + table + " ORDER BY fid")) {
      ResultSetMetaData columns = result.getMetaData();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          String column = columns.getColumnName(i);
          if (!column.equals("fid") && !column.equals("geom")) {
            row.put(column, result.getObject(i));
          }
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
