package nl.nachtwacht.layer;

import java.util.List;

/**
 * A field that rows of a kind may have; the job maps it to a column of the file.
 *
 * @param name our name, which a column may also bear itself
 * @param required whether the column must exist
 * @param says one sentence for the job file's documentation
 * @param holds what its values are
 * @param also what such a column is called elsewhere, in Dutch and English, the likeliest first;
 *     for guesses, without regard to capitals and marks between letters
 * @param perhaps names that may mean it, but often mean something else
 */
public record Field(
    String name,
    boolean required,
    String says,
    Holds holds,
    List<String> also,
    List<String> perhaps) {
  /** What the values of a field are. */
  public enum Holds {
    /** Any text. */
    TEXT,
    /** A text that no other row has for other content. */
    ID,
    /** A number. */
    NUMBER,
    /** A date or a time. */
    TIME
  }

  /** Copies the lists. */
  public Field {
    also = List.copyOf(also);
    perhaps = List.copyOf(perhaps);
  }

  /** {@return a field that a file may lack; holds text until said otherwise} */
  public static Field optional(String name, String says) {
    return new Field(name, false, says, Holds.TEXT, List.of(), List.of());
  }

  /** {@return a field that every file must have; holds text until said otherwise} */
  public static Field required(String name, String says) {
    return new Field(name, true, says, Holds.TEXT, List.of(), List.of());
  }

  /** {@return this field with what its values are} */
  public Field holding(Holds what) {
    return new Field(name, required, says, what, also, perhaps);
  }

  /** {@return this field with what its column is called elsewhere} */
  public Field also(String... names) {
    return new Field(name, required, says, holds, List.of(names), perhaps);
  }

  /** {@return this field with names that may mean it} */
  public Field perhaps(String... names) {
    return new Field(name, required, says, holds, also, List.of(names));
  }
}
