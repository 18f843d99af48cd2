package nl.nachtwacht.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Columns as few bytes, for a page that carries its data with it.
 *
 * <p>Shape: a number is the count of units of its last printed digit above the column's least, plus
 * 1; 0 is missing. Its bytes stand in planes, all lowest bytes first, then all next ones, as many
 * as the largest needs: planes of alike bytes compress well. A text is the number of its place in a
 * list of distinct ones. Guarantee: exact, what a writer of GeoJSON prints is what a page shows.
 * Limits: a column spans less than 2^31 units.
 */
final class Packed {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** {@return what a page must know of the columns of a table that are published} */
  List<Map<String, Object>> table(Table table) {
    return table.columns().stream()
        .filter(Column::isPublished)
        .map(column -> column(table, column))
        .toList();
  }

  private Map<String, Object> column(Table table, Column column) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", column.name());
    told.put("type", column.type().name());
    told.put("unit", column.unit());
    told.put("decimals", column.decimals());
    told.put("label", words(column.label()));
    told.put("says", words(column.description()));
    long[] units = new long[table.rows()];
    if (column.type() == Column.Type.TEXT) {
      told.put("texts", texts(table.texts(column.name()), units));
    } else {
      numbers(table, column, units);
    }
    told.putAll(units(units));
    return told;
  }

  /** {@return a text in both languages} */
  static List<String> words(Column.Words words) {
    return List.of(words.nl(), words.en());
  }

  private static List<String> texts(Table.Texts texts, long[] units) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (int row = 0; row < units.length; row++) {
      units[row] =
          texts.isMissing(row)
              ? MISSING
              : numbers.computeIfAbsent(texts.at(row), text -> (long) numbers.size());
    }
    return List.copyOf(numbers.keySet());
  }

  private static void numbers(Table table, Column column, long[] units) {
    switch (column.type()) {
      case INT -> {
        Table.Ints ints = table.ints(column.name());
        Arrays.setAll(units, row -> ints.isMissing(row) ? MISSING : ints.at(row));
      }
      case REAL -> {
        Table.Reals reals = table.reals(column.name());
        Arrays.setAll(units, row -> reals.isMissing(row) ? MISSING : column.digits(reals.at(row)));
      }
      case BOOL -> {
        Table.Bools bools = table.bools(column.name());
        Arrays.setAll(units, row -> bools.at(row) ? 1 : 0);
      }
      case TEXT -> throw new IllegalStateException(column.name() + " holds no numbers");
    }
  }

  /** What isn't there among numbers that are packed. */
  static final long MISSING = Long.MIN_VALUE;

  /** {@return where whole numbers stand and how they are read} */
  Map<String, Object> units(long[] units) {
    long least = Arrays.stream(units).filter(unit -> unit != MISSING).min().orElse(0);
    long most = Arrays.stream(units).filter(unit -> unit != MISSING).max().orElse(least);
    long span = Math.subtractExact(most, least) + 1;
    if (span > Integer.MAX_VALUE) {
      throw new IllegalStateException("numbers from " + least + " to " + most);
    }
    int planes = 1;
    while (span >> 8 * planes > 0) {
      planes++;
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("at", bytes.size());
    told.put("least", least);
    told.put("planes", planes);
    for (int plane = 0; plane < planes; plane++) {
      for (long unit : units) {
        bytes.write((int) (unit == MISSING ? 0 : unit - least + 1 >> 8 * plane));
      }
    }
    return told;
  }

  /**
   * {@return where the vertices of shapes stand: whole metres, each but the first told from the one
   * before; a ring ends before the number of a vertex, a polygon before that of a ring, a row
   * before that of a polygon}
   */
  Map<String, Object> outlines(Outlines outlines) {
    double[] xy = outlines.xy();
    long[][] steps = new long[2][xy.length / 2];
    for (int axis = 0; axis < 2; axis++) {
      long before = 0;
      for (int i = 0; i < steps[axis].length; i++) {
        long here = Math.round(xy[2 * i + axis]);
        steps[axis][i] = here - before;
        before = here;
      }
    }
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("vertices", xy.length / 2);
    told.put("x", stepsFromFirst(steps[0]));
    told.put("y", stepsFromFirst(steps[1]));
    List<int[]> ends = outlines.ends();
    List<String> names = List.of("rings", "polygons", "rows");
    for (int level = 0; level < names.size(); level++) {
      told.put(names.get(level), lengths(ends.get(level)));
    }
    return told;
  }

  /** The first step is the place itself: it would cost every other step its bytes. */
  private Map<String, Object> stepsFromFirst(long[] steps) {
    long first = steps.length == 0 ? 0 : steps[0];
    if (steps.length > 0) {
      steps[0] = 0;
    }
    Map<String, Object> told = units(steps);
    told.put("first", first);
    return told;
  }

  private Map<String, Object> lengths(int[] ends) {
    long[] lengths = new long[ends.length];
    Arrays.setAll(lengths, i -> ends[i] - (i == 0 ? 0 : ends[i - 1]));
    Map<String, Object> told = units(lengths);
    told.put("count", ends.length);
    return told;
  }

  /** {@return some JSON and all bytes, compressed, in letters that a page may hold} */
  String letters(Map<String, Object> told) {
    byte[] json = Json.compact(told).getBytes(StandardCharsets.UTF_8);
    Bytes all = new Bytes(json.length + bytes.size() + Integer.BYTES);
    all.le32(json.length).put(json).put(bytes.toByteArray());
    return Base64.getEncoder().encodeToString(compressed(all.toArray()));
  }

  private static byte[] compressed(byte[] plain) {
    Deflater deflater = new Deflater();
    deflater.setInput(plain);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
