package nl.nachtwacht.tile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Area of the union of several polygons inside one cell.
 *
 * <p>Their rings are cut to the cell (Sutherland and Hodgman 1974) and swept in slabs between all
 * corners and crossings, within which the union is a set of trapezia. A cell with very many edges
 * is quartered first, because a quarter is often full or empty. Not thread-safe.
 */
final class Overlap {
  private static final int MANY = 64;
  private static final int DEPTH = 8;

  /** Comparisons after which a cell is left to JTS: some 20 ms. */
  private static final long PATIENCE = 5_000_000;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Rings[] rings;
  private final Clip[] rows;
  private final int[] rowOf;
  private final Clip.Scissors scissors = new Clip.Scissors();
  private final Sweep sweep = new Sweep();
  private long spent;

  /** Works on these polygons, of which cells name some by index. */
  Overlap(Rings[] rings) {
    this.rings = rings;
    this.rows = new Clip[rings.length];
    this.rowOf = new int[rings.length];
    Arrays.fill(rowOf, -1);
  }

  /**
   * {@return the share of a cell under the polygons that {@code which} names, rounding included}
   */
  double share(int cell, int[] which, int from, int to) {
    int row = cell >> 6;
    int column = cell & 63;
    Clip[] parts = new Clip[to - from];
    for (int i = from; i < to; i++) {
      parts[i - from] = scissors.between(row(which[i], row), 0, column, column + 1);
    }
    spent = sweep.work();
    double area = area(parts, new double[] {column, row, 1}, 0);
    return Double.isNaN(area) ? byOverlay(column, row, which, from, to) : area;
  }

  /** Hundreds of nearly equal polygons cross too often to sweep; their union is simple. */
  private double byOverlay(int column, int row, int[] which, int from, int to) {
    List<Geometry> polygons = new ArrayList<>();
    for (int i = from; i < to; i++) {
      polygons.add(rings[which[i]].polygon(FACTORY));
    }
    Geometry square = FACTORY.toGeometry(new Envelope(column, column + 1, row, row + 1));
    Geometry union = OverlayNGRobust.union(polygons);
    return OverlayNGRobust.overlay(square, union, OverlayNG.INTERSECTION).getArea();
  }

  /** A polygon's part of a row serves all cells of the row. */
  private Clip row(int ring, int row) {
    if (rowOf[ring] != row) {
      rows[ring] = scissors.between(Clip.of(rings[ring]), 1, row, row + 1);
      rowOf[ring] = row;
    }
    return rows[ring];
  }

  /** Area in a square given by west, south and side; NaN when that takes too long. */
  private double area(Clip[] parts, double[] square, int depth) {
    int kept = 0;
    int edges = 0;
    double whole = square[2] * square[2];
    for (Clip part : parts) {
      double area = part.area();
      if (area >= whole - Cover.LEAST) {
        return whole;
      }
      if (area > 0) {
        parts[kept++] = part;
        edges += part.xy().length / 2;
      }
    }
    if (kept <= 1) {
      return kept == 0 ? 0 : parts[0].area();
    }
    if (sweep.work() - spent > PATIENCE) {
      return Double.NaN;
    }
    if (edges <= MANY || depth == DEPTH) {
      return sweep.area(parts, kept);
    }
    double sum = 0;
    double half = square[2] / 2;
    for (int quarter = 0; quarter < 4; quarter++) {
      double west = square[0] + half * (quarter & 1);
      double south = square[1] + half * (quarter >> 1);
      Clip[] cut = new Clip[kept];
      for (int i = 0; i < kept; i++) {
        cut[i] = quarter(parts[i], west, south, half);
      }
      sum += area(cut, new double[] {west, south, half}, depth + 1);
    }
    return sum;
  }

  private Clip quarter(Clip part, double west, double south, double side) {
    Clip strip = scissors.between(part, 0, west, west + side);
    return scissors.between(strip, 1, south, south + side);
  }
}
