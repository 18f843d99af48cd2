package nl.nachtwacht.stat;

/**
 * The log-likelihood of negative binomial counts with means μE, without its constant, in x = ln of
 * the size and y = ln μ. Counts need not be whole.
 *
 * @param observed counts, 0 or more
 * @param expected E, above 0
 */
record NegativeBinomial(double[] observed, double[] expected) implements Ascent.Surface {
  private static final double LEAST_START = 0.01;
  private static final double MOST_START = 1e4;

  /** The likelihood with μ held at 1, in the size alone. */
  Ascent.Surface ofSize() {
    return (x, y) -> {
      Ascent.Slope both = at(x, 0);
      return Ascent.Slope.ofOne(both.value(), both.x(), both.xx());
    };
  }

  /** The logarithm of the size that the moments tell, where means are μE. */
  double startSize(double mu) {
    double chance = 0;
    double spread = 0;
    double squares = 0;
    for (int i = 0; i < observed.length; i++) {
      double mean = mu * expected[i];
      double off = observed[i] - mean;
      spread += off * off;
      chance += mean;
      squares += mean * mean;
    }
    // The variance of a count is m + m²/size.
    double size = spread > chance ? squares / (spread - chance) : MOST_START;
    return StrictMath.log(Math.max(LEAST_START, Math.min(MOST_START, size)));
  }

  @Override
  public Ascent.Slope at(double x, double y) {
    double size = StrictMath.exp(x);
    double mu = StrictMath.exp(y);
    CompensatedSum value = new CompensatedSum();
    double slope = 0;
    double curvature = 0;
    double mixed = 0;
    double ofMu = 0;
    double ofMuTwice = 0;
    for (int i = 0; i < observed.length; i++) {
      double count = observed[i];
      double mean = mu * expected[i];
      double both = size + mean;
      GammaRatio ratio = GammaRatio.of(size, count);
      double growth = StrictMath.log1p(mean / size);
      value.add(ratio.value() - size * growth);
      value.add(count == 0 ? 0 : count * StrictMath.log(mean / both));
      slope += ratio.slope() - growth + (mean - count) / both;
      curvature += ratio.curvature() + 1 / size - 2 / both + (size + count) / (both * both);
      mixed += (count - mean) * mean / (both * both);
      ofMu += size * (count - mean) / both;
      ofMuTwice -= size * mean * (size + count) / (both * both);
    }
    return new Ascent.Slope(
        value.value(),
        size * slope,
        ofMu,
        size * size * curvature + size * slope,
        size * mixed,
        ofMuTwice);
  }
}
