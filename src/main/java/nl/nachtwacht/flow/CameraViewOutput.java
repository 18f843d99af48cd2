package nl.nachtwacht.flow;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.table.Column;

/** What the cameras of the plan see. */
final class CameraViewOutput implements RunOutput {
  private static final Column.Words TITLE = new Column.Words("Zicht van camera's", "Camera views");

  @Override
  public String name() {
    return "camera_view";
  }

  @Override
  public String says() {
    return "A row per camera of `camera_plan`, with what it sees; key `measure_id`.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return CameraTable.VIEW_COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.plans().views().isPresent();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about = writer.titles().of(name(), TITLE, MeasureColumns.ID.name());
    writer.plan(about, run.plans().views().orElseThrow());
  }
}
