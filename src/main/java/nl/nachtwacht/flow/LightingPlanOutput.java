package nl.nachtwacht.flow;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.table.Column;

/** Lamps to repair, to brighten and to place. */
final class LightingPlanOutput implements RunOutput {
  private static final Column.Words TITLE = new Column.Words("Verlichtingsplan", "Lighting plan");

  @Override
  public String name() {
    return "lighting_plan";
  }

  @Override
  public String says() {
    return "A row per lamp to repair, to brighten or to place; key `measure_id`. Repairs first, by"
        + " the dark surface times score that they light; then what takes most off the score per"
        + " euro. Figures of a row are what it adds to the rows before it.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return LightingTable.COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.plans().lighting().isPresent();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about = writer.titles().of(name(), TITLE, MeasureColumns.ID.name());
    writer.plan(about, run.plans().lighting().orElseThrow());
  }
}
