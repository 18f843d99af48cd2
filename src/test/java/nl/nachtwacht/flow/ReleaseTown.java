package nl.nachtwacht.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.nachtwacht.trial.Trial;

/**
 * A made-up town of square neighbourhoods in districts, with reports, answers, lamps, cameras and a
 * pub, as files of a job with a public side.
 */
final class ReleaseTown {
  static final int DISTRICTS = 6;
  static final int PER_DISTRICT = 4;
  static final int LEAVES = DISTRICTS * PER_DISTRICT;

  /** Begins every word that a person could be known by. */
  static final String CANARY = "kanarie";

  private static final int SIDE = 300;
  private static final int WEST = 155_000;
  private static final int SOUTH = 463_000;
  private static final List<String> CATEGORIES =
      List.of("nafluiten", "naroepen", "zeldzaam", "raar");

  /** A report or an answer: where, when, and what else its file says. */
  record Row(int leaf, int x, int y, String time, String category, int severity, String person) {
    Row in(int other) {
      int dx = leafX(other) - leafX(leaf);
      int dy = leafY(other) - leafY(leaf);
      return new Row(other, x + dx, y + dy, time, category, severity, person);
    }

    Row at(String otherTime) {
      return new Row(leaf, x, y, otherTime, category, severity, person);
    }

    Row of(String otherCategory, int otherSeverity) {
      return new Row(leaf, x, y, time, otherCategory, otherSeverity, person);
    }

    Row by(String somebody) {
      return new Row(leaf, x, y, time, category, severity, somebody);
    }
  }

  final List<Row> reports = new ArrayList<>();
  final List<Row> answers = new ArrayList<>();
  String release = "{public: true}";
  String more = "";
  String period = "{from: 2024-01-01, to: 2025-01-01}";
  String cameras = "";

  /** More keys of the lamps. */
  String lamps = "";

  boolean hasNeighbourhoods = true;

  private ReleaseTown() {}

  private static int leafX(int leaf) {
    return WEST + SIDE * (leaf % PER_DISTRICT);
  }

  private static int leafY(int leaf) {
    return SOUTH + SIDE * (leaf / PER_DISTRICT);
  }

  /** {@return a town in which nothing happened} */
  static ReleaseTown empty() {
    return new ReleaseTown();
  }

  /** {@return a town with clusters of reports and answers in 2024} */
  static ReleaseTown random(Random random) {
    ReleaseTown town = empty();
    for (int leaf = 0; leaf < LEAVES; leaf++) {
      town.add(town.reports, leaf, (int) (-14 * Math.log(1 - random.nextDouble())), random);
      town.add(town.answers, leaf, (int) (-14 * Math.log(1 - random.nextDouble())), random);
    }
    return town;
  }

  /** Adds rows to a neighbourhood. */
  ReleaseTown add(List<Row> rows, int leaf, int count, Random random) {
    return add(rows, leaf, count, 2024, random);
  }

  /** Adds rows of a year to a neighbourhood. */
  ReleaseTown add(List<Row> rows, int leaf, int count, int year, Random random) {
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
      String time =
          day
              + String.format(
                  Locale.ROOT, "T%02d:%02d:07Z", random.nextInt(24), random.nextInt(60));
      int pick = random.nextInt(400);
      String category = CATEGORIES.get(pick < 394 ? pick % 2 : pick < 397 ? 2 : 3);
      int x = leafX(leaf) + 5 + random.nextInt(SIDE - 10);
      int y = leafY(leaf) + 5 + random.nextInt(SIDE - 10);
      rows.add(new Row(leaf, x, y, time, category, 1 + random.nextInt(9), ""));
    }
    return this;
  }

  /** {@return how many reports each neighbourhood has} */
  int[] counts(List<Row> rows) {
    int[] counts = new int[LEAVES];
    rows.forEach(row -> counts[row.leaf()]++);
    return counts;
  }

  /** {@return the code of a neighbourhood} */
  static String code(int leaf) {
    return String.format(Locale.ROOT, "BU%02d%02d", leaf / PER_DISTRICT, leaf % PER_DISTRICT);
  }

  /** Runs the job of the town, written into a folder, into an output place. */
  Trial run(Path folder, Path output, String... options) {
    return Trial.run(write(folder), output, options);
  }

  /** {@return the job file} */
  Path write(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("areas.geojson"), areas());
      List<String> lines = new ArrayList<>(List.of("id,x,y,time,category,severity,person,tekst"));
      for (int i = 0; i < reports.size(); i++) {
        Row row = reports.get(i);
        lines.add(
            String.join(
                ",",
                CANARY + i,
                row.x() + ".25",
                row.y() + ".75",
                row.time(),
                row.category(),
                "" + row.severity(),
                row.person(),
                CANARY + " riep iets"));
      }
      Files.write(folder.resolve(CANARY + "-meldingen.csv"), lines);
      lines = new ArrayList<>(List.of("id,x,y,score,time"));
      for (int i = 0; i < answers.size(); i++) {
        Row row = answers.get(i);
        lines.add(
            String.join(
                ",",
                CANARY + i,
                row.x() + ".25",
                row.y() + ".75",
                "" + row.severity(),
                row.time()));
      }
      Files.write(folder.resolve(CANARY + "-enquete.csv"), lines);
      Files.writeString(folder.resolve("lamps.csv"), "id,x,y\n1,155100,463100\n2,155400,463400\n");
      Files.writeString(folder.resolve("cameras.csv"), "id,x,y\n1,155100,463100\n");
      Files.writeString(folder.resolve("pubs.csv"), "id,name,x,y\n1,De Herberg,155200,463200\n");
      return Files.writeString(folder.resolve("stad.yaml"), job());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String job() {
    return """
        nachtwacht: 1
        name: Stad
        zone: UTC
        period: %s
        layers:
          areas: {role: areas, path: areas.geojson}
          meldingen: {role: reports, path: %s-meldingen.csv, crs: "EPSG:28992"}
          enquete: {role: surveys, path: %2$s-enquete.csv, crs: "EPSG:28992"}
          lamps: {role: lights, path: lamps.csv, crs: "EPSG:28992"%4$s}
          pubs: {role: nightlife, path: pubs.csv, crs: "EPSG:28992"}
          cameras: {role: cameras, path: cameras.csv, crs: "EPSG:28992"%3$s}
        score: {method: index, both: false, resamples: 0, bandwidth: 300}
        risk_areas: none
        plans: none
        release: %5$s
        %6$s"""
        .formatted(period, CANARY, cameras, lamps, release, more);
  }

  private String areas() {
    List<String> features = new ArrayList<>();
    for (int leaf = 0; hasNeighbourhoods && leaf < LEAVES; leaf++) {
      String wijk = "WK" + String.format(Locale.ROOT, "%02d", leaf / PER_DISTRICT);
      features.add(area(code(leaf), wijk, leafX(leaf), leafY(leaf), SIDE, SIDE));
    }
    if (!hasNeighbourhoods) {
      features.add(area("GM0001", "", WEST, SOUTH, SIDE * PER_DISTRICT, SIDE * DISTRICTS));
    }
    return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
        + "\"urn:ogc:def:crs:EPSG::28992\"}},\"features\":["
        + String.join(",\n", features)
        + "]}";
  }

  private static String area(String code, String wijk, int x, int y, int width, int height) {
    return String.format(
        Locale.ROOT,
        "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%1$s\","
            + "\"district_code\":\"%s\",\"municipality_code\":\"GM0001\",\"municipality\":\"Stad\","
            + "\"inhabitants\":1000},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
            + "[[[%d,%d],[%d,%4$d],[%5$d,%d],[%3$d,%6$d],[%3$d,%4$d]]]}}",
        code,
        wijk,
        x,
        y,
        x + width,
        y + height);
  }
}
