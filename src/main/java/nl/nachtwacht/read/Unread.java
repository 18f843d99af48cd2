package nl.nachtwacht.read;

import java.util.List;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Field;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Quote;

/**
 * A column that is in a file but can't be read, so that a job that maps it hears why rather than
 * that it is missing.
 *
 * @param column its name
 * @param why what it holds, such as {@code memos, which lie in a file of their own}
 * @param help what the user can do
 */
record Unread(String column, String why, String help) {
  /**
   * Notes each of the columns that the job maps, or that bears a name of ours; whether any does.
   */
  static boolean tellMapped(List<Unread> unread, Inspection in) {
    ColumnNames names = new ColumnNames(unread.stream().map(Unread::column).toList());
    List<Integer> mapped =
        columns(in).flatMap(column -> names.find(column).stream()).distinct().sorted().toList();
    for (int position : mapped) {
      Unread column = unread.get(position);
      in.problem(
          Code.E0206,
          "column " + Quote.of(column.column()) + " holds " + column.why(),
          column.help());
    }
    return !mapped.isEmpty();
  }

  /** The columns that the job names, and those it needn't name. */
  private static Stream<String> columns(Inspection in) {
    Stream<String> ours =
        in.kind().fields().stream()
            .map(Field::name)
            .filter(name -> !in.source().fields().containsKey(name));
    Stream<String> named =
        Stream.concat(
            in.source().fields().values().stream(), in.source().where().keySet().stream());
    return Stream.concat(named, ours);
  }
}
