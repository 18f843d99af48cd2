package nl.nachtwacht.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A square kilometre of made-up ground near Amersfoort in two neighbourhoods, with some of each
 * layer, as files that a test may spoil.
 */
public final class Village {
  /** A word in the reports that must never be told. */
  public static final String CANARY = "kanariegeel";

  private static final String JOB =
      """
      nachtwacht: 1
      name: Dorp
      zone: UTC
      period: {from: 2024-01-01, to: 2025-01-01}
      layers:
        buurten: {role: areas, path: buurten.geojson}
        meldingen:
          role: reports
          path: meldingen.csv
          crs: "EPSG:4326"
          fields: {x: lon, y: lat}
        enquete:
          role: surveys
          path: enquete.csv
          crs: "EPSG:28992"
        lampen: {role: lights, path: lampen.csv, crs: "EPSG:28992"}
      score: {method: index, both: false, resamples: 0, bandwidth: 300, survey: raw, missing: zero}
      release: {public: false}
      """;

  private final Map<String, String> files = new LinkedHashMap<>();
  private String job = JOB;

  /** A village in which all is well. */
  public Village() {
    files.put(
        "buurten.geojson",
        """
        {"type":"FeatureCollection",
        "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},
        "features":[
        {"type":"Feature","properties":{"code":"BU1","name":"West"},"geometry":{"type":"Polygon",
        "coordinates":[[[155000,463000],[155500,463000],[155500,464000],[155000,464000],[155000,463000]]]}},
        {"type":"Feature","properties":{"code":"BU2","name":"Oost"},"geometry":{"type":"Polygon",
        "coordinates":[[[155500,463000],[156000,463000],[156000,464000],[155500,464000],[155500,463000]]]}}
        ]}
        """);
    StringBuilder reports = new StringBuilder("id,lon,lat,time,category\n");
    StringBuilder answers = new StringBuilder("id,x,y,score\n");
    StringBuilder lamps = new StringBuilder("id,x,y,status\n");
    for (int i = 0; i < 20; i++) {
      reports.append(
          String.format(
              Locale.ROOT,
              "%d,%.7f,%.7f,2024-%02d-11T22:15:00Z,%s\n",
              i,
              5.38761 + 0.0007 * i,
              52.15551 + 0.0001 * i,
              i % 12 + 1,
              CANARY));
      answers.append(i).append(",155").append(100 + 40 * i).append(",463333,").append(i % 10 + 1);
      answers.append('\n');
      lamps.append(i).append(",155").append(100 + 40 * i).append(",463555,ok\n");
    }
    files.put("meldingen.csv", reports.toString());
    files.put("enquete.csv", answers.toString());
    files.put("lampen.csv", lamps.toString());
  }

  /** Replaces a text of a file, which must be there. */
  public Village with(String file, String text, String by) {
    files.put(file, replaced(files.get(file), text, by));
    return this;
  }

  /** Replaces a text of the job file, which must be there. */
  public Village withJob(String text, String by) {
    job = replaced(job, text, by);
    return this;
  }

  private static String replaced(String all, String text, String by) {
    if (!all.contains(text)) {
      throw new AssertionError("no " + text + " in\n" + all);
    }
    return all.replace(text, by);
  }

  /** {@return the rows of a file without its header} */
  public String[] rows(String file) {
    String[] lines = files.get(file).split("\n");
    return java.util.Arrays.copyOfRange(lines, 1, lines.length);
  }

  /** Leaves a file out. */
  public Village without(String file) {
    files.remove(file);
    return this;
  }

  /** {@return the job file, written beside the others} */
  public Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return Files.writeString(folder.resolve("dorp.yaml"), job);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
