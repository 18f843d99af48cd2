package nl.nachtwacht.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** A sample city as its files tell of it: read here in the simplest way, without the generator. */
final class WrittenCity {
  private final Path folder;
  private final Rd rd = new Rd();
  private final ObjectMapper mapper = new ObjectMapper();

  WrittenCity(Path folder) {
    this.folder = folder;
  }

  /** {@return the rows of a text file under its header, without quotes} */
  List<String[]> rows(String file, String delimiter) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(file))) {
      // The only quoted text in the sample holds one delimiter.
      String plain = line.replace("\"vrouw; minderjarig\"", "vrouw, minderjarig");
      rows.add(plain.split(delimiter, -1));
    }
    return rows.subList(1, rows.size());
  }

  /** {@return a file of JSON; for GeoJSON see {@link #features}} */
  JsonNode json(String file) throws IOException {
    return mapper.readTree(folder.resolve(file).toFile());
  }

  /** {@return the features of a GeoJSON file} */
  List<JsonNode> features(String file) throws IOException {
    List<JsonNode> features = new ArrayList<>();
    json(file).get("features").forEach(features::add);
    return features;
  }

  /** {@return the rows of the only layer of a GeoPackage: the geometry, then text by column} */
  List<PackageRow> packageRows(String file, String layer, String... columns)
      throws SQLException, ParseException {
    List<PackageRow> rows = new ArrayList<>();
    String sql = "SELECT geom, " + String.join(", ", columns) + " FROM " + layer;
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
          texts.add(String.valueOf(result.getString(i + 2)));
        }
        rows.add(new PackageRow(geometry(result.getBytes(1)), texts));
      }
    }
    return rows;
  }

  /** {@return the rows of a shapefile of points, whose records have all the same length} */
  List<PackageRow> shapeRows(String name) throws IOException {
    ByteBuffer shp = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name + ".shp")));
    byte[] dbf = Files.readAllBytes(folder.resolve(name + ".dbf"));
    ByteBuffer table = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
    int header = table.getShort(8);
    int width = table.getShort(10);
    List<PackageRow> rows = new ArrayList<>();
    for (int row = 0; row < table.getInt(4); row++) {
      shp.order(ByteOrder.LITTLE_ENDIAN).position(100 + 28 * row + 12);
      Coordinate at = new Coordinate(shp.getDouble(), shp.getDouble());
      List<String> texts = new ArrayList<>();
      int from = header + width * row + 1;
      for (int field = 32; field < header - 1; field += 32) {
        int length = dbf[field + 16];
        texts.add(new String(dbf, from, length, StandardCharsets.UTF_8).strip());
        from += length;
      }
      rows.add(new PackageRow(new GeometryFactory().createPoint(at), texts));
    }
    return rows;
  }

  /**
   * A row of a GeoPackage or a shapefile.
   *
   * @param shape its geometry, RD
   * @param texts its columns
   */
  record PackageRow(Geometry shape, List<String> texts) {}

  private static Geometry geometry(byte[] blob) throws ParseException {
    int header = (blob[3] & 0x0e) == 0 ? 8 : 40;
    return new WKBReader().read(Arrays.copyOfRange(blob, header, blob.length));
  }

  /** {@return the neighbourhoods by code} */
  TreeMap<String, Geometry> neighbourhoods() throws SQLException, ParseException {
    TreeMap<String, Geometry> shapes = new TreeMap<>();
    for (PackageRow row : packageRows("neighbourhoods.gpkg", "buurten", "buurtcode")) {
      shapes.put(row.texts().get(0), row.shape());
    }
    return shapes;
  }

  /** {@return the excluded polygons in RD} */
  List<Geometry> excluded() throws IOException {
    List<Geometry> shapes = new ArrayList<>();
    for (JsonNode feature : features("exclude.geojson")) {
      List<Coordinate> ring = new ArrayList<>();
      for (JsonNode at : feature.at("/geometry/coordinates/0")) {
        ring.add(rd.spot(at.get(0).asDouble(), at.get(1).asDouble()).coordinate());
      }
      shapes.add(new GeometryFactory().createPolygon(ring.toArray(new Coordinate[0])));
    }
    return shapes;
  }

  /** {@return the cell of a place in degrees} */
  long cell(double lon, double lat) {
    return rd.spot(lon, lat).cell();
  }

  /** {@return whether a place in degrees can lie in the Netherlands} */
  static boolean isInTheCountry(double lon, double lat) {
    return lon >= 3 && lon <= 7.5 && lat >= 50.5 && lat <= 53.8;
  }
}
