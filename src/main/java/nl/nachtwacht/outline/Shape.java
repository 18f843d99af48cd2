package nl.nachtwacht.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes outlines fit for maps: stairs of cells become slanting lines.
 *
 * <p>All areas are simplified together, so that neighbours keep one border without gaps or
 * overlaps. An area keeps its exact outline where the simple one is invalid, has over 15 per cent
 * more or less surface or doesn't hold the centre of its highest cell. Source: Visvalingam and
 * Whyatt 1993, over coverages by JTS. The tolerance compares with the square root of a triangle's
 * surface, and one step of a stair is a triangle of half a cell: √½ = 0.71 of its side.
 */
public final class Shape {
  private static final double TOLERANCE_CELLS = 0.75;

  /** Takes no corner away, only what lies on a straight line. */
  private static final double EXACT_CELLS = 0.01;

  private static final double MOST_CHANGE = 0.15;

  private Shape() {}

  /**
   * {@return the areas with simple outlines, in the same order}
   *
   * @param areas areas of any number of municipalities that don't overlap, with exact outlines;
   *     those that ended stay as they are
   */
  public static List<RiskArea> simplified(Grid grid, List<RiskArea> areas) {
    List<RiskArea> living = areas.stream().filter(RiskArea::isLiving).toList();
    MultiPolygon[] simple = simple(grid, living);
    List<RiskArea> drawn = new ArrayList<>();
    int next = 0;
    for (RiskArea area : areas) {
      drawn.add(area.isLiving() ? area.withOutline(simple[next++]) : area);
    }
    return drawn;
  }

  private static MultiPolygon[] simple(Grid grid, List<RiskArea> areas) {
    Geometry[] exact = areas.stream().map(RiskArea::outline).toArray(Geometry[]::new);
    double[] tolerances = new double[exact.length];
    Arrays.fill(tolerances, TOLERANCE_CELLS * grid.cellMetres());
    Geometry[] simple = CoverageSimplifier.simplify(exact, tolerances);
    while (holdBack(grid, areas, simple, tolerances)) {
      simple = CoverageSimplifier.simplify(exact, tolerances);
    }
    Geometry[] sound = CoverageValidator.isValid(simple) ? simple : exact;
    return Arrays.stream(sound).map(Shape::multiPolygon).toArray(MultiPolygon[]::new);
  }

  /** Makes areas that changed too much exact; whether there was any. */
  private static boolean holdBack(
      Grid grid, List<RiskArea> areas, Geometry[] simple, double[] tolerances) {
    double least = EXACT_CELLS * grid.cellMetres();
    boolean isAny = false;
    for (int i = 0; i < simple.length; i++) {
      if (tolerances[i] > least && !isFaithful(grid, areas.get(i), simple[i])) {
        tolerances[i] = least;
        isAny = true;
      }
    }
    return isAny;
  }

  private static boolean isFaithful(Grid grid, RiskArea area, Geometry simple) {
    double exact = area.outline().getArea();
    return simple.isValid()
        && Math.abs(simple.getArea() - exact) <= MOST_CHANGE * exact
        && simple.contains(centre(grid, area));
  }

  private static Point centre(Grid grid, RiskArea area) {
    double x = grid.centreCm(Cell.ix(area.peak())) / 100.0;
    double y = grid.centreCm(Cell.iy(area.peak())) / 100.0;
    return area.outline().getFactory().createPoint(new Coordinate(x, y));
  }

  private static MultiPolygon multiPolygon(Geometry polygons) {
    Polygon[] parts = new Polygon[polygons.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (Polygon) polygons.getGeometryN(i);
    }
    return polygons.getFactory().createMultiPolygon(parts);
  }
}
