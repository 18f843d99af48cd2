package nl.nachtwacht.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.stat.Interval;
import nl.nachtwacht.stat.QuasiPoisson;
import nl.nachtwacht.stat.StudentTail;

/**
 * Counts of areas over quarters: a level for each area, one for each quarter, and what is asked of
 * the treated ones. Quasi-Poisson, so that reports which come in bunches widen the interval; a
 * dispersion below 1 is taken for 1.
 *
 * <p>Source: R's {@code glm} with family {@code quasipoisson}.
 *
 * @param log coefficient of what is asked
 * @param error its standard error
 * @param dispersion φ as fitted
 * @param freedom counts less coefficients
 */
record Panel(double log, double error, double dispersion, int freedom) {
  private static final double LEVEL = 0.95;

  /**
   * {@return the effect: the level of the treated after, against the others}
   *
   * @param counts by area and quarter; not all 0 in an area
   * @param isTreated by area
   * @param firstAfter the first quarter after
   */
  static Panel effect(double[][] counts, boolean[] isTreated, int firstAfter) {
    return fit(counts, isTreated, quarter -> quarter >= firstAfter ? 1 : 0);
  }

  /** {@return the trend: how fast the treated rise by quarter, against the others} */
  static Panel trend(double[][] counts, boolean[] isTreated) {
    return fit(counts, isTreated, quarter -> quarter);
  }

  private static Panel fit(
      double[][] counts, boolean[] isTreated, java.util.function.IntToDoubleFunction asked) {
    int[] quarters = counted(counts);
    List<double[]> columns = new ArrayList<>();
    for (int area = 0; area < counts.length; area++) {
      int which = area;
      columns.add(column(counts.length, quarters, (a, q) -> a == which ? 1 : 0));
    }
    for (int quarter : Arrays.copyOfRange(quarters, 1, quarters.length)) {
      columns.add(column(counts.length, quarters, (a, q) -> q == quarter ? 1 : 0));
    }
    columns.add(
        column(counts.length, quarters, (a, q) -> isTreated[a] ? asked.applyAsDouble(q) : 0));
    double[] rows = column(counts.length, quarters, (a, q) -> counts[a][q]);
    QuasiPoisson fit =
        QuasiPoisson.fit(columns.toArray(double[][]::new), rows, new double[rows.length]);
    int last = columns.size() - 1;
    return new Panel(
        fit.coefficient(last),
        fit.errorAt(last, Math.max(1, fit.dispersion())),
        fit.dispersion(),
        fit.freedom());
  }

  /** The quarters in which anything was counted: others say nothing of areas. */
  private static int[] counted(double[][] counts) {
    return IntStream.range(0, counts[0].length)
        .filter(q -> Arrays.stream(counts).anyMatch(area -> area[q] > 0))
        .toArray();
  }

  private interface Value {
    double at(int area, int quarter);
  }

  private static double[] column(int areas, int[] quarters, Value value) {
    double[] column = new double[areas * quarters.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.at(i / quarters.length, quarters[i % quarters.length]);
    }
    return column;
  }

  /** {@return the interval of the coefficient's exponential, 95 %} */
  Interval interval() {
    double reach = StudentTail.reach(LEVEL, freedom) * error;
    return new Interval(StrictMath.exp(log - reach), StrictMath.exp(log + reach));
  }

  /** {@return how probable a coefficient as far from 0 is if there is none} */
  double probability() {
    return StudentTail.twoSided(log / error, freedom);
  }
}
