package nl.nachtwacht.layer;

/**
 * A field that rows of a kind may have; the job maps it to a column of the file.
 *
 * @param name our name, which a column may also bear itself
 * @param required whether the column must exist
 * @param says one sentence for the job file's documentation
 */
public record Field(String name, boolean required, String says) {
  /** {@return a field that a file may lack} */
  public static Field optional(String name, String says) {
    return new Field(name, false, says);
  }

  /** {@return a field that every file must have} */
  public static Field required(String name, String says) {
    return new Field(name, true, says);
  }
}
