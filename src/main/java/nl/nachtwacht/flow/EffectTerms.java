package nl.nachtwacht.flow;

import java.util.List;
import nl.nachtwacht.effect.Backing;
import nl.nachtwacht.effect.Displacement;
import nl.nachtwacht.effect.Estimate;
import nl.nachtwacht.layer.CalendarWindow;
import nl.nachtwacht.layer.Measures;
import nl.nachtwacht.table.Column.Words;

/** What the page of a measure calls the codes of a finding. */
final class EffectTerms {
  /** What makes controls like a place, in the order of {@link Backing#imbalance()}. */
  static final List<Words> FEATURES =
      List.of(
          new Words("meldingen per jaar", "reports a year"),
          new Words("afstand tot uitgaan", "distance to nightlife"),
          new Words("donker deel", "dark share"),
          new Words("inwoners", "inhabitants"));

  private EffectTerms() {}

  /** {@return what a window does to reports, in a clause} */
  static Words of(CalendarWindow.Kind kind) {
    return switch (kind) {
      case CAMPAIGN ->
          new Words(
              "een campagne geeft meer meldingen, in de hele gemeente",
              "a campaign brings reports, in all the municipality");
      case DISRUPTION ->
          new Words(
              "deze dagen tellen niet mee in cijfers per jaar",
              "these days don't count in figures per year");
      case REGIME ->
          new Words(
              "vanaf hier wordt anders gemeld, in de hele gemeente",
              "from here on people report otherwise, in all the municipality");
    };
  }

  /** {@return what was done} */
  static Words of(Measures.Kind kind) {
    return switch (kind) {
      case LAMP_NEW -> new Words("Nieuwe lampen", "New lamps");
      case LAMP_REPAIRED -> new Words("Lampen gerepareerd", "Lamps repaired");
      case LAMP_BRIGHTENED -> new Words("Lampen feller gemaakt", "Lamps made brighter");
      case CAMERA_ON -> new Words("Camera opgehangen", "Camera hung");
      case CAMERA_OFF -> new Words("Camera weggehaald", "Camera taken away");
      case JOP_FROM ->
          new Words("Jongerenplek hier weggehaald", "Youth meeting place taken away from here");
      case JOP_TO ->
          new Words("Jongerenplek hierheen gebracht", "Youth meeting place brought here");
      case PATROL -> new Words("Surveillance", "Patrols");
      case HOST -> new Words("Hosts op straat", "Hosts in the street");
      case CAMPAIGN -> new Words("Campagne", "Campaign");
      case TRAINING -> new Words("Training", "Training");
      case OTHER -> new Words("Andere maatregel", "Other measure");
    };
  }

  /** {@return how a change was reckoned, in words that follow it} */
  static Words of(Estimate.Method method) {
    return switch (method) {
      case DID -> new Words("uit de vier tellingen hierboven", "from the four counts above");
      case DID_PANEL ->
          new Words(
              "uit de tellingen per kwartaal, met de spreiding die ze zelf hebben",
              "from the counts by quarter, with the spread that they have themselves");
      case ITS ->
          new Words(
              "uit het verloop over de maanden, met trend en seizoen",
              "from the course over months, with trend and season");
    };
  }

  /** {@return whether it moved, in a sentence} */
  static Words of(Displacement displacement) {
    return switch (displacement) {
      case NONE_SEEN ->
          new Words(
              "Niet te zien: de rand ging zoals de rand om het vergelijkingsgebied.",
              "Not to be seen: the ring went as the ring around the control.");
      case POSSIBLE ->
          new Words(
              "Mogelijk: in de rand werd duidelijk meer gemeld dan in de rand om het"
                  + " vergelijkingsgebied.",
              "Possibly: clearly more was reported in the ring than in the ring around the"
                  + " control.");
      case BENEFIT_POSSIBLE ->
          new Words(
              "Nee, eerder het omgekeerde: ook in de rand werd duidelijk minder gemeld.",
              "No, rather the opposite: clearly less was reported in the ring, too.");
      case CANNOT_SAY ->
          new Words(
              "Niet te zeggen: er zijn te weinig meldingen in de randen.",
              "It can't be said: there are too few reports in the rings.");
    };
  }
}
