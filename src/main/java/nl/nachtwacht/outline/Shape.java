package nl.nachtwacht.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes outlines fit for maps: stairs of cells become slanting lines, and run along the border of a
 * neighbourhood where one is near.
 *
 * <p>Areas that may touch are simplified together, so that neighbours keep one border without gaps
 * or overlaps. An area keeps its exact outline where the simple one is invalid, has over 15 per
 * cent more or less surface or doesn't hold the centre of its highest cell; and its simple one
 * where that along borders does so or has more parts. Source: Visvalingam and Whyatt 1993, over
 * coverages by JTS. The tolerance compares with the square root of a triangle's surface, and one
 * step of a stair is a triangle of half a cell: √½ = 0.71 of its side.
 */
public final class Shape {
  private static final double TOLERANCE_CELLS = 0.75;

  /** Borders are drawn finer than stairs. */
  private static final double BORDER_CELLS = 0.1;

  /** Takes no corner away, only what lies on a straight line. */
  private static final double EXACT_CELLS = 0.01;

  private static final double MOST_CHANGE = 0.15;

  /** Simple outlines of areas with this many cells between them don't meet. */
  private static final int APART_CELLS = 2;

  private final Grid grid;
  private final List<RiskArea> areas;

  private Shape(Grid grid, List<RiskArea> areas) {
    this.grid = grid;
    this.areas = areas;
  }

  /**
   * {@return living areas in groups whose outlines don't depend on each other; areas of a group may
   * be of several municipalities}
   *
   * @param areas areas of any number of municipalities that don't overlap
   */
  public static List<List<RiskArea>> groups(List<RiskArea> areas) {
    List<RiskArea> living = areas.stream().filter(RiskArea::isLiving).toList();
    Map<Long, Integer> owner = new TreeMap<>();
    DisjointSets sets = new DisjointSets(living.size());
    for (int i = 0; i < living.size(); i++) {
      int area = i;
      living.get(i).cells().stream().forEach(cell -> owner.put(cell, area));
    }
    owner.forEach(
        (cell, area) -> {
          for (int dy = -APART_CELLS; dy <= 0; dy++) {
            for (int dx = -APART_CELLS; dx <= APART_CELLS; dx++) {
              long near = Cell.of(Cell.ix(cell) + dx, Cell.iy(cell) + dy);
              sets.join(area, owner.getOrDefault(near, area));
            }
          }
        });
    return sets.groups().stream()
        .map(group -> Arrays.stream(group).mapToObj(living::get).toList())
        .toList();
  }

  /**
   * {@return the areas of a group with simple outlines, in the same order}
   *
   * @param areas with exact outlines
   * @param neighbourhoods polygons whose borders outlines follow, in metres; where several overlap
   *     the first counts
   */
  public static List<RiskArea> simplified(
      Grid grid, List<RiskArea> areas, List<Geometry> neighbourhoods) {
    Shape shape = new Shape(grid, areas);
    Geometry[] outlines = shape.alongBorders(shape.simple(), neighbourhoods);
    return IntStream.range(0, outlines.length)
        .mapToObj(i -> areas.get(i).withOutline(multiPolygon(outlines[i])))
        .toList();
  }

  private Geometry[] simple() {
    Geometry[] exact = areas.stream().map(RiskArea::outline).toArray(Geometry[]::new);
    double[] tolerances = new double[exact.length];
    Arrays.fill(tolerances, TOLERANCE_CELLS * grid.cellMetres());
    Geometry[] simple = CoverageSimplifier.simplify(exact, tolerances);
    while (holdBack(simple, tolerances)) {
      simple = CoverageSimplifier.simplify(exact, tolerances);
    }
    return CoverageValidator.isValid(simple) ? simple : exact;
  }

  /** Makes areas that changed too much exact; whether there was any. */
  private boolean holdBack(Geometry[] simple, double[] tolerances) {
    double least = EXACT_CELLS * grid.cellMetres();
    boolean isAny = false;
    for (int i = 0; i < simple.length; i++) {
      if (tolerances[i] > least && !isFaithful(areas.get(i), simple[i])) {
        tolerances[i] = least;
        isAny = true;
      }
    }
    return isAny;
  }

  private boolean isFaithful(RiskArea area, Geometry simple) {
    double exact = area.outline().getArea();
    return simple.isValid()
        && Math.abs(simple.getArea() - exact) <= MOST_CHANGE * exact
        && SimplePointInAreaLocator.locate(centre(grid, area.peak()), simple) == Location.INTERIOR;
  }

  private Geometry[] alongBorders(Geometry[] simple, List<Geometry> neighbourhoods) {
    Envelope box = new Envelope();
    Arrays.stream(simple).forEach(outline -> box.expandToInclude(outline.getEnvelopeInternal()));
    List<Geometry> near =
        neighbourhoods.stream().filter(n -> box.intersects(n.getEnvelopeInternal())).toList();
    Ground ground = new Ground(grid, areas.stream().map(RiskArea::cells).toList(), simple, near);
    Set<Integer> kept = new TreeSet<>();
    Geometry[] drawn;
    do {
      drawn =
          CoverageSimplifier.simplify(ground.alongBorders(kept), BORDER_CELLS * grid.cellMetres());
    } while (keep(kept, drawn, simple));
    return CoverageValidator.isValid(drawn) ? drawn : simple;
  }

  /** Notes areas that follow borders too far; whether there was another one. */
  private boolean keep(Set<Integer> kept, Geometry[] drawn, Geometry[] simple) {
    return kept.addAll(
        IntStream.range(0, drawn.length)
            .filter(
                i ->
                    !isFaithful(areas.get(i), drawn[i])
                        || drawn[i].getNumGeometries() > simple[i].getNumGeometries())
            .boxed()
            .toList());
  }

  /** {@return the centre of a cell in metres} */
  static Coordinate centre(Grid grid, long cell) {
    return new Coordinate(
        grid.centreCm(Cell.ix(cell)) / 100.0, grid.centreCm(Cell.iy(cell)) / 100.0);
  }

  private static MultiPolygon multiPolygon(Geometry polygons) {
    Polygon[] parts = new Polygon[polygons.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = (Polygon) polygons.getGeometryN(i);
    }
    return polygons.getFactory().createMultiPolygon(parts);
  }
}
