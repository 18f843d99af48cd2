package nl.nachtwacht.flow;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.table.Column;

/** The ways that teams go. */
final class PatrolRouteOutput implements RunOutput {
  private static final Column.Words TITLE = new Column.Words("Rondes", "Patrol routes");

  @Override
  public String name() {
    return "patrol_route";
  }

  @Override
  public String says() {
    return "A row per team and evening of `patrol_plan`, with its way in straight lines; key `patrol_id`.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return PatrolTable.ROUTE_COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.plans().routes().isPresent();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about = writer.titles().of(name(), TITLE, PatrolTable.PATROL_ID.name());
    writer.plan(about, run.plans().routes().orElseThrow());
  }
}
