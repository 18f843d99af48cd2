package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** The key of a table's rows as one text: its columns joined by a hyphen. */
final class Key {
  private final List<IntFunction<String>> parts = new ArrayList<>();

  Key(Table table, List<String> names) {
    for (String name : names) {
      boolean number =
          table.find(name).map(Column::type).filter(Column.Type.INT::equals).isPresent();
      if (number) {
        Table.Ints values = table.ints(name);
        parts.add(row -> Integer.toString(values.at(row)));
      } else {
        Table.Texts values = table.texts(name);
        parts.add(values::at);
      }
    }
  }

  String text(int row) {
    if (parts.size() == 1) {
      return parts.get(0).apply(row);
    }
    StringBuilder text = new StringBuilder();
    for (IntFunction<String> part : parts) {
      text.append(text.isEmpty() ? "" : "-").append(part.apply(row));
    }
    return text.toString();
  }
}
