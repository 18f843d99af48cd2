package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nachtwacht.aggregate.AreaWords;
import nl.nachtwacht.aggregate.PeakSlice;
import nl.nachtwacht.aggregate.RiskAreaTable;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.propose.AdviceTable;
import nl.nachtwacht.propose.CityPlan;
import nl.nachtwacht.propose.MeasureColumns;
import nl.nachtwacht.propose.PlanRows;
import nl.nachtwacht.propose.PlanTable;
import nl.nachtwacht.publish.SheetsContent.Area;
import nl.nachtwacht.publish.SheetsContent.Proposal;
import nl.nachtwacht.publish.SheetsContent.Sheet;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Table;

/** What a safety meeting wants to know of each neighbourhood of one municipality. */
final class CitySheets {
  /** What the plans propose, the mildest means first; cameras of today are no proposal. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(PlanTable.LIGHTING, Legend.LAMPS, "repair"),
          new Kind(PlanTable.LIGHTING, Legend.LAMPS, "brighten"),
          new Kind(PlanTable.LIGHTING, Legend.LAMPS, "new_lamp"),
          new Kind(
              PlanTable.PATROLS,
              List.of(),
              new Column.Words("surveillancestop per week", "patrol stop a week")),
          new Kind(PlanTable.CAMERAS, Legend.CAMERAS, "move"),
          new Kind(PlanTable.CAMERAS, Legend.CAMERAS, "new"));

  private final RunResults run;
  private final String language;
  private final Map<String, List<Area>> areas = new TreeMap<>();
  private final Map<Integer, List<Proposal>> proposals = new TreeMap<>();
  private final Map<Integer, TreeSet<String>> running = new TreeMap<>();

  private record Kind(PlanTable plan, List<String> codes, Column.Words label) {
    Kind(PlanTable plan, Legend legend, String code) {
      this(plan, List.of(code), legend.entry(code).label());
    }
  }

  /** Collects what is known of a municipality. */
  CitySheets(RunResults run, int municipality) {
    this.run = run;
    this.language = run.job().language();
    Optional<CityPlan> plan = run.plans().cities().stream().skip(municipality).findFirst();
    collectAreas(plan, run.domain().municipalities().get(municipality).code());
    plan.ifPresent(
        city -> {
          KINDS.forEach(kind -> propose(city, kind));
          running.putAll(city.taken().running());
        });
  }

  /** {@return a sheet per neighbourhood, by their numbers in the domain} */
  List<Sheet> of(int... neighbourhoods) {
    Table.Texts peaks = run.neighbourhoods().table().texts(PeakSlice.COLUMN.name());
    return Arrays.stream(neighbourhoods)
        .mapToObj(
            n ->
                new Sheet(
                    peaks.isMissing(n) ? "" : AreaWords.when(peaks.at(n)).in(language),
                    areas.getOrDefault(run.domain().areas().get(n).code(), List.of()),
                    List.copyOf(running.getOrDefault(n, new TreeSet<>())),
                    proposals.getOrDefault(n, List.of())))
        .toList();
  }

  private void collectAreas(Optional<CityPlan> plan, String municipality) {
    Map<String, List<String>> advice = advice(plan);
    Table table = run.areas().table();
    Table.Texts ids = table.texts(RiskAreaTable.AREA_ID.name());
    Table.Texts ofs = table.texts(CellNames.MUNICIPALITY_CODE.name());
    Table.Texts within = table.texts(RiskAreaTable.NEIGHBOURHOODS.name());
    Table.Texts titles = table.texts(AreaWords.TITLE.name());
    Table.Texts statuses = table.texts(RiskAreaTable.STATUS.name());
    for (int row = 0; row < table.rows(); row++) {
      if (ofs.at(row).equals(municipality)) {
        String[] codes = within.at(row).split(";");
        Area area =
            new Area(
                ids.at(row),
                titles.at(row),
                statuses.at(row),
                codes[0],
                advice.getOrDefault(ids.at(row), List.of()));
        for (String code : codes) {
          areas.computeIfAbsent(code, c -> new ArrayList<>()).add(area);
        }
      }
    }
  }

  private static Map<String, List<String>> advice(Optional<CityPlan> plan) {
    Map<String, List<String>> advice = new TreeMap<>();
    plan.flatMap(city -> city.rows(PlanTable.ADVICE))
        .map(PlanRows::table)
        .ifPresent(
            table -> {
              Table.Texts ids = table.texts(MeasureColumns.AREA_ID.name());
              Table.Texts sentences = table.texts(AdviceTable.ADVICE.name());
              for (int row = 0; row < table.rows(); row++) {
                advice.computeIfAbsent(ids.at(row), id -> new ArrayList<>()).add(sentences.at(row));
              }
            });
    return advice;
  }

  private void propose(CityPlan city, Kind kind) {
    Map<Integer, Integer> counts = new TreeMap<>();
    Map<Integer, Integer> euros = new TreeMap<>();
    for (Table table : city.rows(kind.plan).map(PlanRows::table).stream().toList()) {
      boolean isPriced = table.find(MeasureColumns.COST.name()).isPresent();
      Table.Texts cells = table.texts(MeasureColumns.CELL_ID.name());
      for (int row = 0; row < table.rows(); row++) {
        if (!cells.isMissing(row) && CityPlan.isCounted(table, row, kind.codes)) {
          int neighbourhood = neighbourhood(cells.at(row));
          counts.merge(neighbourhood, 1, Integer::sum);
          int cost = isPriced ? table.ints(MeasureColumns.COST.name()).at(row) : 0;
          euros.merge(neighbourhood, cost, Integer::sum);
        }
      }
    }
    counts.forEach(
        (neighbourhood, count) ->
            proposals
                .computeIfAbsent(neighbourhood, n -> new ArrayList<>())
                .add(new Proposal(count, kind.label.in(language), euros.get(neighbourhood))));
  }

  private int neighbourhood(String cell) {
    return run.domain().areaAt(run.domain().grid().cellNamed(cell).orElseThrow());
  }
}
