package nl.nachtwacht.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong, with its place and its remedy.
 *
 * <p>Guarantee: holds no value of a protected layer; whoever makes one quotes names, row numbers
 * and values of unprotected layers only, the latter through {@link Quote}.
 *
 * @param code what kind of problem it is
 * @param where file, layer, row or key, the most telling first: {@code reports.csv: row 12}
 * @param what one sentence without a full stop: what was found and what was expected
 * @param help one sentence: what the user can do about it
 */
public record Problem(Code code, String where, String what, String help) implements Serializable {
  /** Checks that nothing is missing. */
  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(where);
    Objects.requireNonNull(what);
    Objects.requireNonNull(help);
  }

  /** {@return the message as it is printed: one line, and an indented one with the remedy} */
  public String text() {
    String head = (code.isError() ? "error[" : "warning[") + code.id() + "]: ";
    String place = where.isEmpty() ? "" : where + ": ";
    return head + place + what + (help.isEmpty() ? "" : "\n  help: " + help);
  }
}
