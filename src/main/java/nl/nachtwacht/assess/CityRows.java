package nl.nachtwacht.assess;

import java.util.List;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.fit.CellLookup;
import nl.nachtwacht.fit.CityReports;
import nl.nachtwacht.layer.Features;
import nl.nachtwacht.layer.ReportRows;
import nl.nachtwacht.layer.Whereabouts;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Fixed;

/** Reads the reports of a city, and finds the cells that they lie in or may lie in. */
final class CityRows {
  private final Domain domain;
  private final CellLookup cells;

  CityRows(Domain domain, Table cells) {
    this.domain = domain;
    this.cells =
        new CellLookup(
            cells.ints(Gather.IX.name()).toArray(),
            cells.ints(Gather.IY.name()).toArray(),
            domain.grid().cellMetres());
  }

  /**
   * {@return the reports of the city}
   *
   * @param readers who reads them; none where the job has no reports
   * @param encoded features in any order
   */
  CityReports reports(List<ReportRows> readers, Iterable<byte[]> encoded) {
    CityReports.Builder rows = new CityReports.Builder(cells.cells());
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
    int own = cells.at(features.xCm(i), features.yCm(i));
    rows.row(key, second, own, reader.reporting(features, i), reader.ofSlices(features, i));
    Whereabouts places = Whereabouts.of(features, i, domain.grid(), domain::municipalityAt);
    for (int place = 0; place < places.count(); place++) {
      long part = places.part(reader.weight(features, i), place);
      rows.mark(cells.at(places.xCm(place), places.yCm(place)), Fixed.real(part));
    }
  }
}
