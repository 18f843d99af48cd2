package nl.nachtwacht.flow;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.table.Column;

/** All priced proposals under one purse. */
final class PrioritiesOutput implements RunOutput {
  private static final Column.Words TITLE =
      new Column.Words("Volgorde binnen één budget", "Priorities under one budget");

  @Override
  public String name() {
    return "priorities";
  }

  @Override
  public String says() {
    return "A row per priced proposal of the plans; key `municipality_code`, `position`. Only with"
        + " `plans.budget`. By the points of the score that it takes away per euro, asked again"
        + " after each pick. No geometry.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return PriorityTable.COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.plans().priorities().isPresent();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    PlanRows.All all = run.plans().priorities().orElseThrow();
    About about =
        writer
            .titles()
            .of(name(), TITLE, PriorityTable.KEY.stream().map(Column::name).toArray(String[]::new));
    writer.rows(about, all.joined().table());
    List<String> paths = writer.paths("priorities.csv");
    for (int m = 0; m < paths.size(); m++) {
      Features own = all.of(m);
      writer.csvFile(paths.get(m), own.table());
    }
  }
}
