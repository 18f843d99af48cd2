package nl.nachtwacht.disclose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.job.JsonText;
import nl.nachtwacht.publish.Output;
import nl.nachtwacht.publish.Stamp;
import nl.nachtwacht.publish.Summary;
import nl.nachtwacht.table.Column;

/**
 * Leads those who come upon the public folder: people by README.md, catalogues by collection.json
 * (STAC 1.0.0 with its extension for tables).
 *
 * @param title what the whole is called
 * @param notice what every public file begins with
 * @param stamp where they come from
 * @param written the files
 */
record PublicGuide(String title, String notice, Stamp stamp, List<Output> written) {
  private static final String SIDE = "public/";
  private static final String TABLES = "https://stac-extensions.github.io/table/v1.2.0/schema.json";

  /** Files of other names than those of the outputs, by ending. */
  private static final Map<String, Column.Words> OTHERS =
      Map.of(
          "csv", new Column.Words("wat elke kolom betekent", "what each column means"),
          "gpkg", new Column.Words("alle lagen samen, voor QGIS", "all layers together, for QGIS"),
          "html", new Column.Words("om te lezen", "to be read"));

  /** {@return the text of README.md: a line a file, in both languages} */
  String readme() {
    StringBuilder text =
        new StringBuilder("# " + Summary.plain(title) + "\n\n" + Summary.plain(notice) + "\n\n");
    text.append("| bestand / file | inhoud | contents |\n| --- | --- | --- |\n");
    Map<String, Column.Words> lines = new TreeMap<>();
    for (Output output : written) {
      if (!output.format().startsWith("qm")) {
        lines.put(output.path().substring(SIDE.length()), words(output));
      }
    }
    lines.put("collection.json", new Column.Words("voor catalogi (STAC)", "for catalogues (STAC)"));
    lines.put(
        "manifest.json",
        new Column.Words(
            "hoe de getallen ontstonden, en een controlegetal per bestand",
            "how the numbers came about, and a digest of each file"));
    lines.forEach(
        (path, words) ->
            text.append(String.join(" | ", "| `" + path + "`", words.nl(), words.en() + " |\n")));
    return text.append("\n`.qml`, `.qmd`: QGIS.\n").toString();
  }

  private static Column.Words words(Output output) {
    return PublicOutputs.ALL.stream()
        .filter(each -> each.name().equals(base(output)))
        .map(PublicOutput::title)
        .findFirst()
        .orElse(OTHERS.getOrDefault(output.format(), new Column.Words("", "")));
  }

  private static String base(Output output) {
    String name = output.path().substring(output.path().lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** {@return the text of collection.json: every table with its columns} */
  String collection() {
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "Collection");
    collection.put("stac_version", "1.0.0");
    collection.put("stac_extensions", List.of(TABLES));
    collection.put("id", stamp.id());
    collection.put("title", title);
    collection.put("description", notice);
    collection.put("license", stamp.licence().isEmpty() ? "proprietary" : stamp.licence());
    collection.put("extent", extent());
    collection.put("links", List.of());
    Map<String, Object> assets = new LinkedHashMap<>();
    for (PublicOutput table : PublicOutputs.ALL) {
      written.stream()
          .filter(file -> file.path().equals(SIDE + table.name() + ".parquet"))
          .forEach(file -> assets.put(table.name(), asset(table, file)));
    }
    collection.put("assets", assets);
    return JsonText.of(collection);
  }

  private Map<String, Object> extent() {
    List<List<Double>> boxes =
        written.stream()
            .filter(file -> file.path().equals(SIDE + "municipalities.parquet"))
            .map(Output::bbox)
            .toList();
    List<String> window =
        List.of(stamp.periodStart() + "T00:00:00Z", stamp.periodEnd() + "T00:00:00Z");
    Map<String, Object> extent = new LinkedHashMap<>();
    extent.put("spatial", Map.of("bbox", boxes));
    extent.put("temporal", Map.of("interval", List.of(window)));
    return extent;
  }

  private Map<String, Object> asset(PublicOutput table, Output file) {
    Map<String, Object> asset = new LinkedHashMap<>();
    asset.put("href", "./" + file.path().substring(SIDE.length()));
    asset.put("title", table.title().in(stamp.language()));
    asset.put("type", file.mediaType());
    asset.put("roles", List.of("data"));
    asset.put("table:row_count", file.rows());
    if (!file.crs().isEmpty()) {
      asset.put("table:primary_geometry", "geometry");
    }
    asset.put("table:columns", table.columns().stream().map(this::column).toList());
    return asset;
  }

  private Map<String, Object> column(Column column) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", column.name());
    told.put("type", column.type().name().toLowerCase(Locale.ROOT));
    told.put("description", column.description().in(stamp.language()));
    return told;
  }
}
