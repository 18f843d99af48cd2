package nl.nachtwacht.read;

import java.io.Serializable;

/**
 * The table or layer of a file that holds several.
 *
 * @param name its name, empty for formats with one
 * @param geometry the column with its geometry, empty where the format needs none
 */
public record Table(String name, String geometry) implements Serializable {
  /** The only one there is. */
  public static final Table NONE = new Table("", "");
}
