package nl.nachtwacht.layer;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import nl.nachtwacht.grid.Grid;

/**
 * Where a report may have happened: its exact place, or the centres of all cells within its radius
 * of uncertainty, each as likely as the other.
 *
 * <p>A report is spread over the cells of its own municipality only, and one from outside the
 * domain over cells outside: else a used report near a border or near water would lose a part that
 * no report from beyond gives back, and municipalities would not add up to their reports. Where no
 * such centre lies within the radius, it stands at the centre of its own cell. Bounds: a centre at
 * exactly the radius counts. Guarantee: depends on nothing but the report and the domain.
 */
public final class Whereabouts {
  private static final int[] NONE = {};

  /** The first place, which most reports have alone, and the others. */
  private final int firstXCm;

  private final int firstYCm;
  private final int[] otherXCm;
  private final int[] otherYCm;

  private Whereabouts(int firstXCm, int firstYCm, int[] otherXCm, int[] otherYCm) {
    this.firstXCm = firstXCm;
    this.firstYCm = firstYCm;
    this.otherXCm = otherXCm;
    this.otherYCm = otherYCm;
  }

  /**
   * {@return where a report of the layer of {@link Reports} may have happened}
   *
   * @param municipalityAt municipality of the cell of a place, x and y in centimetres; −1 outside
   *     the domain
   */
  public static Whereabouts of(
      Features reports, int report, Grid grid, IntBinaryOperator municipalityAt) {
    int x = reports.xCm(report);
    int y = reports.yCm(report);
    int radius = (int) reports.number(report, ReportEvidence.RADIUS);
    return radius == 0 ? at(x, y) : around(x, y, radius, grid, municipalityAt);
  }

  private static Whereabouts at(int x, int y) {
    return new Whereabouts(x, y, NONE, NONE);
  }

  private static Whereabouts around(
      int x, int y, int radius, Grid grid, IntBinaryOperator municipalityAt) {
    int own = municipalityAt.applyAsInt(x, y);
    int left = grid.index(x - radius);
    int right = grid.index(x + radius);
    int low = grid.index(y - radius);
    int high = grid.index(y + radius);
    int[] xs = new int[(right - left + 1) * (high - low + 1)];
    int[] ys = new int[xs.length];
    int count = 0;
    for (int iy = low; iy <= high; iy++) {
      long dy = (long) y - grid.centreCm(iy);
      for (int ix = left; ix <= right; ix++) {
        long dx = (long) x - grid.centreCm(ix);
        boolean isWithin = dx * dx + dy * dy <= (long) radius * radius;
        if (isWithin && municipalityAt.applyAsInt(grid.centreCm(ix), grid.centreCm(iy)) == own) {
          xs[count] = grid.centreCm(ix);
          ys[count++] = grid.centreCm(iy);
        }
      }
    }
    return count == 0
        ? at(grid.centreCm(grid.index(x)), grid.centreCm(grid.index(y)))
        : new Whereabouts(
            xs[0], ys[0], Arrays.copyOfRange(xs, 1, count), Arrays.copyOfRange(ys, 1, count));
  }

  /** {@return how many places, at least 1; in the order of their cells (iy, ix)} */
  public int count() {
    return otherXCm.length + 1;
  }

  /** {@return x of a place in centimetres} */
  public int xCm(int place) {
    return place == 0 ? firstXCm : otherXCm[place - 1];
  }

  /** {@return y of a place in centimetres} */
  public int yCm(int place) {
    return place == 0 ? firstYCm : otherYCm[place - 1];
  }

  /**
   * {@return what a place gets of a whole number of units, 0 or more: all places the same, the
   * first the remainder too, so that all together get exactly {@code units}}
   */
  public long part(long units, int place) {
    if (otherXCm.length == 0) {
      return units;
    }
    long even = units / count();
    return place == 0 ? units - even * otherXCm.length : even;
  }
}
