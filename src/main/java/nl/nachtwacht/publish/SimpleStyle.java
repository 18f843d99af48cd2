package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Table;

/**
 * Colours in the features themselves, for viewers of GeoJSON that read no style file: of risk areas
 * and of the lighting plan, as their styles have them.
 *
 * <p>Source: simplestyle 1.1; {@link FeatureLines} spells the names with a hyphen. Missing: what
 * has no class is drawn as an edge without a fill.
 */
public final class SimpleStyle {
  private static final String SURFACES = "areas";
  private static final String MARKS = "lighting_plan";
  private static final Column STROKE =
      Column.texts("stroke")
          .label("Lijnkleur", "Line colour")
          .says("Kleur van de rand; alleen in GeoJSON.", "Colour of the edge; in GeoJSON alone.");
  private static final Column WIDTH =
      Column.reals("stroke_width", "px", 1)
          .label("Lijndikte", "Line width")
          .says("Dikte van de rand; alleen in GeoJSON.", "Width of the edge; in GeoJSON alone.");
  private static final Column FILL =
      Column.texts("fill")
          .label("Vulkleur", "Fill colour")
          .says("Kleur van het vlak; alleen in GeoJSON.", "Colour within; in GeoJSON alone.");
  private static final Column OPACITY =
      Column.reals("fill_opacity", "", 2)
          .label("Dekking", "Fill opacity")
          .says(
              "Hoe dicht de kleur is, 0 tot 1; alleen in GeoJSON.",
              "How dense the colour is, 0 to 1; in GeoJSON alone.");
  private static final Column MARKER =
      Column.texts("marker_color")
          .label("Kleur", "Colour")
          .says("Kleur van het punt; alleen in GeoJSON.", "Colour of the point; in GeoJSON alone.");
  private static final double EDGE = 2;
  private static final double THIN = 0.5;
  private static final double HATCHED = 0.1;
  private static final String NO_CLASS = "#4d4d4d";

  private SimpleStyle() {}

  /** {@return the columns that the features of an output get besides their own} */
  public static List<Column> columns(String output) {
    return switch (output) {
      case SURFACES -> List.of(STROKE, WIDTH, FILL, OPACITY);
      case MARKS -> List.of(MARKER);
      default -> List.of();
    };
  }

  /** {@return the features of an output with these columns} */
  public static Features dressed(String output, Features features) {
    if (columns(output).isEmpty()) {
      return features;
    }
    Table table = features.table();
    String[] colours = new String[table.rows()];
    double[] widths = new double[table.rows()];
    double[] opacities = new double[table.rows()];
    Look look = Looks.of(output).orElseThrow();
    for (int row = 0; row < colours.length; row++) {
      Optional<Legend.Entry> entry = entry(look, table, row);
      colours[row] = entry.map(Legend.Entry::colour).orElse(NO_CLASS);
      opacities[row] = entry.map(SimpleStyle::opacity).orElse(0.0);
    }
    Arrays.fill(widths, EDGE);
    Table dressed =
        table
            .with(STROKE, colours)
            .with(WIDTH, widths)
            .with(FILL, colours)
            .with(OPACITY, opacities)
            .with(MARKER, colours);
    List<Column> shown = new ArrayList<>(features.columns());
    shown.addAll(columns(output));
    return new Features(dressed.shaped(shown), features.shapes());
  }

  private static double opacity(Legend.Entry entry) {
    return entry.sign() == Legend.Sign.HATCH ? HATCHED : THIN;
  }

  /** The drawn code that goes before, else the class. */
  private static Optional<Legend.Entry> entry(Look look, Table table, int row) {
    return Stream.concat(look.paint().before().stream(), look.paint().classes().stream())
        .flatMap(legend -> entry(legend, table, row).stream())
        .findFirst();
  }

  private static Optional<Legend.Entry> entry(Legend legend, Table table, int row) {
    Optional<Column> column = table.find(legend.column());
    if (column.isEmpty()) {
      return Optional.empty();
    }
    boolean isText = column.get().type() == Column.Type.TEXT;
    String code =
        isText
            ? table.texts(legend.column()).at(row)
            : Integer.toString(table.ints(legend.column()).at(row));
    return legend.entries().stream()
        .filter(entry -> entry.isDrawn() && entry.code().equals(code))
        .findFirst();
  }
}
