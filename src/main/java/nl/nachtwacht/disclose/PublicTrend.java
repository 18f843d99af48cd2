package nl.nachtwacht.disclose;

import java.util.List;
import nl.nachtwacht.aggregate.TrendTable;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.table.Column;

/** Reports by month for all to see. */
final class PublicTrend implements PublicOutput {
  private static final Column.Words TITLE =
      new Column.Words("Meldingen per maand", "Reports by month");

  @Override
  public String name() {
    return "trend";
  }

  @Override
  public Column.Words title() {
    return TITLE;
  }

  @Override
  public String says() {
    return "A row per month of each municipality, or per months that are told together since one"
        + " holds too few; key `municipality_code`, `period_start`. No rows where the months can't"
        + " be told apart. No geometry.";
  }

  @Override
  public List<Column> columns() {
    return PublicFacts.OF_TREND;
  }

  @Override
  public void write(PublicResults run, PublicWriter writer) {
    About about =
        writer
            .titles()
            .of(name(), TITLE, CellNames.MUNICIPALITY_CODE.name(), TrendTable.PERIOD_START.name());
    writer.rows(about, columns(), run.release().trend());
  }
}
