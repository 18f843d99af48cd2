package nl.nachtwacht.score;

import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * The mixture of one slice of the week as a score: what its fit left in {@code slice_score}, {@code
 * slice_low} and {@code slice_high}. A cell whose {@code evidence} says {@code none} has none.
 */
final class SliceMixture implements Score {
  @Override
  public String name() {
    return "mixture of a slice";
  }

  @Override
  public String says() {
    return "Weighs the reports of a part of the week, those of other hours, and surroundings.";
  }

  @Override
  public boolean isWanted(ScoreJob job) {
    return Mixture.isChosen(job);
  }

  @Override
  public List<Column> columns(ScoreJob job) {
    return Contributions.SCORES;
  }

  private record Nothing() implements Part {}

  @Override
  public Part gather(Table cells, ScoreJob job) {
    return new Nothing();
  }

  private record Taken() implements Rule {
    @Override
    public Table score(Table cells) {
      double[] scores = cells.reals("slice_score").toArray();
      Evidence.withoutNone(cells, scores);
      return Ends.of(
          Contributions.SCORES,
          scores,
          cells.reals("slice_low")::at,
          cells.reals("slice_high")::at);
    }
  }

  @Override
  public Rule rule(List<? extends Part> parts, ScoreJob job) {
    return new Taken();
  }
}
