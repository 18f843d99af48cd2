package nl.nachtwacht.write;

import java.util.List;
import java.util.function.Function;
import nl.nachtwacht.aggregate.MunicipalityColumns;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** The municipalities in figures. */
final class MunicipalitiesOutput implements RunOutput {
  private static final Column.Words TITLE =
      new Column.Words("Kerncijfers per gemeente", "Municipalities in figures");

  @Override
  public String name() {
    return "municipalities";
  }

  @Override
  public String says() {
    return "A row per municipality; key `municipality_code`. Counts are sums over its cells, shares"
        + " are means over the cells that have one; the survey's are of all answers together. A"
        + " `goal` of the job is judged by these.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return MunicipalityColumns.ALL;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has(name());
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    writer.places(
        writer.titles().of(name(), TITLE, CellNames.MUNICIPALITY_CODE.name()),
        run.municipalities());
  }
}
