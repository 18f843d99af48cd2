package nl.nachtwacht.publish;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;

/**
 * What a hover over a feature shows: its name and the columns of the look, an estimate with the
 * interval that belongs to it. HTML with expressions that QGIS evaluates per feature.
 */
final class QgisTip {
  /** Stands where a value is missing. */
  private static final String MISSING = "–";

  private final Look look;
  private final List<Column> columns;
  private final String language;

  QgisTip(Look look, List<Column> columns, String language) {
    this.look = look;
    this.columns = columns;
    this.language = language;
  }

  String html() {
    Markup out = new Markup();
    find(look.label().column())
        .ifPresent(column -> out.open("b").raw(evaluated(text(column))).close());
    out.open("table");
    for (String name : look.tip()) {
      find(name).ifPresent(column -> row(column, out));
    }
    return out.close().toString();
  }

  private void row(Column column, Markup out) {
    String label = column.label().in(language);
    out.open("tr").element("td", label.isEmpty() ? column.name() : label);
    out.open("td").raw(evaluated(text(column)));
    Optional<Column> low = find(column.name() + "_low");
    Optional<Column> high = find(column.name() + "_high");
    if (low.isPresent() && high.isPresent()) {
      out.raw(
          evaluated(
              "if(\"%s\" IS NULL, '', ' (' || %s || ' – ' || %s || ')')"
                  .formatted(low.get().name(), text(low.get()), text(high.get()))));
    }
    out.close().close();
  }

  private Optional<Column> find(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  private static String evaluated(String expression) {
    return "[% " + expression + " %]";
  }

  /** {@return the expression of a value as people read it; what it holds can't become markup} */
  private String text(Column column) {
    String value = "\"" + column.name() + "\"";
    String shown =
        switch (column.type()) {
          case REAL ->
              column.name().contains("_share")
                  ? "format_number(100 * " + value + ", 0, '" + language + "') || ' %'"
                  : number(value, Math.min(1, column.decimals()));
          case INT ->
              Legend.of(column.name()).isPresent()
                  ? "represent_value(" + value + ")"
                  : number(value, 0);
          case BOOL -> "if(" + value + ", '" + in("ja", "yes") + "', '" + in("nee", "no") + "')";
          case TEXT -> "replace(represent_value(" + value + "), map('&', '&amp;', '<', '&lt;'))";
        };
    return "if(" + value + " IS NULL, '" + MISSING + "', " + shown + ")";
  }

  private String number(String value, int decimals) {
    return "format_number(" + value + ", " + decimals + ", '" + language + "')";
  }

  private String in(String nl, String en) {
    return new Column.Words(nl, en).in(language);
  }
}
