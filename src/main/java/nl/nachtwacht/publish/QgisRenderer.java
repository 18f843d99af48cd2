package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;

/**
 * The part of a QGIS style that draws: a category per drawn code of the legend, or one symbol.
 *
 * <p>Missing: cells without class are left blank; of other surfaces the edge is drawn, so that the
 * reader sees that there is a place of which nothing is known.
 */
final class QgisRenderer {
  private static final Legend.Entry NO_CLASS =
      new Legend.Entry(
          "", new Column.Words("geen klasse", "no class"), "#4d4d4d", Legend.Sign.OUTLINE);

  private static final Legend.Entry SPECKLE =
      new Legend.Entry("", NO_CLASS.label(), "#ffffff", Legend.Sign.SPECKLE);

  /** Below a line, so that it stays in sight over dark surfaces. */
  private static final Legend.Entry CASING =
      new Legend.Entry("", NO_CLASS.label(), "#ffffff", Legend.Sign.CASING);

  /** Keeps surfaces apart that touch, or lie over their like. */
  private static final Legend.Entry PALE_EDGE =
      new Legend.Entry("", NO_CLASS.label(), "#ffffff", Legend.Sign.OUTLINE);

  /** What QGIS calls a property that an expression defines. */
  private static final int EXPRESSION = 3;

  private final Look look;
  private final List<Column> columns;
  private final String language;
  private final Markup out;

  QgisRenderer(Look look, List<Column> columns, String language, Markup out) {
    this.look = look;
    this.columns = columns;
    this.language = language;
    this.out = out;
  }

  void print() {
    Optional<Legend> classes = look.paint().classes().stream().filter(this::isThere).findFirst();
    if (classes.isPresent()) {
      List<Legend> before = look.paint().before().stream().filter(this::isThere).toList();
      String by = classes.get().column();
      for (Legend legend : before) {
        by = unless(legend, by);
      }
      List<Legend.Entry> entries = new ArrayList<>(drawn(classes.get()));
      before.forEach(legend -> entries.addAll(drawn(legend)));
      if (look.kind() == Shapes.Kind.MULTI_POLYGON) {
        entries.add(NO_CLASS);
      }
      out.open("renderer-v2", "type", "categorizedSymbol", "attr", by, "symbollevels", "0");
      categories(entries);
      symbols(entries);
    } else {
      out.open("renderer-v2", "type", "singleSymbol", "symbollevels", "0");
      boolean isPlain = look.paint().classes().isEmpty();
      symbols(List.of(isPlain ? Legend.OUTPUT.entry(look.output()) : NO_CLASS));
    }
    out.close();
  }

  private boolean isThere(Legend legend) {
    return columns.stream().anyMatch(column -> column.name().equals(legend.column()));
  }

  private static List<Legend.Entry> drawn(Legend legend) {
    return legend.entries().stream().filter(Legend.Entry::isDrawn).toList();
  }

  private static String unless(Legend legend, String otherwise) {
    String codes =
        drawn(legend).stream().map(e -> "'" + e.code() + "'").collect(Collectors.joining(", "));
    return "CASE WHEN \"%s\" IN (%s) THEN \"%s\" ELSE to_string(%s) END"
        .formatted(legend.column(), codes, legend.column(), otherwise);
  }

  private void categories(List<Legend.Entry> entries) {
    out.open("categories");
    for (int i = 0; i < entries.size(); i++) {
      Legend.Entry entry = entries.get(i);
      String[] attributes = {
        "value", entry.code(),
        "label", entry.label().in(language),
        "type", "string",
        "render", "true",
        "symbol", Integer.toString(i)
      };
      out.open("category", attributes).close();
    }
    out.close();
  }

  private void symbols(List<Legend.Entry> entries) {
    String type =
        switch (look.kind()) {
          case POINT -> "marker";
          case LINE_STRING -> "line";
          default -> "fill";
        };
    List<Column> faint =
        columns.stream().filter(c -> c.name().equals(look.paint().faint())).toList();
    String alpha = look.paint().isOver() ? "0.75" : "1";
    out.open("symbols");
    for (int i = 0; i < entries.size(); i++) {
      out.open("symbol", "name", Integer.toString(i), "type", type, "alpha", alpha);
      faint.forEach(column -> define("alpha", "if(" + isFaint(column) + ", 50, 100)"));
      if (type.equals("line")) {
        QgisSymbol.open(CASING, look.kind(), out).close();
      }
      QgisSymbol.open(entries.get(i), look.kind(), out).close();
      if (look.paint().isOver() && entries.get(i).sign() != Legend.Sign.OUTLINE) {
        QgisSymbol.open(PALE_EDGE, look.kind(), out).close();
      }
      if (type.equals("fill")) {
        faint.forEach(this::speckle);
      }
      out.close();
    }
    out.close();
  }

  /** Dots besides the half strength, as grey print would show a weaker class. */
  private void speckle(Column column) {
    QgisSymbol.open(SPECKLE, look.kind(), out);
    define("enabled", isFaint(column));
    out.close();
  }

  private static String isFaint(Column column) {
    String test = column.type() == Column.Type.BOOL ? "NOT \"%s\"" : "\"%s\" = 'weak'";
    return test.formatted(column.name());
  }

  /** Lets an expression define a property of the symbol or layer that is open. */
  private void define(String property, String expression) {
    Map<String, Object> defined =
        QgisOption.map("active", true, "expression", expression, "type", EXPRESSION);
    out.open("data_defined_properties");
    QgisOption.print(
        out,
        QgisOption.map(
            "name", "", "properties", QgisOption.map(property, defined), "type", "collection"));
    out.close();
  }
}
