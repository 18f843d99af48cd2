package nl.nachtwacht.effect;

import nl.nachtwacht.table.Column.Words;

/** Why nothing can be said of an effect. */
public enum Doubt {
  /** Nobody's reports were given. */
  NO_REPORTS(new Words("er zijn geen meldingen geleverd", "no reports were given")),
  /** One of the four counts is under 5. */
  FEW(new Words("een van de vier tellingen is kleiner dan 5", "one of the four counts is under 5")),
  /** Treated and controls ran apart before, or the time before is too short to see that. */
  TREND(
      new Words(
          "de plek en de vergelijkbare vakken liepen vooraf al uiteen, of de tijd ervoor is te kort"
              + " om dat te zien",
          "the place and the cells like it ran apart before, or the time before is too short to see"
              + " that")),
  /** A campaign reached one side of the comparison only. */
  CAMPAIGN(
      new Words(
          "een campagne geeft meer meldingen, en bereikte niet beide kanten van de vergelijking",
          "a campaign brings reports, and did not reach both sides of the comparison")),
  /** There is nothing to hold it against. */
  NO_CONTROL(
      new Words(
          "er is niets om de plek mee te vergelijken",
          "there is nothing to hold the place against")),
  /** Nothing was dark. */
  LIGHT(
      new Words(
          "de plek of het vergelijkingsgebied was al licht",
          "the place or its control was lit already")),
  /** The register is the same before and after. */
  SAME_REGISTER(
      new Words(
          "volgens het lampenregister is het er voor en na even licht (noemt het data?)",
          "by the register of lamps it is as light before as after (does it name dates?)"));

  private final Words words;

  Doubt(Words words) {
    this.words = words;
  }

  /** {@return the reason, as part of a sentence} */
  public Words words() {
    return words;
  }
}
