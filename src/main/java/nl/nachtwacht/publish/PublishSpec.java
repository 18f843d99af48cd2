package nl.nachtwacht.publish;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;

/**
 * How tables become files.
 *
 * @param layers the tables to write, alone and without map, pages and packages; empty: all
 * @param isAllGeoJson whether GeoJSON holds all rows however many, rather than the most important
 * @param hasStyleInData whether GeoJSON features carry their colours
 * @param isDutchCsv whether CSV has semicolons and decimal commas
 * @param hasPdokMap whether the map can ask PDOK for a background
 * @param licence text on every output; empty: none
 */
public record PublishSpec(
    List<String> layers,
    boolean isAllGeoJson,
    boolean hasStyleInData,
    boolean isDutchCsv,
    boolean hasPdokMap,
    String licence) {

  private static final List<String> TABLES =
      List.of(
          "cells",
          "cell_slices",
          "areas",
          "neighbourhoods",
          "groups",
          "municipalities",
          "trend",
          "zones",
          "breakdown",
          "lighting_plan",
          "camera_plan",
          "camera_view",
          "patrol_plan",
          "patrol_route",
          "priorities",
          "advice",
          "effect");

  private static final Key<Optional<List<String>>> LAYERS =
      Key.of(
              "layers",
              "all, or a list of tables that are written alone, without map, pages and GeoPackages.",
              Form.wordOr("all", Form.list(Form.words(TABLES.toArray(String[]::new))).filled()))
          .or("all");
  private static final Key<Extent> GEOJSON =
      Key.of(
              "geojson",
              "auto: a very large file is cut to its most important rows; all: never.",
              Form.choice(Extent.class))
          .or("auto");
  private static final Key<Boolean> STYLE_IN_DATA =
      Key.of("style_in_data", "Whether GeoJSON features carry their colours.", Form.bool())
          .or("true");
  private static final Key<Csv> CSV =
      Key.of(
              "csv",
              "plain: comma and decimal point; nl: semicolon and decimal comma.",
              Form.choice(Csv.class))
          .or("plain");
  private static final Key<Basemap> BASEMAP =
      Key.of(
              "basemap",
              "none: the map asks nobody; pdok: it can ask the network for a background.",
              Form.choice(Basemap.class))
          .or("none");
  private static final Key<Optional<String>> LICENCE =
      Key.of("licence", "Text on every output.", Form.text()).optional("none");

  /** The block {@code publish}. */
  public static final Section<PublishSpec> SECTION =
      Section.of(
          "How tables become files.",
          List.of(LAYERS, GEOJSON, STYLE_IN_DATA, CSV, BASEMAP, LICENCE),
          PublishSpec::of);

  private enum Extent {
    AUTO,
    ALL
  }

  private enum Csv {
    PLAIN,
    NL
  }

  private enum Basemap {
    NONE,
    PDOK
  }

  /** Copies the layers. */
  public PublishSpec {
    layers = List.copyOf(layers);
  }

  /** {@return whether a table is to be written} */
  public boolean has(String table) {
    return layers.isEmpty() || layers.contains(table);
  }

  private static PublishSpec of(Values v) {
    return new PublishSpec(
        v.get(LAYERS).orElse(List.of()),
        v.get(GEOJSON) == Extent.ALL,
        v.get(STYLE_IN_DATA),
        v.get(CSV) == Csv.NL,
        v.get(BASEMAP) == Basemap.PDOK,
        v.get(LICENCE).orElse(""));
  }
}
