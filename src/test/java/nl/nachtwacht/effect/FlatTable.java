package nl.nachtwacht.effect;

import java.util.stream.IntStream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Columns of any type as texts. */
final class FlatTable {
  private FlatTable() {}

  /** {@return the values of a column; null where missing} */
  static String[] texts(Table table, Column column) {
    return IntStream.range(0, table.rows())
        .mapToObj(row -> text(table, column, row))
        .toArray(String[]::new);
  }

  private static String text(Table table, Column column, int row) {
    String name = column.name();
    return switch (column.type()) {
      case TEXT -> table.texts(name).isMissing(row) ? null : table.texts(name).at(row);
      case REAL -> table.reals(name).isMissing(row) ? null : "" + table.reals(name).at(row);
      case INT -> table.ints(name).isMissing(row) ? null : "" + table.ints(name).at(row);
      case BOOL -> "" + table.bools(name).at(row);
      default -> throw new IllegalStateException(name);
    };
  }
}
