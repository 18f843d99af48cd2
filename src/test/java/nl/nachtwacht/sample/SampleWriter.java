package nl.nachtwacht.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all files of a city into a folder, with the truth beside them. */
final class SampleWriter {
  private final SampleCity city;
  private final Path folder;
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  private SampleWriter(SampleCity city, Path folder) {
    this.city = city;
    this.folder = folder;
  }

  /** Writes the files of a city; files of the same name are replaced. */
  static void write(SampleCity city, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    new SampleWriter(city, folder).write();
  }

  private void write() {
    Registers registers = new Registers(city);
    Residents residents = new Residents(city);
    geoPackage("neighbourhoods", "buurten", registers.neighbourhoods(residents));
    reports();
    geoJson("survey", new Survey(city, residents).ask());
    lights(registers.lamps());
    csv("cameras.csv", "id,x,y,bereik,richting,hoek", registers.cameras());
    geoJson("nightlife", registers.sites(city.sites("nightlife")));
    stops(registers.sites(city.sites("stops")));
    geoJson("stations", registers.sites(city.sites("stations")));
    parks(registers.sites(city.sites("parks")));
    youth(registers.sites(city.sites("jop")));
    geoJson("exclude", registers.sites(city.plan().ground().excluded()));
    geoJson("measures", registers.measures());
    geoJson("streets", registers.streets());
    csv("inhabitants.csv", "cel;inwoners", residents.lines());
    text("rate.csv", new Truth(city).rates());
    text("truth.json", new Truth(city).json(tallies));
  }

  private void reports() {
    ReportLines writer = new ReportLines(city);
    List<Line> clean = writer.of(new Reports(city).draw());
    csv("reports.csv", ReportLines.HEADER, new Mess(city, writer).among(clean));
  }

  private boolean everyFormat() {
    return city.plan().identity().everyFormat();
  }

  private void lights(List<Feature> lamps) {
    if (everyFormat()) {
      tallies.put("lights.shp", Tally.ofFeatures(lamps));
      Shapefile.write(folder, "lights", lamps);
    } else {
      tallies.put("lights.geojson", Tally.ofFeatures(lamps));
      text("lights.geojson", GeoJson.inRd().text("lights", lamps));
    }
  }

  private void stops(List<Feature> stops) {
    if (everyFormat()) {
      tallies.put("stops.parquet", Tally.ofFeatures(stops));
      GeoParquet.write(folder.resolve("stops.parquet"), stops);
    } else {
      geoJson("stops", stops);
    }
  }

  private void parks(List<Feature> parks) {
    if (everyFormat()) {
      tallies.put("parks.zip", Tally.ofFeatures(parks));
      zip("parks.zip", "export/parks.geojson", GeoJson.inDegrees().text("parks", parks));
    } else {
      geoJson("parks", parks);
    }
  }

  private void youth(List<Feature> places) {
    if (everyFormat()) {
      tallies.put("jop.geojsons", Tally.ofFeatures(places));
      text("jop.geojsons", GeoJson.inDegrees().sequence(places));
    } else {
      geoJson("jop", places);
    }
  }

  /** Packs a text without pressing it, which other versions of the JDK might do to other bytes. */
  private void zip(String name, String entry, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry stored = new ZipEntry(entry);
    stored.setMethod(ZipEntry.STORED);
    stored.setSize(bytes.length);
    stored.setCrc(sum.getValue());
    stored.setTimeLocal(LocalDateTime.of(2025, 1, 1, 0, 0));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.putNextEntry(stored);
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private void csv(String name, String header, List<Line> lines) {
    tallies.put(name, Tally.ofLines(lines));
    StringBuilder text = new StringBuilder(header).append('\n');
    lines.forEach(line -> text.append(line.text()).append('\n'));
    text(name, text.toString());
  }

  /** A layer without features has no file: most places have no station. */
  private void geoJson(String layer, List<Feature> features) {
    if (!features.isEmpty()) {
      tallies.put(layer + ".geojson", Tally.ofFeatures(features));
      text(layer + ".geojson", GeoJson.inDegrees().text(layer, features));
    }
  }

  private void geoPackage(String name, String layer, List<Feature> features) {
    tallies.put(name + ".gpkg", Tally.ofFeatures(features));
    GeoPackage.write(folder.resolve(name + ".gpkg"), layer, features);
  }

  private void text(String name, String text) {
    try {
      Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
