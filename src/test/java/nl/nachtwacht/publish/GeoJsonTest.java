package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.locationtech.jts.io.WKTReader;

class GeoJsonTest {
  private static final String HEAD =
      "{\"type\":\"FeatureCollection\",\"name\":\"cells\",\"title\":\"Risico per vak\","
          + "\"description\":\"Een \\\"proef\\\".\",\"nachtwacht\":{\"schema_version\":\"1.0\","
          + "\"run_id\":\"3f9c0a7be2d41c58\",\"period_start\":\"2024-01-01\","
          + "\"period_end\":\"2026-01-01\",\"language\":\"nl\",\"licence\":\"CC-BY-4.0\"},";

  @TempDir Path folder;

  @Test
  void featuresStandOnePerLine() throws Exception {
    Path file = folder.resolve("cells.geojson");
    GeoJson.write(file, Samples.CELLS, Samples.cells(2, 1), Samples.LON_LAT);
    assertEquals(
        HEAD
            + "\"bbox\":[4.2150000,52.8700000,4.2170000,52.8710000],\"features\":[\n"
            + "{\"type\":\"Feature\",\"id\":\"E1215N4870\",\"properties\":{"
            + "\"cell_id\":\"E1215N4870\",\"risk_score\":72.41,\"area_m2\":0.0,"
            + "\"report_count\":0,\"campaign\":true,\"area\":null},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[[4.2150000,52.8700000],"
            + "[4.2160000,52.8700000],[4.2160000,52.8710000],[4.2150000,52.8710000],"
            + "[4.2150000,52.8700000]]]}},\n"
            + "{\"type\":\"Feature\",\"id\":\"E1216N4870\",\"properties\":{"
            + "\"cell_id\":\"E1216N4870\",\"risk_score\":null,\"area_m2\":1000.0,"
            + "\"report_count\":1,\"campaign\":false,\"area\":\"Zuid \\\"1\\\" é\"},\"geometry\":"
            + "{\"type\":\"Polygon\",\"coordinates\":[[[4.2160000,52.8700000],"
            + "[4.2170000,52.8700000],[4.2170000,52.8710000],[4.2160000,52.8710000],"
            + "[4.2160000,52.8700000]]]}}\n"
            + "]}\n",
        Files.readString(file));
  }

  @Test
  void partsMakeTheSameBytesAsTheWhole() throws Exception {
    Features all = Samples.cells(30, 20);
    Path whole = folder.resolve("whole.geojson");
    GeoJson.write(whole, Samples.CELLS, all, Samples.LON_LAT);
    for (int size : List.of(1, 7, 599, 600)) {
      List<Part> parts = new ArrayList<>();
      for (int from = 0; from < all.rows(); from += size) {
        Features block = all.slice(from, Math.min(all.rows(), from + size));
        Path part = folder.resolve("part-" + parts.size());
        parts.add(GeoJson.part(block, Samples.CELLS, Samples.LON_LAT, part));
      }
      parts.add(
          1, GeoJson.part(all.slice(0, 0), Samples.CELLS, Samples.LON_LAT, folder.resolve("none")));
      Path joined = folder.resolve("joined.geojson");
      GeoJson.finish(joined, Samples.CELLS, parts);
      assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(joined));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void emptyLayerIsWrittenWithoutBox() throws Exception {
    Path file = folder.resolve("cells.geojson");
    GeoJson.write(file, Samples.CELLS, Samples.cells(1, 1).slice(0, 0), Samples.LON_LAT);
    assertEquals(HEAD + "\"features\":[]}\n", Files.readString(file));
  }

  @Test
  void areaHasItsBoxAndAWholeKey() throws Exception {
    Table table =
        Table.ofRows(1)
            .with(Column.texts("effect_id"), new String[] {"GM9901-M-1"})
            .with(Column.ints("stop", ""), new int[] {3})
            .with(Column.texts("stroke_width"), new String[] {"2"});
    Shapes shapes =
        Shapes.of(
            Shapes.Kind.MULTI_POLYGON,
            List.of(new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 0))")));
    About about = new About("effect", "", "", List.of("effect_id", "stop"), Samples.STAMP);
    Path file = folder.resolve("effect.geojson");
    GeoJson.write(file, about, new Features(table, shapes), Samples.LON_LAT);
    String line = Files.readAllLines(file).get(1);
    assertEquals(
        "{\"type\":\"Feature\",\"id\":\"GM9901-M-1-3\","
            + "\"bbox\":[3.0000000,48.0000000,3.0000900,48.0000900],\"properties\":"
            + "{\"effect_id\":\"GM9901-M-1\",\"stop\":3,\"stroke-width\":\"2\"},\"geometry\":"
            + "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[3.0000000,48.0000000],"
            + "[3.0000900,48.0000000],[3.0000900,48.0000900],[3.0000000,48.0000000]]]]}}",
        line);
  }

  @Test
  void workingColumnsStayInside() throws Exception {
    Features cells = Samples.cells(1, 1);
    Table more =
        cells
            .table()
            .with(Column.ints("secret", "").audience(Column.Audience.WORKING), new int[] {1});
    Path file = folder.resolve("cells.geojson");
    GeoJson.write(file, Samples.CELLS, new Features(more, cells.shapes()), Samples.LON_LAT);
    assertFalse(Files.readString(file).contains("secret"));
  }

  @Test
  void missingValueInARequiredColumnIsADefect() {
    Features cells = Samples.cells(1, 1);
    Table bad = cells.table().with(Column.ints("needed", ""), new int[] {Table.NO_INT});
    Path file = folder.resolve("cells.geojson");
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class,
            () ->
                GeoJson.write(
                    file, Samples.CELLS, new Features(bad, cells.shapes()), Samples.LON_LAT));
    assertTrue(fault.getMessage().contains("needed"));
  }

  @Test
  void reservedNamesAreADefect() {
    Features cells = Samples.cells(1, 1);
    Table bad = cells.table().with(Column.texts("name"), new String[] {"x"});
    Path file = folder.resolve("cells.geojson");
    assertThrows(
        IllegalStateException.class,
        () ->
            GeoJson.write(file, Samples.CELLS, new Features(bad, cells.shapes()), Samples.LON_LAT));
  }

  @Test
  void missingFolderIsAProblemOfThePlace() {
    Path file = folder.resolve("no/cells.geojson");
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> GeoJson.write(file, Samples.CELLS, Samples.cells(1, 1), Samples.LON_LAT));
    assertEquals(Code.E0602, refusal.problems().get(0).code());
  }

  @Test
  void gdalReadsTheLayer() throws Exception {
    Path file = folder.resolve("cells.geojson");
    GeoJson.write(file, Samples.CELLS, Samples.cells(3, 3), Samples.LON_LAT);
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "no ogrinfo here");
    Process process =
        new ProcessBuilder("/usr/bin/ogrinfo", "-al", "-so", file.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    for (String expected :
        List.of(
            "Layer name: cells",
            "Geometry: Polygon",
            "Feature Count: 9",
            "GEOGCRS[\"WGS 84\"",
            "cell_id: String",
            "risk_score: Real",
            "area_m2: Real",
            "report_count: Integer",
            "campaign: Integer(Boolean)",
            "area: String")) {
      assertTrue(told.contains(expected), expected + " not in\n" + told);
    }
    assertFalse(told.contains("Warning"), told);
  }
}
