package nl.nachtwacht.write;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.aggregate.WeightsTable;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** The weights of the mixture, which cities may exchange. */
final class WeightsOutput implements RunOutput {
  @Override
  public String name() {
    return "weights";
  }

  @Override
  public String says() {
    return "A row per municipality and component of the mixture; key `municipality_code`,"
        + " `component`. Of municipalities whose reports can carry weights; other cities borrow"
        + " them with `score.borrow`.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return WeightsTable.COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return table(run).rows() > 0;
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    writer.csv(name(), table(run));
  }

  private static Table table(RunResults run) {
    return WeightsTable.of(run.job(), run.domain().municipalities(), run.outcome().fitted().told());
  }
}
