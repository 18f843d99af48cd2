package nl.nachtwacht.propose;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.nachtwacht.layer.MeasureId;
import nl.nachtwacht.plan.CameraPlan;
import nl.nachtwacht.plan.CameraRow;
import nl.nachtwacht.plan.CameraSpec;
import nl.nachtwacht.plan.MilderMeans;
import nl.nachtwacht.plan.PlanCells;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Rows;
import nl.nachtwacht.table.Table;
import org.locationtech.jts.geom.Geometry;

/** The rows of a camera plan as they are published, and what each camera sees. */
final class CameraTable {
  private static final String ALL_ROUND = "all round, or a polygon of the register";
  private static final Column CAMERA_REF =
      text(
          "camera_ref",
          "a new camera",
          "Camera",
          "Camera",
          "Nummer in het register.",
          "Number in the register.");
  private static final Column MOUNT_REF =
      text(
          "mount_ref",
          "hangs already",
          "Ophangpunt",
          "Mount",
          "Nummer of naam van het ophangpunt.",
          "Number or name of the mount.");
  private static final Column MOUNT_TYPE =
      text(
          "mount_type",
          "hangs already, or not told",
          "Soort ophangpunt",
          "Kind of mount",
          "lamp_post, wall of mast.",
          "lamp_post, wall or mast.");
  private static final Column RANGE =
      Column.reals("range_m", "m", 1)
          .missing("a polygon of the register")
          .label("Reikwijdte (m)", "Range (m)")
          .says("Hoe ver de camera ziet.", "How far the camera sees.");
  private static final Column BEARING =
      Column.reals("bearing_deg", "degrees", 1)
          .missing(ALL_ROUND)
          .label("Kijkrichting (°)", "Bearing (°)")
          .says(
              "Midden van het beeld, met de klok mee vanaf het noorden.",
              "Middle of the view, clockwise from north.");
  static final Column COVERED =
      share(
          "covered_risk_share",
          "Risico dat deze toevoegt",
          "Risk that this one adds",
          "Deel van het nachtrisico dat deze camera aan de eerdere toevoegt.",
          "Share of the night risk that this camera adds to those before it.");
  private static final Column TOGETHER =
      share(
          "cumulative_covered_risk_share",
          "Risico in beeld tot hier",
          "Risk in view so far",
          "Deel van het nachtrisico dat alle camera's tot hier samen zien.",
          "Share of the night risk that all cameras so far see together.");
  private static final Column OVERLAP =
      share(
          "overlap_share",
          "Al door anderen gezien",
          "Seen by others already",
          "Deel van het risico in beeld dat andere camera's ook zien.",
          "Share of the risk in view that other cameras see too.");
  private static final Column BOUND =
      share(
          "bound_share",
          "Hoogst haalbaar",
          "Best possible",
          "Meer dan dit kan geen plan met zoveel camera's zien.",
          "No plan with so many cameras can see more than this.");
  private static final Column HOMES =
      Column.ints("homes_in_view_count", "")
          .missing("no address layer")
          .label("Woningen in beeld", "Homes in view")
          .says(
              "Adressen in het beeld: zo weinig mogelijk.",
              "Addresses in view: as few as possible.");
  private static final Column NIGHT_ONLY =
      Column.bools("night_only")
          .label("Alleen in dit dagdeel", "In this part of the week only")
          .says(
              "Buiten het dagdeel van het plan ligt minder dan de helft van dit risico in beeld.",
              "Beyond the plan's part of the week less than half of this risk is in view.");
  private static final Column MILDER =
      text(
          "milder_means",
          "none left",
          "Lichtere middelen",
          "Milder means",
          "Soorten maatregelen die het gebied nog niet heeft gehad.",
          "Kinds of measure that the area has not had yet.");
  private static final Column REVIEW =
      text(
          "review_date",
          "hangs already",
          "Heroverwegen op",
          "To be reviewed on",
          "Op deze dag vervalt het voorstel als het niet opnieuw nodig blijkt.",
          "On this day the proposal lapses unless shown necessary again.");
  static final List<Column> COLUMNS =
      List.of(
          MeasureColumns.ID,
          MeasureColumns.KIND,
          CAMERA_REF,
          MOUNT_REF,
          MOUNT_TYPE,
          MeasureColumns.CELL_ID,
          MeasureColumns.AREA_ID,
          MeasureColumns.NEIGHBOURHOOD_CODE,
          MeasureColumns.PRIORITY,
          MeasureColumns.PRIORITY_LOW,
          MeasureColumns.PRIORITY_HIGH,
          MeasureColumns.WITHIN_BUDGET,
          MeasureColumns.COST,
          MeasureColumns.CUMULATIVE_COST,
          RANGE,
          BEARING,
          COVERED,
          TOGETHER,
          OVERLAP,
          BOUND,
          HOMES,
          NIGHT_ONLY,
          MILDER,
          REVIEW,
          MeasureColumns.REASON);

  /** The columns of what cameras see. */
  static final List<Column> VIEW_COLUMNS = List.of(MeasureColumns.ID, MeasureColumns.KIND);

  private final PlanDesk desk;
  private final CameraSpec spec;
  private final CameraPlan plan;
  private final PlanPlaces places;
  private final Rows<CameraRow> rows;

  /** The rows of a plan that was made at a desk. */
  CameraTable(PlanDesk desk, CameraSpec spec, CameraPlan plan, PlanPlaces places) {
    this.desk = desk;
    this.spec = spec;
    this.plan = plan;
    this.places = places;
    this.rows = new Rows<>(plan.rows());
  }

  private static Column text(
      String name, String missing, String labelNl, String labelEn, String nl, String en) {
    return Column.texts(name).missing(missing).label(labelNl, labelEn).says(nl, en);
  }

  private static Column share(String name, String labelNl, String labelEn, String nl, String en) {
    return Column.reals(name, "", 4).label(labelNl, labelEn).says(nl, en);
  }

  /** {@return the plan of a municipality} */
  static CameraPlan plan(PlanDesk desk, CameraSpec spec) {
    return CameraPlan.of(
        spec,
        new CameraPlan.Situation(
            desk.cells(spec.slice()), desk.mounts(), desk.cameras(), desk.homes()));
  }

  /** The published rows, and the views in the same order. */
  record Made(PlanRows rows, PlanRows views) implements Serializable {}

  /**
   * {@return the rows of a municipality's plan in its order, and what each camera sees}
   *
   * @param taken what was done
   * @param words what is the same in all rows
   */
  Made made(TakenMeasures taken, Words words) {
    PlanCells cells = desk.cells(spec.slice());
    Table ranges =
        PlanRanges.of(
            desk,
            factors -> positions(plan.positions(cells.times(factors, cells::risk))),
            rows.rows().size());
    Table table = table(taken, words).and(ranges).shaped(COLUMNS);
    ArrayList<Geometry> views = new ArrayList<>();
    rows.rows().forEach(row -> views.add(row.sight().shape()));
    return new Made(
        new PlanRows(table, PlanPlaces.points(rows.rows(), CameraRow::xCm, CameraRow::yCm)),
        new PlanRows(table.shaped(VIEW_COLUMNS), views));
  }

  /**
   * What is the same in all rows.
   *
   * @param review when new cameras are judged again, an ISO date
   * @param language {@code nl} or {@code en}
   */
  record Words(String review, String language) implements Serializable {}

  /** New cameras change places; those that hang keep theirs. */
  private int[] positions(int[] ofNew) {
    int[] all = rows.ints(CameraRow::priority);
    System.arraycopy(ofNew, 0, all, 0, ofNew.length);
    return all;
  }

  private Table table(TakenMeasures taken, Words words) {
    String code = places.domain().municipalities().get(desk.municipality()).code();
    Table.Reals scores = desk.cells().reals(Scores.withEnds().get(0).name());
    double[] allHours =
        IntStream.range(0, desk.cells().rows())
            .mapToDouble(row -> scores.isMissing(row) ? 0 : scores.at(row))
            .toArray();
    Table where = places.of(rows.rows(), CameraRow::xCm, CameraRow::yCm);
    return where
        .with(
            MeasureColumns.ID,
            rows.texts(row -> MeasureId.of(code, 'C', row.kind().code(), row.key())))
        .with(MeasureColumns.KIND, rows.texts(row -> row.kind().code()))
        .with(CAMERA_REF, rows.texts(row -> isNew(row) ? null : row.key()))
        .with(MOUNT_REF, rows.texts(row -> isNew(row) ? row.key() : null))
        .with(
            MOUNT_TYPE,
            rows.texts(row -> isNew(row) && !row.mountType().isEmpty() ? row.mountType() : null))
        .with(MeasureColumns.PRIORITY, rows.ints(CameraRow::priority))
        .with(MeasureColumns.WITHIN_BUDGET, rows.bools(row -> true))
        .with(MeasureColumns.COST, rows.rounded(CameraRow::costEuro))
        .with(MeasureColumns.CUMULATIVE_COST, rows.rounded(CameraRow::cumulativeCostEuro))
        .with(RANGE, rows.reals(row -> row.sight().reachMetres()))
        .with(BEARING, rows.reals(row -> row.sight().direction()))
        .with(COVERED, rows.reals(CameraRow::coveredRiskShare))
        .with(TOGETHER, rows.reals(CameraRow::cumulativeShare))
        .with(OVERLAP, rows.reals(CameraRow::overlapShare))
        .with(BOUND, rows.reals(CameraRow::boundShare))
        .with(HOMES, rows.ints(row -> row.homesInView().orElse(Table.NO_INT)))
        .with(NIGHT_ONLY, rows.bools(row -> plan.isNightOnly(row, allHours)))
        .with(MILDER, milder(taken))
        .with(REVIEW, rows.texts(row -> isNew(row) ? words.review() : null))
        .with(MeasureColumns.REASON, rows.texts(row -> reason(row).in(words.language())));
  }

  private String[] milder(TakenMeasures taken) {
    return rows.texts(
        row -> {
          int area = places.areaAt(row.xCm(), row.yCm());
          int neighbourhood = places.neighbourhoodAt(row.xCm(), row.yCm());
          List<String> left = MilderMeans.left(taken.hadIn(area, neighbourhood));
          return isNew(row) && !left.isEmpty() ? String.join(";", left) : null;
        });
  }

  private static boolean isNew(CameraRow row) {
    return row.kind() == CameraRow.Kind.NEW;
  }

  private static Column.Words reason(CameraRow row) {
    String share = String.format(Locale.ROOT, "%.1f", 100 * row.coveredRiskShare());
    String nl = share.replace('.', ',');
    return switch (row.kind()) {
      case NEW ->
          new Column.Words(
              "Voegt "
                  + nl
                  + "% van het nachtrisico toe aan wat al in beeld is. Alleen na een eigen"
                  + " besluit en toets op noodzaak.",
              "Adds "
                  + share
                  + "% of the night risk to what is in view already. Only after a decision"
                  + " and a test of necessity of its own.");
      case KEEP ->
          new Column.Words(
              "Ziet alleen " + nl + "% van het nachtrisico: houden is redelijk.",
              "Alone sees " + share + "% of the night risk: keeping it is reasonable.");
      case MOVE ->
          new Column.Words(
              "Ziet alleen "
                  + nl
                  + "% van het nachtrisico: elders ziet hij meer dan twee keer zoveel.",
              "Alone sees "
                  + share
                  + "% of the night risk: elsewhere it would see more than twice that.");
      case EXISTING ->
          new Column.Words(
              "Hangt er al en ziet alleen " + nl + "% van het nachtrisico.",
              "Hangs already and alone sees " + share + "% of the night risk.");
    };
  }
}
