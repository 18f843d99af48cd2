package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;

/**
 * {@code map.html}: the map of one municipality in one file.
 *
 * <p>Guarantee: opens from disk with the network off and asks nobody anything, unless the job lets
 * readers switch on a background; the same content makes the same bytes. What a reader sees is put
 * together by the scripts in {@code map/} from columns that {@link Packed} wrote.
 */
public final class MapPage {
  private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/";
  private static final String PDOK = "https://service.pdok.nl";

  /** The scripts, each using those before it. */
  static final List<String> SCRIPTS =
      List.of(
          "words", "format", "data", "state", "marks", "draw", "board", "pick", "legend", "why",
          "find", "tables", "print", "main");

  private static final List<String> STYLES = List.of("map", "panels", "paper");

  private MapPage() {}

  /** Writes the text of a page. */
  public static void write(Path file, String page) {
    try {
      Files.write(file, page.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  /** {@return the text of a page} */
  public static String of(MapContent content) {
    String language = content.stamp().language();
    PageFrame frame =
        new PageFrame(language, content.municipality() + ": " + content.title().in(language))
            .style(PageFrame.resource(LEAFLET + "dist/leaflet.css"));
    STYLES.forEach(name -> frame.style(PageFrame.resource("map/" + name + ".css")));
    frame.script(PageFrame.resource(LEAFLET + "dist/leaflet.js"));
    SCRIPTS.forEach(name -> frame.script(PageFrame.resource("map/" + name + ".js")));
    frame.images("data:");
    if (content.hasBackground()) {
      frame.images(PDOK);
    }
    return frame.around(
        page -> {
          if (content.isInternal()) {
            PageFrame.intern(page, language);
          }
          page.raw(PageFrame.resource("map/body.html"));
          block(page, "leaflet-licence", "text/plain", PageFrame.resource(LEAFLET + "LICENSE"));
          block(page, "map-data", "application/octet-stream", letters(content));
        });
  }

  /** Adds text that no browser runs or shows. */
  private static void block(Markup page, String id, String type, String text) {
    page.open("script", "type", type, "id", id).raw(text).close();
  }

  private static String letters(MapContent content) {
    check(content);
    Packed packed = new Packed();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("internal", content.isInternal());
    told.put("title", Packed.words(content.title()));
    told.put("municipality", content.municipality());
    told.put("stamp", content.stamp().members());
    told.put("crs", content.grid().crs());
    told.put("cell", content.grid().cellMetres());
    told.put("merged", content.merged());
    told.put("background", content.hasBackground());
    told.put("notes", content.notes().stream().map(Packed::words).toList());
    told.put("themes", content.themes().stream().map(MapPage::theme).toList());
    told.put("legends", legends(content).stream().map(MapPage::legend).toList());
    List<Map<String, Object>> layers = new ArrayList<>();
    content.layers().forEach(layer -> layers.add(layer(layer, packed)));
    told.put("layers", layers);
    return packed.letters(told);
  }

  /** The names of codes of columns that are there, and of no other. */
  private static List<Legend> legends(MapContent content) {
    Set<String> columns =
        content.layers().stream()
            .flatMap(layer -> layer.features().columns().stream())
            .map(Column::name)
            .collect(Collectors.toSet());
    return Legend.ALL.stream().filter(legend -> columns.contains(legend.column())).toList();
  }

  /** Every theme colours a layer that is there. */
  private static void check(MapContent content) {
    List<String> names = content.layers().stream().map(layer -> layer.style().name()).toList();
    content.themes().stream()
        .filter(theme -> !names.contains(theme.layer()))
        .forEach(
            theme -> {
              throw new IllegalStateException("a theme of no layer: " + theme.name());
            });
  }

  private static Map<String, Object> theme(MapTheme theme) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", theme.name());
    told.put("title", Packed.words(theme.title()));
    told.put("layer", theme.layer());
    told.put("legend", legend(theme.legend()));
    theme.before().forEach(before -> told.put("before", legend(before)));
    told.put("former", theme.former());
    told.put("note", Packed.words(theme.note()));
    List<Map<String, Object>> parts = new ArrayList<>();
    for (MapTheme.MapPart part : theme.parts()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("name", part.name());
      one.put("title", Packed.words(part.title()));
      one.put("ending", part.ending());
      parts.add(one);
    }
    told.put("parts", parts);
    return told;
  }

  private static Map<String, Object> legend(Legend legend) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("column", legend.column());
    told.put("entries", legend.entries().stream().map(MapPage::entry).toList());
    return told;
  }

  private static Map<String, Object> entry(Legend.Entry entry) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("code", entry.code());
    told.put("label", Packed.words(entry.label()));
    told.put("colour", entry.colour());
    told.put("sign", entry.sign().name());
    return told;
  }

  private static Map<String, Object> layer(MapLayer layer, Packed packed) {
    MapLayer.Style style = layer.style();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", style.name());
    told.put("plain", entry(style.plain()));
    told.put("key", style.key());
    told.put("label", style.label());
    style.legend().forEach(legend -> told.put("legend", legend(legend)));
    told.put("faint", style.faint());
    told.put("shown", style.isShown());
    told.put("tabled", style.isTabled());
    told.put("rows", layer.features().rows());
    told.put("columns", packed.table(layer.features().table()));
    if (layer.features().shapes() instanceof CellShapes squares) {
      told.put("kind", "CELLS");
      squares(squares, packed, told);
    } else {
      Shapes shapes = layer.features().shapes();
      told.put("kind", shapes.kind().name());
      if (shapes.kind() != Shapes.Kind.NONE) {
        told.put("shapes", packed.outlines(shapes.outlines(Frame.working(""))));
      }
    }
    return told;
  }

  private static void squares(CellShapes squares, Packed packed, Map<String, Object> told) {
    long[] ix = new long[squares.rows()];
    long[] iy = new long[squares.rows()];
    for (int row = 0; row < ix.length; row++) {
      long cell = squares.cell(row);
      ix[row] = Cell.ix(cell);
      iy[row] = Cell.iy(cell);
    }
    told.put("ix", packed.units(ix));
    told.put("iy", packed.units(iy));
  }
}
