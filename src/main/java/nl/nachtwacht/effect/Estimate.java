package nl.nachtwacht.effect;

import java.io.Serializable;
import java.util.Locale;
import nl.nachtwacht.fit.StepFit;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PooledMean;
import nl.nachtwacht.stat.StudentTail;

/**
 * How many times as much there is as the controls, or the course before, make expected.
 *
 * @param method how it was reckoned
 * @param ratio the estimate, 0 or more
 * @param interval of 95 %; both ends NaN where the figures hold no chance
 * @param probability of a ratio as far from 1 if nothing changed; NaN as above
 * @param error standard error of the logarithm; NaN as above
 */
public record Estimate(
    Method method, double ratio, Range interval, double probability, double error)
    implements Serializable {
  /** How an estimate was reckoned. */
  public enum Method {
    /** From four counts. */
    DID,
    /** From the same counts by quarter, with their own spread. */
    DID_PANEL,
    /** From the municipality's own course over months. */
    ITS;

    /** {@return the word for it in files} */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The ends of an interval; unlike those of {@link Interval} they may be NaN, for none.
   *
   * @param low lower end
   * @param high upper end
   */
  public record Range(double low, double high) implements Serializable {
    static final Range NONE = new Range(Double.NaN, Double.NaN);

    static Range of(Interval interval) {
      return new Range(interval.low(), interval.high());
    }
  }

  /** Registers hold no chance, but a change of less is none that anyone would see. */
  private static final double SLIGHT = 0.05;

  /** There is none. */
  static final Estimate NONE =
      new Estimate(Method.DID, Double.NaN, Range.NONE, Double.NaN, Double.NaN);

  static Estimate of(RatioOfRatios ratio) {
    return new Estimate(
        Method.DID, ratio.value(), Range.of(ratio.interval()), ratio.probability(), ratio.error());
  }

  static Estimate of(Panel panel) {
    return new Estimate(
        Method.DID_PANEL,
        StrictMath.exp(panel.log()),
        Range.of(panel.interval()),
        panel.probability(),
        panel.error());
  }

  static Estimate of(StepFit step) {
    double reach = StudentTail.reach(0.95, step.freedom()) * step.error();
    return new Estimate(
        Method.ITS,
        StrictMath.exp(step.log()),
        new Range(StrictMath.exp(step.log() - reach), StrictMath.exp(step.log() + reach)),
        StudentTail.twoSided(step.log() / step.error(), step.freedom()),
        step.error());
  }

  /** {@return the estimate of several measures together} */
  static Estimate of(PooledMean mean, int measures) {
    return new Estimate(
        Method.DID,
        StrictMath.exp(mean.mean()),
        new Range(StrictMath.exp(mean.interval().low()), StrictMath.exp(mean.interval().high())),
        StudentTail.twoSided(mean.mean() / mean.error(), measures - 1),
        mean.error());
  }

  /** {@return an estimate from registers, which hold no chance} */
  static Estimate exact(double ratio) {
    return new Estimate(Method.DID, ratio, Range.NONE, Double.NaN, Double.NaN);
  }

  /** {@return whether there is one} */
  public boolean isThere() {
    return !Double.isNaN(ratio);
  }

  /** {@return whether it lies clearly below 1} */
  boolean isLower() {
    return Double.isNaN(interval.high) ? ratio < 1 - SLIGHT : interval.high < 1;
  }

  /** {@return whether it lies clearly above 1} */
  boolean isHigher() {
    return Double.isNaN(interval.low) ? ratio > 1 + SLIGHT : interval.low > 1;
  }
}
