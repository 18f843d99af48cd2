package nl.nachtwacht.score;

import java.util.List;
import nl.nachtwacht.table.Column;
import nl.nachtwacht.table.Table;

/**
 * Sums up scored cells by municipality, as {@link Neighbourhoods} does by neighbourhood and from
 * the same sums.
 */
public final class Municipalities {
  private Municipalities() {}

  /**
   * {@return a row per municipality: counts of its cells, means over those that have a figure, and
   * what the rules know of its answers}
   *
   * @param strips the sums of all strips, from south to north
   * @param rules the rules of all scores
   * @param municipalityOf per neighbourhood its municipality
   * @param municipalities how many there are
   * @param figures columns of the cells to sum up
   */
  public static Table table(
      List<Neighbourhoods.Sums> strips,
      List<Score.Rule> rules,
      int[] municipalityOf,
      int municipalities,
      List<Column> figures) {
    List<Neighbourhoods.Sums> sums = strips.stream().map(s -> s.by(municipalityOf)).toList();
    Table table = Neighbourhoods.figures(sums, municipalities, figures);
    for (Score.Rule rule : rules) {
      table = table.and(rule.municipalities(municipalityOf, municipalities));
    }
    return table;
  }
}
