package nl.nachtwacht.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;

/**
 * Writes GeoParquet 1.1, and plain Parquet for rows without geometry.
 *
 * <p>A task writes its block, at most {@link Features#BLOCK} rows in their final order, as one row
 * group with {@link #part}; {@link #finish} copies the row groups, in the order given, into one
 * file with the descriptions in its footer. {@link #write} does both for a small layer.
 *
 * <p>Coordinates in metres (the municipality's own files) go with Zstandard, degrees with Snappy,
 * which readers on the web know. Guarantee: the same blocks make the same bytes. Errors: E0602 and
 * E0702 when a file can't be written, E0303 for a reference system without description.
 */
public final class GeoParquet {
  private GeoParquet() {}

  /**
   * Checks, before any work, that files in a reference system can be described.
   *
   * @throws nl.nachtwacht.problem.Refusal E0303 when they can't
   */
  public static void checkDescribed(String crs) {
    ProjJson.of(crs);
  }

  /** Writes a block as one row group, into a file of its own. */
  public static Part part(Features features, Frame frame, Path file) {
    if (features.rows() > Features.BLOCK) {
      throw new IllegalStateException("a block of " + features.rows() + " rows");
    }
    try {
      Box box = RowGroup.write(features, frame, file, codec(frame));
      return new Part(file.toString(), features.rows(), box);
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  /**
   * Joins the row groups under one footer, and deletes their files.
   *
   * @param sample rows, possibly none, with the columns and the kind of geometry of all parts
   */
  public static void finish(
      Path file, About about, Features sample, Frame frame, List<Part> parts) {
    MessageType schema = RowGroup.schema(sample);
    Map<String, String> texts = new LinkedHashMap<>();
    if (sample.shapes().kind() != Shapes.Kind.NONE) {
      texts.put("geo", geo(sample.shapes().kind(), frame, Part.box(parts)));
    }
    texts.put("nachtwacht", Json.compact(about.stamp().members()));
    texts.put("gdal:metadata", gdal(about));
    try (ParquetFileWriter writer = RowGroup.open(file, schema)) {
      writer.start();
      for (Part part : parts) {
        if (part.rows() > 0) {
          append(part, writer);
        }
        part.delete();
      }
      writer.end(texts);
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
    FooterOrder.settle(file);
  }

  private static void append(Part part, ParquetFileWriter writer) throws IOException {
    // With options of its own the reader doesn't read Hadoop's settings for each part.
    ParquetReadOptions plain = ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(new PartInput(part.path()), plain)) {
      reader.appendTo(writer);
    }
  }

  /** {@return a whole layer, whose rows stand in their final order, written as one part} */
  public static Part write(Path file, About about, Features features, Frame frame) {
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < features.rows(); from += Features.BLOCK) {
      Features block = features.slice(from, Math.min(features.rows(), from + Features.BLOCK));
      parts.add(part(block, frame, Part.beside(file, parts.size())));
    }
    finish(file, about, features, frame, parts);
    return new Part(file.toString(), features.rows(), Part.box(parts));
  }

  private static CompressionCodecName codec(Frame frame) {
    return frame.degrees() ? CompressionCodecName.SNAPPY : CompressionCodecName.ZSTD;
  }

  private static String geo(Shapes.Kind kind, Frame frame, Box box) {
    ObjectNode geo = Json.MAPPER.createObjectNode();
    geo.put("version", "1.1.0").put("primary_column", RowGroup.GEOMETRY);
    ObjectNode column = geo.putObject("columns").putObject(RowGroup.GEOMETRY);
    column.put("encoding", "WKB").putArray("geometry_types").add(kind.title());
    column.set("crs", ProjJson.of(frame.crs()));
    column.put("edges", "planar").put("orientation", "counterclockwise");
    if (!box.isEmpty()) {
      column.putArray("bbox").add(box.minX()).add(box.minY()).add(box.maxX()).add(box.maxY());
    }
    ObjectNode covering = column.putObject("covering").putObject(RowGroup.BBOX);
    for (String edge : RowGroup.EDGES) {
      ArrayNode path = covering.putArray(edge);
      path.add(RowGroup.BBOX).add(edge);
    }
    return Json.compact(geo);
  }

  /** GDAL shows the members of the domain without a name as metadata of the layer. */
  private static String gdal(About about) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("IDENTIFIER", about.title());
    members.put("DESCRIPTION", about.description());
    return Json.compact(Map.of("", members));
  }
}
