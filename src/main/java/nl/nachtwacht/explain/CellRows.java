package nl.nachtwacht.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.publish.FinishedFile;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.FinishedRun;

/**
 * The rows of a finished run that tell of one cell.
 *
 * @param cell its row
 * @param around the rows of the cell and its eight neighbours, as far as they are in the same
 *     municipality, by their position: 0 in the south-west, row by row, 8 in the north-east
 * @param neighbourhood the row of its neighbourhood; empty when the run has no such file
 */
record CellRows(
    FinishedRow cell, Map<Integer, FinishedRow> around, Optional<FinishedRow> neighbourhood) {
  private static final String CELLS = "internal/cells.parquet";
  private static final String NEIGHBOURHOODS = "internal/neighbourhoods.parquet";
  private static final String ID = "cell_id";
  private static final int SIDE = 3;
  private static final int MIDDLE = 4;

  /**
   * Finds the rows of a cell.
   *
   * @throws Refusal E0101 when the cell isn't in the run, E0201 and E0202 when the run's files are
   *     not there or damaged
   */
  static CellRows find(FinishedRun run, Grid grid, long cell) {
    FinishedFile file = FinishedFile.of(run, CELLS);
    Map<String, Integer> names = new TreeMap<>();
    for (int position = 0; position < SIDE * SIDE; position++) {
      int ix = Cell.ix(cell) + position % SIDE - 1;
      int iy = Cell.iy(cell) + position / SIDE - 1;
      names.put(grid.name(Cell.of(ix, iy)), position);
    }
    Map<Integer, FinishedRow> around = new TreeMap<>();
    for (FinishedRow row : file.rows(ID, names.keySet())) {
      around.put(names.get(row.text(ID).orElseThrow()), row);
    }
    FinishedRow own = around.get(MIDDLE);
    if (own == null) {
      throw absent(file.texts(ID), grid, cell);
    }
    around.values().removeIf(row -> !municipality(row).equals(municipality(own)));
    return new CellRows(own, around, neighbourhood(run, own));
  }

  private static String municipality(FinishedRow row) {
    return row.text("municipality_code").orElse("");
  }

  private static Optional<FinishedRow> neighbourhood(FinishedRun run, FinishedRow cell) {
    if (!run.paths().contains(NEIGHBOURHOODS)) {
      return Optional.empty();
    }
    Set<String> code = new TreeSet<>();
    cell.text("neighbourhood_code").ifPresent(code::add);
    return FinishedFile.of(run, NEIGHBOURHOODS).rows("neighbourhood_code", code).stream()
        .findFirst();
  }

  private static Refusal absent(List<String> ids, Grid grid, long cell) {
    List<Long> cells = new ArrayList<>();
    ids.forEach(id -> grid.cellNamed(id).ifPresent(cells::add));
    String help = "the run has no cells";
    if (!cells.isEmpty()) {
      long nearest = cells.get(0);
      for (long other : cells) {
        nearest = distance(other, cell) < distance(nearest, cell) ? other : nearest;
      }
      double metres = Math.sqrt(distance(nearest, cell)) * grid.cellMetres();
      help =
          String.format(
              Locale.ROOT,
              "the nearest cell that is: %s, %.0f m away; the run has x from %s and y from %s",
              grid.name(nearest),
              metres,
              range(cells.stream().mapToInt(Cell::ix).summaryStatistics(), grid),
              range(cells.stream().mapToInt(Cell::iy).summaryStatistics(), grid));
    }
    return new Refusal(Code.E0101, grid.name(cell), "is no cell of this run", help);
  }

  private static double distance(long a, long b) {
    double dx = Cell.ix(a) - (double) Cell.ix(b);
    double dy = Cell.iy(a) - (double) Cell.iy(b);
    return dx * dx + dy * dy;
  }

  private static String range(java.util.IntSummaryStatistics index, Grid grid) {
    long size = grid.cellMetres();
    return index.getMin() * size + " to " + (index.getMax() + 1) * size;
  }
}
