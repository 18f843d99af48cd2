package nl.nachtwacht.fit;

import java.util.Map;
import java.util.function.UnaryOperator;
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

  /**
   * The mixture of a slice.
   *
   * @param cells its columns
   * @param ruler what they were measured by
   */
  record Measured(Table cells, MixtureRuler ruler) {}

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

  /**
   * The slice of that number among the slices of the reports.
   *
   * @param measure makes the fitted mixture the one that is scored by
   */
  Measured of(Slice slice, int number, UnaryOperator<Mixture> measure, double years) {
    Counts inside = reports.ofSlice(number);
    Surroundings ofSlice =
        surroundings.with(
            lattice,
            new Surroundings.Mass(OTHER_HOURS, reports.massOfOtherHours(number), false),
            slice.isDark());
    Mixture mixture = measure.apply(Mixture.fit(lattice, inside, ofSlice, prior, start));
    Interval factors = trust.among(inside.reports()).ofCells();
    double[] score = mixture.scores();
    double[] low = new double[score.length];
    double[] high = new double[score.length];
    for (int cell = 0; cell < score.length; cell++) {
      low[cell] = Math.min(FULL, score[cell] * factors.low());
      high[cell] = Math.min(FULL, score[cell] * factors.high());
    }
    Table cells =
        Table.ofRows(score.length)
            .with(FitColumns.OfSlice.SCORE.in(slice), score)
            .with(FitColumns.OfSlice.LOW.in(slice), low)
            .with(FitColumns.OfSlice.HIGH.in(slice), high);
    return new Measured(cells, mixture.ruler(years));
  }
}
