package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Reports as sources of reports, and what each says of a cell when the cell's own report is left
 * out: a report must not predict itself.
 */
final class Counted {
  /** The source that other reports are. */
  static final String REPORTS = "reports";

  static final String AGAIN = "reports:again";
  static final int[] REACH_METRES = {0, 200, 400, 800, 1600, 3200};

  private final List<Component> components = new ArrayList<>();
  private final List<double[]> leftOut = new ArrayList<>();

  private Counted() {}

  /** The components of some reports; none of fewer than two, which need another report. */
  static Counted of(Lattice lattice, Counts counts, int[] occupied) {
    Counted all = new Counted();
    if (counts.reports() >= 2) {
      all.addAgain(counts, occupied);
      for (int metres : REACH_METRES) {
        if (Component.isApart(metres, lattice)) {
          all.addReach(lattice, counts, occupied, metres);
        }
      }
    }
    return all;
  }

  /** Reports beyond the first of their cell. */
  private void addAgain(Counts counts, int[] occupied) {
    double[] masses = new double[counts.mass().length];
    for (int cell : occupied) {
      masses[cell] = Math.max(0, counts.mass()[cell] - counts.mean()[cell]);
    }
    if (Component.hasMass(masses)) {
      Component again = Component.of(REPORTS, AGAIN, masses);
      double[] left = new double[occupied.length];
      for (int i = 0; i < left.length; i++) {
        double here = counts.mass()[occupied[i]];
        double one = counts.mean()[occupied[i]];
        double rest = again.mass() - (here > one ? one : 0);
        left[i] = Math.max(0, here - 2 * one) / Math.max(one, rest);
      }
      components.add(again);
      leftOut.add(left);
    }
  }

  /** The component of reports within a reach. */
  static String name(int metres) {
    return REPORTS + ":" + metres;
  }

  private void addReach(Lattice lattice, Counts counts, int[] occupied, int metres) {
    double[] sums = lattice.kernelSum(counts.mass(), metres);
    Component reach = Component.of(REPORTS, name(metres), sums);
    double others = reach.mass() * (1 - 1.0 / counts.reports());
    double[] left = new double[occupied.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = Math.max(0, sums[occupied[i]] - counts.mean()[occupied[i]]) / others;
    }
    components.add(reach);
    leftOut.add(left);
  }

  List<Component> components() {
    return components;
  }

  /** Per component, per occupied cell. */
  List<double[]> leftOut() {
    return leftOut;
  }
}
