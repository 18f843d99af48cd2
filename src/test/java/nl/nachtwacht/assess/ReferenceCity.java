package nl.nachtwacht.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.reference.Reference;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;

/** The city of the reference cases as files that a job reads. */
final class ReferenceCity {
  private static final GeometryFactory SHAPES = new GeometryFactory();

  private static final String JOB =
      """
      nachtwacht: 1
      name: Rivierstad
      language: en
      zone: UTC
      period: {from: 2022-01-01, to: 2025-01-01}
      layers:
        neighbourhoods:
          role: areas
          path: areas.geojson
          fields: {code: nbh, district_code: district}
        reports:
          role: reports
          path: reports.csv
          crs: "EPSG:28992"
          fields: {time: ts}
        surveys:
          role: surveys
          path: surveys.csv
          crs: "EPSG:28992"
          scale: {unsafe: 1, safe: 5}
        lights:
          role: lights
          path: lights.csv
          crs: "EPSG:28992"
          working: [ok]
          known_within: 10000
        cameras: {role: cameras, path: cameras.csv, crs: "EPSG:28992"}
        nightlife:
          role: nightlife
          path: zones.csv
          crs: "EPSG:28992"
          fields: {geometry: wkt}
      score:
        method: index
        both: false
        weights: {reports: 0.35, density: 0.25, survey: 0.20, nightlife: 0.20}
        modifiers: {dark: 0.3, camera: -0.2}
        half_life: 365
        bandwidth: 300
        dark: lamps
        resamples: 0
        normalise: max
        survey: raw
        missing: zero
      release: {public: false}
      """;

  private ReferenceCity() {}

  /** {@return the job file, written into a folder beside its inputs} */
  static Path write(Path folder) {
    try {
      for (String name : List.of("reports", "surveys", "lights", "cameras", "zones")) {
        String file = name + ".csv";
        try (InputStream in = Reference.class.getResourceAsStream("/reference/city/" + file)) {
          Files.copy(in, folder.resolve(file));
        }
      }
      Files.writeString(folder.resolve("areas.geojson"), areas());
      return Files.writeString(folder.resolve("rivierstad.yaml"), JOB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A polygon per neighbourhood: the squares of its cells, joined. */
  private static String areas() {
    Reference.Csv domain = Reference.csv("city/domain.csv");
    int[] ix = domain.ints("ix");
    int[] iy = domain.ints("iy");
    String[] nbh = domain.texts("nbh");
    Map<String, List<Geometry>> squares = new TreeMap<>();
    Map<String, String> districts = new TreeMap<>();
    for (int row = 0; row < ix.length; row++) {
      Envelope square =
          new Envelope(ix[row] * 100, ix[row] * 100 + 100, iy[row] * 100, iy[row] * 100 + 100);
      squares.computeIfAbsent(nbh[row], n -> new ArrayList<>()).add(SHAPES.toGeometry(square));
      districts.put(nbh[row], domain.texts("district")[row]);
    }
    List<String> features = new ArrayList<>();
    squares.forEach(
        (name, cells) ->
            features.add(
                """
                {"type":"Feature","properties":{"nbh":"%s","district":"%s"},"geometry":%s}"""
                    .formatted(
                        name, districts.get(name), json(CascadedPolygonUnion.union(cells)))));
    return """
        {"type":"FeatureCollection",
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},
        "features":[
        %s
        ]}
        """
        .formatted(String.join(",\n", features));
  }

  /** WKT of polygons says the same as GeoJSON with other brackets. */
  private static String json(Geometry shape) {
    String text = shape.toText();
    String brackets =
        text.substring(text.indexOf('('))
            .replaceAll("([0-9.]+) ([0-9.]+)", "[$1,$2]")
            .replace('(', '[')
            .replace(')', ']');
    return "{\"type\":\"%s\",\"coordinates\":%s}".formatted(shape.getGeometryType(), brackets);
  }
}
