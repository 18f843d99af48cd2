package nl.nachtwacht.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up town of three kilometres square, with six busy squares of five by five cells, each with
 * 25 reports a quarter. In the first square lamps came on 1 January 2023: from then on it has 10 a
 * quarter, is lit, and fewer of its people feel unsafe. In the second nothing came of a camera.
 */
final class MeasuredTown {
  private static final int WEST = 155000;
  private static final int SOUTH = 463000;
  private static final int SIDE = 3000;
  private static final int[][] SQUARES = {
    {300, 300}, {1300, 300}, {2300, 300}, {300, 1800}, {1300, 1800}, {2300, 1800}
  };

  private static final String JOB =
      """
      nachtwacht: 1
      name: Proefstad
      language: en
      zone: UTC
      period: {from: 2022-01-01, to: 2024-01-01}
      layers:
        areas: {role: areas, path: areas.csv, crs: "EPSG:28992", fields: {geometry: wkt}}
        reports: {role: reports, path: reports.csv, crs: "EPSG:28992"}
        surveys: {role: surveys, path: surveys.csv, crs: "EPSG:28992"}
        lights: {role: lights, path: lights.csv, crs: "EPSG:28992", reach: 80, known_within: 5000}
        nightlife: {role: nightlife, path: nightlife.csv, crs: "EPSG:28992"}
        measures: {role: measures, path: measures.csv, crs: "EPSG:28992", fields: {geometry: wkt}}
      calendar:
        - {name: Campaign, kind: campaign, from: 2022-05-01, to: 2022-06-01}
      """;

  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private String job = JOB;

  MeasuredTown() {
    put("areas.csv", "code,name,municipality_code,municipality,inhabitants,wkt");
    put("areas.csv", "BU0101,Stad,GM01,Proefstad,9000,\"" + box(WEST, SOUTH, SIDE) + "\"");
    put("reports.csv", "id,x,y,time");
    put("surveys.csv", "id,x,y,score,time");
    put("lights.csv", "id,x,y,from");
    for (int square = 0; square < SQUARES.length; square++) {
      for (int quarter = 0; quarter < 8; quarter++) {
        people(square, quarter);
      }
    }
    lamps(SQUARES[0]);
    put("nightlife.csv", "id,x,y,name", "n1,156450,464450,Cafe");
    put("measures.csv", "id,name,kind,from,until,wkt");
    measure("lamps,New lamps,lamp_new,2023-01-01,", 0);
    measure("camera,Camera,camera_on,2023-01-01,", 1);
  }

  private void people(int square, int quarter) {
    boolean isCalm = square == 0 && quarter >= 4;
    for (int i = 0; i < 25; i++) {
      int x = WEST + SQUARES[square][0] + 100 * (i % 5) + 50;
      int y = SOUTH + SQUARES[square][1] + 100 * (i / 5) + 50;
      String at = square + "." + quarter + "." + i + "," + x + "," + y;
      String day =
          "%d-%02d-%02d".formatted(2022 + quarter / 4, 1 + 3 * (quarter % 4) + i % 3, 1 + i);
      if (!isCalm || i < 10) {
        put("reports.csv", at + "," + day + "T23:30:00Z");
      }
      if (i < 10) {
        boolean isUnsafe = i < (isCalm ? 2 : 6);
        put("surveys.csv", at + "," + (isUnsafe ? 1 : 5) + "," + day);
      }
    }
  }

  /** The lamps of a square came with the measure; elsewhere it is dark but in a corner. */
  private void lamps(int... square) {
    for (int i = 0; i < 25; i++) {
      int x = WEST + square[0] + 100 * (i % 5) + 50;
      int y = SOUTH + square[1] + 100 * (i / 5) + 50;
      put("lights.csv", "L" + i + "," + x + "," + y + ",2023-01-01");
    }
    put("lights.csv", "old," + (WEST + 2950) + "," + (SOUTH + 2950) + ",");
  }

  private static String box(int x, int y, int side) {
    return "POLYGON((%d %d, %d %d, %d %d, %d %d, %d %d))"
        .formatted(x, y, x + side, y, x + side, y + side, x, y + side, x, y);
  }

  private void put(String file, String... lines) {
    files.computeIfAbsent(file, f -> new ArrayList<>()).addAll(List.of(lines));
  }

  /** Adds a measure in a square. */
  MeasuredTown measure(String head, int square) {
    String where = box(WEST + SQUARES[square][0], SOUTH + SQUARES[square][1], 500);
    put("measures.csv", head + ",\"" + where + "\"");
    return this;
  }

  /** Adds a measure in a square far to the east. */
  MeasuredTown measureAt(String head, int east) {
    put("measures.csv", head + ",\"" + box(WEST + east, SOUTH, 500) + "\"");
    return this;
  }

  /** Adds a measure without a place. */
  MeasuredTown measureEverywhere(String head) {
    put("measures.csv", head + ",");
    return this;
  }

  /** Adds answers without a date, all unsafe, in the square of the lamps. */
  MeasuredTown answersWithoutDate() {
    for (int i = 0; i < 20; i++) {
      put("surveys.csv", "u" + i + "," + (WEST + 350) + "," + (SOUTH + 350) + ",1,");
    }
    return this;
  }

  /** Leaves out the layer of reports. */
  MeasuredTown withoutReports() {
    job = job.replaceFirst("  reports: .*\n", "");
    return this;
  }

  /** Puts the rows of all files into another order. */
  MeasuredTown shuffled(long seed) {
    files.values().forEach(f -> Collections.shuffle(f.subList(1, f.size()), new Random(seed)));
    return this;
  }

  /** Writes the job and its files, and gives the job's path. */
  Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, List<String>> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      return Files.writeString(folder.resolve("job.yaml"), job);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
