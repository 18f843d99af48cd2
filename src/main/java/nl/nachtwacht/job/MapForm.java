package nl.nachtwacht.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;

/**
 * A block whose keys are names of the user, or some of a list; the order of the file is kept.
 *
 * @param <T> the type of a value
 */
public final class MapForm<T> implements Form<Map<String, T>> {
  private final Form<T> value;
  private final List<String> known;
  private final String pattern;
  private final String nameWords;
  private final List<String> reserved;

  private MapForm(
      Form<T> value, List<String> known, String pattern, String nameWords, List<String> reserved) {
    this.value = value;
    this.known = known;
    this.pattern = pattern;
    this.nameWords = nameWords;
    this.reserved = reserved;
  }

  static <T> MapForm<T> of(Form<T> value) {
    return new MapForm<>(value, List.of(), "", "", List.of());
  }

  /** {@return this form for keys of that list only, each of which is such a thing, in words} */
  public MapForm<T> keys(List<String> names, String thing) {
    return new MapForm<>(value, List.copyOf(names), "", thing, List.of());
  }

  /**
   * Narrows the names that the user may choose.
   *
   * @param linear a pattern that matches the whole name
   * @param words the same in words, as they follow "name it in"
   * @param taken names that mean something else
   */
  public MapForm<T> names(String linear, String words, List<String> taken) {
    return new MapForm<>(value, List.of(), linear, words, List.copyOf(taken));
  }

  @Override
  public Optional<Map<String, T>> read(Node node, Reading reading) {
    if (node.kind() != Node.Kind.MAP) {
      reading.mismatch(node, words());
      return Optional.empty();
    }
    if (node.entries().isEmpty()) {
      reading.note(node, "{}", false);
    }
    Predicate<String> fits =
        pattern.isEmpty() ? n -> true : Pattern.compile(pattern).asMatchPredicate();
    Map<String, T> values = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (name, each) -> {
              if (isKnown(name, each, reading) && isAllowed(name, each, fits, reading)) {
                entry(each, reading).ifPresent(v -> values.put(name, v));
              }
            });
    return values.size() == node.entries().size() ? Optional.of(values) : Optional.empty();
  }

  private Optional<T> entry(Node each, Reading reading) {
    if (each.kind() == Node.Kind.EMPTY) {
      Key.refuseEmpty(each, reading);
      return Optional.empty();
    }
    return value.read(each, reading);
  }

  private boolean isKnown(String name, Node each, Reading reading) {
    if (known.isEmpty() || known.contains(name)) {
      return true;
    }
    Section.refuseUnknown(name, each, known, reading);
    return false;
  }

  private boolean isAllowed(String name, Node each, Predicate<String> fits, Reading reading) {
    if (reserved.contains(name)) {
      String what = "the name " + Quote.of(name) + " is taken";
      reading.problem(Code.E0104, each, what, "choose another name");
      return false;
    }
    if (!fits.test(name)) {
      String what = Quote.of(name) + " can't be a name";
      reading.problem(Code.E0104, each, what, "name it in " + nameWords);
      return false;
    }
    return true;
  }

  @Override
  public String type() {
    String keys = known.isEmpty() ? "name" : nameWords;
    return "block of " + keys + ": " + value.type();
  }

  @Override
  public String range() {
    return value.range();
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> schema = Schema.object("type", "object");
    if (!known.isEmpty()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      known.forEach(name -> properties.put(name, value.schema()));
      schema.put("properties", properties);
      schema.put("additionalProperties", false);
      return schema;
    }
    if (!pattern.isEmpty()) {
      Map<String, Object> names = Schema.object("pattern", "^(?:" + pattern + ")$");
      if (!reserved.isEmpty()) {
        names.put("not", Schema.object("enum", reserved));
      }
      schema.put("propertyNames", names);
    }
    schema.put("additionalProperties", value.schema());
    return schema;
  }

  @Override
  public List<Section<?>> blocks() {
    return value.blocks();
  }
}
