package nl.nachtwacht.write;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.aggregate.RiskAreaTable;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.load.CityPlaces;
import nl.nachtwacht.propose.MeasureColumns;
import nl.nachtwacht.propose.PlanTable;
import nl.nachtwacht.publish.FinishedFile;
import nl.nachtwacht.publish.MapContent;
import nl.nachtwacht.publish.MapLayer;
import nl.nachtwacht.publish.MapLayer.Style;
import nl.nachtwacht.publish.MapPage;
import nl.nachtwacht.publish.MapTheme;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spec.Job;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Legend.Entry;
import nl.nachtwacht.table.Legend.Sign;
import nl.nachtwacht.table.Table;

/**
 * The map of one municipality as it goes to its task: all but the cells and what stands among them.
 *
 * @param file where the page goes, as text so that it travels
 * @param former the cells of the former run, if there is one
 * @param slices the parts of the week
 * @param content what is shown
 */
public record MapSheet(
    String file, ArrayList<FinishedFile> former, ArrayList<Slice> slices, MapContent content)
    implements Serializable {
  private static final Words TITLE =
      new Words("Waar en waarom, vak voor vak", "Where and why, cell by cell");
  private static final Words GROUP =
      new Words("Alleen meldingen en antwoorden van: ", "Only reports and answers of: ");
  private static final Words CLASSES =
      new Words(
          "Klassen vergelijken vakken binnen deze gemeente: een vak in de laagste klasse is niet"
              + " veilig, alleen minder hoog dan de rest.",
          "Classes compare cells within this municipality: a cell in the lowest class is not safe,"
              + " only less high than the rest.");
  private static final Words CHANCE =
      new Words(
          "Plekken met meer of minder meldingen om zich heen dan toeval verklaart (Gi*, na"
              + " correctie voor veel vakken).",
          "Places with more or fewer reports around them than chance explains (Gi*, corrected for"
              + " many cells).");
  private static final Words MOVED =
      new Words(
          "Duidelijk: de marges van toen en nu raken elkaar niet. Scores vergelijken vakken binnen"
              + " één periode; minder risico hier kan ook meer elders zijn.",
          "Clearly: the margins of then and now don't touch. Scores compare cells within one"
              + " period; less risk here may also be more elsewhere.");
  private static final Words MEANS =
      new Words(
          "Vijf even grote groepen van buurten, naar de gemiddelde score van hun vakken.",
          "Five groups of as many neighbourhoods, by the mean score of their cells.");
  private static final Words CHANGED =
      new Words(
          "Meldingen per jaar tegenover de vorige run. Meer meldingen kan ook meer melden zijn.",
          "Reports a year against the former run. More reports may also be more reporting.");
  private static final Words REPORTS =
      new Words(
          "Meldingen zijn geen voorvallen: waar weinig gemeld wordt, ziet ook deze kaart weinig.",
          "Reports are not incidents: where little is reported, this map sees little too.");

  private static final Style CELLS =
      Style.of(entry("cells", "vakken", "cells", "#414d6b"), "cell_id", "cell_id")
          .faint("evidence")
          .shown();

  /** How neighbourhoods look and what tells them apart. */
  public static final Style NEIGHBOURHOODS =
      Style.of(
              entry("neighbourhoods", "buurten", "neighbourhoods", "#4d4d4d"),
              CellNames.NEIGHBOURHOOD.name(),
              CellNames.NEIGHBOURHOOD_CODE.name())
          .faint("evidence")
          .shown()
          .tabled();

  private static final Style AREAS =
      Style.of(
              entry("areas", "risicogebieden", "risk areas", "#1a1a1a"),
              RiskAreaTable.AREA.name(),
              RiskAreaTable.AREA_ID.name())
          .by(Legend.STATUS)
          .shown()
          .tabled();

  /** The plans, the lowest first; those without places are tables alone. */
  private static final List<Proposed> PLANS =
      List.of(
          plan(PlanTable.VIEWS, "#0072b2", Sign.VEIL),
          plan(PlanTable.ROUTES, "#00204d", Sign.LINE),
          plan(PlanTable.PATROLS, "#00204d", Sign.CIRCLE),
          plan(PlanTable.CAMERAS, "#0072b2", Sign.SQUARE, Legend.CAMERAS),
          plan(PlanTable.LIGHTING, "#d55e00", Sign.CIRCLE, Legend.LAMPS),
          plan(PlanTable.PRIORITIES, "", Sign.SOLID),
          plan(PlanTable.ADVICE, "", Sign.SOLID));

  private record Proposed(PlanTable plan, Style style) {}

  private static Proposed plan(PlanTable plan, String colour, Sign sign, Legend... kinds) {
    String[] key = plan.key().stream().map(Column::name).toArray(String[]::new);
    Style style = Style.of(new Entry(plan.name(), plan.title(), colour, sign), key[0], key);
    for (Legend legend : kinds) {
      style = style.by(legend).faint(MeasureColumns.WITHIN_BUDGET.name());
    }
    return new Proposed(plan, style.tabled());
  }

  /** Beyond this no mail server or old computer takes the page. */
  private static final int MOST_BYTES = 20_000_000;

  /** How many cells wide squares may get until the page is small enough. */
  private static final List<Integer> WIDER = List.of(2, 5);

  private static Entry entry(String name, String nl, String en, String colour) {
    return new Entry(name, new Words(nl, en), colour, Sign.OUTLINE);
  }

  /** {@return a sheet per municipality} */
  static ArrayList<MapSheet> of(RunResults run, RunWriter writer) {
    List<String> paths = writer.paths("map.html");
    ArrayList<FinishedFile> former = new ArrayList<>();
    run.loaded().earlier().cells().ifPresent(former::add);
    ArrayList<Slice> slices = new ArrayList<>(run.job().slices());
    ArrayList<MapSheet> sheets = new ArrayList<>();
    for (int m = 0; m < paths.size(); m++) {
      String file = writer.file(paths.get(m)).toString();
      sheets.add(new MapSheet(file, former, slices, content(run, m, writer)));
    }
    return sheets;
  }

  private static MapContent content(RunResults run, int m, RunWriter writer) {
    Job job = run.job();
    Municipality municipality = run.domain().municipalities().get(m);
    List<Words> notes = new ArrayList<>(List.of(CLASSES, REPORTS));
    String group = job.score().group();
    if (!group.isEmpty()) {
      notes.add(new Words(GROUP.nl() + group + ".", GROUP.en() + group + "."));
    }
    return new MapContent(
        true,
        writer.titles().named(TITLE),
        writer.titles().stamp(),
        municipality.name(),
        job.grid(),
        1,
        job.publish().hasPdokMap(),
        themes(job.slices()),
        layers(run, m),
        notes);
  }

  private static List<MapLayer> layers(RunResults run, int m) {
    String code = run.domain().municipalities().get(m).code();
    List<MapLayer> layers = new ArrayList<>();
    layers.add(NEIGHBOURHOODS.with(run.neighbourhoods().pick(run.domain().areasOf(m))));
    layers.add(AREAS.with(RiskAreaTable.of(code, run.areas())));
    for (Proposed proposed : PLANS) {
      if (run.plans().has(proposed.plan)) {
        layers.add(proposed.style.with(run.plans().of(proposed.plan).get(m)));
      }
    }
    return layers;
  }

  /** The page leaves out what no row has. */
  private static List<MapTheme> themes(List<Slice> slices) {
    Words risk = new Words("Risico per vak", "Risk by cell");
    Words hotspots = new Words("Hotspots van meldingen", "Hot spots of reports");
    Words moved = new Words("Verandering per vak", "Change by cell");
    Words means = new Words("Risico per buurt", "Risk by neighbourhood");
    Words change = new Words("Verandering per buurt", "Change by neighbourhood");
    String cells = CELLS.name();
    String places = NEIGHBOURHOODS.name();
    return List.of(
        MapTheme.of("risk", risk, cells, Legend.RISK, CLASSES)
            .with(MapCells.parts(slices))
            .against(MapFormer.CLASS_THEN.name()),
        MapTheme.of("hotspots", hotspots, cells, Legend.HOTSPOT, CHANCE),
        MapTheme.of("cell_change", moved, cells, Legend.CHANGE, MOVED),
        MapTheme.of("neighbourhoods", means, places, Legend.RISK, MEANS),
        MapTheme.of("change", change, places, Legend.CHANGE, CHANGED));
  }

  /**
   * Writes the page; squares get wider until it is small enough to be sent and opened.
   *
   * @param city the cells, at least one
   * @param places what stands among them
   */
  void write(Table city, CityPlaces places) {
    Table cells = MapFormer.beside(city, former);
    List<MapLayer> layers = new ArrayList<>();
    layers.add(CELLS.with(MapCells.features(cells, content.grid(), slices)));
    layers.addAll(content.layers());
    layers.addAll(MapPlaces.of(places));
    MapContent whole = content.with(layers);
    String page = MapPage.of(whole);
    for (int i = 0; i < WIDER.size() && page.length() > MOST_BYTES; i++) {
      page = MapPage.of(whole.merged(WIDER.get(i), Scores.withEnds().get(0).name()));
    }
    MapPage.write(Path.of(file), page);
  }
}
