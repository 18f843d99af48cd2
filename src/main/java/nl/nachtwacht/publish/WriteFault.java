package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;

/** Turns a failed write into a problem that names the file and the remedy. */
final class WriteFault {
  /**
   * What Linux, macOS, Windows and SQLite say about a full disk, a quota or a limit on file sizes.
   */
  private static final List<String> FULL =
      List.of(
          "no space left", "quota exceeded", "file too large", "not enough space", "disk is full");

  private WriteFault() {}

  static Refusal of(Path file, IOException fault) {
    String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    if (FULL.stream().anyMatch(said::contains)) {
      return new Refusal(
          Code.E0702, file.toString(), "no room to write", "free some space, or write elsewhere");
    }
    return new Refusal(
        Code.E0602,
        file.toString(),
        "can't be written (" + fault.getClass().getSimpleName() + ")",
        "check that the folder exists and that you may write there");
  }
}
