package nl.nachtwacht.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.nachtwacht.trial.Outcome;
import nl.nachtwacht.trial.Trial;

/**
 * Two made-up municipalities with a few crowded corners, for what is drawn and proposed there.
 *
 * <p>GM01 is two kilometres square, in two neighbourhoods; GM02 is a square kilometre ten
 * kilometres to the east. Reports crowd at three corners of GM01 and one of GM02, each with three
 * rows of lamps of which some are broken and some dimmed.
 */
final class PlannedTown {
  /** West and south of the crowded cells, in metres. */
  static final int[] SOUTH_WEST = {155200, 463200};

  static final int[] NORTH_EAST = {156500, 464500};
  static final int[] NORTH_WEST = {155300, 464600};
  static final int[] VILLAGE = {165500, 463500};

  private static final String JOB =
      """
      nachtwacht: 1
      name: Proefstad
      language: en
      zone: UTC
      period: {from: 2022-01-01, to: 2023-01-01}
      layers:
        areas: {role: areas, path: areas.csv, crs: "EPSG:28992", fields: {geometry: wkt}}
        reports: {role: reports, path: reports.csv, crs: "EPSG:28992"}
        surveys: {role: surveys, path: surveys.csv, crs: "EPSG:28992"}
        lights:
          role: lights
          path: lights.csv
          crs: "EPSG:28992"
          working: [ok]
          dimmed: [dim]
          out: [broken]
          known_within: 5000
        cameras: {role: cameras, path: cameras.csv, crs: "EPSG:28992", radius: 40}
        nightlife: {role: nightlife, path: nightlife.csv, crs: "EPSG:28992"}
        measures: {role: measures, path: measures.csv, crs: "EPSG:28992", reach: 150}
        stops: {role: context, use: stop, path: stops.csv, crs: "EPSG:28992"}
        youth: {role: context, use: jop, path: youth.csv, crs: "EPSG:28992"}
      score:
        method: index
        weights: {reports: 0.4, density: 0.3, survey: 0.1, nightlife: 0.2}
        modifiers: {dark: 0.5, camera: -0.2}
        bandwidth: 300
        resamples: 39
      release: {public: false}
      """;

  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private String job = JOB;

  PlannedTown() {
    put("areas.csv", "code,name,municipality_code,municipality,inhabitants,wkt");
    area("BU0101,Westwijk,GM01,Proefstad,900", 155000, 463000, 1000, 2000);
    area("BU0102,Oostwijk,GM01,Proefstad,1100", 156000, 463000, 1000, 2000);
    area("BU0201,Dorp,GM02,Buurdorp,600", 165000, 463000, 1000, 1000);
    put("reports.csv", "id,x,y,time");
    put("surveys.csv", "id,x,y,score");
    put("lights.csv", "id,x,y,status,out_since");
    for (int[] corner : List.of(SOUTH_WEST, NORTH_EAST, VILLAGE)) {
      crowd(corner, 2022, 40);
      lamps(corner);
    }
    for (int i = 0; i < 30; i++) {
      int x = 155050 + 67 * i;
      put("surveys.csv", "s" + i + "," + x + "," + (463050 + 61 * i) + "," + (1 + i % 10));
    }
    put("cameras.csv", "id,x,y", "c1," + 155260 + "," + 463260);
    put("nightlife.csv", "id,x,y,name", "n1,155150,463250,Cafe");
    put("measures.csv", "id,name,kind,from,until,x,y");
    put("measures.csv", "m1,Gastheren,host,2022-03-01,,155250,463250");
    put("stops.csv", "id,x,y,name", "h1,155270,463230,Station");
    put("youth.csv", "id,x,y,name", "j1,165560,463540,Hut");
  }

  private void put(String file, String... lines) {
    files.computeIfAbsent(file, f -> new ArrayList<>()).addAll(List.of(lines));
  }

  private void area(String head, int x, int y, int width, int height) {
    String ring =
        "%d %d, %d %d, %d %d, %d %d, %d %d"
            .formatted(x, y, x + width, y, x + width, y + height, x, y + height, x, y);
    put("areas.csv", head + ",\"POLYGON((" + ring + "))\"");
  }

  /** Adds reports of a year in three cells by three, most of them in the middle one. */
  PlannedTown crowd(int[] corner, int year, int count) {
    for (int i = 0; i < count; i++) {
      int at = i % 2 == 0 ? 4 : i % 9;
      int x = corner[0] - 50 + 100 * (at % 3);
      int y = corner[1] - 50 + 100 * (at / 3);
      String id = corner[0] + "." + corner[1] + "." + year + "." + i;
      String day = "%02d".formatted(1 + i % 28);
      String time = year + "-0" + (1 + i % 9) + "-" + day + "T23:30:00Z";
      put("reports.csv", id + "," + x + "," + y + "," + time);
    }
    return this;
  }

  /** Rows of lamps 150 m apart: of five the second is broken and the fourth dimmed. */
  private void lamps(int[] corner) {
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 5; i++) {
        String id = "L" + corner[0] + "." + row + "." + i;
        int x = corner[0] - 150 + 150 * i;
        int y = corner[1] - 100 + 150 * row;
        String status = i == 1 ? "broken,2022-11-05" : i == 3 ? "dim," : "ok,";
        put("lights.csv", id + "," + x + "," + y + "," + status);
      }
    }
  }

  /** Adds a layer of lines or points, as a file of its own. */
  PlannedTown layer(String name, String keys, String... lines) {
    put(name + ".csv", lines);
    String layer = "  %s: {path: %s.csv, crs: \"EPSG:28992\", %s}\n";
    job = job.replace("score:\n", layer.formatted(name, name, keys) + "score:\n");
    return this;
  }

  /** Adds streets through the two crowded corners of GM01. */
  PlannedTown streets() {
    return layer(
        "streets",
        "role: context, use: streets, fields: {geometry: wkt}",
        "name,wkt",
        "Langestraat,\"LINESTRING(155000 463250, 155900 463250)\"",
        "Kortesteeg,\"LINESTRING(155250 463200, 155250 463290)\"");
  }

  /** Adds a block to the job. */
  PlannedTown with(String block) {
    job += block;
    return this;
  }

  /** Writes the town and runs it. */
  Trial run(Path folder, Path output, String... options) {
    return run("run", folder, output, options);
  }

  /** As above, with another command that makes a run. */
  Trial run(String command, Path folder, Path output, String... options) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, List<String>> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      Path file = Files.writeString(folder.resolve("job.yaml"), job);
      return Trial.of(command, file, output, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the town, runs it, and gives what was published. */
  Outcome outcome(Path folder, String... options) {
    Path output = folder.resolve("out");
    return run(folder, output, options).outcome(output);
  }
}
