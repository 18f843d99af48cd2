package nl.nachtwacht.effect;

import java.io.Serializable;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.NormalTail;

/**
 * The change of a place over that of its controls: (T₁/T₀)/(C₁/C₀).
 *
 * <p>Counts of Poisson give its logarithm the standard error √(1/T₀ + 1/T₁ + 1/C₀ + 1/C₁). Where
 * one of them is 0, ½ is added to all four. Shares of answers have the error √Σ(1 − p)/(np)
 * instead. Source: difference in differences of a regression of Poisson, as R's {@code glm}.
 *
 * @param log the logarithm of the ratio
 * @param error its standard error; NaN where no chance is in the figures
 * @param isHalved whether ½ was added
 */
public record RatioOfRatios(double log, double error, boolean isHalved) implements Serializable {
  private static final double HALF = 0.5;

  /**
   * Before and after in one zone.
   *
   * @param before count before
   * @param after count after
   */
  public record Pair(double before, double after) implements Serializable {
    private Pair plusHalf() {
      return new Pair(before + HALF, after + HALF);
    }

    private boolean hasNone() {
      return before == 0 || after == 0;
    }

    private boolean hasAll(Pair of) {
      return before == of.before || after == of.after;
    }
  }

  /** {@return the ratio of counts of events} */
  public static RatioOfRatios ofCounts(Pair treated, Pair control) {
    boolean isHalved = treated.hasNone() || control.hasNone();
    Pair t = isHalved ? treated.plusHalf() : treated;
    Pair c = isHalved ? control.plusHalf() : control;
    double log = StrictMath.log(t.after / t.before) - StrictMath.log(c.after / c.before);
    double variance = 1 / t.before + 1 / t.after + 1 / c.before + 1 / c.after;
    return new RatioOfRatios(log, Math.sqrt(variance), isHalved);
  }

  /**
   * {@return the ratio of shares, as of answers; where none of them is so, or all are, ½ is added
   * to both: else such a share would seem to hold no chance}
   *
   * @param treated how many of them are so, where treated
   * @param ofTreated of how many
   */
  public static RatioOfRatios ofShares(Pair treated, Pair ofTreated, Pair control, Pair ofControl) {
    boolean isHalved =
        treated.hasNone()
            || control.hasNone()
            || treated.hasAll(ofTreated)
            || control.hasAll(ofControl);
    double add = isHalved ? HALF : 0;
    double[] some = {treated.before, treated.after, control.before, control.after};
    double[] all = {ofTreated.before, ofTreated.after, ofControl.before, ofControl.after};
    double[] logs = new double[some.length];
    double variance = 0;
    for (int i = 0; i < some.length; i++) {
      double share = (some[i] + add) / (all[i] + 2 * add);
      logs[i] = StrictMath.log(share);
      variance += (1 - share) / (some[i] + add);
    }
    return new RatioOfRatios(
        logs[1] - logs[0] - (logs[3] - logs[2]), Math.sqrt(variance), isHalved);
  }

  /** {@return the ratio itself} */
  public double value() {
    return StrictMath.exp(log);
  }

  /** {@return the interval of the ratio, 95 %} */
  public Interval interval() {
    double reach = NormalTail.reach(0.95) * error;
    return new Interval(StrictMath.exp(log - reach), StrictMath.exp(log + reach));
  }

  /** {@return the logarithm in standard errors} */
  public double z() {
    return log / error;
  }

  /** {@return how probable a ratio as far from 1 is if nothing changed} */
  public double probability() {
    return NormalTail.twoSided(z());
  }
}
