package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.file.Path;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.FullDisk;
import nl.nachtwacht.problem.Refusal;

/** Turns a failed write into a problem that names the file and the remedy. */
final class WriteFault {
  private WriteFault() {}

  static Refusal of(Path file, IOException fault) {
    if (FullDisk.isSaid(String.valueOf(fault.getMessage()))) {
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
