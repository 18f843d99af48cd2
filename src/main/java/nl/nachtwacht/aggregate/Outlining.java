package nl.nachtwacht.aggregate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.nachtwacht.assess.CityCells;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.layer.Cameras;
import nl.nachtwacht.layer.Lights;
import nl.nachtwacht.layer.Nightlife;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.load.EarlierRun;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.outline.CellSet;
import nl.nachtwacht.outline.FormerArea;
import nl.nachtwacht.outline.RiskArea;
import nl.nachtwacht.outline.RiskAreas;
import nl.nachtwacht.outline.ScoredCells;
import nl.nachtwacht.outline.Shape;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Geometry;

/** Draws the risk areas, a task per municipality, and tells every cell which one it is in. */
public final class Outlining {
  private static final String STAGE = "outline";
  private static final double FAR_FROM_NIGHTLIFE_M = 250;

  private Outlining() {}

  /**
   * What was drawn.
   *
   * @param areas all areas, by municipality; where one has any, the highest peak first and those
   *     that ended last
   * @param names per area what people call it
   * @param stability per area the share of resamples in which its peak is among the top 5 %; NaN
   *     where nothing was resampled
   * @param cells the scored cells with {@link CellNames#RISK_AREA}
   * @param places what stands in and around each municipality
   */
  public record Outlined(
      List<RiskArea> areas,
      List<String> names,
      List<Double> stability,
      Held<Table> cells,
      Held<CityPlaces> places) {
    /** {@return cells of a job without risk areas} */
    static Outlined none(Held<Table> cells, Held<CityPlaces> places) {
      return new Outlined(List.of(), List.of(), List.of(), cells, places);
    }

    /** {@return the areas in words} */
    public String told() {
      return areas.stream().filter(RiskArea::isLiving).count() + " risk areas";
    }
  }

  private record OfCity(
      ArrayList<RiskArea> areas, ArrayList<String> names, ArrayList<Double> stability)
      implements Serializable {}

  /** {@return the areas of a job that has any} */
  public static Outlined draw(
      Cluster cluster, Job job, Loaded loaded, Held<Table> cells, Held<CityPlaces> places) {
    if (job.riskAreas().isEmpty()) {
      return Outlined.none(cells, places);
    }
    Domain domain = loaded.domain();
    RiskAreas areas = new RiskAreas(job.riskAreas().get(), domain.grid());
    boolean isFirst = loaded.earlier().run().isEmpty();
    ArrayList<String> codes = new ArrayList<>();
    domain.municipalities().forEach(municipality -> codes.add(municipality.code()));
    Shared<TreeMap<String, ArrayList<FormerArea>>> former =
        cluster.share(former(areas, loaded.earlier()));
    List<Column> reads =
        List.of(
            Gather.IX,
            Gather.IY,
            Gather.MUNICIPALITY,
            Scores.withEnds().get(0),
            Scores.HOTSPOT_CLASS,
            Scores.STABILITY);
    Shared<Domain> shared = cluster.share(domain);
    String language = job.language();
    List<OfCity> ofCities =
        new CityCells(STAGE, domain, true)
            .gather(cells, reads)
            .beside(
                STAGE,
                places,
                (city, around) -> {
                  OfCity drawn = ofCity(city, areas, codes, former.get(), isFirst);
                  drawn.names.addAll(AreaNames.of(drawn.areas, around, shared.get(), language));
                  return drawn;
                })
            .map(STAGE, drawn -> drawn);
    List<RiskArea> all = ofCities.stream().flatMap(city -> city.areas.stream()).toList();
    List<String> names = ofCities.stream().flatMap(city -> city.names.stream()).toList();
    List<Double> stability = ofCities.stream().flatMap(city -> city.stability.stream()).toList();
    List<RiskArea> shaped = shaped(cluster, shared, all);
    return new Outlined(shaped, names, stability, numbered(cluster, cells, shaped), places);
  }

  /** {@return the areas with outlines for maps, a task per municipality} */
  private static List<RiskArea> shaped(
      Cluster cluster, Shared<Domain> domain, List<RiskArea> areas) {
    TreeMap<String, ArrayList<ArrayList<RiskArea>>> byCity = new TreeMap<>();
    for (List<RiskArea> group : Shape.groups(areas)) {
      byCity
          .computeIfAbsent(group.get(0).municipality(), code -> new ArrayList<>())
          .add(new ArrayList<>(group));
    }
    TreeMap<String, RiskArea> shaped = new TreeMap<>();
    try (Held<ArrayList<RiskArea>> drawn =
        cluster.hold(STAGE, List.copyOf(byCity.values()), groups -> shaped(domain.get(), groups))) {
      drawn
          .map(STAGE, ofCity -> ofCity)
          .forEach(ofCity -> ofCity.forEach(area -> shaped.put(area.id(), area)));
    }
    return areas.stream().map(area -> shaped.getOrDefault(area.id(), area)).toList();
  }

  private static ArrayList<RiskArea> shaped(Domain domain, ArrayList<ArrayList<RiskArea>> groups) {
    List<Geometry> borders =
        domain.areas().stream().flatMap(area -> area.parts().stream()).toList();
    ArrayList<RiskArea> shaped = new ArrayList<>();
    groups.forEach(group -> shaped.addAll(Shape.simplified(domain.grid(), group, borders)));
    return shaped;
  }

  private static TreeMap<String, ArrayList<FormerArea>> former(
      RiskAreas areas, EarlierRun earlier) {
    TreeMap<String, ArrayList<FormerArea>> former = new TreeMap<>();
    earlier
        .areas(areas.grid())
        .forEach(
            (municipality, byId) -> {
              ArrayList<FormerArea> list = new ArrayList<>();
              byId.forEach(
                  (id, of) -> {
                    CellSet set = CellSet.of(of.stream().mapToLong(Long::longValue).toArray());
                    list.add(new FormerArea(id, set, areas.outline(set)));
                  });
              former.put(municipality, list);
            });
    return former;
  }

  private static OfCity ofCity(
      Table city,
      RiskAreas areas,
      List<String> codes,
      Map<String, ArrayList<FormerArea>> former,
      boolean isFirst) {
    OfCity drawn = new OfCity(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (city.rows() > 0) {
      long[] ids = Gather.cells(city);
      String code = codes.get(city.ints(Gather.MUNICIPALITY.name()).at(0));
      ScoredCells scored =
          ScoredCells.of(
              ids,
              city.reals(Scores.withEnds().get(0).name()).toArray(),
              city.ints(Scores.HOTSPOT_CLASS.name()).toArray());
      drawn.areas.addAll(
          isFirst
              ? areas.first(code, scored)
              : areas.after(
                  code, scored, within(ids, former.getOrDefault(code, new ArrayList<>()))));
      Table.Reals stability = city.reals(Scores.STABILITY.name());
      drawn.areas.forEach(
          area -> drawn.stability.add(stability.at(Arrays.binarySearch(ids, area.peak()))));
    }
    return drawn;
  }

  /** Borders and water may have moved since: what lies beyond the cells of today is gone. */
  private static List<FormerArea> within(long[] cells, List<FormerArea> former) {
    return former.stream()
        .map(area -> new FormerArea(area.id(), within(cells, area.cells()), area.outline()))
        .filter(area -> area.cells().size() > 0)
        .toList();
  }

  private static CellSet within(long[] cells, CellSet some) {
    return CellSet.of(
        some.stream().filter(cell -> Arrays.binarySearch(cells, cell) >= 0).toArray());
  }

  /** {@return the cells with the number of their living area} */
  private static Held<Table> numbered(Cluster cluster, Held<Table> cells, List<RiskArea> areas) {
    Shared<CellIndex> members = cluster.share(members(areas, true));
    Held<Table> numbered =
        cells.hold(STAGE, strip -> strip.with(CellNames.RISK_AREA, members.get().units(strip)));
    numbered.make(STAGE);
    cells.close();
    return numbered;
  }

  /** {@return which cell is in which of the living areas, or of those that ended} */
  public static CellIndex members(List<RiskArea> areas, boolean isLiving) {
    return CellIndex.of(
        IntStream.range(0, areas.size())
            .filter(number -> areas.get(number).isLiving() == isLiving)
            .boxed()
            .toList(),
        number -> areas.get(number).cells().stream());
  }

  /** {@return a strip with what is summed up of risk areas and of places far from nightlife} */
  public static Table summed(Table strip) {
    Table table = strip;
    if (strip.find(CellNames.RISK_AREA.name()).isPresent()) {
      int[] areas = strip.ints(CellNames.RISK_AREA.name()).toArray();
      double[] within = new double[areas.length];
      Arrays.setAll(within, row -> areas[row] >= 0 ? 1 : 0);
      table =
          within(strip, Lights.DARK_SHARE, areas, Neighbourhoods.DARK_IN_RISK_AREAS)
              .and(within(strip, Cameras.COVER_SHARE, areas, Neighbourhoods.CAMERA_IN_RISK_AREAS))
              .and(strip.with(Neighbourhoods.RISK_AREA_SHARE, within));
    }
    if (strip.find(Nightlife.DISTANCE.name()).isEmpty()) {
      return table;
    }
    Table.Reals distance = strip.reals(Nightlife.DISTANCE.name());
    double[] far = strip.reals(Scores.withEnds().get(0).name()).toArray();
    for (int row = 0; row < far.length; row++) {
      far[row] = distance.at(row) > FAR_FROM_NIGHTLIFE_M ? far[row] : Math.min(0, far[row]);
    }
    return table.with(Neighbourhoods.BEYOND_NIGHTLIFE, far);
  }

  /** A figure of cells in risk areas alone; no column where the figure isn't there. */
  private static Table within(Table strip, Column figure, int[] areas, Column inAreas) {
    Table none = Table.ofRows(strip.rows());
    if (strip.find(figure.name()).isEmpty()) {
      return none;
    }
    double[] values = strip.reals(figure.name()).toArray();
    Arrays.setAll(values, row -> areas[row] >= 0 ? values[row] : Double.NaN);
    return none.with(inAreas, values);
  }
}
