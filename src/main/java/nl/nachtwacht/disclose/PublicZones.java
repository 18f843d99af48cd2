package nl.nachtwacht.disclose;

import java.util.List;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.release.PublicColumns;
import nl.nachtwacht.table.Column;

/** The zones: what the gate published, and all that it published. */
final class PublicZones implements PublicOutput {
  private static final Column.Words TITLE =
      new Column.Words("Meldingen per telgebied", "Reports by zone");

  @Override
  public String name() {
    return "zones";
  }

  @Override
  public Column.Words title() {
    return TITLE;
  }

  @Override
  public String says() {
    return "A row per zone that the release gate published, of reports and of the survey apart; key"
        + " `zone_id`. Zones of one layer don't overlap. A zone is the union of its cells; what lies"
        + " in none is too few to show.";
  }

  @Override
  public List<Column> columns() {
    return PublicColumns.ZONES;
  }

  @Override
  public void write(PublicResults run, PublicWriter writer) {
    About about = writer.titles().of(name(), TITLE, "zone_id");
    Shapes shapes =
        ZoneShapes.of(run.domain(), run.geography(), run.release().zoneLeaves().value());
    writer.places(about, columns(), run.release().zones(), shapes);
    writer.perMunicipality(about, columns(), run.release().zones(), shapes);
  }
}
