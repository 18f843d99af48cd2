package nl.nachtwacht.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.nachtwacht.grid.Cell;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The cells of a city: those whose centre lies in a neighbourhood and not in an excluded polygon.
 */
final class Domain {
  private final List<Long> cells;
  private final TreeMap<Long, Integer> quarters;

  private Domain(TreeMap<Long, Integer> quarters) {
    this.quarters = quarters;
    this.cells = List.copyOf(quarters.keySet());
  }

  /** {@return the cells under these neighbourhoods, less the excluded polygons} */
  static Domain of(List<Polygon> neighbourhoods, List<Polygon> excluded) {
    TreeMap<Long, Integer> quarters = new TreeMap<>();
    for (int i = neighbourhoods.size() - 1; i >= 0; i--) {
      for (long cell : cellsIn(neighbourhoods.get(i))) {
        quarters.put(cell, i);
      }
    }
    for (Polygon polygon : excluded) {
      cellsIn(polygon).forEach(quarters::remove);
    }
    return new Domain(quarters);
  }

  /** {@return the cells whose centre a polygon holds, in order} */
  static List<Long> cellsIn(Polygon polygon) {
    IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(polygon);
    Envelope box = polygon.getEnvelopeInternal();
    List<Long> cells = new ArrayList<>();
    for (int iy = (int) (box.getMinY() / Spot.CELL); iy <= box.getMaxY() / Spot.CELL; iy++) {
      for (int ix = (int) (box.getMinX() / Spot.CELL); ix <= box.getMaxX() / Spot.CELL; ix++) {
        long cell = Cell.of(ix, iy);
        if (locator.locate(Spot.centre(cell).coordinate()) != Location.EXTERIOR) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  /** {@return all cells, in order of row and column} */
  List<Long> cells() {
    return cells;
  }

  /** {@return whether the domain holds this cell} */
  boolean holds(long cell) {
    return quarters.containsKey(cell);
  }

  /** {@return the position of the neighbourhood that holds a cell of the domain} */
  int quarter(long cell) {
    return quarters.get(cell);
  }
}
