package nl.nachtwacht.flow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.nachtwacht.effect.Detectable;
import nl.nachtwacht.effect.Proposal;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Refusal;
import nl.nachtwacht.publish.FinishedFile;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;

/**
 * Which falls of reports the proposals of a finished run could show, one by one, and their
 * municipalities.
 *
 * @param places the proposals of each plan in the order of its rows, then the municipalities
 */
record ProposedFalls(List<Detectable> places) {
  private static final double MONTHS_OF_A_YEAR = 12;
  private static final double DAYS_OF_A_MONTH = 365.2425 / MONTHS_OF_A_YEAR;
  private static final int LONG = 36;
  private static final String CELLS = "internal/cells.parquet";
  private static final String ROUTES = "internal/patrol_route.parquet";
  private static final String CITIES = "internal/municipalities.parquet";
  private static final String NAME = "municipality";
  private static final String KIND = "kind";
  private static final String BUDGET = "within_budget";
  private static final String PATROL_ID = "patrol_id";
  private static final Words PATROL = new Words("ronde", "patrol");

  /** A plan whose rows are proposals: its table, its key, and the kinds that are none. */
  private record Plan(String table, String key, Legend kinds, Set<String> notProposed) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan("lighting_plan", "measure_id", Legend.LAMPS, Set.of()),
          new Plan("camera_plan", "measure_id", Legend.CAMERAS, Set.of("existing", "keep")));

  /** {@return the falls of a run's proposals, which lie on the grid of a job} */
  static ProposedFalls of(FinishedRun run, Job job) {
    Map<String, Proposal.Counts> byCity = counts(run, job);
    List<Detectable> places = new ArrayList<>();
    for (Plan plan : PLANS) {
      add(places, byCity, proposals(run, plan, job.language()));
    }
    add(places, byCity, patrols(run, job.language()));
    Map<String, String> names = names(run);
    byCity.forEach(
        (code, counts) ->
            places.add(Detectable.city(code, names.getOrDefault(code, code), counts.monthly())));
    return new ProposedFalls(places);
  }

  /** By municipality, in the order of codes; the proposals of a kind together come first. */
  private static void add(
      List<Detectable> places,
      Map<String, Proposal.Counts> byCity,
      Map<String, List<Proposal>> byKind) {
    byCity.forEach(
        (code, counts) ->
            byKind.forEach(
                (kind, all) -> {
                  List<Proposal> own =
                      all.stream().filter(p -> p.id().startsWith(code + "-")).toList();
                  if (own.size() > 1) {
                    places.addAll(
                        Proposal.detectable(
                            List.of(Proposal.together(code + "-" + kind, own)), counts));
                  }
                  places.addAll(Proposal.detectable(own, counts));
                }));
  }

  private static Map<String, List<Proposal>> proposals(
      FinishedRun run, Plan plan, String language) {
    String path = "internal/" + plan.table + ".parquet";
    if (!run.paths().contains(path)) {
      return Map.of();
    }
    FinishedFile file = FinishedFile.of(run, path);
    Map<String, Map<String, String>> names = new TreeMap<>();
    for (FinishedRow row : file.knowing(plan.key, Set.of(plan.key, KIND, BUDGET))) {
      String kind = row.text(KIND).orElseThrow();
      if (!plan.notProposed.contains(kind) && row.is(BUDGET)) {
        names
            .computeIfAbsent(kind, k -> new TreeMap<>())
            .put(
                row.text(plan.key).orElseThrow(),
                plan.kinds.labels().get(plan.kinds.codes().indexOf(kind)).in(language));
      }
    }
    Map<String, List<Proposal>> byKind = new TreeMap<>();
    names.forEach((kind, own) -> byKind.put(kind, Proposal.near(file.geometries(plan.key), own)));
    return byKind;
  }

  private static Map<String, List<Proposal>> patrols(FinishedRun run, String language) {
    if (!run.paths().contains(ROUTES)) {
      return Map.of();
    }
    FinishedFile file = FinishedFile.of(run, ROUTES);
    Map<String, String> names = new TreeMap<>();
    file.texts(PATROL_ID).forEach(id -> names.put(id, PATROL.in(language)));
    return Map.of("patrol", Proposal.near(file.geometries(PATROL_ID), names));
  }

  private static Map<String, Proposal.Counts> counts(FinishedRun run, Job job) {
    Map<String, TreeMap<Long, Integer>> byCity = new TreeMap<>();
    String id = CellNames.CELL_ID.name();
    String city = CellNames.MUNICIPALITY_CODE.name();
    String count = Reports.COUNT_COLUMN.name();
    for (FinishedRow row : FinishedFile.of(run, CELLS).knowing(id, Set.of(id, city, count))) {
      long cell =
          job.grid().cellNamed(row.text(id).orElseThrow()).orElseThrow(() -> notOnGrid(run));
      byCity
          .computeIfAbsent(row.text(city).orElseThrow(), code -> new TreeMap<>())
          .put(cell, row.whole(count).orElse(0));
    }
    Map<String, Proposal.Counts> counts = new TreeMap<>();
    byCity.forEach(
        (code, cells) ->
            counts.put(
                code,
                new Proposal.Counts(
                    cells.keySet().stream().mapToLong(Long::longValue).toArray(),
                    job.grid().cellMetres(),
                    cells.values().stream().mapToInt(Integer::intValue).toArray(),
                    months(run, code))));
    return counts;
  }

  private static Map<String, String> names(FinishedRun run) {
    Map<String, String> names = new TreeMap<>();
    String code = CellNames.MUNICIPALITY_CODE.name();
    if (run.paths().contains(CITIES)) {
      FinishedFile.of(run, CITIES)
          .knowing(code, Set.of(code, NAME))
          .forEach(row -> names.put(row.text(code).orElseThrow(), row.text(NAME).orElse("")));
    }
    return names;
  }

  private static Refusal notOnGrid(FinishedRun run) {
    return new Refusal(
        Code.E0106,
        "grid",
        "is not that of the run " + run.runId(),
        "give the run of this job, or the job of this run");
  }

  /** In which reports were made as usual, as the run tells of a municipality; at least a day. */
  private static double months(FinishedRun run, String municipality) {
    for (int i = 0; run.find("/methods/" + i + "/name").isPresent(); i++) {
      String at = "/methods/" + i;
      if (run.find(at + "/name").equals(Optional.of("reporting"))
          && run.find(at + "/parameters/municipality").equals(Optional.of(municipality))) {
        double years = Double.parseDouble(run.find(at + "/parameters/years").orElse("0"));
        return Math.max(MONTHS_OF_A_YEAR * years, 1 / DAYS_OF_A_MONTH);
      }
    }
    LocalDate from = LocalDate.parse(run.find("/period/start").orElseThrow());
    LocalDate to = LocalDate.parse(run.find("/period/end").orElseThrow());
    return ChronoUnit.DAYS.between(from, to) / DAYS_OF_A_MONTH;
  }

  /** {@return the proposals in words} */
  String told() {
    return proposals().size() + " proposals";
  }

  /** {@return the municipalities} */
  List<Detectable> cities() {
    return places.stream().filter(p -> p.unit() == Detectable.Unit.MUNICIPALITY).toList();
  }

  /** {@return the proposals, and those of a kind together} */
  List<Detectable> proposals() {
    return places.stream().filter(p -> p.unit() == Detectable.Unit.PROPOSAL).toList();
  }

  /** {@return those of a kind together} */
  List<Detectable> kinds() {
    return proposals().stream().filter(p -> p.name().contains(Proposal.TIMES)).toList();
  }

  /** {@return the proposals themselves} */
  List<Detectable> single() {
    return proposals().stream().filter(p -> !p.name().contains(Proposal.TIMES)).toList();
  }

  /** {@return how many of them could show anything, in a sentence} */
  Words headline() {
    List<Detectable> all = single();
    long able = all.stream().filter(p -> p.monthsNeeded() <= LONG).count();
    long kinds = kinds().stream().filter(p -> p.monthsNeeded() <= LONG).count();
    return new Words(
        String.format(
            Locale.ROOT,
            "Van %d voorstellen kunnen er %d binnen %d maanden een daling van 30%% van de meldingen"
                + " aantonen; alle van een soort samen: %d van %d soorten.",
            all.size(),
            able,
            LONG,
            kinds,
            kinds().size()),
        String.format(
            Locale.ROOT,
            "Of %d proposals %d could show a fall of 30%% of reports within %d months; all of a kind"
                + " together: %d of %d kinds.",
            all.size(),
            able,
            LONG,
            kinds,
            kinds().size()));
  }
}
