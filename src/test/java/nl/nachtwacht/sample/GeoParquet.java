package nl.nachtwacht.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * Writes points as GeoParquet 1.1 in degrees, seven decimals, texts beside them: not compressed, so
 * that the bytes depend on no library but the one that writes the format, and each column in one
 * encoding, because the library lists several in another order each time.
 */
final class GeoParquet {
  private static final String GEO =
      "{\"version\":\"1.1.0\",\"primary_column\":\"geometry\",\"columns\":{\"geometry\":"
          + "{\"encoding\":\"WKB\",\"geometry_types\":[\"Point\"]}}}";

  private final Rd rd = new Rd();
  private final GeometryFactory factory = new GeometryFactory();
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

  private GeoParquet() {}

  /** Writes the features, of which there is at least one, to a new file. */
  static void write(Path file, List<Feature> features) {
    new GeoParquet().writeAll(file, features);
  }

  private void writeAll(Path file, List<Feature> features) {
    StringBuilder columns = new StringBuilder();
    for (String name : features.get(0).properties().keySet()) {
      columns.append("optional binary ").append(name).append(" (STRING); ");
    }
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message sample { " + columns + "required binary geometry; }");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(schema)
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_2_0)
            .withDictionaryEncoding(false)
            .withExtraMetaData(Map.of("geo", GEO))
            .build()) {
      for (Feature feature : features) {
        Group row = new SimpleGroup(schema);
        feature.properties().forEach((name, value) -> row.append(name, (String) value));
        writer.write(row.append("geometry", point(feature.shape().getCoordinate())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private Binary point(Coordinate at) {
    ProjCoordinate degrees = rd.lonLat(at.x, at.y);
    Point point = factory.createPoint(new Coordinate(rounded(degrees.x), rounded(degrees.y)));
    return Binary.fromConstantByteArray(wkb.write(point));
  }

  private static double rounded(double degrees) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.7f", degrees));
  }
}
