package nl.nachtwacht.disclose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.nachtwacht.aggregate.AreaTable;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.MapContent;
import nl.nachtwacht.publish.MapLayer.Style;
import nl.nachtwacht.publish.MapPage;
import nl.nachtwacht.publish.MapTheme;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.release.Public;
import nl.nachtwacht.release.PublicColumns;
import nl.nachtwacht.release.Shown;
import nl.nachtwacht.release.Unprotected.Origin;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.spec.OpenLayers;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Legend.Entry;
import nl.nachtwacht.table.Legend.Sign;
import nl.nachtwacht.table.Table;
import nl.nachtwacht.write.MapPlaces;
import nl.nachtwacht.write.MapSheet;
import nl.nachtwacht.write.Titles;

/**
 * The map for all to see: neighbourhoods and zones, with no more colour than their numbers carry.
 */
final class PublicMap implements PublicOutput {
  private static final Words TITLE = new Words("Meldingen per buurt", "Reports by neighbourhood");
  private static final Words REPORTS =
      new Words(
          "Meldingen zijn geen voorvallen, en weinig meldingen maakt een buurt niet veilig.",
          "Reports are not incidents, and few reports don't make a neighbourhood safe.");
  private static final Words TOO_FEW =
      new Words("Te weinig meldingen om te tonen.", "Too few reports to show.");
  private static final Words NO_COLOURS =
      new Words(
          "Te weinig meldingen voor kleuren op de kaart: de aantallen staan in de tabellen.",
          "Too few reports for colours on the map: the numbers are in the tables.");
  private static final Style ZONES =
      Style.of(
              new Entry("zones", new Words("telgebieden", "zones"), "#7b3294", Sign.OUTLINE),
              "zone_id",
              "zone_id")
          .tabled();
  private static final Style NEIGHBOURHOODS = MapSheet.NEIGHBOURHOODS;
  private static final MapTheme PLAIN =
      MapTheme.of("reports", TITLE, NEIGHBOURHOODS.name(), Legend.REPORTS, REPORTS);

  @Override
  public String name() {
    return "map";
  }

  @Override
  public Words title() {
    return TITLE;
  }

  @Override
  public String says() {
    return "A page per municipality: its neighbourhoods and zones, with the lamps, cameras and"
        + " nightlife that the job doesn't keep internal.";
  }

  /** A page has no columns of its own. */
  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public void write(PublicResults run, PublicWriter writer) {
    if (run.job().publish().layers().isEmpty()) {
      ArrayList<MapContent> gated = new ArrayList<>();
      for (int m = 0; m < run.domain().municipalities().size(); m++) {
        gated.add(content(run, writer.titles(), m));
      }
      Shared<ArrayList<MapContent>> contents = run.cluster().share(gated);
      EnumSet<Origin> open = OpenLayers.origins(run.job());
      writer.maps(
          "map.html",
          run.places(),
          city ->
              MapPage.of(
                  contents
                      .get()
                      .get(city.municipality())
                      .under(MapPlaces.open(city, open).stream().map(Public::value).toList())));
    }
  }

  private static MapContent content(PublicResults run, Titles titles, int m) {
    var municipality = run.domain().municipalities().get(m);
    Shown shown = run.release().shown().value().getOrDefault(municipality.code(), Shown.NOTHING);
    boolean isColoured = !Set.of(Shown.NOTHING, Shown.TEXT).contains(shown);
    List<Words> notes = new ArrayList<>(List.of(REPORTS, titles.notices()));
    if (!isColoured) {
      notes.add(0, shown == Shown.NOTHING ? TOO_FEW : NO_COLOURS);
    }
    Shapes zones = ZoneShapes.of(run.domain(), run.geography(), run.release().zoneLeaves().value());
    return new MapContent(
        false,
        titles.named(TITLE),
        titles.stamp(),
        municipality.name(),
        run.domain().grid(),
        1,
        run.job().publish().hasPdokMap(),
        List.of(isColoured ? PLAIN.after(Legend.SUPPRESSION) : PLAIN),
        List.of(
            NEIGHBOURHOODS.with(
                rows(
                    municipality.code(),
                    run.release().neighbourhoods(),
                    PublicFacts.OF_NEIGHBOURHOODS,
                    AreaTable.shapes(run.domain()))),
            ZONES.with(
                rows(municipality.code(), run.release().zones(), PublicColumns.ZONES, zones))),
        notes);
  }

  private static Features rows(
      String code, Public<Table> passed, List<Column> columns, Shapes shapes) {
    Table table = passed.value().shaped(columns);
    Table.Texts codes = table.texts(CellNames.MUNICIPALITY_CODE.name());
    return new Features(table, shapes)
        .pick(IntStream.range(0, table.rows()).filter(row -> codes.at(row).equals(code)).toArray());
  }
}
