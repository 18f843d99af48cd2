package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The risk mixture of a municipality: where the next reports are to be expected, and from which
 * source each part of that comes.
 *
 * <p>The expected reports of cell c are n Σ π_k q_k(c), with n reports in all, densities q_k that
 * each add up to 1 over the cells, and weights π_k ≥ 0 that add up to 1. The weights are fitted
 * over occupied cells with the cell's own report left out, and with a prior worth {@value
 * #STRENGTH} reports spread evenly over the components. Source: mixture weights with known
 * components after Dempster, Laird and Rubin 1977; densities mixed by cross-validated likelihood
 * after Smyth and Wolpert 1999; the components are designed for this product, see docs/methods.md.
 */
public final class Mixture {
  /** How many reports the prior is worth. */
  static final double STRENGTH = 5;

  private static final double FULL = 100;

  private final List<Component> components;
  private final double[] pi;
  private final double logLikelihood;
  private final boolean isSettled;
  private final double[] density;
  private final double most;

  private Mixture(List<Component> components, Weights.Settled weights) {
    this(components, weights, 0);
  }

  /**
   * A mixture.
   *
   * @param most the density that has 100 points; 0: the highest there is
   */
  private Mixture(List<Component> components, Weights.Settled weights, double most) {
    this.components = components;
    this.pi = weights.pi();
    this.logLikelihood = weights.logLikelihood();
    this.isSettled = weights.isSettled();
    this.density = sum(c -> true);
    this.most = most > 0 ? most : Arrays.stream(density).max().orElse(0);
  }

  /**
   * Fits the mixture.
   *
   * @param lattice the municipality's cells
   * @param counts its reports
   * @param surroundings the other sources
   * @param prior what is thought of the other sources beforehand
   * @param start weights to begin with, for reports that differ little from those of another fit
   */
  static Mixture fit(
      Lattice lattice,
      Counts counts,
      Surroundings surroundings,
      Prior prior,
      Map<String, Double> start) {
    int[] occupied = counts.occupied();
    Counted counted = Counted.of(lattice, counts, occupied);
    List<Component> components = new ArrayList<>(counted.components());
    components.addAll(surroundings.components());
    double[][] values = new double[components.size()][];
    double[] alpha = prior.alpha(components, STRENGTH);
    for (int k = 0; k < values.length; k++) {
      values[k] =
          k < counted.leftOut().size()
              ? counted.leftOut().get(k)
              : at(components.get(k).density(), occupied);
    }
    Weights.Settled weights =
        Weights.settle(values, at(counts.mass(), occupied), alpha, start(components, alpha, start));
    return new Mixture(components, weights);
  }

  /** {@return the mixture of a municipality's reports and surroundings} */
  public static Mixture fit(
      Lattice lattice, Counts counts, Surroundings surroundings, Prior prior) {
    return fit(lattice, counts, surroundings, prior, Map.of());
  }

  /**
   * {@return the same reports and surroundings by a ruler of an earlier run; cells may pass its
   * 100}
   *
   * <p>Missing: what the ruler has no weight for counts for nothing, what isn't there now neither.
   *
   * @param years how long the reports took; they count by the year
   */
  Mixture by(MixtureRuler ruler, double years) {
    List<Component> known =
        components.stream()
            .filter(component -> ruler.weights().containsKey(component.name()))
            .map(
                component ->
                    component.measured(
                        ruler.sums().get(component.name()),
                        component.isOfReports() ? ruler.years() / years : 1))
            .toList();
    double[] weights =
        known.stream().mapToDouble(component -> ruler.weights().get(component.name())).toArray();
    return new Mixture(known, new Weights.Settled(weights, logLikelihood, isSettled), ruler.most());
  }

  /** What other runs would need to measure by the same. */
  MixtureRuler ruler(double years) {
    Map<String, Double> sums = new LinkedHashMap<>();
    components.forEach(component -> sums.put(component.name(), component.mass()));
    return new MixtureRuler(weights(), sums, most, years);
  }

  private static double[] start(
      List<Component> components, double[] alpha, Map<String, Double> known) {
    double[] start = new double[alpha.length];
    double sum = 0;
    for (int k = 0; k < start.length; k++) {
      start[k] = known.getOrDefault(components.get(k).name(), alpha[k] / STRENGTH);
      sum += start[k];
    }
    for (int k = 0; k < start.length; k++) {
      start[k] /= sum;
    }
    return start;
  }

  private static double[] at(double[] values, int[] cells) {
    double[] some = new double[cells.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = values[cells[i]];
    }
    return some;
  }

  private interface Choice {
    boolean takes(Component component);
  }

  private double[] sum(Choice choice) {
    double[] sum = new double[components.get(0).density().length];
    for (int k = 0; k < pi.length; k++) {
      if (choice.takes(components.get(k))) {
        double[] component = components.get(k).density();
        for (int cell = 0; cell < sum.length; cell++) {
          sum[cell] += pi[k] * component[cell];
        }
      }
    }
    return sum;
  }

  /** {@return per cell the share of all reports that is to be expected there, together 1} */
  public double[] density() {
    return density.clone();
  }

  /** {@return the largest share of a cell, or the one that a kept ruler gives 100 points} */
  double most() {
    return most;
  }

  /** {@return per cell the score, 0 to 100} */
  double[] scores() {
    return inPoints(density.clone());
  }

  /** Cut off at 100, with all parts scaled alike. */
  private double[] inPoints(double... densities) {
    for (int cell = 0; cell < densities.length; cell++) {
      densities[cell] *= FULL / Math.max(most, density[cell]);
    }
    return densities;
  }

  /** {@return the sources in the order of their components} */
  public List<String> sources() {
    return components.stream().map(Component::source).distinct().toList();
  }

  /**
   * {@return per cell the points of a score of 0 to 100 that come from a source; those of all
   * sources add up to the score}
   */
  public double[] points(String source) {
    return inPoints(sum(component -> component.source().equals(source)));
  }

  /** {@return per cell the points that come from all but reports, not cut off at 100} */
  double[] pointsOfSurroundings() {
    double[] points = new double[density.length];
    for (String source : sources()) {
      if (!source.equals(Counted.REPORTS)) {
        double[] own = sum(component -> component.source().equals(source));
        for (int cell = 0; cell < points.length; cell++) {
          points[cell] += own[cell] * (FULL / most);
        }
      }
    }
    return points;
  }

  /** {@return the weight of each component by its name, in their order} */
  public Map<String, Double> weights() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int k = 0; k < pi.length; k++) {
      weights.put(components.get(k).name(), pi[k]);
    }
    return weights;
  }

  /** The components in the order of the weights. */
  List<Component> components() {
    return components;
  }

  /** {@return Σ ln of the density that the other reports and sources give each report's cell} */
  double logLikelihood() {
    return logLikelihood;
  }

  /** {@return whether the weights settled} */
  boolean isSettled() {
    return isSettled;
  }
}
