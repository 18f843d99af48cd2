package nl.nachtwacht.outline;

import java.io.Serializable;
import java.util.List;
import nl.nachtwacht.job.Form;
import nl.nachtwacht.job.Key;
import nl.nachtwacht.job.Section;
import nl.nachtwacht.job.Values;

/**
 * How risk areas are drawn.
 *
 * @param share share of the cells, from the highest score down, that seed an area: 0 to 1
 * @param grow share of the cells that extend one, not below {@code share}
 * @param minCells fewest cells of an area
 * @param maxCells most cells of an area that can be cut
 * @param mergeCells most cells between two areas that become one
 * @param isRook whether cells touch over edges only, not over corners
 * @param isFromHotspots whether seeds are significant hot spots rather than high scores
 */
public record RiskAreaSpec(
    double share,
    double grow,
    int minCells,
    int maxCells,
    int mergeCells,
    boolean isRook,
    boolean isFromHotspots)
    implements Serializable {

  private static final Key<Double> SHARE =
      Key.of("share", "Top share of the cells that seed an area.", Form.number().above(0).to(0.5))
          .or("0.05");
  private static final Key<Double> GROW =
      Key.of("grow", "Top share of the cells that extend one.", Form.number().above(0).to(1))
          .or("0.10");
  private static final Key<Integer> MIN_CELLS =
      Key.of("min_cells", "Fewest cells of an area.", Form.whole().from(1).to(1000))
          .or("3")
          .unit("cells");
  private static final Key<Integer> MAX_CELLS =
      Key.of("max_cells", "A larger area is cut where it can be.", Form.whole().from(1).to(1000000))
          .or("100")
          .unit("cells");
  private static final Key<Integer> MERGE =
      Key.of(
              "merge",
              "Areas with at most this many cells between them become one.",
              Form.whole().from(0).to(20))
          .or("1")
          .unit("cells");
  private static final Key<Connect> CONNECT =
      Key.of(
              "connect",
              "rook: cells touch over edges; queen: over corners too.",
              Form.choice(Connect.class))
          .or("rook");
  private static final Key<From> FROM =
      Key.of("from", "What makes seeds: high scores, or hot spots.", Form.choice(From.class))
          .or("score");

  /** The block {@code risk_areas}. */
  public static final Section<RiskAreaSpec> SECTION =
      Section.of(
              "How risk areas are drawn.",
              List.of(SHARE, GROW, MIN_CELLS, MAX_CELLS, MERGE, CONNECT, FROM),
              RiskAreaSpec::of)
          .checked(RiskAreaSpec::check);

  private enum Connect {
    ROOK,
    QUEEN
  }

  private enum From {
    SCORE,
    HOTSPOT
  }

  private static void check(Values v) {
    if (v.get(GROW) < v.get(SHARE)) {
      v.contradicts(GROW, "is less than share", "give share or more");
    }
    if (v.get(MAX_CELLS) < v.get(MIN_CELLS)) {
      v.contradicts(MAX_CELLS, "is less than min_cells", "give min_cells or more");
    }
  }

  private static RiskAreaSpec of(Values v) {
    return new RiskAreaSpec(
        v.get(SHARE),
        v.get(GROW),
        v.get(MIN_CELLS),
        v.get(MAX_CELLS),
        v.get(MERGE),
        v.get(CONNECT) == Connect.ROOK,
        v.get(FROM) == From.HOTSPOT);
  }
}
