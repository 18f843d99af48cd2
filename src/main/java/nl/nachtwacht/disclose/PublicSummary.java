package nl.nachtwacht.disclose;

import java.util.List;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.SummaryPage;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.write.CitySummary;
import nl.nachtwacht.write.SummaryOutput;
import nl.nachtwacht.write.TableRow;

/** One page per municipality for all to see, of what passed the gate. */
final class PublicSummary implements PublicOutput {
  private static final Column.Words TITLE =
      new Column.Words("De gemeente op één pagina", "The municipality on one page");

  @Override
  public String name() {
    return "summary";
  }

  @Override
  public Column.Words title() {
    return TITLE;
  }

  @Override
  public String says() {
    return "A page per municipality: its figures and months.";
  }

  /** A page has no columns of its own. */
  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public void write(PublicResults run, PublicWriter writer) {
    Table cities = run.release().municipalities().value();
    Table trend = run.release().trend().value();
    writer.pages(
        "summary.html",
        m -> {
          TableRow city = new TableRow(cities, m);
          Table months = SummaryOutput.months(trend, city.text(CellNames.MUNICIPALITY_CODE.name()));
          return SummaryPage.of(
              new CitySummary(run.job(), writer.titles(), city).of(months, List.of(), List.of()));
        });
  }
}
