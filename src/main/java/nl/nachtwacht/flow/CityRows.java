package nl.nachtwacht.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.fit.CityReports;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.ReportRows;
import nl.nachtwacht.table.Table;

/** Finds the cells that the rows of a city lie in. */
final class CityRows {
  private final Grid grid;
  private final Map<Long, Integer> at = new HashMap<>();

  CityRows(Grid grid, Table cells) {
    this.grid = grid;
    Table.Ints ix = cells.ints(Gather.IX.name());
    Table.Ints iy = cells.ints(Gather.IY.name());
    for (int cell = 0; cell < cells.rows(); cell++) {
      at.put(Cell.of(ix.at(cell), iy.at(cell)), cell);
    }
  }

  /**
   * {@return the reports of the city}
   *
   * @param readers who reads them; none where the job has no reports
   * @param encoded features in any order
   */
  CityReports reports(List<ReportRows> readers, List<byte[]> encoded) {
    CityReports.Builder rows = new CityReports.Builder(at.size());
    for (byte[] part : encoded) {
      ReportRows reader = readers.get(0);
      Features.Builder builder = new Features.Builder(reader.width());
      builder.addAll(part);
      Features features = builder.build();
      for (int i = 0; i < features.count(); i++) {
        int cell = at.get(grid.cellAt(features.xCm(i), features.yCm(i)));
        long key = reader.key(features, i);
        long second = reader.second(features, i);
        rows.row(key, second, cell, 1, reader.ofSlices(features, i))
            .mark(cell, reader.weight(features, i));
      }
    }
    return rows.build();
  }
}
