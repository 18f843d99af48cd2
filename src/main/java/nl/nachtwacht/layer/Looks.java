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
 * @param dimensions bit d is set when the geometry of most rows may have dimension d
 * @param telling fields that together tell such a file, whatever its name; none: its name must
 * @param keys keys of a new job and their values, as YAML
 * @param words keys of a new job that tell words of a column apart
 */
public record Looks(
    String name,
    String says,
    List<String> called,
    List<String> never,
    int dimensions,
    List<String> telling,
    Map<String, String> keys,
    List<Words> words) {
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

  /** Copies the collections; maps keep their order. */
  public Looks {
    called = List.copyOf(called);
    never = List.copyOf(never);
    telling = List.copyOf(telling);
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    words = List.copyOf(words);
  }

  /** {@return looks of any geometry that only the name of a file tells} */
  public static Looks of(String name, String says, String... called) {
    int any = POINTS | LINES | POLYGONS;
    List<String> words = List.of(called);
    return new Looks(name, says, words, List.of(), any, List.of(), Map.of(), List.of());
  }

  /** {@return these looks for geometries of these dimensions only} */
  public Looks only(int dimensionBits) {
    return new Looks(name, says, called, never, dimensionBits, telling, keys, words);
  }

  /** {@return these looks without files whose names hold one of these words} */
  public Looks never(String... wrong) {
    return new Looks(name, says, called, List.of(wrong), dimensions, telling, keys, words);
  }

  /** {@return these looks told by fields too} */
  public Looks toldBy(String... fields) {
    return new Looks(name, says, called, never, dimensions, List.of(fields), keys, words);
  }

  /** {@return these looks with a further key of a new job} */
  public Looks with(String key, String yaml) {
    Map<String, String> more = new LinkedHashMap<>(keys);
    more.put(key, yaml);
    return new Looks(name, says, called, never, dimensions, telling, more, words);
  }

  /** {@return these looks with keys that tell words of a column apart} */
  public Looks with(Words... more) {
    return new Looks(name, says, called, never, dimensions, telling, keys, List.of(more));
  }
}
