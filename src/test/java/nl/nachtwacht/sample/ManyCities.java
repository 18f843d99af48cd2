package nl.nachtwacht.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * Makes a job of many small towns, all alike and five kilometres apart, in Dutch coordinates: nine
 * neighbourhoods of a square kilometre, 300 reports, 1,600 lamps with gaps, twelve cameras and
 * three places of nightlife each. For measuring how plans grow with the number of municipalities.
 */
final class ManyCities {
  private static final int SIDE = 3_000;
  private static final int APART = 5_000;
  private static final int IN_A_ROW = 10;
  private static final int REPORTS = 300;
  private static final LocalDateTime START = LocalDateTime.of(2022, 1, 1, 0, 0);
  private static final int HOURS = 3 * 365 * 24;

  private static final String JOB =
      """
      nachtwacht: 1
      name: Many towns
      period: {from: 2022-01-01, to: 2025-01-01}
      layers:
        neighbourhoods: {role: areas, path: areas.geojson, crs: "EPSG:28992", fields: {municipality_code: town}}
        reports: {role: reports, path: reports.csv, crs: "EPSG:28992"}
        lights: {role: lights, path: lamps.csv, crs: "EPSG:28992", working: [ok], dimmed: [dim], out: [out]}
        cameras: {role: cameras, path: cameras.csv, crs: "EPSG:28992"}
        nightlife: {role: nightlife, path: nightlife.csv, crs: "EPSG:28992"}
      plans:
        lighting: {budget: 40000, new_lamp: 4500, repair: 350, brighten: 900}
        cameras: {count: 4, radius: 30, price: 18000}
        patrols: {teams: 1, hours: 4}
        budget: 60000
      """;

  private final StringBuilder areas = new StringBuilder();
  private final StringBuilder reports = new StringBuilder("id,x,y,time\n");
  private final StringBuilder lamps = new StringBuilder("id,x,y,status\n");
  private final StringBuilder cameras = new StringBuilder("id,x,y\n");
  private final StringBuilder nightlife = new StringBuilder("name,x,y\n");

  private ManyCities() {}

  /** Writes so many towns into a folder, with {@code job.yaml} beside their files. */
  static Path write(Path folder, int towns) throws IOException {
    ManyCities cities = new ManyCities();
    for (int town = 0; town < towns; town++) {
      cities.town(town, 100_000 + town % IN_A_ROW * APART, 400_000 + town / IN_A_ROW * APART);
    }
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("areas.geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":[" + cities.areas + "]}\n");
    Files.writeString(folder.resolve("reports.csv"), cities.reports);
    Files.writeString(folder.resolve("lamps.csv"), cities.lamps);
    Files.writeString(folder.resolve("cameras.csv"), cities.cameras);
    Files.writeString(folder.resolve("nightlife.csv"), cities.nightlife);
    return Files.writeString(folder.resolve("job.yaml"), JOB);
  }

  private void town(int town, int x, int y) {
    Dice dice = new Dice(1, "town");
    for (int i = 0; i < 9; i++) {
      area(String.format("GM%04d", town + 1), i, x + i % 3 * 1000, y + i / 3 * 1000);
    }
    for (int i = 0; i < REPORTS; i++) {
      boolean isFar = dice.chance(0.3);
      double far = isFar ? SIDE : 150;
      double east = isFar ? SIDE / 2.0 : 600 + 800 * (i % 3);
      double north = isFar ? SIDE / 2.0 : 700 + 600 * (i % 4);
      add(
          reports,
          town + "-" + i,
          x + within(east + dice.between(-far, far)),
          y + within(north + dice.between(-far, far)),
          START.plusHours(dice.below(HOURS)).toString());
    }
    for (int i = 0; i < 1_600; i++) {
      String state = dice.chance(0.05) ? "out" : dice.word("ok", "ok", "ok", "dim");
      if (!dice.chance(0.2)) {
        add(lamps, town + "-" + i, x + i % 40 * 75 + 10, y + i / 40 * 75 + 10, state);
      }
    }
    for (int i = 0; i < 12; i++) {
      add(cameras, town + "-" + i, x + 200 + 220 * i, y + 700 + 600 * (i % 4));
    }
    for (int i = 0; i < 3; i++) {
      add(nightlife, "bar", x + 600 + 800 * i, y + 700 + 600 * i);
    }
  }

  private static double within(double metres) {
    return Math.min(SIDE - 1, Math.max(1, metres));
  }

  private void area(String town, int number, int x, int y) {
    areas.append(areas.isEmpty() ? "\n" : ",\n");
    areas.append(
        String.format(
            "{\"type\":\"Feature\",\"properties\":{\"code\":\"%s-%d\",\"name\":\"Quarter %2$d\","
                + "\"town\":\"%1$s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[%3$d,%4$d],[%5$d,%4$d],[%5$d,%6$d],[%3$d,%6$d],[%3$d,%4$d]]]}}",
            town, number, x, y, x + 1000, y + 1000));
  }

  private static void add(StringBuilder rows, String id, double x, double y, String... more) {
    rows.append(String.format(Locale.ROOT, "%s,%.1f,%.1f", id, x, y));
    for (String cell : more) {
      rows.append(',').append(cell);
    }
    rows.append('\n');
  }
}
