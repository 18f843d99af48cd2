package nl.nachtwacht.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Nearest;
import nl.nachtwacht.problem.Quote;

/**
 * A form whose values are single words, numbers or texts.
 *
 * @param <T> the type of a value
 */
public final class ScalarForm<T> implements Form<T> {
  private static final int LONGEST = 1000;

  private final String type;
  private final String range;
  private final Function<String, Optional<T>> scan;
  private final Map<String, Object> schema;
  private final boolean plainOnly;
  private final List<String> choices;

  ScalarForm(
      String type,
      String range,
      Function<String, Optional<T>> scan,
      Map<String, Object> schema,
      boolean plainOnly,
      List<String> choices) {
    this.type = type;
    this.range = range;
    this.scan = scan;
    this.schema = schema;
    this.plainOnly = plainOnly;
    this.choices = choices;
  }

  /**
   * Makes a form.
   *
   * @param type its values in words
   * @param scan text to value; empty for a wrong one
   * @param schema the same as JSON Schema
   */
  public static <T> ScalarForm<T> of(
      String type, Function<String, Optional<T>> scan, Map<String, Object> schema) {
    return new ScalarForm<>(type, "", scan, schema, false, List.of());
  }

  static <T> ScalarForm<T> choice(List<String> choices, Function<String, Optional<T>> scan) {
    Map<String, Object> schema = Schema.object("enum", choices.stream().map(Schema::word).toList());
    return new ScalarForm<>(String.join(" | ", choices), "", scan, schema, false, choices);
  }

  static Optional<String> cleanText(String text) {
    boolean isClean = text.chars().noneMatch(Character::isISOControl);
    return isClean && !text.isBlank() && text.length() <= LONGEST
        ? Optional.of(text)
        : Optional.empty();
  }

  /** {@return this form for values without quotes only} */
  ScalarForm<T> plainOnly() {
    return new ScalarForm<>(type, range, scan, schema, true, choices);
  }

  /** {@return the value of a node; empty when it is none of this form} */
  Optional<T> scan(Node node) {
    boolean isCandidate = plainOnly ? node.kind() == Node.Kind.PLAIN : node.isText();
    return isCandidate ? scan.apply(node.text()) : Optional.empty();
  }

  @Override
  public Optional<T> read(Node node, Reading reading) {
    Optional<T> value = scan(node);
    if (value.isPresent()) {
      reading.note(node, shown(node, value.get()), false);
    } else {
      refuse(node, reading);
    }
    return value;
  }

  /** {@return a value as the manifest tells it: numbers in their shortest plain form} */
  String shown(Node node, T value) {
    return value instanceof Number ? NumberForm.plain(node.text()) : node.text();
  }

  private void refuse(Node node, Reading reading) {
    Optional<String> nearest = node.isText() ? Nearest.of(node.text(), choices) : Optional.empty();
    if (nearest.isPresent()) {
      String what = node.path() + " can't be " + Quote.of(node.text());
      String help = "give " + nearest.get() + " (one of: " + String.join(", ", choices) + ")";
      reading.problem(Code.E0104, node, what, help);
    } else if (plainOnly
        && node.kind() == Node.Kind.QUOTED
        && scan.apply(node.text()).isPresent()) {
      String what = node.path() + " stands in quotes, which makes it a text";
      reading.problem(Code.E0104, node, what, "leave the quotes out");
    } else {
      reading.mismatch(node, words());
    }
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public String range() {
    return range;
  }

  @Override
  public Map<String, Object> schema() {
    return schema;
  }
}
