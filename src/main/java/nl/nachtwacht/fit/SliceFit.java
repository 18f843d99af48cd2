package nl.nachtwacht.fit;

import java.util.Map;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.table.Table;

/**
 * The mixture of a slice of the week. Its reports are those of the slice; the reports of all other
 * hours are one more source, and in daylight darkness is none.
 */
final class SliceFit {
  /** The source that reports of other hours are. */
  static final String OTHER_HOURS = "other_hours";

  private static final double FULL = 100;

  private final Lattice lattice;
  private final Surroundings surroundings;
  private final CityReports reports;
  private final Trust trust;
  private final Prior prior;
  private final Map<String, Double> start;

  /** Fits slices, whose weights are looked for from those of all hours. */
  SliceFit(
      Lattice lattice,
      Surroundings surroundings,
      CityReports reports,
      Trust trust,
      Prior prior,
      Map<String, Double> start) {
    this.lattice = lattice;
    this.surroundings = surroundings;
    this.reports = reports;
    this.trust = trust;
    this.prior = prior;
    this.start = start;
  }

  /** The columns of a slice, the one of that number among the slices of the reports. */
  Table of(Slice slice, int number) {
    Counts inside = reports.ofSlice(number);
    Surroundings ofSlice =
        surroundings.with(
            lattice,
            new Surroundings.Mass(OTHER_HOURS, reports.massOfOtherHours(number), false),
            slice.isDark());
    Mixture mixture = Mixture.fit(lattice, inside, ofSlice, prior, start);
    Interval factors = trust.among(inside.reports()).ofCells();
    double[] score = mixture.density();
    double[] low = new double[score.length];
    double[] high = new double[score.length];
    for (int cell = 0; cell < score.length; cell++) {
      score[cell] *= FULL / mixture.most();
      low[cell] = Math.min(FULL, score[cell] * factors.low());
      high[cell] = Math.min(FULL, score[cell] * factors.high());
    }
    return Table.ofRows(score.length)
        .with(FitColumns.OfSlice.SCORE.in(slice), score)
        .with(FitColumns.OfSlice.LOW.in(slice), low)
        .with(FitColumns.OfSlice.HIGH.in(slice), high);
  }
}
