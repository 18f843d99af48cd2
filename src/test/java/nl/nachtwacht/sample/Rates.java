package nl.nachtwacht.sample;

/** Expected reports a year in an ordinary year before the measure, by cell. */
final class Rates {
  private final double[] day;
  private final double[] night;

  Rates(Surface surface, Times times, int cells, int reports) {
    day = new double[cells];
    night = new double[cells];
    for (int i = 0; i < cells; i++) {
      day[i] = times.dayPerYear(reports) * surface.dayShare(i);
      night[i] = times.nightPerYear(reports) * surface.nightShare(i);
    }
  }

  /** {@return expected reports a year from 7 to 23 hours in the cell at a position} */
  double day(int position) {
    return day[position];
  }

  /** {@return expected reports a year from 23 to 7 hours in the cell at a position} */
  double night(int position) {
    return night[position];
  }

  /** {@return expected reports a year in the cell at a position} */
  double total(int position) {
    return day[position] + night[position];
  }
}
