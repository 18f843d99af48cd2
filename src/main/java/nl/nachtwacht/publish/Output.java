package nl.nachtwacht.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of a run, as the manifest lists it.
 *
 * @param path below the run folder, with forward slashes
 * @param audience {@code internal} or {@code public}
 * @param format {@code geojson}, {@code parquet}, {@code csv}, …: the ending of its name
 * @param mediaType its media type
 * @param schemaVersion version of the output columns
 * @param rows how many, 0 for a file without rows
 * @param bytes its size
 * @param sha256 its digest
 * @param crs code of its reference system, empty without geometry
 * @param bbox west, south, east, north in that system; empty without geometry
 */
public record Output(
    String path,
    String audience,
    String format,
    String mediaType,
    String schemaVersion,
    long rows,
    long bytes,
    String sha256,
    String crs,
    List<Double> bbox) {

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "geojson", "application/geo+json",
          "parquet", "application/vnd.apache.parquet",
          "gpkg", "application/geopackage+sqlite3",
          "csv", "text/csv",
          "json", "application/json",
          "html", "text/html",
          "md", "text/markdown",
          "qml", "application/xml",
          "qmd", "application/xml");

  /** Copies the box. */
  public Output {
    bbox = List.copyOf(bbox);
  }

  /**
   * {@return a file as it lies on disk}
   *
   * @param root the folder of the run
   * @param path the file below it
   * @param rows how many rows it holds
   * @param frame its reference system, by code; empty without geometry
   * @param box the rectangle around its geometries
   */
  public static Output measured(Path root, String path, long rows, String frame, Box box) {
    Path file = root.resolve(path);
    String format = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    List<Double> bbox =
        box.isEmpty() ? List.of() : List.of(box.minX(), box.minY(), box.maxX(), box.maxY());
    try {
      return new Output(
          path,
          path.startsWith("public/") ? "public" : "internal",
          format,
          MEDIA_TYPES.getOrDefault(format, "application/octet-stream"),
          Manifest.SCHEMA_VERSION,
          rows,
          Files.size(file),
          Digest.of(file),
          frame,
          bbox);
    } catch (IOException e) {
      throw WriteFault.of(file, e);
    }
  }

  /** {@return this file as those know it who have the folder alone that it lies in} */
  public Output below(String folder) {
    return new Output(
        path.substring(folder.length()),
        audience,
        format,
        mediaType,
        schemaVersion,
        rows,
        bytes,
        sha256,
        crs,
        bbox);
  }

  /** {@return a file without rows of features: a page, a style, a list} */
  public static Output measured(Path root, String path) {
    return measured(root, path, 0, "", Box.EMPTY);
  }
}
