package nl.nachtwacht.publish;

import java.io.Serializable;
import java.util.List;

/**
 * What a file of features says about itself.
 *
 * @param name base name of the file, {@code cells}
 * @param title one line in the job's language
 * @param description one sentence or more in the job's language
 * @param key columns that identify a row, at least one
 * @param stamp where it comes from
 */
public record About(String name, String title, String description, List<String> key, Stamp stamp)
    implements Serializable {
  /** {@return the same with another description} */
  public About describedAs(String other) {
    return new About(name, title, other, key, stamp);
  }

  /** Copies the key and checks that there is one. */
  public About {
    key = List.copyOf(key);
    if (key.isEmpty()) {
      throw new IllegalStateException(name + " has no key");
    }
  }
}
