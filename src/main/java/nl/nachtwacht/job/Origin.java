package nl.nachtwacht.job;

/** Where the value of a key comes from. */
public enum Origin {
  /** The job file. */
  FILE("job file"),
  /** The command line's {@code --set}. */
  SET("--set"),
  /** Nobody set it. */
  DEFAULT("default");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  /** {@return the words that the manifest and {@code --show-config} print} */
  public String words() {
    return words;
  }
}
