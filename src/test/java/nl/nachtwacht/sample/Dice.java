package nl.nachtwacht.sample;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Chance with a seed. Only {@code nextLong} of the generator is used, whose numbers Java has
 * specified; all else is arithmetic here, so every JVM draws the same.
 */
final class Dice {
  private final SplittableRandom random;

  /** Dice for one purpose: what one purpose draws never shifts what another draws. */
  Dice(long seed, String purpose) {
    random = new SplittableRandom(seed * 1_000_003L + purpose.hashCode());
  }

  /** {@return a number in [0, 1)} */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** {@return a number in [low, high)} */
  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** {@return a whole number in [0, bound)} */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  /** {@return true with this probability} */
  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** {@return nearly a standard normal number: twelve uniform ones added, within -6 and 6} */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += uniform();
    }
    return sum;
  }

  /** {@return one of the words} */
  String word(String... words) {
    return words[below(words.length)];
  }

  /** {@return a position with a chance in proportion to its weight} */
  int pick(Weights weights) {
    return weights.position(uniform());
  }

  /** Weights to draw positions from. */
  static final class Weights {
    private final double[] cumulative;

    Weights(double[] weights) {
      cumulative = weights.clone();
      for (int i = 1; i < cumulative.length; i++) {
        cumulative[i] += cumulative[i - 1];
      }
    }

    /** {@return the sum of all weights} */
    double total() {
      return cumulative[cumulative.length - 1];
    }

    /** {@return the share of the sum that the weight at a position has} */
    double share(int position) {
      double before = position == 0 ? 0 : cumulative[position - 1];
      return (cumulative[position] - before) / total();
    }

    private int position(double share) {
      int found = Arrays.binarySearch(cumulative, share * total());
      int next = found >= 0 ? found + 1 : -found - 1;
      return Math.min(next, cumulative.length - 1);
    }
  }
}
