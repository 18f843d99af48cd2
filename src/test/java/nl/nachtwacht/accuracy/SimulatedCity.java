package nl.nachtwacht.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.fit.CityReports;
import nl.nachtwacht.fit.Counts;
import nl.nachtwacht.fit.Lattice;
import nl.nachtwacht.fit.Mixture;
import nl.nachtwacht.fit.Prior;
import nl.nachtwacht.fit.Surroundings;
import nl.nachtwacht.fit.Surroundings.Mass;
import nl.nachtwacht.sample.KnownCity;

/** A city whose truth is known, as the mixture sees it. */
final class SimulatedCity {
  private static final int CELL = 100;

  private final long seed;
  private final KnownCity city;
  private final Lattice lattice;

  SimulatedCity(long seed) {
    this.seed = seed;
    this.city = KnownCity.of(seed);
    this.lattice = Lattice.of(city.ix(), city.iy(), CELL);
  }

  /** {@return what is known of it} */
  KnownCity known() {
    return city;
  }

  /** {@return its cells} */
  Lattice lattice() {
    return lattice;
  }

  /** {@return its layers and its darkness, and layers that other cities don't have} */
  Surroundings surroundings(Mass... more) {
    List<Mass> layers = new ArrayList<>();
    city.layers()
        .forEach((name, mass) -> layers.add(new Mass(name, mass, KnownCity.isPeople(name))));
    layers.addAll(List.of(more));
    return Surroundings.of(lattice, layers, city.dark(), new double[0]);
  }

  /** {@return reports drawn by shares of the cells, their times in no order} */
  CityReports reports(double[] shares, int number) {
    CityReports.Builder rows = new CityReports.Builder(lattice.cells());
    var chance = Campaign.chance("reports", seed, number);
    for (int cell : Campaign.draw(chance, shares, number)) {
      rows.row(chance.nextLong(), chance.nextInt(1_000_000_000), cell, 1).mark(cell, 1);
    }
    return rows.build();
  }

  /** {@return the mixture of some reports} */
  Mixture fit(Counts counts, Surroundings surroundings) {
    return Mixture.fit(lattice, counts, surroundings, Prior.EVEN);
  }

  /** {@return per cell the people about in the dark} */
  double[] peopleInTheDark() {
    double[] dark = city.dark();
    double[] people = city.people();
    for (int cell = 0; cell < dark.length; cell++) {
      dark[cell] *= people[cell];
    }
    return dark;
  }

  /** {@return the day's shares with a part of all reports made by the people about in the dark} */
  double[] withDarkness(double part) {
    return mixed(part, peopleInTheDark());
  }

  /** {@return the same, with people about where the product takes them to be} */
  double[] withDarknessAsAssumed(double part) {
    Mixture nothingReported = fit(Counts.none(lattice.cells()), surroundings());
    return mixed(part, nothingReported.points(Surroundings.DARKNESS));
  }

  private double[] mixed(double part, double[] masses) {
    double[] shares = city.shareByDay();
    double sum = Arrays.stream(masses).sum();
    for (int cell = 0; cell < shares.length; cell++) {
      shares[cell] = (1 - part) * shares[cell] + part * masses[cell] / sum;
    }
    return shares;
  }

  /** {@return the weight of a source: the sum over its components} */
  static double weight(Mixture mixture, String source) {
    return mixture.weights().entrySet().stream()
        .filter(weight -> weight.getKey().startsWith(source + ":"))
        .mapToDouble(weight -> weight.getValue())
        .sum();
  }

  /** {@return sums by neighbourhood} */
  double[] byNeighbourhood(double[] ofCells) {
    double[] sums = new double[city.districts().size()];
    int[] neighbourhood = city.neighbourhood();
    for (int cell = 0; cell < ofCells.length; cell++) {
      sums[neighbourhood[cell]] += ofCells[cell];
    }
    return sums;
  }
}
