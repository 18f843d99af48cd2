package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The meaning of every column of every file, made from the declarations that the files themselves
 * are made from.
 */
public final class Dictionary {
  private Dictionary() {}

  /**
   * The columns of a file.
   *
   * @param file base name: {@code cells}
   * @param columns in their order
   * @param codes the closed list of codes of a column, by its name
   */
  public record FileColumns(String file, List<Column> columns, Map<String, List<String>> codes) {}

  private record Line(String file, int position, Column column, List<String> codes) {}

  /** {@return the dictionary as a table, files in the order given, columns in theirs} */
  public static Table table(List<FileColumns> files) {
    List<Line> lines = new ArrayList<>();
    for (FileColumns file : files) {
      List<Column> written = file.columns().stream().filter(Column::isPublished).toList();
      for (int i = 0; i < written.size(); i++) {
        List<String> codes = file.codes().getOrDefault(written.get(i).name(), List.of());
        lines.add(new Line(file.file(), i + 1, written.get(i), codes));
      }
    }
    return Table.ofRows(lines.size())
        .with(Column.texts("file"), texts(lines, Line::file))
        .with(Column.texts("column"), texts(lines, line -> line.column().name()))
        .with(Column.ints("position", ""), lines.stream().mapToInt(Line::position).toArray())
        .with(Column.texts("type"), texts(lines, line -> type(line.column())))
        .with(optional("unit", "unit-free"), texts(lines, line -> line.column().unit()))
        .with(
            Column.ints("decimals", "").missing("not a real number"),
            lines.stream().mapToInt(line -> decimals(line.column())).toArray())
        .with(Column.texts("null_means"), texts(lines, line -> line.column().nullMeans()))
        .with(
            optional("values", "no closed list"),
            texts(lines, line -> String.join(";", line.codes())))
        .with(Column.texts("audience"), texts(lines, line -> audience(line.column())))
        .with(optional("alias_nl", "none"), texts(lines, line -> line.column().label().nl()))
        .with(optional("alias_en", "none"), texts(lines, line -> line.column().label().en()))
        .with(
            optional("description_nl", "none"),
            texts(lines, line -> line.column().description().nl()))
        .with(
            optional("description_en", "none"),
            texts(lines, line -> line.column().description().en()))
        .with(Column.texts("since"), texts(lines, line -> Manifest.SCHEMA_VERSION));
  }

  private static String type(Column column) {
    return switch (column.type()) {
      case INT -> "int32";
      case REAL -> "float64";
      case TEXT -> "text";
      case BOOL -> "boolean";
    };
  }

  private static int decimals(Column column) {
    return column.type() == Column.Type.REAL ? column.decimals() : Table.NO_INT;
  }

  private static String audience(Column column) {
    return column.audience().name().toLowerCase(Locale.ROOT);
  }

  private static Column optional(String name, String missing) {
    return Column.texts(name).missing(missing);
  }

  private static String[] texts(List<Line> lines, Function<Line, String> text) {
    return lines.stream().map(text).map(t -> t.isEmpty() ? null : t).toArray(String[]::new);
  }
}
