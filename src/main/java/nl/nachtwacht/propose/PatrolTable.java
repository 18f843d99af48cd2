package nl.nachtwacht.propose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.nachtwacht.burn.Gather;
import nl.nachtwacht.grid.Cell;
import nl.nachtwacht.grid.Grid;
import nl.nachtwacht.layer.Slice;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.plan.PatrolArea;
import nl.nachtwacht.plan.PatrolPlan;
import nl.nachtwacht.plan.PatrolRoute;
import nl.nachtwacht.plan.PatrolSpec;
import nl.nachtwacht.plan.PatrolStop;
import nl.nachtwacht.plan.Way;
import nl.nachtwacht.score.Neighbourhoods;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Rows;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The stops and the routes of a patrol plan as they are published. */
final class PatrolTable {
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();
  static final Column PATROL_ID =
      Column.texts("patrol_id")
          .label("Ronde", "Patrol")
          .says("Gemeente, avond, dagdeel en team.", "Municipality, evening, slice and team.");
  private static final Column TEAM =
      Column.ints("team", "").label("Team", "Team").says("Nummer van het team.", "Team number.");
  private static final Column WEEKDAY =
      Column.texts("weekday")
          .label("Dag", "Weekday")
          .says("Dag waarop het dagdeel begint.", "Day on which the slice begins.");
  private static final Column SLICE =
      Column.texts("slice")
          .label("Deel van de week", "Part of the week")
          .says("Dagdeel van het plan.", "Slice of the plan.");
  private static final Column START =
      minutes(
          "start_minute",
          "Begin",
          "Start",
          "Minuten na 12.00 uur van die dag.",
          "Minutes after 12:00 of that day.");
  private static final Column END =
      minutes(
          "end_minute",
          "Einde",
          "End",
          "Minuten na 12.00 uur van die dag.",
          "Minutes after 12:00 of that day.");
  static final Column STOP =
      Column.ints("stop", "")
          .label("Stop", "Stop")
          .says("Hoeveelste stop van de ronde.", "Which stop of the patrol.");
  private static final Column STAY =
      minutes(
          "stay_minutes",
          "Verblijf (min)",
          "Stay (min)",
          "Hoe lang het team blijft.",
          "How long the team stays.");
  private static final Column TRAVEL =
      minutes(
          "travel_minutes",
          "Onderweg (min)",
          "Travel (min)",
          "Tijd van de weg.",
          "Time of the way.");
  private static final Column DISTANCE =
      Column.reals("distance_m", "m", 0)
          .label("Afstand (m)", "Distance (m)")
          .says(
              "Lengte van de weg, geschat langs straten.",
              "Length of the way, guessed along streets.");
  private static final Column EXPECTED =
      Column.reals("expected_share", "", 4)
          .label("Risico geraakt", "Risk met")
          .says(
              "Deel van het risico van het dagdeel dat de ronde naar verwachting treft.",
              "Share of the slice's risk that is expected to be met.");
  private static final Column LOW = end("expected_share_low", "ondergrens", "lower end");
  private static final Column HIGH = end("expected_share_high", "bovengrens", "upper end");
  private static final Column MODE =
      Column.texts("mode").label("Vervoer", "Mode").says("foot of bike.", "foot or bike.");
  static final List<Column> COLUMNS =
      List.of(
          PATROL_ID,
          TEAM,
          WEEKDAY,
          SLICE,
          START,
          END,
          STOP,
          MeasureColumns.CELL_ID,
          MeasureColumns.AREA_ID,
          STAY,
          TRAVEL,
          DISTANCE,
          EXPECTED,
          LOW,
          HIGH,
          MODE,
          MeasureColumns.REASON);

  /** The columns of routes. */
  static final List<Column> ROUTE_COLUMNS = List.of(PATROL_ID, DISTANCE, TRAVEL, EXPECTED);

  private final PlanDesk desk;
  private final Terms terms;
  private final PlanPlaces places;
  private final double[] night;

  private PatrolTable(PlanDesk desk, Terms terms, PlanPlaces places) {
    this.desk = desk;
    this.terms = terms;
    this.places = places;
    this.night = desk.cells().reals(PlanDesk.night(terms.spec.slice()).name()).toArray();
  }

  /**
   * What is the same for all municipalities.
   *
   * @param spec what the job says
   * @param slice when teams walk
   * @param language {@code nl} or {@code en}
   */
  record Terms(PatrolSpec spec, Slice slice, String language) implements Serializable {}

  /**
   * The published rows.
   *
   * @param stops one a row
   * @param routes one a row
   * @param heldOut ids of the risk areas that the lot left out
   */
  record Made(PlanRows stops, PlanRows routes, ArrayList<String> heldOut) implements Serializable {}

  private static Column minutes(String name, String labelNl, String labelEn, String nl, String en) {
    return Column.ints(name, "min").label(labelNl, labelEn).says(nl, en);
  }

  private static Column end(String name, String nl, String en) {
    return Column.reals(name, "", 4)
        .missing("no interval of the scores")
        .label("Risico geraakt, " + nl, "Risk met, " + en)
        .says(
            "Als scores binnen hun interval anders uitvallen.",
            "When scores turn out otherwise within their interval.");
  }

  /** A stop with the route that it is part of. */
  private record Stop(PatrolRoute route, PatrolStop stop) {}

  /** {@return the plan of a municipality} */
  static Made of(PlanDesk desk, Terms terms, PlanPlaces places) {
    return new PatrolTable(desk, terms, places).made();
  }

  private Made made() {
    TreeMap<Integer, List<Integer>> rowsOfAreas = rowsOfAreas();
    Map<String, Integer> numbers = new TreeMap<>();
    rowsOfAreas.keySet().forEach(area -> numbers.put(places.areaIds().get(area), area));
    List<PatrolArea> areas =
        rowsOfAreas.entrySet().stream().map(e -> area(e.getKey(), e.getValue())).toList();
    double whole = Arrays.stream(night).filter(points -> points > 0).sum();
    PatrolPlan plan =
        PatrolPlan.of(
            terms.spec, new PatrolPlan.Situation(terms.slice, areas, whole, Way.streets()));
    List<Stop> stops = new ArrayList<>();
    plan.routes().forEach(route -> route.stops().forEach(s -> stops.add(new Stop(route, s))));
    PlanRanges.Shares shares = PlanRanges.shares(desk, night, rowsOfAreas);
    Table table = stops(plan, stops, numbers, shares);
    return new Made(
        new PlanRows(
            table.shaped(COLUMNS),
            PlanPlaces.points(stops, s -> s.stop.place().xCm(), s -> s.stop.place().yCm())),
        routes(plan),
        new ArrayList<>(plan.heldOut()));
  }

  /** The rows of the cells of each risk area of the municipality with any risk. */
  private TreeMap<Integer, List<Integer>> rowsOfAreas() {
    TreeMap<Integer, List<Integer>> rows = new TreeMap<>();
    Table.Ints areas = desk.cells().ints(CellNames.RISK_AREA.name());
    for (int row = 0; row < night.length; row++) {
      if (areas.at(row) != Neighbourhoods.NOWHERE) {
        rows.computeIfAbsent(areas.at(row), a -> new ArrayList<>()).add(row);
      }
    }
    return rows;
  }

  private PatrolArea area(int number, List<Integer> rows) {
    Grid grid = desk.terms().grid();
    long[] cells = Gather.cells(desk.cells());
    List<PatrolArea.Stop> stops =
        rows.stream()
            .map(
                row ->
                    new PatrolArea.Stop(
                        cells[row],
                        grid.centreCm(Cell.ix(cells[row])),
                        grid.centreCm(Cell.iy(cells[row])),
                        Math.max(0, risk(row))))
            .toList();
    double risk = rows.stream().mapToDouble(row -> Math.max(0, risk(row))).sum();
    double hours = PatrolArea.roundHours(rows.size(), grid.cellMetres());
    return new PatrolArea(places.areaIds().get(number), risk, hours, stops);
  }

  private double risk(int row) {
    return Double.isNaN(night[row]) ? 0 : night[row];
  }

  private Table stops(
      PatrolPlan plan, List<Stop> stops, Map<String, Integer> numbers, PlanRanges.Shares shares) {
    Rows<Stop> rows = new Rows<>(stops);
    return places
        .of(stops, s -> s.stop.place().xCm(), s -> s.stop.place().yCm())
        .with(PATROL_ID, rows.texts(s -> plan.id(code(), s.route)))
        .with(TEAM, rows.ints(s -> s.route.team()))
        .with(WEEKDAY, rows.texts(s -> weekday(s.route)))
        .with(SLICE, rows.texts(s -> terms.slice.name()))
        .with(START, rows.ints(s -> s.stop.startMinute()))
        .with(END, rows.ints(s -> s.stop.endMinute()))
        .with(STOP, rows.ints(s -> s.stop.stop()))
        .with(STAY, rows.ints(s -> s.stop.stayMinutes()))
        .with(TRAVEL, rows.ints(s -> s.stop.travelMinutes()))
        .with(DISTANCE, rows.reals(s -> s.stop.distanceMetres()))
        .with(EXPECTED, rows.reals(s -> s.stop.expectedShare()))
        .with(
            LOW,
            rows.reals(
                s ->
                    Math.min(
                        s.stop.expectedShare(),
                        s.stop.met() * shares.low(numbers.get(s.stop.area())))))
        .with(
            HIGH,
            rows.reals(
                s ->
                    Math.max(
                        s.stop.expectedShare(),
                        s.stop.met() * shares.high(numbers.get(s.stop.area())))))
        .with(MODE, rows.texts(s -> s.route.mode().code()))
        .with(
            MeasureColumns.REASON,
            rows.texts(s -> reason(numbers.get(s.stop.area()), s.stop).in(terms.language)));
  }

  private String code() {
    return places.domain().municipalities().get(desk.municipality()).code();
  }

  private static String weekday(PatrolRoute route) {
    return route.weekday().name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private Column.Words reason(int area, PatrolStop stop) {
    String name = places.areaNames().get(area);
    String share = String.format(Locale.ROOT, "%.1f", 100 * stop.expectedShare());
    return new Column.Words(
        name
            + ": dit bezoek treft naar verwachting "
            + share.replace('.', ',')
            + "% van het risico van dit dagdeel.",
        name + ": this visit is expected to meet " + share + "% of this part's risk.");
  }

  private PlanRows routes(PatrolPlan plan) {
    List<PatrolRoute> routes =
        plan.routes().stream()
            .sorted(Comparator.comparing(route -> plan.id(code(), route)))
            .toList();
    Rows<PatrolRoute> rows = new Rows<>(routes);
    ArrayList<Geometry> lines = new ArrayList<>();
    routes.forEach(route -> lines.add(line(route)));
    Table table =
        Table.ofRows(routes.size())
            .with(PATROL_ID, rows.texts(route -> plan.id(code(), route)))
            .with(DISTANCE, rows.reals(PatrolRoute::distanceMetres))
            .with(TRAVEL, rows.ints(PatrolRoute::travelMinutes))
            .with(EXPECTED, rows.reals(PatrolRoute::expectedShare));
    return new PlanRows(table.shaped(ROUTE_COLUMNS), lines);
  }

  /** From the base past all stops and back; a single stop without a base is a round of its cell. */
  private Geometry line(PatrolRoute route) {
    List<Coordinate> way = new ArrayList<>();
    List<Double> base = terms.spec.base();
    if (!base.isEmpty()) {
      way.add(new Coordinate(base.get(0), base.get(1)));
    }
    route.stops().forEach(s -> way.add(coordinate(s.place().xCm(), s.place().yCm())));
    if (!base.isEmpty()) {
      way.add(new Coordinate(base.get(0), base.get(1)));
    }
    if (way.size() == 1) {
      Envelope cell = new Envelope(way.get(0));
      cell.expandBy(desk.terms().grid().cellMetres() / 2.0);
      return GEOMETRIES.createLineString(GEOMETRIES.toGeometry(cell).getCoordinates());
    }
    return GEOMETRIES.createLineString(way.toArray(Coordinate[]::new));
  }

  private static Coordinate coordinate(int xCm, int yCm) {
    return PlanPlaces.point(xCm, yCm).getCoordinate();
  }
}
