package nl.nachtwacht.publish;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import nl.nachtwacht.table.Column;

/** Prints the rows of a block as GeoJSON features. */
final class FeatureLines {
  /** Names that readers take for something else. */
  private static final Set<String> RESERVED = Set.of("id", "name", "geometry", "fid");

  private static final Values.Notation JSON =
      new Values.Notation("null", '.', (text, out) -> out.json(text));

  private final Outlines outlines;
  private final boolean boxed;
  private final Key key;
  private final List<Values.Printer> printers;
  private final byte[][] names;

  FeatureLines(Features features, About about, Frame lonLat) {
    List<Column> columns = features.columns();
    outlines = features.shapes().outlines(lonLat);
    boxed = features.shapes().kind() == Shapes.Kind.MULTI_POLYGON;
    key = new Key(features.table(), about.key());
    printers = Values.printers(features.table(), columns, JSON);
    names = new byte[columns.size()][];
    for (int i = 0; i < names.length; i++) {
      names[i] = lead(columns.get(i), i == 0);
    }
  }

  private static byte[] lead(Column column, boolean first) {
    if (RESERVED.contains(column.name())) {
      throw new IllegalStateException("no property may be named " + column.name());
    }
    String lead = (first ? "\"" : ",\"") + property(column) + "\":";
    return lead.getBytes(StandardCharsets.US_ASCII);
  }

  /** {@return the column's name, or its spelling in the simplestyle specification 1.1} */
  private static String property(Column column) {
    return switch (column.name()) {
      case "stroke_width" -> "stroke-width";
      case "fill_opacity" -> "fill-opacity";
      case "marker_color" -> "marker-color";
      default -> column.name();
    };
  }

  Box box() {
    return outlines.box();
  }

  void print(int row, Bytes out) {
    out.put("{\"type\":\"Feature\",\"id\":").json(key.text(row));
    if (boxed) {
      out.put(",\"bbox\":");
      printBox(outlines.box(row), out);
    }
    out.put(",\"properties\":{");
    for (int i = 0; i < names.length; i++) {
      out.put(names[i]);
      printers.get(i).print(row, out);
    }
    out.put("},\"geometry\":");
    outlines.geoJson(row, out);
    out.put('}');
  }

  static void printBox(Box box, Bytes out) {
    out.put('[').fixed(Frame.units(box.minX()), Frame.DECIMALS, '.');
    out.put(',').fixed(Frame.units(box.minY()), Frame.DECIMALS, '.');
    out.put(',').fixed(Frame.units(box.maxX()), Frame.DECIMALS, '.');
    out.put(',').fixed(Frame.units(box.maxY()), Frame.DECIMALS, '.').put(']');
  }
}
