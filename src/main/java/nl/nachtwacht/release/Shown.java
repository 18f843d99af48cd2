package nl.nachtwacht.release;

/** What public pages draw of a city, which is no more than its published total T can carry. */
public enum Shown {
  /** One sentence: too few reports to show. */
  NOTHING(0),
  /** T, breakdowns and the zone table as text; no colours on a map. */
  TEXT(1),
  /** A map of neighbourhoods with printed numbers besides, and only the class "higher". */
  HIGHER(100),
  /** The classes "lower" and "not clearly different" besides. */
  CLASSES(400);

  private final int from;

  Shown(int from) {
    this.from = from;
  }

  /** {@return what is drawn at a published total} */
  public static Shown of(int total) {
    Shown shown = NOTHING;
    for (Shown each : values()) {
      shown = total >= each.from ? each : shown;
    }
    return shown;
  }
}
