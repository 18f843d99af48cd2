package nl.nachtwacht.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.EffectContent.Caveats;
import nl.nachtwacht.publish.EffectContent.Course;
import nl.nachtwacht.publish.EffectContent.Deed;
import nl.nachtwacht.publish.EffectContent.Outcome;
import nl.nachtwacht.publish.EffectContent.Piece;
import nl.nachtwacht.publish.EffectContent.Power;
import nl.nachtwacht.publish.EffectContent.Unlike;
import nl.nachtwacht.publish.EffectContent.Verdict;
import nl.nachtwacht.publish.EffectContent.Window;
import nl.nachtwacht.publish.EffectContent.Zone;
import nl.nachtwacht.publish.SheetsContent.Days;
import nl.nachtwacht.table.Column.Words;

/** Measures of which something was found, nothing, or nothing could be. */
final class EffectSamples {
  static final String NAME = "Lampen <b>\"Laan & Plein\"</b>";
  private static final Figure NONE = new Figure(Double.NaN, Double.NaN, Double.NaN);
  private static final Words FOUR = new Words("uit de vier tellingen", "from the four counts");

  private EffectSamples() {}

  /** {@return half as many as expected, 80 before and 40 after; 160 before and after elsewhere} */
  static EffectContent fall(String language) {
    return of(
        language,
        List.of(reports(Verdict.CLEARLY_LOWER, 40, new Figure(-0.5, -0.68, -0.21))),
        course(40, 160, new Figure(-38, -64, -12), -0.1),
        new Power(80, 160, 0.53, 0.41, 2.4));
  }

  /** {@return twice as many as expected, and other outcomes beside them} */
  static EffectContent rise(String language) {
    Words dark = new Words("donkere vakken", "dark cells");
    Words unsafe = new Words("onveilige antwoorden", "unsafe answers");
    return of(
        language,
        List.of(
            reports(Verdict.CLEARLY_HIGHER, 160, new Figure(1, 0.4, 1.9)),
            share(unsafe, Verdict.NO_CLEAR_CHANGE, new Figure(0.1, -0.4, 1)),
            share(dark, Verdict.CLEARLY_LOWER, new Figure(-0.7, Double.NaN, Double.NaN))),
        course(160, 160, new Figure(70, -10, 150), Double.NaN),
        new Power(80, 160, 0.53, 0.41, 2.4));
  }

  /** {@return a place where nearly nothing is reported} */
  static EffectContent nothing(String language) {
    Outcome reports =
        new Outcome(
            new Words("meldingen", "reports"),
            Verdict.CANNOT_SAY,
            new Words("Meldingen: niet te zeggen.", "Reports: can't be said."),
            NONE,
            FOUR,
            true,
            List.of(new Zone("treated", 1, 1, 0, 2, 1), new Zone("control", 2, 0, 0, 2, 1)));
    return of(
        language,
        List.of(reports),
        new Course(List.of(), Double.NaN, NONE, new Words("Nee.", "No."), Double.NaN),
        new Power(1, 0, Double.NaN, 0.03, Double.POSITIVE_INFINITY));
  }

  /** {@return a measure of the whole municipality, held against its own course} */
  static EffectContent everywhere(String language) {
    Outcome reports = reports(Verdict.NO_CLEAR_CHANGE, 60, new Figure(-0.1, -0.3, 0.2));
    Outcome alone =
        new Outcome(
            reports.label(),
            reports.verdict(),
            reports.said(),
            reports.change(),
            new Words("uit het verloop", "from the course"),
            true,
            reports.zones().subList(0, 1));
    Course course = course(60, Double.NaN, NONE, Double.NaN);
    return of(
        language,
        List.of(alone),
        new Course(course.pieces(), 66.7, NONE, course.moved(), Double.NaN),
        new Power(80, Double.POSITIVE_INFINITY, 0.6, 0.55, 1.9));
  }

  private static EffectContent of(
      String language, List<Outcome> outcomes, Course course, Power power) {
    Stamp stamp =
        new Stamp("1.0", "run_id", "3f9c0a7be2d41c58", "2022-01-01", "2025-01-01", language, "CC0");
    return new EffectContent(
        language,
        "Dorp",
        stamp,
        new Deed(
            NAME,
            new Words("Nieuwe lampen", "New lamps"),
            List.of("Laan", "Plein & Park"),
            100,
            new Days("2022-01-01", "2023-09-01"),
            new Days("2023-09-01", "2025-01-01"),
            false),
        outcomes,
        course,
        power,
        new Caveats(
            List.of(
                new Unlike(new Words("meldingen per jaar", "reports a year"), 0.31),
                new Unlike(new Words("afstand tot uitgaan", "distance to nightlife"), -0.02),
                new Unlike(new Words("donker deel", "dark share"), 0.2),
                new Unlike(new Words("inwoners", "inhabitants"), -0.17)),
            true,
            57.4,
            List.of(
                new Window(
                    "Campagne 2023",
                    new Days("2023-03-06", "2023-04-17"),
                    new Words("meer meldingen", "more reports")))));
  }

  private static Outcome reports(Verdict verdict, double after, Figure change) {
    return new Outcome(
        new Words("meldingen", "reports"),
        verdict,
        new Words("Meldingen: zo veel (95%-interval: a tot b).", "Reports: so many."),
        change,
        FOUR,
        true,
        List.of(
            new Zone("treated", 20, 80, after, 1.666, 1.333),
            new Zone("control", 40, 160, 160, 1.666, 1.333),
            new Zone("ring", 30, 21, 19, 1.666, 1.333),
            new Zone("control_ring", 60, 1296, 4, 1.666, 1.333)));
  }

  private static Outcome share(Words label, Verdict verdict, Figure change) {
    return new Outcome(
        label,
        verdict,
        new Words("Van " + label.nl() + ".", "Of " + label.en() + "."),
        change,
        FOUR,
        false,
        List.of(new Zone("treated", 20, 9, 4, 20, 16), new Zone("control", 40, 19, 18, 40, 0)));
  }

  /** Two months, six quarters before, five after and a month; spread as evenly as may be. */
  private static Course course(double after, double control, Figure difference, double quotient) {
    List<Piece> pieces = new ArrayList<>();
    LocalDate measure = LocalDate.of(2023, 9, 1);
    pieces.add(
        piece(LocalDate.of(2022, 1, 1), measure.minusMonths(18), 8, control > 0 ? 9 : Double.NaN));
    for (int k = 0; k < 6; k++) {
      LocalDate from = measure.minusMonths(18 - 3L * k);
      pieces.add(
          piece(from, from.plusMonths(3), 10 + k % 2 * 4, control > 0 ? 12 - k % 3 : Double.NaN));
    }
    for (int k = 0; k < 5; k++) {
      LocalDate from = measure.plusMonths(3L * k);
      LocalDate to = k == 4 ? LocalDate.of(2025, 1, 1) : from.plusMonths(3);
      pieces.add(piece(from, to, Math.rint(after / 5 + k - 2), control / 2 / 5 + 2 - k));
    }
    return new Course(
        pieces,
        control / 2,
        difference,
        new Words("Niet te zien in de rand.", "Not seen in the ring."),
        quotient);
  }

  private static Piece piece(LocalDate from, LocalDate to, double reports, double expected) {
    return new Piece(new Days(from.toString(), to.toString()), reports, expected);
  }
}
