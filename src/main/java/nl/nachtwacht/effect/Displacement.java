package nl.nachtwacht.effect;

import java.util.Locale;
import nl.nachtwacht.effect.RatioOfRatios.Pair;

/** Whether what was counted moved to the cells around a measure. */
public enum Displacement {
  /** The ring went as its control did. */
  NONE_SEEN,
  /** More in the ring. */
  POSSIBLE,
  /** Less in the ring too. */
  BENEFIT_POSSIBLE,
  /** Too few were counted. */
  CANNOT_SAY;

  /** {@return the word for it in files} */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return what the ring tells, held against the ring of the controls} */
  static Displacement of(Pair ring, Pair controlRing) {
    if (Counted.isFew(ring) || Counted.isFew(controlRing)) {
      return CANNOT_SAY;
    }
    Estimate moved = Estimate.of(RatioOfRatios.ofCounts(ring, controlRing));
    return moved.isHigher() ? POSSIBLE : moved.isLower() ? BENEFIT_POSSIBLE : NONE_SEEN;
  }

  /**
   * {@return the displacement quotient (D₁/C₁ − D₀/C₀)/(T₁/C₁ − T₀/C₀), in shares of what the
   * treated gained: above 1 the ring gained more, below −1 it lost more; NaN where the treated
   * gained nothing. Source: Bowers and Johnson 2003 (10.1023/A:1024909009240)}
   */
  static double quotient(Pair treated, Pair control, Pair ring) {
    double success = treated.after() / control.after() - treated.before() / control.before();
    double moved = ring.after() / control.after() - ring.before() / control.before();
    return success < 0 ? moved / success : Double.NaN;
  }
}
