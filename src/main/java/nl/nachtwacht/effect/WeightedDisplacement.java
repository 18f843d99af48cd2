package nl.nachtwacht.effect;

import java.io.Serializable;
import nl.nachtwacht.stat.NormalTail;

/**
 * The weighted displacement difference: how many events fewer a place and its ring had than the
 * course of its controls and their ring would have made.
 *
 * <p>For a zone Z of size a, counted for τ₀ and τ₁: Δ = (Z₁/τ₁ − Z₀/τ₀)/a with the variance (Z₁/τ₁²
 * + Z₀/τ₀²)/a²; the difference is Δ of the treated less Δ of the controls, plus the same of their
 * rings. Source: Wheeler and Ratcliffe 2018 (10.1186/s40163-018-0085-5). Limits: normal
 * approximation, poor below five events in a zone; additive, so that zones of another level may
 * answer otherwise than the ratio of rates.
 *
 * @param local the part of the treated and their controls
 * @param displaced the part of the rings
 * @param error standard error of the whole
 */
public record WeightedDisplacement(double local, double displaced, double error)
    implements Serializable {
  /**
   * What a zone counted.
   *
   * @param before events before
   * @param after events after
   * @param size its size against the others, above 0
   */
  public record Zone(double before, double after, double size) {}

  /**
   * How long was counted, against each other.
   *
   * @param before τ₀, above 0
   * @param after τ₁, above 0
   */
  public record Times(double before, double after) {
    private double change(Zone zone) {
      return (zone.after / after - zone.before / before) / zone.size;
    }

    private double variance(Zone zone) {
      return (zone.after / (after * after) + zone.before / (before * before))
          / (zone.size * zone.size);
    }
  }

  /** There is none. */
  static final WeightedDisplacement NONE =
      new WeightedDisplacement(Double.NaN, Double.NaN, Double.NaN);

  /** {@return the difference; a ring that doesn't exist counts 0 and 0} */
  public static WeightedDisplacement of(
      Zone treated, Zone control, Zone ring, Zone controlRing, Times times) {
    double variance =
        times.variance(treated)
            + times.variance(control)
            + times.variance(ring)
            + times.variance(controlRing);
    return new WeightedDisplacement(
        times.change(treated) - times.change(control),
        times.change(ring) - times.change(controlRing),
        Math.sqrt(variance));
  }

  /** {@return the difference; below 0: fewer} */
  public double value() {
    return local + displaced;
  }

  /** {@return its interval of 95 %} */
  public Estimate.Range interval() {
    double reach = NormalTail.reach(0.95) * error;
    return new Estimate.Range(value() - reach, value() + reach);
  }
}
