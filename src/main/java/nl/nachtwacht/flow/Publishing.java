package nl.nachtwacht.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Municipality;
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
      long highRiskCells = writeTables(cluster, outcome.scored());
      Manifest manifest = story.manifest(runFiles.written(), highRiskCells, stages.done());
      runFiles.text("summary.md", Summary.of(manifest, job.language()));
      return place.publish(staging, manifest.withOutputs(runFiles.written()));
    }
  }

  /** {@return how many cells are in the highest class} */
  private long writeTables(Cluster cluster, Scoring.Scored scored) {
    Domain domain = loaded.domain();
    List<Neighbourhoods.Sums> sums = scored.cells().map("sum up", Neighbourhoods::sums);
    if (job.publish().has("cells")) {
      writeCells(cluster, scored, domain);
    }
    if (job.publish().has("cell_slices") && !job.slices().isEmpty()) {
      writeSlices(cluster, scored, domain);
    }
    Table areas =
        new AreaTable(job, domain, ScoreTerms.of(job))
            .of(sums, scored.rules(), outcome.fitted().told());
    if (job.publish().has("neighbourhoods")) {
      writeAreas(areas, domain);
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
    Table.Ints high = areas.ints(Neighbourhoods.HIGH_RISK_CELLS.name());
    return IntStream.range(0, areas.rows()).map(high::at).sum();
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
    dictionary.add(new Dictionary.FileColumns("neighbourhoods", areas.columns()));
    Column.Words title = new Column.Words("Risico per buurt", "Risk by neighbourhood");
    About about = titles.of("neighbourhoods", title, "neighbourhood_code");
    Features all = new Features(areas, AreaTable.shapes(domain));
    Features curved = all.alongCurve(job.grid(), about.key());
    Path parquet = runFiles.file("internal/neighbourhoods.parquet");
    Part written = GeoParquet.write(parquet, about, curved, working);
    note("internal/neighbourhoods.parquet", written, working);
    List<String> paths = paths("neighbourhoods.geojson");
    for (int m = 0; m < paths.size(); m++) {
      int municipality = m;
      int[] rows =
          IntStream.range(0, areas.rows())
              .filter(a -> domain.areas().get(a).municipality() == municipality)
              .toArray();
      Features own = all.pick(rows);
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
    dictionary.add(new Dictionary.FileColumns(about.name(), table.columns()));
    Features rows = new Features(table, Shapes.none(table.rows()));
    String path = "internal/" + about.name() + ".parquet";
    note(path, GeoParquet.write(runFiles.file(path), about, rows, working), Frame.working(""));
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
    return folders(loaded.domain().municipalities()).stream()
        .map(folder -> "internal/" + folder + "/" + name)
        .toList();
  }

  /**
   * {@return a folder name per municipality: lower-case ASCII, with the code where two are equal}
   */
  static List<String> folders(List<Municipality> municipalities) {
    List<String> plain = municipalities.stream().map(m -> ascii(m.name())).toList();
    return IntStream.range(0, plain.size())
        .mapToObj(
            i ->
                java.util.Collections.frequency(plain, plain.get(i)) > 1 || plain.get(i).isEmpty()
                    ? (plain.get(i) + "_" + ascii(municipalities.get(i).code()))
                        .replaceAll("^_", "")
                    : plain.get(i))
        .toList();
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_|_$", "");
  }
}
