package nl.nachtwacht.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Future;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.grid.Smooth;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.problem.Problems;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Dictionary;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.FinishedRun;
import nl.nachtwacht.publish.Frame;
import nl.nachtwacht.publish.GeoJson;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.publish.LedgerCsv;
import nl.nachtwacht.publish.Manifest;
import nl.nachtwacht.publish.OutputPlace;
import nl.nachtwacht.publish.Part;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.publish.Staging;
import nl.nachtwacht.publish.Summary;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.spark.Cluster;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Writes the files of a run and publishes it. */
final class Publishing {
  /** Above these a viewer gets the upper classes only, unless the job asks for all. */
  private static final long MOST_BYTES = 50_000_000;

  private static final long MOST_FEATURES = 100_000;
  private static final int UPPER_CLASSES = 4;
  private static final Column.Words CUT =
      new Column.Words(
          "Alleen de vakken van klasse 4 en 5; alle vakken staan in cells.parquet.",
          "Only the cells of classes 4 and 5; all cells are in cells.parquet.");

  private final Job job;
  private final Loaded loaded;
  private final Stations.Outcome outcome;
  private final Story story;
  private final Titles titles;
  private final Problems problems;
  private final Frame working;
  private final Frame lonLat;
  private final Staging staging;
  private final RunFiles runFiles;
  private final List<Dictionary.FileColumns> dictionary = new ArrayList<>();

  Publishing(
      Job job,
      Loaded loaded,
      Stations.Outcome outcome,
      Story story,
      Staging staging,
      Problems problems) {
    this.job = job;
    this.loaded = loaded;
    this.outcome = outcome;
    this.story = story;
    this.titles = new Titles(job, story.stamp());
    this.staging = staging;
    this.runFiles = new RunFiles(staging, job);
    this.problems = problems;
    this.working = Frame.working(job.grid().crs());
    this.lonLat = Frame.lonLat(new Smooth(Crs.between(job.grid().crs(), Frame.CRS84)));
  }

  /** Writes all files and makes the run visible. */
  FinishedRun write(Cluster cluster, OutputPlace place, Stages stages) {
    try (runFiles) {
      List<Neighbourhoods.Sums> sums = outcome.scored().cells().map("sum up", Neighbourhoods::sums);
      MunicipalityTable cities = new MunicipalityTable(job, loaded.domain(), outcome.reporting());
      Table figures = cities.of(sums, outcome.scored().rules());
      writeTables(cluster, sums, cities, figures);
      Table.Ints high = figures.ints(Neighbourhoods.HIGH_RISK_CELLS.name());
      Manifest manifest =
          story.manifest(
              runFiles.written(),
              Arrays.stream(high.toArray()).sum(),
              GoalReport.of(job, figures),
              stages.done());
      runFiles.text("summary.md", Summary.of(manifest, job.language()));
      return place.publish(staging, manifest.withOutputs(runFiles.written()));
    }
  }

  private void writeTables(
      Cluster cluster, List<Neighbourhoods.Sums> sums, MunicipalityTable cities, Table figures) {
    Scoring.Scored scored = outcome.scored();
    Domain domain = loaded.domain();
    if (job.publish().has("cells")) {
      writeCells(cluster, scored, domain);
    }
    if (job.publish().has("cell_slices") && !job.slices().isEmpty()) {
      writeSlices(cluster, scored, domain);
    }
    if (job.publish().has("neighbourhoods")) {
      Table areas =
          new AreaTable(job, domain, ScoreTerms.of(job)).of(sums, scored.rules(), outcome.fitted());
      writeAreas(areas, domain);
    }
    if (job.publish().has("municipalities")) {
      Column.Words title =
          new Column.Words("Kerncijfers per gemeente", "Municipalities in figures");
      About about = titles.of("municipalities", title, "municipality_code");
      writePlaces(about, new Features(figures, cities.shapes()));
    }
    if (job.publish().has("groups") && !loaded.groups().byKey().isEmpty()) {
      writeGroups(domain);
    }
    if (job.publish().has("trend") && loaded.layerOf(Reports.class).isPresent()) {
      writeTrend(domain);
    }
    writeLedger();
    writeWeights(domain);
    writeDictionary();
  }

  private void writeCells(Cluster cluster, Scoring.Scored scored, Domain domain) {
    List<Column> columns = CellColumns.of(job, loaded::factsOf);
    dictionary.add(new Dictionary.FileColumns("cells", columns));
    CellFiles files = new CellFiles(cluster, scored.cells(), domain, columns);
    About about = titles.of("cells", new Column.Words("Risico per vak", "Risk by cell"), "cell_id");
    Path parquet = runFiles.file("internal/cells.parquet");
    Future<Part> whole = runFiles.beside(() -> files.parquet(parquet, about, working));
    writeForViewers(files, about);
    note("internal/cells.parquet", SideBySide.await(whole), working);
  }

  /** A file per municipality; one that no viewer could hold gets the upper classes only. */
  private void writeForViewers(CellFiles files, About about) {
    List<String> paths = paths("cells.geojson");
    List<Path> targets = paths.stream().map(runFiles::file).toList();
    int[] allClasses = new int[targets.size()];
    SortedMap<Integer, List<Part>> parts = files.geoJson(targets, about, lonLat, allClasses);
    int[] upper = new int[targets.size()];
    Arrays.setAll(upper, m -> isTooLarge(parts.get(m)) ? UPPER_CLASSES : CellFiles.NONE);
    About cut = about.describedAs(about.description() + " " + CUT.in(job.language()));
    if (Arrays.stream(upper).anyMatch(least -> least == UPPER_CLASSES)) {
      parts.putAll(files.geoJson(targets, cut, lonLat, upper));
    }
    parts.forEach(
        (m, chosen) -> {
          boolean isCut = upper[m] == UPPER_CLASSES;
          if (isCut) {
            String help = "set publish.geojson: all to write every cell";
            story.warn(problems, Code.W0904, paths.get(m), CUT, help);
          }
          GeoJson.finish(targets.get(m), isCut ? cut : about, chosen);
          note(paths.get(m), new Part("", (int) Part.rows(chosen), Part.box(chosen)), lonLat);
        });
  }

  private boolean isTooLarge(List<Part> parts) {
    long bytes = parts.stream().mapToLong(part -> size(part.path())).sum();
    return !job.publish().isAllGeoJson()
        && (bytes > MOST_BYTES || Part.rows(parts) > MOST_FEATURES);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeSlices(Cluster cluster, Scoring.Scored scored, Domain domain) {
    dictionary.add(new Dictionary.FileColumns("cell_slices", SliceFiles.COLUMNS));
    Column.Words title =
        new Column.Words("Risico per vak en deel van de week", "Risk by cell and part of the week");
    About about = titles.of("cell_slices", title, "cell_id", "slice");
    Path file = runFiles.file("internal/cell_slices.parquet");
    Part part = new SliceFiles(cluster, scored, domain, job.slices()).parquet(file, about, working);
    note("internal/cell_slices.parquet", part, Frame.working(""));
  }

  private void writeAreas(Table areas, Domain domain) {
    Column.Words title = new Column.Words("Risico per buurt", "Risk by neighbourhood");
    About about = titles.of("neighbourhoods", title, "neighbourhood_code");
    Features all = new Features(areas, AreaTable.shapes(domain));
    writePlaces(about, all);
    List<String> paths = paths("neighbourhoods.geojson");
    for (int m = 0; m < paths.size(); m++) {
      Features own = all.pick(domain.areasOf(m));
      note(paths.get(m), GeoJson.write(runFiles.file(paths.get(m)), about, own, lonLat), lonLat);
    }
  }

  private void writeGroups(Domain domain) {
    Column.Words title =
        new Column.Words("Meldingen en antwoorden per groep", "Reports and answers by group");
    About about = titles.ofAllGroups("groups", title, "neighbourhood_code", "group");
    writeRows(about, GroupTable.of(loaded.groups(), domain));
  }

  private void writeTrend(Domain domain) {
    Column.Words title = new Column.Words("Meldingen per maand", "Reports by month");
    About about =
        titles.of("trend", title, "municipality_code", "neighbourhood_code", "period_start");
    writeRows(about, new TrendTable(domain, outcome.reporting()).table());
  }

  /** Writes a table without places. */
  private void writeRows(About about, Table table) {
    write(about, new Features(table, Shapes.none(table.rows())), Frame.working(""));
  }

  /** Writes a table of places along the curve. */
  private void writePlaces(About about, Features places) {
    write(about, places.alongCurve(job.grid(), about.key()), working);
  }

  private void write(About about, Features rows, Frame noted) {
    dictionary.add(new Dictionary.FileColumns(about.name(), rows.table().columns()));
    String path = "internal/" + about.name() + ".parquet";
    note(path, GeoParquet.write(runFiles.file(path), about, rows, working), noted);
  }

  private void writeWeights(Domain domain) {
    Table weights = WeightsTable.of(job, domain.municipalities(), outcome.fitted().told());
    if (weights.rows() > 0) {
      dictionary.add(new Dictionary.FileColumns("weights", WeightsTable.COLUMNS));
      runFiles.csv("internal/weights.csv", weights);
    }
  }

  private void writeLedger() {
    List<LedgerCsv.FileLedger> files =
        loaded.accounts().files().stream()
            .map(
                f ->
                    new LedgerCsv.FileLedger(
                        f.plan().layer(),
                        f.plan().name(),
                        f.plan().format(),
                        f.plan().crs(),
                        f.plan().dialect().charset(),
                        f.plan().source().isProtected(),
                        f.report().ledger()))
            .toList();
    Table table = LedgerCsv.table(files);
    dictionary.add(new Dictionary.FileColumns("ledger", LedgerCsv.COLUMNS));
    runFiles.csv("internal/ledger.csv", table);
  }

  private void writeDictionary() {
    Map<String, List<String>> codes =
        Map.of(
            "evidence", List.of("none", "weak", "sufficient"),
            "slice",
                java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("all"), job.slices().stream().map(s -> s.name()))
                    .toList());
    runFiles.csv("internal/dictionary.csv", Dictionary.table(dictionary, codes));
  }

  private void note(String path, Part part, Frame frame) {
    runFiles.note(path, part.rows(), frame.crs(), part.box());
  }

  /** {@return per municipality where its file of that name goes} */
  private List<String> paths(String name) {
    return Folders.of(loaded.domain().municipalities()).stream()
        .map(folder -> "internal/" + folder + "/" + name)
        .toList();
  }
}
