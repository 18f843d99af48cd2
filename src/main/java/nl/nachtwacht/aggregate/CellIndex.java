package nl.nachtwacht.aggregate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.table.Table;

/** Which unit each cell is in, for units that hold few of the cells and don't overlap. */
public final class CellIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] cells;
  private final int[] units;

  private CellIndex(long[] cells, int[] units) {
    this.cells = cells;
    this.units = units;
  }

  /**
   * {@return the index of some units}
   *
   * @param numbers of the units
   * @param cellsOf the cells of a unit
   */
  static CellIndex of(List<Integer> numbers, IntFunction<LongStream> cellsOf) {
    TreeMap<Long, Integer> unitOf = new TreeMap<>();
    numbers.forEach(number -> cellsOf.apply(number).forEach(cell -> unitOf.put(cell, number)));
    return new CellIndex(
        unitOf.keySet().stream().mapToLong(Long::longValue).toArray(),
        unitOf.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /** {@return per row of a strip the unit of its cell, {@link Neighbourhoods#NOWHERE} in none} */
  public int[] units(Table strip) {
    Table.Ints ix = strip.ints(Gather.IX.name());
    Table.Ints iy = strip.ints(Gather.IY.name());
    int[] units = new int[strip.rows()];
    for (int row = 0; row < units.length; row++) {
      units[row] = unit(Cell.of(ix.at(row), iy.at(row)));
    }
    return units;
  }

  /** {@return the unit of a cell} */
  public int unit(long cell) {
    int at = Arrays.binarySearch(cells, cell);
    return at < 0 ? Neighbourhoods.NOWHERE : units[at];
  }
}
