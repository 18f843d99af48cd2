package nl.nachtwacht.backtest;

import java.util.ArrayList;
import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * {@code calibration.csv}: a row per method, fold and tenth of the cells, in this order. A uniform
 * map has no order to cut into tenths.
 */
public final class CalibrationTable {
  private static final Column TENTH =
      Column.ints("decile", "")
          .label("Tiende deel", "Tenth")
          .says(
              "Tiende deel van de vakken van elke gemeente: 1 waar het minst wordt verwacht.",
              "Tenth of each municipality's cells: 1 where least is expected.");
  private static final Column EXPECTED =
      Column.reals("expected_count", "", 2)
          .label("Verwacht", "Expected")
          .says(
              "Verwachte meldingen, geschaald tot het aantal dat in de gemeente volgde.",
              "Reports expected, scaled to the number that followed in the municipality.");
  private static final Column OBSERVED =
      Column.reals("observed_count", "", 0)
          .label("Gemeld", "Observed")
          .says("Meldingen die volgden.", "Reports that followed.");
  private static final Column LOW =
      Column.reals("observed_count_low", "", 2)
          .label("Gemeld, ondergrens", "Observed, low end")
          .says("Ondergrens van Garwoods 95%-interval.", "Low end of Garwood's 95 % interval.");
  private static final Column HIGH =
      Column.reals("observed_count_high", "", 2)
          .label("Gemeld, bovengrens", "Observed, high end")
          .says("Bovengrens van Garwoods 95%-interval.", "High end of Garwood's 95 % interval.");
  private static final Column COVERAGE =
      Column.reals("coverage_share", "", 4)
          .missing("no cell in this tenth")
          .label("Gedekt deel", "Share covered")
          .says(
              "Deel van de vakken met een aantal binnen de middelste 95% van een verdeling om het"
                  + " verwachte: negatief binomiaal met de spreiding van de vakken voor het"
                  + " mengmodel, anders Poisson.",
              "Share of cells whose count lies within the central 95 % of a distribution around"
                  + " what was expected: negative binomial with the size of cells for the mixture,"
                  + " else Poisson.");

  /** All columns in the order of the file. */
  public static final List<Column> COLUMNS =
      List.of(
          AccuracyTable.METHOD, AccuracyTable.FOLD, TENTH, EXPECTED, OBSERVED, LOW, HIGH, COVERAGE);

  private CalibrationTable() {}

  /** One row to be. */
  private record Row(Method method, Fold fold, int tenth, Calibration calibration) {}

  /** {@return the table of all folds} */
  public static Table of(List<Fold.Outcome> outcomes) {
    List<Row> rows = new ArrayList<>();
    for (Method method : Method.ALL) {
      for (Fold.Outcome outcome : outcomes) {
        if (!method.isUniform() && outcome.trial().methods().contains(method)) {
          Calibration calibration = outcome.trial().calibration(method);
          for (int tenth = 0; tenth < Calibration.TENTHS; tenth++) {
            rows.add(new Row(method, outcome.fold(), tenth, calibration));
          }
        }
      }
    }
    List<Estimate> observed =
        rows.stream().map(row -> row.calibration().observedIn(row.tenth())).toList();
    Table table =
        Table.ofRows(rows.size())
            .with(
                AccuracyTable.METHOD,
                rows.stream().map(row -> row.method().code()).toArray(String[]::new))
            .with(AccuracyTable.FOLD, rows.stream().mapToInt(r -> r.fold().number()).toArray())
            .with(TENTH, rows.stream().mapToInt(row -> row.tenth() + 1).toArray())
            .with(
                EXPECTED,
                rows.stream().mapToDouble(r -> r.calibration().expected()[r.tenth()]).toArray());
    return AccuracyTable.with(table, List.of(OBSERVED, LOW, HIGH), observed)
        .with(
            COVERAGE,
            rows.stream().mapToDouble(r -> r.calibration().coverage(r.tenth())).toArray());
  }
}
