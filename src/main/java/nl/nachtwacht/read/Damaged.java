package nl.nachtwacht.read;

import java.io.IOException;

/** Says that a file can be got at but doesn't hold what it should; never quotes what it holds. */
final class Damaged extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Format.Fault fault;

  Damaged(String what, String help) {
    super(what);
    fault = new Format.Fault(what, help);
  }

  Damaged(String what) {
    this(what, Format.Fault.AGAIN);
  }

  Format.Fault fault() {
    return fault;
  }
}
