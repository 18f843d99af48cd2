package nl.nachtwacht.fit;

import java.io.Serializable;
import nl.nachtwacht.layer.CalendarWindow.Kind;
import nl.nachtwacht.stat.Interval;

/**
 * What the windows of one kind did to reporting.
 *
 * @param kind of window; its windows share the coefficient
 * @param finding whether it could be estimated, and why not
 * @param beta logarithm of the factor on reporting; 0 when not estimated
 * @param interval of {@code beta} at 95 %
 * @param weight what a report in such a window weighs, 0.25 to 1
 */
public record Uplift(Kind kind, Finding finding, double beta, Interval interval, double weight)
    implements Serializable {
  private static final double LIGHTEST = 0.25;
  private static final Interval NO_INTERVAL = new Interval(0, 0);

  /** Whether a coefficient could be estimated. */
  public enum Finding {
    /** It was. */
    ESTIMATED,
    /** Too few reports in the whole period. */
    FEW_REPORTS,
    /** Too few whole months for the number of coefficients. */
    FEW_MONTHS,
    /** No day of a whole month lies in such a window, or all do. */
    NO_CONTRAST,
    /** No report on the days of such windows, or none on the others. */
    NO_REPORTS,
    /** What the windows change can't be told from other windows or from the season. */
    ENTANGLED
  }

  /**
   * {@return an estimate; a report in a campaign or regime weighs 1/factor when the interval leaves
   * out "no change", clipped to [0.25, 1]; in a disruption it weighs 1}
   */
  static Uplift estimated(Kind kind, double beta, Interval interval) {
    boolean isWeighed = isClear(interval) && kind != Kind.DISRUPTION;
    double weight = isWeighed ? Math.min(1, Math.max(LIGHTEST, StrictMath.exp(-beta))) : 1;
    return new Uplift(kind, Finding.ESTIMATED, beta, interval, weight);
  }

  static Uplift missing(Kind kind, Finding why) {
    return new Uplift(kind, why, 0, NO_INTERVAL, 1);
  }

  /** {@return whether there is an estimate} */
  public boolean isEstimated() {
    return finding == Finding.ESTIMATED;
  }

  /** {@return whether the interval leaves out "no change"} */
  public boolean isClear() {
    return isClear(interval);
  }

  private static boolean isClear(Interval ofBeta) {
    return ofBeta.low() > 0 || ofBeta.high() < 0;
  }

  /** {@return how many times as much was reported in such a window} */
  public double factor() {
    return StrictMath.exp(beta);
  }

  /** {@return the interval of the factor at 95 %} */
  public Interval factors() {
    return new Interval(StrictMath.exp(interval.low()), StrictMath.exp(interval.high()));
  }
}
