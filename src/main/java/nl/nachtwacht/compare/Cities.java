package nl.nachtwacht.compare;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problem;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.publish.FinishedFile;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.table.Column.Words;
import org.locationtech.jts.geom.Geometry;

/** Reads cities from finished runs, and tells which of them can't be held side by side. */
public final class Cities {
  private static final String CODE = "municipality_code";
  private static final String MUNICIPALITIES = "municipalities.parquet";
  private static final String TREND = "trend.parquet";
  private static final Words PERIODS = new Words("perioden", "periods");
  private static final Words VERSIONS =
      new Words("versies van de methode", "versions of the method");

  private Cities() {}

  /**
   * {@return the cities of all places, in the order of their codes}
   *
   * <p>Reads the public sides alone: the folder {@code public} of the current run, or that folder
   * itself. The order of the places doesn't matter.
   *
   * @throws Refusal E0201 and E0202 for a place without a whole public side, E0101 for a city that
   *     is in two of them, and for fewer than two cities
   */
  public static List<City> read(List<Path> places) {
    List<City> cities = new ArrayList<>();
    places.forEach(place -> cities.addAll(of(FinishedRun.publicSide(place))));
    cities.sort(Comparator.comparing(City::code));
    for (int i = 1; i < cities.size(); i++) {
      String code = cities.get(i).code();
      if (code.equals(cities.get(i - 1).code())) {
        throw wrong(code + " is in two of the runs", "name each city once");
      }
    }
    if (cities.size() < 2) {
      throw wrong("there is one city alone", "give the --output of two runs or more");
    }
    return cities;
  }

  private static Refusal wrong(String what, String help) {
    return new Refusal(Code.E0101, "", what, help);
  }

  private static List<City> of(FinishedRun side) {
    City.Source source =
        new City.Source(
            side.find("/job/resolved/name").orElse(""),
            side.find("/release/releaseId").orElse(""),
            side.find("/release/round").map(Integer::valueOf).orElse(1),
            side.find("/job/resolved/language").orElse("nl"),
            side.manifestSha256());
    Set<String> codes = Set.copyOf(side.list("/grid/municipalityCodes"));
    FinishedFile table = FinishedFile.of(side, MUNICIPALITIES);
    Map<String, Geometry> outlines = table.geometries(CODE);
    Map<String, List<FinishedRow>> months =
        side.paths().contains(TREND)
            ? FinishedFile.of(side, TREND).rows(CODE, codes).stream()
                .sorted(Comparator.comparing(row -> row.text("period_start").orElse("")))
                .collect(Collectors.groupingBy(row -> row.text(CODE).orElseThrow()))
            : Map.of();
    return table.rows(CODE, codes).stream()
        .map(
            row -> {
              String code = row.text(CODE).orElseThrow();
              List<FinishedRow> own = months.getOrDefault(code, List.of());
              return new City(source, row, own, outlines.get(code));
            })
        .toList();
  }

  /**
   * {@return why the cities can't be held side by side: periods that begin or end more than a month
   * apart, methods of another version; nothing when they are alike}
   *
   * @param isAllowed whether they are compared all the same, so that readers are warned only
   */
  public static List<Problem> unlike(List<City> cities, boolean isAllowed) {
    List<Problem> problems = new ArrayList<>();
    for (Function<City, LocalDate> end : List.<Function<City, LocalDate>>of(City::from, City::to)) {
      City first = cities.stream().min(Comparator.comparing(end)).orElseThrow();
      City last = cities.stream().max(Comparator.comparing(end)).orElseThrow();
      if (problems.isEmpty() && end.apply(last).isAfter(end.apply(first).plusMonths(1))) {
        problems.add(differ(first, last, PERIODS, c -> c.from() + ".." + c.to(), isAllowed));
      }
    }
    City first = cities.get(0);
    cities.stream()
        .filter(city -> !city.version().equals(first.version()))
        .findFirst()
        .ifPresent(c -> problems.add(differ(first, c, VERSIONS, City::version, isAllowed)));
    return problems;
  }

  private static Problem differ(
      City one, City other, Words what, Function<City, String> of, boolean isAllowed) {
    String names = one.name() + ", " + other.name();
    String en = "their " + what.en() + " differ: " + of.apply(one) + ", " + of.apply(other);
    String nl = what.nl() + " verschillen: " + of.apply(one) + ", " + of.apply(other);
    return isAllowed
        ? new Problem(Code.W0908, names, en, nl, "")
        : new Problem(
            Code.E0504,
            names,
            en,
            "--allow-mixed compares them all the same, and says so on the page");
  }
}
