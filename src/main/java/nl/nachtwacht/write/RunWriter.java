package nl.nachtwacht.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.grid.Crs;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.grid.Smooth;
import nl.nachtwacht.layer.LayerSpec;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.process.SideBySide;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Box;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Frame;
import nl.nachtwacht.publish.GeoJson;
import nl.nachtwacht.publish.GeoPackage;
import nl.nachtwacht.publish.GeoParquet;
import nl.nachtwacht.publish.Part;
import nl.nachtwacht.publish.QgisMetadata;
import nl.nachtwacht.publish.QgisStyle;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.publish.SimpleStyle;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.spec.OpenLayers;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** Writes the files of one side of a run and notes each with its rows, system and box. */
public final class RunWriter {
  private final RunFiles files;
  private final List<String> folders;
  private final Titles titles;
  private final Warner warner;
  private final Grid grid;
  private final Frame working;
  private final Frame lonLat;
  private final String rights;
  private final boolean isStyled;
  private final boolean hasPackages;
  private final SortedMap<Integer, List<GeoPackage.Layer>> layers = new TreeMap<>();
  private final List<Future<?>> rest = new ArrayList<>();

  /** Warns on the terminal, in the manifest and in the summary, all of them internal. */
  public interface Warner {
    /** Warns of a file or a layer. */
    void warn(Code code, String where, Column.Words text, String help);
  }

  /**
   * A writer of one side.
   *
   * @param titles the side, and what its files say of themselves
   */
  public RunWriter(Job job, Domain domain, Titles titles, RunFiles files, Warner warner) {
    this.files = files;
    this.folders = Folders.of(domain.municipalities());
    this.titles = titles;
    this.warner = warner;
    this.grid = job.grid();
    this.working = Frame.working(job.grid().crs());
    this.isStyled = job.publish().hasStyleInData();
    this.hasPackages = job.publish().layers().isEmpty();
    this.rights = rights(job, titles.isPublic());
    this.lonLat = Frame.lonLat(new Smooth(Crs.between(job.grid().crs(), Frame.CRS84)));
  }

  private RunWriter(RunWriter whole) {
    files = whole.files.section();
    folders = whole.folders;
    titles = whole.titles;
    warner = whole.warner;
    grid = whole.grid;
    working = whole.working;
    lonLat = whole.lonLat;
    rights = whole.rights;
    isStyled = whole.isStyled;
    hasPackages = whole.hasPackages;
  }

  /**
   * Writes outputs side by side, and then the packages of their layers; all files are listed in the
   * order of the outputs, the packages last.
   *
   * @param outputs each writes its files with the writer that it is given
   */
  public void write(List<Consumer<RunWriter>> outputs) {
    Map<String, Callable<RunWriter>> work = new LinkedHashMap<>();
    outputs.forEach(
        output ->
            work.put(
                Integer.toString(work.size()),
                () -> {
                  RunWriter own = new RunWriter(this);
                  output.accept(own);
                  return own;
                }));
    Collection<RunWriter> sections = SideBySide.run(work).values();
    sections.forEach(own -> own.layers.forEach((m, added) -> added.forEach(l -> pack(m, l))));
    Map<String, Part> packages = writePackages();
    for (RunWriter own : sections) {
      own.rest.forEach(SideBySide::await);
      files.add(own.files);
    }
    packages.forEach((path, part) -> files.note(path, part.rows(), working.crs(), part.box()));
  }

  /** Does the rest of an output while further outputs and packages are written. */
  void later(Runnable work) {
    rest.add(
        beside(
            () -> {
              work.run();
              return true;
            }));
  }

  /** {@return whose data the files rest on, with the licence of each} */
  private static String rights(Job job, boolean isPublic) {
    return job.layers().stream()
        .map(LayerSpec::source)
        .filter(source -> !isPublic || OpenLayers.has(job, source.name()))
        .filter(source -> !source.owner().isEmpty())
        .map(s -> s.licence().isEmpty() ? s.owner() : s.owner() + " (" + s.licence() + ")")
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** {@return what the files say of themselves} */
  public Titles titles() {
    return titles;
  }

  /** {@return the working system, in metres} */
  Frame working() {
    return working;
  }

  /** {@return degrees, as GeoJSON has them} */
  Frame lonLat() {
    return lonLat;
  }

  /** {@return the system of Parquet files: where all the world reads them, that of the world} */
  private Frame stored() {
    return titles.isPublic() ? lonLat : working;
  }

  /** Writes a Parquet table without places, in its own order. */
  public void rows(About about, Table table) {
    parquet(about, new Features(table, Shapes.none(table.rows())), Frame.working(""));
  }

  /** Writes a GeoParquet table of places, along the curve. */
  public void places(About about, Features places) {
    parquet(about, places.alongCurve(grid, about.key()), stored());
  }

  private void parquet(About about, Features rows, Frame noted) {
    String path = path(about.name() + ".parquet");
    Part part = GeoParquet.write(file(path), about, rows, stored());
    layer(path, about, rows.columns(), part, noted);
  }

  /** Writes a GeoJSON file per municipality, and a layer into its package. */
  public void geoJson(About about, IntFunction<Features> ofMunicipality) {
    List<String> paths = paths(about.name() + ".geojson");
    for (int m = 0; m < paths.size(); m++) {
      Features own = ofMunicipality.apply(m);
      Features dressed = isStyled ? SimpleStyle.dressed(about.name(), own) : own;
      Part part = GeoJson.write(file(paths.get(m)), about, dressed, lonLat);
      layer(paths.get(m), about, dressed.columns(), part, lonLat);
      pack(m, GeoPackage.Layer.of(about, own));
    }
  }

  /** Writes places in their own order: all of them in Parquet, and of each municipality its own. */
  void plan(About about, List<Features> byMunicipality) {
    parquet(about, Features.joined(byMunicipality), working);
    geoJson(about, byMunicipality::get);
  }

  /**
   * Writes rows without places: all of them in Parquet, and of each municipality its own as text.
   */
  void csvs(About about, List<Features> byMunicipality) {
    rows(about, Features.joined(byMunicipality).table());
    List<String> paths = paths(about.name() + ".csv");
    for (int m = 0; m < paths.size(); m++) {
      csvFile(paths.get(m), byMunicipality.get(m).table());
    }
  }

  /** Writes a page of each municipality. */
  void pages(String name, List<String> byMunicipality) {
    List<String> paths = paths(name + ".html");
    for (int m = 0; m < paths.size(); m++) {
      files.text(paths.get(m), byMunicipality.get(m));
    }
  }

  /** {@return per municipality where its package goes; none where tables were asked for alone} */
  List<Path> packages() {
    return hasPackages ? packagePaths().stream().map(this::file).toList() : List.of();
  }

  private List<String> packagePaths() {
    return folders.stream().map(folder -> path(folder + "/" + folder + ".gpkg")).toList();
  }

  /** Keeps a layer for the package of a municipality. */
  void pack(int municipality, GeoPackage.Layer layer) {
    if (hasPackages) {
      layers.computeIfAbsent(municipality, m -> new ArrayList<>()).add(layer);
    }
  }

  /** Writes the packages side by side, all layers of a municipality in one file. */
  private Map<String, Part> writePackages() {
    List<String> paths = packagePaths();
    Map<String, Callable<Part>> work = new LinkedHashMap<>();
    layers.forEach(
        (m, own) -> {
          Path target = file(paths.get(m));
          work.put(paths.get(m), () -> GeoPackage.write(target, own, working, rights));
        });
    return SideBySide.run(work);
  }

  /** Writes a table without places as text. */
  public void csv(String name, Table table) {
    csvFile(path(name + ".csv"), table);
  }

  /** Writes a table without places as text, to a path. */
  void csvFile(String path, Table table) {
    files.csv(path, table);
  }

  /** Writes a table without places as text, per municipality. */
  public void csv(String name, IntFunction<Table> ofMunicipality) {
    List<String> paths = paths(name + ".csv");
    for (int m = 0; m < paths.size(); m++) {
      files.csv(paths.get(m), ofMunicipality.apply(m));
    }
  }

  /** {@return the path of a file of all municipalities} */
  String path(String name) {
    return (titles.isPublic() ? "public/" : "internal/") + name;
  }

  /** {@return per municipality the path of its file} */
  public List<String> paths(String name) {
    return folders.stream().map(folder -> path(folder + "/" + name)).toList();
  }

  /** {@return where a path leads to while the run is written} */
  public Path file(String path) {
    return files.file(path);
  }

  /** Writes a text, such as a page. */
  public void text(String path, String text) {
    files.text(path, text);
  }

  /** Notes a page that was written by somebody else. */
  public void page(String path) {
    files.note(path, 0, "", Box.EMPTY);
  }

  /** Notes a layer that was written, and puts its style and its metadata beside it. */
  void layer(String path, About about, List<Column> columns, Part part, Frame frame) {
    files.note(path, part.rows(), frame.crs(), part.box());
    String base = path.substring(0, path.lastIndexOf('.'));
    QgisStyle.of(about.name(), columns, about.stamp().language())
        .ifPresent(
            style -> {
              files.text(base + ".qml", style);
              files.text(base + ".qmd", QgisMetadata.of(about, frame.crs(), part.box(), rights));
            });
  }

  /** Does a piece of work beside the rest. */
  <T> Future<T> beside(Callable<T> work) {
    return files.beside(work);
  }

  /** Warns on the terminal, in the manifest and in the summary. */
  void warn(Code code, String where, Column.Words text, String help) {
    warner.warn(code, where, text, help);
  }
}
