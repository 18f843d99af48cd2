package nl.nachtwacht.propose;

import java.util.List;
import java.util.Map;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.Shapes;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Legend;

/**
 * A table of the plans with places, in the order of the plan.
 *
 * @param name what it is called
 * @param title one line
 * @param says what a row is
 * @param columns in their order
 * @param key columns that identify a row
 * @param kind what the places are
 * @param codes closed lists of its own
 */
public record PlanTable(
    String name,
    Column.Words title,
    String says,
    List<Column> columns,
    List<Column> key,
    Shapes.Kind kind,
    Map<String, List<String>> codes) {

  /** Lamps to repair, to brighten and to place. */
  public static final PlanTable LIGHTING =
      new PlanTable(
          "lighting_plan",
          new Column.Words("Verlichtingsplan", "Lighting plan"),
          "A row per lamp to repair, to brighten or to place; key `measure_id`. Repairs first, by"
              + " the dark surface times score that they light; then what takes most off the score"
              + " per euro. Figures of a row are what it adds to the rows before it.",
          LightingTable.COLUMNS,
          List.of(MeasureColumns.ID),
          Shapes.Kind.POINT,
          Map.of());

  /** Cameras that could be placed or that hang. */
  public static final PlanTable CAMERAS =
      new PlanTable(
          "camera_plan",
          new Column.Words("Cameraplan", "Camera plan"),
          "A row per camera that could be placed or that hangs; key `measure_id`. New ones first,"
              + " by the night risk that they add. A camera needs a decision and a test of"
              + " necessity of its own; the plan is advice. What each sees is in `camera_view`.",
          CameraTable.COLUMNS,
          List.of(MeasureColumns.ID),
          Shapes.Kind.POINT,
          Map.of(
              "kind", Legend.CAMERAS.codes(), "mount_type", List.of("lamp_post", "wall", "mast")));

  /** What each camera sees. */
  public static final PlanTable VIEWS =
      new PlanTable(
          "camera_view",
          new Column.Words("Zicht van camera's", "Camera views"),
          "A row per camera of `camera_plan`, with what it sees; key `measure_id`.",
          CameraTable.VIEW_COLUMNS,
          List.of(MeasureColumns.ID),
          Shapes.Kind.MULTI_POLYGON,
          Map.of("kind", Legend.CAMERAS.codes()));

  /** Stops of teams. */
  public static final PlanTable PATROLS =
      new PlanTable(
          "patrol_plan",
          new Column.Words("Surveillanceplan", "Patrol plan"),
          "A row per stop; key `patrol_id`, `stop`. Minutes count from 12:00 of the weekday, so"
              + " that a night runs on without a date.",
          PatrolTable.COLUMNS,
          List.of(PatrolTable.PATROL_ID, PatrolTable.STOP),
          Shapes.Kind.POINT,
          Map.of("mode", List.of("foot", "bike")));

  /** The way of each team and evening. */
  public static final PlanTable ROUTES =
      new PlanTable(
          "patrol_route",
          new Column.Words("Rondes", "Patrol routes"),
          "A row per team and evening of `patrol_plan`, with its way in straight lines, or round"
              + " the cell of its only stop; key `patrol_id`.",
          PatrolTable.ROUTE_COLUMNS,
          List.of(PatrolTable.PATROL_ID),
          Shapes.Kind.LINE_STRING,
          Map.of());

  /** All that has a price, under one budget. */
  public static final PlanTable PRIORITIES =
      new PlanTable(
          "priorities",
          new Column.Words("Volgorde binnen één budget", "Priorities under one budget"),
          "A row per priced proposal of the plans; key `municipality_code`, `position`. Only with"
              + " `plans.budget`. By the points of the score that it takes away per euro, asked"
              + " again after each pick. No geometry.",
          PriorityTable.COLUMNS,
          List.of(CellNames.MUNICIPALITY_CODE, PriorityTable.POSITION),
          Shapes.Kind.NONE,
          Map.of());

  /** Handles of each risk area, the mildest first. */
  public static final PlanTable ADVICE =
      new PlanTable(
          "advice",
          new Column.Words("Advies per risicogebied", "Advice by risk area"),
          "A row per handle of a risk area, the mildest first; key `area_id`, `position`. Every"
              + " advice names the columns that it rests on. No geometry.",
          AdviceTable.COLUMNS,
          List.of(MeasureColumns.AREA_ID, PriorityTable.POSITION),
          Shapes.Kind.NONE,
          Map.of("handle", AdviceTable.HANDLES));
}
