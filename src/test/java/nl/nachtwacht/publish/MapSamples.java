package nl.nachtwacht.publish;

import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.publish.MapLayer.Style;
import nl.nachtwacht.publish.MapTheme.MapPart;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Column.Words;
import nl.nachtwacht.table.Legend;
import nl.nachtwacht.table.Legend.Entry;
import nl.nachtwacht.table.Legend.Sign;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A made-up city as the map takes it: square, with a hot middle, and all that a map can show. */
final class MapSamples {
  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final int WEST = 1200;
  private static final int SOUTH = 4800;
  private static final Words NOTE = new Words("Een proef.", "A trial.");
  private static final List<MapPart> PARTS =
      List.of(new MapPart("night", new Words("'s nachts", "at night"), "_s0"));

  private static final Style LAMPS =
      Style.of(entry("lighting_plan", "plan", "plan", Sign.CIRCLE), "measure_id", "measure_id")
          .by(Legend.LAMPS)
          .faint("within_budget")
          .tabled();
  private static final Legend STATES =
      new Legend("state", List.of(new Entry("out", words("uit"), "#b3261e", Sign.SQUARE)));

  private final int side;

  private MapSamples(int side) {
    this.side = side;
  }

  /** {@return the internal map of a city of so many by so many cells, an even number} */
  static MapContent internal(int side) {
    MapSamples city = new MapSamples(side);
    Style cells =
        Style.of(entry("cells", "vakken", "cells", Sign.OUTLINE), "cell_id", "cell_id")
            .faint("evidence")
            .shown();
    Style areas =
        Style.of(entry("areas", "risicogebieden", "risk areas", Sign.OUTLINE), "area", "area_id")
            .by(Legend.STATUS)
            .shown()
            .tabled();
    Style advice =
        Style.of(entry("advice", "advies", "advice", Sign.SOLID), "area_id", "area_id").tabled();
    MapTheme risk = MapTheme.of("risk", words("Risico"), "cells", Legend.RISK, NOTE);
    return content(
        true,
        List.of(
            risk.with(PARTS).against("former_risk_class"),
            MapTheme.of("change", words("Verandering"), "neighbourhoods", Legend.CHANGE, NOTE),
            MapTheme.of("neighbourhoods", words("Buurten"), "neighbourhoods", Legend.RISK, NOTE)),
        List.of(
            cells.with(city.cells()),
            places().with(city.neighbourhoods(false)),
            areas.with(city.areas()),
            LAMPS.with(city.lamps(5)),
            advice.with(city.advice())));
  }

  /** {@return the internal map of a city with a table of so many rows} */
  static MapContent tall(int rows) {
    MapContent city = internal(12);
    List<MapLayer> layers = new ArrayList<>(city.layers());
    layers.set(3, LAMPS.with(new MapSamples(12).lamps(rows)));
    return city.with(layers);
  }

  /**
   * {@return the public map of such a city: one neighbourhood of each class, two of none, lamps}
   */
  static MapContent open(int side) {
    MapSamples city = new MapSamples(side);
    Style lamps =
        Style.of(entry("lamps", "lampen", "lamps", Sign.CIRCLE), "name", "name").by(STATES);
    MapTheme theme =
        MapTheme.of("reports", words("Meldingen"), "neighbourhoods", Legend.REPORTS, NOTE);
    return content(
        false,
        List.of(theme.after(Legend.SUPPRESSION)),
        List.of(places().with(city.neighbourhoods(true)), lamps.with(city.standing())));
  }

  private static MapContent content(
      boolean isInternal, List<MapTheme> themes, List<MapLayer> layers) {
    return new MapContent(
        isInternal,
        new Words("Proef", "Trial"),
        Samples.STAMP,
        "Proefstad <&>",
        Samples.GRID,
        1,
        false,
        themes,
        layers,
        List.of(NOTE));
  }

  private static Words words(String both) {
    return new Words(both, both);
  }

  private static Entry entry(String name, String nl, String en, Sign sign) {
    return new Entry(name, new Words(nl, en), "#1a1a1a", sign);
  }

  private static Style places() {
    return Style.of(
            entry("neighbourhoods", "buurten", "neighbourhoods", Sign.OUTLINE),
            "neighbourhood",
            "neighbourhood_code")
        .shown()
        .tabled();
  }

  /** Scores fall from the middle; every seventh cell rests on little, the corner on nothing. */
  private Features cells() {
    int count = side * side;
    long[] ids = new long[count];
    double[][] numbers = new double[6][count];
    int[] classes = new int[count];
    int[] then = new int[count];
    String[] evidence = new String[count];
    for (int row = 0; row < count; row++) {
      int x = row % side;
      int y = row / side;
      ids[row] = Cell.of(WEST + x, SOUTH + y);
      double away = (Math.abs(2 * x - side) + Math.abs(2 * y - side)) / (2.0 * side);
      boolean isKnown = row != 0;
      numbers[0][row] = isKnown ? Math.rint(9000 * (1 - away)) / 100 : Double.NaN;
      numbers[1][row] = isKnown ? numbers[0][row] * 0.75 : Double.NaN;
      numbers[2][row] = isKnown ? numbers[0][row] * 1.1 : Double.NaN;
      numbers[3][row] = isKnown ? Math.rint(66 * numbers[0][row]) / 100 + 4 : Double.NaN;
      numbers[4][row] = isKnown ? -4 : Double.NaN;
      numbers[5][row] = isKnown ? numbers[0][row] - numbers[3][row] - numbers[4][row] : Double.NaN;
      classes[row] = isKnown ? 1 + (int) (4.99 * (1 - away)) : Table.NO_INT;
      then[row] = isKnown ? Math.max(1, classes[row] - 1) : Table.NO_INT;
      evidence[row] = isKnown ? row % 7 == 0 ? "weak" : "sufficient" : "none";
    }
    List<String> names =
        List.of(
            "risk_score",
            "risk_score_low",
            "risk_score_high",
            "contrib_reports",
            "contrib_cameras",
            "contrib_darkness");
    Table table = Table.ofRows(count);
    for (int i = 0; i < names.size(); i++) {
      Column column = Column.reals(names.get(i), "0-100", 2).label(names.get(i), names.get(i));
      table = table.with(column, numbers[i]);
    }
    for (String name : List.of("risk_score_s0", "risk_score_low_s0", "risk_score_high_s0")) {
      table = table.with(Column.reals(name, "0-100", 2), numbers[0]);
    }
    table =
        table
            .with(Column.ints("risk_class", ""), classes)
            .with(Column.ints("risk_class_s0", ""), then)
            .with(Column.ints("report_count_s0", ""), then)
            .with(Column.ints("former_risk_class", "").label("Toen", "Then"), then)
            .with(Column.texts("evidence").label("Hoeveel gegevens", "How much data"), evidence);
    return new Features(table, Shapes.ofCells(Samples.GRID, ids));
  }

  /** Four quarters. */
  private Features neighbourhoods(boolean isPublic) {
    List<Geometry> quarters = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      quarters.add(box(i % 2 * side / 2, i / 2 * side / 2, side / 2, side / 2));
    }
    Table table =
        Table.ofRows(4)
            .with(Column.texts("neighbourhood_code"), new String[] {"BU1", "BU2", "BU3", "BU4"})
            .with(
                Column.texts("neighbourhood").label("Buurt", "Neighbourhood"),
                new String[] {"Zuidwest", "Zuidoost", "Noordwést", "Noordoost"});
    table =
        isPublic
            ? table
                .with(
                    Column.texts("report_class").label("Meldingen", "Reports"),
                    new String[] {"higher", "lower", null, null})
                .with(
                    Column.ints("report_count", "").label("Meldingen", "Reports"),
                    new int[] {45, 10, Table.NO_INT, Table.NO_INT})
                .with(
                    Column.texts("suppression").label("Waarop", "Rests on"),
                    new String[] {"none", "none", "joined", "withheld"})
            : table
                .with(
                    Column.ints("risk_class", "").label("Klasse", "Class"), new int[] {5, 4, 2, 1})
                .with(
                    Column.reals("dark_share", "", 4).label("Te donker", "Too dark"),
                    new double[] {0.25, Double.NaN, 0, 1});
    return new Features(table, Shapes.of(Shapes.Kind.MULTI_POLYGON, quarters));
  }

  private Features areas() {
    Table table =
        Table.ofRows(2)
            .with(Column.texts("area_id"), new String[] {"A-1", "A-2"})
            .with(
                Column.texts("area").label("Gebied", "Area"),
                new String[] {"Markt (midden)", "Haven (zuid)"})
            .with(Column.texts("status").label("Status", "Status"), new String[] {"new", "ended"})
            .with(
                Column.reals("risk_score", "0-100", 2).label("Score", "Score"),
                new double[] {80.5, 12});
    Geometry middle = box(side / 2 - 2, side / 2 - 2, 4, 4);
    return new Features(
        table,
        Shapes.of(
            Shapes.Kind.MULTI_POLYGON,
            List.of(middle.difference(box(side / 2 - 1, side / 2 - 1, 1, 1)), box(0, 0, 2, 2))));
  }

  private Features lamps(int count) {
    List<Geometry> points = new ArrayList<>();
    String[] ids = new String[count];
    String[] kinds = new String[count];
    boolean[] within = new boolean[count];
    for (int i = 0; i < count; i++) {
      points.add(FACTORY.createPoint(new Coordinate(metres(WEST + i) + 7, metres(SOUTH) + 50)));
      ids[i] = "L-" + (i + 1);
      kinds[i] = List.of("repair", "repair", "brighten", "new_lamp", "new_lamp").get(i % 5);
      within[i] = i < 3;
    }
    Table table =
        Table.ofRows(count)
            .with(Column.texts("measure_id").label("Maatregel", "Measure"), ids)
            .with(Column.texts("kind").label("Soort", "Kind"), kinds)
            .with(Column.bools("within_budget").label("Binnen budget", "Within budget"), within);
    for (int i = 0; i < 20; i++) {
      table =
          table.with(
              Column.ints("figure_" + i, "").label("Cijfer " + i, "Figure " + i), new int[count]);
    }
    return new Features(table, Shapes.of(Shapes.Kind.POINT, points));
  }

  /** Three nameless lamps, of which the one in the middle of the city gives no light. */
  private Features standing() {
    List<Geometry> points = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      points.add(
          FACTORY.createPoint(
              new Coordinate(metres(WEST + i * side / 4), metres(SOUTH + i * side / 4))));
    }
    Table table =
        Table.ofRows(3)
            .with(Column.texts("name"), new String[3])
            .with(
                Column.texts("state").label("Toestand", "State"), new String[] {null, "out", null});
    return new Features(table, Shapes.of(Shapes.Kind.POINT, points));
  }

  private Features advice() {
    Table table =
        Table.ofRows(1)
            .with(Column.texts("area_id").label("Gebied", "Area"), new String[] {"A-1"})
            .with(
                Column.texts("advice").label("Advies", "Advice"),
                new String[] {"Herstel de lampen."});
    return new Features(table, Shapes.none(1));
  }

  private static double metres(int index) {
    return index * (double) Samples.GRID.cellMetres();
  }

  private static Geometry box(int x, int y, int width, int height) {
    return FACTORY.toGeometry(
        new Envelope(
            metres(WEST + x),
            metres(WEST + x + width),
            metres(SOUTH + y),
            metres(SOUTH + y + height)));
  }
}
