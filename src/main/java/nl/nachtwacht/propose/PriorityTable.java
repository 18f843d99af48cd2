package nl.nachtwacht.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.nachtwacht.layer.MeasureId;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.plan.CameraPlan;
import nl.nachtwacht.plan.LightingPlan;
import nl.nachtwacht.plan.Priorities;
import nl.nachtwacht.plan.PriorityRow;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Rows;
import nl.nachtwacht.table.Table;

/** All priced proposals of a municipality under one purse, as they are published. */
final class PriorityTable {
  static final Column POSITION =
      Column.ints("position", "")
          .label("Plaats", "Position")
          .says("1 neemt het meeste weg per euro.", "1 takes away most per euro.");
  private static final Column REMOVED_SO_FAR =
      Column.reals("cumulative_score_removed", "0-100", 2)
          .label("Scorepunten weg tot hier", "Score points removed so far")
          .says(
              "Punten van alle regels tot en met deze: met de kosten ernaast de curve.",
              "Points of all rows up to this one: with the cost beside them the curve.");
  static final List<Column> COLUMNS =
      List.of(
          CellNames.MUNICIPALITY_CODE,
          POSITION,
          MeasureColumns.ID,
          MeasureColumns.KIND,
          MeasureColumns.AREA_ID,
          MeasureColumns.COST,
          MeasureColumns.CUMULATIVE_COST,
          MeasureColumns.SCORE_REMOVED,
          REMOVED_SO_FAR,
          MeasureColumns.WITHIN_BUDGET);

  private PriorityTable() {}

  /**
   * {@return the rows of a municipality}
   *
   * @param purse what all proposals together may cost, in euro
   * @param lighting what is proposed of lamps
   * @param cameras what is proposed of cameras
   */
  static PlanRows of(
      PlanDesk desk,
      double purse,
      Optional<LightingPlan> lighting,
      Optional<CameraPlan> cameras,
      PlanPlaces places) {
    List<PriorityRow> rows = Priorities.of(purse, lighting, cameras).rows();
    String code = places.domain().municipalities().get(desk.municipality()).code();
    double[] removed = removed(rows, desk.isDarknessInScore());
    double[] soFar = removed.clone();
    for (int i = 1; i < soFar.length; i++) {
      soFar[i] += soFar[i - 1];
    }
    Rows<PriorityRow> of = new Rows<>(rows);
    Table table =
        places
            .of(rows, PriorityRow::xCm, PriorityRow::yCm)
            .with(CellNames.MUNICIPALITY_CODE, of.texts(row -> code))
            .with(POSITION, of.ints(PriorityRow::position))
            .with(MeasureColumns.ID, of.texts(row -> id(code, row)))
            .with(MeasureColumns.KIND, of.texts(PriorityRow::kind))
            .with(MeasureColumns.COST, of.rounded(PriorityRow::costEuro))
            .with(MeasureColumns.CUMULATIVE_COST, of.rounded(PriorityRow::cumulativeCostEuro))
            .with(MeasureColumns.SCORE_REMOVED, removed)
            .with(REMOVED_SO_FAR, soFar)
            .with(MeasureColumns.WITHIN_BUDGET, of.bools(PriorityRow::isWithinBudget));
    return new PlanRows(table.shaped(COLUMNS), new ArrayList<>());
  }

  /** Where darkness has no part in the score, light takes no point away. */
  private static double[] removed(List<PriorityRow> rows, boolean isDarknessInScore) {
    return rows.stream()
        .mapToDouble(row -> row.letter() == 'L' && !isDarknessInScore ? 0 : row.scoreRemoved())
        .toArray();
  }

  private static String id(String municipality, PriorityRow row) {
    return MeasureId.of(municipality, row.letter(), row.kind(), row.key());
  }
}
