package nl.nachtwacht.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.nachtwacht.fit.Lattice;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.read.RealRows;
import nl.nachtwacht.tile.LitMask;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** The cells of a city of open data: those whose centre lies in one of its areas. */
final class OpenCity {
  private static final int CELL_METRES = 100;
  private static final int CELL_CM = 100 * CELL_METRES;
  private static final int LIT_CM = 5000;

  private final long[] cells;
  private final Map<Long, Integer> positions = new HashMap<>();

  OpenCity(List<RealRows.Row> areas) {
    TreeSet<Long> inside = new TreeSet<>();
    areas.forEach(area -> area.shapes().forEach(shape -> addCells(shape, inside)));
    cells = inside.stream().mapToLong(cell -> cell).toArray();
    for (int i = 0; i < cells.length; i++) {
      positions.put(cells[i], i);
    }
  }

  private static void addCells(Geometry area, TreeSet<Long> cells) {
    IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(area);
    Envelope box = area.getEnvelopeInternal();
    int north = (int) (box.getMaxY() / CELL_METRES);
    int east = (int) (box.getMaxX() / CELL_METRES);
    for (int iy = (int) (box.getMinY() / CELL_METRES); iy <= north; iy++) {
      for (int ix = (int) (box.getMinX() / CELL_METRES); ix <= east; ix++) {
        Coordinate centre = new Coordinate(centre(ix) / 100.0, centre(iy) / 100.0);
        if (locator.locate(centre) != Location.EXTERIOR) {
          cells.add(Cell.of(ix, iy));
        }
      }
    }
  }

  private static int centre(int index) {
    return index * CELL_CM + CELL_CM / 2;
  }

  /** {@return the side of a cell} */
  static int cellMetres() {
    return CELL_METRES;
  }

  /** {@return how many cells} */
  int count() {
    return cells.length;
  }

  /** {@return x of a cell's centre} */
  int centreX(int cell) {
    return centre(Cell.ix(cells[cell]));
  }

  /** {@return y of a cell's centre} */
  int centreY(int cell) {
    return centre(Cell.iy(cells[cell]));
  }

  /** {@return the cells for sums over their surroundings} */
  Lattice lattice() {
    int[] ix = Arrays.stream(cells).mapToInt(Cell::ix).toArray();
    int[] iy = Arrays.stream(cells).mapToInt(Cell::iy).toArray();
    return Lattice.of(ix, iy, CELL_METRES);
  }

  /** {@return the position of the cell that holds a place, −1 outside} */
  int at(int xCm, int yCm) {
    long cell = Cell.of(Math.floorDiv(xCm, CELL_CM), Math.floorDiv(yCm, CELL_CM));
    return positions.getOrDefault(cell, -1);
  }

  /** {@return per cell how many of the points it holds} */
  double[] points(List<RealRows.Row> rows) {
    double[] mass = new double[cells.length];
    for (RealRows.Row row : rows) {
      int cell = at(row.xCm(), row.yCm());
      if (cell >= 0) {
        mass[cell]++;
      }
    }
    return mass;
  }

  /** {@return per cell the people of squares with their code and number; none where hidden} */
  double[] people(List<RealRows.Row> squares) {
    double[] mass = new double[cells.length];
    for (RealRows.Row row : squares) {
      String code = row.texts().get(0);
      int north = code.indexOf('N');
      int ix = Integer.parseInt(code.substring(1, north));
      int iy = Integer.parseInt(code.substring(north + 1));
      int cell = positions.getOrDefault(Cell.of(ix, iy), -1);
      if (cell >= 0) {
        mass[cell] = Math.max(0, Double.parseDouble(row.texts().get(1)));
      }
    }
    return mass;
  }

  /** {@return per cell the share that no lamp lights} */
  double[] dark(List<RealRows.Row> lamps) {
    long[] lit = new long[cells.length];
    for (RealRows.Row lamp : lamps) {
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int ix = Math.floorDiv(lamp.xCm(), CELL_CM) + dx;
          int iy = Math.floorDiv(lamp.yCm(), CELL_CM) + dy;
          int cell = positions.getOrDefault(Cell.of(ix, iy), -1);
          if (cell >= 0) {
            int east = lamp.xCm() - ix * CELL_CM;
            lit[cell] |= LitMask.of(east, lamp.yCm() - iy * CELL_CM, LIT_CM, CELL_CM);
          }
        }
      }
    }
    return Arrays.stream(lit).mapToDouble(mask -> 1 - LitMask.share(mask)).toArray();
  }

  /** {@return what lies in a cell} */
  List<RealRows.Row> inside(List<RealRows.Row> rows) {
    List<RealRows.Row> inside = new ArrayList<>();
    rows.stream().filter(row -> at(row.xCm(), row.yCm()) >= 0).forEach(inside::add);
    return inside;
  }
}
