package nl.nachtwacht.propose;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.nachtwacht.layer.MeasureId;
import nl.nachtwacht.plan.Excluded;
import nl.nachtwacht.plan.LightingPlan;
import nl.nachtwacht.plan.LightingRow;
import nl.nachtwacht.plan.LightingSpec;
import nl.nachtwacht.plan.PlanCells;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Rows;
import nl.nachtwacht.table.Table;

/** The rows of a lighting plan as they are published. */
final class LightingTable {
  private static final Column LAMP_REF =
      Column.texts("lamp_ref")
          .missing("a new lamp")
          .label("Lichtpunt", "Lamp")
          .says("Nummer in het register van de eigenaar.", "Number in the owner's register.");
  private static final Column DARK_M2 =
      Column.reals("dark_m2_removed", "m2", 0)
          .label("Verlicht donker (m²)", "Dark lit (m²)")
          .says("Donkere oppervlakte die licht krijgt.", "Dark surface that gets light.");
  private static final Column RISK_M2 =
      Column.reals("risk_weighted_m2", "m2", 1)
          .label("Verlicht donker naar risico (m²)", "Dark lit by risk (m²)")
          .says(
              "Die oppervlakte maal de score van het dagdeel, gedeeld door 100.",
              "That surface times the score of the part of the week, over 100.");
  private static final Column DISTANCE =
      Column.reals("distance_to_lamp_m", "m", 1)
          .missing("no working lamp")
          .label("Afstand tot brandende lamp (m)", "Distance to a working lamp (m)")
          .says(
              "Afstand tot de dichtstbijzijnde lamp die brandt.",
              "Distance to the nearest working lamp.");
  private static final Column OUT_SINCE =
      Column.texts("out_since")
          .missing("no repair, or not in the register")
          .label("Stuk sinds", "Out since")
          .says("Datum uit het register.", "Date of the register.");
  static final List<Column> COLUMNS =
      List.of(
          MeasureColumns.ID,
          MeasureColumns.KIND,
          LAMP_REF,
          MeasureColumns.CELL_ID,
          MeasureColumns.AREA_ID,
          MeasureColumns.NEIGHBOURHOOD_CODE,
          MeasureColumns.PRIORITY,
          MeasureColumns.PRIORITY_LOW,
          MeasureColumns.PRIORITY_HIGH,
          MeasureColumns.WITHIN_BUDGET,
          MeasureColumns.COST,
          MeasureColumns.CUMULATIVE_COST,
          DARK_M2,
          RISK_M2,
          MeasureColumns.SCORE_REMOVED,
          DISTANCE,
          OUT_SINCE,
          MeasureColumns.REASON);

  private final List<LightingRow> rows;
  private final boolean isDarknessInScore;
  private final String language;

  private LightingTable(List<LightingRow> rows, boolean isDarknessInScore, String language) {
    this.rows = rows;
    this.isDarknessInScore = isDarknessInScore;
    this.language = language;
  }

  /** {@return the plan of a municipality} */
  static LightingPlan plan(PlanDesk desk, LightingSpec spec, PlanPlaces places) {
    PlanCells cells = desk.cells(spec.slice());
    return LightingPlan.of(
        spec,
        new LightingPlan.Situation(
            cells,
            desk.lamps(),
            desk.terms().lampReachMetres(),
            desk.lampSites(),
            desk.homes(),
            Excluded.of(places.excluded(), cells)));
  }

  /** {@return the rows of a municipality's plan in its order} */
  static PlanRows of(
      PlanDesk desk, LightingSpec spec, LightingPlan plan, PlanPlaces places, String language) {
    List<LightingRow> rows = plan.rows();
    Table table = new LightingTable(rows, desk.isDarknessInScore(), language).table(places, desk);
    PlanCells cells = desk.cells(spec.slice());
    Table ranges =
        PlanRanges.of(
            desk,
            factors ->
                plan.positions(
                    cells.times(factors, cells::risk), cells.times(factors, cells::darkPoints)),
            rows.size());
    return new PlanRows(
        table.and(ranges).shaped(COLUMNS),
        PlanPlaces.points(rows, LightingRow::xCm, LightingRow::yCm));
  }

  private Table table(PlanPlaces places, PlanDesk desk) {
    String code = places.domain().municipalities().get(desk.municipality()).code();
    TreeMap<String, Long> outSince = desk.outSince();
    Rows<LightingRow> of = new Rows<>(rows);
    return places
        .of(rows, LightingRow::xCm, LightingRow::yCm)
        .with(
            MeasureColumns.ID,
            of.texts(row -> MeasureId.of(code, 'L', row.kind().code(), row.key())))
        .with(MeasureColumns.KIND, of.texts(row -> row.kind().code()))
        .with(LAMP_REF, of.texts(row -> isNew(row) ? null : row.key()))
        .with(MeasureColumns.PRIORITY, of.ints(LightingRow::priority))
        .with(MeasureColumns.WITHIN_BUDGET, of.bools(LightingRow::isWithinBudget))
        .with(MeasureColumns.COST, of.rounded(LightingRow::costEuro))
        .with(MeasureColumns.CUMULATIVE_COST, of.rounded(LightingRow::cumulativeCostEuro))
        .with(DARK_M2, of.reals(LightingRow::darkM2Removed))
        .with(RISK_M2, of.reals(LightingRow::riskWeightedM2))
        .with(
            MeasureColumns.SCORE_REMOVED,
            of.reals(row -> isDarknessInScore ? row.scoreRemoved() : 0))
        .with(DISTANCE, of.reals(LightingRow::distanceToLampMetres))
        .with(OUT_SINCE, of.texts(row -> since(outSince, row)))
        .with(MeasureColumns.REASON, of.texts(row -> reason(row).in(language)));
  }

  private static boolean isNew(LightingRow row) {
    return row.kind() == LightingRow.Kind.NEW_LAMP;
  }

  private static String since(TreeMap<String, Long> outSince, LightingRow row) {
    return row.kind() == LightingRow.Kind.REPAIR && outSince.containsKey(row.key())
        ? LocalDate.ofEpochDay(outSince.get(row.key())).toString()
        : null;
  }

  private Column.Words reason(LightingRow row) {
    Column.Words why = what(row);
    return isDarknessInScore
        ? why
        : new Column.Words(
            why.nl() + " Of licht hier meldingen scheelt, is niet aangetoond.",
            why.en() + " That light spares reports here is not shown.");
  }

  private static Column.Words what(LightingRow row) {
    String surface = String.format(Locale.ROOT, "%.0f m²", Math.rint(row.darkM2Removed()));
    if (row.kind() == LightingRow.Kind.REPAIR && surface.equals("0 m²")) {
      return new Column.Words(
          "Kapotte lamp op een plek die andere lampen al verlichten.",
          "Broken lamp in a place that other lamps light already.");
    }
    return switch (row.kind()) {
      case REPAIR ->
          new Column.Words(
              "Kapotte lamp: herstel verlicht " + surface + " die nu donker is.",
              "Broken lamp: repair lights " + surface + " that is dark now.");
      case BRIGHTEN ->
          new Column.Words(
              "Gedimde lamp: meer licht bereikt " + surface + " die nu donker is.",
              "Dimmed lamp: more light reaches " + surface + " that is dark now.");
      case NEW_LAMP ->
          new Column.Words(
              "Donkere plek met risico: een lamp hier verlicht " + surface + ".",
              "Dark place with risk: a lamp here lights " + surface + ".");
    };
  }
}
