package nl.nachtwacht.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    for (String layer : List.of("nightlife", "stops", "stations", "parks", "jop")) {
      geoJson(layer, registers.sites(city.sites(layer)));
    }
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

  private void lights(List<Feature> lamps) {
    if (city.plan().identity().oldLampRegister()) {
      tallies.put("lights.geojson", Tally.ofFeatures(lamps));
      text("lights.geojson", GeoJson.inRd().text("lights", lamps));
    } else {
      geoPackage("lights", "lichtmasten", lamps);
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
