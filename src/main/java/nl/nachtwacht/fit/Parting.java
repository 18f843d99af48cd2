package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    List<Trust.Part> byRow = predicted(reports.partsByRow(Trust.PARTS));
    List<Trust.Part> byTime = predicted(reports.partsByTime(Trust.PARTS));
    return new Trust(
        Math.min(Trust.size(byRow), Trust.size(byTime)),
        Math.min(
            size(byRow, neighbourhood, neighbourhoods),
            size(byTime, neighbourhood, neighbourhoods)),
        reports.rows());
  }

  private static double size(List<Trust.Part> parts, int[] neighbourhood, int neighbourhoods) {
    return Trust.size(parts.stream().map(p -> p.by(neighbourhood, neighbourhoods)).toList());
  }

  private List<Trust.Part> predicted(int[] partOf) {
    List<Trust.Part> parts = new ArrayList<>();
    for (int part = 0; part < Trust.PARTS; part++) {
      parts.add(predicted(partOf, part));
    }
    return parts;
  }

  private Trust.Part predicted(int[] partOf, int part) {
    Counts others = reports.counts(row -> partOf[row] == part ? 0 : 1);
    double[] expected = Mixture.fit(lattice, others, surroundings, prior, start).density();
    int[] observed = new int[expected.length];
    int number = 0;
    for (int row = 0; row < partOf.length; row++) {
      if (partOf[row] == part) {
        observed[reports.ownCell(row)]++;
        number++;
      }
    }
    for (int cell = 0; cell < expected.length; cell++) {
      expected[cell] *= number;
    }
    return new Trust.Part(observed, expected);
  }
}
