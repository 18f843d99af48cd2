package nl.nachtwacht.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What files of a kind look like, and what a new job says of them: for guesses only.
 *
 * @param name what the layer is called in a new job
 * @param says a few words on it, a comment in a new job
 * @param called words in the names of such files, in Dutch and English, in small letters; an
 *     earlier one makes a better layer
 * @param never words in the names of files that look alike but aren't
 * @param dimensions bit d is set when most places may have dimension d, of those that the kind
 *     accepts
 * @param telling fields that together tell such a file, whatever its name; none: its name must
 * @param keys keys of a new job and their values, as YAML
 * @param words keys of a new job that tell words of a column apart
 * @param spans keys of a new job that the range of a column tells, the likeliest first
 */
public record Looks(
    String name,
    String says,
    List<String> called,
    List<String> never,
    int dimensions,
    List<String> telling,
    Map<String, String> keys,
    List<Words> words,
    List<Span> spans) {
  /** Bits of points, lines and polygons. */
  public static final int POINTS = 1, LINES = 2, POLYGONS = 4;

  /**
   * A key whose value is made of those words of a column that we know.
   *
   * @param key the key, {@code where} for a condition on the column
   * @param field the field with the words
   * @param known word in small letters to its code; the word itself where there are no codes
   */
  public record Words(String key, String field, Map<String, String> known) {
    /** Copies the map, which keeps its order. */
    public Words {
      known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }

    /** {@return a key that lists words} */
    public static Words list(String key, String field, String... known) {
      Map<String, String> words = new LinkedHashMap<>();
      List.of(known).forEach(word -> words.put(word, word));
      return new Words(key, field, words);
    }
  }

  /**
   * A key and its value, which hold where all numbers of a column lie in a range.
   *
   * @param key the key
   * @param field the field with the numbers
   * @param least the least number
   * @param most the greatest number
   * @param yaml the value
   */
  public record Span(String key, String field, double least, double most, String yaml) {}

  /** Copies the collections; maps keep their order. */
  public Looks {
    called = List.copyOf(called);
    never = List.copyOf(never);
    telling = List.copyOf(telling);
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    words = List.copyOf(words);
    spans = List.copyOf(spans);
  }

  /** {@return looks of any geometry that only the name of a file tells} */
  public static Looks of(String name, String says, String... called) {
    int any = POINTS | LINES | POLYGONS;
    List<String> none = List.of();
    return new Looks(name, says, List.of(called), none, any, none, Map.of(), List.of(), List.of());
  }

  /** {@return these looks for geometries of these dimensions only} */
  public Looks only(int bits) {
    return new Looks(name, says, called, never, bits, telling, keys, words, spans);
  }

  /** {@return these looks without files whose names hold one of these words} */
  public Looks never(String... wrong) {
    List<String> all = List.of(wrong);
    return new Looks(name, says, called, all, dimensions, telling, keys, words, spans);
  }

  /** {@return these looks told by fields too} */
  public Looks toldBy(String... fields) {
    List<String> all = List.of(fields);
    return new Looks(name, says, called, never, dimensions, all, keys, words, spans);
  }

  /** {@return these looks with a further key of a new job} */
  public Looks with(String key, String yaml) {
    Map<String, String> more = new LinkedHashMap<>(keys);
    more.put(key, yaml);
    return new Looks(name, says, called, never, dimensions, telling, more, words, spans);
  }

  /** {@return these looks with keys that tell words of a column apart} */
  public Looks with(Words... more) {
    List<Words> all = List.of(more);
    return new Looks(name, says, called, never, dimensions, telling, keys, all, spans);
  }

  /** {@return these looks with keys that the range of a column tells} */
  public Looks with(Span... more) {
    List<Span> all = List.of(more);
    return new Looks(name, says, called, never, dimensions, telling, keys, words, all);
  }
}
