package nl.nachtwacht.write;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.propose.PlanTable;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/**
 * A table of the plans as files, in the order of the plan.
 *
 * @param table the table
 */
record PlanOutput(PlanTable table) implements RunOutput {
  @Override
  public String name() {
    return table.name();
  }

  @Override
  public String says() {
    return table.says();
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return table.columns();
  }

  @Override
  public Map<String, List<String>> codes(Job job) {
    return table.codes();
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has(table.name()) && run.plans().has(table);
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    String[] key = table.key().stream().map(Column::name).toArray(String[]::new);
    About about = writer.titles().of(table.name(), table.title(), key);
    List<Features> byMunicipality = run.plans().of(table);
    if (table.kind() == Shapes.Kind.NONE) {
      writer.csvs(about, byMunicipality);
    } else {
      writer.plan(about, byMunicipality);
    }
  }
}
