package nl.nachtwacht.layer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the reference values for slices and local times, see their README. */
final class TimeReference {
  static final EnumSet<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

  /** The slices of the reference. */
  static final List<Slice> SLICES =
      List.of(
          new Slice("day", ALL_DAYS, 7, 18, false),
          new Slice("evening", ALL_DAYS, 18, 23, true),
          new Slice("night", ALL_DAYS, 23, 7, true),
          new Slice(
              "weekend_night", EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), 22, 6, true));

  private TimeReference() {}

  /** One row of values.csv. */
  record Value(String key, String value) {}

  static List<Value> values(String wanted) {
    return rows("values.csv").stream()
        .filter(row -> row.get("case").equals(wanted))
        .map(row -> new Value(row.get("key"), row.get("value")))
        .toList();
  }

  static List<Map<String, String>> rows(String file) {
    List<String> lines = text("/reference/time/" + file).lines().toList();
    String[] header = lines.get(0).split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String text(String resource) {
    try (InputStream in = TimeReference.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
