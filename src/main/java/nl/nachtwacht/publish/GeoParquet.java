package nl.nachtwacht.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
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
  /** So that the number of rows alone ends a row group. */
  private static final long ROW_GROUP_BYTES = 1L << 30;

  private static final int PADDING = 0;
  private static final int INDEX_TRUNCATED = 64;

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
    FeatureRows rows = new FeatureRows(features, frame);
    try (ParquetWriter<Integer> writer = new Builder(file, rows, codec(frame)).build()) {
      for (int row = 0; row < features.rows(); row++) {
        writer.write(row);
      }
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
    return new Part(file.toString(), features.rows(), rows.box());
  }

  /**
   * Joins the row groups under one footer, and deletes their files.
   *
   * @param sample rows, possibly none, with the columns and the kind of geometry of all parts
   */
  public static void finish(
      Path file, About about, Features sample, Frame frame, List<Part> parts) {
    MessageType schema = FeatureRows.schema(sample);
    Map<String, String> texts = new LinkedHashMap<>();
    if (sample.shapes().kind() != Shapes.Kind.NONE) {
      texts.put("geo", geo(sample.shapes().kind(), frame, Part.box(parts)));
    }
    texts.put("nachtwacht", Json.compact(about.stamp().members()));
    texts.put("gdal:metadata", gdal(about));
    try (ParquetFileWriter writer =
        new ParquetFileWriter(
            new LocalOutputFile(file),
            schema,
            ParquetFileWriter.Mode.OVERWRITE,
            ROW_GROUP_BYTES,
            PADDING,
            INDEX_TRUNCATED,
            INDEX_TRUNCATED,
            true)) {
      writer.start();
      for (Part part : parts) {
        if (part.rows() > 0) {
          writer.appendFile(new PartInput(part.path()));
        }
      }
      writer.end(texts);
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
    Part.delete(parts);
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
    geo.put("version", "1.1.0").put("primary_column", FeatureRows.GEOMETRY);
    ObjectNode column = geo.putObject("columns").putObject(FeatureRows.GEOMETRY);
    column.put("encoding", "WKB").putArray("geometry_types").add(kind.title());
    column.set("crs", ProjJson.of(frame.crs()));
    column.put("edges", "planar").put("orientation", "counterclockwise");
    if (!box.isEmpty()) {
      column.putArray("bbox").add(box.minX()).add(box.minY()).add(box.maxX()).add(box.maxY());
    }
    ObjectNode covering = column.putObject("covering").putObject(FeatureRows.BBOX);
    for (String edge : FeatureRows.EDGES) {
      ArrayNode path = covering.putArray(edge);
      path.add(FeatureRows.BBOX).add(edge);
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

  /** Settings of the parts; rows are passed by number. */
  private static final class Builder extends ParquetWriter.Builder<Integer, Builder> {
    private final FeatureRows rows;

    Builder(Path file, FeatureRows rows, CompressionCodecName codec) {
      super((OutputFile) new LocalOutputFile(file));
      this.rows = rows;
      withConf(new PlainParquetConfiguration());
      withWriteMode(ParquetFileWriter.Mode.OVERWRITE);
      withCompressionCodec(codec);
      withRowGroupSize(ROW_GROUP_BYTES);
      withRowGroupRowCountLimit(Features.BLOCK);
      withMaxPaddingSize(PADDING);
      // Measures seldom repeat but for nought, which the codec packs: a dictionary costs time only.
      rows.reals().forEach(column -> withDictionaryEncoding(column, false));
      // Every geometry is another: a dictionary, or a smallest and a largest one, helps nobody.
      withDictionaryEncoding(FeatureRows.GEOMETRY, false);
      withStatisticsEnabled(FeatureRows.GEOMETRY, false);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration settings) {
      return rows;
    }

    /** The method of old, which the library still declares abstract. */
    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Integer> getWriteSupport(Configuration settings) {
      return rows;
    }
  }
}
