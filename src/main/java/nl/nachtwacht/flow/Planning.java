package nl.nachtwacht.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.plan.CameraSpec;
import nl.nachtwacht.plan.LightingSpec;
import nl.nachtwacht.plan.MilderMeans;
import nl.nachtwacht.plan.PatrolSpec;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Makes the plans of a job, a task per municipality. */
final class Planning {
  private static final String STAGE = "plan";
  private static final int NIGHT_FROM = 22;
  private static final int NIGHT_TO = 6;

  private final Job job;
  private final Held<PlanDesk> desks;
  private final Shared<PlanPlaces> places;

  private Planning(Job job, Held<PlanDesk> desks, Shared<PlanPlaces> places) {
    this.job = job;
    this.desks = desks;
    this.places = places;
  }

  /**
   * What is proposed, all municipalities one after the other; empty where the job or its layers
   * give no reason for a plan.
   *
   * @param lighting lamps
   * @param cameras cameras
   * @param views what they see
   * @param patrols stops of teams
   * @param routes their ways
   * @param priorities all that has a price, under one purse
   * @param running measures that last, by neighbourhood
   */
  record Plans(
      Optional<PlanRows.All> lighting,
      Optional<PlanRows.All> cameras,
      Optional<PlanRows.All> views,
      Optional<PlanRows.All> patrols,
      Optional<PlanRows.All> routes,
      Optional<PlanRows.All> priorities,
      TreeMap<Integer, TreeSet<String>> running) {
    /** {@return the plans in words} */
    String told() {
      return lighting.map(plan -> plan.joined().rows()).orElse(0)
          + " lamps, "
          + cameras.map(plan -> plan.joined().rows()).orElse(0)
          + " cameras, "
          + routes.map(plan -> plan.joined().rows()).orElse(0)
          + " patrols";
    }
  }

  /** {@return what a job proposes} */
  static Plans plan(
      Cluster cluster,
      Job job,
      Loaded loaded,
      Scoring.Scored scored,
      Outlining.Outlined outlined,
      Held<CityPlaces> around) {
    ArrayList<String> areaIds = new ArrayList<>();
    outlined.areas().forEach(area -> areaIds.add(area.id()));
    CellIndex members = Outlining.members(outlined.areas(), true);
    Shared<PlanPlaces> places =
        cluster.share(
            new PlanPlaces(loaded.domain(), members, areaIds, new ArrayList<>(outlined.names())));
    Held<PlanDesk> desks = desks(cluster, job, loaded, scored, outlined.cells(), around);
    Plans plans = new Planning(job, desks, places).plans();
    desks.close();
    return plans;
  }

  private Plans plans() {
    long lastDay = job.period().to().toEpochDay() - 1;
    List<TakenMeasures> taken = desks.map(STAGE, desk -> TakenMeasures.of(desk, lastDay));
    TreeMap<Integer, TreeSet<String>> running = new TreeMap<>();
    taken.forEach(of -> running.putAll(of.running()));
    Optional<List<CameraTable.Made>> cameras = cameras(lastDay);
    Optional<List<PatrolTable.Made>> patrols = patrols();
    return new Plans(
        lighting(),
        cameras.map(
            made ->
                new PlanRows.All(
                    CameraTable.COLUMNS,
                    Shapes.Kind.POINT,
                    made.stream().map(CameraTable.Made::rows).toList())),
        cameras.map(
            made ->
                new PlanRows.All(
                    CameraTable.VIEW_COLUMNS,
                    Shapes.Kind.MULTI_POLYGON,
                    made.stream().map(CameraTable.Made::views).toList())),
        patrols.map(
            made ->
                new PlanRows.All(
                    PatrolTable.COLUMNS,
                    Shapes.Kind.POINT,
                    made.stream().map(PatrolTable.Made::stops).toList())),
        patrols.map(
            made ->
                new PlanRows.All(
                    PatrolTable.ROUTE_COLUMNS,
                    Shapes.Kind.LINE_STRING,
                    made.stream().map(PatrolTable.Made::routes).toList())),
        priorities(),
        running);
  }

  private Optional<PlanRows.All> lighting() {
    boolean hasLamps = !job.layers(Lights.Spec.class).isEmpty();
    if (job.plans().lighting().isEmpty() || !hasLamps || !job.publish().has("lighting_plan")) {
      return Optional.empty();
    }
    LightingSpec spec = job.plans().lighting().get();
    String language = job.language();
    Shared<PlanPlaces> shared = places;
    List<PlanRows> rows =
        desks.map(STAGE, desk -> LightingTable.of(desk, spec, shared.get(), language));
    return Optional.of(new PlanRows.All(LightingTable.COLUMNS, Shapes.Kind.POINT, rows));
  }

  private Optional<List<CameraTable.Made>> cameras(long lastDay) {
    boolean hasMounts = !job.layers(Lights.Spec.class).isEmpty() || hasUse(job, Context.Use.MOUNTS);
    if (job.plans().cameras().isEmpty() || !hasMounts || !job.publish().has("camera_plan")) {
      return Optional.empty();
    }
    CameraSpec spec = job.plans().cameras().get();
    LocalDate review = MilderMeans.review(job.goal().map(Goal::review), job.period().to());
    CameraTable.Words words = new CameraTable.Words(review.toString(), job.language());
    Shared<PlanPlaces> shared = places;
    return Optional.of(
        desks.map(
            STAGE,
            desk ->
                CameraTable.of(desk, spec, shared.get(), TakenMeasures.of(desk, lastDay), words)));
  }

  /** Teams walk in risk areas, so a job without them has no such plan. */
  private Optional<List<PatrolTable.Made>> patrols() {
    if (job.plans().patrols().isEmpty()
        || job.riskAreas().isEmpty()
        || !job.publish().has("patrol_plan")) {
      return Optional.empty();
    }
    PatrolSpec spec = job.plans().patrols().get();
    PatrolTable.Terms terms = new PatrolTable.Terms(spec, slice(spec.slice()), job.language());
    Shared<PlanPlaces> shared = places;
    return Optional.of(desks.map(STAGE, desk -> PatrolTable.of(desk, terms, shared.get())));
  }

  /** The slice of a name; the nights of all days in a job that has none of that name. */
  private Slice slice(String name) {
    return job.slices().stream()
        .filter(slice -> slice.name().equals(name))
        .findFirst()
        .orElse(new Slice(name, EnumSet.allOf(DayOfWeek.class), NIGHT_FROM, NIGHT_TO, true));
  }

  private Optional<PlanRows.All> priorities() {
    if (job.plans().budgetEuro().isEmpty() || !job.publish().has("priorities")) {
      return Optional.empty();
    }
    double purse = job.plans().budgetEuro().get();
    boolean hasLamps = !job.layers(Lights.Spec.class).isEmpty();
    ArrayList<LightingSpec> lighting = new ArrayList<>();
    ArrayList<CameraSpec> cameras = new ArrayList<>();
    job.plans().lighting().filter(spec -> hasLamps).ifPresent(lighting::add);
    job.plans().cameras().filter(spec -> hasMounts()).ifPresent(cameras::add);
    Shared<PlanPlaces> shared = places;
    List<PlanRows> rows =
        desks.map(STAGE, desk -> PriorityTable.of(desk, purse, lighting, cameras, shared.get()));
    return Optional.of(new PlanRows.All(PriorityTable.COLUMNS, Shapes.Kind.NONE, rows));
  }

  private boolean hasMounts() {
    return !job.layers(Lights.Spec.class).isEmpty() || hasUse(job, Context.Use.MOUNTS);
  }

  private static boolean hasUse(Job job, Context.Use use) {
    return job.layers(Context.Spec.class).stream().anyMatch(spec -> spec.use() == use);
  }

  private static Held<PlanDesk> desks(
      Cluster cluster,
      Job job,
      Loaded loaded,
      Scoring.Scored scored,
      Held<Table> cells,
      Held<CityPlaces> around) {
    PlanDesk.Terms terms = terms(job);
    List<Column> reads =
        new ArrayList<>(
            List.of(Gather.IX, Gather.IY, Gather.MUNICIPALITY, Gather.AREA, Outlining.RISK_AREA));
    reads.add(Lights.DARK_SHARE);
    reads.addAll(Scores.withEnds());
    reads.addAll(Scores.contributions(ScoreTerms.of(job)));
    terms.people().forEach(name -> reads.add(Column.reals(name, "", 4).working()));
    job.plans().slices().forEach(slice -> reads.add(PlanDesk.night(slice)));
    Held<Table> nights = nights(cluster, job, scored, cells);
    return new CityCells(STAGE, loaded.domain(), true)
        .gather(nights, reads)
        .beside(STAGE, around, (table, places) -> new PlanDesk(terms, table, places));
  }

  private static PlanDesk.Terms terms(Job job) {
    ArrayList<String> people = new ArrayList<>();
    job.layers(Context.Spec.class).stream()
        .filter(spec -> spec.use() == Context.Use.EXPOSURE)
        .forEach(spec -> people.add("mass_" + spec.source().name()));
    return new PlanDesk.Terms(
        job.grid(),
        job.layers(Lights.Spec.class).stream().mapToInt(Lights.Spec::reachMetres).max().orElse(1),
        people,
        hasUse(job, Context.Use.ADDRESSES),
        hasUse(job, Context.Use.MOUNTS),
        hasUse(job, Context.Use.LAMP_SITES));
  }

  /** The cells with the score of every slice that a plan names; of an unknown one that of all. */
  private static Held<Table> nights(
      Cluster cluster, Job job, Scoring.Scored scored, Held<Table> cells) {
    ArrayList<String> wanted = new ArrayList<>(job.plans().slices());
    Map<String, Slice> slices = new LinkedHashMap<>();
    job.slices().stream()
        .filter(slice -> wanted.contains(slice.name()))
        .forEach(slice -> slices.put(slice.name(), slice));
    LinkedHashMap<String, Slice> known = new LinkedHashMap<>(slices);
    HashMap<String, ArrayList<Score.Rule>> ofSlices = new HashMap<>(scored.ofSlices());
    Shared<HashMap<String, ArrayList<Score.Rule>>> rules = cluster.share(ofSlices);
    String score = Scores.withEnds().get(0).name();
    return cells.hold(
        STAGE,
        strip -> {
          Table table = strip;
          for (String name : wanted) {
            Table scores =
                known.containsKey(name)
                    ? rules.get().get(name).get(0).score(Scoring.inSlice(strip, known.get(name)))
                    : strip;
            table = table.with(PlanDesk.night(name), scores.reals(score).toArray());
          }
          return table;
        });
  }
}
