package nl.nachtwacht.fit;

import java.util.Arrays;
import java.util.Map;
import nl.nachtwacht.stat.NegativeBinomialSize;

/** Parts the reports of a municipality, and predicts each part from the others: {@link Trust}. */
final class Parting {
  private final Lattice lattice;
  private final Surroundings surroundings;
  private final Prior prior;
  private final CityReports reports;
  private final Map<String, Double> start;

  Parting(
      Lattice lattice,
      Surroundings surroundings,
      Prior prior,
      CityReports reports,
      Map<String, Double> start) {
    this.lattice = lattice;
    this.surroundings = surroundings;
    this.prior = prior;
    this.reports = reports;
    this.start = start;
  }

  /** How far the truth may lie, with per cell the number of its neighbourhood. */
  Trust trust(int[] neighbourhood, int neighbourhoods) {
    if (reports.rows() < Trust.FEWEST_REPORTS) {
      return Trust.ofFew(reports.rows());
    }
    Trust byRow = size(CityReports.byRow(Trust.PARTS), neighbourhood, neighbourhoods);
    Trust byTime = size(reports.byTime(Trust.PARTS), neighbourhood, neighbourhoods);
    return new Trust(
        Math.min(byRow.cell(), byTime.cell()),
        Math.min(byRow.neighbourhood(), byTime.neighbourhood()),
        reports.rows());
  }

  /** θ over all parts of one way to part. */
  private Trust size(CityReports.Parts parts, int[] neighbourhood, int neighbourhoods) {
    NegativeBinomialSize ofCells = new NegativeBinomialSize();
    NegativeBinomialSize ofNeighbourhoods = new NegativeBinomialSize();
    for (int part = 0; part < Trust.PARTS; part++) {
      double[] density = expected(parts, part);
      int[] observed = reports.observed(parts, part);
      double number = Arrays.stream(observed).sum();
      int[] sums = new int[neighbourhoods];
      double[] expectations = new double[neighbourhoods];
      for (int cell = 0; cell < density.length; cell++) {
        double expected = density[cell] * number;
        ofCells.add(observed[cell], expected);
        sums[neighbourhood[cell]] += observed[cell];
        expectations[neighbourhood[cell]] += expected;
      }
      for (int i = 0; i < neighbourhoods; i++) {
        ofNeighbourhoods.add(sums[i], expectations[i]);
      }
    }
    return new Trust(ofCells.least(), ofNeighbourhoods.least(), reports.rows());
  }

  /** The share of each cell as the other parts tell it. */
  private double[] expected(CityReports.Parts parts, int part) {
    Counts others = reports.without(parts, part);
    return Mixture.fit(lattice, others, surroundings, prior, start).density();
  }
}
