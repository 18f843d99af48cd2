package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;

/**
 * A style of QGIS 3 ({@code .qml}): colours, labels, titles and formats of the columns, what a
 * hover shows, and which columns stay out of sight.
 *
 * <p>QGIS takes it when it lies beside a file of the same base name, and says nothing when it
 * doesn't understand it: what is written here is loaded by a test.
 */
public final class QgisStyle {
  /** Keys, plumbing, and what readers of some formats add by themselves. */
  private static final Set<String> OUT_OF_SIGHT =
      Set.of(
          "id",
          "fid",
          "bbox",
          "bbox.xmin",
          "bbox.ymin",
          "bbox.xmax",
          "bbox.ymax",
          "municipality_code",
          "risk_label",
          "gi_z",
          "gi_p_fdr",
          "report_weight",
          "inside_share",
          "stroke",
          "stroke-width",
          "stroke_width",
          "fill",
          "fill-opacity",
          "fill_opacity",
          "marker-color",
          "marker_color");

  /** Columns that {@code top_factor} names without this. */
  private static final String PART = "contrib_";

  private static final List<String> ADDED_BY_READERS =
      List.of("id", "fid", "bbox", "bbox.xmin", "bbox.ymin", "bbox.xmax", "bbox.ymax");

  private final Look look;
  private final List<Column> columns;
  private final String language;
  private final Markup out = new Markup();

  private QgisStyle(Look look, List<Column> columns, String language) {
    this.look = look;
    this.columns = columns;
    this.language = language;
  }

  /**
   * {@return the style of an output with these columns, where viewers are to open it}
   *
   * @param output base name of its files
   * @param language {@code nl} or {@code en}
   */
  public static Optional<String> of(String output, List<Column> columns, String language) {
    return Looks.of(output).map(look -> of(look, columns, language));
  }

  static String of(Look look, List<Column> columns, String language) {
    List<Column> written = columns.stream().filter(Column::isPublished).toList();
    return new QgisStyle(look, written, language).print();
  }

  private String print() {
    out.raw(QgisMetadata.DOCTYPE).open("qgis", "version", QgisMetadata.VERSION);
    if (look.kind() != Shapes.Kind.NONE) {
      new QgisRenderer(look, columns, language, out).print();
      labels();
    }
    fields();
    table();
    out.element("previewExpression", "\"" + look.label().column() + "\"");
    if (look.kind() != Shapes.Kind.NONE) {
      out.element("mapTip", new QgisTip(look, columns, language).html());
    }
    out.element("layerGeometryType", Integer.toString(geometryType()));
    return out.close().toString();
  }

  /** {@return QGIS's number of the kind of geometry} */
  private int geometryType() {
    return switch (look.kind()) {
      case POINT -> 0;
      case LINE_STRING -> 1;
      case POLYGON, MULTI_POLYGON -> 2;
      case NONE -> 4;
    };
  }

  private void labels() {
    if (look.label().scale() == 0) {
      return;
    }
    out.open("labeling", "type", "simple").open("settings", "calloutType", "simple");
    out.open(
        "text-style",
        "fieldName",
        look.label().column(),
        "isExpression",
        "0",
        "fontSize",
        "8",
        "fontSizeUnit",
        "Point",
        "textColor",
        "26,26,26,255");
    out.element(
        "text-buffer",
        "",
        "bufferDraw",
        "1",
        "bufferSize",
        "0.8",
        "bufferSizeUnits",
        "MM",
        "bufferColor",
        "255,255,255,255");
    out.close();
    boolean isPoint = look.kind() == Shapes.Kind.POINT;
    // Around a point; over a surface.
    out.element("placement", "", "placement", isPoint ? "6" : "1", "dist", isPoint ? "1" : "0");
    out.element(
        "rendering",
        "",
        "scaleVisibility",
        "1",
        "scaleMax",
        Integer.toString(look.label().scale()),
        "scaleMin",
        "0",
        "drawLabels",
        "1",
        // A surface may lie under labels of other layers; a point may not.
        "obstacle",
        isPoint ? "1" : "0");
    out.close().close();
  }

  private void fields() {
    out.open("fieldConfiguration");
    for (Column column : columns) {
      out.open("field", "name", column.name(), "configurationFlags", "None");
      widget(column);
      out.close();
    }
    out.close().open("aliases");
    for (int i = 0; i < columns.size(); i++) {
      String label = columns.get(i).label().in(language);
      String name = columns.get(i).name();
      out.element(
          "alias",
          "",
          "index",
          Integer.toString(i),
          "field",
          name,
          "name",
          label.isEmpty() ? name : label);
    }
    out.close();
  }

  /** Codes show their names, numbers the decimals that they have. */
  private void widget(Column column) {
    List<Map<String, Object>> names = names(column);
    if (!names.isEmpty()) {
      widget("ValueMap", QgisOption.map("map", names));
    } else if (column.type() == Column.Type.REAL) {
      widget("Range", QgisOption.map("AllowNull", true, "Precision", column.decimals()));
    } else {
      widget(column.type() == Column.Type.BOOL ? "CheckBox" : "TextEdit", Map.of());
    }
  }

  private void widget(String type, Map<String, Object> settings) {
    out.open("editWidget", "type", type).open("config");
    QgisOption.print(out, settings);
    out.close().close();
  }

  /** {@return what the codes of a column are called, each as a map from its name} */
  private List<Map<String, Object>> names(Column column) {
    if (column.name().equals("top_factor")) {
      return columns.stream()
          .filter(part -> part.name().startsWith(PART))
          .map(p -> QgisOption.map(p.label().in(language), p.name().substring(PART.length())))
          .toList();
    }
    return look.paint().classes().stream()
        .filter(legend -> legend.column().equals(column.name()))
        .findFirst()
        .or(() -> Legend.of(column.name()))
        .map(Legend::entries)
        .orElse(List.of())
        .stream()
        .map(entry -> QgisOption.map(entry.label().in(language), entry.code()))
        .toList();
  }

  private void table() {
    out.open("attributetableconfig", "actionWidgetStyle", "dropDown", "sortOrder", "0");
    out.open("columns");
    List<String> names = new ArrayList<>(ADDED_BY_READERS);
    columns.forEach(column -> names.add(column.name()));
    for (String name : names) {
      boolean isHidden = OUT_OF_SIGHT.contains(name);
      out.element(
          "column",
          "",
          "type",
          "field",
          "name",
          name,
          "hidden",
          isHidden ? "1" : "0",
          "width",
          "-1");
    }
    out.close().close();
  }
}
