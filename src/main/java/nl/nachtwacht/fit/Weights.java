package nl.nachtwacht.fit;

import java.util.Arrays;
import nl.nachtwacht.stat.LinearSystem;

/**
 * Weights of mixture components of greatest posterior density.
 *
 * <p>Maximises ℓ(π) = Σ w ln Σ π_k f_k + Σ α_k ln π_k over π_k ≥ 0, Σ π_k = 1. It is concave with
 * one maximum, in the interior. Rounds of expectation and maximisation (Dempster, Laird and Rubin
 * 1977) reach it slowly; so Newton steps are taken on ℓ(π) − (Σ w + Σ α) Σ π, whose maximum over π
 * &gt; 0 is the same point, since there the weights add up to 1 by themselves. Done when a round of
 * expectation and maximisation would change no weight by 1e-10.
 */
final class Weights {
  private static final double TOLERANCE = 1e-10;
  private static final int MOST_STEPS = 20_000;

  /**
   * While a step leaves no more of the change, the curvature that it was made by is good enough.
   */
  private static final double ENOUGH = 0.1;

  private static final double TO_THE_BORDER = 0.95;

  /** A step that promises less is near the end, where it is right and heights drown in rounding. */
  private static final double NEAR_THE_END = 1e-4;

  /** So many places at a time: what is made of them stays in the cache. */
  private static final int BLOCK = 1024;

  private final double[][] values;
  private final double[] counts;
  private final double[] alpha;
  private final double total;
  private final double[] mixed;

  private Weights(double[][] values, double[] counts, double[] alpha) {
    this.values = values;
    this.counts = counts;
    this.alpha = alpha;
    double sum = 0;
    for (double count : counts) {
      sum += count;
    }
    for (double prior : alpha) {
      sum += prior;
    }
    this.total = sum;
    this.mixed = new double[counts.length];
  }

  /**
   * The weights.
   *
   * @param pi where they end
   * @param logLikelihood Σ w ln Σ π_k f_k
   * @param isSettled whether the tolerance was reached
   */
  record Settled(double[] pi, double logLikelihood, boolean isSettled) {}

  /**
   * Finds the weights.
   *
   * @param values f: per component, per place
   * @param counts w: per place how much happened there, above 0
   * @param alpha prior per component, above 0
   * @param start weights to start from, above 0
   */
  static Settled settle(double[][] values, double[] counts, double[] alpha, double[] start) {
    return new Weights(values, counts, alpha).settle(start);
  }

  private Settled settle(double[] start) {
    double[] pi = start;
    double[][] curvature = {};
    double before = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      mix(pi);
      double[] slopes = slopes(pi);
      double[] round = round(pi, slopes);
      double change = 0;
      for (int k = 0; k < pi.length; k++) {
        change = Math.max(change, Math.abs(round[k] - pi[k]));
      }
      if (change < TOLERANCE) {
        return new Settled(round, logLikelihood(), true);
      }
      if (change > before * ENOUGH) {
        curvature = curvature(pi.length);
      }
      before = change;
      pi = newton(pi, slopes, curvature, round);
    }
    mix(pi);
    return new Settled(pi, logLikelihood(), false);
  }

  /** One round of expectation and maximisation. */
  private double[] round(double[] pi, double[] slopes) {
    double[] next = new double[pi.length];
    for (int k = 0; k < next.length; k++) {
      next[k] = pi[k] * (slopes[k] + total) / total;
    }
    return next;
  }

  /** Takes a block of places. */
  private interface Block {
    void take(int from, int to);
  }

  private void byBlock(Block block) {
    for (int from = 0; from < counts.length; from += BLOCK) {
      block.take(from, Math.min(from + BLOCK, counts.length));
    }
  }

  private void mix(double[] pi) {
    Arrays.fill(mixed, 0);
    byBlock(
        (from, to) -> {
          for (int k = 0; k < pi.length; k++) {
            double weight = pi[k];
            double[] component = values[k];
            for (int i = from; i < to; i++) {
              mixed[i] += weight * component[i];
            }
          }
        });
  }

  /** The gradient of the penalised function where it was mixed last. */
  private double[] slopes(double[] pi) {
    double[] slopes = new double[pi.length];
    double[] ratio = new double[BLOCK];
    byBlock(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            ratio[i - from] = counts[i] / mixed[i];
          }
          for (int k = 0; k < slopes.length; k++) {
            slopes[k] += dot(ratio, 0, values[k], from, to - from);
          }
        });
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] += alpha[k] / pi[k] - total;
    }
    return slopes;
  }

  /** Σ a b, in four sums that don't wait for each other. */
  private static double dot(double[] a, int fromA, double[] b, int fromB, int count) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (; i < count - 3; i += 4) {
      sum0 += a[fromA + i] * b[fromB + i];
      sum1 += a[fromA + i + 1] * b[fromB + i + 1];
      sum2 += a[fromA + i + 2] * b[fromB + i + 2];
      sum3 += a[fromA + i + 3] * b[fromB + i + 3];
    }
    for (; i < count; i++) {
      sum0 += a[fromA + i] * b[fromB + i];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }

  /** A Newton step, shortened until it climbs; else the round. */
  private double[] newton(double[] pi, double[] slopes, double[][] curvature, double[] round) {
    double[][] matrix = new double[pi.length][];
    for (int k = 0; k < matrix.length; k++) {
      matrix[k] = curvature[k].clone();
      matrix[k][k] += alpha[k] / (pi[k] * pi[k]);
    }
    double[] step = LinearSystem.solve(matrix, slopes);
    double length = 1;
    double climb = 0;
    for (int k = 0; k < step.length; k++) {
      climb += step[k] * slopes[k];
      if (step[k] < 0) {
        length = Math.min(length, -TO_THE_BORDER * pi[k] / step[k]);
      }
    }
    if (climb < NEAR_THE_END) {
      return moved(pi, step, length);
    }
    double here = height(pi);
    for (int halving = 0; halving < 40; halving++) {
      double[] next = moved(pi, step, length);
      mix(next);
      if (height(next) >= here + 1e-4 * length * climb) {
        return next;
      }
      length /= 2;
    }
    return round;
  }

  private static double[] moved(double[] pi, double[] step, double length) {
    double[] next = new double[pi.length];
    for (int k = 0; k < next.length; k++) {
      next[k] = pi[k] + length * step[k];
    }
    return next;
  }

  /** The negative second derivatives of Σ w ln Σ π_k f_k where it was mixed last. */
  private double[][] curvature(int components) {
    double[][] curvature = new double[components][components];
    double[][] scaled = new double[components][BLOCK];
    double[] root = new double[BLOCK];
    byBlock(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            root[i - from] = Math.sqrt(counts[i]) / mixed[i];
          }
          for (int k = 0; k < components; k++) {
            for (int i = from; i < to; i++) {
              scaled[k][i - from] = root[i - from] * values[k][i];
            }
            for (int l = 0; l <= k; l++) {
              curvature[k][l] += dot(scaled[k], 0, scaled[l], 0, to - from);
            }
          }
        });
    for (int k = 0; k < components; k++) {
      for (int l = 0; l < k; l++) {
        curvature[l][k] = curvature[k][l];
      }
    }
    return curvature;
  }

  /** The penalised function where it was mixed last. */
  private double height(double[] pi) {
    double height = logLikelihood();
    for (int k = 0; k < pi.length; k++) {
      height += alpha[k] * StrictMath.log(pi[k]) - total * pi[k];
    }
    return height;
  }

  private double logLikelihood() {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * StrictMath.log(mixed[i]);
    }
    return sum;
  }
}
