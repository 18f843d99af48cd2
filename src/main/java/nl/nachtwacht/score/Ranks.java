package nl.nachtwacht.score;

import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * How firm a cell's place among the others is, as resampling left it in the cells: {@code
 * rank_low}, {@code rank_high} and {@code top_share}. Cells without a score have none.
 */
final class Ranks implements Score {
  private static final String NO_RANK = "no resampling, or the ranks span over half of the cells";
  static final Column LOW =
      Column.ints("risk_rank_low", "")
          .missing(NO_RANK)
          .label("Plausibele rang, vanaf", "Plausible rank, from")
          .says(
              "Hoogste plausibele plaats in de gemeente; 1 is het hoogste risico.",
              "Highest plausible place in the municipality; 1 is the highest risk.");
  static final Column HIGH =
      Column.ints("risk_rank_high", "")
          .missing(NO_RANK)
          .label("Plausibele rang, tot en met", "Plausible rank, to")
          .says(
              "Laagste plausibele plaats in de gemeente.",
              "Lowest plausible place in the municipality.");
  static final Column STABILITY =
      Column.reals("stability_share", "", 4)
          .missing("no resampling")
          .label("Zekerheid van de hoogste 5 %", "Sureness of the top 5 %")
          .says(
              "In welk deel van de hertrekkingen van de meldingen het vak bij de hoogste 5 % hoort.",
              "In which share of resamples of the reports the cell is among the top 5 %.");
  static final List<Column> COLUMNS = List.of(LOW, HIGH, STABILITY);

  @Override
  public String name() {
    return "ranks";
  }

  @Override
  public String says() {
    return "Tells how firm a cell's place among the others is, with other reports of the same city.";
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    return COLUMNS;
  }

  private record Nothing() implements Part {}

  @Override
  public Part gather(Table cells, ScoreJob job) {
    return new Nothing();
  }

  @Override
  public Rule rule(List<? extends Part> parts, ScoreJob job) {
    return new Printed();
  }

  private record Printed() implements Rule {
    @Override
    public Table score(Table cells) {
      if (cells.find("rank_low").isEmpty()) {
        return Table.ofRows(cells.rows()).shaped(COLUMNS);
      }
      int[] low = cells.ints("rank_low").toArray();
      int[] high = cells.ints("rank_high").toArray();
      double[] onTop = cells.reals("top_share").toArray();
      Evidence.withoutNone(cells, onTop);
      for (int row = 0; row < low.length; row++) {
        low[row] = Double.isNaN(onTop[row]) ? Table.NO_INT : low[row];
        high[row] = Double.isNaN(onTop[row]) ? Table.NO_INT : high[row];
      }
      return Table.ofRows(low.length).with(LOW, low).with(HIGH, high).with(STABILITY, onTop);
    }
  }
}
