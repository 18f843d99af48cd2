package nl.nachtwacht.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** How the time of the year enters the model, by how many months there are. */
public enum Season {
  /** Each month of the year has a level of its own: from 36 months on. */
  MONTHS,
  /** One wave with a height and a place: from 18 months on. */
  WAVE,
  /** Not at all: there is no second year to compare with. */
  NONE;

  private static final int FOR_MONTHS = 36;
  private static final int FOR_WAVE = 18;

  static Season of(Months months) {
    return months.count() >= FOR_MONTHS ? MONTHS : months.count() >= FOR_WAVE ? WAVE : NONE;
  }

  /**
   * The columns of the design: eleven, two or none.
   *
   * @param months per row its month of the year, from 1
   */
  List<double[]> columns(int... months) {
    List<double[]> columns = new ArrayList<>();
    if (this == MONTHS) {
      for (int level = 2; level <= 12; level++) {
        int which = level;
        columns.add(column(months, ofYear -> ofYear == which ? 1 : 0));
      }
    } else if (this == WAVE) {
      columns.add(column(months, ofYear -> StrictMath.sin(2 * Math.PI * ofYear / 12)));
      columns.add(column(months, ofYear -> StrictMath.cos(2 * Math.PI * ofYear / 12)));
    }
    return columns;
  }

  private static double[] column(int[] months, IntToDoubleFunction value) {
    return Arrays.stream(months).mapToDouble(value).toArray();
  }
}
