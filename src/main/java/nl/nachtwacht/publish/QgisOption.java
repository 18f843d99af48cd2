package nl.nachtwacht.publish;

import java.util.LinkedHashMap;
import java.util.Map;

/** Prints values in the notation that QGIS uses for settings inside its XML files. */
final class QgisOption {
  private QgisOption() {}

  /** {@return settings in the order given: names and values in turn} */
  static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      settings.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return settings;
  }

  /**
   * Prints a map of values without a name: whole numbers, truths, texts, and maps and lists of maps
   * of those.
   */
  static void print(Markup out, Map<?, ?> values) {
    out.open("Option", "type", "Map");
    values.forEach((name, value) -> print(out, name.toString(), value));
    out.close();
  }

  private static void print(Markup out, String name, Object value) {
    if (value instanceof Map<?, ?> members) {
      out.open("Option", "type", "Map", "name", name);
      members.forEach((key, member) -> print(out, key.toString(), member));
      out.close();
    } else if (value instanceof Iterable<?> items) {
      out.open("Option", "type", "List", "name", name);
      for (Object item : items) {
        print(out, (Map<?, ?>) item);
      }
      out.close();
    } else {
      out.element("Option", "", "type", type(value), "name", name, "value", value.toString());
    }
  }

  private static String type(Object value) {
    if (value instanceof Integer) {
      return "int";
    }
    return value instanceof Boolean ? "bool" : "QString";
  }
}
