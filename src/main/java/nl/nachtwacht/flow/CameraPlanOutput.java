package nl.nachtwacht.flow;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;

/** Cameras to place, to keep and to move. */
final class CameraPlanOutput implements RunOutput {
  private static final Column.Words TITLE = new Column.Words("Cameraplan", "Camera plan");

  @Override
  public String name() {
    return "camera_plan";
  }

  @Override
  public String says() {
    return "A row per camera that could be placed or that hangs; key `measure_id`. New ones first,"
        + " by the night risk that they add. A camera needs a decision and a test of necessity of"
        + " its own; the plan is advice. What each sees is in `camera_view`.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return CameraTable.COLUMNS;
  }

  @Override
  public Map<String, List<String>> codes(Job job) {
    return Map.of(
        "kind", Legend.CAMERAS.codes(),
        "mount_type", List.of("lamp_post", "wall", "mast"));
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.plans().cameras().isPresent();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about = writer.titles().of(name(), TITLE, MeasureColumns.ID.name());
    writer.plan(about, run.plans().cameras().orElseThrow());
  }
}
