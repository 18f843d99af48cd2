package nl.nachtwacht.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBReader;

class GeoParquetTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void rowsComeBackEqual() throws Exception {
    Features cells = Samples.cells(20, 15).alongCurve(Samples.GRID, List.of("cell_id"));
    Path file = write(cells, Samples.WORKING);
    List<Group> rows = read(file);
    assertEquals(300, rows.size());
    for (int row = 0; row < rows.size(); row++) {
      Group read = rows.get(row);
      Table table = cells.table();
      assertEquals(table.texts("cell_id").at(row), read.getString("cell_id", 0));
      assertEquals(table.bools("campaign").at(row), read.getBoolean("campaign", 0));
      boolean missing = table.reals("risk_score").isMissing(row);
      assertEquals(missing ? 0 : 1, read.getFieldRepetitionCount("risk_score"));
      boolean unnamed = table.texts("area").isMissing(row);
      assertEquals(unnamed ? 0 : 1, read.getFieldRepetitionCount("area"));
      Geometry square = new WKBReader().read(read.getBinary("geometry", 0).getBytes());
      Group box = read.getGroup("bbox", 0);
      assertEquals(square.getEnvelopeInternal().getMinX(), box.getDouble("xmin", 0));
      assertEquals(square.getEnvelopeInternal().getMaxY(), box.getDouble("ymax", 0));
      assertEquals(10_000.0, square.getArea());
    }
  }

  @Test
  void numbersEqualThoseOfGeoJson() throws Exception {
    Features cells = Samples.cells(20, 15);
    Path geoJson = folder.resolve("cells.geojson");
    GeoJson.write(geoJson, Samples.CELLS, cells, Samples.LON_LAT);
    JsonNode features = JSON.readTree(geoJson.toFile()).get("features");
    List<Group> rows = read(write(cells, Samples.LON_LAT));
    for (int row = 0; row < rows.size(); row++) {
      Group read = rows.get(row);
      JsonNode properties = features.get(row).get("properties");
      JsonNode score = properties.get("risk_score");
      if (!score.isNull()) {
        assertEquals(score.asDouble(), read.getDouble("risk_score", 0));
      }
      assertEquals(properties.get("area_m2").asDouble(), read.getDouble("area_m2", 0));
      JsonNode corner = features.get(row).get("geometry").get("coordinates").get(0).get(2);
      Group box = read.getGroup("bbox", 0);
      assertEquals(corner.get(0).asDouble(), box.getDouble("xmax", 0));
      assertEquals(corner.get(1).asDouble(), box.getDouble("ymax", 0));
    }
  }

  @Test
  void schemaSaysWhatCanBeMissing() throws Exception {
    String schema =
        footer(write(Samples.cells(2, 2), Samples.WORKING))
            .getFileMetaData()
            .getSchema()
            .toString();
    assertEquals(
        """
        message schema {
          required binary cell_id (STRING);
          optional double risk_score;
          required double area_m2;
          optional int32 report_count;
          required boolean campaign;
          optional binary area (STRING);
          required group bbox {
            required double xmin;
            required double ymin;
            required double xmax;
            required double ymax;
          }
          required binary geometry;
        }
        """,
        schema);
  }

  @Test
  void footerDescribesTheGeometry() throws Exception {
    Map<String, String> texts =
        footer(write(Samples.cells(3, 2), Samples.WORKING)).getFileMetaData().getKeyValueMetaData();
    JsonNode geo = JSON.readTree(texts.get("geo"));
    assertEquals("1.1.0", geo.get("version").asText());
    assertEquals("geometry", geo.get("primary_column").asText());
    JsonNode column = geo.at("/columns/geometry");
    assertEquals("EPSG", column.at("/crs/id/authority").asText());
    assertEquals(28992, column.at("/crs/id/code").asInt());
    ((com.fasterxml.jackson.databind.node.ObjectNode) column).remove("crs");
    assertEquals(
        "{\"encoding\":\"WKB\",\"geometry_types\":[\"Polygon\"],\"edges\":\"planar\","
            + "\"orientation\":\"counterclockwise\","
            + "\"bbox\":[121500.0,487000.0,121800.0,487200.0],\"covering\":{\"bbox\":{"
            + "\"xmin\":[\"bbox\",\"xmin\"],\"ymin\":[\"bbox\",\"ymin\"],"
            + "\"xmax\":[\"bbox\",\"xmax\"],\"ymax\":[\"bbox\",\"ymax\"]}}}",
        column.toString());
    assertEquals(
        "{\"schema_version\":\"1.0\",\"run_id\":\"3f9c0a7be2d41c58\","
            + "\"period_start\":\"2024-01-01\",\"period_end\":\"2026-01-01\","
            + "\"language\":\"nl\",\"licence\":\"CC-BY-4.0\"}",
        texts.get("nachtwacht"));
    assertEquals(
        "{\"\":{\"IDENTIFIER\":\"Risico per vak\",\"DESCRIPTION\":\"Een \\\"proef\\\".\"}}",
        texts.get("gdal:metadata"));
  }

  @Test
  void publicFileIsLonLatAndSnappyAndInternalOneIsZstandard() throws Exception {
    ParquetMetadata open = footer(write(Samples.cells(2, 2), Samples.LON_LAT));
    JsonNode geo = JSON.readTree(open.getFileMetaData().getKeyValueMetaData().get("geo"));
    assertEquals("CRS84", geo.at("/columns/geometry/crs/id/code").asText());
    assertEquals(
        CompressionCodecName.SNAPPY, open.getBlocks().get(0).getColumns().get(0).getCodec());
    ParquetMetadata own = footer(write(Samples.cells(2, 2), Samples.WORKING));
    assertEquals(CompressionCodecName.ZSTD, own.getBlocks().get(0).getColumns().get(0).getCodec());
  }

  @Test
  void textIsDictionaryEncoded() throws Exception {
    BlockMetaData block = footer(write(Samples.cells(20, 20), Samples.WORKING)).getBlocks().get(0);
    boolean dictionary =
        block.getColumns().stream()
            .filter(column -> column.getPath().toDotString().equals("area"))
            .allMatch(
                column ->
                    column.getEncodings().contains(Encoding.PLAIN_DICTIONARY)
                        || column.getEncodings().contains(Encoding.RLE_DICTIONARY));
    assertTrue(dictionary);
  }

  @Test
  void blocksBecomeRowGroupsInTheirOrder() throws Exception {
    Features cells = Samples.cells(300, 250);
    ParquetMetadata footer = footer(write(cells, Samples.WORKING));
    assertEquals(
        List.of(65_536L, 75_000L - 65_536L),
        footer.getBlocks().stream().map(BlockMetaData::getRowCount).toList());
    List<Group> rows = read(folder.resolve("cells.parquet"));
    for (int row : List.of(0, 65_535, 65_536, 74_999)) {
      assertEquals(cells.table().texts("cell_id").at(row), rows.get(row).getString("cell_id", 0));
    }
  }

  @Test
  void sameRowsMakeSameBytes() throws Exception {
    byte[] first = Files.readAllBytes(write(Samples.cells(20, 20), Samples.WORKING));
    byte[] second = Files.readAllBytes(write(Samples.cells(20, 20), Samples.WORKING));
    assertArrayEquals(first, second);
  }

  @Test
  void rowsWithoutGeometryArePlainParquet() throws Exception {
    Features cells = Samples.cells(3, 3);
    Path file = write(new Features(cells.table(), Shapes.none(9)), Samples.WORKING);
    assertEquals(9, read(file).size());
    ParquetMetadata footer = footer(file);
    assertFalse(footer.getFileMetaData().getKeyValueMetaData().containsKey("geo"));
    assertFalse(footer.getFileMetaData().getSchema().containsField("geometry"));
  }

  @Test
  void emptyLayerHasItsColumnsAndNoBox() throws Exception {
    Path file = write(Samples.cells(1, 1).slice(0, 0), Samples.WORKING);
    assertEquals(List.of(), read(file));
    ParquetMetadata footer = footer(file);
    assertEquals(8, footer.getFileMetaData().getSchema().getFieldCount());
    JsonNode geo = JSON.readTree(footer.getFileMetaData().getKeyValueMetaData().get("geo"));
    assertFalse(geo.at("/columns/geometry").has("bbox"));
  }

  @Test
  void missingValueInARequiredColumnIsADefect() {
    Features cells = Samples.cells(1, 1);
    Table bad = cells.table().with(Column.ints("needed", ""), new int[] {Table.NO_INT});
    assertThrows(
        IllegalStateException.class,
        () -> write(new Features(bad, cells.shapes()), Samples.WORKING));
  }

  @Test
  void referenceSystemWithoutDescriptionIsRefused() {
    Refusal refusal =
        assertThrows(Refusal.class, () -> write(Samples.cells(1, 1), Frame.working("EPSG:2154")));
    assertEquals(Code.E0303, refusal.problems().get(0).code());
  }

  @Test
  void nothingIsLeftBesideTheFile() throws Exception {
    write(Samples.cells(5, 5), Samples.WORKING);
    try (var left = Files.list(folder)) {
      assertEquals(List.of("cells.parquet"), left.map(p -> p.getFileName().toString()).toList());
    }
  }

  private Path write(Features features, Frame frame) {
    Path file = folder.resolve("cells.parquet");
    GeoParquet.write(file, Samples.CELLS, features, frame);
    return file;
  }

  private static ParquetMetadata footer(Path file) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      return reader.getFooter();
    }
  }

  private static List<Group> read(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetReader<Group> reader = new Reader(new LocalInputFile(file)).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static final class Reader extends ParquetReader.Builder<Group> {
    Reader(InputFile file) {
      super(file);
    }

    @Override
    protected GroupReadSupport getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
