package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A layer for each look: a feature for every code that it can draw, in a row from west to east,
 * then one without class; below it the same once more, drawn faintly where the look knows that.
 */
final class LookSamples {
  private static final Set<String> WHOLE =
      Set.of("risk_class", "report_count", "respondent_count", "priority", "cost_eur", "stop");
  private static final Set<String> REAL = Set.of("risk_score", "report_per_10k", "change_pct");
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final int ROWS = 2;

  private LookSamples() {}

  static About about(Look look, String language) {
    Stamp stamp =
        new Stamp(
            "1.0", "run_id", "3f9c0a7be2d41c58", "2024-01-01", "2026-01-01", language, "CC-BY-4.0");
    return new About(
        look.output(), "Titel <" + look.output() + ">", "A & B.", List.of("key_code"), stamp);
  }

  /** Sample columns and rows of a look, with the legend of that column name only. */
  static Features of(Look look, String classColumn) {
    List<Map<String, String>> rows = rows(look, classColumn);
    Table table = Table.ofRows(rows.size());
    for (Column column : columns(look, classColumn)) {
      table = with(table, column, rows);
    }
    return new Features(table, shapes(look.kind(), rows.size()));
  }

  private static List<Column> columns(Look look, String classColumn) {
    Set<String> names = new LinkedHashSet<>(List.of("key_code"));
    names.add(look.label().column());
    look.paint().before().forEach(legend -> names.add(legend.column()));
    names.addAll(look.tip());
    look.paint().classes().forEach(legend -> names.remove(legend.column()));
    names.add(look.paint().faint());
    names.add(classColumn);
    names.add("municipality_code");
    names.remove("");
    return names.stream().map(LookSamples::column).toList();
  }

  private static Column column(String name) {
    Column plain = Column.texts(name);
    if (WHOLE.contains(name)) {
      plain = Column.ints(name, "");
    } else if (REAL.contains(name) || name.endsWith("_share") || name.endsWith("_m2_removed")) {
      plain = Column.reals(name, "", name.endsWith("_share") ? 4 : 1);
    } else if (name.equals("within_budget")) {
      return Column.bools(name).label("Binnen budget", "Within budget");
    }
    return plain.missing("not told").label("nl " + name, "en " + name);
  }

  /** The codes of each row by column. */
  private static List<Map<String, String>> rows(Look look, String classColumn) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int faint = 0; faint < ROWS; faint++) {
      List<Map<String, String>> line = new ArrayList<>();
      legends(look, classColumn)
          .forEach(
              legend ->
                  legend.entries().stream()
                      .filter(Legend.Entry::isDrawn)
                      .forEach(entry -> line.add(Map.of(legend.column(), entry.code()))));
      line.add(Map.of());
      for (Map<String, String> codes : line) {
        Map<String, String> row = new LinkedHashMap<>(codes);
        row.put("evidence", faint == 1 ? "weak" : "sufficient");
        row.put("within_budget", Boolean.toString(faint == 0));
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Legend> legends(Look look, String classColumn) {
    List<Legend> legends = new ArrayList<>();
    look.paint().classes().stream()
        .filter(legend -> legend.column().equals(classColumn))
        .forEach(legends::add);
    legends.addAll(look.paint().before());
    return legends;
  }

  private static Table with(Table table, Column column, List<Map<String, String>> rows) {
    IntStream all = IntStream.range(0, rows.size());
    String name = column.name();
    return switch (column.type()) {
      case INT -> table.with(column, all.map(i -> whole(name, i, rows.get(i))).toArray());
      case REAL ->
          table.with(column, all.mapToDouble(i -> i == 0 ? Double.NaN : i / 7.0).toArray());
      case BOOL -> {
        boolean[] values = new boolean[rows.size()];
        all.forEach(i -> values[i] = Boolean.parseBoolean(rows.get(i).get(name)));
        yield table.with(column, values);
      }
      case TEXT ->
          table.with(column, all.mapToObj(i -> text(name, i, rows.get(i))).toArray(String[]::new));
    };
  }

  private static int whole(String name, int row, Map<String, String> codes) {
    if (!Legend.of(name).isPresent()) {
      return 10 * row;
    }
    return codes.containsKey(name) ? Integer.parseInt(codes.get(name)) : Table.NO_INT;
  }

  private static String text(String name, int row, Map<String, String> codes) {
    if (Legend.of(name).isPresent()) {
      return codes.get(name);
    }
    return name.equals("key_code") ? "K" + row : "Aa & <b>" + row;
  }

  private static Shapes shapes(Shapes.Kind kind, int rows) {
    int perRow = rows / ROWS;
    if (kind == Shapes.Kind.NONE) {
      return Shapes.none(rows);
    }
    if (kind == Shapes.Kind.POLYGON) {
      long[] cells = new long[rows];
      for (int i = 0; i < rows; i++) {
        cells[i] = Cell.of(1215 + i % perRow, 4871 - i / perRow);
      }
      return Shapes.ofCells(Samples.GRID, cells);
    }
    List<Geometry> geometries = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      geometries.add(geometry(kind, 121_500 + 100 * (i % perRow), 487_100 - 100 * (i / perRow)));
    }
    return Shapes.of(kind, geometries);
  }

  private static Geometry geometry(Shapes.Kind kind, double x, double y) {
    return switch (kind) {
      case POINT -> GEOMETRY.createPoint(new Coordinate(x + 50, y + 50));
      case LINE_STRING ->
          GEOMETRY.createLineString(
              new Coordinate[] {new Coordinate(x + 10, y + 10), new Coordinate(x + 90, y + 90)});
      default -> GEOMETRY.toGeometry(new Envelope(x + 5, x + 95, y + 5, y + 95));
    };
  }
}
