package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.nachtwacht.aggregate.AreaRanks;
import nl.nachtwacht.aggregate.AreaWords;
import nl.nachtwacht.aggregate.PeakSlice;
import nl.nachtwacht.aggregate.RiskAreaTable;
import nl.nachtwacht.aggregate.TrendTable;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.propose.MeasureColumns;
import nl.nachtwacht.propose.PlanTable;
import nl.nachtwacht.publish.ComparisonContent;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.SummaryContent;
import nl.nachtwacht.publish.SummaryPage;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Table;

/** One page per municipality for who has a minute, with all that its own desk may see. */
public final class SummaryOutput implements RunOutput {
  private static final int PLACES = 5;
  private static final String CODE = CellNames.MUNICIPALITY_CODE.name();
  private static final String SCORE = Scores.withEnds().get(0).name();

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public String says() {
    return "A page per municipality: its figures, goal, trend, risk areas and proposals on one A4.";
  }

  /** A page has no columns of its own. */
  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return List.of();
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().layers().isEmpty();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    Table cities = run.municipalities().table();
    boolean hasReports = run.loaded().layerOf(Reports.class).isPresent();
    Table trend =
        hasReports
            ? new TrendTable(run.domain(), run.outcome().reporting()).table()
            : Table.ofRows(0).shaped(TrendTable.COLUMNS);
    List<String> paths = writer.paths("summary.html");
    for (int m = 0; m < paths.size(); m++) {
      TableRow city = new TableRow(cities, m);
      SummaryContent content =
          new CitySummary(run.job(), writer.titles(), city)
              .of(months(trend, city.text(CODE)), places(run, city.text(CODE)), proposals(run, m));
      writer.text(paths.get(m), SummaryPage.of(content));
    }
  }

  /** {@return the rows of a trend that are of a whole municipality} */
  public static Table months(Table trend, String code) {
    Table.Texts codes = trend.texts(CODE);
    Table.Texts neighbourhoods = trend.texts(CellNames.NEIGHBOURHOOD_CODE.name());
    return trend.pick(
        IntStream.range(0, trend.rows())
            .filter(row -> codes.at(row).equals(code) && neighbourhoods.isMissing(row))
            .toArray());
  }

  private static List<SummaryContent.Place> places(RunResults run, String code) {
    Table areas = run.areas().table();
    List<TableRow> living =
        IntStream.range(0, areas.rows())
            .mapToObj(row -> new TableRow(areas, row))
            .filter(area -> area.text(CODE).equals(code))
            .filter(area -> !area.text(RiskAreaTable.STATUS.name()).equals("ended"))
            .sorted(Comparator.comparingDouble(area -> -area.real(SCORE)))
            .toList();
    return living.stream()
        .limit(PLACES)
        .map(area -> place(area, living.size(), run.job().language()))
        .toList();
  }

  private static SummaryContent.Place place(TableRow area, int of, String language) {
    double low = area.real(AreaRanks.COLUMNS.get(0).name());
    double high = area.real(AreaRanks.COLUMNS.get(1).name());
    boolean isRanked = !Double.isNaN(low);
    String factor = Scores.factorLabel(area.text(Scores.TOP_FACTOR.name())).in(language);
    String peak = area.text(PeakSlice.COLUMN.name());
    String when = peak.isEmpty() ? "" : ", " + AreaWords.when(peak).in(language);
    return new SummaryContent.Place(
        area.text(RiskAreaTable.AREA.name()),
        area.figure(SCORE),
        isRanked
            ? new ComparisonContent.Ranks((int) low, (int) high, of)
            : new ComparisonContent.Ranks(0, 0, of),
        factor + when,
        (int) Math.max(0, area.real(Reports.COUNT_COLUMN.name())));
  }

  /** Under one purse where there is one; otherwise plan by plan. */
  private static List<SummaryContent.Proposal> proposals(RunResults run, int municipality) {
    boolean hasPurse = run.plans().has(PlanTable.PRIORITIES);
    Stream<PlanTable> priced =
        hasPurse
            ? Stream.of(PlanTable.PRIORITIES)
            : Stream.of(PlanTable.LIGHTING, PlanTable.CAMERAS);
    Map<String, SummaryContent.Proposal> byKind = new LinkedHashMap<>();
    priced
        .filter(run.plans()::has)
        .flatMap(plan -> rows(run.plans().of(plan).get(municipality)))
        .filter(row -> row.is(MeasureColumns.WITHIN_BUDGET.name()))
        .forEach(
            row ->
                kind(row.text(MeasureColumns.KIND.name()))
                    .ifPresent(
                        label -> {
                          double cost = row.real(MeasureColumns.COST.name());
                          byKind.merge(
                              label.in(run.job().language()),
                              new SummaryContent.Proposal(label.in(run.job().language()), 1, cost),
                              SummaryOutput::together);
                        }));
    List<SummaryContent.Proposal> all = new ArrayList<>(byKind.values());
    if (run.plans().has(PlanTable.ROUTES)) {
      int rounds = run.plans().of(PlanTable.ROUTES).get(municipality).rows();
      Column.Words label = new Column.Words("rondes in de week", "rounds in the week");
      all.add(new SummaryContent.Proposal(label.in(run.job().language()), rounds, Double.NaN));
    }
    return all;
  }

  private static Stream<TableRow> rows(Features plan) {
    return IntStream.range(0, plan.rows()).mapToObj(row -> new TableRow(plan.table(), row));
  }

  /** What is there already is no proposal. */
  private static Optional<Column.Words> kind(String code) {
    return Stream.of(Legend.LAMPS, Legend.CAMERAS)
        .flatMap(legend -> legend.entries().stream())
        .filter(entry -> entry.code().equals(code))
        .filter(entry -> !List.of("existing", "keep").contains(code))
        .map(Legend.Entry::label)
        .findFirst();
  }

  private static SummaryContent.Proposal together(
      SummaryContent.Proposal one, SummaryContent.Proposal other) {
    return new SummaryContent.Proposal(
        one.what(), one.count() + other.count(), one.euro() + other.euro());
  }
}
