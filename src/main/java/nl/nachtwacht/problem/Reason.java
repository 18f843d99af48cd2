package nl.nachtwacht.problem;

/** What became of a row and why: the closed list behind the ledger. */
public enum Reason {
  /** It is part of the evidence. */
  USED("used", Fate.USED),

  /** A place outside the domain. */
  OUTSIDE_DOMAIN("domain", Fate.OUTSIDE),
  /** A time outside the period. */
  OUTSIDE_PERIOD("period", Fate.OUTSIDE),
  /** Another group than the one that the job scores. */
  OUTSIDE_GROUP("group", Fate.OUTSIDE),
  /** Left out by the layer's {@code where}. */
  FILTERED("filtered", Fate.OUTSIDE),
  /** Not there on the last day of the period. */
  NOT_STANDING("not_standing", Fate.OUTSIDE),

  /** Another row with the same id and the same content was used. */
  DUPLICATE("duplicate", Fate.DUPLICATE),

  /** More or fewer fields than the header. */
  COLUMNS("columns", Fate.REJECTED),
  /** Bytes that are no text in the declared encoding, or text damaged by a wrong one. */
  ENCODING("encoding", Fate.REJECTED),
  /** No place, or one that can't be read. */
  PLACE("place", Fate.REJECTED),
  /** A place that is not in the country: 0/0, swapped, another system. */
  OUTSIDE_COUNTRY("outside_country", Fate.REJECTED),
  /** A geometry that is null, empty, of the wrong type or beyond repair. */
  GEOMETRY("geometry", Fate.REJECTED),
  /** No time, or one that the declared pattern can't read. */
  TIME("time", Fate.REJECTED),
  /** The end lies before the beginning. */
  UNTIL_BEFORE_FROM("until_before_from", Fate.REJECTED),
  /** A number, word or code out of its range. */
  VALUE("value", Fate.REJECTED),
  /** A required field is empty. */
  MISSING("missing", Fate.REJECTED),
  /** A text of more than 10,000 characters. */
  TEXT("text", Fate.REJECTED),
  /** The same id with other content, under {@code on_conflict: reject}. */
  ID_CONFLICT("id_conflict", Fate.REJECTED);

  /** What became of a row that was read. */
  public enum Fate {
    /** Part of the evidence. */
    USED,
    /** Valid, but not of this job's place, period or choice. */
    OUTSIDE,
    /** Says again what another row said. */
    DUPLICATE,
    /** Can't be used. */
    REJECTED
  }

  private final String code;
  private final Fate fate;

  Reason(String code, Fate fate) {
    this.code = code;
    this.fate = fate;
  }

  /** {@return the word in ledger.csv and in messages} */
  public String code() {
    return code;
  }

  /** {@return what became of the row} */
  public Fate fate() {
    return fate;
  }
}
