package nl.nachtwacht.disclose;

import java.util.List;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.table.Column;

/** The municipalities for all to see. */
final class PublicMunicipalities implements PublicOutput {
  private static final Column.Words TITLE =
      new Column.Words("Kerncijfers per gemeente", "Municipalities in figures");

  @Override
  public String name() {
    return "municipalities";
  }

  @Override
  public Column.Words title() {
    return TITLE;
  }

  @Override
  public String says() {
    return "A row per municipality; key `municipality_code`. The count is T, the only total there"
        + " is; the survey's figures are those of its zones together.";
  }

  @Override
  public List<Column> columns() {
    return PublicFacts.OF_MUNICIPALITIES;
  }

  @Override
  public void write(PublicResults run, PublicWriter writer) {
    writer.places(
        writer.titles().of(name(), TITLE, CellNames.MUNICIPALITY_CODE.name()),
        columns(),
        run.release().municipalities(),
        run.municipalities());
  }
}
