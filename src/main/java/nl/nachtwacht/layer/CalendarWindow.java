package nl.nachtwacht.layer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;

/**
 * A window in which reporting, not risk, was different.
 *
 * @param name what people call it
 * @param kind what it did to reporting
 * @param from first local date
 * @param to local date from which it was over; {@link LocalDate#MAX} for a regime, which lasts
 * @param municipality code of the only municipality that it concerns; empty: all
 */
public record CalendarWindow(
    String name, Kind kind, LocalDate from, LocalDate to, String municipality)
    implements Serializable {

  /** What a window did to reporting. */
  public enum Kind {
    /** More was reported. */
    CAMPAIGN,
    /** People stayed away. */
    DISRUPTION,
    /** From here on the level of reporting is another. */
    REGIME
  }

  private static final Key<String> NAME = Key.of("name", "What people call it.", Form.text());
  private static final Key<Kind> KIND =
      Key.of(
          "kind",
          "A campaign (more is reported), a disruption (people stay away), or a regime (from here"
              + " on another level of reporting).",
          Form.choice(Kind.class));
  private static final Key<LocalDate> FROM = Key.of("from", "First day.", Form.date());
  private static final Key<Optional<LocalDate>> TO =
      Key.of("to", "The day after the last; none for a regime.", Form.date())
          .optional("only for a regime");
  private static final Key<Optional<String>> MUNICIPALITY =
      Key.of("municipality", "Code of the only municipality that it concerns.", Form.text())
          .optional("all");

  /** The block of one window. */
  public static final Section<CalendarWindow> SECTION =
      Section.of(
              "A window in which reporting, not risk, was different.",
              List.of(NAME, KIND, FROM, TO, MUNICIPALITY),
              CalendarWindow::of)
          .checked(CalendarWindow::check);

  private static void check(Values v) {
    Optional<LocalDate> to = v.get(TO);
    boolean isRegime = v.get(KIND) == Kind.REGIME;
    if (isRegime && to.isPresent()) {
      v.contradicts(TO, "contradicts kind: a regime lasts", "remove to");
    } else if (!isRegime && to.isEmpty()) {
      v.missing(TO, "is missing", "add the day after the last one");
    } else if (to.isPresent() && !v.get(FROM).isBefore(to.get())) {
      v.contradicts(TO, "is not after from", "give the day after the last one");
    }
  }

  private static CalendarWindow of(Values v) {
    return new CalendarWindow(
        v.get(NAME),
        v.get(KIND),
        v.get(FROM),
        v.get(TO).orElse(LocalDate.MAX),
        v.get(MUNICIPALITY).orElse(""));
  }
}
