package nl.nachtwacht.flow;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.nachtwacht.burn.Domain;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.burn.Municipality;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Facts;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.publish.Features;
import nl.nachtwacht.publish.MapContent;
import nl.nachtwacht.publish.MapLayer;
import nl.nachtwacht.publish.MapLayer.Style;
import nl.nachtwacht.publish.MapPage;
import nl.nachtwacht.publish.MapTheme;
import nl.nachtwacht.score.Score;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.spark.Held;
import nl.nachtwacht.spark.Shared;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Legend.Entry;
import nl.nachtwacht.table.Legend.Sign;
import nl.nachtwacht.table.Table;

/** The map: a page per municipality, each made in a task of its own. */
final class MapOutput implements RunOutput {
  private static final String STAGE = "write map.html";
  private static final Words TITLE =
      new Words("Waar en waarom, vak voor vak", "Where and why, cell by cell");
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
          .by(Legend.RISK)
          .faint("evidence")
          .shown();
  private static final Style NEIGHBOURHOODS =
      Style.of(
              entry("neighbourhoods", "buurten", "neighbourhoods", "#4d4d4d"),
              CellNames.NEIGHBOURHOOD_CODE.name(),
              CellNames.NEIGHBOURHOOD.name())
          .shown()
          .tabled();
  private static final Style AREAS =
      Style.of(
              entry("areas", "risicogebieden", "risk areas", "#1a1a1a"),
              RiskAreaTable.AREA_ID.name(),
              RiskAreaTable.AREA.name())
          .by(Legend.STATUS)
          .shown()
          .tabled();

  /** Beyond this no mail server or old computer takes the page. */
  private static final int MOST_BYTES = 20_000_000;

  /** How many cells wide squares may get until the page is small enough. */
  private static final List<Integer> WIDER = List.of(2, 5);

  private static Entry entry(String name, String nl, String en, String colour) {
    return new Entry(name, new Words(nl, en), colour, Sign.OUTLINE);
  }

  @Override
  public String name() {
    return "map";
  }

  @Override
  public String says() {
    return "A page per municipality.";
  }

  @Override
  public List<Column> columns(Job job, Function<String, Facts> facts) {
    return List.of();
  }

  @Override
  public boolean isThere(RunResults run) {
    return run.job().publish().layers().isEmpty();
  }

  @Override
  public void write(RunResults run, RunWriter writer) {
    Job job = run.job();
    ArrayList<Slice> slices = new ArrayList<>(job.slices());
    List<Column> columns =
        MapCells.columns(CellColumns.of(job, run.loaded()::factsOf), job.slices());
    ArrayList<String> areaIds = new ArrayList<>();
    run.outlined().areas().forEach(area -> areaIds.add(area.id()));
    Shared<Domain> domain = run.cluster().share(run.domain());
    Shared<LinkedHashMap<String, ArrayList<Score.Rule>>> rules =
        run.cluster().share(new LinkedHashMap<>(run.outcome().scored().ofSlices()));
    Shared<ArrayList<Sheet>> sheets = run.cluster().share(sheets(run, writer));
    Grid grid = job.grid();
    Held<Table> cities =
        new CityCells(STAGE, run.domain(), true)
            .gather(
                run.cells(),
                strip -> MapCells.named(strip, domain.get(), areaIds, slices, rules.get()),
                columns);
    Held<Boolean> written =
        cities.beside(
            STAGE,
            run.outlined().places(),
            (city, places) -> {
              if (city.rows() == 0) {
                return false;
              }
              Sheet sheet = sheets.get().get(city.ints(Gather.MUNICIPALITY.name()).at(0));
              List<MapLayer> layers = new ArrayList<>();
              layers.add(CELLS.with(MapCells.features(city, grid, slices)));
              layers.addAll(MapPlaces.of(places));
              layers.addAll(sheet.content.layers());
              write(sheet.file, sheet.content.with(layers));
              return true;
            });
    List<Boolean> isWritten = written.map(STAGE, is -> is);
    written.close();
    cities.close();
    List<String> paths = writer.paths("map.html");
    IntStream.range(0, paths.size()).filter(isWritten::get).forEach(m -> writer.page(paths.get(m)));
  }

  /**
   * The page of one municipality as it goes to its task.
   *
   * @param file where it goes, as text so that it travels
   * @param content all but the cells and what stands among them
   */
  private record Sheet(String file, MapContent content) implements Serializable {}

  private ArrayList<Sheet> sheets(RunResults run, RunWriter writer) {
    Job job = run.job();
    List<String> paths = writer.paths("map.html");
    ArrayList<Sheet> sheets = new ArrayList<>();
    for (int m = 0; m < paths.size(); m++) {
      Municipality municipality = run.domain().municipalities().get(m);
      List<MapLayer> layers = new ArrayList<>();
      layers.add(NEIGHBOURHOODS.with(run.neighbourhoods().pick(run.domain().areasOf(m))));
      layers.add(AREAS.with(RiskAreaTable.of(municipality.code(), run.areas())));
      MapContent content =
          new MapContent(
              true,
              writer.titles().of(name(), TITLE, CellNames.CELL_ID.name()),
              municipality.name(),
              job.grid(),
              1,
              job.publish().hasPdokMap(),
              themes(job, run.neighbourhoods()),
              layers,
              List.of(CLASSES, REPORTS));
      sheets.add(new Sheet(writer.file(paths.get(m)).toString(), content));
    }
    return sheets;
  }

  private static List<MapTheme> themes(Job job, Features neighbourhoods) {
    Words risk = new Words("Risico per vak", "Risk by cell");
    Words hotspots = new Words("Hotspots van meldingen", "Hot spots of reports");
    Words means = new Words("Risico per buurt", "Risk by neighbourhood");
    Words change = new Words("Verandering per buurt", "Change by neighbourhood");
    String places = NEIGHBOURHOODS.name();
    List<MapTheme> themes = new ArrayList<>();
    themes.add(
        MapTheme.of("risk", risk, CELLS.name(), Legend.RISK, CLASSES)
            .with(MapCells.parts(job.slices())));
    themes.add(MapTheme.of("hotspots", hotspots, CELLS.name(), Legend.HOTSPOT, CHANCE));
    themes.add(MapTheme.of("neighbourhoods", means, places, Legend.RISK, MEANS));
    Table.Texts classes = neighbourhoods.table().texts(Change.CLASS.name());
    if (IntStream.range(0, neighbourhoods.rows()).anyMatch(row -> !classes.isMissing(row))) {
      themes.add(MapTheme.of("change", change, places, Legend.CHANGE, CHANGED));
    }
    return themes;
  }

  /** Squares get wider until the page is small enough to be sent and opened. */
  private static void write(String file, MapContent content) {
    String page = MapPage.of(content);
    for (int i = 0; i < WIDER.size() && page.length() > MOST_BYTES; i++) {
      page = MapPage.of(content.merged(WIDER.get(i), Scores.withEnds().get(0).name()));
    }
    MapPage.write(Path.of(file), page);
  }
}
