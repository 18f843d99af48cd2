package nl.nachtwacht.publish;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import nl.nachtwacht.table.Column.Words;

/** What a run says of its goal, in a line. */
public final class GoalWords {
  private static final Map<String, Words> VERDICTS =
      Map.of(
          "met", new Words("gehaald", "met"),
          "not_met", new Words("niet gehaald", "not met"),
          "cannot_say", new Words("niet te zeggen", "cannot say"));

  private GoalWords() {}

  /** {@return the figure with its interval, the target, the verdict and the day of review} */
  public static Words of(Manifest.Goal goal) {
    Words verdict = VERDICTS.get(goal.verdict());
    String target = text(goal.target());
    return new Words(
        figure(goal, "tot")
            + ("; doel " + target + ": " + verdict.nl())
            + ("; te bekijken op " + goal.review()),
        figure(goal, "to")
            + ("; target " + target + ": " + verdict.en())
            + ("; to be reviewed on " + goal.review()));
  }

  private static String figure(Manifest.Goal goal, String to) {
    Optional<String> ends = goal.low().flatMap(low -> goal.high().map(high -> ends(low, to, high)));
    return goal.indicator() + goal.value().map(v -> " " + text(v)).orElse("") + ends.orElse("");
  }

  private static String ends(double low, String to, double high) {
    return " (" + text(low) + " " + to + " " + text(high) + ")";
  }

  private static String text(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
