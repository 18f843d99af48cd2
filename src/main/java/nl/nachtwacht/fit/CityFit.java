package nl.nachtwacht.fit;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.layer.Mass;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.PoissonBootstrap;
import nl.nachtwacht.table.Table;

/**
 * The fit of one municipality: the mixture of all hours, how far it can be trusted, and the mixture
 * of each slice of the week.
 *
 * @param cells place and the columns of {@link FitColumns}, a row per cell in the order (iy, ix)
 * @param told what is to be said of the whole municipality
 */
public record CityFit(Table cells, Told told) implements Serializable {
  /** Any number would do; a fixed one gives every run the same replicates. */
  static final long SEED = 1;

  static final String DARK_SHARE = "dark_share";
  static final String SURVEY = "survey_shrunk";

  /**
   * What is to be said of a municipality; no places.
   *
   * @param reports how many reports there were
   * @param years how long they took
   * @param weights weight of each component by its name, in their order, as fitted
   * @param sourceOf the source of each component
   * @param lift per layer the mean of expected reports in cells that hold something of it over that
   *     in the others; missing where either is empty
   * @param absent components without a mass in any cell
   * @param isSettled whether the weights settled
   * @param trust how far the truth may lie
   * @param ranksOfAreas plausible ranks of neighbourhoods, as far as any are
   * @param rulers what scores were measured by, of each slice and of {@link FitJob#ALL_HOURS}
   */
  public record Told(
      long reports,
      double years,
      LinkedHashMap<String, Double> weights,
      LinkedHashMap<String, String> sourceOf,
      TreeMap<String, Double> lift,
      ArrayList<String> absent,
      boolean isSettled,
      Trust trust,
      TreeMap<Integer, Firmness.Ranks> ranksOfAreas,
      LinkedHashMap<String, MixtureRuler> rulers)
      implements Serializable {
    /** {@return the fitted weights of the components of each source, added up, in their order} */
    public Map<String, Double> bySource() {
      return bySource(weights);
    }

    /** {@return some weights of components, added up by source} */
    public Map<String, Double> bySource(Map<String, Double> ofComponents) {
      Map<String, Double> sums = new LinkedHashMap<>();
      sourceOf.forEach(
          (name, source) -> sums.merge(source, ofComponents.getOrDefault(name, 0.0), Double::sum));
      return sums;
    }
  }

  /**
   * {@return the fit of a municipality}
   *
   * @param city its number
   * @param cells its evidence, in the order (iy, ix)
   * @param reports its reports
   */
  public static CityFit of(int city, Table cells, CityReports reports, FitJob job) {
    int[] ix = cells.ints("ix").toArray();
    Lattice lattice = Lattice.of(ix, cells.ints("iy").toArray(), job.cellMetres());
    List<Surroundings.Mass> masses = masses(cells, job);
    Surroundings surroundings = Surroundings.of(lattice, masses, dark(cells), unsafe(cells, job));
    Counts counts = reports.counts();
    Mixture fitted = Mixture.fit(lattice, counts, surroundings, job.prior());
    double years = job.years().get(city);
    Mixture scored = measured(fitted, city, FitJob.ALL_HOURS, job);
    int[] area = cells.ints("area").toArray();
    int[] neighbourhood = dense(area);
    int neighbourhoods = Arrays.stream(neighbourhood).max().orElse(-1) + 1;
    Firmness firmness =
        job.resamples() == 0 || reports.rows() < Trust.FEWEST_REPORTS
            ? Firmness.none(area.length)
            : Firmness.of(
                MixtureReplicates.of(scored, lattice, reports, new PoissonBootstrap(SEED)),
                job.resamples(),
                area);
    Trust trust =
        new Parting(lattice, surroundings, job.prior(), reports, fitted.weights())
            .trust(neighbourhood, neighbourhoods);
    Table table =
        cells
            .only(List.of("ix", "iy"))
            .and(firmness.cells())
            .and(points(scored, job))
            .and(expected(fitted, trust, reports.worth() / years));
    LinkedHashMap<String, MixtureRuler> rulers = new LinkedHashMap<>();
    rulers.put(FitJob.ALL_HOURS, scored.ruler(years));
    SliceFit ofSlices =
        new SliceFit(lattice, surroundings, reports, trust, job.prior(), fitted.weights());
    for (int slice = 0; slice < job.slices().size(); slice++) {
      String name = job.slices().get(slice).name();
      SliceFit.Measured measured =
          ofSlices.of(
              job.slices().get(slice), slice, mixture -> measured(mixture, city, name, job), years);
      table = table.and(measured.cells());
      rulers.put(name, measured.ruler());
    }
    return new CityFit(
        table,
        told(fitted, surroundings, masses, reports, new Sure(trust, firmness), years, rulers));
  }

  /** A fitted mixture by the ruler of an earlier run, where one is kept. */
  private static Mixture measured(Mixture fitted, int city, String slice, FitJob job) {
    return job.kept(city, slice)
        .map(ruler -> fitted.by(ruler, job.years().get(city)))
        .orElse(fitted);
  }

  /** How sure all is. */
  private record Sure(Trust trust, Firmness firmness) {}

  private static List<Surroundings.Mass> masses(Table cells, FitJob job) {
    List<Surroundings.Mass> masses = new ArrayList<>();
    for (Mass mass : job.masses()) {
      double[] values = column(cells, mass.column().name());
      for (int cell = 0; cell < values.length; cell++) {
        values[cell] = Double.isNaN(values[cell]) ? 0 : values[cell];
      }
      masses.add(new Surroundings.Mass(mass.source(), values, mass.isPeople()));
    }
    return masses;
  }

  /** Darkness that isn't known counts as none. */
  private static double[] dark(Table cells) {
    double[] dark = column(cells, DARK_SHARE);
    for (int cell = 0; cell < dark.length; cell++) {
      dark[cell] = Double.isNaN(dark[cell]) ? 0 : dark[cell];
    }
    return dark;
  }

  private static double[] unsafe(Table cells, FitJob job) {
    double[] unsafe = column(cells, SURVEY);
    for (int cell = 0; cell < unsafe.length; cell++) {
      unsafe[cell] = (job.surveySafe() - unsafe[cell]) / (job.surveySafe() - job.surveyUnsafe());
    }
    return unsafe;
  }

  private static double[] column(Table cells, String name) {
    return cells.find(name).isPresent() ? cells.reals(name).toArray() : new double[0];
  }

  /** Numbers from 0 in place of the numbers of areas. */
  private static int[] dense(int[] areas) {
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    for (int area : areas) {
      numbers.put(area, 0);
    }
    int next = 0;
    for (Map.Entry<Integer, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    return Arrays.stream(areas).map(numbers::get).toArray();
  }

  private static Table points(Mixture mixture, FitJob job) {
    int cells = mixture.density().length;
    int[] known = new int[cells];
    Table table = Table.ofRows(cells);
    for (String source : FitColumns.sources(job)) {
      double[] points = mixture.points(source);
      table = table.with(FitColumns.points(source), points);
      for (int cell = 0; cell < cells; cell++) {
        known[cell] += points[cell] > 0 && !source.equals(Surroundings.EVERYWHERE) ? 1 : 0;
      }
    }
    return table.with(FitColumns.SOURCES, known);
  }

  private static Table expected(Mixture mixture, Trust trust, double aYear) {
    double[] density = mixture.density();
    int cells = density.length;
    Interval factors = trust.ofCells();
    return Table.ofRows(cells)
        .with(FitColumns.EXPECTED, Arrays.stream(density).map(share -> share * aYear).toArray())
        .with(FitColumns.LOW, filled(cells, factors.low()))
        .with(FitColumns.HIGH, filled(cells, factors.high()));
  }

  private static double[] filled(int cells, double value) {
    double[] filled = new double[cells];
    Arrays.fill(filled, value);
    return filled;
  }

  private static Told told(
      Mixture mixture,
      Surroundings surroundings,
      List<Surroundings.Mass> masses,
      CityReports reports,
      Sure sure,
      double years,
      LinkedHashMap<String, MixtureRuler> rulers) {
    LinkedHashMap<String, String> sourceOf = new LinkedHashMap<>();
    mixture.components().forEach(c -> sourceOf.put(c.name(), c.source()));
    TreeMap<String, Double> lift = new TreeMap<>();
    double[] density = mixture.density();
    for (Surroundings.Mass mass : masses) {
      lift.put(mass.source(), lift(density, mass.mass()));
    }
    return new Told(
        reports.rows(),
        years,
        new LinkedHashMap<>(mixture.weights()),
        sourceOf,
        lift,
        new ArrayList<>(surroundings.absent()),
        mixture.isSettled(),
        sure.trust,
        sure.firmness.ofAreas(),
        rulers);
  }

  private static double lift(double[] density, double[] mass) {
    double inside = 0;
    double outside = 0;
    int cellsInside = 0;
    for (int cell = 0; cell < density.length; cell++) {
      if (mass[cell] > 0) {
        inside += density[cell];
        cellsInside++;
      } else {
        outside += density[cell];
      }
    }
    int cellsOutside = density.length - cellsInside;
    return inside / cellsInside / (outside / cellsOutside);
  }
}
