package nl.nachtwacht.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong, with its place and its remedy.
 *
 * <p>Messages are in English. A warning also stands in what a run leaves behind, in the language of
 * its readers: it has Dutch words too, and its place is none that differs with where files lie.
 *
 * <p>Guarantee: holds no value of a protected layer; whoever makes one quotes names, row numbers
 * and values of unprotected layers only, the latter through {@link Quote}.
 *
 * @param code what kind of problem it is
 * @param where file, layer, row or key, the most telling first: {@code reports.csv: row 12}; of a
 *     warning a layer, a key or a municipality
 * @param what one sentence without a full stop: what was found and what was expected
 * @param inDutch the same of a warning in Dutch; empty for an error
 * @param help one sentence: what the user can do about it
 */
public record Problem(Code code, String where, String what, String inDutch, String help)
    implements Serializable {
  /** Checks that nothing is missing. */
  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(where);
    Objects.requireNonNull(what);
    Objects.requireNonNull(help);
    if (code.isError() != inDutch.isEmpty()) {
      throw new IllegalStateException(code + " with Dutch words '" + inDutch + "'");
    }
  }

  /** An error. */
  public Problem(Code code, String where, String what, String help) {
    this(code, where, what, "", help);
  }

  /** {@return the message as it is printed: one line, and an indented one with the remedy} */
  public String text() {
    String head = (code.isError() ? "error[" : "warning[") + code.id() + "]: ";
    String place = where.isEmpty() ? "" : where + ": ";
    return head + place + what + (help.isEmpty() ? "" : "\n  help: " + help);
  }
}
