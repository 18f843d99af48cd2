package nl.nachtwacht.fit;

/**
 * Reports by cell, as the mixture takes them.
 *
 * @param mass per cell the sum of its reports' weights
 * @param mean per cell the mean weight of its reports; what it is without reports doesn't matter
 * @param reports how many reports there are in all
 */
public record Counts(double[] mass, double[] mean, long reports) {
  /** {@return no report in so many cells} */
  public static Counts none(int cells) {
    return new Counts(new double[cells], new double[cells], 0);
  }

  /** {@return reports that weigh 1 each} */
  public static Counts of(int[] reports) {
    double[] mass = new double[reports.length];
    double[] mean = new double[reports.length];
    long all = 0;
    for (int cell = 0; cell < mass.length; cell++) {
      mass[cell] = reports[cell];
      mean[cell] = 1;
      all += reports[cell];
    }
    return new Counts(mass, mean, all);
  }

  /** {@return the cells with a report, ascending} */
  int[] occupied() {
    int count = 0;
    for (double here : mass) {
      count += here > 0 ? 1 : 0;
    }
    int[] occupied = new int[count];
    int at = 0;
    for (int cell = 0; cell < mass.length; cell++) {
      if (mass[cell] > 0) {
        occupied[at++] = cell;
      }
    }
    return occupied;
  }
}
