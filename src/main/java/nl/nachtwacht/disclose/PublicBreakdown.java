package nl.nachtwacht.disclose;

import java.util.List;
import java.util.Map;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.release.PublicColumns;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;

/** Reports by part of the week, day and category, of whole municipalities, for all to see. */
final class PublicBreakdown implements PublicOutput {
  private static final Column.Words TITLE =
      new Column.Words(
          "Meldingen naar dagdeel, dag en soort", "Reports by part of the week, day and category");

  @Override
  public String name() {
    return "breakdown";
  }

  @Override
  public Column.Words title() {
    return TITLE;
  }

  @Override
  public String says() {
    return "A row per class of each municipality and dimension (`slice`, `weekday`, `category`); key"
        + " `municipality_code`, `dimension`, `position`. Classes that hold too few are told"
        + " together. No geometry.";
  }

  @Override
  public List<Column> columns() {
    return PublicColumns.BREAKDOWN;
  }

  @Override
  public Map<String, List<String>> codes(Job job) {
    return Map.of("dimension", List.of("slice", "weekday", "category"));
  }

  @Override
  public void write(PublicResults run, PublicWriter writer) {
    About about =
        writer
            .titles()
            .of(name(), TITLE, CellNames.MUNICIPALITY_CODE.name(), "dimension", "position");
    writer.rows(about, columns(), run.release().breakdown());
  }
}
