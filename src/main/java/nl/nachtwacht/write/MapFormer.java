package nl.nachtwacht.write;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.nachtwacht.aggregate.Change;
import nl.nachtwacht.load.CellNames;
import nl.nachtwacht.publish.FinishedFile;
import nl.nachtwacht.publish.FinishedRow;
import nl.nachtwacht.score.Scores;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * What a former run said of the cells of a municipality, beside what they are now.
 *
 * <p>A cell is clearly higher or lower where the two intervals of 95 % have nothing in common; that
 * is stricter than a test of the difference. Limits: scores compare cells within one period, so a
 * change is one of place among the cells, not of the number of incidents.
 */
final class MapFormer {
  private static final String NONE = "no former run, or no score then";
  private static final String SCORE = Scores.withEnds().get(0).name();
  private static final String LOW = Scores.withEnds().get(1).name();
  private static final String HIGH = Scores.withEnds().get(2).name();
  private static final String CLASS = Scores.CLASSES.get(0).name();

  private static final Column SCORE_THEN =
      Column.reals("former_" + SCORE, "0-100", 2)
          .missing(NONE)
          .label("Risicoscore in de vorige run", "Risk score in the former run");
  static final Column CLASS_THEN =
      Column.ints("former_" + CLASS, "")
          .missing(NONE)
          .label("Risicoklasse in de vorige run", "Risk class in the former run");
  private static final Column CHANGE = Change.CLASS.missing(NONE);

  /** The columns, missing in all rows where there is no former run. */
  static final List<Column> COLUMNS = List.of(SCORE_THEN, CLASS_THEN, CHANGE);

  private MapFormer() {}

  /**
   * {@return the cells with what they were}
   *
   * @param cells of one municipality, with their names
   * @param files the cells of the former run, if there is one
   */
  static Table beside(Table cells, List<FinishedFile> files) {
    double[] scores = new double[cells.rows()];
    int[] classes = new int[cells.rows()];
    String[] changes = new String[cells.rows()];
    Arrays.fill(scores, Double.NaN);
    Arrays.fill(classes, Table.NO_INT);
    Map<String, FinishedRow> then = new HashMap<>();
    files.forEach(file -> then.putAll(byName(file, cells)));
    Table.Texts names = cells.texts(CellNames.CELL_ID.name());
    for (int row = 0; row < scores.length; row++) {
      FinishedRow former = then.get(names.at(row));
      if (former != null) {
        scores[row] = former.real(SCORE).orElse(Double.NaN);
        classes[row] = former.whole(CLASS).orElse(Table.NO_INT);
        changes[row] = change(cells, row, former);
      }
    }
    return cells.with(SCORE_THEN, scores).with(CLASS_THEN, classes).with(CHANGE, changes);
  }

  private static Map<String, FinishedRow> byName(FinishedFile file, Table cells) {
    String municipality = CellNames.MUNICIPALITY_CODE.name();
    String code = cells.texts(municipality).at(0);
    Map<String, FinishedRow> rows = new HashMap<>();
    Set<String> columns = Set.of(CellNames.CELL_ID.name(), municipality, SCORE, LOW, HIGH, CLASS);
    for (FinishedRow row : file.rows(municipality, code, columns)) {
      rows.put(row.text(CellNames.CELL_ID.name()).orElseThrow(), row);
    }
    return rows;
  }

  private static String change(Table cells, int row, FinishedRow former) {
    Table.Reals low = cells.reals(LOW);
    Table.Reals high = cells.reals(HIGH);
    if (low.isMissing(row) || former.real(LOW).isEmpty() || former.real(HIGH).isEmpty()) {
      return null;
    }
    if (low.at(row) > former.real(HIGH).getAsDouble()) {
      return "clearly_higher";
    }
    return high.at(row) < former.real(LOW).getAsDouble() ? "clearly_lower" : "no_clear_change";
  }
}
