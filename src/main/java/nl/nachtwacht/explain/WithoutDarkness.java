package nl.nachtwacht.explain;

import java.util.List;
import java.util.Optional;
import nl.nachtwacht.publish.FinishedRow;

/**
 * What the mixture's score of a cell loses when none of the cell is dark.
 *
 * <p>The parts of the mixture add up and darkness is one of them, so its part is what goes, all
 * else and the breaks of the classes staying as they are. If darkness draws harassment it is a
 * lower bound: reports nearby carry a share of that already. The class is told to the safe side, a
 * hundredth above what is left, so that the roundings of the printed parts can't spoil it. Limits:
 * lamps light other cells too, and a repaired lamp need not light the whole cell.
 *
 * @param points what goes, above 0
 * @param score what is left
 * @param now the class of the cell
 * @param then its class without darkness
 */
record WithoutDarkness(double points, double score, int now, int then) {
  private static final double HUNDREDTHS = 100;

  /** {@return what darkness makes out; empty where it has no part or the cell has no class} */
  static Optional<WithoutDarkness> of(FinishedRow cell, List<Factor> factors, Terms terms) {
    double points =
        factors.stream()
            .filter(factor -> factor.name().equals("darkness"))
            .mapToDouble(Factor::points)
            .sum();
    int now = cell.whole("risk_class").orElse(0);
    if (points <= 0 || now == 0 || terms.breaks().isEmpty()) {
      return Optional.empty();
    }
    double score = cell.real("risk_score").orElse(0);
    long left = Math.round(score * HUNDREDTHS) - Math.round(points * HUNDREDTHS);
    int then = Math.min(now, terms.classOf((left + 1) / HUNDREDTHS));
    return Optional.of(new WithoutDarkness(points, left / HUNDREDTHS, now, then));
  }
}
