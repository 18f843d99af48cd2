package nl.nachtwacht.stat;

import java.util.Arrays;

/**
 * Rates of cells in two levels: areas about the rate of all, cells about the rate of their area.
 *
 * <p>Level 1 is {@link GammaRates} over areas. At level 2 the means of the cells' rates are held at
 * their areas' rates λ, and only the shape α of their spread is fitted, over all cells. After O
 * events in the exposure t the rate of a cell follows Gamma(α + O, α/λ + t). So an empty cell of a
 * hot area isn't safe, and a cell without events has an interval.
 *
 * <p>Missing: cells that differ no more than chance makes have an infinite shape, and what is known
 * of them is what is known of their area. Source: Clayton and Kaldor 1987 (10.2307/2532003), taken
 * twice; the order of levels is our choice.
 */
public final class CellRates {
  private final GammaRates areas;
  private final double shape;
  private final double[] events;
  private final double[] exposure;

  private CellRates(GammaRates areas, double shape, double[] events, double[] exposure) {
    this.areas = areas;
    this.shape = shape;
    this.events = events;
    this.exposure = exposure;
  }

  /**
   * {@return the model of cells}
   *
   * @param area of each cell, from 0
   * @param observed events of each cell, 0 or more; need not be whole
   * @param exposure of each cell, above 0
   */
  public static CellRates of(int[] area, double[] observed, double[] exposure) {
    int count = Arrays.stream(area).max().orElse(-1) + 1;
    double[] events = new double[count];
    double[] exposed = new double[count];
    for (int cell = 0; cell < area.length; cell++) {
      events[area[cell]] += observed[cell];
      exposed[area[cell]] += exposure[cell];
    }
    GammaRates areas = GammaRates.of(events, exposed);
    if (areas.events() == 0) {
      return new CellRates(areas, Double.POSITIVE_INFINITY, events, exposed);
    }
    double[] expected = new double[area.length];
    for (int cell = 0; cell < area.length; cell++) {
      expected[cell] = areas.rate(events[area[cell]], exposed[area[cell]]) * exposure[cell];
    }
    return new CellRates(areas, GammaRates.shape(observed, expected), events, exposed);
  }

  /** {@return the rates of areas} */
  public GammaRates areas() {
    return areas;
  }

  /** {@return how alike the cells of an area are; infinite: wholly} */
  public double shape() {
    return shape;
  }

  /** {@return the rate of an area} */
  public double areaRate(int area) {
    return areas.rate(events[area], exposure[area]);
  }

  /** {@return what is known of the rate of a cell after its events in its exposure} */
  public GammaRates.Estimate cell(int area, double observed, double exposed, double level) {
    return Double.isInfinite(shape)
        ? areas.area(events[area], exposure[area], level)
        : new GammaRates(shape, areaRate(area), areas.events(), areas.exposure())
            .area(observed, exposed, level);
  }
}
