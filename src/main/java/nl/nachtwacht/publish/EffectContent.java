package nl.nachtwacht.publish;

import java.util.List;
import java.util.Locale;
import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.publish.SheetsContent.Days;
import nl.nachtwacht.table.Column.Words;

/**
 * What {@link EffectPage} shows of one measure.
 *
 * @param language {@code nl} or {@code en}
 * @param municipality its name
 * @param stamp which run
 * @param deed what was done
 * @param outcomes what came of it; reports first
 * @param course reports over time
 * @param power which falls of reports would show
 * @param caveats what to mind
 */
public record EffectContent(
    String language,
    String municipality,
    Stamp stamp,
    Deed deed,
    List<Outcome> outcomes,
    Course course,
    Power power,
    Caveats caveats) {
  /** Copies the outcomes, of which there is at least one. */
  public EffectContent {
    outcomes = List.copyOf(outcomes);
    if (outcomes.isEmpty()) {
      throw new IllegalStateException("a measure without an outcome");
    }
  }

  /**
   * A measure.
   *
   * @param name what people call it
   * @param kind what was done
   * @param neighbourhoods where, the one with most cells first; empty: not known by name
   * @param cellMetres side of the cells
   * @param before from the first day of the period to the day before it began
   * @param after from its first day on
   * @param isOver whether it ended within the period, on the last day of {@code after}
   */
  public record Deed(
      String name,
      Words kind,
      List<String> neighbourhoods,
      double cellMetres,
      Days before,
      Days after,
      boolean isOver) {
    /** Copies the list. */
    public Deed {
      neighbourhoods = List.copyOf(neighbourhoods);
    }
  }

  /** What can be said of an outcome. */
  public enum Verdict {
    /** Less than without the measure. */
    CLEARLY_LOWER,
    /** Neither more nor less that could be shown. */
    NO_CLEAR_CHANGE,
    /** More than without the measure. */
    CLEARLY_HIGHER,
    /** Nothing. */
    CANNOT_SAY
  }

  /**
   * One outcome.
   *
   * @param label what was counted
   * @param verdict what can be said
   * @param said the same in a sentence, with the interval or the reason
   * @param change against the control, as a share of what was expected: −0.2 is a fifth less; NaN
   *     where there is none
   * @param method how the change was reckoned
   * @param isPerYear whether counts are per year; else they are shares of what was asked or known
   * @param zones the treated first
   */
  public record Outcome(
      Words label,
      Verdict verdict,
      Words said,
      Figure change,
      Words method,
      boolean isPerYear,
      List<Zone> zones) {
    /** Copies the zones, of which there is at least one. */
    public Outcome {
      zones = List.copyOf(zones);
      if (zones.isEmpty()) {
        throw new IllegalStateException("an outcome that was counted nowhere");
      }
    }

    /** {@return what was counted, as a title} */
    String title(String language) {
      String words = label.in(language);
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
  }

  /**
   * What was counted in a part of the municipality.
   *
   * @param code {@code treated}, {@code control}, {@code ring} or {@code control_ring}
   * @param cells how many cells it has
   * @param before count before
   * @param after count after
   * @param ofBefore years, answers, or cells whose light is known, before
   * @param ofAfter the same after
   */
  public record Zone(
      String code, int cells, double before, double after, double ofBefore, double ofAfter) {}

  /**
   * Reports over time.
   *
   * @param pieces in order, about three months each; no piece lies on both sides of the measure
   * @param expectedAfter reports after, had they gone as in the control; NaN without one
   * @param difference reports more than that in the place and its ring; below 0: fewer
   * @param moved whether it moved to the ring, in a sentence
   * @param quotient of displacement; NaN without one
   */
  public record Course(
      List<Piece> pieces, double expectedAfter, Figure difference, Words moved, double quotient) {
    /** Copies the pieces. */
    public Course {
      pieces = List.copyOf(pieces);
    }
  }

  /**
   * A piece of time.
   *
   * @param days when
   * @param reports in the place
   * @param expected reports in the control, scaled so that it has as many before as the place; NaN
   *     without any
   */
  public record Piece(Days days, double reports, double expected) {}

  /**
   * Which falls would show.
   *
   * @param before reports in the place before
   * @param others reports in the control before; infinite where the place's own course is known
   * @param ratio the largest ratio below 1 that shows with a chance of 80 %; NaN: none
   * @param chance that a fall of 30 % shows
   * @param timesAsLong how many times as long one must count for that; infinite: never
   */
  public record Power(
      double before, double others, double ratio, double chance, double timesAsLong) {}

  /**
   * What to mind.
   *
   * @param unlike how the control differed before
   * @param ranAlike whether place and control went alike before, as far as can be seen
   * @param byChance reports after that a place with as many before would have had anyway; NaN: not
   *     known
   * @param windows when reporting was different
   */
  public record Caveats(
      List<Unlike> unlike, boolean ranAlike, double byChance, List<Window> windows) {
    /** Copies the lists. */
    public Caveats {
      unlike = List.copyOf(unlike);
      windows = List.copyOf(windows);
    }
  }

  /**
   * A feature by which the control was chosen.
   *
   * @param feature which
   * @param apart the place less the control, in standard deviations
   */
  public record Unlike(Words feature, double apart) {}

  /**
   * Days in which reporting was different.
   *
   * @param name what people call them
   * @param days when
   * @param effect what they do to reports, in a clause
   */
  public record Window(String name, Days days, Words effect) {}

  /** {@return what the headline is about} */
  Outcome reports() {
    return outcomes.get(0);
  }

  /** {@return the place itself} */
  Zone place() {
    return reports().zones().get(0);
  }

  /** {@return whether it was taken in the whole municipality, which has its own course alone} */
  boolean isEverywhere() {
    return Double.isInfinite(power.others());
  }

  /** {@return whether the place is held against others} */
  boolean hasControl() {
    return reports().zones().stream().anyMatch(zone -> zone.code().equals("control"));
  }
}
