package nl.nachtwacht.job;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and booleans as JSON that a person can read. */
public final class JsonText {
  private static final int WIDTH = 100;

  private JsonText() {}

  /**
   * {@return the value as JSON: indented by two, with what fits into 100 columns on one line; maps
   * and lists keep their order}
   */
  public static String of(Object value) {
    return write(value, 0, 0) + "\n";
  }

  /** {@return a text in JSON's quotes} */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default ->
            out.append(
                Character.isISOControl(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
      }
    }
    return out.append('"').toString();
  }

  /** Writes a value whose first line has that many columns before it. */
  private static String write(Object value, int indent, int before) {
    String line = line(value);
    if (before + line.length() < WIDTH || !(value instanceof Map || value instanceof Collection)) {
      return line;
    }
    String inner = " ".repeat(indent + 2);
    String separator = ",\n" + inner;
    String end = "\n" + " ".repeat(indent);
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> member(e, indent + 2))
          .collect(Collectors.joining(separator, "{\n" + inner, end + "}"));
    }
    return ((Collection<?>) value)
        .stream()
            .map(each -> write(each, indent + 2, indent + 2))
            .collect(Collectors.joining(separator, "[\n" + inner, end + "]"));
  }

  private static String member(Map.Entry<?, ?> entry, int indent) {
    String key = quoted((String) entry.getKey()) + ": ";
    return key + write(entry.getValue(), indent, indent + key.length());
  }

  private static String line(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> quoted((String) e.getKey()) + ": " + line(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(JsonText::line).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }
}
