package nl.nachtwacht.stat;

import java.io.Serializable;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Which falls of a count would show, with counts as few as these.
 *
 * <p>A place is held against others before and after. With T₀ events expected before and C₀ in the
 * others, the logarithm of the ratio ρ of its change to theirs has the standard error √(1/T₀ +
 * 1/(T₀ρ) + 2/C₀), and a test at 5 % on both sides finds the fall with the chance Φ(|ln ρ|/error −
 * z). Limits: counts of Poisson; events that come in bunches show less.
 *
 * @param before T₀, events expected before, 0 or more
 * @param others C₀, events expected before in what the place is held against; infinite where its
 *     own course is known without others
 */
public record DetectableFall(double before, double others) implements Serializable {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double POWER = 0.8;

  /** 5 % on both sides. */
  private static final double REACH = NormalTail.reach(0.95);

  private static final double NEED = REACH + NORMAL.inverseSurvivalProbability(1 - POWER);

  private static final int LEAST_THOUSANDTHS = 100;
  private static final int THOUSAND = 1000;
  private static final int HALVINGS = 60;

  /** {@return the chance that a fall to ρ times as many, 0 to 1 exclusive, shows} */
  public double power(double ratio) {
    return before > 0 ? NORMAL.cumulativeProbability(errors(ratio) - REACH) : 0;
  }

  /** The logarithm of the ratio in standard errors. */
  private double errors(double ratio) {
    return -StrictMath.log(ratio) / Math.sqrt(1 / before + 1 / (before * ratio) + 2 / others);
  }

  private boolean shows(double ratio) {
    return before > 0 && others > 0 && errors(ratio) >= NEED;
  }

  /**
   * {@return the largest ratio below 1 that shows with a chance of 80 %; NaN where none from 0.1 on
   * does}
   */
  public double largestRatio() {
    int thousandths = THOUSAND - 1;
    while (thousandths >= LEAST_THOUSANDTHS && !shows(thousandths / (double) THOUSAND)) {
      thousandths--;
    }
    if (thousandths < LEAST_THOUSANDTHS) {
      return Double.NaN;
    }
    double found = thousandths / (double) THOUSAND;
    double missed = (thousandths + 1) / (double) THOUSAND;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (found + missed) / 2;
      if (shows(middle)) {
        found = middle;
      } else {
        missed = middle;
      }
    }
    return found;
  }

  /**
   * {@return how many times as long one must count until a fall to ρ times as many shows with a
   * chance of 80 %; infinite where nothing is expected}
   */
  public double timesAsLong(double ratio) {
    if (!(before > 0 && others > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double lacking = NEED / errors(ratio);
    return lacking * lacking;
  }
}
