package nl.nachtwacht.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fragments of JSON Schema draft-07.
 *
 * <p>Editors type plain scalars by the core schema of YAML 1.2, where {@code 0363} is a number and
 * {@code true} a boolean; we take them as text, so a text allows all three.
 */
public final class Schema {
  private static final List<String> SCALAR = List.of("string", "number", "boolean");

  private Schema() {}

  /** {@return any scalar} */
  static Map<String, Object> text() {
    return Schema.object("type", SCALAR);
  }

  /** {@return a text that a pattern matches as a whole} */
  static Map<String, Object> text(String pattern) {
    return object("type", SCALAR, "pattern", "^(?:" + pattern + ")$");
  }

  /** {@return a word of a choice as editors type it} */
  static Object word(String word) {
    return scalar(word);
  }

  /** {@return an object whose members keep the order of the arguments: name, value, … } */
  public static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  /** {@return the properties that the schema of a block declares} */
  @SuppressWarnings("unchecked") // Section and MapForm put a map of schemas there
  public static Map<String, Object> properties(Map<String, Object> schema) {
    return (Map<String, Object>) schema.getOrDefault("properties", Map.of());
  }

  /** {@return a value that satisfies one or more of these} */
  static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
    return object("anyOf", List.of(one, other));
  }

  /** {@return a default as JSON: plain numbers, true and false become such, all else text} */
  static Object value(Node node) {
    return switch (node.kind()) {
      case EMPTY -> "";
      case QUOTED -> node.text();
      case PLAIN -> scalar(node.text());
      case LIST -> node.items().stream().map(Schema::value).toList();
      case MAP -> {
        Map<String, Object> object = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> object.put(key, value(value)));
        yield object;
      }
    };
  }

  private static Object scalar(String text) {
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    return NumberForm.isNumber(text) ? new java.math.BigDecimal(text) : text;
  }
}
