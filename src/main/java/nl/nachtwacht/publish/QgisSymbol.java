package nl.nachtwacht.publish;

import java.util.Locale;
import java.util.Map;
import nl.nachtwacht.table.Legend;

/** How QGIS draws an entry of a legend: the class of a symbol layer and its settings. */
final class QgisSymbol {
  private static final String EDGE = "77,77,77,255";
  private static final String HALO = "255,255,255,255";

  private QgisSymbol() {}

  /** Opens a symbol layer, which the caller closes. */
  static Markup open(Legend.Entry entry, Shapes.Kind kind, Markup out) {
    String type =
        switch (entry.sign()) {
          case LINE, CASING -> "SimpleLine";
          case CIRCLE, TRIANGLE, TRIANGLE_DOWN, SQUARE, DIAMOND -> "SimpleMarker";
          default -> "SimpleFill";
        };
    Map<String, Object> settings =
        switch (type) {
          case "SimpleLine" -> line(entry);
          case "SimpleMarker" -> mark(entry);
          default -> surface(entry, kind);
        };
    // Who gives the line another colour keeps what lies below it.
    String locked = entry.sign() == Legend.Sign.CASING ? "1" : "0";
    out.open("layer", "class", type, "enabled", "1", "locked", locked, "pass", "0");
    // Newer versions of QGIS write the first notation, older ones read the second.
    QgisOption.print(out, settings);
    settings.forEach((key, value) -> out.element("prop", "", "k", key, "v", value.toString()));
    return out;
  }

  private static Map<String, Object> surface(Legend.Entry entry, Shapes.Kind kind) {
    boolean isEdge = entry.sign() == Legend.Sign.OUTLINE;
    String style =
        switch (entry.sign()) {
          case HATCH -> "b_diagonal";
          case CROSS_HATCH -> "diagonal_x";
          case OUTLINE -> "no";
          case SPECKLE -> "dense6";
          default -> "solid";
        };
    return QgisOption.map(
        "color",
        colour(entry, entry.sign() == Legend.Sign.VEIL ? 64 : 255),
        "style",
        style,
        "outline_style",
        kind == Shapes.Kind.POLYGON ? "no" : "solid",
        "outline_color",
        isEdge ? colour(entry, 255) : EDGE,
        "outline_width",
        isEdge ? "0.3" : "0.2",
        "outline_width_unit",
        "MM",
        "joinstyle",
        "bevel");
  }

  private static Map<String, Object> mark(Legend.Entry entry) {
    boolean isTurned = entry.sign() == Legend.Sign.TRIANGLE_DOWN;
    Map<String, Object> mark =
        QgisOption.map(
            "name", isTurned ? "triangle" : entry.sign().name().toLowerCase(Locale.ROOT),
            "color", colour(entry, 255),
            "outline_color", HALO,
            "outline_width", "0.3",
            "outline_width_unit", "MM",
            "size", "3.2",
            "size_unit", "MM");
    if (isTurned) {
      mark.put("angle", "180");
    }
    return mark;
  }

  private static Map<String, Object> line(Legend.Entry entry) {
    return QgisOption.map(
        "line_color", colour(entry, 255),
        "line_style", "solid",
        "line_width", entry.sign() == Legend.Sign.CASING ? "1.8" : "0.8",
        "line_width_unit", "MM",
        "capstyle", "round",
        "joinstyle", "round");
  }

  /** {@return red, green, blue and opacity, each up to 255} */
  private static String colour(Legend.Entry entry, int opacity) {
    int rgb = Integer.parseInt(entry.colour().substring(1), 16);
    return (rgb >> 16) + "," + (rgb >> 8 & 0xff) + "," + (rgb & 0xff) + "," + opacity;
  }
}
