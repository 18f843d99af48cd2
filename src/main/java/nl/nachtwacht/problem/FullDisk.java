package nl.nachtwacht.problem;

import java.util.List;
import java.util.Locale;

/** Tells a full disk from other faults by what systems say of it. */
public final class FullDisk {
  /**
   * What Linux, macOS, Windows and SQLite say about a full disk, a quota or a limit on file sizes.
   */
  private static final List<String> FULL =
      List.of(
          "no space left", "quota exceeded", "file too large", "not enough space", "disk is full");

  private FullDisk() {}

  /** {@return whether the message of a fault says that there is no room} */
  public static boolean isSaid(String message) {
    String said = message.toLowerCase(Locale.ROOT);
    return FULL.stream().anyMatch(said::contains);
  }
}
