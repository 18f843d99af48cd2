package nl.nachtwacht.write;

import nl.nachtwacht.publish.BacktestContent.Figure;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * One row of a table that is printed: numbers are rounded as their columns are. A column that isn't
 * there has no value.
 *
 * @param table the table
 * @param row the row
 */
public record TableRow(Table table, int row) {
  /** {@return a number, whole or not; NaN when it is missing} */
  double real(String name) {
    Column column = table.find(name).orElse(null);
    if (column == null) {
      return Double.NaN;
    }
    if (column.type() == Column.Type.INT) {
      Table.Ints values = table.ints(name);
      return values.isMissing(row) ? Double.NaN : values.at(row);
    }
    return column.round(table.reals(name).at(row));
  }

  /** {@return a number with its interval, as far as these are there} */
  Figure figure(String name) {
    return new Figure(real(name), real(name + "_low"), real(name + "_high"));
  }

  /** {@return a text; empty when it is missing} */
  public String text(String name) {
    return table.find(name).isPresent() ? table.texts(name).at(row) : "";
  }

  /** {@return whether a truth holds} */
  boolean is(String name) {
    return table.find(name).isPresent() && table.bools(name).at(row);
  }
}
