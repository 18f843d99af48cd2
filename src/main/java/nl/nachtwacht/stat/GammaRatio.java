package nl.nachtwacht.stat;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * ln Γ(a + u) - ln Γ(a), the heart of likelihoods of counts, with its slope and curvature in a.
 *
 * <p>Guarantee: accurate also where a is so large that the two logarithms agree in most digits.
 * Source: from 50 on Stirling's series and its derivatives (Abramowitz and Stegun 1964, 6.1.41,
 * 6.3.18, 6.4.12), whose terms left out are below 1e-15; below it the functions of Commons Numbers.
 *
 * @param value the difference
 * @param slope its first derivative in a
 * @param curvature its second derivative in a
 */
record GammaRatio(double value, double slope, double curvature) {
  private static final double LARGE = 50;
  private static final GammaRatio ONE = new GammaRatio(0, 0, 0);

  /** The ratio for a above 0 and u of at least 0. */
  static GammaRatio of(double a, double u) {
    if (!(a > 0 && u >= 0)) {
      throw new IllegalStateException("a ratio of gamma functions needs a above 0 and u from 0");
    }
    if (u == 0) {
      return ONE;
    }
    return a < LARGE ? direct(a, u) : stirling(a, u);
  }

  private static GammaRatio direct(double a, double u) {
    return new GammaRatio(
        LogGamma.value(a + u) - LogGamma.value(a),
        Digamma.value(a + u) - Digamma.value(a),
        Trigamma.value(a + u) - Trigamma.value(a));
  }

  private static GammaRatio stirling(double a, double u) {
    double growth = StrictMath.log1p(u / a);
    double p = 1 / a;
    double q = 1 / (a + u);
    double p2 = p * p;
    double q2 = q * q;
    double value = (a - 0.5) * growth + u * StrictMath.log(a + u) - u;
    double slope = growth - (q - p) / 2;
    double curvature = (q - p) + (q2 - p2) / 2;
    return new GammaRatio(
        value + (q - p) / 12 - (q * q2 - p * p2) / 360 + (q * q2 * q2 - p * p2 * p2) / 1260,
        slope - (q2 - p2) / 12 + (q2 * q2 - p2 * p2) / 120 - (q2 * q2 * q2 - p2 * p2 * p2) / 252,
        curvature
            + (q * q2 - p * p2) / 6
            - (q * q2 * q2 - p * p2 * p2) / 30
            + (q * q2 * q2 * q2 - p * p2 * p2 * p2) / 42);
  }
}
