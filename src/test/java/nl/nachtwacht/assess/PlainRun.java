package nl.nachtwacht.assess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import nl.nachtwacht.aggregate.AreaTable;
import nl.nachtwacht.aggregate.IndexEnds;
import nl.nachtwacht.aggregate.Outlining;
import nl.nachtwacht.burn.BurnPlan;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.burn.Identities;
import nl.nachtwacht.burn.Occupied;
import nl.nachtwacht.burn.Parcel;
import nl.nachtwacht.burn.Scatter;
import nl.nachtwacht.fit.CityFit;
import nl.nachtwacht.fit.CityReports;
import nl.nachtwacht.fit.Firmness;
import nl.nachtwacht.fit.FitColumns;
import nl.nachtwacht.fit.FitJob;
import nl.nachtwacht.fit.IndexFit;
import nl.nachtwacht.fit.Prior;
import nl.nachtwacht.fit.ReportingCalendar;
import nl.nachtwacht.fit.ReportingCounts;
import nl.nachtwacht.fit.ReportingFit;
import nl.nachtwacht.fit.ReportingModel;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Layer;
import nl.nachtwacht.layer.ReportRows;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.layer.Settled;
import nl.nachtwacht.load.Accounts;
import nl.nachtwacht.load.Block;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.DomainReading;
import nl.nachtwacht.load.GroupSums;
import nl.nachtwacht.load.LayerPart;
import nl.nachtwacht.load.LeftOut;
import nl.nachtwacht.load.Loaded;
import nl.nachtwacht.load.Opened;
import nl.nachtwacht.outline.RiskArea;
import nl.nachtwacht.outline.RiskAreas;
import nl.nachtwacht.outline.ScoredCells;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.process.Execution;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Frame;
import nl.nachtwacht.publish.GeoJson;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.read.FilePlan;
import nl.nachtwacht.read.FileReport;
import nl.nachtwacht.read.LayerCheck;
import nl.nachtwacht.read.Split;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.ScoreJob;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.stat.Bandwidth;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.tile.Bandwidths;
import nl.nachtwacht.write.CellColumns;
import nl.nachtwacht.write.Story;

/**
 * A job run by the same stations in one plain loop, without Spark: one block after the other, all
 * strips of evidence scored as a single table, all files written in one piece.
 */
final class PlainRun {
  private final Job job;
  private final Opened opened;
  private final List<Block> blocks = new ArrayList<>();
  private final Loaded loaded;
  private final List<Score.Rule> rules = new ArrayList<>();
  private final List<CityFit.Told> fits = new ArrayList<>();
  private final TreeMap<Integer, Firmness.Ranks> ranksOfAreas = new TreeMap<>();
  private final List<RiskArea> areas = new ArrayList<>();
  private final Table cells;

  PlainRun(Job job) {
    this.job = job;
    Problems problems = new Problems();
    this.opened = Opened.open(job, problems);
    DomainReading areas = DomainReading.read(job, opened, problems);
    problems.refuseIfErrors();
    this.loaded = load(areas);
    this.cells = outlined(score(burn()));
  }

  private Loaded load(DomainReading areas) {
    List<LayerCheck.Outcome> outcomes = new ArrayList<>(areas.outcomes());
    List<FilePlan> files = new ArrayList<>();
    for (int layer = 0; layer < opened.layers().size(); layer++) {
      for (int source = 0; source < opened.plans().get(layer).size(); source++) {
        for (FilePlan plan : opened.plans().get(layer).get(source)) {
          for (Split split : plan.splits()) {
            Block.Task task =
                new Block.Task(
                    blocks.size(), layer, source, files.size(), opened.hasGroups(layer), split);
            blocks.add(Block.read(task, opened.layers().get(layer), areas.domain()));
          }
          files.add(plan);
        }
      }
    }
    LeftOut leftOut =
        LeftOut.of(
            List.of(
                Identities.find(
                    blocks.stream().map(b -> b.rows().entries(b.number(), 1).get(0)).toList())));
    List<Layer> layers = opened.layers();
    List<Block.Told> told =
        blocks.stream()
            .map(b -> b.toldWithout(leftOut, layers.get(b.layer()), job.grid()))
            .toList();
    for (int file = 0; file < files.size(); file++) {
      outcomes.add(new LayerCheck.Outcome(files.get(file), report(told, file)));
    }
    return new Loaded(
        areas.domain(),
        areas.excluded(),
        layers,
        IntStream.range(0, layers.size()).mapToObj(i -> facts(told, i)).toList(),
        IntStream.range(0, layers.size()).mapToObj(i -> occupied(told, i)).toList(),
        new Accounts(outcomes),
        groups(told),
        null, // No task holds a block here.
        leftOut,
        opened.borrowed(),
        opened.earlier());
  }

  private FileReport report(List<Block.Told> told, int file) {
    return told.stream()
        .filter(b -> b.file() == file)
        .map(Block.Told::report)
        .reduce(FileReport.EMPTY, FileReport::plus);
  }

  private static GroupSums groups(List<Block.Told> told) {
    GroupSums groups = new GroupSums();
    told.forEach(block -> groups.addAll(block.groups()));
    return groups;
  }

  private static Facts facts(List<Block.Told> told, int layer) {
    return told.stream()
        .filter(b -> b.layer() == layer)
        .map(Block.Told::facts)
        .reduce(Facts.NOTHING, Facts::plus);
  }

  private static Occupied occupied(List<Block.Told> told, int layer) {
    Occupied occupied = new Occupied();
    told.stream().filter(b -> b.layer() == layer).forEach(b -> occupied.addAll(b.occupied()));
    return occupied;
  }

  private Table fitted(Table evidence) {
    if (!job.score().needsFit()) {
      return evidence;
    }
    List<Layer> layers = settled();
    FitJob fitJob =
        ScoreTerms.fit(
            job,
            layers,
            Stations.years(job, loaded.domain(), reporting()),
            Prior.EVEN,
            new java.util.TreeMap<>());
    return byCity(
        evidence,
        (city, all) -> {
          Table cells = all.shaped(fitJob.reads());
          CityFit fit = CityFit.of(city, cells, reports(layers, cells, city), fitJob);
          fits.add(fit.told());
          ranksOfAreas.putAll(fit.told().ranksOfAreas());
          return fit.cells().shaped(FitColumns.of(fitJob));
        });
  }

  private Table resampled(Table evidence) {
    ScoreJob score = ScoreTerms.of(job);
    if (!Scores.resamplesIndex(score)) {
      return evidence;
    }
    CityIndex index =
        new CityIndex(loaded.domain(), new ArrayList<>(settled()), score, bandwidths());
    return byCity(
        evidence,
        (city, cells) -> {
          List<LayerPart> parts =
              blocks.stream()
                  .map(block -> index.byCity(block, loaded.leftOut().features(block)).get(city))
                  .filter(Objects::nonNull)
                  .toList();
          IndexFit fit = index.of(cells, parts);
          ranksOfAreas.putAll(fit.ranksOfAreas());
          return fit.cells().shaped(FitColumns.ofIndex());
        });
  }

  private Fitting.Fitted fitted() {
    return new Fitting.Fitted(null, fits, ranksOfAreas); // No task holds a strip here.
  }

  /** The evidence with what is found of the cells of each municipality. */
  private Table byCity(Table evidence, BiFunction<Integer, Table, Table> find) {
    Table.Ints municipality = evidence.ints(Gather.MUNICIPALITY.name());
    List<Table> found = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int m = 0; m < loaded.domain().municipalities().size(); m++) {
      int city = m;
      int[] rows =
          IntStream.range(0, evidence.rows()).filter(r -> municipality.at(r) == city).toArray();
      found.add(find.apply(city, evidence.pick(rows)));
      Arrays.stream(rows).forEach(order::add);
    }
    int[] place = new int[order.size()];
    for (int i = 0; i < place.length; i++) {
      place[order.get(i)] = i;
    }
    Table all = Table.concat(found).pick(place);
    return evidence.and(all.without(Gather.IX.name()).without(Gather.IY.name()));
  }

  private CityReports reports(List<Layer> layers, Table cells, int city) {
    List<ReportRows> readers =
        layers.stream().filter(ReportRows.class::isInstance).map(ReportRows.class::cast).toList();
    List<byte[]> encoded = new ArrayList<>();
    for (Block block : blocks) {
      if (layers.get(block.layer()) instanceof ReportRows reader) {
        var features = block.rows().features();
        BitSet leftOut = loaded.leftOut().features(block);
        encoded.add(
            features.encode(
                IntStream.range(0, features.count())
                    .filter(i -> reader.municipality(features, i) == city && !leftOut.get(i))
                    .toArray()));
      }
    }
    return new CityRows(loaded.domain(), cells).reports(readers, encoded);
  }

  private List<Layer> settled() {
    return loaded.settled(new Settled(bandwidths(), reporting().weights()));
  }

  private Bandwidths bandwidths() {
    return new Bandwidths(
        loaded.domain().municipalities().stream()
            .map(m -> Bandwidth.given(job.score().bandwidthMetres(), job.grid().cellMetres()))
            .mapToInt(b -> (int) Math.round(b.metres() * 100))
            .toArray());
  }

  private Table burn() {
    List<Layer> settled = settled();
    BurnPlan.Edge edge = Burning.edge(job, loaded, bandwidths());
    BurnPlan plan = new BurnPlan(loaded.domain(), settled, loaded.occupied(), edge);
    List<Parcel> parcels = new ArrayList<>();
    for (Block block : blocks) {
      parcels.addAll(
          new Scatter(plan)
              .parcels(block.layer(), block.rows().features(), loaded.leftOut().features(block)));
    }
    List<Table> strips = new ArrayList<>();
    for (int strip : Gather.strips(loaded.domain())) {
      List<Parcel> own = parcels.stream().filter(p -> Gather.stripOf(p.tile()) == strip).toList();
      strips.add(new Gather(plan).evidence(strip, own));
    }
    return Table.concat(strips);
  }

  private ReportingModel reporting() {
    ReportingCalendar calendar = Reporting.calendar(job, loaded.domain());
    ReportingCounts counts = new ReportingCounts(calendar.spans());
    int reports = loaded.layerOf(Reports.class).orElseThrow();
    for (Block block : blocks) {
      counts.addAll(
          Reporting.count(block, reports, loaded.leftOut(), loaded.domain(), calendar.spans()));
    }
    List<ReportingFit> fits =
        Reporting.tasks(calendar, loaded.domain(), counts).stream()
            .map(t -> ReportingFit.of(calendar, t.group(), t.counts()))
            .toList();
    return new ReportingModel(calendar, counts, fits);
  }

  private Table score(Table evidence) {
    Table scored = evidence;
    for (List<Score> round : Scores.ROUNDS) {
      List<Score.Part> parts = Scores.gather(round, scored, ScoreTerms.of(job));
      List<Score.Rule> made = Scores.rules(round, List.of(parts), ScoreTerms.of(job));
      rules.addAll(made);
      scored = Scores.score(made, scored);
      scored = round.equals(Scores.OF_SURVEYS) ? resampled(fitted(scored)) : scored;
    }
    return scored;
  }

  /** Draws the areas of the one municipality that the oracle's jobs have. */
  private Table outlined(Table scored) {
    String code = loaded.domain().municipalities().get(0).code();
    ScoredCells scores =
        ScoredCells.of(
            Gather.cells(scored),
            scored.reals("risk_score").toArray(),
            scored.ints("hotspot_class").toArray());
    RiskAreas drawing = new RiskAreas(job.riskAreas().orElseThrow(), job.grid());
    areas.addAll(drawing.first(code, scores));
    return scored.with(CellNames.RISK_AREA, Outlining.members(areas, true).units(scored));
  }

  /** {@return the id of the run} */
  String runId() {
    return story().runId();
  }

  private Story story() {
    return new Story(
        job, loaded, Execution.begin(java.time.Clock.systemUTC()), "run", java.util.Map.of());
  }

  /** {@return what a file says of itself, with a title and a description} */
  About about(String name, String title, String description, String key) {
    return new About(name, title, description, List.of(key), story().stamp());
  }

  /** Writes all cells, once as Parquet and once as GeoJSON; one municipality. */
  void writeCells(Path parquet, Path geoJson, About about) {
    Table.Ints ix = cells.ints(Gather.IX.name());
    Table.Ints iy = cells.ints(Gather.IY.name());
    long[] ids =
        IntStream.range(0, cells.rows()).mapToLong(r -> Cell.of(ix.at(r), iy.at(r))).toArray();
    Table named =
        CellNames.of(cells, ids, loaded.domain(), areas.stream().map(RiskArea::id).toList());
    Features features =
        new Features(
            named.shaped(CellColumns.of(job, loaded::factsOf)), Shapes.ofCells(job.grid(), ids));
    write(parquet, geoJson, about, features);
  }

  /** Writes all neighbourhoods, once as Parquet and once as GeoJSON; one municipality. */
  void writeAreas(Path parquet, Path geoJson, About about) {
    Table areas =
        new AreaTable(job, loaded, ScoreTerms.of(job))
            .of(
                List.of(Neighbourhoods.sums(Outlining.summed(cells))),
                rules,
                fitted(),
                IndexEnds.NONE);
    write(parquet, geoJson, about, new Features(areas, AreaTable.shapes(loaded.domain())));
  }

  private void write(Path parquet, Path geoJson, About about, Features features) {
    Frame working = Frame.working(job.grid().crs());
    GeoParquet.write(parquet, about, features.alongCurve(job.grid(), about.key()), working);
    Frame lonLat = Frame.lonLat(nl.nachtwacht.grid.Crs.between(job.grid().crs(), Frame.CRS84));
    GeoJson.write(geoJson, about, features, lonLat);
  }

  /** {@return used rows by layer} */
  Map<String, Long> used() {
    Map<String, Long> used = new LinkedHashMap<>();
    loaded.accounts().layers().forEach(l -> used.put(l.source().name(), l.ledger().used()));
    return used;
  }

  /** {@return reports in the domain by the cells' counts} */
  long reports() {
    return IntStream.of(cells.ints(Reports.COUNT_COLUMN.name()).toArray()).sum();
  }
}
