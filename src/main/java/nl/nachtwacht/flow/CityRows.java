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
import nl.nachtwacht.layer.Whereabouts;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Fixed;

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
        add(reader, features, i, rows);
      }
    }
    return rows.build();
  }

  private void add(ReportRows reader, Features features, int i, CityReports.Builder rows) {
    long key = reader.key(features, i);
    long second = reader.second(features, i);
    int own = cell(features.xCm(i), features.yCm(i));
    rows.row(key, second, own, reader.reporting(features, i), reader.ofSlices(features, i));
    Whereabouts places =
        Whereabouts.of(features, i, grid, (x, y) -> at.containsKey(grid.cellAt(x, y)) ? 0 : -1);
    for (int place = 0; place < places.count(); place++) {
      long part = places.part(reader.weight(features, i), place);
      rows.mark(cell(places.xCm(place), places.yCm(place)), Fixed.real(part));
    }
  }

  private int cell(int xCm, int yCm) {
    return at.get(grid.cellAt(xCm, yCm));
  }
}
