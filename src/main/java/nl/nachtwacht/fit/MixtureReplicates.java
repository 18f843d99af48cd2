package nl.nachtwacht.fit;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.PoissonBootstrap;

/**
 * The risk mixture of a municipality with resampled reports: its weights, the sums that its
 * densities were divided by and its highest density stay, as does all that isn't reports.
 *
 * <p>The parts of all reaches are one sum over the surroundings of a cell, with a kernel that is
 * their weighted sum. Guarantee: the order of rows has no effect. Source: designed for this
 * product, see docs/methods.md.
 */
public final class MixtureReplicates implements Replicates {
  private static final double FULL = 100;

  /** How many replicates are scored side by side. */
  private static final int AT_A_TIME = 2;

  private final Lattice lattice;
  private final CityReports reports;
  private final Draw draw;

  /** Points of the score that a report adds to its cell and the cells around it. */
  private final Lattice.Kernel around;

  /** Points that it adds to its cell when it isn't the first one. */
  private final double again;

  private final double[] mean;
  private final double[] rest;

  private MixtureReplicates(Mixture mixture, Lattice lattice, CityReports reports, Draw draw) {
    this.lattice = lattice;
    this.reports = reports;
    this.draw = draw;
    Map<String, Double> perReport = perReport(mixture);
    this.around = around(perReport, lattice);
    this.again = perReport.getOrDefault(Counted.AGAIN, 0.0);
    this.mean = reports.counts().mean();
    this.rest = mixture.pointsOfSurroundings();
  }

  /**
   * {@return a mixture with rows drawn by a bootstrap}
   *
   * @param mixture the mixture as all reports give it
   * @param lattice the municipality's cells
   * @param reports the reports that it was fitted to
   * @param bootstrap how often each row is drawn
   */
  public static MixtureReplicates of(
      Mixture mixture, Lattice lattice, CityReports reports, PoissonBootstrap bootstrap) {
    return new MixtureReplicates(mixture, lattice, reports, bootstrap::draw);
  }

  /** The same with rows drawn in another way. */
  static MixtureReplicates of(Mixture mixture, Lattice lattice, CityReports reports, Draw draw) {
    return new MixtureReplicates(mixture, lattice, reports, draw);
  }

  /** Points of the score that a unit of each component of reports is worth. */
  private static Map<String, Double> perReport(Mixture mixture) {
    Map<String, Double> weights = mixture.weights();
    return mixture.components().stream()
        .filter(component -> component.source().equals(Counted.REPORTS))
        .collect(
            Collectors.toMap(
                Component::name,
                c -> FULL * weights.get(c.name()) / (c.mass() * mixture.most()),
                Double::sum,
                TreeMap::new));
  }

  private static Lattice.Kernel around(Map<String, Double> perReport, Lattice lattice) {
    Lattice.Kernel sum = Lattice.Kernel.point(perReport.getOrDefault(Counted.name(0), 0.0));
    for (int metres : Counted.REACH_METRES) {
      Double points = perReport.get(Counted.name(metres));
      if (metres > 0 && points != null) {
        sum = sum.plus(points, Lattice.Kernel.quartic(metres, lattice.cellMetres()));
      }
    }
    return sum;
  }

  @Override
  public void each(int count, Consumer<double[]> take) {
    for (int first = 0; first < count; first += AT_A_TIME) {
      IntStream.range(first, Math.min(count, first + AT_A_TIME))
          .parallel()
          .mapToObj(this::scores)
          .toList()
          .forEach(take);
    }
  }

  private double[] scores(int replicate) {
    double[] mass = reports.mass(draw, replicate);
    double[] scores = lattice.convolve(mass, around);
    for (int cell = 0; cell < scores.length; cell++) {
      scores[cell] += rest[cell] + again * Math.max(0, mass[cell] - mean[cell]);
    }
    return scores;
  }
}
