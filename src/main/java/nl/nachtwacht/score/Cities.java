package nl.nachtwacht.score;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.nachtwacht.table.Table;

/** Which ruler a row is measured by: that of its municipality, or the job's one. */
final class Cities {
  /** The evidence column with the index of the cell's municipality. */
  static final String MUNICIPALITY = "municipality";

  private final int[] of;

  private Cities(int[] of) {
    this.of = of;
  }

  static Cities of(Table cells, boolean isPerMunicipality) {
    return isPerMunicipality ? ofMunicipalities(cells) : ofWholeJob(cells.rows());
  }

  private static Cities ofWholeJob(int rows) {
    int[] of = new int[rows];
    Arrays.fill(of, Score.Note.WHOLE_JOB);
    return new Cities(of);
  }

  static Cities ofMunicipalities(Table cells) {
    return new Cities(cells.ints(MUNICIPALITY).toArray());
  }

  /** The ruler of a row. */
  int at(int row) {
    return of[row];
  }

  /** The rows of each ruler, in their order. */
  SortedMap<Integer, int[]> rows() {
    long[] order = new long[of.length];
    for (int row = 0; row < order.length; row++) {
      order[row] = (long) of[row] << 32 | row;
    }
    Arrays.sort(order);
    SortedMap<Integer, int[]> rows = new TreeMap<>();
    for (int from = 0, to = 0; from < order.length; from = to) {
      int city = (int) (order[from] >> 32);
      while (to < order.length && order[to] >> 32 == city) {
        to++;
      }
      rows.put(city, Arrays.stream(order, from, to).mapToInt(value -> (int) value).toArray());
    }
    return rows;
  }

  /** The ruler of a municipality. */
  static int key(int municipality, boolean isPerMunicipality) {
    return isPerMunicipality ? municipality : Score.Note.WHOLE_JOB;
  }

  /** The constants of every row; a row of a municipality that was not gathered is a defect. */
  static final class Lookup<T> {
    private final Cities cities;
    private final SortedMap<Integer, T> constants;
    private int lastCity;
    private T last;

    Lookup(Cities cities, SortedMap<Integer, T> constants) {
      this.cities = cities;
      this.constants = constants;
    }

    T at(int row) {
      int city = cities.at(row);
      if (last == null || city != lastCity) {
        last = constants.get(city);
        lastCity = city;
      }
      if (last == null) {
        throw new IllegalStateException("municipality " + city + " was not gathered");
      }
      return last;
    }
  }
}
