package nl.nachtwacht.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.CompensatedSum;

/**
 * Controls for treated places: each takes the two that are most like it before, of those that
 * aren't taken.
 *
 * <p>Covariates are divided by their standard deviation over treated and candidates; the distance
 * is Euclid's. Treated places choose in the order of their first covariate, the highest first, then
 * of their number; of equal candidates the one with the least number is taken. A covariate that is
 * not known somewhere has the mean there; one that is the same everywhere tells nothing.
 *
 * @param controls numbers of the controls, ascending
 * @param imbalance by covariate the difference of means, treated less controls, in standard
 *     deviations; 0 for one that tells nothing
 * @param telling how many of the covariates tell anything
 */
record Matching(int[] controls, double[] imbalance, int telling) {
  private static final int EACH = 2;

  /** Which places can't both be taken. */
  interface Clash {
    /** {@return whether two places have something in common} */
    boolean is(int one, int other);
  }

  /**
   * {@return the controls}
   *
   * @param covariates by covariate a value per place; NaN where not known
   * @param treated numbers of the treated places, at least one
   * @param candidates numbers of those that may be controls, at least one
   * @param clash of a place with itself, and of places that overlap
   */
  static Matching of(double[][] covariates, int[] treated, int[] candidates, Clash clash) {
    int[] all = IntStream.concat(Arrays.stream(treated), Arrays.stream(candidates)).toArray();
    double[][] scaled = Arrays.stream(covariates).map(c -> scaled(c, all)).toArray(double[][]::new);
    double[] first = covariates[0];
    List<Integer> order =
        Arrays.stream(treated)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> -first[i]).thenComparing(i -> i))
            .toList();
    List<Integer> taken = new ArrayList<>();
    for (int place : order) {
      for (int k = 0; k < EACH; k++) {
        Arrays.stream(candidates)
            .boxed()
            .filter(candidate -> taken.stream().noneMatch(t -> clash.is(t, candidate)))
            .min(
                Comparator.<Integer>comparingDouble(c -> distance(scaled, place, c))
                    .thenComparing(c -> c))
            .ifPresent(taken::add);
      }
    }
    int[] controls = taken.stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] imbalance =
        Arrays.stream(scaled).mapToDouble(c -> mean(c, treated) - mean(c, controls)).toArray();
    int telling =
        (int)
            Arrays.stream(scaled).filter(c -> Arrays.stream(all).anyMatch(i -> c[i] != 0)).count();
    return new Matching(controls, imbalance, telling);
  }

  /** {@return 1 less the mean imbalance of what tells anything, at least 0} */
  double fit() {
    double sum = CompensatedSum.of(Arrays.stream(imbalance).map(Math::abs).toArray());
    return telling == 0 ? 1 : Math.max(0, 1 - sum / telling);
  }

  /** {@return the squared distance of two places} */
  static double distance(double[][] scaled, int one, int other) {
    double sum = 0;
    for (double[] covariate : scaled) {
      sum += (covariate[one] - covariate[other]) * (covariate[one] - covariate[other]);
    }
    return sum;
  }

  /** {@return a covariate in its standard deviations over some places; 0 where it tells nothing} */
  static double[] scaled(double[] covariate, int... places) {
    int[] known = Arrays.stream(places).filter(p -> !Double.isNaN(covariate[p])).sorted().toArray();
    double mean = mean(covariate, known);
    CompensatedSum squares = new CompensatedSum();
    for (int place : known) {
      squares.add((covariate[place] - mean) * (covariate[place] - mean));
    }
    double deviation = Math.sqrt(squares.value() / (known.length - 1));
    return Arrays.stream(covariate)
        .map(value -> deviation > 0 && !Double.isNaN(value) ? (value - mean) / deviation : 0)
        .toArray();
  }

  private static double mean(double[] values, int... places) {
    return CompensatedSum.of(Arrays.stream(places).mapToDouble(p -> values[p]).toArray())
        / places.length;
  }
}
