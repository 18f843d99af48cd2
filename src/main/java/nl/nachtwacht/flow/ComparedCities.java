package nl.nachtwacht.flow;

import java.util.List;
import nl.nachtwacht.compare.City;
import nl.nachtwacht.disclose.PublicFacts;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** The cities of a comparison as they published themselves, with their outlines. */
final class ComparedCities {
  private ComparedCities() {}

  /** {@return a row per city, in the order of codes} */
  static Features of(List<City> cities) {
    List<FinishedRow> rows = cities.stream().map(City::row).toList();
    Table table = Table.ofRows(rows.size());
    for (Column column : PublicFacts.OF_MUNICIPALITIES) {
      table = with(table, column, rows);
    }
    return new Features(
        table, Shapes.of(Shapes.Kind.MULTI_POLYGON, cities.stream().map(City::outline).toList()));
  }

  private static Table with(Table table, Column column, List<FinishedRow> rows) {
    String name = column.name();
    return switch (column.type()) {
      case INT ->
          table.with(
              column, rows.stream().mapToInt(r -> r.whole(name).orElse(Table.NO_INT)).toArray());
      case REAL ->
          table.with(
              column, rows.stream().mapToDouble(r -> r.real(name).orElse(Double.NaN)).toArray());
      case TEXT ->
          table.with(
              column, rows.stream().map(r -> r.text(name).orElse(null)).toArray(String[]::new));
      case BOOL -> throw new IllegalStateException("a truth of a city: " + name);
    };
  }
}
