package nl.nachtwacht.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One value of a job file: a text, a list or a block, with its path and place. Immutable.
 *
 * <p>Guarantee: scalars are the characters that were written; {@code 0363}, {@code 22:00} and
 * {@code no} are only given a meaning by the {@link Form} of their key.
 */
public final class Node {
  /** What a node is. */
  public enum Kind {
    /** No value, or {@code null}. */
    EMPTY,
    /** A scalar without quotes. */
    PLAIN,
    /** A scalar in quotes or a block of text. */
    QUOTED,
    /** A list. */
    LIST,
    /** A block of keys. */
    MAP
  }

  /**
   * Where a node stands.
   *
   * @param path the key with those above it; empty at the top
   * @param place file and line, or {@code --set}, as messages begin
   * @param origin where the value comes from
   */
  public record At(String path, String place, Origin origin) {
    /** {@return the place of a key in the block that stands here} */
    At key(String name, String itsPlace) {
      return new At(path.isEmpty() ? name : path + "." + name, itsPlace, origin);
    }

    /** {@return the place of an item in the list that stands here, counted from 0} */
    At item(int index, String itsPlace) {
      return new At(path + "[" + index + "]", itsPlace, origin);
    }
  }

  private final Kind kind;
  private final At at;
  private final String text;
  private final List<Node> items;
  private final Map<String, Node> entries;

  private Node(Kind kind, At at, String text, List<Node> items, Map<String, Node> entries) {
    this.kind = kind;
    this.at = at;
    this.text = text;
    this.items = items;
    this.entries = entries;
  }

  /** {@return a scalar} */
  static Node scalar(At at, String text, boolean isPlain) {
    boolean isNull = isPlain && text.matches("|~|null|Null|NULL");
    Kind kind = isNull ? Kind.EMPTY : isPlain ? Kind.PLAIN : Kind.QUOTED;
    return new Node(kind, at, text, List.of(), Map.of());
  }

  /** {@return a list} */
  static Node list(At at, List<Node> items) {
    return new Node(Kind.LIST, at, "", List.copyOf(items), Map.of());
  }

  /** {@return a block whose keys keep their order} */
  static Node map(At at, Map<String, Node> entries) {
    return new Node(
        Kind.MAP, at, "", List.of(), Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
  }

  /** {@return what this is} */
  public Kind kind() {
    return kind;
  }

  /** {@return whether this is a text, with or without quotes} */
  public boolean isText() {
    return kind == Kind.PLAIN || kind == Kind.QUOTED;
  }

  /** {@return whether this is that word} */
  public boolean isWord(String word) {
    return isText() && text.equals(word);
  }

  /** {@return where this stands} */
  public At at() {
    return at;
  }

  /** {@return the key with those above it, such as {@code grid.cell}; empty at the top} */
  public String path() {
    return at.path();
  }

  /** {@return the last part of the path} */
  public String name() {
    return path().substring(path().lastIndexOf('.') + 1);
  }

  /** {@return the characters of a scalar; empty for lists and blocks} */
  public String text() {
    return text;
  }

  /** {@return the items of a list; empty for others} */
  public List<Node> items() {
    return items;
  }

  /** {@return the keys of a block in the order of the file; empty for others} */
  public Map<String, Node> entries() {
    return entries;
  }

  /** {@return the value of a key of this block} */
  public Optional<Node> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** {@return this as one line: a bare text, or YAML's flow style that tells all values apart} */
  public String shown() {
    return isText() ? text : flow();
  }

  private String flow() {
    return switch (kind) {
      case EMPTY -> "";
      case PLAIN -> text;
      case QUOTED -> text.matches("[\\w.-]+") ? text : JsonText.quoted(text);
      case LIST -> items.stream().map(Node::flow).collect(Collectors.joining(", ", "[", "]"));
      case MAP ->
          entries.entrySet().stream()
              .map(e -> JsonText.quoted(e.getKey()) + ": " + e.getValue().flow())
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  @Override
  public String toString() {
    return path() + ": " + shown();
  }
}
