package nl.nachtwacht.layer;

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
  private final int count;
  private final int[] xCm;
  private final int[] yCm;

  private Whereabouts(int count, int[] xCm, int[] yCm) {
    this.count = count;
    this.xCm = xCm;
    this.yCm = yCm;
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
    return new Whereabouts(1, new int[] {x}, new int[] {y});
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
        : new Whereabouts(count, xs, ys);
  }

  /** {@return how many places, at least 1; in the order of their cells (iy, ix)} */
  public int count() {
    return count;
  }

  /** {@return x of a place in centimetres} */
  public int xCm(int place) {
    return xCm[place];
  }

  /** {@return y of a place in centimetres} */
  public int yCm(int place) {
    return yCm[place];
  }

  /**
   * {@return what a place gets of a whole number of units, 0 or more: all places the same, the
   * first the remainder too, so that all together get exactly {@code units}}
   */
  public long part(long units, int place) {
    long even = units / count;
    return place == 0 ? units - even * (count - 1) : even;
  }
}
