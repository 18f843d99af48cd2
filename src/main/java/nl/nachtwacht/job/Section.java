package nl.nachtwacht.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Nearest;
import nl.nachtwacht.problem.Quote;

/**
 * The one declaration of a block: its keys, and the record that they make.
 *
 * @param <T> the record
 */
public final class Section<T> implements Form<T> {
  private final String says;
  private final List<Key<?>> keys;
  private final Consumer<Values> check;
  private final Function<Values, T> make;

  private Section(
      String says, List<Key<?>> keys, Consumer<Values> check, Function<Values, T> make) {
    this.says = says;
    this.keys = keys;
    this.check = check;
    this.make = make;
  }

  /**
   * Declares a block.
   *
   * @param says one sentence for the manual
   * @param keys its keys in reading order
   * @param make the record, called only when all values are right
   */
  public static <T> Section<T> of(String says, List<Key<?>> keys, Function<Values, T> make) {
    return new Section<>(says, List.copyOf(keys), values -> {}, make);
  }

  /**
   * {@return this block with a check of its keys against one another, which runs before the record
   * is made and notes what it refuses}
   */
  public Section<T> checked(Consumer<Values> then) {
    return new Section<>(says, keys, check.andThen(then), make);
  }

  /** {@return one sentence for the manual} */
  public String says() {
    return says;
  }

  /** {@return the keys in reading order} */
  public List<Key<?>> keys() {
    return keys;
  }

  @Override
  public Optional<T> read(Node node, Reading reading) {
    if (node.kind() != Node.Kind.MAP) {
      reading.mismatch(node, words());
      return Optional.empty();
    }
    int before = reading.errors();
    List<String> names = keys.stream().map(k -> k.name()).toList();
    node.entries()
        .forEach(
            (name, entry) -> {
              if (!names.contains(name)) {
                refuseUnknown(name, entry, names, reading);
              }
            });
    Values values = new Values(node, reading);
    keys.forEach(values::read);
    if (reading.errors() == before) {
      check.accept(values);
    }
    return reading.errors() == before ? Optional.of(make.apply(values)) : Optional.empty();
  }

  static void refuseUnknown(String name, Node entry, List<String> known, Reading reading) {
    Optional<String> nearest = Nearest.of(name, known);
    String hint = nearest.map(n -> " (nearest: " + n + ")").orElse("");
    String above =
        entry.path().length() > name.length()
            ? entry.path().substring(0, entry.path().length() - name.length() - 1)
            : "";
    String where = above.isEmpty() ? "" : " in " + above;
    String help =
        nearest
            .map(n -> "write " + n + ", or remove the key")
            .orElse("remove it; known here: " + String.join(", ", known));
    reading.problem(Code.E0103, entry, "unknown key " + Quote.of(name) + where + hint, help);
  }

  @Override
  public String type() {
    return "block of keys";
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key.name(), key.schema()));
    Map<String, Object> schema = Schema.object("type", "object");
    List<String> required = keys.stream().filter(k -> k.isRequired()).map(k -> k.name()).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }

  @Override
  public List<Section<?>> blocks() {
    return List.of(this);
  }
}
