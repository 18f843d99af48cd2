package nl.nachtwacht.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The faces into which outlines of areas and borders of neighbourhoods cut the ground.
 *
 * <p>A face without the centre of a cell of its own side is a sliver: an outline runs within about
 * half a cell beyond a border there. Given to the other side, it makes the outline follow the
 * border. As every face is of one area or of none, areas made of faces leave no gaps and don't
 * overlap. Limits: an outline that stops short of a border isn't drawn out to it, unless another
 * area lies there; what is between is one face with the ground around.
 */
final class Ground {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  /** Lines are cut at whole centimetres. */
  private static final PrecisionModel CENTIMETRES = new PrecisionModel(100);

  /** A sliver changes sides where the border is at most so many times as long as the outline. */
  private static final double LONGEST_WAY_ROUND = 2;

  private static final int NONE = -1;

  /**
   * A piece that no line cuts.
   *
   * @param area number of the area that it is part of, −1: none
   * @param neighbourhood number of its neighbourhood, −1: none
   * @param isFirm whether it holds the centre of a cell of that area; of none: of no area
   */
  private record Face(Polygon shape, int area, int neighbourhood, boolean isFirm) {}

  /** What lies outside of all rings. */
  private static final Face BEYOND = new Face(GEOMETRIES.createPolygon(), NONE, NONE, true);

  private final Grid grid;
  private final List<CellSet> cells;
  private final List<Face> faces = new ArrayList<>();
  private final Map<LineSegment, List<Face>> sides = new TreeMap<>();

  /**
   * Cuts the ground.
   *
   * @param cells of each area
   * @param outlines of each area, in metres; they don't overlap
   * @param borders neighbourhoods; where several overlap the first counts
   */
  Ground(Grid grid, List<CellSet> cells, Geometry[] outlines, List<Geometry> borders) {
    this.grid = grid;
    this.cells = cells;
    List<Geometry> rings = new ArrayList<>();
    Arrays.stream(outlines).map(Geometry::getBoundary).forEach(rings::add);
    borders.stream().map(Geometry::getBoundary).forEach(rings::add);
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(UnaryUnionNG.union(GEOMETRIES.buildGeometry(rings), CENTIMETRES));
    for (Object piece : polygonizer.getPolygons()) {
      // The same ring begins anywhere, by the order of the lines.
      Polygon shape = (Polygon) ((Polygon) piece).norm();
      Coordinate inside = shape.getInteriorPoint().getCoordinate();
      int area = first(List.of(outlines), inside);
      Face face = new Face(shape, area, first(borders, inside), isFirm(shape, area));
      faces.add(face);
      segments(shape).forEach(s -> sides.computeIfAbsent(s, k -> new ArrayList<>(2)).add(face));
    }
  }

  private static int first(List<Geometry> shapes, Coordinate point) {
    return IntStream.range(0, shapes.size())
        .filter(i -> shapes.get(i).getEnvelopeInternal().contains(point))
        .filter(i -> SimplePointInAreaLocator.isContained(point, shapes.get(i)))
        .findFirst()
        .orElse(NONE);
  }

  private boolean isFirm(Polygon shape, int area) {
    Envelope box = shape.getEnvelopeInternal();
    return IntStream.rangeClosed(index(box.getMinY()), index(box.getMaxY()))
        .boxed()
        .flatMap(
            iy ->
                IntStream.rangeClosed(index(box.getMinX()), index(box.getMaxX()))
                    .mapToObj(ix -> Cell.of(ix, iy)))
        .filter(cell -> owner(cell) == area)
        .anyMatch(cell -> SimplePointInAreaLocator.isContained(Shape.centre(grid, cell), shape));
  }

  private int index(double metres) {
    return grid.index(Grid.cm(metres));
  }

  private int owner(long cell) {
    return IntStream.range(0, cells.size())
        .filter(area -> cells.get(area).contains(cell))
        .findFirst()
        .orElse(NONE);
  }

  private static List<LineSegment> segments(Polygon shape) {
    List<LineSegment> segments = new ArrayList<>();
    for (int ring = -1; ring < shape.getNumInteriorRing(); ring++) {
      LinearRing line = ring < 0 ? shape.getExteriorRing() : shape.getInteriorRingN(ring);
      for (int i = 1; i < line.getNumPoints(); i++) {
        LineSegment segment = new LineSegment(line.getCoordinateN(i - 1), line.getCoordinateN(i));
        segment.normalize();
        segments.add(segment);
      }
    }
    return segments;
  }

  /**
   * {@return the areas along borders: what is left of each outline once slivers changed sides}
   *
   * @param kept numbers of areas that neither gain nor lose a sliver
   */
  Geometry[] alongBorders(Set<Integer> kept) {
    List<List<Geometry>> parts = new ArrayList<>();
    cells.forEach(area -> parts.add(new ArrayList<>()));
    for (Face face : faces) {
      int to = face.isFirm ? face.area : side(face);
      int area = kept.contains(to) || kept.contains(face.area) ? face.area : to;
      if (area != NONE) {
        parts.get(area).add(face.shape);
      }
    }
    return parts.stream()
        .map(shapes -> UnaryUnionNG.union(shapes, CENTIMETRES).norm())
        .toArray(Geometry[]::new);
  }

  /** The area, or none, that the outline parts from a sliver within its neighbourhood. */
  private int side(Face sliver) {
    double border = 0;
    TreeMap<Integer, Double> outlines = new TreeMap<>();
    for (LineSegment segment : segments(sliver.shape)) {
      Face other = sides.get(segment).stream().filter(f -> f != sliver).findFirst().orElse(BEYOND);
      if (other.area == sliver.area) {
        border += segment.getLength();
      } else if (other.isFirm && other.neighbourhood == sliver.neighbourhood) {
        outlines.merge(other.area, segment.getLength(), Double::sum);
      }
    }
    int side = sliver.area;
    double longest = border / LONGEST_WAY_ROUND;
    for (Map.Entry<Integer, Double> outline : outlines.entrySet()) {
      if (outline.getValue() > longest) {
        side = outline.getKey();
        longest = outline.getValue();
      }
    }
    return side;
  }
}
