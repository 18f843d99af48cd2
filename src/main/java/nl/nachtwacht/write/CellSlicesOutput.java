package nl.nachtwacht.write;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Frame;
import nl.nachtwacht.publish.Part;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** The cells once more for each slice of the week. */
final class CellSlicesOutput implements RunOutput {
  private static final Column.Words TITLE =
      new Column.Words("Risico per vak en deel van de week", "Risk by cell and part of the week");

  @Override
  public String name() {
    return "cell_slices";
  }

  @Override
  public String says() {
    return "The cells once more for each slice of the week, and for all hours under the name `all`;"
        + " key `cell_id`, `slice`. No geometry: join it to the cells.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return SliceFiles.COLUMNS;
  }

  @Override
  public Map<String, List<String>> codes(Job job) {
    return Map.of(
        "slice", Stream.concat(Stream.of("all"), job.slices().stream().map(Slice::name)).toList());
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has(name()) && !run.job().slices().isEmpty();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about = writer.titles().of(name(), TITLE, CellNames.CELL_ID.name(), "slice");
    String path = writer.path("cell_slices.parquet");
    Part part = new SliceFiles(run).parquet(writer.file(path), about, writer.working());
    writer.layer(path, about, SliceFiles.COLUMNS, part, Frame.working(""));
  }
}
