package nl.nachtwacht.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.InflaterOutputStream;

/** The data of a map's page, read as its scripts read them. */
public final class PackedPage {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/octet-stream\" id=\"map-data\">([^<]*)</script>");

  private final JsonNode told;
  private final byte[] bytes;

  private PackedPage(JsonNode told, byte[] bytes) {
    this.told = told;
    this.bytes = bytes;
  }

  /** {@return the data of a page's text} */
  public static PackedPage of(String page) {
    Matcher data = DATA.matcher(page);
    if (!data.find()) {
      throw new AssertionError("no data in the page");
    }
    return ofLetters(data.group(1));
  }

  static PackedPage ofLetters(String letters) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InflaterOutputStream inflater = new InflaterOutputStream(out)) {
      inflater.write(Base64.getDecoder().decode(letters));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    ByteBuffer all = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    byte[] json = new byte[all.getInt()];
    all.get(json);
    byte[] rest = new byte[all.remaining()];
    all.get(rest);
    try {
      return new PackedPage(Json.MAPPER.readTree(json), rest);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** {@return what is told of the columns} */
  public JsonNode told() {
    return told;
  }

  /** {@return what is told of a layer} */
  public JsonNode layer(String name) {
    for (JsonNode layer : told.get("layers")) {
      if (layer.get("name").asText().equals(name)) {
        return layer;
      }
    }
    throw new AssertionError("no layer " + name);
  }

  /** {@return the columns of a layer} */
  public List<JsonNode> columns(JsonNode layer) {
    List<JsonNode> columns = new ArrayList<>();
    layer.get("columns").forEach(columns::add);
    return columns;
  }

  /** {@return what a page shows of a column, row by row, empty where missing} */
  public List<String> values(JsonNode column, int rows) {
    long[] raw = raw(column, rows);
    return IntStream.range(0, rows)
        .mapToObj(row -> raw[row] == 0 ? "" : value(column, raw[row] - 1))
        .toList();
  }

  private static String value(JsonNode column, long above) {
    long units = above + column.get("least").asLong();
    return column.has("texts")
        ? column.get("texts").get((int) units).asText()
        : BigDecimal.valueOf(units, column.get("decimals").asInt()).toPlainString();
  }

  /** {@return the rows without a value} */
  List<Integer> missing(JsonNode column, int rows) {
    long[] raw = raw(column, rows);
    return IntStream.range(0, rows).filter(row -> raw[row] == 0).boxed().toList();
  }

  /** {@return whole numbers that are told as steps from the first} */
  long[] steps(JsonNode steps, int count) {
    long[] numbers = raw(steps, count);
    long here = steps.get("first").asLong();
    for (int i = 0; i < count; i++) {
      here += numbers[i] - 1 + steps.get("least").asLong();
      numbers[i] = here;
    }
    return numbers;
  }

  /** {@return whole numbers as they are} */
  public long[] whole(JsonNode units, int count) {
    long[] numbers = raw(units, count);
    for (int i = 0; i < count; i++) {
      numbers[i] += units.get("least").asLong() - 1;
    }
    return numbers;
  }

  private long[] raw(JsonNode units, int count) {
    long[] numbers = new long[count];
    for (int plane = 0; plane < units.get("planes").asInt(); plane++) {
      int at = units.get("at").asInt() + plane * count;
      for (int i = 0; i < count; i++) {
        numbers[i] |= (bytes[at + i] & 0xffL) << 8 * plane;
      }
    }
    return numbers;
  }
}
