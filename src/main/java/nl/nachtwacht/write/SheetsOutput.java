package nl.nachtwacht.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.About;
import nl.nachtwacht.publish.SheetsContent;
import nl.nachtwacht.publish.SheetsContent.Sheet;
import nl.nachtwacht.publish.SheetsPage;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** The neighbourhoods as a safety meeting takes them: a page to print and a table to fill in. */
final class SheetsOutput implements RunOutput {
  private static final Column.Words TITLE =
      new Column.Words(
          "Buurten voor het veiligheidsoverleg", "Neighbourhoods for the safety meeting");
  private static final Column AREA_IDS =
      Column.texts("area_ids")
          .missing("none")
          .label("Risicogebieden", "Risk areas")
          .says(
              "Risicogebieden met vakken in de buurt, met ; ertussen.",
              "Risk areas with cells in the neighbourhood, joined by ;.");
  private static final Column RUNNING =
      Column.texts("running_measures")
          .missing("none that the measures of the job tell")
          .label("Lopende maatregelen", "Running measures")
          .says(
              "Maatregelen die aan het einde van de periode duren, met ; ertussen.",
              "Measures that last at the end of the period, joined by ;.");
  private static final Column PROPOSED =
      Column.texts("proposed_measures")
          .missing("none within the budget of a plan")
          .label("Voorgestelde maatregelen", "Proposed measures")
          .says(
              "Voorstellen van de plannen binnen hun budget: aantal per soort, met ; ertussen.",
              "Proposals of the plans within their budget: number by kind, joined by ;.");
  private static final Column DECISION =
      Column.texts("decision")
          .missing("always: the meeting fills it in")
          .label("Besluit", "Decision")
          .says("Leeg, om in te vullen.", "Empty, to be filled in.");
  private static final List<Column> COLUMNS = List.of(AREA_IDS, RUNNING, PROPOSED, DECISION);

  @Override
  public String name() {
    return "neighbourhood_sheets";
  }

  @Override
  public String says() {
    return "For the safety meeting of each municipality: `neighbourhoods.csv` has the columns of"
        + " `neighbourhoods` and then these; key `neighbourhood_code`. The page"
        + " `neighbourhood_sheets.html` shows the same, a sheet per neighbourhood, the highest"
        + " score first.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return COLUMNS;
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().has("neighbourhoods");
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    About about = writer.titles().of(name(), TITLE, CellNames.NEIGHBOURHOOD_CODE.name());
    List<Table> tables = new ArrayList<>();
    List<String> pages = new ArrayList<>();
    for (int m = 0; m < run.domain().municipalities().size(); m++) {
      Table rows = run.neighbourhoods().table().pick(run.domain().areasOf(m));
      List<Sheet> sheets = new CitySheets(run, m).of(run.domain().areasOf(m));
      tables.add(rows.and(columns(sheets)));
      pages.add(
          SheetsPage.of(
              new SheetsContent(
                  about, run.domain().municipalities().get(m).name(), former(run), rows, sheets)));
    }
    writer.csv("neighbourhoods", tables::get);
    if (run.job().publish().layers().isEmpty()) {
      writer.pages(name(), pages);
    }
  }

  private static Optional<SheetsContent.Days> former(RunResults run) {
    return run.loaded()
        .earlier()
        .period(run.job().period().zone())
        .map(days -> new SheetsContent.Days(days.from().toString(), days.to().toString()));
  }

  private static Table columns(List<Sheet> sheets) {
    return Table.ofRows(sheets.size())
        .with(AREA_IDS, texts(sheets, Sheet::areas, SheetsContent.Area::id))
        .with(RUNNING, texts(sheets, Sheet::running, name -> name))
        .with(PROPOSED, texts(sheets, Sheet::proposals, SheetsContent.Proposal::text))
        .with(DECISION, new String[sheets.size()]);
  }

  private static <T> String[] texts(
      List<Sheet> sheets, Function<Sheet, List<T>> list, Function<T, String> text) {
    return sheets.stream()
        .map(sheet -> list.apply(sheet).stream().map(text).collect(Collectors.joining(";")))
        .map(joined -> joined.isEmpty() ? null : joined)
        .toArray(String[]::new);
  }
}
