package nl.nachtwacht.stat;

import java.util.List;

/**
 * The log-likelihood of beta-binomial counts, without its constant, in x = ln(alpha + beta) and y =
 * ln(alpha/beta).
 *
 * @param areas counts of at least one area with answers
 */
record BetaBinomial(List<ShrunkenShares.Count> areas) implements Ascent.Surface {
  private static final double LEAST_START = 1;
  private static final double MOST_START = 1e4;

  /** The share alpha/(alpha + beta) of y. */
  static double share(double y) {
    return 1 / (1 + StrictMath.exp(-y));
  }

  /** Where the moments say the top is: the share of all, and the spread of the areas about it. */
  Ascent.Point start(double share) {
    double chance = 0;
    double spread = 0;
    double most = 0;
    for (ShrunkenShares.Count area : areas) {
      double off = area.yes() - area.of() * share;
      spread += off * off;
      chance += area.of() * share * (1 - share);
      most += area.of() * Math.max(0, area.of() - 1) * share * (1 - share);
    }
    // The variance of a count is n p q (1 + (n - 1)/(worth + 1)).
    double worth = spread > chance ? most / (spread - chance) - 1 : MOST_START;
    double within = Math.max(LEAST_START, Math.min(MOST_START, worth));
    return new Ascent.Point(StrictMath.log(within), StrictMath.log(share / (1 - share)));
  }

  @Override
  public Ascent.Slope at(double x, double y) {
    double worth = StrictMath.exp(x);
    double p = share(y);
    double q = 1 - p;
    double a = worth * p;
    double b = worth * q;
    double value = 0;
    double da = 0;
    double db = 0;
    double daa = 0;
    double dab = 0;
    double dbb = 0;
    for (ShrunkenShares.Count area : areas) {
      GammaRatio yes = GammaRatio.of(a, area.yes());
      GammaRatio no = GammaRatio.of(b, area.of() - area.yes());
      GammaRatio all = GammaRatio.of(worth, area.of());
      value += yes.value() + no.value() - all.value();
      da += yes.slope() - all.slope();
      db += no.slope() - all.slope();
      daa += yes.curvature() - all.curvature();
      dab -= all.curvature();
      dbb += no.curvature() - all.curvature();
    }
    double dx = a * da + b * db;
    double turn = worth * p * q;
    return new Ascent.Slope(
        value,
        dx,
        turn * (da - db),
        a * a * daa + 2 * a * b * dab + b * b * dbb + dx,
        turn * (da - db) + turn * (a * (daa - dab) + b * (dab - dbb)),
        turn * (q - p) * (da - db) + turn * turn * (daa - 2 * dab + dbb));
  }
}
