package nl.nachtwacht.fit;

import nl.nachtwacht.stat.CompensatedSum;

/**
 * One place distribution that a mixture is made of.
 *
 * @param source what it belongs to, such as {@code reports} or a layer
 * @param name source and reach, such as {@code reports:200}
 * @param mass sum over all cells before it was divided by it
 * @param density per cell a share, together 1 unless they were {@link #measured} otherwise
 */
record Component(String source, String name, double mass, double[] density) {

  /** The component of some masses, not all 0. */
  static Component of(String source, String name, double[] masses) {
    double sum = CompensatedSum.of(masses);
    double[] density = new double[masses.length];
    for (int cell = 0; cell < density.length; cell++) {
      density[cell] = masses[cell] / sum;
    }
    return new Component(source, name, sum, density);
  }

  /** The same with masses so many times as large, divided by another sum; then not 1 together. */
  Component measured(double sum, double times) {
    double factor = mass / sum * times;
    double[] measured = new double[density.length];
    for (int cell = 0; cell < measured.length; cell++) {
      measured[cell] = density[cell] * factor;
    }
    return new Component(source, name, sum / times, measured);
  }

  /** Whether it grows with the time in which reports are collected. */
  boolean isOfReports() {
    return source.equals(Counted.REPORTS) || source.equals(SliceFit.OTHER_HOURS);
  }

  /** Whether any cell has a mass above 0. */
  static boolean hasMass(double[] masses) {
    for (double mass : masses) {
      if (mass > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reach is more than the cell itself, or none: between them a kernel says nothing. */
  static boolean isApart(int metres, Lattice lattice) {
    return metres == 0 || metres >= 1.5 * lattice.cellMetres();
  }
}
