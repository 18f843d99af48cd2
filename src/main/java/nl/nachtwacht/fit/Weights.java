package nl.nachtwacht.fit;

import nl.nachtwacht.stat.LinearSystem;

/**
 * Weights of mixture components of greatest posterior density.
 *
 * <p>Maximises ℓ(π) = Σ w ln Σ π_k f_k + Σ α_k ln π_k over π_k ≥ 0, Σ π_k = 1. It is concave with
 * one maximum, in the interior. Rounds of expectation and maximisation (Dempster, Laird and Rubin
 * 1977) reach it slowly; so a few of them are followed by Newton steps on ℓ(π) − (Σ w + Σ α) Σ π,
 * whose maximum over π &gt; 0 is the same point, since there the weights add up to 1 by themselves.
 * Done when a round of expectation and maximisation would change no weight by 1e-10.
 */
final class Weights {
  private static final double TOLERANCE = 1e-10;
  private static final int FIRST_ROUNDS = 10;
  private static final int MOST_STEPS = 20_000;
  private static final double TO_THE_BORDER = 0.95;

  /** A step that promises less is near the end, where it is right and heights drown in rounding. */
  private static final double NEAR_THE_END = 1e-4;

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
    for (int step = 0; step < MOST_STEPS; step++) {
      mix(pi, mixed);
      double[] slopes = slopes(pi);
      double[] next = round(pi, slopes);
      double change = 0;
      for (int k = 0; k < pi.length; k++) {
        change = Math.max(change, Math.abs(next[k] - pi[k]));
      }
      if (change < TOLERANCE) {
        return new Settled(next, logLikelihood(mixed), true);
      }
      pi = step < FIRST_ROUNDS ? next : newton(pi, slopes, next);
    }
    return new Settled(pi, logLikelihood(mixed), false);
  }

  /** One round of expectation and maximisation. */
  private double[] round(double[] pi, double[] slopes) {
    double[] next = new double[pi.length];
    for (int k = 0; k < next.length; k++) {
      next[k] = pi[k] * (slopes[k] + total) / total;
    }
    return next;
  }

  private void mix(double[] pi, double[] into) {
    java.util.Arrays.fill(into, 0);
    for (int k = 0; k < pi.length; k++) {
      double weight = pi[k];
      double[] component = values[k];
      for (int i = 0; i < into.length; i++) {
        into[i] += weight * component[i];
      }
    }
  }

  /** The gradient of the penalised function. */
  private double[] slopes(double[] pi) {
    double[] slopes = new double[pi.length];
    for (int k = 0; k < slopes.length; k++) {
      double[] component = values[k];
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += counts[i] / mixed[i] * component[i];
      }
      slopes[k] = sum + alpha[k] / pi[k] - total;
    }
    return slopes;
  }

  /** A Newton step, shortened until it climbs; else the round. */
  private double[] newton(double[] pi, double[] slopes, double[] round) {
    double[] step = LinearSystem.solve(curvature(pi), slopes);
    double length = 1;
    double climb = 0;
    for (int k = 0; k < step.length; k++) {
      climb += step[k] * slopes[k];
      if (step[k] < 0) {
        length = Math.min(length, -TO_THE_BORDER * pi[k] / step[k]);
      }
    }
    double here = height(pi, mixed);
    double[] there = new double[mixed.length];
    for (int halving = 0; halving < 40; halving++) {
      double[] next = new double[pi.length];
      for (int k = 0; k < next.length; k++) {
        next[k] = pi[k] + length * step[k];
      }
      mix(next, there);
      if (climb < NEAR_THE_END || height(next, there) >= here + 1e-4 * length * climb) {
        return next;
      }
      length /= 2;
    }
    return round;
  }

  /** The negative second derivatives: positive definite. */
  private double[][] curvature(double[] pi) {
    double[] root = new double[counts.length];
    for (int i = 0; i < root.length; i++) {
      root[i] = Math.sqrt(counts[i]) / mixed[i];
    }
    double[][] scaled = new double[pi.length][root.length];
    for (int k = 0; k < scaled.length; k++) {
      for (int i = 0; i < root.length; i++) {
        scaled[k][i] = root[i] * values[k][i];
      }
    }
    double[][] curvature = new double[pi.length][pi.length];
    for (int k = 0; k < pi.length; k++) {
      for (int l = 0; l <= k; l++) {
        double[] a = scaled[k];
        double[] b = scaled[l];
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
          sum += a[i] * b[i];
        }
        curvature[k][l] = sum;
        curvature[l][k] = sum;
      }
      curvature[k][k] += alpha[k] / (pi[k] * pi[k]);
    }
    return curvature;
  }

  private double height(double[] pi, double[] mixedThere) {
    double height = logLikelihood(mixedThere);
    for (int k = 0; k < pi.length; k++) {
      height += alpha[k] * StrictMath.log(pi[k]) - total * pi[k];
    }
    return height;
  }

  private double logLikelihood(double[] mixedThere) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * StrictMath.log(mixedThere[i]);
    }
    return sum;
  }
}
