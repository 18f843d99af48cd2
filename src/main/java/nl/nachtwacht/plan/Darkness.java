package nl.nachtwacht.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;

/**
 * The sample points, 64 to a cell, that no working lamp reaches, and what light there is worth.
 * Immutable.
 */
final class Darkness {
  private final PlanCells cells;
  private final long[] dark;
  private final double[] scoreWeights;
  private final double[] riskWeights;

  private Darkness(PlanCells cells, long[] dark) {
    this.cells = cells;
    this.dark = dark;
    scoreWeights = perDarkSample(cells::darkPoints);
    riskWeights = cells.perSample(cells::risk);
  }

  static Darkness of(PlanCells cells, List<Lamp> lamps, int reachMetres) {
    long[] dark = new long[cells.count()];
    Arrays.fill(dark, -1);
    for (Lamp lamp : lamps) {
      if (lamp.works()) {
        View light = View.disc(lamp.xCm(), lamp.yCm(), reachMetres * 100);
        Cover.eachCell(cells, light, (cell, mask) -> dark[cell] &= ~mask);
      }
    }
    return new Darkness(cells, dark);
  }

  PlanCells cells() {
    return cells;
  }

  long[] dark() {
    return dark;
  }

  /** {@return points of the score that a lit sample point takes away, by cell} */
  double[] scoreWeights() {
    return scoreWeights;
  }

  /** {@return points of the score at a sample point, by cell} */
  double[] riskWeights() {
    return riskWeights;
  }

  /** {@return points of each cell, shared out over its dark sample points} */
  double[] perDarkSample(IntToDoubleFunction points) {
    return IntStream.range(0, cells.count())
        .mapToDouble(c -> dark[c] == 0 ? 0 : points.applyAsDouble(c) / Long.bitCount(dark[c]))
        .toArray();
  }

  /** {@return a problem of what is dark, costs in cents} */
  Cover cover(long[] open, double[] weights, List<? extends Sight> sights, long[] costs) {
    return Cover.of(cells, weights, open, sights, costs);
  }

  /** {@return cells of which at least a share is dark, most dark surface times score first} */
  List<DarkPlace> places(double atLeast, long[] after) {
    List<DarkPlace> places = new ArrayList<>();
    for (int c = 0; c < cells.count(); c++) {
      if (share(dark[c]) >= atLeast && cells.risk(c) > 0) {
        int x = cells.grid().centreCm(Cell.ix(cells.cell(c)));
        int y = cells.grid().centreCm(Cell.iy(cells.cell(c)));
        places.add(place(c, x, y, after));
      }
    }
    places.sort(Comparator.comparingDouble((DarkPlace place) -> -place.riskWeightedM2()));
    return List.copyOf(places);
  }

  /** {@return a place of a cell, and how dark it is after some points were lit} */
  DarkPlace place(int c, int x, int y, long[] after) {
    double risky = share(dark[c]) * cellM2() * cells.risk(c) / 100;
    return new DarkPlace(cells.cell(c), x, y, share(dark[c]), share(after[c]), risky);
  }

  private static double share(long mask) {
    return Long.bitCount(mask) / (double) Long.SIZE;
  }

  double cellM2() {
    return cells.grid().cellMetres() * (double) cells.grid().cellMetres();
  }
}
