package nl.nachtwacht.flow;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.table.Column;

/** Where teams go, stop by stop. */
final class PatrolPlanOutput implements RunOutput {
  private static final Column.Words TITLE = new Column.Words("Surveillanceplan", "Patrol plan");

  @Override
  public String name() {
    return "patrol_plan";
  }

  @Override
  public String says() {
    return "A row per stop; key `patrol_id`, `stop`. Minutes count from 12:00 of the weekday, so that a night runs on without a date.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return PatrolTable.COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.plans().patrols().isPresent();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about =
        writer.titles().of(name(), TITLE, PatrolTable.PATROL_ID.name(), PatrolTable.STOP.name());
    writer.plan(about, run.plans().patrols().orElseThrow());
  }
}
