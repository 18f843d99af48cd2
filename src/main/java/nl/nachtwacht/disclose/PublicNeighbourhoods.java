package nl.nachtwacht.disclose;

import java.util.List;
import nl.nachtwacht.aggregate.AreaTable;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.table.Column;

/** The neighbourhoods for all to see. */
final class PublicNeighbourhoods implements PublicOutput {
  private static final Column.Words TITLE =
      new Column.Words("Meldingen per buurt", "Reports by neighbourhood");

  @Override
  public String name() {
    return "neighbourhoods";
  }

  @Override
  public Column.Words title() {
    return TITLE;
  }

  @Override
  public String says() {
    return "A row per neighbourhood, also where nothing is told of it; key `neighbourhood_code`."
        + " Reports and answers stand only where the neighbourhood is a zone by itself; elsewhere"
        + " `zone_id` and `zone_report_count` tell with what it was counted.";
  }

  @Override
  public List<Column> columns() {
    return PublicFacts.OF_NEIGHBOURHOODS;
  }

  @Override
  public void write(PublicResults run, PublicWriter writer) {
    About about = writer.titles().of(name(), TITLE, CellNames.NEIGHBOURHOOD_CODE.name());
    Shapes shapes = AreaTable.shapes(run.domain());
    writer.places(about, columns(), run.release().neighbourhoods(), shapes);
    writer.perMunicipality(about, columns(), run.release().neighbourhoods(), shapes);
  }
}
