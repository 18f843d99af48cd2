package nl.nachtwacht.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** A tiny Parquet file, written row by row. */
final class Pq {
  /** What GeoParquet says of a column {@code geometry}; the rest of the object is to be filled. */
  static final String GEO =
      "{\"version\":\"1.1.0\",\"primary_column\":\"geometry\",\"columns\":{\"geometry\":"
          + "{\"encoding\":\"WKB\",\"geometry_types\":[]%s}}}";

  static final String RD =
      GEO.formatted(
          ",\"crs\":{\"type\":\"ProjectedCRS\",\"name\":\"Amersfoort / RD New\","
              + "\"id\":{\"authority\":\"EPSG\",\"code\":28992}}");

  /** Members of the footer. */
  final Map<String, String> footer = new LinkedHashMap<>();

  int groupRows = 1 << 20;
  CompressionCodecName codec = CompressionCodecName.SNAPPY;
  boolean dictionary = true;

  private final MessageType schema;
  private final List<Group> rows = new ArrayList<>();

  /** Columns as the text of a schema has them, such as {@code optional int32 id;}. */
  Pq(String... columns) {
    schema = MessageTypeParser.parseMessageType("message m {" + String.join(" ", columns) + "}");
  }

  Pq(MessageType schema) {
    this.schema = schema;
  }

  Pq geo(String text) {
    footer.put("geo", text);
    return this;
  }

  Pq row(Consumer<Group> fill) {
    Group row = new SimpleGroup(schema);
    fill.accept(row);
    rows.add(row);
    return this;
  }

  static Binary wkb(String wkt) {
    try {
      Geometry geometry = new WKTReader().read(wkt);
      return Binary.fromConstantByteArray(new WKBWriter(2, 2, false).write(geometry));
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  Path write(Path folder, String name) {
    Path file = folder.resolve(name);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(schema)
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withExtraMetaData(footer)
            .withCompressionCodec(codec)
            .withDictionaryEncoding(dictionary)
            .withRowGroupRowCountLimit(groupRows)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
