package nl.nachtwacht.read;

import java.util.List;

/** The formats that can be read. CSV comes last because any text could be one. */
final class Formats {
  static final List<Format> ALL =
      List.of(
          new GeoPackage(),
          new Shapefile(),
          new DbfTable(),
          new Parquet(),
          new GeoJson(),
          new Csv());

  private Formats() {}

  static Format named(String name) {
    return ALL.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no format " + name));
  }
}
