package nl.nachtwacht.accuracy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.nachtwacht.fit.Surroundings.Mass;
import nl.nachtwacht.read.RealRows;
import nl.nachtwacht.read.RealRows.Row;

/**
 * What is to be foretold: reports of a later period from those of an earlier one. Periods and
 * layers were set before any later report was looked at.
 *
 * @param name of the city and the kind of report
 * @param city its cells
 * @param train the reports to learn from
 * @param test the reports that came later
 * @param layers what else is known, without reports
 * @param others other reports of the time to learn from, or earlier
 * @param dark per cell the share without light; empty: no register
 */
record OpenTask(
    String name,
    OpenCity city,
    List<Row> train,
    List<Row> test,
    List<Mass> layers,
    List<Mass> others,
    double[] dark) {
  private static final String RD = "EPSG:28992";
  private static final String UTM = "EPSG:26910";
  private static final String DEGREES = "EPSG:4326";
  private static final Set<String> NIGHT = Set.of("bar", "pub", "nightclub", "cafe");
  private static final Set<String> LAMPS =
      Set.of(
          "Lichtmast",
          "Wandarmatuur",
          "Overspanningsverlichting",
          "Tunnelverlichting",
          "Lijnverlichting");

  /** What Vancouver's police calls things, under fewer heads. */
  private static final Map<String, List<String>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("mischief", List.of("Mischief"));
    KINDS.put("from vehicles", List.of("Theft from Vehicle"));
    KINDS.put("other theft", List.of("Other Theft"));
    KINDS.put(
        "break-ins", List.of("Break and Enter Commercial", "Break and Enter Residential/Other"));
    KINDS.put("bicycles", List.of("Theft of Bicycle"));
    KINDS.put("vehicles", List.of("Theft of Vehicle"));
    KINDS.put(
        "collisions",
        List.of(
            "Vehicle Collision or Pedestrian Struck (with Injury)",
            "Vehicle Collision or Pedestrian Struck (with Fatality)"));
  }

  /** {@return the thefts of bicycles in Groningen, 2017 from 2015 and 2016} */
  static OpenTask groningen(Path folder) {
    RealRows files = new RealRows(RD);
    OpenCity city = new OpenCity(files.geometries(folder.resolve("buurt2017.zip"), DEGREES));
    List<Row> thefts =
        city.inside(files.points(folder.resolve("fietsdiefstallen.csv"), RD, "x", "y", "b_datum"));
    List<Row> horeca = files.geometries(folder.resolve("horeca.zip"), DEGREES, "horecatype");
    List<Row> licences =
        files.geometries(folder.resolve("onth_verg_drank_en_horeca.zip"), DEGREES, "TYPE");
    List<Row> shops = files.geometries(folder.resolve("coffeeshops.zip"), DEGREES);
    List<Row> lamps =
        files.geometries(folder.resolve("openbareverlichting.zip"), DEGREES, "OMSCHRIJVE");
    List<Row> squares =
        files.geometries(folder.resolve("vierkant100m2014.zip"), DEGREES, "C28992R100", "INW2014");
    List<Mass> layers =
        List.of(
            new Mass("nightlife", city.points(some(horeca, r -> NIGHT.contains(text(r)))), true),
            new Mass("eating", city.points(some(horeca, r -> !NIGHT.contains(text(r)))), true),
            new Mass(
                "licences",
                city.points(some(licences, r -> text(r).equals("Drank- en Horecavergunning"))),
                false),
            new Mass("coffeeshops", city.points(shops), false),
            new Mass("inhabitants", city.people(squares), true));
    return new OpenTask(
        "Groningen, thefts of bicycles",
        city,
        some(thefts, r -> isYear(r, "2015", "2016")),
        some(thefts, r -> isYear(r, "2017")),
        layers,
        List.of(
            new Mass("earlier", city.points(some(thefts, r -> isYear(r, "2013", "2014"))), false)),
        city.dark(some(lamps, r -> LAMPS.contains(text(r)))));
  }

  /** {@return three kinds of reports in Vancouver, September to December from the months before} */
  static List<OpenTask> vancouver(Path folder, int year) {
    RealRows files = new RealRows(UTM);
    OpenCity city =
        new OpenCity(files.geometries(folder.resolve("vancouver_neighbourhoods.geojson"), DEGREES));
    List<Row> reports = reports(files, city, folder, year);
    List<Row> before = some(reports, r -> month(r) <= 8);
    List<OpenTask> tasks = new ArrayList<>();
    for (String kind : List.of("mischief", "from vehicles", "other theft")) {
      List<Mass> others = new ArrayList<>();
      for (String other : KINDS.keySet()) {
        if (!other.equals(kind)) {
          others.add(new Mass(other, city.points(ofKind(before, other)), false));
        }
      }
      if (year == 2025) {
        List<Row> earlier = ofKind(reports(files, city, folder, 2020), kind);
        others.add(new Mass("earlier", city.points(earlier), false));
      }
      List<Row> own = ofKind(reports, kind);
      tasks.add(
          new OpenTask(
              "Vancouver " + year + ", " + kind,
              city,
              some(own, r -> month(r) <= 8),
              some(own, r -> month(r) > 8),
              List.of(),
              others,
              new double[0]));
    }
    return tasks;
  }

  private static List<Row> reports(RealRows files, OpenCity city, Path folder, int year) {
    Path file = folder.resolve("crimedata_csv_AllNeighbourhoods_" + year + ".csv");
    return city.inside(files.points(file, UTM, "X", "Y", "TYPE", "MONTH"));
  }

  private static List<Row> ofKind(List<Row> rows, String kind) {
    return some(rows, row -> KINDS.get(kind).contains(text(row)));
  }

  private static int month(Row row) {
    return Integer.parseInt(row.texts().get(1));
  }

  private static boolean isYear(Row row, String... years) {
    return Set.of(years).contains(text(row).substring(0, 4));
  }

  private static String text(Row row) {
    return row.texts().get(0);
  }

  private static List<Row> some(List<Row> rows, Predicate<Row> which) {
    return rows.stream().filter(which).toList();
  }
}
