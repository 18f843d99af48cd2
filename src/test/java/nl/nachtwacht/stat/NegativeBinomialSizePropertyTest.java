package nl.nachtwacht.stat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialSizePropertyTest {
  private static final int PLACES = 2000;

  /** Counts around means of all magnitudes. */
  @ParameterizedTest
  @CsvSource({"1, 0.1, 1", "2, 1, 1", "3, 5, 30", "4, 100, 30", "5, 1e9, 1e-6", "6, 2, 1e5"})
  void sizeIsThatOfTheSumOverPlaces(long seed, double spread, double usual) {
    Random random = new Random(seed);
    int[] counts = new int[PLACES];
    double[] means = new double[PLACES];
    NegativeBinomialSize size = new NegativeBinomialSize();
    for (int i = 0; i < PLACES; i++) {
      means[i] = usual * Math.exp(3 * random.nextGaussian());
      double noise = Math.exp(random.nextGaussian() / Math.sqrt(spread));
      counts[i] = (int) (means[i] * noise + random.nextDouble());
      size.add(counts[i], means[i]);
    }
    assertEquals(plainly(counts, means), size.least());
  }

  private static double plainly(int[] counts, double[] means) {
    double[] likelihoods = new double[111];
    double best = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < likelihoods.length; j++) {
      double size = StrictMath.exp(-3 + 0.1 * j);
      CompensatedSum sum = new CompensatedSum();
      for (int i = 0; i < counts.length; i++) {
        sum.add(LogGamma.value(size + counts[i]) - LogGamma.value(size));
        sum.add(-size * StrictMath.log1p(means[i] / size));
        sum.add(-counts[i] * StrictMath.log(size + means[i]));
      }
      likelihoods[j] = sum.value();
      best = Math.max(best, likelihoods[j]);
    }
    int least = 0;
    while (likelihoods[least] < best - 1) {
      least++;
    }
    return StrictMath.exp(-3 + 0.1 * least);
  }
}
