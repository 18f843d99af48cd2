package nl.nachtwacht.effect;

import java.util.Locale;
import nl.nachtwacht.table.Column.Words;

/** What a measure is asked about. */
public enum Outcome {
  /** Reports: how many, over years. */
  REPORTS(new Words("meldingen", "reports")),
  /** Answers that count as unsafe, over all answers. */
  SURVEY_UNSAFE(new Words("onveilige antwoorden", "unsafe answers")),
  /** Cells that no working lamp lights, over all cells of which that is known. */
  DARK_SHARE(new Words("donkere vakken", "dark cells"));

  private final Words label;

  Outcome(Words label) {
    this.label = label;
  }

  /** {@return the word for it in files} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return what is counted, in words that follow a number} */
  public Words label() {
    return label;
  }
}
