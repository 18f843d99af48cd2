package nl.nachtwacht.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import nl.nachtwacht.fit.CityFit;
import nl.nachtwacht.fit.Firmness;
import nl.nachtwacht.fit.FitColumns;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * What the mixtures tell of neighbourhoods: reports to be expected with their interval, the
 * interval of the score, and plausible ranks.
 */
final class AreaFits {
  /** Rates of fewer inhabitants say nothing. */
  private static final int FEWEST_INHABITANTS = 500;

  private static final double RATE_OF = 10_000;
  private static final double FULL = 100;

  private static final List<Column> PER_INHABITANTS =
      List.of(
          perInhabitants("", "", ""),
          perInhabitants("_low", ", ondergrens", ", lower end"),
          perInhabitants("_high", ", bovengrens", ", upper end"));

  /** Reports to be expected, per inhabitants and per km². */
  static final List<Column> RATES = rates();

  private final int[] municipalityOf;
  private final IntUnaryOperator inhabitants;
  private final ScoreJob job;
  private final List<Neighbourhoods.Sums> strips;
  private final List<CityFit.Told> fits;

  /**
   * Fits of some units.
   *
   * @param municipalityOf per unit its municipality
   * @param inhabitants of a unit, below 0 where not delivered
   * @param strips sums of cells by unit
   * @param fits per municipality, or of all together, what was fitted
   */
  AreaFits(
      int[] municipalityOf,
      IntUnaryOperator inhabitants,
      ScoreJob job,
      List<Neighbourhoods.Sums> strips,
      List<CityFit.Told> fits) {
    this.municipalityOf = municipalityOf.clone();
    this.inhabitants = inhabitants;
    this.job = job;
    this.strips = strips;
    this.fits = fits;
  }

  private static Column perInhabitants(String end, String nl, String en) {
    return Column.reals("report_per_10k" + end, "per 10,000 inhabitants and year", 1)
        .missing("inhabitants not delivered, under 500 inhabitants, or no rates")
        .label(
            "Meldingen per 10.000 inwoners per jaar" + nl,
            "Reports per 10,000 inhabitants and year" + en)
        .says(
            "Te verwachten meldingen per 10.000 inwoners en jaar, voor een periode als deze"
                + nl
                + ".",
            "Reports to be expected per 10,000 inhabitants and year, for a period like this one"
                + en
                + ".");
  }

  private static List<Column> rates() {
    List<Column> rates = new ArrayList<>(PER_INHABITANTS);
    rates.addAll(Scores.rates());
    return List.copyOf(rates);
  }

  /**
   * {@return the columns that rest on the fits, a row per area; missing without them}
   *
   * @param scores the score of each area
   * @param ends their intervals by the index; empty: the job chose the mixture, whose fit tells
   */
  Table table(Table.Reals scores, Optional<Map<Integer, Interval>> ends) {
    int areas = municipalityOf.length;
    Neighbourhoods.Total expected = Neighbourhoods.total(strips, FitColumns.EXPECTED.name(), areas);
    double cellKm2 = job.cellMetres() / 1000.0 * (job.cellMetres() / 1000.0);
    double[] perInhabitants = new double[areas];
    double[] perKm2 = new double[areas];
    double[] score = new double[areas];
    for (int area = 0; area < areas; area++) {
      boolean hasRates = job.hasRates() && expected.cells()[area] > 0;
      int people = inhabitants.applyAsInt(area);
      perInhabitants[area] =
          hasRates && people >= FEWEST_INHABITANTS
              ? expected.sums()[area] / people * RATE_OF
              : Double.NaN;
      perKm2[area] =
          hasRates ? expected.sums()[area] / (expected.cells()[area] * cellKm2) : Double.NaN;
      score[area] = scores.at(area);
    }
    List<Interval> factors = factors(expected);
    Table scoreEnds =
        ends.map(of -> withEnds(Scores.withEnds(), score, of))
            .orElseGet(() -> withEnds(Scores.withEnds(), score, factors, FULL));
    return withEnds(PER_INHABITANTS, perInhabitants, factors, Double.MAX_VALUE)
        .and(withEnds(Scores.rates(), perKm2, factors, Double.MAX_VALUE))
        .and(scoreEnds.without(Scores.withEnds().get(0).name()));
  }

  /** Per area what its figures are multiplied with for the ends of their intervals. */
  private List<Interval> factors(Neighbourhoods.Total expected) {
    int areas = municipalityOf.length;
    Neighbourhoods.Total counts = Neighbourhoods.total(strips, Reports.COUNT_COLUMN.name(), areas);
    Neighbourhoods.Total corrected =
        Neighbourhoods.total(strips, Reports.CORRECTED_COLUMN.name(), areas);
    List<Interval> factors = new ArrayList<>();
    for (int area = 0; area < areas && !fits.isEmpty(); area++) {
      CityFit.Told fit = fit(area);
      double reports = expected.sums()[area] * fit.years();
      Neighbourhoods.Total counted = corrected.cells()[area] > 0 ? corrected : counts;
      factors.add(
          reports > 0
              ? fit.trust().ofNeighbourhood(reports, counted.sums()[area])
              : fit.trust().ofNeighbourhoods());
    }
    return factors;
  }

  private static Table withEnds(
      List<Column> columns, double[] values, List<Interval> factors, double most) {
    double[] low = new double[values.length];
    double[] high = new double[values.length];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(high, Double.NaN);
    for (int area = 0; area < factors.size(); area++) {
      low[area] = values[area] * factors.get(area).low();
      high[area] = Math.min(most, values[area] * factors.get(area).high());
    }
    return Table.ofRows(values.length)
        .with(columns.get(0), values)
        .with(columns.get(1), low)
        .with(columns.get(2), high);
  }

  /** Ends cut off at 0 and at the top, as those of cells are. */
  private static Table withEnds(
      List<Column> columns, double[] values, Map<Integer, Interval> ends) {
    double[] low = new double[values.length];
    double[] high = new double[values.length];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(high, Double.NaN);
    ends.forEach(
        (area, interval) -> {
          low[area] = Math.max(0, Math.min(values[area], interval.low()));
          high[area] = Math.min(FULL, Math.max(values[area], interval.high()));
        });
    return Table.ofRows(values.length)
        .with(columns.get(0), values)
        .with(columns.get(1), low)
        .with(columns.get(2), high);
  }

  /** The fit that an area is part of. */
  private CityFit.Told fit(int area) {
    return fits.size() == 1 ? fits.get(0) : fits.get(municipalityOf[area]);
  }

  /** {@return the columns of plausible ranks, as far as any are known} */
  static Table ranks(Map<Integer, Firmness.Ranks> ranksOfAreas, int areas) {
    int[] low = new int[areas];
    int[] high = new int[areas];
    for (int area = 0; area < areas; area++) {
      Firmness.Ranks ranks = ranksOfAreas.get(area);
      low[area] = ranks == null ? Table.NO_INT : ranks.low();
      high[area] = ranks == null ? Table.NO_INT : ranks.high();
    }
    return Table.ofRows(areas).with(Scores.ranks().get(0), low).with(Scores.ranks().get(1), high);
  }
}
