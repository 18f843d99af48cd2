package nl.nachtwacht.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Future;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.problem.Code;
import nl.nachtwacht.process.SideBySide;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.GeoJson;
import nl.nachtwacht.publish.GeoPackage;
import nl.nachtwacht.publish.Part;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** The cells: all of them in Parquet, and for viewers a GeoJSON file per municipality. */
final class CellsOutput implements RunOutput {
  /** Above these a viewer gets the upper classes only, unless the job asks for all. */
  private static final long MOST_BYTES = 50_000_000;

  private static final long MOST_FEATURES = 100_000;
  private static final int UPPER_CLASSES = 4;
  private static final Column.Words TITLE = new Column.Words("Risico per vak", "Risk by cell");
  private static final Column.Words CUT =
      new Column.Words(
          "Alleen de vakken van klasse 4 en 5; alle vakken staan in cells.parquet en in het"
              + " bestand .gpkg.",
          "Only the cells of classes 4 and 5; all cells are in cells.parquet and in the .gpkg file.");

  @Override
  public String name() {
    return "cells";
  }

  @Override
  public String says() {
    return "A row per cell of the domain, whether or not anything happened there; key `cell_id`."
        + " From south to north in GeoJSON, along a Hilbert curve in Parquet. `x` stands for the"
        + " name of a context layer in the job: points make `x_count`, polygons `x_share`, and"
        + " `contrib_x` is there when the index weighs the layer.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return CellColumns.of(job, facts);
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has(name());
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    List<Column> columns = columns(run.job(), run.loaded()::factsOf);
    CellFiles files = new CellFiles(run, columns);
    About about = writer.titles().of(name(), TITLE, CellNames.CELL_ID.name());
    if (writer.packages().isEmpty()) {
      writeForAll(run.job(), files, about, writer);
      return;
    }
    // The packages take these first: other files of cells are written beside them.
    Future<List<Iterable<Features>>> blocks = writer.beside(() -> files.blocks(writer.packages()));
    for (int m = 0; m < writer.packages().size(); m++) {
      int municipality = m;
      Iterable<Features> own = () -> SideBySide.await(blocks).get(municipality).iterator();
      writer.pack(m, new GeoPackage.Layer(about, Shapes.Kind.POLYGON, columns, own));
    }
    writer.later(
        () -> {
          SideBySide.await(blocks);
          writeForAll(run.job(), files, about, writer);
        });
  }

  private void writeForAll(Job job, CellFiles files, About about, RunWriter writer) {
    String path = writer.path("cells.parquet");
    Path parquet = writer.file(path);
    Future<Part> whole = writer.beside(() -> files.parquet(parquet, about, writer.working()));
    writeForViewers(job, files, about, writer);
    writer.layer(path, about, files.columns(), SideBySide.await(whole), writer.working());
  }

  /** A file per municipality; one that no viewer could hold gets the upper classes only. */
  private void writeForViewers(Job job, CellFiles files, About about, RunWriter writer) {
    List<String> paths = writer.paths("cells.geojson");
    List<Path> targets = paths.stream().map(writer::file).toList();
    int[] allClasses = new int[targets.size()];
    SortedMap<Integer, List<Part>> parts =
        files.geoJson(targets, about, writer.lonLat(), allClasses);
    boolean isAll = job.publish().isAllGeoJson();
    int[] upper = new int[targets.size()];
    Arrays.setAll(upper, m -> !isAll && isTooLarge(parts.get(m)) ? UPPER_CLASSES : CellFiles.NONE);
    About cut = about.describedAs(about.description() + " " + CUT.in(job.language()));
    if (Arrays.stream(upper).anyMatch(least -> least == UPPER_CLASSES)) {
      parts.putAll(files.geoJson(targets, cut, writer.lonLat(), upper));
    }
    parts.forEach(
        (m, chosen) -> {
          boolean isCut = upper[m] == UPPER_CLASSES;
          if (isCut) {
            String help = "set publish.geojson: all to write every cell";
            writer.warn(Code.W0904, paths.get(m), CUT, help);
          }
          About told = isCut ? cut : about;
          GeoJson.finish(targets.get(m), told, chosen);
          Part whole = new Part("", (int) Part.rows(chosen), Part.box(chosen));
          writer.layer(paths.get(m), told, files.columns(), whole, writer.lonLat());
        });
  }

  private static boolean isTooLarge(List<Part> parts) {
    long bytes = parts.stream().mapToLong(part -> size(part.path())).sum();
    return bytes > MOST_BYTES || Part.rows(parts) > MOST_FEATURES;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
