package nl.nachtwacht.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes GeoJSON (RFC 7946): one feature per line, degrees with 7 decimals, properties flat in the
 * order of the columns.
 *
 * <p>A task writes the lines of its block with {@link #part}; {@link #finish} joins the blocks, in
 * the order given, between a head and a tail. {@link #write} does both for a small layer.
 *
 * <p>Guarantee: the same rows make the same bytes however they were cut into parts. Missing: a
 * value that is missing is {@code null}; a layer without rows has no features and no bbox. Errors:
 * E0602 and E0702 when a file can't be written.
 */
public final class GeoJson {
  /** Ends every line of a part; the last line of a file loses the comma. */
  private static final byte[] LINE_END = {',', '\n'};

  private static final int PART_ROWS = 8_192;
  private static final int BUFFER = 1 << 20;

  private GeoJson() {}

  /** Writes the features of a block, each on its line, into a file of its own. */
  public static Part part(Features features, About about, Frame lonLat, Path file) {
    FeatureLines lines = new FeatureLines(features, about, lonLat);
    Bytes buffer = new Bytes(BUFFER);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int row = 0; row < features.rows(); row++) {
        lines.print(row, buffer);
        buffer.put(LINE_END);
        if (buffer.size() > BUFFER / 2) {
          out.write(buffer.array(), 0, buffer.size());
          buffer.clear();
        }
      }
      out.write(buffer.array(), 0, buffer.size());
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
    return new Part(file.toString(), features.rows(), lines.box());
  }

  /**
   * Writes head, blocks and tail. Each block is deleted once it is copied: the file then takes the
   * memory that the system kept the block in, where fresh memory is slow to get.
   */
  public static void finish(Path file, About about, List<Part> parts) {
    List<Part> filled = parts.stream().filter(part -> part.rows() > 0).toList();
    parts.stream().filter(part -> part.rows() == 0).forEach(Part::delete);
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      put(out, head(about, Part.box(filled)));
      put(out, filled.isEmpty() ? "[" : "[\n");
      for (int i = 0; i < filled.size(); i++) {
        append(out, filled.get(i).path(), i == filled.size() - 1 ? LINE_END.length : 0);
        filled.get(i).delete();
      }
      put(out, filled.isEmpty() ? "]}\n" : "\n]}\n");
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  /** {@return a whole layer, written as one part} */
  public static Part write(Path file, About about, Features features, Frame lonLat) {
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < features.rows(); from += PART_ROWS) {
      Features block = features.slice(from, Math.min(features.rows(), from + PART_ROWS));
      parts.add(part(block, about, lonLat, Part.beside(file, parts.size())));
    }
    finish(file, about, parts);
    return new Part(file.toString(), features.rows(), Part.box(parts));
  }

  private static String head(About about, Box box) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeStringField("name", about.name());
      json.writeStringField("title", about.title());
      json.writeStringField("description", about.description());
      json.writeObjectFieldStart("nachtwacht");
      for (Map.Entry<String, String> member : about.stamp().members().entrySet()) {
        json.writeStringField(member.getKey(), member.getValue());
      }
      json.writeEndObject();
      if (!box.isEmpty()) {
        json.writeFieldName("bbox");
        json.writeRawValue(bbox(box));
      }
      json.writeEndObject();
    }
    String closed = out.toString(StandardCharsets.UTF_8);
    return closed.substring(0, closed.length() - 1) + ",\"features\":";
  }

  private static String bbox(Box box) {
    Bytes bytes = new Bytes(80);
    FeatureLines.printBox(box, bytes);
    return new String(bytes.toArray(), StandardCharsets.US_ASCII);
  }

  private static void append(FileChannel out, Path part, int dropped) throws IOException {
    try (FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
      long end = in.size() - dropped;
      for (long at = 0; at < end; ) {
        long moved = in.transferTo(at, end - at, out);
        if (moved <= 0) {
          throw new IOException("cut short: " + part);
        }
        at += moved;
      }
    }
  }

  private static void put(FileChannel out, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
