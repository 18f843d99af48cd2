package nl.nachtwacht.score;

import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/** What weighs most in a cell's score: the largest printed contribution, ties to the earlier. */
final class TopFactor implements Score {
  static final Column TOP_FACTOR =
      Column.texts("top_factor")
          .missing("no evidence")
          .label("Grootste factor", "Largest factor")
          .says(
              "Wat het meest bijdraagt aan de score: de kolom contrib_ met de grootste waarde.",
              "What contributes most to the score: the contrib_ column with the largest value.");

  @Override
  public String name() {
    return "top_factor";
  }

  @Override
  public String says() {
    return "Names what contributes most to a cell's score.";
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    return List.of(TOP_FACTOR);
  }

  private record Nothing() implements Part {}

  @Override
  public Part gather(Table cells, ScoreJob job) {
    return new Nothing();
  }

  @Override
  public Rule rule(List<? extends Part> parts, ScoreJob job) {
    return new Largest();
  }

  private record Largest() implements Rule {
    @Override
    public Table score(Table cells) {
      String[] factors = new String[cells.rows()];
      double[] largest = new double[cells.rows()];
      for (Column column : cells.columns()) {
        String factor = Contributions.factor(column);
        if (factor.isEmpty()) {
          continue;
        }
        Table.Reals points = cells.reals(column.name());
        for (int row = 0; row < factors.length; row++) {
          double here = points.at(row);
          if (here > largest[row] || (factors[row] == null && !Double.isNaN(here))) {
            largest[row] = here;
            factors[row] = factor;
          }
        }
      }
      return Table.ofRows(cells.rows()).with(TOP_FACTOR, factors);
    }
  }
}
