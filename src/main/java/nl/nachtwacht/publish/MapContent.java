package nl.nachtwacht.publish;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Table;

/**
 * All that the map of one municipality shows on one side.
 *
 * @param isInternal whether only the organisation itself may see it
 * @param title what it is called
 * @param stamp where it comes from
 * @param municipality its name
 * @param grid the lattice of cells
 * @param merged how many cells a drawn square is wide; above 1 it shows the highest of its cells
 * @param hasBackground whether a reader may have a background drawn by PDOK
 * @param themes what can be coloured, the first is there when the page opens
 * @param layers what is drawn, the lowest first
 * @param notes what readers must know, one sentence each
 */
public record MapContent(
    boolean isInternal,
    Words title,
    Stamp stamp,
    String municipality,
    Grid grid,
    int merged,
    boolean hasBackground,
    List<MapTheme> themes,
    List<MapLayer> layers,
    List<Words> notes)
    implements Serializable {
  /** Copies the lists. */
  public MapContent {
    themes = List.copyOf(themes);
    layers = List.copyOf(layers);
    notes = List.copyOf(notes);
  }

  /** {@return the same with other layers} */
  public MapContent with(List<MapLayer> others) {
    return new MapContent(
        isInternal, title, stamp, municipality, grid, merged, hasBackground, themes, others, notes);
  }

  /** {@return the same with more layers over those that are there} */
  public MapContent under(List<MapLayer> more) {
    return with(Stream.concat(layers.stream(), more.stream()).toList());
  }

  /**
   * {@return the same with one square for so many by so many cells: the row of the cell that has
   * the highest number in a column, so that every figure is still that of a cell}
   */
  public MapContent merged(int cells, String column) {
    List<MapLayer> fewer = new ArrayList<>();
    for (MapLayer layer : layers) {
      boolean isOfCells = layer.features().shapes() instanceof CellShapes;
      fewer.add(
          isOfCells
              ? new MapLayer(layer.style(), highest(layer.features(), cells, column))
              : layer);
    }
    return new MapContent(
        isInternal, title, stamp, municipality, grid, cells, hasBackground, themes, fewer, notes);
  }

  private static Features highest(Features all, int cells, String column) {
    CellShapes squares = (CellShapes) all.shapes();
    Table.Reals values = all.table().reals(column);
    TreeMap<Long, Integer> best = new TreeMap<>();
    for (int row = 0; row < all.rows(); row++) {
      long cell = squares.cell(row);
      long block =
          Cell.of(Math.floorDiv(Cell.ix(cell), cells), Math.floorDiv(Cell.iy(cell), cells));
      Integer known = best.get(block);
      // A missing number is below every other.
      if (known == null || values.isMissing(known) || values.at(row) > values.at(known)) {
        best.put(block, row);
      }
    }
    return all.pick(best.values().stream().sorted().mapToInt(row -> row).toArray());
  }
}
