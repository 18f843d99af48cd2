package nl.nachtwacht.effect;

import java.util.Locale;

/** What can be said of an effect, in a word. */
public enum Verdict {
  /** Less than without the measure. */
  CLEARLY_LOWER,
  /** Neither more nor less that could be shown. */
  NO_CLEAR_CHANGE,
  /** More than without the measure. */
  CLEARLY_HIGHER,
  /** Nothing. */
  CANNOT_SAY;

  /** {@return the word for it in files} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
