package nl.nachtwacht.release;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** A random city with reports and answers, and its way through the gate. */
final class Town {
  static final ReleaseSpec.Window YEAR = window("2024-01-01", "2025-01-01");
  static final byte[] SECRET = new byte[32];
  static final List<String> SLICES = List.of("day", "evening", "night");
  private static final String CODE = "GM0001";
  private static final List<String> CATEGORIES =
      List.of("nafluiten", "naroepen", "achtervolgen", "aanranding", "");

  final List<Neighbourhood> neighbourhoods = new ArrayList<>();
  final List<Row> reports = new ArrayList<>();
  final List<Row> answers = new ArrayList<>();
  int threshold = 10;
  List<String> levels = List.of("neighbourhood", "district");
  ReleaseSpec.Window window = YEAR;

  static ReleaseSpec.Window window(String from, String to) {
    return new ReleaseSpec.Window(LocalDate.parse(from), LocalDate.parse(to));
  }

  /** {@return a city of random districts, with reports and answers in clusters} */
  static Town random(Random random) {
    Town town = new Town();
    int districts = 1 + random.nextInt(8);
    for (int district = 0; district < districts; district++) {
      town.district(1 + random.nextInt(7), random);
    }
    double mean = 1 + random.nextInt(40);
    for (int leaf = 0; leaf < town.neighbourhoods.size(); leaf++) {
      town.fill(town.reports, leaf, (int) (-mean * Math.log(1 - random.nextDouble())), random);
      town.fill(town.answers, leaf, (int) (-8 * Math.log(1 - random.nextDouble())), random);
    }
    return town;
  }

  /** Adds a district of so many neighbourhoods. */
  void district(int size, Random random) {
    String code =
        "WK" + (10 + (int) neighbourhoods.stream().map(Neighbourhood::district).distinct().count());
    for (int i = 0; i < size; i++) {
      String own = "BU" + (100 + neighbourhoods.size());
      neighbourhoods.add(new Neighbourhood(CODE, own, code, 5 + random.nextInt(60)));
    }
  }

  private void fill(List<Row> rows, int leaf, int count, Random random) {
    for (int i = 0; i < count; i++) {
      rows.add(row(leaf, random));
    }
  }

  /** {@return a row somewhen in the year} */
  static Row row(int leaf, Random random) {
    LocalDate day = YEAR.from().plusDays(random.nextInt(366));
    long second = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + random.nextInt(86_400);
    Row.When when = new Row.When(day, second, random.nextInt(4) - 1);
    String category = CATEGORIES.get(Math.min(random.nextInt(7), 4));
    Answer answer =
        new Answer(1, 0.5 + random.nextDouble(), 1 + random.nextInt(10), random.nextInt(2));
    return new Row(random.nextLong(), OptionalLong.empty(), leaf, when, category, answer);
  }

  Tree tree() {
    return Tree.ofNeighbourhoods(CODE, levels, neighbourhoods);
  }

  Parameters parameters() {
    return new Parameters(threshold, 5, levels, window);
  }

  Ask ask() {
    City city =
        new City(
            tree(),
            List.of(
                new Evidence(Evidence.REPORTS, Rows.of(reports)),
                new Evidence(Evidence.SURVEYS, Rows.of(answers))));
    return new Ask(parameters(), 100, SLICES, true, List.of(city), facts(), new TreeMap<>());
  }

  Release release() {
    return Gate.release(ask(), SECRET);
  }

  void shuffle(Random random) {
    Collections.shuffle(reports, random);
    Collections.shuffle(answers, random);
  }

  private Facts facts() {
    int n = neighbourhoods.size();
    int[] people = IntStream.range(0, n).map(i -> i % 5 == 0 ? 499 : 1000 + i).toArray();
    double[] km2 = neighbourhoods.stream().mapToDouble(b -> b.cells() * 0.01).toArray();
    String[] codes = neighbourhoods.stream().map(Neighbourhood::code).toArray(String[]::new);
    Table areas =
        Table.ofRows(n)
            .with(Column.texts("neighbourhood_code"), codes)
            .with(Column.texts("municipality_code"), same(n))
            .with(Column.ints("inhabitant_count", "").missing("not delivered"), people)
            .with(Column.reals("area_km2", "km2", 4), km2)
            .with(
                Column.reals("dark_share", "", 4),
                IntStream.range(0, n).mapToDouble(i -> i / (double) n).toArray());
    Table city =
        Table.ofRows(1)
            .with(Column.texts("municipality_code"), same(1))
            .with(Column.ints("inhabitant_count", ""), new int[] {Arrays.stream(people).sum()})
            .with(Column.reals("area_km2", "km2", 4), new double[] {Arrays.stream(km2).sum()});
    Table months =
        Table.ofRows(1)
            .with(Column.texts("municipality_code"), same(1))
            .with(Column.texts("period_start"), new String[] {"2024-03-01"})
            .with(Column.bools("campaign"), new boolean[] {true})
            .with(Column.bools("exceptional"), new boolean[1])
            .with(Column.bools("break"), new boolean[1]);
    Set<Unprotected.Origin> open = Set.of(Unprotected.Origin.values());
    return new Facts(
        Unprotected.figures(areas, open),
        Unprotected.figures(city, open),
        Unprotected.figures(months, open));
  }

  private static String[] same(int rows) {
    String[] codes = new String[rows];
    Arrays.fill(codes, CODE);
    return codes;
  }

  /** {@return all that becomes public, as one text} */
  static String text(Release release) {
    StringBuilder text = new StringBuilder(release.releaseId().value()).append('\n');
    for (Public<Table> table :
        List.of(
            release.zones(),
            release.neighbourhoods(),
            release.municipalities(),
            release.trend(),
            release.breakdown())) {
      text.append(text(table.value()));
    }
    return text.append(release.zoneLeaves().value())
        .append(release.shown().value())
        .append(release.account().value())
        .append(release.totals().value())
        .toString();
  }

  static String text(Table table) {
    StringBuilder text = new StringBuilder();
    for (Column column : table.columns()) {
      text.append(column.name());
      for (int row = 0; row < table.rows(); row++) {
        text.append('|').append(value(table, column, row));
      }
      text.append('\n');
    }
    return text.toString();
  }

  static Object value(Table table, Column column, int row) {
    return switch (column.type()) {
      case INT -> table.ints(column.name()).at(row);
      case REAL -> table.reals(column.name()).at(row);
      case TEXT -> table.texts(column.name()).at(row);
      case BOOL -> table.bools(column.name()).at(row);
    };
  }
}
