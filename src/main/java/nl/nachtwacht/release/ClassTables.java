package nl.nachtwacht.release;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The public tables of classes: months of the window, and slices, weekdays and categories; of the
 * whole city, over the reports that are in a zone.
 */
final class ClassTables {
  private static final List<String> WEEKDAYS =
      List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Ask ask;
  private final List<Passed> reports;
  private final List<Line> lines = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  /** A row of a breakdown. */
  private record Line(String city, String dimension, int position, Breakdown.Part part) {}

  /** Months of a city that stand together. */
  private record Span(String city, LocalDate from, LocalDate to, int count) {}

  ClassTables(Ask ask, List<Passed> all) {
    this.ask = ask;
    this.reports = all.stream().filter(p -> p.evidence().isReports()).toList();
    this.reports.forEach(this::count);
  }

  private void count(Passed passed) {
    String city = passed.tree().municipality();
    Rows rows = passed.counting().within(passed.zones());
    Parameters parameters = ask.parameters();
    if (ask.hasCategories()) {
      TreeMap<String, Integer> counts = new TreeMap<>();
      for (int row = 0; row < rows.size(); row++) {
        String category = rows.category(row);
        counts.merge(category.isEmpty() ? Breakdown.OTHER : category, 1, Integer::sum);
      }
      add(city, "category", Breakdown.unordered(counts, parameters));
    }
    if (!ask.slices().isEmpty()) {
      // There is always a class "other", so that nobody learns whether a row had no time.
      List<String> slices = new ArrayList<>(ask.slices());
      slices.add(Breakdown.OTHER);
      int none = ask.slices().size();
      int[] counts = counts(rows, slices.size(), row -> row < 0 ? none : row, rows::slice);
      add(city, "slice", Breakdown.ordered(slices, counts, parameters));
    }
    int[] ofWeek = counts(rows, 7, day -> day, row -> rows.day(row).getDayOfWeek().ordinal());
    add(city, "weekday", Breakdown.unordered(WEEKDAYS, ofWeek, parameters));
    months(city, rows);
  }

  private static int[] counts(
      Rows rows, int classes, Function<Integer, Integer> known, Function<Integer, Integer> of) {
    int[] counts = new int[classes];
    for (int row = 0; row < rows.size(); row++) {
      counts[known.apply(of.apply(row))]++;
    }
    return counts;
  }

  private void months(String city, Rows rows) {
    LocalDate first = ask.parameters().window().from();
    int months = (int) ChronoUnit.MONTHS.between(first, ask.parameters().window().to());
    List<String> starts =
        IntStream.range(0, months).mapToObj(m -> first.plusMonths(m).toString()).toList();
    int[] counts =
        counts(
            rows,
            months,
            month -> month,
            row -> (int) ChronoUnit.MONTHS.between(first, rows.day(row)));
    for (Breakdown.Part part : Breakdown.ordered(starts, counts, ask.parameters())) {
      LocalDate from = LocalDate.parse(part.codes().get(0));
      spans.add(new Span(city, from, from.plusMonths(part.codes().size()), part.count()));
    }
  }

  private void add(String city, String dimension, List<Breakdown.Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      lines.add(new Line(city, dimension, i + 1, parts.get(i)));
    }
  }

  /** {@return a row per class, in the order of city, dimension and position} */
  Table breakdown() {
    return Table.ofRows(lines.size())
        .with(PublicColumns.MUNICIPALITY_CODE, texts(lines, Line::city))
        .with(PublicColumns.DIMENSION, texts(lines, Line::dimension))
        .with(PublicColumns.POSITION, lines.stream().mapToInt(Line::position).toArray())
        .with(PublicColumns.CLASS, texts(lines, line -> line.part().code()))
        .with(PublicColumns.REPORT_COUNT, lines.stream().mapToInt(l -> l.part().count()).toArray());
  }

  /** {@return a row per month, or per months that stand together, in the order of city and time} */
  Table trend() {
    spans.sort(Comparator.comparing(Span::city).thenComparing(Span::from));
    AreaFigures figures = new AreaFigures(spans.size(), ask.parameters().round());
    Table cities = ask.facts().municipalities().value();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      double years = Parameters.years(new ReleaseSpec.Window(span.from(), span.to()));
      figures.reports(i, span.count(), per10k(cities, span.city()) * years, Double.NaN);
    }
    return Table.ofRows(spans.size())
        .with(PublicColumns.MUNICIPALITY_CODE, texts(spans, Span::city))
        .with(PublicColumns.NEIGHBOURHOOD_CODE, new String[spans.size()])
        .with(PublicColumns.PERIOD_START, texts(spans, span -> span.from().toString()))
        .with(PublicColumns.PERIOD_END, texts(spans, span -> span.to().toString()))
        .with(PublicColumns.REPORT_COUNT, spans.stream().mapToInt(Span::count).toArray())
        .and(figures.perPeople())
        .and(calendar("campaign"))
        .and(calendar("exceptional"))
        .and(calendar("break"));
  }

  private static double per10k(Table cities, String city) {
    for (int row = 0; row < cities.rows(); row++) {
      double people = AreaFigures.fact(cities, "inhabitant_count", row);
      if (cities.texts("municipality_code").at(row).equals(city) && !Double.isNaN(people)) {
        return PublicRate.per10k((int) people);
      }
    }
    return Double.NaN;
  }

  /** What the calendar says of months, of the spans that they are in. */
  private Table calendar(String name) {
    Table months = ask.facts().months().value();
    boolean[] holds = new boolean[spans.size()];
    for (int i = 0; i < holds.length; i++) {
      Span span = spans.get(i);
      for (int row = 0; row < months.rows(); row++) {
        LocalDate start = LocalDate.parse(months.texts("period_start").at(row));
        holds[i] |=
            months.texts("municipality_code").at(row).equals(span.city())
                && !start.isBefore(span.from())
                && start.isBefore(span.to())
                && months.bools(name).at(row);
      }
    }
    Column column = months.find(name).orElseThrow(() -> new IllegalStateException("no " + name));
    return Table.ofRows(holds.length).with(column.audience(Column.Audience.PUBLIC), holds);
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
