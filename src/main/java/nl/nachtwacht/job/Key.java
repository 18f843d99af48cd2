package nl.nachtwacht.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.problem.Code;

/**
 * The one declaration of a key: name, meaning, form, default. A key without default is required.
 *
 * <pre>{@code
 * static final Key<Integer> CELL =
 *     Key.of("cell", "Side of a cell.", Form.whole().from(10).to(5000)).or("100").unit("m");
 * }</pre>
 *
 * @param <T> the type of its value
 */
public final class Key<T> {
  /** The version that brought all keys so far. */
  private static final String FIRST = "0.1";

  private final String name;
  private final String says;
  private final Form<T> form;
  private final Optional<String> byDefault;
  private final Optional<T> whenAbsent;
  private final String unit;

  private Key(
      String name,
      String says,
      Form<T> form,
      Optional<String> byDefault,
      Optional<T> whenAbsent,
      String unit) {
    this.name = name;
    this.says = says;
    this.form = form;
    this.byDefault = byDefault;
    this.whenAbsent = whenAbsent;
    this.unit = unit;
  }

  /**
   * Declares a required key.
   *
   * @param says one sentence for the manual and for editors
   */
  public static <T> Key<T> of(String name, String says, Form<T> form) {
    return new Key<>(name, says, form, Optional.empty(), Optional.empty(), "");
  }

  /** {@return this key with a default, written as in a job file} */
  public Key<T> or(String yaml) {
    return new Key<>(name, says, form, Optional.of(yaml), Optional.empty(), unit);
  }

  /** {@return this key as one that may be absent, and words for what happens then} */
  public Key<Optional<T>> optional(String otherwise) {
    Form<Optional<T>> may = form.as(Optional::of);
    return new Key<>(name, says, may, Optional.of(otherwise), Optional.of(Optional.empty()), unit);
  }

  /** {@return this key with the unit of its numbers} */
  public Key<T> unit(String unit) {
    return new Key<>(name, says, form, byDefault, whenAbsent, unit);
  }

  /** {@return the name in the job file} */
  public String name() {
    return name;
  }

  /** {@return one sentence on what it means} */
  public String says() {
    return says;
  }

  /** {@return what values it takes} */
  public Form<T> form() {
    return form;
  }

  /** {@return the default as written in a job file, or words for it; empty for a required key} */
  public Optional<String> byDefault() {
    return byDefault;
  }

  /** {@return whether a job must have it} */
  public boolean isRequired() {
    return byDefault.isEmpty();
  }

  /** {@return whether a job without it has no value, so that the default is words} */
  boolean hasWordsForAbsence() {
    return whenAbsent.isPresent();
  }

  /** {@return the unit of its numbers; may be empty} */
  public String unit() {
    return unit;
  }

  /** {@return the version that brought it} */
  public String since() {
    return FIRST;
  }

  /** {@return the value in a block; empty when it is wrong, which the reading then knows} */
  Optional<T> read(Node block, Reading reading) {
    Optional<Node> given = block.find(name);
    if (given.isPresent()) {
      return readGiven(given.get(), reading);
    }
    String path = block.at().key(name, "").path();
    Node.At at = new Node.At(path, block.at().place(), Origin.DEFAULT);
    if (isRequired()) {
      String what = "key '" + at.path() + "' is missing";
      reading.problem(Code.E0105, block, what, "add " + name + ": " + form.words());
      return Optional.empty();
    }
    if (whenAbsent.isPresent()) {
      reading.note(
          new Setting(at.path(), "(" + byDefault.orElseThrow() + ")", Origin.DEFAULT, false));
      return whenAbsent;
    }
    return form.read(Yaml.value(byDefault.orElseThrow(), at), reading);
  }

  private Optional<T> readGiven(Node node, Reading reading) {
    if (node.kind() == Node.Kind.EMPTY) {
      refuseEmpty(node, reading);
      return Optional.empty();
    }
    return form.read(node, reading);
  }

  static void refuseEmpty(Node node, Reading reading) {
    String what = node.path() + " has no value";
    reading.problem(Code.E0104, node, what, "give a value, or remove the key");
  }

  /** {@return the key as a property of JSON Schema draft-07} */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", description());
    schema.putAll(form.schema());
    if (whenAbsent.isEmpty() && byDefault.isPresent()) {
      Node.At at = new Node.At(name, "default", Origin.DEFAULT);
      schema.put("default", Schema.value(Yaml.value(byDefault.get(), at)));
    }
    return schema;
  }

  private String description() {
    String unit = unit().isEmpty() ? "" : "Unit: " + unit() + ".";
    String otherwise = whenAbsent.isPresent() ? "Default: " + byDefault.orElseThrow() + "." : "";
    return Form.joined(" ", says, unit, otherwise);
  }
}
