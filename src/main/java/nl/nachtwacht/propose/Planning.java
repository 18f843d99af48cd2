package nl.nachtwacht.propose;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.nachtwacht.aggregate.Outlining;
import nl.nachtwacht.assess.CityCells;
import nl.nachtwacht.assess.ScoreTerms;
import nl.nachtwacht.assess.Scoring;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.layer.Context;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.plan.CameraSpec;
import nl.nachtwacht.plan.LightingSpec;
import nl.nachtwacht.plan.MilderMeans;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Goal;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Makes the plans of a job, a task per municipality. */
public final class Planning {
  private static final String STAGE = "plan";
  private static final int NIGHT_FROM = 22;
  private static final int NIGHT_TO = 6;

  private Planning() {}

  /**
   * What is proposed.
   *
   * @param cities by municipality
   */
  public record Plans(List<CityPlan> cities) {
    /** {@return whether any municipality has such a plan} */
    public boolean has(PlanTable plan) {
      return cities.stream().anyMatch(city -> city.rows(plan).isPresent());
    }

    /** {@return by municipality the rows of a table} */
    public List<Features> of(PlanTable plan) {
      return cities.stream()
          .map(city -> city.rows(plan).orElse(PlanRows.NONE).features(plan))
          .toList();
    }

    /** {@return the plans in words} */
    public String told() {
      return Stream.of(PlanTable.LIGHTING, PlanTable.CAMERAS, PlanTable.ROUTES)
          .filter(this::has)
          .map(plan -> of(plan).stream().mapToInt(Features::rows).sum() + " " + plan.name())
          .collect(Collectors.joining(", "));
    }
  }

  /** {@return what a job proposes} */
  public static Plans plan(
      Cluster cluster,
      Job job,
      Loaded loaded,
      Scoring.Scored scored,
      Outlining.Outlined outlined,
      Held<CityPlaces> around) {
    if (!job.hasPlaces()) {
      return new Plans(List.of());
    }
    ArrayList<String> areaIds = new ArrayList<>();
    outlined.areas().forEach(area -> areaIds.add(area.id()));
    PlanPlaces where =
        new PlanPlaces(
            loaded.domain(),
            new ArrayList<>(loaded.excluded()),
            Outlining.members(outlined.areas(), true),
            areaIds,
            new ArrayList<>(outlined.names()));
    Shared<PlanPlaces> places = cluster.share(where);
    CityPlan.Wishes wishes = wishes(job);
    Held<PlanDesk> desks = desks(cluster, job, loaded, scored, outlined.cells(), around);
    List<CityPlan> cities = desks.map(STAGE, desk -> CityPlan.of(desk, wishes, places.get()));
    desks.close();
    return new Plans(cities);
  }

  /** A plan whose layer is absent is left out; teams walk in risk areas. */
  private static CityPlan.Wishes wishes(Job job) {
    ArrayList<LightingSpec> lighting = new ArrayList<>();
    ArrayList<CameraSpec> cameras = new ArrayList<>();
    ArrayList<PatrolTable.Terms> patrols = new ArrayList<>();
    ArrayList<Double> purse = new ArrayList<>();
    boolean hasLamps = !job.layers(Lights.Spec.class).isEmpty();
    boolean hasMounts = hasLamps || hasUse(job, Context.Use.MOUNTS);
    job.plans().lighting().filter(spec -> hasLamps).ifPresent(lighting::add);
    job.plans().cameras().filter(spec -> hasMounts).ifPresent(cameras::add);
    job.plans()
        .patrols()
        .filter(spec -> job.riskAreas().isPresent())
        .ifPresent(
            spec ->
                patrols.add(new PatrolTable.Terms(spec, slice(job, spec.slice()), job.language())));
    job.plans().budgetEuro().ifPresent(purse::add);
    return new CityPlan.Wishes(
        lighting,
        cameras,
        patrols,
        purse,
        MilderMeans.review(job.goal().map(Goal::review), job.period().to()).toString(),
        job.period().to().toEpochDay() - 1,
        job.language());
  }

  /** The slice of a name; the nights of all days in a job that has none of that name. */
  private static Slice slice(Job job, String name) {
    return job.slices().stream()
        .filter(slice -> slice.name().equals(name))
        .findFirst()
        .orElse(new Slice(name, EnumSet.allOf(DayOfWeek.class), NIGHT_FROM, NIGHT_TO, true));
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
            List.of(Gather.IX, Gather.IY, Gather.MUNICIPALITY, Gather.AREA, CellNames.RISK_AREA));
    reads.addAll(List.of(Lights.DARK_SHARE, Nightlife.SHARE));
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
        Math.max(0, -job.score().modifiers().camera()),
        people,
        hasUse(job, Context.Use.ADDRESSES),
        hasUse(job, Context.Use.MOUNTS),
        hasUse(job, Context.Use.LAMP_SITES));
  }

  /** In a job without risk areas every cell is in none. */
  private static Table inAreas(Table strip) {
    if (strip.find(CellNames.RISK_AREA.name()).isPresent()) {
      return strip;
    }
    int[] none = new int[strip.rows()];
    Arrays.fill(none, Neighbourhoods.NOWHERE);
    return strip.with(CellNames.RISK_AREA, none);
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
          Table table = inAreas(strip);
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
