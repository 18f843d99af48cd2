package nl.nachtwacht.write;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.aggregate.TrendTable;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Reports;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** Reports by month. */
final class TrendOutput implements RunOutput {
  private static final Column.Words TITLE =
      new Column.Words("Meldingen per maand", "Reports by month");

  @Override
  public String name() {
    return "trend";
  }

  @Override
  public String says() {
    return "A row per whole month of each municipality and of each of its neighbourhoods; key"
        + " `municipality_code`, `neighbourhood_code`, `period_start`. No geometry.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return TrendTable.COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has(name()) && run.loaded().layerOf(Reports.class).isPresent();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about =
        writer
            .titles()
            .of(
                name(),
                TITLE,
                CellNames.MUNICIPALITY_CODE.name(),
                CellNames.NEIGHBOURHOOD_CODE.name(),
                TrendTable.PERIOD_START.name());
    writer.rows(about, new TrendTable(run.domain(), run.outcome().reporting()).table());
  }
}
