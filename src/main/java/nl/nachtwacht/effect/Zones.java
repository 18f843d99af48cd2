package nl.nachtwacht.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Which cells of a municipality its measures treat, which lie around those, and which are left to
 * hold them against.
 *
 * <p>A ring holds the cells whose centre lies up to 200 m from that of a treated cell and that no
 * measure treats; a cell that several rings claim goes to the nearest measure, then to the earlier,
 * then by id. Immutable.
 */
final class Zones {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  private static final double RING_METRES = 200;

  private final long[] cells;
  private final int around;
  private final double reach;
  private final List<Measure> measures;
  private final List<int[]> treated;
  private final List<int[]> rings = new ArrayList<>();
  private final int[] free;

  /**
   * Sorts out the cells of a municipality.
   *
   * @param cells all of them, ascending
   * @param cellMetres the side of a cell
   * @param measures those with a place
   * @param avoided numbers of cells that neither rings nor controls may have
   */
  Zones(long[] cells, double cellMetres, List<Measure> measures, BitSet avoided) {
    this.cells = cells;
    this.reach = RING_METRES / cellMetres;
    this.around = (int) reach;
    this.measures = measures;
    this.treated = measures.stream().map(m -> within(cells, cellMetres, m.where())).toList();
    BitSet used = (BitSet) avoided.clone();
    treated.forEach(own -> Arrays.stream(own).forEach(used::set));
    claimRings(used);
    rings.forEach(ring -> Arrays.stream(ring).forEach(used::set));
    this.free = IntStream.range(0, cells.length).filter(i -> !used.get(i)).toArray();
  }

  /**
   * {@return the numbers of the cells whose centre lies within a geometry; all when it is empty}
   */
  static int[] within(long[] cells, double cellMetres, Geometry where) {
    if (where.isEmpty()) {
      return IntStream.range(0, cells.length).toArray();
    }
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(where);
    return IntStream.range(0, cells.length)
        .filter(i -> holds(prepared, centre(cells[i], cellMetres)))
        .toArray();
  }

  private static boolean holds(PreparedGeometry where, Coordinate centre) {
    return where.getGeometry().getEnvelopeInternal().contains(centre)
        && where.covers(GEOMETRIES.createPoint(centre));
  }

  private static Coordinate centre(long cell, double side) {
    return new Coordinate((Cell.ix(cell) + 0.5) * side, (Cell.iy(cell) + 0.5) * side);
  }

  /** {@return numbers of the cells that a measure treats, ascending} */
  int[] treated(int measure) {
    return treated.get(measure);
  }

  /** {@return numbers of the cells around them, ascending} */
  int[] ring(int measure) {
    return rings.get(measure);
  }

  /** {@return numbers of the cells that no measure treats and no ring holds, ascending} */
  int[] free() {
    return free;
  }

  /** {@return of the free cells those around some cells, and none of these, ascending} */
  int[] around(int... some) {
    BitSet in = new BitSet();
    BitSet own = new BitSet();
    Arrays.stream(free).forEach(in::set);
    Arrays.stream(some).forEach(own::set);
    double[] apart = apart(some);
    return IntStream.range(0, cells.length)
        .filter(i -> apart[i] <= reach * reach && in.get(i) && !own.get(i))
        .toArray();
  }

  private void claimRings(BitSet used) {
    Comparator<Integer> earlier =
        Comparator.<Integer, java.time.LocalDate>comparing(
                m -> measures.get(m).days().after().from())
            .thenComparing(m -> measures.get(m).id());
    List<Integer> order = IntStream.range(0, measures.size()).boxed().sorted(earlier).toList();
    double[] nearest = new double[cells.length];
    int[] owner = new int[cells.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int measure : order) {
      double[] apart = apart(treated.get(measure));
      for (int i = 0; i < cells.length; i++) {
        if (apart[i] < nearest[i]) {
          nearest[i] = apart[i];
          owner[i] = measure;
        }
      }
    }
    for (int measure = 0; measure < measures.size(); measure++) {
      int own = measure;
      rings.add(
          IntStream.range(0, cells.length)
              .filter(i -> nearest[i] <= reach * reach && owner[i] == own && !used.get(i))
              .toArray());
    }
  }

  /**
   * Per cell the squared distance to the nearest of some cells, in sides; infinite beyond reach.
   */
  private double[] apart(int... some) {
    double[] apart = new double[cells.length];
    Arrays.fill(apart, Double.POSITIVE_INFINITY);
    for (int from : some) {
      for (int dy = -around; dy <= around; dy++) {
        for (int dx = -around; dx <= around; dx++) {
          double squared = (double) dx * dx + (double) dy * dy;
          long cell = Cell.of(Cell.ix(cells[from]) + dx, Cell.iy(cells[from]) + dy);
          int at = squared <= reach * reach ? Arrays.binarySearch(cells, cell) : -1;
          if (at >= 0 && squared < apart[at]) {
            apart[at] = squared;
          }
        }
      }
    }
    return apart;
  }
}
